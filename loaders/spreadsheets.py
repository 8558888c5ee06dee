"""What spreadsheet programs must not do with exported cells: compute them."""

from typing import Final, TypeVar

FORMULA_SIGNS: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What a formula begins with, in full width too; blanks before do not matter."""

CONTROL_SIGNS: Final = ("\t", "\r", "\n")

Cell = TypeVar("Cell")


def harmless(value: Cell) -> Cell | str:
    """Return a cell that no spreadsheet takes for a formula; anything but text stays as it is."""
    if not isinstance(value, str):
        return value
    risky = value.startswith(CONTROL_SIGNS) or value.lstrip().startswith(FORMULA_SIGNS)
    return f"'{value}" if risky else value
