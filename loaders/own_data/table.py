"""A table of a delivery as its cells stand in the file, and where each of them is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from loaders.files import MEGABYTE
from loaders.problems import DataProblem
from loaders.received.cells import LONGEST, Value, letters, shown, text

MOST_BYTES: Final = 20 * MEGABYTE
MOST_ROWS: Final = 200_000
MOST_COLUMNS: Final = 50

__all__ = ["MOST_BYTES", "MOST_COLUMNS", "MOST_ROWS", "Row", "Table", "columns_of", "shown"]


@dataclass(frozen=True)
class Row:
    """One row: its number in the file, and its cells by the names used here."""

    number: int
    cells: Mapping[str, Value]

    def text(self, column: str) -> str:
        """Return a value as text."""
        return text(self.cells.get(column))


@dataclass(frozen=True)
class Table:
    """One table: ``header`` gives the place of each column that is read, from 0.

    ``sheet`` is empty for a text file. ``labels`` are the German names of the columns.
    """

    file: str
    sheet: str
    labels: Mapping[str, str]
    header: Mapping[str, int]
    rows: Sequence[Row]

    def place(self, row: int, column: str) -> str:
        """Return where a cell is, as a person finds it."""
        if self.sheet:
            return f"{self.sheet}!{letters(self.header.get(column, 0))}{row}"
        return f"Zeile {row}, Spalte „{self.labels[column]}“"


def columns_of(
    place: str, titles: Sequence[Value], labels: Mapping[str, str], needed: Sequence[str]
) -> dict[str, int]:
    """Return the places of the known columns of a header.

    Raises
    ------
    DataProblem
        A needed column is missing or one comes twice.
    """
    names = [text(title).casefold() for title in titles]
    found = {}
    for key, label in labels.items():
        count = names.count(label.casefold())
        if count > 1:
            raise DataProblem(place, f"die Spalte „{label}“ nur einmal", f"{count}-mal", 1)
        if count:
            found[key] = names.index(label.casefold())
    for key in needed:
        if key not in found:
            there = ", ".join(text(title)[:LONGEST] for title in titles[:MOST_COLUMNS] if title)
            cause = "eine umbenannte oder gelöschte Spalte, oder ein anderes Trennzeichen."
            raise DataProblem(place, f"die Spalte „{labels[key]}“", there, 1, likely_cause=cause)
    return found
