"""Two entries of the same thing become one: one stays, the other ends and leads to it."""

import datetime as dt
from typing import Final, NamedTuple

from sqlalchemy import Connection, select

from loaders.store.base import Store, of
from loaders.store.changes import Made, commit
from loaders.store.former import refused
from loaders.store.model import Action, Document, Edit, Why
from loaders.store.proposal_model import State
from loaders.store.tables import proposal

WAITING: Final = (
    "des Eintrags, der enden soll: Für ihn wartet ein Vorschlag; bitte erst entscheiden"
)


class Merge(NamedTuple):
    """Which entry stays, as ``document``, and which one ends: (id, number the writer saw)."""

    stays: tuple[str, int]
    ends: tuple[str, int]
    document: Document


def merge(store: Store, district: str, wanted: Merge, why: Why, now: dt.datetime) -> Made:
    """Store two entries as one, by one change that can be undone.

    The new version of the entry that stays comes first; there is none if it is as it was. Its
    history shows the merge all the same, see `history.merges`.

    Raises
    ------
    Conflict
        One of them has another number than its writer saw.
    Denied
        Whoever merges may not edit both, or may not publish what one of them did not show.
    Refused
        The document breaks a rule, a proposal waits for the entry that would end, or the role
        needs four eyes.
    DataProblem
        The database cannot be written; nothing is stored.
    """

    def find(connection: Connection) -> list[Edit]:
        if _waiting(connection, district, wanted.ends[0]):
            raise refused("id", WAITING)
        return [Edit(*wanted.stays, wanted.document), Edit(*wanted.ends, None, wanted.stays[0])]

    made, entries = commit(store, district, Action.MERGE, find, (why, now))
    return made, tuple(sorted(entries, key=lambda one: one.entity_id != wanted.stays[0]))


def _waiting(connection: Connection, district: str, entity_id: str) -> bool:
    known = of(proposal, district=district, entity_id=entity_id, state=State.OPEN.value)
    return connection.execute(select(proposal.c.id).where(known).limit(1)).first() is not None
