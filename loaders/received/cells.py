"""Cells of tables from people: their values as they stand in the file, and as text."""

import datetime as dt
import unicodedata
from dataclasses import dataclass
from typing import Final

LONGEST: Final = 80
FORMULA: Final = "=…"
"""Stands for a formula whose result is not in the file."""

Value = str | int | float | bool | dt.date | dt.time | dt.timedelta | None


@dataclass(eq=False)
class Fault(Exception):  # noqa: N818 - of the data, not of the program
    """Why the value of a cell is not taken over: what is expected, in German, and why it is not."""

    expected: str
    likely_cause: str = ""


def letters(index: int) -> str:
    """Return the letters of a column: A for 0, AA for 26."""
    before, last = divmod(index, 26)
    return (letters(before - 1) if before else "") + chr(ord("A") + last)


def text(value: Value) -> str:
    """Return a value as text without blanks around it; a whole number without decimals."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "WAHR" if value else "FALSCH"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        value = value.date()
    return unicodedata.normalize("NFC", str(value)).strip()


def shown(value: Value) -> str:
    """Return a value as it may be shown to the person who delivers: on one line, not too long."""
    said = " ".join(text(value).split())
    return "nichts" if not said else f"„{said[:LONGEST]}“"
