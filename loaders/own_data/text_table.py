"""Reading a delivery as text (CSV): which signs it uses is found out and said, never guessed."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from loaders.files import MOJIBAKE
from loaders.own_data.table import MOST_ROWS, Row, Table, columns_of
from loaders.problems import DataProblem

DELIMITERS: Final = {";": "Semikolon", "\t": "Tabulator", ",": "Komma"}
ENCODINGS: Final = {"utf-8": "UTF-8", "cp1252": "Windows-1252"}
BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_SEPARATOR_LINE = re.compile(r"sep=.\r?\n", re.IGNORECASE)

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
    content, encoding = _decoded(file, raw)
    content = _SEPARATOR_LINE.sub("", content, count=1) if content[:4] == "sep=" else content
    delimiter = _delimiter(content, [labels[key] for key in needed])
    lines = _lines(file, content, delimiter)
    titles = next(lines, (1, [""]))[1]
    header = columns_of(file, titles, labels, needed)
    rows, ragged = [], []
    for number, line in lines:
        if any(line[len(titles) :]) or len(line) < len(titles):
            ragged.append((number, len(line)))
        else:
            rows.append(Row(number, {key: line[index] for key, index in header.items()}))
        if len(rows) + len(ragged) > MOST_ROWS:
            raise DataProblem(file, f"höchstens {MOST_ROWS} Zeilen", "mehr", number)
    notes = (f"Zeichensatz: {encoding}", f"Trennzeichen: {DELIMITERS[delimiter]}")
    return Table(file, "", labels, header, rows), ragged, notes


def _decoded(file: str, raw: bytes) -> tuple[str, str]:
    """Return the text and what its encoding is called."""
    if b"\0" in raw:
        cause = "als „Unicode-Text“ gespeichert oder keine Textdatei; bitte „CSV UTF-8“ wählen."
        raise DataProblem(file, "Text", "ein NUL-Byte", likely_cause=cause)
    marked = raw.startswith(BYTE_ORDER_MARK)
    for codec, called in ENCODINGS.items():
        try:
            content = raw.removeprefix(BYTE_ORDER_MARK).decode(codec)
        except UnicodeDecodeError:
            continue
        if any(pair in content for pair in MOJIBAKE):
            cause = "beim Speichern doppelt umgewandelte Umlaute."
            raise DataProblem(file, "lesbare Umlaute", "Zeichensalat", likely_cause=cause)
        said = f"{called} mit Kennung (BOM)" if marked else called
        return unicodedata.normalize("NFC", content), said
    raise DataProblem(file, "der Zeichensatz UTF-8 oder Windows-1252", "ein anderer")


def _delimiter(content: str, wanted: Sequence[str]) -> str:
    """Return the delimiter that gives most of the wanted columns; the first one if none does."""
    first = content.partition("\n")[0].rstrip("\r")

    def hits(delimiter: str) -> int:
        names = {part.strip().strip('"').casefold() for part in first.split(delimiter)}
        return sum(label.casefold() in names for label in wanted)

    return max(DELIMITERS, key=hits)


def _lines(file: str, content: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Return the lines that are not blank with their numbers."""
    reader = csv.reader(io.StringIO(content, newline=""), delimiter=delimiter, strict=True)
    try:
        for line in reader:
            if any(value.strip() for value in line):
                yield reader.line_num, line
    except csv.Error as error:
        cause = "ein Anführungszeichen, das nicht geschlossen wird."
        raise DataProblem(
            file, "eine lesbare Tabelle", "", reader.line_num, likely_cause=cause
        ) from error
