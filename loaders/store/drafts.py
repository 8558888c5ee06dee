"""Drafts: what a form held when somebody put it away, for everybody who may edit the entry.

A draft is a row of proposals that nobody is asked to release: it may have faults, counts nowhere,
and ends when its entry is stored, when it is thrown away, or by the rule of `upkeep.toml`. Where a
place is protected, in the store or by the draft itself, nothing that would locate it is kept; if it
was protected later, nothing of that is given to anybody any more, as with former versions.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

from sqlalchemy import Connection, delete, func, insert, select, update

from geo.permissions import Action as Doing
from loaders.store.base import Store, current_entries, of
from loaders.store.documents import canonical, unreadable
from loaders.store.draft_model import ABOUT, Form, Found, Kept, kept_of, patch_of, refused, unplaced
from loaders.store.engine import reading
from loaders.store.former import last_document
from loaders.store.history import version_in
from loaders.store.model import Denied, Document, Entry, Refused, Why
from loaders.store.permits import Deed, authorise, is_looser
from loaders.store.proposal_model import State
from loaders.store.tables import proposal
from loaders.store.transaction import changing

MOST: Final = 50
"""How many drafts one account may have put away in a district: every form looks through all."""


def keep(store: Store, district: str, form: Form, why: Why, now: dt.datetime) -> Kept:
    """Keep what a form holds; nothing of it is checked but that it can be written.

    Raises
    ------
    Denied
        Whoever writes may not edit the entry, as it is or as it would be.
    Refused
        It is too long or not readable, or whoever writes has `MOST` drafts already.
    DataProblem
        The database cannot be written.
    """
    about: Document = {name: form.document[name] for name in ABOUT if name in form.document}
    about["id"] = form.entity_id
    with changing(store, why) as connection:
        known = last_document(connection, district, form.entity_id)
        deed = Deed(why.actor, Doing.EDIT, district, now)
        authorise(connection, store, deed, [known, about])
        if form.former:
            _authorise(connection, store, deed, form.former)
        values = unplaced(form.values, known, about)
        patch = patch_of(about, values)
        if fault := unreadable(patch):
            raise Refused([fault])
        at = now.astimezone(dt.UTC)
        row = {"patch": canonical(patch), "actor": why.actor, "at": at, "read": form.read}
        number = _replaced(connection, district, form, row)
        if number is None:
            _check_room(connection, district, why.actor)
            number = int(connection.execute(select(func.max(proposal.c.id))).scalar() or 0) + 1
            said = {"reason": why.reason, "source": why.source, "decision": ""}
            entry = {"district": district, "entity_id": form.entity_id}
            state = {"id": number, "state": State.DRAFT.value}
            connection.execute(insert(proposal).values(**row, **said, **entry, **state))
    return Kept(number, form.entity_id, form.read, about, values, why.actor, at)


def _check_room(connection: Connection, district: str, actor: str) -> None:
    mine = of(proposal, district=district, actor=actor, state=State.DRAFT.value)
    known = connection.execute(select(func.count()).select_from(proposal).where(mine)).scalar()
    if int(known or 0) >= MOST:
        raise refused(
            f"ist einer zu viel: Von diesem Zugang liegen schon {known} da;"
            " bitte erst einen davon zu Ende bringen oder wegwerfen"
        )


def drafts(store: Store, district: str, actor: str, now: dt.datetime) -> tuple[Found, ...]:
    """Return the drafts of entries that somebody may edit, the newest first.

    Raises
    ------
    DataProblem
        The database cannot be read.
    """
    asked = select(proposal).where(of(proposal, district=district, state=State.DRAFT.value))
    deed = Deed(actor, Doing.EDIT, district, now)
    with reading(store.engine) as connection:
        rows = connection.execute(asked.order_by(proposal.c.at.desc(), proposal.c.id.desc()))
        known = [kept_of(row) for row in rows]
        current = current_entries(connection, district, [one.entity_id for one in known])
        found = (_found(connection, store, deed, one, current[one.entity_id]) for one in known)
        return tuple(one for one in found if one)


def discard(store: Store, district: str, one: Kept, why: Why, now: dt.datetime) -> None:
    """Throw a draft away; for a while it can be brought back.

    Raises
    ------
    Denied
        Whoever does it may not edit the entry.
    Refused
        Somebody has changed, stored or thrown away the draft meanwhile.
    DataProblem
        The database cannot be written.
    """
    values = {"state": State.DISCARDED.value, "decided_by": why.actor, "decided_at": now}
    _change(store, district, (one, State.DRAFT), (why, now), values)


def bring_back(store: Store, district: str, one: Kept, why: Why, now: dt.datetime) -> None:
    """Undo `discard`.

    Raises
    ------
    Denied, Refused, DataProblem
        As `discard`.
    """
    values = {"state": State.DRAFT.value, "decided_by": None, "decided_at": None}
    _change(store, district, (one, State.DISCARDED), (why, now), values)


def use_up(connection: Connection, store: Store, deed: Deed, one: Kept) -> None:
    """Delete a draft whose entry is being stored: its history has what became of it.

    A draft that somebody else kept again meanwhile stays.

    Raises
    ------
    Denied
        Whoever stores the entry may not edit the one of the draft.
    """
    same = _same(deed.district, one, State.DRAFT)
    if connection.execute(select(proposal.c.id).where(same)).first():
        _authorise(connection, store, deed, one)
        connection.execute(delete(proposal).where(same))


def _change(
    store: Store,
    district: str,
    which: tuple[Kept, State],
    why: tuple[Why, dt.datetime],
    values: Mapping[str, object],
) -> None:
    one, state = which
    with _changing(store, district, one, why) as connection:
        wanted = update(proposal).where(_same(district, one, state)).values(**values)
        if not connection.execute(wanted).rowcount:
            raise refused("wurde inzwischen von jemandem geändert oder weggeräumt")


@contextmanager
def _changing(
    store: Store, district: str, one: Kept, why: tuple[Why, dt.datetime]
) -> Iterator[Connection]:
    """Give a transaction to whoever may edit the entry of a draft."""
    with changing(store, why[0]) as connection:
        _authorise(connection, store, Deed(why[0].actor, Doing.EDIT, district, why[1]), one)
        yield connection


def _authorise(connection: Connection, store: Store, deed: Deed, one: Kept) -> None:
    """Ask with what the store knows of the draft, whatever is said of it."""
    row = connection.execute(select(proposal).where(of(proposal, id=one.id))).one_or_none()
    about = kept_of(row).about if row and row.state in {State.DRAFT, State.DISCARDED} else None
    known = last_document(connection, deed.district, one.entity_id)
    authorise(connection, store, deed, [known, about])


def _replaced(
    connection: Connection, district: str, form: Form, row: Mapping[str, object]
) -> int | None:
    """Write over a former draft; None if there is none, or not as it was any more."""
    former = form.former
    if former is None or former.entity_id != form.entity_id:
        return None
    same = _same(district, former, State.DRAFT)
    done = connection.execute(update(proposal).where(same).values(**row)).rowcount
    return former.id if done else None


def _same(district: str, one: Kept, state: State) -> Any:  # noqa: ANN401 - a condition
    about = {"district": district, "entity_id": one.entity_id, "state": state.value}
    return of(proposal, id=one.id, at=one.at, **about)


def _found(
    connection: Connection, store: Store, deed: Deed, one: Kept, current: Entry
) -> Found | None:
    """Return a draft as whoever asks may see it, None if it is not for them."""
    known = last_document(connection, deed.district, one.entity_id)
    try:
        authorise(connection, store, deed, [known, one.about])
    except Denied:
        return None
    seen = Kept(**{**vars(one), "values": unplaced(one.values, known, one.about)})
    base = version_in(connection, deed.district, one.entity_id, one.read)
    hidden = base and current.document and is_looser(base, current.document)
    return Found(seen, None if hidden else base, current)
