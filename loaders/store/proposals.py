"""Proposals: edits that wait until somebody else releases them, all, in part or not at all.

They come from offices by a personal link, or from accounts whose changes need four eyes. A
proposal holds the fields it would change, and which version its writer saw.
"""

import datetime as dt
from collections.abc import Callable
from itertools import islice
from typing import Final

from sqlalchemy import Connection, func, insert, select

from geo.hours import ZONE
from geo.permissions import Action as Doing
from loaders.store import links
from loaders.store.assessments import check_centres
from loaders.store.base import Store, current_entries, current_entry, of
from loaders.store.changes import check_documents
from loaders.store.committees import check_together
from loaders.store.documents import canonical, differences
from loaders.store.draft_model import Kept
from loaders.store.drafts import use_up
from loaders.store.engine import reading
from loaders.store.history import version_in
from loaders.store.kinds import check_linked, newly_linked
from loaders.store.links import Outcome
from loaders.store.model import Conflict, Denied, Edit, Entry, Why
from loaders.store.offices import allowed, check_lengths
from loaders.store.permits import LINK, VERIFIED, Deed, authorise, authorise_link, is_own
from loaders.store.proposal_model import (
    DECIDED,
    Proposal,
    State,
    Waiting,
    patched,
    proposal_of,
    refused,
)
from loaders.store.tables import proposal
from loaders.store.transaction import changing
from loaders.store.verified import corrected

UNSAID: Final = "Angaben der Stelle"
"""The reason of an office that wrote no message; one that did may leave all fields as they are."""


def propose(  # noqa: PLR0913 - as `changes.write`
    store: Store,
    district: str,
    edit: Edit,
    why: Why,
    now: dt.datetime,
    *,
    used: Kept | None = None,
) -> Proposal:
    """Store an edit that waits for a release; ``used`` is the draft it was begun with and ends.

    Raises
    ------
    Conflict
        The entry has another number than the writer saw.
    Denied
        Whoever proposes may not edit the entry.
    Refused
        The document breaks a rule of the shipped data, or nothing would change.
    DataProblem
        The database cannot be written.
    """
    documents = check_documents(store, district, [edit])
    with changing(store, why) as connection:
        current = _unchanged(connection, district, edit)
        after = documents.get(edit.entity_id)
        deed = Deed(why.actor, Doing.EDIT, district, now)
        linked = newly_linked(connection, district, documents, {edit.entity_id: current})
        authorise(connection, store, deed, [current.document, after, *linked.values()])
        check_linked(documents, linked)
        check_together(connection, store, district, [edit], documents)
        check_centres(connection, district, documents)
        if used:
            use_up(connection, store, deed, used)
        return _add(connection, deed, edit._replace(document=after), current, why)


def propose_by_link(
    store: Store, district: str, token: str, edit: Edit, said: tuple[str, dt.datetime]
) -> Proposal:
    """Store what the office of a link says is different, and use the link up.

    ``edit.document`` is the entry with the fields as the office wants them; ``said`` is its
    message to those who release it (may be empty) with the moment.

    Raises
    ------
    Denied
        The link does not count, or the office may not propose one of the fields.
    Conflict, Refused, DataProblem
        As `propose`; the link still counts.
    """
    message, now = said
    found = links.find(store, district, token, now)
    if found is None or edit.document is None or found.link.entity_id != edit.entity_id:
        raise Denied(LINK)
    why = Why(found.link.id, message.strip() or UNSAID, links.SOURCE)
    day = now.astimezone(ZONE).date()
    told = {**edit.document, **corrected(edit.document, day)}
    documents = check_documents(store, district, [edit._replace(document=told)])
    after = documents[edit.entity_id]
    with changing(store, why) as connection:
        current = _unchanged(connection, district, edit)
        deed = Deed(found.link.id, Doing.EDIT, district, now)
        authorise_link(connection, deed, [current.document, after], allowed(current))
        check_lengths(current.document or {}, after)
        links.use(connection, found.link.id, Outcome.PROPOSED, now)
        return _add(connection, deed, edit._replace(document=after), current, why)


def waiting(store: Store, district: str, actor: str, now: dt.datetime) -> tuple[Waiting, ...]:
    """Return the open proposals that somebody may release, oldest first; never the own ones.

    Raises
    ------
    DataProblem
        The database cannot be read.
    """
    asked = select(proposal).where(of(proposal, district=district, state=State.OPEN.value))
    deed = Deed(actor, Doing.APPROVE, district, now)
    with reading(store.engine) as connection:
        rows = [proposal_of(row) for row in connection.execute(asked.order_by(proposal.c.id))]
        known = current_entries(connection, district, [one.entity_id for one in rows])
        found = [
            Waiting(one, version_in(connection, district, one.entity_id, one.read), current)
            for one in rows
            if (current := known[one.entity_id]) and not is_own(connection, store, deed, one.actor)
        ]
        return tuple(one for one in found if _may(connection, store, deed, one))


def decided(
    store: Store,
    district: str,
    wanted: Callable[[Proposal], bool] = lambda _: True,
    most: int = 50,
) -> tuple[Proposal, ...]:
    """Return the proposals that were decided and are ``wanted``, the newest decision first.

    Raises
    ------
    DataProblem
        The database cannot be read.
    """
    asked = select(proposal).where(proposal.c.district == district, proposal.c.state.in_(DECIDED))
    asked = asked.order_by(proposal.c.decided_at.desc(), proposal.c.id.desc())
    with reading(store.engine) as connection:
        found = filter(wanted, map(proposal_of, connection.execute(asked)))
        return tuple(islice(found, most))


def _may(connection: Connection, store: Store, deed: Deed, one: Waiting) -> bool:
    try:
        after = patched(one.proposal, one.current, set(one.proposal.patch or {}))
        authorise(connection, store, deed, [one.current.document, after])
    except Denied:
        return False
    return True


def _unchanged(connection: Connection, district: str, edit: Edit) -> Entry:
    current = current_entry(connection, district, edit.entity_id)
    if current.number != edit.read:
        raise Conflict(current, edit)
    return current


def _add(connection: Connection, deed: Deed, edit: Edit, current: Entry, why: Why) -> Proposal:
    changed = {one.field: one.after for one in differences(current.document, edit.document)}
    by_link = why.actor.startswith(LINK)
    told = by_link and why.reason != UNSAID
    said = set(changed) - VERIFIED if by_link else set(changed)
    if edit.document is not None and not said and not told:
        raise refused("nichts würde sich ändern")
    last = connection.execute(select(func.max(proposal.c.id))).scalar() or 0
    patch = None if edit.document is None else changed
    made = Proposal(
        int(last) + 1, deed.district, edit.entity_id, edit.read, patch,
        why.actor, deed.at.astimezone(dt.UTC), why.reason, why.source, State.OPEN,
    )  # fmt: skip
    values = {**vars(made), "state": made.state.value, "decided_by": None}
    values["patch"] = None if patch is None else canonical(patch)
    connection.execute(insert(proposal).values(**values))
    return made
