"""The store as a value, and the single steps that changing and reading it are made of."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Table,
    and_,
    bindparam,
    func,
    insert,
    select,
)

from geo.model import LocationClass
from geo.permissions import Permissions
from loaders.problems import DataProblem
from loaders.store.documents import POINT, Rules, canonical, parsed
from loaders.store.engine import name_of
from loaders.store.model import (
    Action,
    Change,
    Document,
    Entry,
    Hanging,
    Why,
    kind_of,
    nothing_hangs,
)
from loaders.store.tables import change, entity, version

AT_ONCE: Final = 500
"""Ids in one question to the database."""


class Commits:
    """What this process wrote last: ``newest`` is another object after each commit."""

    def __init__(self) -> None:
        self.newest = object()

    def add(self) -> None:
        """Note that something has just been written."""
        self.newest = object()


@dataclass(frozen=True, eq=False)
class Store:
    """An open database; ``rules`` by district key; ``editable`` unless nothing can be written.

    ``permissions`` say who may do what; every function that writes asks them again. An entry that
    something ``hanging`` on it needs is not ended.

    Make one with `loaders.store.open_store`; it may be shared by threads.
    """

    engine: Engine
    rules: Mapping[str, Rules]
    permissions: Permissions
    editable: bool = True
    hanging: Hanging = nothing_hangs
    commits: Commits = field(default_factory=Commits)

    @property
    def name(self) -> str:
        """What the database is called in messages."""
        return name_of(self.engine)

    def close(self) -> None:
        """Give all connections back; whoever still uses the store opens new ones."""
        self.engine.dispose()

    def rules_of(self, district: str) -> Rules:
        """Return the rules of a district.

        Raises
        ------
        DataProblem
            There is no such district.
        """
        if district not in self.rules:
            known = ", ".join(sorted(self.rules)) or "keiner"
            raise DataProblem(self.name, "der Schlüssel eines Landkreises", f"{district}; {known}")
        return self.rules[district]


def begin_change(
    connection: Connection, district: str, action: Action, why: Why, now: dt.datetime
) -> Change:
    """Add a change with the next number; its moment is never before that of the last one."""
    last = connection.execute(select(func.max(change.c.id), func.max(change.c.at))).one()
    at = max(now.astimezone(dt.UTC), last[1]) if last[1] else now.astimezone(dt.UTC)
    made = Change((last[0] or 0) + 1, district, at, action, why)
    values = {"id": made.id, "district": district, "at": at, "action": action.value}
    about = {"actor": why.actor, "reason": why.reason, "source": why.source}
    connection.execute(insert(change).values(**values, **about))
    return made


def add_version(
    connection: Connection, made: Change, current: Entry, document: Document | None
) -> Entry:
    """Add the next version of an entry and let it count from now on."""
    return add_versions(connection, made, [(current, document)])[0]


def add_versions(
    connection: Connection,
    made: Change,
    changed: Sequence[tuple[Entry, Document | None]],
    merged: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Entry, ...]:
    """Add the next versions of entries and let them count from now on.

    ``merged`` names the entry that one which ends is merged into, by its id.
    """
    entries = tuple(
        Entry(one.entity_id, one.number + 1, document, merged.get(one.entity_id, ""))
        for one, document in changed
    )
    about = {"district": made.district}
    texts = [
        {
            **about,
            "kind": kind_of(one.entity_id),
            "entity_id": one.entity_id,
            "number": one.number,
            "change_id": made.id,
            "document": None if one.document is None else canonical(one.document),
            "merged_into": one.merged_into or None,
        }
        for one in entries
    ]
    if texts:
        connection.execute(insert(version), texts)
    _let_count(connection, about, [one for one in entries if one.number > 1])
    _add_entities(connection, about, [one for one in entries if one.number == 1])
    return entries


def _let_count(connection: Connection, about: Mapping[str, str], entries: Sequence[Entry]) -> None:
    names = (*about, "kind", "entity_id")
    known: dict[str, Any] = {name: bindparam(f"of_{name}") for name in names}
    places: dict[str, Any] = {name: bindparam(f"new_{name}") for name in ("number", *POINT)}
    rows = [
        {
            **{f"of_{name}": value for name, value in about.items()},
            "of_kind": kind_of(one.entity_id),
            "of_entity_id": one.entity_id,
            "new_number": one.number,
            **{f"new_{name}": (one.document or {}).get(name) for name in POINT},
        }
        for one in entries
    ]
    if rows:
        connection.execute(entity.update().where(of(entity, **known)).values(**places), rows)


def _add_entities(
    connection: Connection, about: Mapping[str, str], entries: Sequence[Entry]
) -> None:
    if not entries:
        return
    kinds = dict.fromkeys(kind_of(one.entity_id) for one in entries)
    after = {kind: _next_position(connection, about["district"], kind) for kind in kinds}
    rows = [
        {
            **about,
            "kind": kind_of(one.entity_id),
            "entity_id": one.entity_id,
            "number": one.number,
            "position": after[kind_of(one.entity_id)] + place,
            **{name: (one.document or {}).get(name) for name in POINT},
        }
        for place, one in enumerate(entries)
    ]
    connection.execute(insert(entity), rows)


def _next_position(connection: Connection, district: str, kind: str) -> int:
    newest = select(func.max(entity.c.position)).where(of(entity, district=district, kind=kind))
    return int(connection.execute(newest).scalar() or 0) + 1


def current_entries(connection: Connection, district: str, ids: Sequence[str]) -> dict[str, Entry]:
    """Return entries as they are now, by id; number 0 for one that never was."""
    found = {key: Entry(key, 0, None) for key in ids}
    newest = and_(
        *(version.c[name] == entity.c[name] for name in ("district", "kind", "entity_id", "number"))
    )
    asked = select(version).join(entity, newest)
    asked = asked.where(
        of(entity, district=district), entity.c.kind.in_(sorted({kind_of(key) for key in ids}))
    )
    for begin in range(0, len(ids), AT_ONCE):
        part = entity.c.entity_id.in_(ids[begin : begin + AT_ONCE])
        for row in connection.execute(asked.where(part)):
            found[row.entity_id] = entry_of(row)
    return found


def current_entry(connection: Connection, district: str, entity_id: str) -> Entry:
    """Return an entry as it is now; number 0 for one that never was."""
    row = connection.execute(
        select(version)
        .where(of(version, district=district, kind=kind_of(entity_id), entity_id=entity_id))
        .order_by(version.c.number.desc())
        .limit(1)
    ).one_or_none()
    return entry_of(row) if row else Entry(entity_id, 0, None)


def any_of_kind(connection: Connection, district: str, kind: str) -> bool:
    """Tell whether a district has, or ever had, an entry of a kind."""
    known = select(entity.c.entity_id).where(of(entity, district=district, kind=kind))
    return connection.execute(known.limit(1)).one_or_none() is not None


def of_kind(kind: str | None) -> dict[str, str]:
    """Return what `of` is asked for the entries of a kind, None for those of all kinds."""
    return {} if kind is None else {"kind": kind}


def of(table: Table, **values: object) -> ColumnElement[bool]:
    """Return the condition that columns of a table have these values."""
    return and_(*(table.c[name] == value for name, value in values.items()))


def entry_of(row: Any) -> Entry:  # noqa: ANN401 - a row of any query
    """Return a row of versions as an entry."""
    return Entry(row.entity_id, int(row.number), parsed(row.document), row.merged_into or "")


def change_of(row: Any) -> Change:  # noqa: ANN401
    """Return a row of changes."""
    why = Why(row.actor, row.reason, row.source)
    return Change(int(row.id), row.district, row.at, Action(row.action), why)


def is_protected(document: Document | None) -> bool:
    """Tell whether the place of an entry must not be published."""
    return bool(document) and document.get("location_class") != LocationClass.PUBLIC.value  # type: ignore[union-attr]
