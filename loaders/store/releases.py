"""Releasing what waits: a proposal is taken over, all of it or in part, or it is rejected.

Nobody releases an own proposal; who may release what is asked again in the same transaction.
"""

import datetime as dt
from typing import Any, NamedTuple

from sqlalchemy import Connection, select, update

from geo.permissions import Action as Doing
from loaders.store.base import Store, current_entry, of
from loaders.store.changes import Made, commit
from loaders.store.model import Action, Change, Denied, Edit, Why
from loaders.store.permits import Deed, authorise, is_own
from loaders.store.proposal_model import (
    Proposal,
    State,
    chosen,
    patched,
    proposal_of,
    refused,
    released,
)
from loaders.store.tables import proposal
from loaders.store.transaction import changing


class Decision(NamedTuple):
    """Which proposal is accepted, on which version of the entry, and which of its fields.

    ``fields`` is None for all of them.
    """

    proposal_id: int
    read: int
    fields: frozenset[str] | None = None


def accept(store: Store, district: str, decision: Decision, why: Why, now: dt.datetime) -> Made:
    """Change the entry as proposed, all of it or some fields.

    Raises
    ------
    Conflict
        The entry has another number than whoever releases it saw.
    Denied
        He may not release changes of this entry, or it is his own proposal.
    Refused
        The proposal is decided already, nothing of it is chosen or would change, or the entry
        would break a rule.
    DataProblem
        The database cannot be written.
    """

    def find(connection: Connection) -> list[Edit]:
        one = _open(connection, district, decision.proposal_id)
        _check_other(connection, store, Deed(why.actor, Doing.APPROVE, district, now), one)
        current = current_entry(connection, district, one.entity_id)
        return [Edit(one.entity_id, decision.read, released(one, current, decision.fields))]

    def then(connection: Connection, made: Change) -> None:
        one = _open(connection, district, decision.proposal_id)
        whole = one.patch is None or set(one.patch) <= chosen(one, decision.fields)
        state = State.ACCEPTED if whole else State.PARTLY
        _decide(connection, one.id, state, why, made)

    moment = (why, now)
    return commit(store, district, Action.EDIT, find, moment, doing=Doing.APPROVE, then=then)


def reject(store: Store, district: str, proposal_id: int, why: Why, now: dt.datetime) -> None:
    """Let an entry stay as it is; ``why.reason`` is told to whoever asks.

    Raises
    ------
    Denied, Refused, DataProblem
        As `accept`.
    """
    with changing(store, why) as connection:
        one = _open(connection, district, proposal_id)
        current = current_entry(connection, district, one.entity_id)
        deed = Deed(why.actor, Doing.APPROVE, district, now)
        after = patched(one, current, set(one.patch or {}))
        authorise(connection, store, deed, [current.document, after])
        _check_other(connection, store, deed, one)
        _decide(connection, one.id, State.REJECTED, why, now)


def _open(connection: Connection, district: str, proposal_id: int) -> Proposal:
    known = of(proposal, id=proposal_id, district=district, state=State.OPEN.value)
    row = connection.execute(select(proposal).where(known)).one_or_none()
    if row is None:
        raise refused("ist schon entschieden, oder es gab ihn nie")
    return proposal_of(row)


def _check_other(connection: Connection, store: Store, deed: Deed, one: Proposal) -> None:
    if is_own(connection, store, deed, one.actor):
        raise Denied(deed.actor)


def _decide(
    connection: Connection, proposal_id: int, state: State, why: Why, made: Change | dt.datetime
) -> None:
    at, change_id = (made.at, made.id) if isinstance(made, Change) else (made, None)
    values: dict[str, Any] = {"state": state.value, "decided_by": why.actor, "decided_at": at}
    values |= {"decision": why.reason, "change_id": change_id}
    connection.execute(update(proposal).where(of(proposal, id=proposal_id)).values(**values))
