"""What a row may change in an entry: newer facts with their source, older ones only gaps."""

from dataclasses import replace
from typing import Any

import pytest

from loaders.imports.area import Area
from loaders.imports.checks import check
from loaders.imports.documents import Basis
from loaders.imports.mapping import mapped
from loaders.imports.merging import is_id, merged
from loaders.imports.model import Kind, RawRow, Source
from loaders.imports.partners_kept import Unnamed
from loaders.store import Document
from tests.entries_stored import entry
from tests.received import HEADER, row

CONFIRMED: dict[str, Any] = {
    "as_of": "2026-10-01", "as_of_date": "2026-10-01", "source": "Auskunft der Stelle",
    "source_url": "https://stelle.example.de/", "phones": ["04231 1"],
}  # fmt: skip
OLDER, NEWER = "2014-05-06", "2026-11-01"
OLD_HOURS = {"note": "nachmittags", "source": "Auskunft der Stelle", "asOf": "2026-10-01"}
PLACES = {"available": 4, "source": "Auskunft der Stelle", "updated": "2026-10-01"}


def imported(
    area: Area, before: Document, basis: Basis, **cells: str
) -> tuple[Document, tuple[str, ...]]:
    """Return an entry after a row with a new telephone number and more cells, and the notes."""
    header = (*HEADER, *cells)
    raw = RawRow(2, [*row(Telefon="04231 99"), *cells.values()])
    source = Source("liste.csv", Kind.CSV, header, [raw])
    checked = check(source, mapped(source), basis, area)
    assert not checked.refused
    return merged(before, checked.good[0])


def basis(day: str = "") -> Basis:
    return Basis("Liste der Stadt", "CC BY 4.0", as_of=day)


@pytest.mark.parametrize(
    ("day", "cells"), [(OLDER, {}), ("", {"Stand": "06.05.2014", "Quelle": "Alte Liste"})]
)
def test_older_facts_fill_only_gaps_and_it_is_said(
    area: Area, day: str, cells: dict[str, str]
) -> None:
    before = entry(**CONFIRMED)
    made, notes = imported(area, before, basis(day), **cells, **{"E-Mail": "a@example.org"})
    assert {name: made[name] for name in CONFIRMED} == CONFIRMED
    assert (made["license"], made["email"]) == ("Fakten", "a@example.org")
    assert "Angaben der Datei sind älter als der Eintrag" in " ".join(notes)
    assert "06.05.2014, Eintrag 01.10.2026" in " ".join(notes)


def test_facts_without_a_day_fill_only_gaps_of_an_entry_with_one(area: Area) -> None:
    made, notes = imported(area, entry(**CONFIRMED), basis())
    assert {name: made[name] for name in CONFIRMED} == CONFIRMED
    assert made["street"] == "Markt 1"
    assert "ohne Stand" in " ".join(notes)
    undated, notes = imported(area, entry(phones=["04231 1"]), basis())
    assert (undated["phones"], undated["source"]) == (["04231 99"], "Liste der Stadt")
    assert not any("Stand" in one for one in notes)


@pytest.mark.parametrize("day", [NEWER, "2026-10-01"])
def test_newer_facts_come_with_the_source_and_the_day_of_the_whole_file(
    area: Area, day: str
) -> None:
    made, notes = imported(area, entry(**CONFIRMED), basis(day))
    assert made["phones"] == ["04231 99"]
    assert (made["source"], made["license"], made["as_of_date"], made["as_of"]) == (
        "Liste der Stadt", "CC BY 4.0", day, day,
    )  # fmt: skip
    assert made["source_url"] == "", "it proved what another source said"
    assert "Quelle und Lizenz des Eintrags sind jetzt die der Datei" in notes


def test_what_changes_nothing_changes_no_source(area: Area) -> None:
    known, _ = imported(area, entry(**CONFIRMED), basis("2026-10-01"))
    before = {**known, "source": "Auskunft der Stelle"}
    assert imported(area, before, basis(NEWER)) == (before, ())


def test_a_newer_row_with_its_own_source_brings_it(area: Area) -> None:
    cells = {"Stand": NEWER, "Quelle": "Eigene Quelle", "Lizenz": "ODbL"}
    made, notes = imported(area, entry(**CONFIRMED), basis(OLDER), **cells)
    assert (made["source"], made["license"], made["as_of_date"]) == ("Eigene Quelle", "ODbL", NEWER)
    assert "Quelle und Lizenz" in " ".join(notes)


def test_hours_and_free_places_go_by_their_own_day(area: Area) -> None:
    before = entry(opening_hours=OLD_HOURS, service_capacity=PLACES)
    old = {"Öffnungszeiten": "Mo 8-12", "Freie Plätze": "1", "Stand freie Plätze": "06.05.2014"}
    made, notes = imported(area, before, basis(OLDER), **old)
    assert (made["opening_hours"], made["service_capacity"]) == (OLD_HOURS, PLACES)
    said = " ".join(notes)
    assert "Öffnungszeiten: Angaben der Datei sind älter" in said
    assert "freie Plätze: Angaben der Datei sind älter" in said
    new = {**old, "Stand freie Plätze": "01.11.2026"}
    made, _ = imported(area, entry(**CONFIRMED, service_capacity=PLACES), basis(OLDER), **new)
    assert made["service_capacity"]["available"] == 1
    assert made["opening_hours"]["asOf"] == OLDER
    assert made["source"] == "Auskunft der Stelle"


WHOLE: dict[str, Any] = {**PLACES, "maximum": 12, "unit": "Betten", "description": "Warteliste"}


@pytest.mark.parametrize("day", ["01.11.2026", "01.10.2026"])
def test_another_word_of_free_places_replaces_all_of_the_old_one_and_it_is_said(
    area: Area, day: str
) -> None:
    before = entry(**CONFIRMED, service_capacity=WHOLE)
    cells = {"Freie Plätze": "1", "Stand freie Plätze": day, "Plätze insgesamt": "8"}
    made, notes = imported(area, before, basis(OLDER), **cells)
    assert made["service_capacity"] == {
        "available": 1, "maximum": 8, "source": "Liste der Stadt",
        "updated": "-".join(reversed(day.split("."))),
    }  # fmt: skip
    assert "Angabe vom 01.10.2026; entfällt: Einheit der Plätze, Bemerkung" in " ".join(notes)


def test_nobody_says_that_there_are_as_many_places_as_before(area: Area) -> None:
    before = entry(**CONFIRMED, service_capacity={**PLACES, "available": 0, "maximum": 12})
    cells = {"Freie Plätze": "5", "Stand freie Plätze": "01.11.2026"}
    made, notes = imported(area, before, basis(OLDER), **cells)
    assert "maximum" not in made["service_capacity"]
    assert "entfällt: Plätze insgesamt" in " ".join(notes)


def test_the_same_free_places_of_the_same_day_keep_their_source(area: Area) -> None:
    before = entry(**CONFIRMED, service_capacity=WHOLE)
    cells = {"Freie Plätze": "4", "Stand freie Plätze": "01.10.2026"}
    made, _ = imported(area, before, basis(OLDER), **cells)
    assert made["service_capacity"] == WHOLE


def test_an_older_place_is_taken_only_where_none_is_known(area: Area) -> None:
    moved = entry(**CONFIRMED) | {"lon": 9.3, "lat": 52.95}
    made, _ = imported(area, moved, basis(OLDER))
    assert (made["lon"], made["lat"]) == (9.3, 52.95)
    nowhere = {**moved, "lon": None, "lat": None, "location_precision": "gemeinde"}
    made, _ = imported(area, nowhere, basis(OLDER))
    assert (made["lon"], made["lat"], made["location_precision"]) == (9.2345, 52.9123, "address")


def test_what_moves_lies_in_the_gemeinde_of_its_new_place(area: Area) -> None:
    before = entry(**CONFIRMED) | {"lon": 9.18, "lat": 53.0, "gemeinde_key": "03361006"}
    made, _ = imported(area, before, basis(NEWER))
    assert (made["lon"], made["gemeinde_key"]) == (9.2345, "03361012")
    stays, _ = imported(area, before, basis(OLDER))
    assert (stays["lon"], stays["gemeinde_key"]) == (9.18, "03361006")


PLACED = ("gemeinde_key", "lon", "lat", "location_precision")


@pytest.mark.parametrize("day", [OLDER, NEWER])
@pytest.mark.parametrize("kind", ["municipality", "district"])
def test_the_point_of_a_row_says_nothing_of_a_protected_place(
    area: Area, kind: str, day: str
) -> None:
    hidden = {"lon": None, "lat": None, "location_class": kind, "location_precision": "gemeinde"}
    before = entry(**CONFIRMED) | hidden
    before |= {"gemeinde_key": "03361006" if kind == "municipality" else ""}
    header = ("Name", "Telefon", "Länge", "Breite")
    raw = RawRow(2, ["Synthetischer Treff", "04231 99", "9,2345", "52,9123"])
    source = Source("liste.csv", Kind.CSV, header, [raw])
    checked = check(source, mapped(source), replace(basis(day), type="begegnungsstaette"), area)
    made, notes = merged(before, checked.good[0])
    assert {name: made[name] for name in PLACED} == {name: before[name] for name in PLACED}
    assert "ein geschützter Ort; Angaben zur Lage werden nicht übernommen" in notes
    assert made["phones"] == (["04231 99"] if day == NEWER else ["04231 1"])


def test_the_gemeinde_of_an_older_point_comes_with_the_point_alone(area: Area) -> None:
    header = ("Name", "Länge", "Breite", "Gemeindeschlüssel")
    beyond = entry(**CONFIRMED) | {"lon": 9.3, "lat": 52.7, "gemeinde_key": ""}
    nowhere = beyond | {"lon": None, "lat": None}

    def after(before: Document, key: str) -> Document:
        cells = ["Synthetischer Treff", "9,2345", "52,9123", key]
        source = Source("liste.csv", Kind.CSV, header, [RawRow(2, cells)])
        for_all = replace(basis(OLDER), type="begegnungsstaette")
        return merged(before, check(source, mapped(source), for_all, area).good[0])[0]

    assert after(beyond, "")["gemeinde_key"] == ""
    assert after(beyond, "03361006")["gemeinde_key"] == "03361006"
    assert after(nowhere, "")["gemeinde_key"] == "03361012"


@pytest.mark.parametrize("kind", ["public", "municipality", "district"])
def test_a_file_without_a_location_class_empties_nothing(area: Area, kind: str) -> None:
    known = {
        "gemeinde_key": "" if kind == "district" else "03361012",
        "location_class": kind, "type": "frauenhaus", "lon": None, "lat": None,
    }  # fmt: skip
    placed = {"street": "Markt 1", "postcode": "27283", "web": "https://a.example.de/"}
    before = entry(**CONFIRMED) | known | (placed if kind == "public" else {})
    cells = {"Art": "frauenhaus", "Name": "Synthetischer Treff", "Telefon": "04231 99"}
    cells |= {"Gemeindeschlüssel": "03361012", "Straße": "Markt 1", "PLZ": "27283"}
    cells |= {"Internet": "a.example.de", "Bemerkung": "Synthetisch"}
    source = Source("liste.csv", Kind.CSV, tuple(cells), [RawRow(2, list(cells.values()))])
    checked = check(source, mapped(source), basis(NEWER), area)
    made, _ = merged(before, checked.good[0])
    assert made["phones"] == ["04231 99"]
    said = {*known, *placed, *before} - {"phones", "source", "source_url", "license"}
    said -= {"as_of", "as_of_date"}
    assert {name: made.get(name) for name in said} == {name: before.get(name) for name in said}


def partners(
    area: Area, before: Document, said: str, unnamed: Unnamed = is_id
) -> tuple[list[str], str]:
    """Return the partners after a row that names some, and the notes."""
    source = Source(
        "liste.csv", Kind.CSV, (*HEADER, "Kooperationspartner"), [RawRow(2, [*row(), said])]
    )
    (good,) = check(source, mapped(source), basis(NEWER), area).good
    made, notes = merged(before, good, unnamed)
    return made["partners"], " ".join(notes)


def test_partners_that_an_export_leaves_out_stay_and_it_is_said(area: Area) -> None:
    before = entry(**CONFIRMED, partners=["kita-geheim-1", "Verein B", "Verein C"])
    found, said = partners(area, before, "Verein B", lambda one: one == "kita-geheim-1")
    assert found == ["Verein B", "kita-geheim-1"], "Verein C could be named and is not"
    assert "Kooperationspartner, die Ausgaben nicht nennen" in said
    assert partners(area, before, "Verein B")[0] == found, "an id may lead anywhere"
    found, said = partners(area, before, "Verein B; Verein C; Verein D; kita-geheim-1")
    assert found == ["Verein B", "Verein C", "Verein D", "kita-geheim-1"]
    assert "Kooperationspartner" not in said


def test_the_partners_of_an_export_that_comes_back_stay_in_their_order(area: Area) -> None:
    before = entry(**CONFIRMED, partners=["kita-geheim-1", "Verein B"])
    assert partners(area, before, "Verein B")[0] == before["partners"]
