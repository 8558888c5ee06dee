"""Rows of a file whose entries were merged: of those that lead to one entry its own row counts."""

from collections.abc import Mapping, Sequence

from loaders.imports.checks import Good
from loaders.imports.merging import external_id


def ids(row: Good) -> tuple[str, str]:
    """Return the ids of an entry that a row may name: its own word for it, and what comes of it."""
    return str(row.document["id"]), external_id(row)


def rows_instead(
    good: Sequence[Good], named: Mapping[int, str | None], decided: Mapping[int, str]
) -> dict[int, int]:
    """Return by the rows that only a merge leads to their entry which row names it itself.

    That one counts: else two rows would change the entry in turn, import by import. ``named`` are
    the entries that rows name, by row; ``decided`` is what a person said of rows, and counts.
    """
    itself: dict[str, int] = {}
    led: dict[int, str] = {}
    for row in good:
        key = named[row.number]
        if key and (row.number in decided or key in ids(row)):
            itself.setdefault(key, row.number)
        elif key:
            led[row.number] = key
    return {number: itself[key] for number, key in led.items() if key in itself}
