"""What all readers of tables share: finding the header, naming columns, rows of texts."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Final

from loaders.imports.model import LONGEST, MOST_COLUMNS, MOST_ROWS, Mark, RawRow
from loaders.problems import DataProblem
from loaders.received.cells import FORMULA, Value, text

LOOKED_AT: Final = 10
"""First rows among which the header is looked for: above it there may be a title."""

Line = tuple[int, Sequence[Value]]
DATES: Final = (dt.date, dt.time, dt.timedelta)


def table(file: str, lines: Iterable[Line]) -> tuple[list[str], list[RawRow], list[str]]:
    """Return columns, rows and notes of the lines of a table with their numbers.

    Raises
    ------
    DataProblem
        There is no row beside the header, or far too many rows or columns.
    """
    known: list[Line] = []
    for number, cells in lines:
        if any(text(cell) for cell in cells):
            known.append((number, cells))
        if len(known) > MOST_ROWS + LOOKED_AT:
            raise DataProblem(file, f"höchstens {MOST_ROWS} Zeilen", "mehr", number)
    if len(known) <= 1:
        raise DataProblem(file, "eine Kopfzeile und mindestens eine Zeile darunter", "keine")
    first = _header(known)
    titles = [text(cell) for cell in known[first][1]]
    while titles and not titles[-1]:
        titles.pop()
    if len(titles) > MOST_COLUMNS:
        raise DataProblem(file, f"höchstens {MOST_COLUMNS} Spalten", str(len(titles)))
    notes = [f"Kopfzeile in Zeile {known[first][0]}"] if first else []
    columns, renamed = named(titles)
    rows = [_row(number, cells, columns) for number, cells in known[first + 1 :]]
    return columns, rows, notes + renamed


def _header(known: Sequence[Line]) -> int:
    """Return which of the first lines names the columns: the first of those with most texts."""
    counts = [_names(cells) for _, cells in known[:LOOKED_AT]]
    return counts.index(max(counts)) if len(known) > 1 else 0


def _names(cells: Sequence[Value]) -> int:
    return sum(isinstance(cell, str) and any(letter.isalpha() for letter in cell) for cell in cells)


def named(titles: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return a name for each column, each only once, and notes about those that were made up."""
    columns: list[str] = []
    notes = []
    for index, title in enumerate(titles, start=1):
        plain = " ".join(title.split())[:80] or f"Spalte {index}"
        name, number = plain, 2
        while name in columns:
            name, number = f"{plain} ({number})", number + 1
        if name != plain:
            notes.append(f"Die Spalte „{plain}“ kommt mehrfach vor; die weitere heißt „{name}“")
        columns.append(name)
    return columns, notes


def _row(number: int, cells: Sequence[Value], columns: Sequence[str]) -> RawRow:
    if any(text(cell) for cell in cells[len(columns) :]) or len(cells) < len(columns):
        said = f"hat {len(cells)} Werte, die Kopfzeile {len(columns)}"
        cause = "; wohl ein Trennzeichen in einem Text ohne Anführungszeichen"
        return RawRow(number, [""] * len(columns), fault=said + cause)
    marks = {
        name: mark
        for name, cell in zip(columns, cells, strict=False)
        if (mark := _mark(cell)) is not None
    }
    return checked(
        RawRow(number, [text(cell) for cell in cells[: len(columns)]], marks=marks), columns
    )


def _mark(cell: Value) -> Mark | None:
    if isinstance(cell, DATES):
        return Mark.DATE
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return Mark.NUMBER
    if isinstance(cell, str) and cell == FORMULA:
        return Mark.FORMULA
    return Mark.ERROR if isinstance(cell, str) and cell.startswith("#") and cell.isupper() else None


def checked(row: RawRow, columns: Sequence[str]) -> RawRow:
    """Return a row with its first fault: a cell that is far too long or not text at all."""
    for name, cell in zip(columns, row.cells, strict=True):
        fault = ""
        if len(cell) > LONGEST:
            fault = f"ist mit {len(cell)} Zeichen zu lang; erlaubt sind {LONGEST}"
        elif any(ord(letter) < ord(" ") and letter not in "\n\r\t" for letter in cell):
            fault = "enthält Steuerzeichen"
        if fault:
            cells = [cell[:LONGEST] for cell in row.cells]
            return RawRow(row.number, cells, row.place, row.marks, fault, name, row.note)
    return row
