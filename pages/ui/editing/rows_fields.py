"""Lists of statements in fields: a row for each, its parts beside each other.

Names of the fields: ``<field>.rows`` (numbers of the rows) and ``<field>.row.<number>.<part>``.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from pages.ui import wording
from pages.ui.editing.fields import Field, Kind
from pages.ui.editing.hours_fields import part_name


def load(field: Field, stored: Sequence[Mapping[str, Any]] | None) -> dict[str, Any]:
    """Return what the fields hold for a stored list."""
    rows = list(stored or ())
    found: dict[str, Any] = {f"{field.name}.rows": list(range(len(rows)))}
    for number, row in enumerate(rows):
        for part in field.parts:
            said = str(row.get(part.name) or "")
            is_moment = said and part.kind is Kind.MOMENT
            name = part_name(field.name, number, part.name)
            found[name] = wording.as_of(said) if is_moment else said
    return found


def store(field: Field, now: Mapping[str, Any]) -> list[dict[str, str]]:
    """Return the fields as a list to be stored, without the rows that say nothing."""
    return [_row(field, now, number) for number in _said(field, now)]


def blank(field: Field, number: int) -> dict[str, str]:
    """Return what the fields of a new row hold."""
    return {part_name(field.name, number, part.name): "" for part in field.parts}


def faulty(field: Field, column: str, now: Mapping[str, Any]) -> str:
    """Return the name of the field that a fault of a stored list is about.

    ``column`` is as findings tell it, ``statements.0.as_of``: the first row that says something.
    """
    _, index, part = (*column.split("."), "", "")[:3]
    said = _said(field, now)
    if part not in {one.name for one in field.parts} or not index.isdecimal():
        return field.name
    return part_name(field.name, said[int(index)], part) if int(index) < len(said) else field.name


def _said(field: Field, now: Mapping[str, Any]) -> list[int]:
    numbers = now.get(f"{field.name}.rows", ())
    return [number for number in numbers if any(_row(field, now, number).values())]


def _row(field: Field, now: Mapping[str, Any], number: int) -> dict[str, str]:
    names = {part.name: part_name(field.name, number, part.name) for part in field.parts}
    row = {part: str(now.get(name) or "").strip() for part, name in names.items()}
    unchosen = {one.name for one in field.parts if one.kind is Kind.CHOICE and not row[one.name]}
    return {part: said for part, said in row.items() if part not in unchosen}
