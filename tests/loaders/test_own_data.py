"""The template comes back without a finding; everything else is named with its cell."""

import datetime as dt
import io
from typing import Any

import openpyxl
import pytest

from geo.indicators.model import EMPTY, DataArea, Polarity
from geo.model import Level
from geo.regions import at_level
from loaders.own_data import read_own_data, write_template
from loaders.problems import DataProblem, Severity
from tests.deliveries import (
    ACHIM,
    CATALOGUE,
    COUNT,
    DEFINITION,
    GOOD,
    NAME,
    PARTICULARS,
    SHARE,
    TODAY,
    blank,
    filled,
    read,
    saved,
    verden,
    with_planregionen,
)


def test_the_template_holds_every_area_of_the_level_for_every_waiting_indicator() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(blank()))["Werte"]
    rows = [tuple(cell.value for cell in row[:3]) for row in sheet.iter_rows(min_row=2)]
    names = at_level(verden().areas, Level.SOZIALRAUM)["name"]
    assert rows == [(one.key, *area) for one in (SHARE, COUNT) for area in names.items()]


def test_the_template_keeps_keys_as_text_offers_choices_and_has_no_macro() -> None:
    book = openpyxl.load_workbook(io.BytesIO(blank()), keep_vba=True)
    assert book.sheetnames[:5] == ["Angaben", "Indikatoren", "Werte", "Gebiete", "Hinweise"]
    values = book["Werte"]
    assert values["B2"].data_type == "s"
    assert values["B2"].number_format == values.column_dimensions["B"].number_format == "@"
    assert values.freeze_panes == "A2"
    offered = {str(rule.sqref) for rule in book["Indikatoren"].data_validations.dataValidation}
    assert offered == {"C2:C5000", "H2:H5000", "I2:I5000", "J2:J5000"}
    assert not [name for name in book.vba_archive.namelist() if "vba" in name]


def test_the_template_of_a_data_area_without_indicators_waits_for_new_ones() -> None:
    buffer = io.BytesIO()
    write_template(buffer, CATALOGUE, verden(), DataArea.FINANCES, level=Level.GEMEINDE)
    sheet = openpyxl.load_workbook(buffer)["Werte"]
    assert {row[0].value for row in sheet.iter_rows(min_row=2)} == {None}
    assert sheet.max_row == 1 + len(at_level(verden().areas, Level.GEMEINDE))


def test_a_filled_template_comes_back_without_a_finding() -> None:
    book = openpyxl.load_workbook(io.BytesIO(blank()))
    for address, value in PARTICULARS.items():
        book["Angaben"][address] = value
    for row in list(book["Werte"].iter_rows(min_row=2))[:3]:
        row[3].value, row[4].value, row[5].value = "31.12.2024", row[4].row, 100
    imported = read(saved(book))
    assert imported.findings == ()
    assert (imported.kept, imported.refused, imported.empty) == (3, 0, 2 * 8 - 3)
    assert list(imported.observations["numerator"]) == [2, 3, 4]
    assert set(imported.observations["period"]) == {"2024-12-31"}
    assert set(imported.observations["basis"]) == {"Synthetische Statistik"}
    assert imported.particulars.deliverer == "Fachdienst Synthese"


def test_a_template_that_nobody_filled_in_lacks_its_origin() -> None:
    with pytest.raises(DataProblem, match=r"Angaben!B3 \(„Wer liefert“\)"):
        read(blank())


@pytest.mark.parametrize(
    ("column", "value", "cell", "words"),
    [
        (0, "quotte", "A2", "ähnlich ist „quote“"),
        (0, None, "A2", "Schlüssel eines Indikators"),
        (1, 33610001, "B2", "führende Null"),
        (1, "3,3610001E+08", "B2", "wissenschaftlich"),
        (1, dt.datetime(2026, 3, 4), "B2", "in ein Datum verwandelt"),  # noqa: DTZ001
        (1, "033610099", "B2", "anderer Gebietsstand"),
        (1, "12069017", "B2", "außerhalb des Landkreises"),
        (1, "033610001001", "B2", "Regionalschlüssel mit 12 Ziffern; gemeint ist wohl 03361001"),
        (1, "Achim", "B2", "ähnlich ist"),
        (1, None, "B2", "leere Zelle"),
        (2, "Dörverden", "C2", "gehört zu „Achim“"),
        (2, "Nirgendwo", "C2", "gehört zu „Achim“"),
        (3, "1989", "D2", "von 1990 bis 2027"),
        (3, 2028, "D2", "von 1990 bis 2027"),
        (3, dt.datetime(1905, 7, 16), "D2", "Excel zeigt das Jahr 2024 als Datum"),  # noqa: DTZ001
        (3, 46085, "D2", "vielleicht den 04.03.2026"),
        (3, "2024/25", "D2", "Schuljahr"),
        (3, "31.02.2024", "D2", "den es nicht gibt"),
        (3, None, "D2", "leere Zelle"),
        (4, 51, "E2", "Zähler und Nenner vertauscht"),
        (4, -5, "E2", "ab 0"),
        (4, "1.234", "E2", "1234 oder 1,234"),
        (4, "1,2E+05", "E2", "wissenschaftlich"),
        (4, "12 %", "E2", "eine Einheit"),
        (4, "#DIV/0!", "E2", "Fehler in einer Formel"),
        (4, "=1+1", "E2", "Formel ohne gespeichertes Ergebnis"),
        (4, dt.datetime(2026, 6, 3), "E2", "„3.6“"),  # noqa: DTZ001
        (4, None, "E2", "leere Zelle"),
        (4, True, "E2", "eine Zahl"),
        (4, 10**15, "E2", "15 Ziffern"),
        (5, None, "F2", "leere Zelle"),
        (5, -1, "F2", "ab 0"),
        (6, "x" * 1001, "G2", "höchstens 1000 Zeichen"),
    ],
)
def test_a_bad_cell_is_named_and_the_good_row_kept(
    column: int, value: Any, cell: str, words: str
) -> None:
    bad = [*GOOD]
    bad[column] = value
    good = ("anzahl", "03361", "Verden", 2023, 7, None, "")
    imported = read(filled([bad, good]))
    assert (imported.rows, imported.kept, imported.refused) == (2, 1, 1)
    said = [str(one) for one in imported.faults]
    assert any(f"{NAME}, Werte!{cell}: Erwartet wird" in one and words in one for one in said)
    assert list(imported.observations["denominator"]) == [1.0]


def test_a_second_value_for_the_same_place_is_refused() -> None:
    (fault,) = read(filled([GOOD, GOOD])).faults
    assert fault.place == "Werte!A3"
    assert "Zeile 2 nennt schon einen" in str(fault)


def test_a_count_has_no_denominator_and_nothing_is_divided_by_0() -> None:
    count = ("anzahl", ACHIM, "", "2024", 5, 50, "")
    zero = ("quote", ACHIM, "", "2024", 5, 0, "")
    places = [fault.place for fault in read(filled([count, zero])).faults]
    assert places == ["Werte!F2", "Werte!E3"]


def test_a_slip_in_a_name_is_said_and_the_key_counts() -> None:
    imported = read(filled([("quote", "033610003", "Dörverdn", "2024", 5, 50, "")]))
    (hint,) = imported.findings
    assert (imported.kept, hint.severity, hint.place) == (1, Severity.WARNING, "Werte!C2")


def test_numbers_as_text_follow_what_their_column_proves() -> None:
    german = [("anzahl", ACHIM, "", year, said, None, "") for year, said in
              ((2021, "1.234"), (2022, "12,5"), (2023, "1 234,5"))]  # fmt: skip
    imported = read(filled(german))
    assert list(imported.observations["numerator"]) == [1234.0, 12.5, 1234.5]
    assert imported.notes == ("Zähler: Dezimalzeichen Komma",)
    mixed = [*german, ("anzahl", ACHIM, "", 2024, "12.5", None, "")]
    (fault,) = read(filled(mixed)).faults
    assert fault.place == "Werte!E2"


def test_planregionen_have_their_number_as_key() -> None:
    district = with_planregionen()
    buffer = io.BytesIO()
    write_template(buffer, CATALOGUE, district, level=Level.PLANREGION)
    book = openpyxl.load_workbook(buffer)
    for address, value in PARTICULARS.items():
        book["Angaben"][address] = value
    book["Werte"]["B2"], book["Werte"]["D2"] = 1, 2024
    book["Werte"]["E2"], book["Werte"]["F2"] = 5, 50
    imported = read_own_data(saved(book), NAME, CATALOGUE, district, today=TODAY)
    assert imported.findings == ()
    assert list(imported.observations["area_key"]) == ["1"]


def test_a_template_of_another_district_is_refused() -> None:
    with pytest.raises(DataProblem, match=r"Angaben!B2.*anderen Kreises"):
        read_own_data(filled(), NAME, CATALOGUE, with_planregionen(), today=TODAY)


def test_a_new_indicator_comes_with_its_definition() -> None:
    imported = read(filled([("neu", *GOOD[1:])], [DEFINITION]))
    assert imported.findings == ()
    (made,) = imported.definitions
    assert (made.key, made.data_area, made.factor) == ("neu", DataArea.FINANCES, 1000)
    assert (made.polarity, made.protected) == (Polarity.NEUTRAL, True)
    assert (made.source, made.licence) == ("Synthetische Statistik", "nur intern")


@pytest.mark.parametrize(
    ("column", "value", "cell", "words"),
    [
        (0, "Kita-Quote", "A4", "kleinen Buchstaben"),
        (1, None, "B4", "leere Zelle"),
        (2, "Sonstiges", "C4", "eines von: "),
        (3, None, "D4", "leere Zelle"),
        (5, None, "F4", "leere Zelle"),
        (6, 0, "G4", "über 0"),
        (6, "tausend", "G4", "eine Zahl"),
        (7, "gut", "H4", "mehr ist besser"),
        (9, "vielleicht", "J4", "ja, nein"),
    ],
)
def test_a_broken_definition_takes_its_values_with_it(
    column: int, value: Any, cell: str, words: str
) -> None:
    bad = [*DEFINITION]
    bad[column] = value
    imported = read(filled([(bad[0], *GOOD[1:]), GOOD], [bad]))
    assert (imported.definitions, imported.kept, imported.refused) == ((), 1, 1)
    definition, row = map(str, imported.faults)
    assert f"Indikatoren!{cell}: " in definition
    assert words in definition
    assert f"Die Beschreibung in Indikatoren!{cell}".casefold() in row.casefold()


def test_the_meaning_of_a_known_indicator_cannot_be_changed_silently() -> None:
    book = openpyxl.load_workbook(io.BytesIO(filled()))
    book["Indikatoren"]["E2"] = "alle Menschen"
    imported = read(saved(book))
    assert [fault.place for fault in imported.faults] == ["Indikatoren!E2", "Werte!A2"]
    book["Indikatoren"]["E2"], book["Indikatoren"]["B2"] = SHARE.denominator, "Anders"
    imported = read(saved(book))
    assert (imported.kept, imported.faults) == (1, ())
    assert [hint.place for hint in imported.findings] == ["Indikatoren!B2"]


def test_a_definition_that_comes_twice_counts_once() -> None:
    imported = read(filled([("neu", *GOOD[1:])], [DEFINITION, DEFINITION]))
    assert (len(imported.definitions), imported.kept) == (1, 1)
    assert [fault.place for fault in imported.faults] == ["Indikatoren!A5"]


@pytest.mark.parametrize(
    ("address", "value", "words"),
    [
        ("B4", None, "ohne Herkunft"),
        ("B6", "neulich", "ein Jahr oder Tag"),
        ("B7", "Frau Muster", "keine Person"),
        ("B3", "=A1", "Formel"),
        ("B4", "x" * 1001, "1000 Zeichen"),
        ("A4", "Irgendwas", "die Zeile „Quelle“"),
    ],
)
def test_what_the_sheet_angaben_lacks_is_named(address: str, value: Any, words: str) -> None:
    with pytest.raises(DataProblem, match=words) as problem:
        read(filled(cells={address: value}))
    assert "Angaben" in str(problem.value)


def test_values_of_other_boundaries_rest_on_another_basis() -> None:
    imported = read(filled(cells={"B8": "31.12.2002"}))
    assert set(imported.observations["basis"]) == {
        "Synthetische Statistik, Gebietsstand 2002-12-31"
    }


def test_missing_sheets_and_columns_are_named() -> None:
    book = openpyxl.load_workbook(io.BytesIO(filled()))
    book["Werte"]["E1"] = "Zahl"
    with pytest.raises(DataProblem, match=r"Blatt „Werte“.*die Spalte „Zähler“"):
        read(saved(book))
    book["Werte"]["E1"] = book["Werte"]["D1"].value
    with pytest.raises(DataProblem, match="„Zeitraum“ nur einmal"):
        read(saved(book))
    book.remove(book["Werte"])
    with pytest.raises(DataProblem, match="ein Blatt „Werte“"):
        read(saved(book))


def test_the_file_may_be_given_as_a_path(tmp_path: Any) -> None:
    path = tmp_path / NAME
    write_template(path, EMPTY, verden())
    with pytest.raises(DataProblem, match="Wer liefert"):
        read_own_data(path, NAME, EMPTY, verden(), today=TODAY)
    with pytest.raises(DataProblem, match="eine lesbare Datei"):
        read_own_data(tmp_path / "fehlt.xlsx", "fehlt.xlsx", EMPTY, verden(), today=TODAY)
