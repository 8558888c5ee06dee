"""Taking over shipped entries: new and changed ones, but never over what somebody edited here."""

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, insert, select

from loaders.facilities import placed_rows, strip_protected
from loaders.files import sha256
from loaders.geojson import read_geojson
from loaders.package import REVISION_DIGITS
from loaders.records import FacilityRow, columns
from loaders.store import area_notes, committees
from loaders.store.base import (
    Store,
    add_version,
    any_of_kind,
    begin_change,
    current_entry,
    of,
)
from loaders.store.documents import POINT, Rules, canonical
from loaders.store.engine import reading, writing
from loaders.store.model import AREA_NOTE, COMMITTEE, FACILITY, Action, Change, Document, Entry, Why
from loaders.store.shipments import add_shipped, newest_shipped
from loaders.store.tables import change, entity, shipped, version

FILE: Final = "facilities.geojson"
ACTOR: Final = "auslieferung"


class Delivered(NamedTuple):
    """A kind of entries that is shipped, in which file, and what is read of it by id.

    ``rules`` are what else makes the same file another delivery.
    """

    kind: str
    file: str
    documents: Callable[[Path, Rules], dict[str, Document]]
    rules: Callable[[Rules], Iterable[str]]


def _facilities(folder: Path, rules: Rules) -> dict[str, Document]:
    features, _ = strip_protected(FILE, read_geojson(folder / FILE, rules.box))
    rows, _ = placed_rows(FILE, features, rules.box, rules.types)
    return {row["id"]: row for row in rows}


def _of_facilities(rules: Rules) -> Iterable[str]:
    return (*sorted(map(str, rules.types)), *columns(FacilityRow))


FACILITIES: Final = Delivered(FACILITY, FILE, _facilities, _of_facilities)
AREA_NOTES: Final = Delivered(
    AREA_NOTE, area_notes.FILE, area_notes.shipped, lambda rules: sorted(rules.areas)
)
COMMITTEES: Final = Delivered(COMMITTEE, committees.FILE, committees.shipped, committees.read_by)
DELIVERED: Final = (FACILITIES, COMMITTEES, AREA_NOTES)
"""All kinds that are shipped, facilities first."""


def deliver(
    store: Store, district: str, folder: Path, now: dt.datetime, what: Delivered = FACILITIES
) -> Change | None:
    """Take over entries shipped in ``folder``; return the change, None if all is known.

    An entry that nobody edited follows the delivery, one that was edited stays as it is: then the
    shipped document is kept beside it (see `loaders.store.history.deviations`).

    Raises
    ------
    DataProblem
        The shipped file is broken, or the database cannot be written.
    """
    rules = store.rules_of(district)
    source = _source(folder, rules, what)
    with reading(store.engine) as connection:
        known = _last(connection, district, _named(folder, what))
    if source == known or (known is None and not _is_there(folder, what)):
        return None
    new = what.documents(folder, rules)
    why = Why(ACTOR, f"Auslieferung {source.rpartition(' ')[2]}", source)
    with writing(store.engine) as connection:
        if _last(connection, district, _named(folder, what)) == source:
            return None
        made = begin_change(connection, district, Action.DELIVERY, why, now)
        if any_of_kind(connection, district, what.kind):
            _merge(store, connection, made, new, what.kind)
        else:
            _add_all(connection, made, new, what.kind)
    return made


def _is_there(folder: Path, what: Delivered) -> bool:
    """Tell whether there is something to take over; facilities are shipped in any case."""
    return what.kind == FACILITY or (folder / what.file).exists()


def _named(folder: Path, what: Delivered) -> str:
    return f"{folder.name}/{what.file} "


def _source(folder: Path, rules: Rules, what: Delivered) -> str:
    """Return what names a delivery: other content, or other rules to read it by, make another."""
    path = folder / what.file
    content = path.read_bytes() if path.exists() else b""
    parts = (sha256(content), *what.rules(rules))
    return f"{_named(folder, what)}{sha256('/'.join(parts).encode())[:REVISION_DIGITS]}"


def _last(connection: Connection, district: str, named: str) -> str | None:
    delivered = of(change, district=district, action=Action.DELIVERY.value)
    of_file = change.c.source.startswith(named, autoescape=True)
    newest = select(change.c.source).where(delivered, of_file).order_by(change.c.id.desc()).limit(1)
    return connection.execute(newest).scalar()


def _add_all(connection: Connection, made: Change, new: dict[str, Document], kind: str) -> None:
    """Add the first entries of a district at once."""
    known = [
        {"district": made.district, "kind": kind, "entity_id": key, "change_id": made.id}
        for key in new
    ]
    texts = [{"document": canonical(document)} for document in new.values()]
    places: list[dict[str, Any]] = [
        {"position": number, **{name: document.get(name) for name in POINT}}
        for number, document in enumerate(new.values(), start=1)
    ]
    first = {"number": 1}
    for table, parts in ((version, texts), (shipped, texts), (entity, places)):
        rows = [{**one, **part, **first} for one, part in zip(known, parts, strict=True)]
        names = set(table.c.keys())
        rows = [{name: row[name] for name in row if name in names} for row in rows]
        if rows:
            connection.execute(insert(table), rows)


def _merge(
    store: Store, connection: Connection, made: Change, new: dict[str, Document], kind: str
) -> None:
    """Compare what was shipped, what is shipped now, and what is stored.

    What is shipped no more stays as long as something hangs on it, and nothing is recorded of
    that: the next delivery compares with what was shipped last, and changes or ends it.
    """
    old = newest_shipped(connection, made.district, kind)
    for key in [*new, *(key for key in old if key not in new)]:
        document = new.get(key)
        if old.get(key) == document:
            continue
        if document is None and store.hanging(made.district, key):
            continue
        add_shipped(connection, made, key, document)
        current: Entry = current_entry(connection, made.district, key)
        if current.document == old.get(key) and not current.merged_into:
            add_version(connection, made, current, document)
