"""Reading a delivery as text (CSV): which signs it uses is found out and said, never guessed."""

from collections.abc import Mapping, Sequence

from loaders.own_data.table import MOST_ROWS, Row, Table, columns_of
from loaders.problems import DataProblem
from loaders.received.text import DELIMITERS, decoded, lines

Ragged = tuple[int, int]
"""Number of a line and how many values it has."""


def read_table(
    file: str, raw: bytes, labels: Mapping[str, str], needed: Sequence[str]
) -> tuple[Table, list[Ragged], tuple[str, ...]]:
    """Return the table of a text file, its rows of another length, and how it was read.

    Raises
    ------
    DataProblem
        It is no text or no table, a needed column is missing, or it is too long.
    """
    content, encoding = decoded(file, raw)
    delimiter = _delimiter(content, [labels[key] for key in needed])
    found = lines(file, content, delimiter)
    titles = next(found, (1, [""]))[1]
    header = columns_of(file, titles, labels, needed)
    rows, ragged = [], []
    for number, line in found:
        if any(line[len(titles) :]) or len(line) < len(titles):
            ragged.append((number, len(line)))
        else:
            rows.append(Row(number, {key: line[index] for key, index in header.items()}))
        if len(rows) + len(ragged) > MOST_ROWS:
            raise DataProblem(file, f"höchstens {MOST_ROWS} Zeilen", "mehr", number)
    notes = (f"Zeichensatz: {encoding}", f"Trennzeichen: {DELIMITERS[delimiter]}")
    return Table(file, "", labels, header, rows), ragged, notes


def _delimiter(content: str, wanted: Sequence[str]) -> str:
    """Return the delimiter that gives most of the wanted columns; the first one if none does."""
    first = content.partition("\n")[0].rstrip("\r")

    def hits(delimiter: str) -> int:
        names = {part.strip().strip('"').casefold() for part in first.split(delimiter)}
        return sum(label.casefold() in names for label in wanted)

    return max(DELIMITERS, key=hits)
