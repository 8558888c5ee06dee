"""What a cell of an exported table may hold: nothing to compute, nothing that no file can hold."""

import unicodedata
from typing import Final, TypeVar

FORMULA_SIGNS: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What a formula begins with, in full width too; what nobody sees before does not matter."""

CONTROL_SIGNS: Final = ("\t", "\r", "\n")
UNSEEN: Final = frozenset({"Cc", "Cf"})
UNWRITABLE: Final = frozenset({"Cc", "Cs", "Cn"})
"""XML knows no control characters and no halves of letters."""

KEPT: Final = frozenset({"\n", "\t"})

Cell = TypeVar("Cell")


def harmless(value: Cell) -> Cell | str:
    """Return a cell that no spreadsheet takes for a formula; anything but text stays as it is."""
    if not isinstance(value, str):
        return value
    risky = value.startswith(CONTROL_SIGNS) or _first_seen(value) in FORMULA_SIGNS
    return f"'{value}" if risky else value


def _first_seen(said: str) -> str:
    seen = (
        sign for sign in said if not sign.isspace() and unicodedata.category(sign) not in UNSEEN
    )
    return next(seen, "")


def readable(said: str) -> str:
    """Return a text without what no document can hold; lines end in one way."""
    plain = said.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        letter
        for letter in plain
        if letter in KEPT or unicodedata.category(letter) not in UNWRITABLE
    )


def writable(value: Cell) -> Cell | str:
    """Return a cell as a file may hold it: readable and harmless."""
    return harmless(readable(value)) if isinstance(value, str) else value
