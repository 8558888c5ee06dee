"""The meetings of a district in one SQLite file: written as a whole or not at all.

Who changes what somebody else has changed in the meantime is told so; both versions are kept. Only
offices, roles and institutions are stored, never names of persons.
"""

import dataclasses
import datetime as dt
import sqlite3
import uuid
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from geo.meetings.model import Card, Decision, Done, Kept, Meeting
from geo.permissions import Action
from loaders.meetings import rows
from loaders.meetings.changes import STORE, Change, Conflict, check, edit_conflict
from loaders.meetings.connection import opened
from loaders.meetings.file_state import FileState, state_of
from loaders.meetings.rows import KEYS, OF_DISTRICT, TABLES, Item
from loaders.store.asking import Ask

MOST_CONFLICTS: Final = 200
_OF_MEETINGS: Final = "meeting IN (SELECT id FROM meetings WHERE district = ?)"


def new_id() -> str:
    """Return an id that nothing else has."""
    return uuid.uuid4().hex


class MeetingStore:
    """The meetings of one district, their done deadlines and decisions, and its feedback cards.

    Every method raises `DataProblem` if the file cannot be read or written; those that write ask
    whether it is a professional who does, and raise `Denied` if not.
    """

    def __init__(self, folder: Path, district: str, ask: Ask) -> None:
        self._path, self._district, self._ask = folder / STORE, district, ask

    def revision(self) -> int:
        """Return a number that grows with every change."""
        return self.state().number

    def state(self) -> FileState:
        """Return which file there is, and at which change."""
        with opened(self._path) as store:
            return state_of(store, self._district)

    def kept(self) -> Kept:
        """Return everything that is stored, meetings in the order of their begin."""
        with opened(self._path) as store:
            return Kept(
                meetings=tuple(self._all(store, Meeting, "district = ?", "begin, id")),  # type: ignore[arg-type]
                decisions=tuple(self._all(store, Decision, _OF_MEETINGS, "rowid")),  # type: ignore[arg-type]
                done=tuple(self._all(store, Done, _OF_MEETINGS, "rowid")),  # type: ignore[arg-type]
                cards=tuple(self._all(store, Card, "district = ?", "rowid")),  # type: ignore[arg-type]
            )

    def write(self, change: Change, moment: dt.datetime, settled: int = 0) -> Change:
        """Store a change as a whole and return the change that undoes it.

        ``settled`` is the number of the conflict that it decides, forgotten in the same
        transaction; if somebody was faster again, a new conflict takes its place.

        Raises
        ------
        EditConflict
            Something was changed or removed since it was read; nothing is stored but both versions.
        DataProblem
            A text is impossible (see `changes.check`), or the store cannot be written.
        """
        self._ask(Action.SEE_PROFESSIONAL)
        check(change)
        with opened(self._path, writing=True) as store:
            self._forget(store, settled)
            against = list(self._against(store, change))
            if not against:
                undone = self._undoing(store, change)
                for item in change.removed:
                    self._remove(store, item)
                put = tuple(self._put(store, item) for item in self._in_order(change.put))
                self._count(store)
                return dataclasses.replace(undone, removed=self._now(put, undone.removed))
            numbered = [self._keep_conflict(store, one, moment) for one in against]
        raise edit_conflict(numbered)

    def conflicts(self) -> tuple[Conflict, ...]:
        """Return what was not stored because somebody else was faster, newest first."""
        with opened(self._path) as store:
            found = store.execute(
                "SELECT * FROM conflicts WHERE district = ? ORDER BY number DESC LIMIT ?",
                (self._district, MOST_CONFLICTS),
            )
            return tuple(_conflict(row) for row in found)

    def settle(self, number: int) -> None:
        """Forget a conflict that somebody has decided."""
        self._ask(Action.SEE_PROFESSIONAL)
        with opened(self._path, writing=True) as store:
            self._forget(store, number)

    def _forget(self, store: sqlite3.Connection, number: int) -> None:
        store.execute(
            "DELETE FROM conflicts WHERE number = ? AND district = ?", (number, self._district)
        )

    def _count(self, store: sqlite3.Connection) -> None:
        store.execute(
            "INSERT INTO revisions (district, number, token) VALUES (?, 1, ?)"
            " ON CONFLICT (district) DO UPDATE SET number = number + 1, token = excluded.token",
            (self._district, new_id()),
        )

    def _all(
        self, store: sqlite3.Connection, kind: type[Item], where: str, order: str
    ) -> Iterator[Item]:
        asked = f"SELECT * FROM {TABLES[kind]} WHERE {where} ORDER BY {order}"  # noqa: S608 - names of our own
        return (rows.item_of(kind, row) for row in store.execute(asked, (self._district,)))

    def _lacks(self, store: sqlite3.Connection, meeting: str, new: Collection[str]) -> bool:
        """Tell whether there is no such meeting, and none comes with the change."""
        return meeting not in new and self._one(store, Meeting, meeting) is None

    def _against(
        self, store: sqlite3.Connection, change: Change
    ) -> Iterator[tuple[Item, Item | None, bool]]:
        """Yield what others changed since it was read, what is there now, and if it was to go."""
        new = {item.id for item in change.put if isinstance(item, Meeting)}
        asked = [(item, False) for item in change.put] + [(item, True) for item in change.removed]
        for item, removing in asked:
            if isinstance(item, Done | Decision) and self._lacks(store, item.meeting, new):
                yield item, None, removing
                continue
            if isinstance(item, Done):
                continue
            there = self._one(store, type(item), item.id)
            if getattr(there, "version", 0) != item.version:
                yield item, there, removing

    def _one(self, store: sqlite3.Connection, kind: type[Item], *key: str) -> Item | None:
        where = " AND ".join(f"{name} = ?" for name in KEYS[kind])
        asked = f"SELECT * FROM {TABLES[kind]} WHERE {where}"  # noqa: S608 - names of our own
        found = store.execute(asked, key).fetchone()
        return rows.item_of(kind, found) if found else None

    def _undoing(self, store: sqlite3.Connection, change: Change) -> Change:
        """Return what was there before a change, to put back, and what was not, to remove."""
        before: dict[tuple[type[Item], tuple[str, ...]], Item] = {}
        fresh = []
        for item in (*change.put, *change.removed):
            there = self._one(store, type(item), *_key(item))
            if there is None:
                fresh.append(item)
                continue
            before[type(item), _key(item)] = there
            if isinstance(item, Meeting) and item in change.removed:
                for kind in (Decision, Done):
                    for part in self._all(store, kind, _OF_MEETINGS, "rowid"):
                        if part.meeting == item.id:  # type: ignore[union-attr]
                            before[kind, _key(part)] = part
        gone = {_key(item) for item in change.removed}
        put = tuple(_again(item, gone) for item in before.values())
        return Change(put, tuple(fresh))

    def _now(self, put: Iterable[Item], fresh: Iterable[Item]) -> tuple[Item, ...]:
        """Return fresh items as they were stored, with their version."""
        stored = {(type(item), _key(item)): item for item in put}
        return tuple(
            stored[type(item), _key(item)] for item in fresh if (type(item), _key(item)) in stored
        )

    @staticmethod
    def _in_order(items: Iterable[Item]) -> list[Item]:
        return sorted(items, key=lambda item: list(TABLES).index(type(item)))

    def _put(self, store: sqlite3.Connection, item: Item) -> Item:
        if not isinstance(item, Done):
            last = item.version or self._last_version(store, item)
            item = dataclasses.replace(item, version=last + 1)
        values: dict[str, Any] = rows.row_of(item)
        if isinstance(item, OF_DISTRICT):
            values["district"] = self._district
        names = ", ".join(f'"{name}"' for name in values)
        gaps = ", ".join("?" for _ in values)
        keys = ", ".join(KEYS[type(item)])
        changed = ", ".join(f'"{name}" = excluded."{name}"' for name in values)
        store.execute(
            f"INSERT INTO {TABLES[type(item)]} ({names}) VALUES ({gaps})"  # noqa: S608 - names of our own
            f" ON CONFLICT ({keys}) DO UPDATE SET {changed}",
            tuple(values.values()),
        )
        return item

    @staticmethod
    def _last_version(store: sqlite3.Connection, item: Meeting | Decision | Card) -> int:
        """Return which version a removed item had: calendars ignore what counts backwards."""
        found = store.execute(
            "SELECT version FROM versions WHERE kind = ? AND id = ?", (TABLES[type(item)], item.id)
        ).fetchone()
        return int(found[0]) if found else 0

    def _remove(self, store: sqlite3.Connection, item: Item) -> None:
        if not isinstance(item, Done):
            store.execute(
                "INSERT INTO versions VALUES (?, ?, ?)"
                " ON CONFLICT (kind, id) DO UPDATE SET version = excluded.version",
                (TABLES[type(item)], item.id, item.version),
            )
        where = " AND ".join(f"{name} = ?" for name in KEYS[type(item)])
        store.execute(f"DELETE FROM {TABLES[type(item)]} WHERE {where}", _key(item))  # noqa: S608

    def _keep_conflict(
        self,
        store: sqlite3.Connection,
        against: tuple[Item, Item | None, bool],
        moment: dt.datetime,
    ) -> Conflict:
        mine, theirs, removing = against
        when = moment.isoformat(timespec="seconds")
        kind = TABLES[type(mine)]
        said = (rows.text_of(mine), rows.text_of(theirs) if theirs else None, int(removing))
        added = store.execute(
            "INSERT INTO conflicts (district, kind, moment, mine, theirs, removing)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (self._district, kind, when, *said),
        )
        return Conflict(int(added.lastrowid or 0), when, *against)


def _key(item: Item) -> tuple[str, ...]:
    return tuple(str(getattr(item, name)) for name in KEYS[type(item)])


def _again(item: Item, gone: set[tuple[str, ...]]) -> Item:
    """Return what was there as a new item if it is removed, else as the next version."""
    if isinstance(item, Done):
        return item
    removed = _key(item) in gone or (isinstance(item, Decision) and (item.meeting,) in gone)
    return dataclasses.replace(item, version=0 if removed else item.version + 1)


def _conflict(row: sqlite3.Row) -> Conflict:
    kind = rows.KINDS[row["kind"]]
    theirs = rows.item_from_text(kind, row["theirs"]) if row["theirs"] else None
    mine = rows.item_from_text(kind, row["mine"])
    return Conflict(row["number"], row["moment"], mine, theirs, bool(row["removing"]))
