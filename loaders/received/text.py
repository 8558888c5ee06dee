"""Text from people: its encoding is found out and said, its lines are read without guessing."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from loaders.files import MOJIBAKE
from loaders.problems import DataProblem

DELIMITERS: Final = {";": "Semikolon", "\t": "Tabulator", ",": "Komma"}
ENCODINGS: Final = {"utf-8": "UTF-8", "cp1252": "Windows-1252"}
BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_SEPARATOR_LINE = re.compile(r"sep=.\r?\n", re.IGNORECASE)


def decoded(file: str, raw: bytes, chosen: str = "") -> tuple[str, str]:
    """Return the text, composed (NFC) and without a line about its delimiter, and its encoding.

    ``chosen`` is one of `ENCODINGS`; without it they are tried in their order.

    Raises
    ------
    DataProblem
        It is no text, in an encoding that is not known, or its umlauts are broken.
    """
    if b"\0" in raw:
        cause = "als „Unicode-Text“ gespeichert oder keine Textdatei; bitte „CSV UTF-8“ wählen."
        raise DataProblem(file, "Text", "ein NUL-Byte", likely_cause=cause)
    marked = raw.startswith(BYTE_ORDER_MARK)
    for codec, called in ENCODINGS.items():
        if chosen not in {"", codec}:
            continue
        try:
            content = raw.removeprefix(BYTE_ORDER_MARK).decode(codec)
        except UnicodeDecodeError:
            continue
        if any(pair in content for pair in MOJIBAKE):
            cause = "beim Speichern doppelt umgewandelte Umlaute."
            raise DataProblem(file, "lesbare Umlaute", "Zeichensalat", likely_cause=cause)
        said = f"{called} mit Kennung (BOM)" if marked else called
        return _without_separator(unicodedata.normalize("NFC", content)), said
    expected = ENCODINGS.get(chosen, "UTF-8 oder Windows-1252")
    raise DataProblem(file, f"der Zeichensatz {expected}", "ein anderer")


def _without_separator(content: str) -> str:
    return _SEPARATOR_LINE.sub("", content, count=1) if content[:4] == "sep=" else content


def lines(file: str, content: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Return the lines that are not blank with their numbers.

    Raises
    ------
    DataProblem
        A quotation mark is not closed, or a value is far too long.
    """
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
