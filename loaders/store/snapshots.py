"""The frozen Planungsstand: a named state that a decision can cite and anyone can open again."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, insert, select

from geo.district import District
from geo.permissions import Action
from loaders.files import sha256
from loaders.problems import DataProblem, Finding, Severity
from loaders.store.base import Store, of
from loaders.store.district import with_stored
from loaders.store.documents import NAME, canonical, parsed
from loaders.store.engine import reading
from loaders.store.history import entries, entries_in
from loaders.store.model import Entry, Refused, Why
from loaders.store.permits import Deed, authorise
from loaders.store.tables import change, snapshot, version
from loaders.store.transaction import changing

LONGEST_NAME: Final = 100


@dataclass(frozen=True)
class Snapshot:
    """A named state: the entries after ``change_id``, and the revision of the shipped data then.

    ``sha256`` is that of all entries in it (64 hex digits), whatever database they lie in.
    """

    district: str
    name: str
    change_id: int
    at: dt.datetime
    actor: str
    reason: str
    data_revision: str
    sha256: str


def freeze(store: Store, district: District, name: str, why: Why, now: dt.datetime) -> Snapshot:
    """Give the present state of a shipped ``district`` and its entries a name for good.

    Raises
    ------
    Denied
        Whoever freezes may not.
    Refused
        The name is taken or not readable, or it is not said who freezes and why.
    DataProblem
        The database cannot be written.
    """
    if not name.strip() or len(name) > LONGEST_NAME or not name.isprintable():
        problem = f"braucht 1 bis {LONGEST_NAME} lesbare Zeichen in einer Zeile, keine unsichtbaren"
        raise _refused(problem)
    with changing(store, why) as connection:
        authorise(connection, store, Deed(why.actor, Action.FREEZE, district.key, now))
        taken = of(snapshot, district=district.key, name=name.strip())
        if connection.execute(select(snapshot).where(taken)).one_or_none():
            raise _refused("ist schon vergeben; ein Planungsstand wird nie ersetzt")
        last = select(func.max(change.c.id)).where(change.c.district == district.key)
        change_id = int(connection.execute(last).scalar() or 0)
        made = Snapshot(
            district=district.key,
            name=name.strip(),
            change_id=change_id,
            at=now.astimezone(dt.UTC),
            actor=why.actor,
            reason=why.reason,
            data_revision=district.revision,
            sha256=hash_of(entries_in(connection, district.key, change_id, None)),
        )
        connection.execute(insert(snapshot).values(**vars(made)))
    return made


def snapshots(store: Store, district: str) -> tuple[Snapshot, ...]:
    """Return the frozen states of a district, oldest first.

    Raises
    ------
    DataProblem
        The database cannot be read.
    """
    asked = select(snapshot).where(snapshot.c.district == district)
    with reading(store.engine) as connection:
        rows = connection.execute(asked.order_by(snapshot.c.at, snapshot.c.name))
        return tuple(Snapshot(**row._mapping) for row in rows)  # noqa: SLF001 - its public name


def find(store: Store, district: str, name: str) -> Snapshot:
    """Return a frozen state by its name.

    Raises
    ------
    DataProblem
        There is none of this name, or the database cannot be read.
    """
    known = {one.name: one for one in snapshots(store, district)}
    if name.strip() not in known:
        there = ", ".join(f"„{key}“" for key in known) or "keinen"
        raise DataProblem(store.name, "der Name eines Planungsstands", f"„{name}“; es gibt {there}")
    return known[name.strip()]


def reopen(store: Store, district: District, frozen: Snapshot) -> District:
    """Return a shipped ``district`` with the entries of a frozen state.

    All but the entries is today's: ``frozen.data_revision`` tells whether it is the same as then.

    Raises
    ------
    DataProblem
        The entries are not those that were frozen, or the database cannot be read.
    """
    found = hash_of(entries(store, frozen.district, frozen.change_id, None))
    if found != frozen.sha256:
        cause = "die Datenbank wurde von Hand geändert oder ist beschädigt."
        expected = f"die Prüfsumme {frozen.sha256[:12]} des Planungsstands „{frozen.name}“"
        raise DataProblem(store.name, expected, found[:12], likely_cause=cause)
    return with_stored(district, store, frozen.change_id)


def hash_of(found: tuple[Entry, ...]) -> str:
    """Return the SHA-256 over the documents, one per line as canonical JSON, ordered by id."""
    return _hash(canonical(one.document) for one in sorted(found))


def held(store: Store, district: str) -> dict[str, str]:
    """Return the SHA-256 of what the database holds of each frozen state now, by name.

    It is another one than that of the state if the database was changed by hand. All versions are
    read once, whatever the number of states.

    Raises
    ------
    DataProblem
        The database cannot be read.
    """
    asked = select(version.c.change_id, version.c.entity_id, version.c.document)
    asked = asked.where(version.c.district == district)
    lines: dict[str, str] = {}
    found: dict[str, str] = {}
    frozen = sorted(snapshots(store, district), key=lambda one: one.change_id)
    with reading(store.engine) as connection:
        rows = connection.execute(asked.order_by(version.c.change_id, version.c.number))
        row = next(rows, None)
        for one in frozen:
            while row is not None and row.change_id <= one.change_id:
                _take(lines, row.entity_id, row.document)
                row = next(rows, None)
            found[one.name] = _hash(lines[key] for key in sorted(lines))
    return found


def _take(lines: dict[str, str], key: str, raw: str | None) -> None:
    """Let a version take the place of the one before; what is no document counts as it is."""
    if raw is None:
        lines.pop(key, None)
        return
    try:
        lines[key] = canonical(parsed(raw))
    except DataProblem:
        lines[key] = raw


def _hash(lines: Iterable[str]) -> str:
    return sha256("".join(f"{line}\n" for line in lines).encode(errors="surrogatepass"))


def _refused(problem: str) -> Refused:
    return Refused([Finding(NAME, "", "Der Name", "", problem, Severity.ERROR)])
