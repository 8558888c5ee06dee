"""Columns about building blocks, partners, volunteers, Träger, funding, roles and quality."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.characteristics import FIELDS, flat
from loaders.imports.area import Area
from loaders.imports.characteristics import characteristics, joined
from loaders.imports.checks import check
from loaders.imports.documents import Basis
from loaders.imports.mapping import mapped, proposals
from loaders.imports.merging import merged
from loaders.imports.model import Kind, RawRow, Source
from loaders.imports.targets import TARGETS
from tests.entries_stored import entry
from tests.received import HEADER, row

DATED = Basis("Synthetische Liste", "Fakten", as_of="2026-11-01")
UNDATED = Basis("Synthetische Liste", "Fakten")
CENTRES = {
    "Bausteine": "1; Baustein 3: Integration",
    "Kooperationspartner": "schule-18454; Sportverein synthetisch",
    "Freiwillige gesucht": "nein",
    "Trägerart": "freier Träger",
    "Finanzierung: Landkreis": "50 %",
    "Räume": "Kommune",
    "Funktionen im Team": "Integrationsfachkraft; Leitung",
    "Externe Evaluierung": "ja",
}


def source(**cells: str) -> Source:
    header = (*HEADER, *cells)
    return Source("liste.csv", Kind.CSV, header, [RawRow(2, [*row(), *cells.values()])])


def test_the_columns_are_told_by_their_titles() -> None:
    found = {one.column: one.target for one in proposals(source(**CENTRES))}
    assert {name: found.get(name) for name in CENTRES} == {
        "Bausteine": "building_blocks",
        "Kooperationspartner": "partners",
        "Freiwillige gesucht": "volunteers_wanted",
        "Trägerart": "legal_status",
        "Finanzierung: Landkreis": "funding_landkreis",
        "Räume": "funding_rooms",
        "Funktionen im Team": "staff_roles",
        "Externe Evaluierung": "quality_external_evaluation",
    }
    assert {found[name] for name in HEADER} >= {"name", "type", "street"}


def test_a_column_of_the_name_of_the_traeger_is_still_that() -> None:
    for title in ("Träger", "Name des Trägers"):
        found = {one.column: one.target for one in proposals(source(**{title: "Verein"}))}
        assert found[title] == "organization"


def test_a_row_says_what_it_says_with_source_and_day(area: Area) -> None:
    received = source(**CENTRES)
    (good,) = check(received, mapped(received), DATED, area).good
    dated = {"source": "Synthetische Liste", "asOf": "2026-11-01"}
    assert {name: good.document[name] for name in FIELDS} == {
        "building_blocks": ["1", "3"],
        "partners": ["schule-18454", "Sportverein synthetisch"],
        "volunteers_wanted": "no",
        "legal_status": "nonprofit",
        "funding": {"landkreis": "50 %", "rooms": "Kommune", **dated},
        "staff_roles": ["Integrationsfachkraft", "Leitung"],
        "quality": {"externalEvaluation": "yes", **dated},
    }
    assert set(FIELDS) <= good.given


@pytest.mark.parametrize("said", ["", "unbekannt", "k. A."])
def test_unknown_is_said_by_nothing(area: Area, said: str) -> None:
    received = source(**dict.fromkeys(CENTRES, said))
    (good,) = check(received, mapped(received), DATED, area).good
    assert not set(FIELDS) & good.given
    assert (good.document["volunteers_wanted"], good.document["funding"]) == ("", {})


def test_funding_without_a_day_is_not_taken_and_that_is_said(area: Area) -> None:
    received = source(**CENTRES)
    (good,) = check(received, mapped(received), UNDATED, area).good
    assert (good.document["funding"], good.document["building_blocks"]) == ({}, ["1", "3"])
    assert "Die Finanzierung ohne Stand wird nicht übernommen" in " ".join(good.notes)


@pytest.mark.parametrize(
    ("title", "said", "words"),
    [
        ("Bausteine", "4", "Bausteine 1, 2 oder 3"),
        ("Bausteine", "12", "Bausteine 1, 2 oder 3"),
        ("Freiwillige gesucht", "vielleicht", "weder „ja“ noch „nein“"),
        ("Trägerart", "öffentlich", "keines von: kommunal"),
        ("Funktionen im Team", "Frau Synthetisch", "nennt eine Person"),
    ],
)
def test_what_cannot_be_read_is_refused(area: Area, title: str, said: str, words: str) -> None:
    received = source(**{title: said})
    found = check(received, mapped(received), DATED, area)
    assert not found.good
    assert words in found.refused[0].problem


def test_a_row_changes_the_part_it_names_and_leaves_the_others(area: Area) -> None:
    known = {"kommune": "50 %", "source": "Vertrag", "asOf": "2026-03-01"}
    before = entry(funding=known, partners=["Kita synthetisch"], volunteers_wanted="yes")
    received = source(**{"Finanzierung: Landkreis": "50 %"})
    (good,) = check(received, mapped(received), DATED, area).good
    made, _ = merged(before, good)
    assert made["funding"] == {
        "kommune": "50 %",
        "landkreis": "50 %",
        "source": "Vertrag; Synthetische Liste",
        "asOf": "2026-03-01",
    }
    assert (made["partners"], made["volunteers_wanted"]) == (["Kita synthetisch"], "yes")
    assert merged(made, good)[0] == made, "the same file changes nothing when it comes again"


def test_an_older_row_changes_no_newer_statement(area: Area) -> None:
    known = {"landkreis": "80 %", "source": "Vertrag", "asOf": "2026-11-20"}
    received = source(**{"Finanzierung: Landkreis": "50 %"})
    (good,) = check(received, mapped(received), DATED, area).good
    made, notes = merged(entry(funding=known), good)
    assert made["funding"] == known
    assert "Finanzierung und Räume: Angaben der Datei sind älter" in " ".join(notes)


def test_a_row_tells_no_partner_of_a_protected_place(area: Area) -> None:
    received = source(**CENTRES)
    (good,) = check(received, mapped(received), DATED, area).good
    hidden = entry(location_class="municipality", partners=[], funding={})
    made, _ = merged(hidden, good)
    assert (made["partners"], made["funding"]) == ([], {})


LETTERS = st.characters(categories=("Lu", "Ll"))
TEXTS = st.text(LETTERS, min_size=12, max_size=30)
ANSWERS = st.sampled_from(["yes", "no"])
DAYS = st.dates().map(lambda day: day.isoformat())


def group(**parts: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, str]]:
    needed = {"source": TEXTS, "asOf": DAYS}
    said = st.fixed_dictionaries({}, optional=parts).filter(bool)
    return st.tuples(said, st.fixed_dictionaries(needed)).map(lambda two: {**two[0], **two[1]})


STATED = st.fixed_dictionaries(
    {},
    optional={
        "building_blocks": st.lists(st.sampled_from("123"), min_size=1, unique=True).map(sorted),
        "partners": st.lists(TEXTS, min_size=1, max_size=4, unique=True),
        "volunteers_wanted": ANSWERS,
        "legal_status": st.sampled_from(["municipal", "government", "nonprofit", "commercial"]),
        "staff_roles": st.lists(TEXTS, min_size=1, max_size=4, unique=True),
        "funding": group(
            landkreis=TEXTS, kommune=TEXTS, ownMeans=TEXTS, thirdParty=TEXTS, rooms=TEXTS
        ),
        "quality": group(measures=TEXTS, externalEvaluation=ANSWERS),
    },
)


@given(STATED)
def test_what_is_written_into_columns_is_read_back_as_it_was(stated: dict[str, Any]) -> None:
    cells = {name: said for name, said in flat(stated).items() if said}
    assert cells.keys() <= TARGETS.keys()
    assert characteristics(cells) == stated


@given(group(landkreis=TEXTS, rooms=TEXTS), group(landkreis=TEXTS, rooms=TEXTS))
def test_joining_twice_says_the_same_as_once(known: dict[str, str], said: dict[str, str]) -> None:
    once = joined(known, said)
    assert joined(once, said) == once
    assert said.keys() | known.keys() == once.keys()
    assert once["asOf"] <= max(known["asOf"], said["asOf"])
