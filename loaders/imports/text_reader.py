"""Reading text files (CSV): encoding and delimiter are found by content and said."""

import csv
import io
from typing import Final

from loaders.imports.model import AS_FOUND, Chosen, Kind, Source
from loaders.imports.tables import table
from loaders.received.text import DELIMITERS, decoded, lines

TRIED: Final = {**DELIMITERS, "|": "senkrechter Strich"}
SAMPLE: Final = 40
SAMPLE_SIZE: Final = 200_000


def read_text_table(file: str, raw: bytes, chosen: Chosen = AS_FOUND) -> Source:
    """Return the table of a text file, in the encoding and by the delimiter that were chosen.

    Raises
    ------
    DataProblem
        It is no text, no table, or far too large.
    """
    content, encoding = decoded(file, raw, chosen.encoding)
    delimiter = chosen.delimiter if chosen.delimiter in TRIED else _delimiter(content)
    columns, rows, notes = table(file, lines(file, content, delimiter))
    return Source(
        file,
        Kind.CSV,
        columns,
        rows,
        encoding=encoding,
        delimiter=TRIED[delimiter],
        notes=notes,
    )


def _delimiter(content: str) -> str:
    """Return the delimiter by which most of the first lines have the same number of values."""
    sample = content[:SAMPLE_SIZE].splitlines()[:SAMPLE]

    def score(delimiter: str) -> tuple[float, int]:
        try:
            found = [
                len(line)
                for line in csv.reader(io.StringIO("\n".join(sample)), delimiter=delimiter)
                if line
            ]
        except csv.Error:
            return 0.0, 0
        usual = max(set(found), key=found.count, default=1)
        return (found.count(usual) / len(found) if usual > 1 else 0.0), usual

    return max(TRIED, key=score)
