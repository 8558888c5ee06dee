"""What is stored as rows of the store, and back."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Final

from pydantic import TypeAdapter

from geo.meetings.model import Card, Decision, Done, Meeting

Item = Meeting | Decision | Card | Done
"""What the store holds."""

TABLES: Final[Mapping[type[Item], str]] = {
    Meeting: "meetings",
    Decision: "decisions",
    Card: "cards",
    Done: "done",
}
"""In the order in which they are written: what others point to comes first."""

KINDS: Final = {table: kind for kind, table in TABLES.items()}
KEYS: Final[Mapping[type[Item], tuple[str, ...]]] = {
    Meeting: ("id",),
    Decision: ("id",),
    Card: ("id",),
    Done: ("meeting", "rule"),
}
OF_DISTRICT: Final = (Meeting, Card)
"""What says itself to which district it belongs; the others belong to a meeting."""

_LISTS: Final = ("roles", "topics")
_FLAGS: Final = ("is_done", "is_measure")


def row_of(item: Item) -> dict[str, Any]:
    """Return an item as values that SQLite takes; times are on the wall in Germany with offset."""
    values = asdict(item)
    return {name: _stored(value) for name, value in values.items()}


def _stored(value: object) -> object:
    if isinstance(value, (dt.date, dt.datetime)):
        return value.isoformat()
    if isinstance(value, tuple):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bool):
        return int(value)
    return value


def item_of(kind: type[Item], row: Mapping[str, Any]) -> Item:
    """Return the item that a row holds; what older rows do not know yet is as it is by itself.

    Raises
    ------
    ValueError
        The row holds something else.
    """
    there = kind.__dataclass_fields__.keys() & set(row.keys())
    values = {name: row[name] for name in there}
    values |= {name: json.loads(values[name]) for name in _LISTS if name in values}
    values |= {name: bool(values[name]) for name in _FLAGS if name in values}
    made: Item = _adapter(kind).validate_python(values)
    return made


def text_of(item: Item) -> str:
    """Return an item as JSON."""
    return json.dumps(row_of(item), ensure_ascii=False)


def item_from_text(kind: type[Item], said: str) -> Item:
    """Return the item that JSON of `text_of` holds."""
    return item_of(kind, json.loads(said))


_ADAPTERS: Final[dict[type[Item], TypeAdapter[Any]]] = {kind: TypeAdapter(kind) for kind in TABLES}


def _adapter(kind: type[Item]) -> TypeAdapter[Any]:
    return _ADAPTERS[kind]
