"""Entries as rows of a table: which fields it has, and how a cell stands for a field of the form.

Who sees an entry, how exactly, and its point are in no table: they are decided in the form.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import pandas as pd

from loaders.facilities import class_of
from loaders.store import Document, Entry, Store
from pages.i18n import text
from pages.ui.editing import records, values
from pages.ui.editing.fields import hidden
from pages.ui.state_editing import Draft

DATE: Final = "as_of_date"
COLUMNS: Final = (
    "name", "type", "status", "phones", "email", "web", "opening_hours.note",
    "volunteers_wanted", "legal_status", DATE,
)  # fmt: skip
OPTIONAL: Final = ("volunteers_wanted", "legal_status")
"""Choices that may stay unknown: an empty cell."""
SEVERAL: Final = frozenset({"phones"})
SEPARATOR: Final = "; "
MOST_ROWS: Final = 200
"""More rows in one table are slow in the browser, and nobody looks through them."""


@dataclass
class Sheet:
    """A table in somebody's hands: the entries as they were read, and the cells that differ.

    ``asked`` are the ids the list chose; ``frame`` is what the table began with and stays the same
    as long as ``round`` does: its edits count by position.
    """

    round: int
    asked: tuple[str, ...]
    rows: dict[str, Entry]
    frame: pd.DataFrame
    pending: dict[str, dict[str, Any]] = field(default_factory=dict)


def cells(document: Document) -> dict[str, Any]:
    """Return what the cells of an entry hold; of a protected place nothing that would locate it."""
    typed = values.typed(document)
    return {name: _cell(name, typed[name]) for name in COLUMNS}


def _cell(name: str, typed: Any) -> Any:  # noqa: ANN401 - any value of a field
    if name in OPTIONAL:
        return typed or None
    return SEPARATOR.join(str(typed).splitlines()) if name in SEVERAL else typed


def sheet(
    number: int,
    asked: tuple[str, ...],
    rows: dict[str, Entry],
    pending: Mapping[str, Mapping[str, Any]],
) -> Sheet:
    """Return a table of entries with the cells that were changed before."""
    found = {
        key: {**cells(one.document or {}), **pending.get(key, {})} for key, one in rows.items()
    }
    frame = pd.DataFrame.from_dict(found, orient="index", columns=list(COLUMNS))
    texts = [name for name in COLUMNS if name != DATE]
    frame[texts] = frame[texts].astype("object")
    frame[DATE] = pd.to_datetime(frame[DATE])
    kept = {key: dict(one) for key, one in pending.items()}
    return Sheet(number, asked, rows, frame, kept)


def changed(sheet: Sheet, edited: pd.DataFrame) -> dict[str, dict[str, Any]]:
    """Return the cells that say something else than the entries as they were read, by id."""
    found = {}
    for key, entry in sheet.rows.items():
        before = cells(entry.document or {})
        now = {name: plain(name, edited.at[key, name]) for name in COLUMNS}
        differs = {name: said for name, said in now.items() if said != plain(name, before[name])}
        if differs:
            found[key] = differs
    return found


def plain(name: str, value: Any) -> Any:  # noqa: ANN401 - any value of a cell
    """Return a cell as it is compared: texts without space around, a day or None."""
    empty = value is None or value is pd.NaT or value != value  # noqa: PLR0124 - not a number
    if name == DATE:
        if empty:
            return None
        return value.date() if isinstance(value, dt.datetime) else value
    return "" if empty else str(value).strip()


def draft(store: Store, entry: Entry, edited: Mapping[str, Any]) -> tuple[Draft, Document]:
    """Return a row as a draft of its entry with its faults, and the document it would store."""
    base = entry.document or {}
    typed = records.fields_of(base) | {name: _typed(name, said) for name, said in edited.items()}
    made = Draft(entry.entity_id, entry.number, base, typed)
    document = records.judge(store, made)
    unseen = hidden(class_of(base))
    for name, said in edited.items():
        if name.split(".")[0] in unseen and said:
            made.faults[name] = text("pro-table-protected")
    return made, document


def _typed(name: str, said: Any) -> Any:  # noqa: ANN401
    if name in SEVERAL:
        return "\n".join(one.strip() for one in str(said).split(";") if one.strip())
    return said


def fresh(sheet: Sheet, entries: Mapping[str, Entry]) -> bool:
    """Tell whether the rows that nobody changed here are as they are stored now."""
    return all(
        key in sheet.pending or (key in entries and entries[key].number == one.number)
        for key, one in sheet.rows.items()
    )


def late(sheet: Sheet, entries: Mapping[str, Entry]) -> list[str]:
    """Return the changed rows whose entries somebody else changed meanwhile."""
    return [
        key
        for key in sheet.pending
        if entries.get(key, Entry(key, 0, None)).number != sheet.rows[key].number
    ]


def chosen(ids: Iterable[str], sheet: Sheet | None) -> list[str]:
    """Return the ids of the rows to show: changed ones first, at most `MOST_ROWS` others."""
    changed_ones = list(sheet.pending) if sheet else []
    others = [one for one in ids if one not in changed_ones]
    return [*changed_ones, *others[:MOST_ROWS]]
