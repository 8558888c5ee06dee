"""Reading the store: entries now or at any moment, changes, versions, what differs."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from geo.hours import ZONE
from loaders.store.base import (
    Store,
    change_of,
    current_entry,
    entry_of,
    of,
    of_kind,
)
from loaders.store.documents import parsed
from loaders.store.engine import reading
from loaders.store.model import FACILITY, Change, Deviation, Document, Entry, Step, kind_of
from loaders.store.shipments import newest_shipped
from loaders.store.tables import change, entity, version

_FORMER: Final = version.alias("former")
"""The version before one."""


def revisions(store: Store) -> Mapping[str, int]:
    """Return the number of the newest change of each district: cheap, to be asked often.

    Raises
    ------
    DataProblem
        The database cannot be read; so for all functions here.
    """
    asked = [
        select(func.max(change.c.id)).where(change.c.district == one).scalar_subquery()
        for one in store.rules
    ]
    with reading(store.engine) as connection:
        found = connection.execute(select(*asked)).one() if asked else ()
    return {key: int(last) for key, last in zip(store.rules, found, strict=True) if last}


def entry(store: Store, district: str, entity_id: str) -> Entry:
    """Return an entry as it is now; number 0 for one that never was, whatever its id would be."""
    if not entity_id.isprintable():
        return Entry(entity_id, 0, None)
    with reading(store.engine) as connection:
        return current_entry(connection, district, entity_id)


def entries(
    store: Store, district: str, as_of: int | None = None, kind: str | None = FACILITY
) -> tuple[Entry, ...]:
    """Return the entries of a kind in a district, after the change ``as_of``; now if it is None.

    Without a ``kind`` those of all kinds. They come in the order in which they came into the
    store; deleted ones are left out.
    """
    with reading(store.engine) as connection:
        return entries_in(connection, district, as_of, kind)


def numbers(store: Store, district: str) -> dict[str, int]:
    """Return the number of the newest version of each facility that there ever was, by id."""
    asked = select(entity.c.entity_id, entity.c.number)
    with reading(store.engine) as connection:
        rows = connection.execute(asked.where(of(entity, district=district, kind=FACILITY)))
        return {str(row.entity_id): int(row.number) for row in rows}


def entries_in(
    connection: Connection, district: str, as_of: int | None, kind: str | None = FACILITY
) -> tuple[Entry, ...]:
    """Return the same on an open connection."""
    joined = and_(
        version.c.district == entity.c.district,
        version.c.kind == entity.c.kind,
        version.c.entity_id == entity.c.entity_id,
    )
    asked = select(version).join(entity, joined)
    asked = asked.where(of(entity, district=district, **of_kind(kind)))
    if as_of is None:
        asked = asked.where(version.c.number == entity.c.number)
    else:
        newest = (
            select(version.c.entity_id, func.max(version.c.number).label("number"))
            .where(of(version, district=district, **of_kind(kind)), version.c.change_id <= as_of)
            .group_by(version.c.entity_id)
            .subquery()
        )
        same = and_(version.c.entity_id == newest.c.entity_id, version.c.number == newest.c.number)
        asked = asked.join(newest, same)
    rows = connection.execute(
        asked.where(version.c.document.is_not(None)).order_by(entity.c.position)
    )
    return tuple(entry_of(row) for row in rows)


def version_in(
    connection: Connection, district: str, entity_id: str, number: int
) -> Document | None:
    """Return a version of an entry on an open connection; None if it was deleted or never was."""
    one = {"kind": kind_of(entity_id), "entity_id": entity_id, "number": number}
    known = of(version, district=district, **one)
    text = connection.execute(select(version.c.document).where(known)).scalar()
    return parsed(text)


def last_change(store: Store, district: str, when: dt.datetime | dt.date) -> int:
    """Return the number of the last change at a moment or on a German day; 0 if there was none."""
    moment = when if isinstance(when, dt.datetime) else end_of(when)
    newest = select(func.max(change.c.id)).where(
        change.c.district == district, change.c.at <= moment
    )
    with reading(store.engine) as connection:
        return int(connection.execute(newest).scalar() or 0)


def end_of(day: dt.date) -> dt.datetime:
    """Return the last moment of a day in Germany."""
    return dt.datetime.combine(day, dt.time.max, ZONE)


def changes(
    store: Store, district: str, *, entity_id: str = "", most: int = 100
) -> tuple[Change, ...]:
    """Return the changes of a district, or of one of its entries, the newest first."""
    asked = select(change).where(change.c.district == district)
    if entity_id:
        known = of(version, district=district, kind=kind_of(entity_id), entity_id=entity_id)
        asked = asked.where(change.c.id.in_(select(version.c.change_id).where(known)))
    with reading(store.engine) as connection:
        rows = connection.execute(asked.order_by(change.c.id.desc()).limit(most))
        return tuple(change_of(row) for row in rows)


def steps(store: Store, district: str, entity_id: str) -> tuple[Step, ...]:
    """Return every version of an entry with its change and the version before, oldest first."""
    return _steps(store, version.c.district == district, version.c.entity_id == entity_id)


def merges(store: Store, district: str, entity_id: str) -> tuple[Step, ...]:
    """Return what became of other entries: merged into one, or parted from it; oldest first."""
    return _steps(store, version.c.district == district, _into(entity_id))


def _into(entity_id: str) -> ColumnElement[bool]:
    """Return the condition that a version leads to an entry, or the one before it did."""
    return or_(version.c.merged_into == entity_id, _FORMER.c.merged_into == entity_id)


def steps_since(store: Store, district: str, change_id: int) -> tuple[Step, ...]:
    """Return what all changes after one made of the entries of a district."""
    return _steps(store, version.c.district == district, version.c.change_id > change_id)


def steps_of(store: Store, change_id: int) -> tuple[Step, ...]:
    """Return what one change made of each entry."""
    return _steps(store, version.c.change_id == change_id)


def _steps(store: Store, *conditions: object) -> tuple[Step, ...]:
    before = and_(
        _FORMER.c.district == version.c.district,
        _FORMER.c.kind == version.c.kind,
        _FORMER.c.entity_id == version.c.entity_id,
        _FORMER.c.number == version.c.number - 1,
    )
    asked = (
        select(change, version, _FORMER.c.document.label("before"))
        .join(version, version.c.change_id == change.c.id)
        .outerjoin(_FORMER, before)
        .where(*conditions)  # type: ignore[arg-type]
        .order_by(version.c.number, version.c.entity_id)
    )
    with reading(store.engine) as connection:
        return tuple(
            Step(
                change_of(row), row.entity_id, int(row.number),
                parsed(row.before), parsed(row.document), row.merged_into or "",
            )
            for row in connection.execute(asked)
        )  # fmt: skip


def deviations(store: Store, district: str) -> tuple[Deviation, ...]:
    """Return the entries that differ from what the newest delivery says of them."""
    with reading(store.engine) as connection:
        delivered = newest_shipped(connection, district, None)
        there = entries_in(connection, district, None, None)
    now = {one.entity_id: one.document for one in there}
    return tuple(
        Deviation(key, now.get(key), document)
        for key, document in delivered.items()
        if now.get(key) != document
    )
