"""What a delivery may look like as a file: CSV in every dialect, workbooks without surprises."""

import contextlib
import io
import re
import zipfile
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.own_data import read_own_data, workbook
from loaders.own_data.table import MOST_BYTES
from loaders.problems import DataProblem
from loaders.spreadsheets import harmless, writable
from tests.deliveries import (
    ACHIM,
    CATALOGUE,
    GOOD,
    HEADER,
    TODAY,
    filled,
    read,
    saved,
    verden,
)
from tests.deliveries import table as text_file

INTERNATIONAL = HEADER.replace(";", ",")
ROW = f"quote;{ACHIM};Achim;2024;5;50;"


@pytest.mark.parametrize(
    ("raw", "notes"),
    [
        (text_file(ROW), ("UTF-8", "Semikolon")),
        (b"\xef\xbb\xbf" + text_file(ROW), ("UTF-8 mit Kennung (BOM)", "Semikolon")),
        (text_file(ROW).decode().encode("cp1252"), ("Windows-1252", "Semikolon")),
        (text_file(ROW).replace(b";", b"\t"), ("UTF-8", "Tabulator")),
        (text_file(ROW.replace(";", ","), header=INTERNATIONAL), ("UTF-8", "Komma")),
        (text_file(ROW).replace(b"\n", b"\r\n"), ("UTF-8", "Semikolon")),
        (b"sep=;\r\n" + text_file(ROW), ("UTF-8", "Semikolon")),
    ],
)
def test_the_dialect_of_a_text_file_is_found_out_and_said(
    raw: bytes, notes: tuple[str, str]
) -> None:
    imported = read(raw, "werte.csv")
    assert imported.findings == ()
    assert imported.kept == 1
    assert imported.notes == (f"Zeichensatz: {notes[0]}", f"Trennzeichen: {notes[1]}")


def test_each_number_column_has_its_own_decimal_sign() -> None:
    rows = (f"quote;{ACHIM};;2023;1.234;2.000,5;", f"quote;{ACHIM};;2024;0,5;3;")
    imported = read(text_file(*rows), "werte.csv")
    assert list(imported.observations["numerator"]) == [1234.0, 0.5]
    assert list(imported.observations["denominator"]) == [2000.5, 3.0]
    row = f'anzahl,{ACHIM},,2024,"1,234.5",,'
    imported = read(text_file(row, header=INTERNATIONAL), "werte.csv")
    assert list(imported.observations["numerator"]) == [1234.5]


def test_an_ambiguous_number_is_refused_with_line_and_column() -> None:
    imported = read(text_file(ROW, f"anzahl;{ACHIM};;2024;1.234;;"), "werte.csv")
    (fault,) = imported.faults
    assert str(fault).startswith("werte.csv, Zeile 3, Spalte „Zähler“: Erwartet wird eine Zahl")
    assert imported.kept == 1


def test_a_row_of_another_length_is_refused_alone() -> None:
    imported = read(text_file(ROW, "quote;zu kurz", ROW.replace("2024", "2023")), "werte.csv")
    assert (imported.rows, imported.kept, imported.refused) == (3, 2, 1)
    assert [fault.place for fault in imported.faults] == ["Zeile 3"]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "leere Datei"),
        (text_file(ROW).decode().encode("utf-16"), "Unicode-Text"),
        (text_file(ROW).replace("ä".encode(), "Ã¤".encode()), "Zeichensalat"),
        (text_file(ROW) + b"\x81\x8d", "UTF-8 oder Windows-1252"),
        (text_file('"offen;' + ROW), "nicht geschlossen"),
        (text_file(ROW, header="Indikator;Wert"), "Spalte „Gebietsschlüssel“"),
        (text_file(ROW).replace(b";", b"|"), "anderes Trennzeichen"),
    ],
)
def test_a_text_file_that_cannot_be_read_says_why(raw: bytes, words: str) -> None:
    with pytest.raises(DataProblem) as problem:
        read(raw, "werte.csv")
    assert words in str(problem.value)


def test_a_text_file_needs_a_source() -> None:
    with pytest.raises(DataProblem, match="die Quelle der Werte"):
        read_own_data(text_file(ROW), "werte.csv", CATALOGUE, verden(), today=TODAY)


def parts(change: Callable[[str, bytes], bytes]) -> bytes:
    """Return a filled template with changed parts inside."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(filled())) as old, zipfile.ZipFile(buffer, "w", 8) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return buffer.getvalue()


def bomb(name: str, content: bytes) -> bytes:
    return content + b" " * 120_000_000 if name.endswith("app.xml") else content


def with_entities(name: str, content: bytes) -> bytes:
    declared = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><'
    return content.replace(b"<", declared, 1) if name.endswith("workbook.xml") else content


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"\xd0\xcf\x11\xe0" + b"x" * 600, ".xls"),
        (filled()[:2000], "beschädigt"),
        (b"PK\x03\x04" + b"x" * 600, "beschädigt"),
        (parts(bomb), "ausgepackt"),
        (parts(with_entities), "eingebettete Befehle"),
        (b"PK\x03\x04" + bytes(MOST_BYTES), "höchstens 20 MB"),
    ],
    ids=["old", "cut", "noise", "bomb", "entities", "large"],
)
def test_a_workbook_that_is_not_one_says_why(raw: bytes, words: str) -> None:
    with pytest.raises(DataProblem) as problem:
        read(raw)
    assert words in str(problem.value)


def test_a_package_of_another_program_is_named() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    with pytest.raises(DataProblem, match=r"\.ods"):
        read(buffer.getvalue())


def test_a_sheet_with_one_cell_far_below_is_refused_before_it_is_read() -> None:
    book = openpyxl.load_workbook(io.BytesIO(filled()))
    book["Werte"].cell(1_048_576, 16_384, "x")
    with pytest.raises(DataProblem, match="höchstens 200000 Zeilen"):
        read(saved(book))


def test_a_sheet_that_hides_its_size_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    def undeclared(_: str, content: bytes) -> bytes:
        return re.sub(rb"<dimension [^>]*/>", b"", content)

    assert read(parts(undeclared)).kept == 1
    monkeypatch.setattr(workbook, "MOST_ROWS", 1)
    with pytest.raises(DataProblem, match="höchstens 1 Zeilen"):
        read(parts(undeclared))


def test_a_formula_counts_with_its_stored_result() -> None:
    def computed(_: str, content: bytes) -> bytes:
        return content.replace(b"<v>50</v>", b"<f>25*2</f><v>50</v>")

    imported = read(parts(computed))
    assert imported.findings == ()
    assert list(imported.observations["denominator"]) == [50.0]


def test_cells_far_to_the_right_do_no_harm() -> None:
    book = openpyxl.load_workbook(io.BytesIO(filled()))
    book["Werte"].cell(2, 16_384, "x")
    assert read(saved(book)).kept == 1


CELL = st.one_of(
    st.none(),
    st.integers(-10, 3000),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from([*GOOD, "anzahl", "1.234", "12,5", "01.01.2020", "=1+1", "Verden"]),
    st.text(st.characters(min_codepoint=32, max_codepoint=0x2FFF), max_size=8),
    st.dates(),
    st.booleans(),
)
ROWS = st.lists(st.tuples(*[CELL] * 7) | st.just(GOOD), max_size=6)


@settings(max_examples=40, deadline=None)
@given(ROWS)
def test_every_row_with_a_value_is_either_kept_or_refused(rows: list[tuple[Any, ...]]) -> None:
    imported = read(filled(rows))
    assert imported.kept + imported.refused == imported.rows
    assert imported.rows <= len(rows)
    faulty = {fault.place.partition("!")[2][1:] for fault in imported.faults}
    assert len(faulty) == imported.refused


LINES = st.lists(
    st.text(st.sampled_from(';,"5.1\t \r\näx'), max_size=20) | st.just(ROW), max_size=8
)


@settings(max_examples=150, deadline=None)
@given(LINES)
def test_every_line_of_a_text_file_is_either_kept_or_refused(lines: list[str]) -> None:
    try:
        imported = read(text_file(*lines), "werte.csv")
    except DataProblem:
        return
    assert imported.kept + imported.refused == imported.rows
    assert imported.kept <= 1


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", text_file(ROW)]))
def test_noise_is_a_problem_of_the_file_and_never_a_crash(noise: bytes, before: bytes) -> None:
    with contextlib.suppress(DataProblem):
        read(before + noise)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**6), st.binary(min_size=1, max_size=30), st.sampled_from([0, 1]))
def test_a_damaged_workbook_is_a_problem_and_never_a_crash(
    place: int, noise: bytes, inside: int
) -> None:
    def damage(content: bytes) -> bytes:
        at = place % len(content)
        return content[:at] + noise + content[at + len(noise) :]

    raw = damage(filled())
    if inside:
        raw = parts(
            lambda name, content: damage(content) if len(name) % 3 == place % 3 else content
        )
    with contextlib.suppress(DataProblem):
        read(raw)


@given(st.text(max_size=20))
def test_no_exported_cell_is_taken_for_a_formula(said: str) -> None:
    written = str(harmless(said))
    assert not written.lstrip().startswith(("=", "+", "-", "@"))
    assert written.removeprefix("'") == said.removeprefix("'")


@pytest.mark.parametrize("lead", ["\ufeff", "\u200b", "\u2066 \u00ad", "\x01", " \u200e\t"])
def test_what_nobody_sees_hides_no_formula(lead: str) -> None:
    assert harmless(f"{lead}=1+1") == f"'{lead}=1+1"
    assert str(writable(f"{lead}=1+1")).startswith("'")
    assert harmless(f"{lead}1+1".lstrip()) == f"{lead}1+1".lstrip()


def test_numbers_stay_numbers() -> None:
    assert harmless(-5) == -5
