"""From rows to the store: matching, merging, applying as a whole, undoing."""

import io
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from loaders.imports import apart
from loaders.imports.area import Area
from loaders.imports.checks import Good, check
from loaders.imports.documents import Basis
from loaders.imports.mapping import mapped, proposals
from loaders.imports.matching import NEW_ENTRY, SKIPPED, Verdict, match
from loaders.imports.model import Kind, RawRow, Source
from loaders.imports.plan import Plan, apply, plan
from loaders.imports.report import refused_workbook
from loaders.problems import DataProblem
from loaders.store import Action, Conflict, Edit, Entry, Store, changes, history, open_store
from tests.entries_stored import DISTRICT, NOW, WHY, entry, later
from tests.received import HEADER, row

DATA = Path(__file__).parents[3] / "data"
BASIS = Basis("Synthetische Quelle", "Fakten")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "x.sqlite"
    open_store(f"sqlite:///{path}", DATA, NOW).close()
    return path


@pytest.fixture
def store(template: Path, tmp_path: Path) -> Iterator[Store]:
    shutil.copy(template, tmp_path / "x.sqlite")
    opened = open_store(f"sqlite:///{tmp_path / 'x.sqlite'}", DATA, NOW)
    yield opened
    opened.close()


def table(*rows: tuple[str, ...], header: tuple[str, ...] = HEADER) -> Source:
    """Return a table as it comes from the process apart, without starting it."""
    raw = [RawRow(number, list(cells)) for number, cells in enumerate(rows, start=2)]
    return Source("liste.csv", Kind.CSV, header, raw)


def planned(store: Store, area: Area, *rows: tuple[str, ...], **decisions: str) -> Plan:
    source = table(*rows)
    numbers = {int(key.removeprefix("row")): value for key, value in decisions.items()}
    return plan(source, mapped(source), BASIS, area, store, decisions=numbers)


def verdicts(found: Plan) -> list[Verdict]:
    return [one.verdict for one in found.matches]


def names(store: Store) -> set[str]:
    return {str(one.document["name"]) for one in history.entries(store, DISTRICT) if one.document}


def test_columns_are_proposed_by_name_and_content() -> None:
    header = ("Bezeichnung der Kita", "Einrichtung", "Strasse", "Postleitzahl", "Kontakt", "Wert")
    source = table(("x", "Haus", "Weg 1", "27283", "a@example.org", "7"), header=header)
    found = {one.target: (one.column, one.confidence) for one in proposals(source)}
    assert found["name"] == ("Einrichtung", 1.0)
    assert found["street"][0] == "Strasse"
    assert found["postcode"] == ("Postleitzahl", 1.0)
    assert found["email"] == ("Kontakt", 0.6)
    assert "Wert" not in {column for column, _ in found.values()}


def test_a_column_for_each_day_becomes_opening_hours(area: Area) -> None:
    days = ("Mo", "Dienstag", "Mi.", "Do", "Freitag", "Feiertag", "Stand")
    cells = ("8-12 und 14-18 Uhr", "8.00–12.00; 13-15", "-", "", "zu", "geschlossen", "1.11.2026")
    source = table((*row(), *cells), header=(*HEADER, *days))
    found = mapped(source)
    assert [found[f"hours_{one}"] for one in ("mo", "tu", "we", "fr", "ph")] == [
        "Mo", "Dienstag", "Mi.", "Freitag", "Feiertag",
    ]  # fmt: skip
    (good,) = check(source, found, BASIS, area).good
    hours = good.document["opening_hours"]
    assert [(one["dayOfWeek"], one.get("opens")) for one in hours["openingHoursSpecification"]] == [
        (["Monday"], "08:00"), (["Monday"], "14:00"), (["Tuesday"], "08:00"),
        (["Tuesday"], "13:00"), (["PublicHolidays"], None),
    ]  # fmt: skip
    assert hours["asOf"] == "2026-11-01"


def test_a_day_that_leaves_doubt_keeps_all_days_as_a_text(area: Area) -> None:
    cells = ("8-12", "nach Vereinbarung", "1.11.2026")
    source = table((*row(), *cells), header=(*HEADER, "Montag", "Dienstag", "Stand"))
    (good,) = check(source, {**mapped(source), "hours_tu": "Dienstag"}, BASIS, area).good
    assert good.document["opening_hours"]["note"] == "Mo 8-12; Di nach Vereinbarung"


TOGETHER = (*HEADER, "Öffnungszeiten", "Dienstag", "Stand")


def test_a_text_and_columns_of_days_are_read_together(area: Area) -> None:
    source = table((*row(), "Mo 8-12", "9-10", "1.11.2026"), header=TOGETHER)
    (good,) = check(source, mapped(source), BASIS, area).good
    hours = good.document["opening_hours"]["openingHoursSpecification"]
    assert [(one["dayOfWeek"], one["opens"]) for one in hours] == [
        (["Monday"], "08:00"), (["Tuesday"], "09:00"),
    ]  # fmt: skip
    assert not good.notes


@pytest.mark.parametrize("said", ["Mo-Fr 8-12", "nach Vereinbarung"])
def test_a_text_that_columns_contradict_stays_beside_them_and_that_is_said(
    area: Area, said: str
) -> None:
    source = table((*row(), said, "9-10", "1.11.2026"), header=TOGETHER)
    (good,) = check(source, mapped(source), BASIS, area).good
    hours = good.document["opening_hours"]
    assert hours["note"] == f"{said}; Di 9-10"
    assert "openingHoursSpecification" not in hours
    assert "beide bleiben als Text" in " ".join(good.notes)


def test_a_column_of_holidays_is_no_friday() -> None:
    source = table((*row(), "geschlossen"), header=(*HEADER, "Feiertage"))
    found = mapped(source)
    assert (found.get("hours_ph"), found.get("hours_fr")) == ("Feiertage", None)


PLACES = ("Freie Plätze", "Plätze insgesamt", "Stand freie Plätze", "Warteliste")


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("3", "12", "20.11.2026", "ja"), {"available": 3, "maximum": 12, "description": "ja"}),
        (("0", "", "2026-11-20", ""), {"available": 0}),
        (("", "12", "", ""), {}),
    ],
)
def test_free_places_come_with_their_day(
    area: Area, cells: tuple[str, ...], expected: dict[str, object]
) -> None:
    source = table((*row(), *cells), header=(*HEADER, *PLACES))
    good = check(source, mapped(source), BASIS, area).good
    dated = {"updated": "2026-11-20", "source": "Synthetische Quelle"} if expected else {}
    assert good[0].document["service_capacity"] == {**expected, **dated}


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (("3", "12", "", ""), "nur mit dem Tag"),
        (("3", "12", "2026-11", ""), "kein Tag"),
        (("drei", "", "20.11.2026", ""), "keine Zahl von Plätzen"),
        (("3", "2", "20.11.2026", ""), "mehr Plätze frei"),
    ],
)
def test_free_places_without_a_day_or_a_number_are_refused(
    area: Area, cells: tuple[str, ...], said: str
) -> None:
    source = table((*row(), *cells), header=(*HEADER, *PLACES))
    found = check(source, mapped(source), BASIS, area)
    assert not found.good
    assert said in found.refused[0].problem


def test_a_person_changes_the_columns() -> None:
    source = table(row())
    assert mapped(source, {"note": "Ort", "phones": ""})["note"] == "Ort"
    assert "locality" not in mapped(source, {"note": "Ort"})
    assert "phones" not in mapped(source, {"phones": ""})
    for wrong in ({"nein": "Ort"}, {"note": "nein"}, {"name": ""}):
        with pytest.raises(DataProblem):
            mapped(source, wrong)


def test_an_import_is_one_change_and_comes_again_as_the_same(store: Store, area: Area) -> None:
    first = planned(store, area, row(), row(Name="Zweiter synthetischer Ort"), row(PLZ="x"))
    assert verdicts(first) == [Verdict.NEW, Verdict.NEW]
    assert names(store) & {"Synthetischer Treff"} == set()
    made = apply(store, DISTRICT, first, WHY, later(1))
    assert made.action is Action.IMPORT
    assert {one.change for one in history.steps_of(store, made.id)} == {made}
    again = planned(store, area, row(), row(Name="Zweiter synthetischer Ort"))
    assert verdicts(again) == [Verdict.SAME, Verdict.SAME]
    with pytest.raises(DataProblem, match="mindestens eine neue oder geänderte"):
        apply(store, DISTRICT, again, WHY, later(2))


def test_an_import_is_undone_as_a_whole_and_can_come_again(store: Store, area: Area) -> None:
    before = names(store)
    made = apply(store, DISTRICT, planned(store, area, row()), WHY, later(1))
    assert names(store) == before | {"Synthetischer Treff"}
    changes.undo(store, DISTRICT, made.id, WHY, later(2))
    assert names(store) == before
    apply(store, DISTRICT, planned(store, area, row()), WHY, later(3))
    assert names(store) == before | {"Synthetischer Treff"}


def test_only_what_a_row_says_changes(store: Store, area: Area) -> None:
    known = entry(
        "eigen-1", street="Markt 1", postcode="27283", email="a@example.org",
        phones=["04231 1"], note="bleibt",
    )  # fmt: skip
    changes.write(store, DISTRICT, [Edit("eigen-1", 0, known)], WHY, later(1))
    found = planned(store, area, row(Telefon="04231 99", Ort=""))
    [one] = found.matches
    assert (one.verdict, one.entity_id) == (Verdict.CHANGED, "eigen-1")
    assert [each.field for each in one.differences] == ["phones"]
    apply(store, DISTRICT, found, WHY, later(2))
    stored = history.entry(store, DISTRICT, "eigen-1").document
    assert stored is not None
    assert (stored["phones"], stored["note"], stored["email"]) == (
        ["04231 99"], "bleibt", "a@example.org",
    )  # fmt: skip


def test_partners_no_export_names_outlast_a_file_that_names_others(
    store: Store, area: Area
) -> None:
    """One each that is protected, for professionals alone (id, name), and ended; one was named."""
    hidden = {"lon": None, "lat": None, "location_class": "municipality"}
    places = [
        entry("syn-schutz", name="Schutzort", type="frauenhaus", **hidden),
        entry("syn-fach", name="Synthetische Fachstelle", visibility="professional"),
        entry("syn-offen", name="Offener Ort"),
    ]
    stay = ["syn-schutz", "syn-fach", "syn-ende", "Synthetische Fachstelle"]
    mine = entry("eigen-1", partners=[*stay, "syn-offen", "Verein synthetisch"])
    edits = [Edit(str(one["id"]), 0, one) for one in (*places, mine)]
    changes.write(store, DISTRICT, edits, WHY, later(1))
    cells = ("eigen-1", "Verein synthetisch; Chor synthetisch")
    source = table((*row(), *cells), header=(*HEADER, "Kennung", "Kooperationspartner"))
    found = plan(source, mapped(source), BASIS, area, store)
    [one] = found.matches
    assert one.document is not None
    assert one.document["partners"] == ["Verein synthetisch", "Chor synthetisch", *stay]
    assert "Kooperationspartner, die Ausgaben nicht nennen" in " ".join(one.notes)
    apply(store, DISTRICT, found, WHY, later(2))
    assert plan(source, mapped(source), BASIS, area, store).matches[0].verdict is Verdict.SAME


def test_a_similar_name_is_asked_and_decided(store: Store, area: Area) -> None:
    known = entry("eigen-1", name="Synthetischer Trefff am Markt", street="Weg 9", postcode="27283")
    changes.write(store, DISTRICT, [Edit("eigen-1", 0, known)], WHY, later(1))
    rows = (row(Name="Synthetischer Treff Markt"),)
    [one] = planned(store, area, *rows).matches
    assert one.verdict is Verdict.UNCERTAIN
    assert [each.entity_id for each in one.candidates] == ["eigen-1"]
    assert planned(store, area, *rows).edits == []
    assert verdicts(planned(store, area, *rows, row2=NEW_ENTRY)) == [Verdict.NEW]
    assert verdicts(planned(store, area, *rows, row2=SKIPPED)) == [Verdict.SKIPPED]
    assert verdicts(planned(store, area, *rows, row2="eigen-1")) == [Verdict.CHANGED]
    assert verdicts(planned(store, area, *rows, row2="gibt-es-nicht")) == [Verdict.UNCERTAIN]


def test_two_rows_about_one_entry_are_asked(store: Store, area: Area) -> None:
    known = entry("eigen-1", street="Markt 1", postcode="27283")
    changes.write(store, DISTRICT, [Edit("eigen-1", 0, known)], WHY, later(1))
    found = planned(store, area, row(Telefon="04231 5"), row(Name="Synthetischer  Treffs"))
    assert verdicts(found) == [Verdict.CHANGED, Verdict.UNCERTAIN]


def test_an_import_never_opens_a_protected_place(store: Store, area: Area) -> None:
    known = entry("geheim-1", type="frauenhaus", location_class="district", gemeinde_key="",
                  location_precision="landkreis", lon=None, lat=None)  # fmt: skip
    changes.write(store, DISTRICT, [Edit("geheim-1", 0, known)], WHY, later(1))
    found = planned(store, area, row(Art="Frauenhaus"), row2="geheim-1")
    document = found.matches[0].document or known
    assert (document["location_class"], document["lon"]) == ("district", None)
    source = table(("geheim-1", *row(), "öffentlich"), header=("id", *HEADER, "Ortsklasse"))
    opened = plan(source, mapped(source), BASIS, area, store).matches[0]
    document = opened.document or known
    assert document["location_class"] == "district"
    assert document.get("street", "") == ""
    assert document["lon"] is None
    assert any("Schutz" in note for note in opened.notes)


def test_the_id_of_another_house_counts_with_its_source(store: Store, area: Area) -> None:
    source = table(("1", *row()), header=("id", *HEADER))
    found = plan(source, mapped(source), BASIS, area, store)
    assert found.matches[0].entity_id.startswith("imp-")
    apply(store, DISTRICT, found, WHY, later(1))
    renamed = table(("1", *row(Name="Ganz anders benannt")), header=("id", *HEADER))
    again = plan(renamed, mapped(renamed), BASIS, area, store)
    assert (again.matches[0].verdict, again.matches[0].entity_id) == (
        Verdict.CHANGED, found.matches[0].entity_id,
    )  # fmt: skip


def test_somebody_faster_is_a_conflict_and_nothing_is_stored(store: Store, area: Area) -> None:
    changes.write(store, DISTRICT, [Edit("eigen-1", 0, entry("eigen-1", street="Markt 1"))],
                  WHY, later(1))  # fmt: skip
    found = planned(store, area, row(Telefon="04231 9"), row(Name="Noch ein neuer Ort"))
    changes.write(store, DISTRICT, [Edit("eigen-1", 1, entry("eigen-1", note="schneller"))],
                  WHY, later(2))  # fmt: skip
    with pytest.raises(Conflict):
        apply(store, DISTRICT, found, WHY, later(3))
    assert "Noch ein neuer Ort" not in names(store)


def test_refused_rows_come_back_with_their_reason_and_no_formula(store: Store, area: Area) -> None:
    evil = '=HYPERLINK("http://127.0.0.1")'
    found = planned(store, area, row(), row(Name=evil, PLZ="x"), row(Name="C", Art="+cmd|' /C'!A0"))
    book = openpyxl.load_workbook(io.BytesIO(refused_workbook(found)))
    lines = list(book.active.iter_rows(values_only=True))
    assert lines[0][:3] == ("Zeile", "Spalte mit Fehler", "Grund")
    assert [line[0] for line in lines[1:]] == ["3", "4"]
    assert lines[1][1] == "PLZ"
    assert "keine Postleitzahl" in lines[1][2]
    cells = [cell for line in book.active.iter_rows() for cell in line]
    assert {cell.data_type for cell in cells if cell.value is not None} == {"s"}
    assert not any(str(cell.value).startswith(("=", "+")) for cell in cells if cell.value)


def test_entries_are_found_again_among_many_with_a_letter_more(area: Area) -> None:
    count = 2_000
    chance = random.Random(7)  # noqa: S311 - the same rows each time
    rows = [
        row(
            Name=f"{chance.getrandbits(50):x} {one}",
            PLZ=f"27{one % 300:03}",
            Ort="",
            Länge=f"{9 + chance.random() * 0.4:.5f}",
            Breite=f"{52.75 + chance.random() * 0.35:.5f}",
        )
        for one in range(count)
    ]
    lines = "\n".join(";".join(one) for one in (HEADER, *rows))
    source = apart.read_file(lines.encode(), "liste.csv")
    checked = check(source, mapped(source), BASIS, area)
    assert len(checked.good) == count
    entries = []
    for number, good in enumerate(checked.good):
        key, name = f"e-{number}", f"{good.document['name']}x"
        entries.append(Entry(key, 1, {**good.document, "id": key, "name": name}))
    matches = match(checked.good, entries, dict.fromkeys((one.entity_id for one in entries), 1))
    found = [one for one in matches if one.verdict is Verdict.CHANGED]
    assert len(found) >= 0.999 * count
    assert all(one.entity_id == f"e-{matches.index(one)}" for one in found)


def test_the_same_row_is_matched_in_the_same_way_whatever_the_order(area: Area) -> None:
    source = table(*(row(Name=f"Haus {one} am Platz") for one in "ABCDEFG"))
    good = check(source, mapped(source), BASIS, area).good
    entries = [Entry(one.document["id"], 1, one.document) for one in good]
    asked: list[Good] = [*good]
    forward = match(asked, entries, {})
    backward = match(asked[::-1], entries[::-1], {})
    assert sorted(one.entity_id for one in forward) == sorted(one.entity_id for one in backward)
