"""Storing what a person did to an entry, with every way in which that can end as a value."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from loaders.problems import DataProblem, Finding
from loaders.store import (
    Change,
    Conflict,
    Edit,
    Entry,
    Refused,
    Store,
    Waits,
    Why,
    changes,
    merges,
    proposals,
)
from loaders.store.changes import Made
from loaders.store.draft_model import Kept
from loaders.store.merges import Merge
from loaders.store.proposal_model import Proposal


@dataclass(frozen=True)
class Outcome:
    """How it ended: stored (``change`` and ``entry``), waiting for a release, or why not.

    ``proposed`` is the id of an entry whose change waits; ``waits`` says that the role may not do
    without. ``conflict`` is the entry as somebody else stored it meanwhile; ``findings`` say what
    the rules refuse; ``problem`` is a German sentence of the database.
    """

    change: Change | None = None
    entry: Entry | None = None
    conflict: Entry | None = None
    findings: tuple[Finding, ...] = ()
    problem: str = ""
    proposed: str = ""
    waits: bool = False

    @property
    def is_done(self) -> bool:
        """Whether nothing stood in the way."""
        return not (self.conflict or self.findings or self.problem)


def save(  # noqa: PLR0913 - as `changes.write`
    store: Store,
    district: str,
    edit: Edit,
    why: Why,
    now: dt.datetime,
    *,
    used: Kept | None = None,
) -> Outcome:
    """Store one entry; by a role that needs four eyes, a proposal of it.

    ``used`` is the draft that it was begun with and that ends with it.
    """
    outcome = _tried(lambda: changes.write(store, district, [edit], why, now, used=used))
    if not outcome.waits:
        return outcome
    return _ended(lambda: _proposed(proposals.propose(store, district, edit, why, now, used=used)))


def save_all(
    store: Store, district: str, edits: Sequence[Edit], why: Why, now: dt.datetime
) -> Outcome:
    """Store several entries as one change; by a role that needs four eyes, a proposal of each."""
    outcome = _tried(lambda: changes.write(store, district, edits, why, now))
    for edit in edits if outcome.waits else ():
        outcome = save(store, district, edit, why, now)
        if not outcome.proposed:
            return outcome
    return outcome


def _proposed(made: Proposal) -> Outcome:
    return Outcome(proposed=made.entity_id)


def unite(store: Store, district: str, wanted: Merge, why: Why, now: dt.datetime) -> Outcome:
    """Store two entries as one."""
    return _tried(lambda: merges.merge(store, district, wanted, why, now))


def take_back(store: Store, district: str, change_id: int, why: Why, now: dt.datetime) -> Outcome:
    """Undo a change."""
    return _tried(lambda: changes.undo(store, district, change_id, why, now))


def bring_back(
    store: Store, district: str, former: tuple[str, int], read: int, why: tuple[Why, dt.datetime]
) -> Outcome:
    """Store a former version of an entry, (id, number), as its newest one."""
    return _tried(lambda: changes.restore(store, district, former, read, why))


def _tried(write: Callable[[], Made]) -> Outcome:
    def stored() -> Outcome:
        made, entries = write()
        return Outcome(made, entries[0])

    return _ended(stored)


def tried(act: Callable[[], object]) -> Outcome:
    """Do what stores no version of an entry; if it worked, the outcome ``is_done`` and empty."""

    def done() -> Outcome:
        act()
        return Outcome()

    return _ended(done)


def _ended(act: Callable[[], Outcome]) -> Outcome:
    try:
        return act()
    except Conflict as conflict:
        return Outcome(conflict=conflict.current)
    except Refused as refused:
        return Outcome(findings=refused.findings, waits=isinstance(refused, Waits))
    except DataProblem as problem:
        return Outcome(problem=str(problem))
