"""What a proposal is, what is chosen of it, and what an entry is with it."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, NamedTuple

from geo.hours import ZONE
from loaders.problems import Finding, Severity
from loaders.store.documents import parsed
from loaders.store.model import Document, Entry, Refused
from loaders.store.permits import VERIFIED


class State(StrEnum):
    """What became of a proposal; a draft is none yet, see `loaders.store.drafts`."""

    OPEN = "open"
    ACCEPTED = "accepted"
    PARTLY = "partly"
    REJECTED = "rejected"
    DRAFT = "draft"
    DISCARDED = "discarded"


DECIDED: Final = (State.ACCEPTED.value, State.PARTLY.value, State.REJECTED.value)
"""A proposal was released or not; drafts are among neither these nor the open ones."""


@dataclass(frozen=True)
class Proposal:
    """A proposal; ``patch`` maps fields to new values, None proposes to delete the entry.

    ``read`` is the number of the version its writer saw, 0 for a new entry. ``actor`` is an
    account id or the id of a link.
    """

    id: int
    district: str
    entity_id: str
    read: int
    patch: Document | None
    actor: str
    at: dt.datetime
    reason: str
    source: str
    state: State
    decided_by: str = ""
    decided_at: dt.datetime | None = None
    decision: str = ""
    change_id: int | None = None


class Waiting(NamedTuple):
    """An open proposal with the version its writer saw and the entry as it is now."""

    proposal: Proposal
    base: Document | None
    current: Entry

    @property
    def stale(self) -> bool:
        """Whether the entry was changed since the proposal was written."""
        return self.current.number != self.proposal.read


def proposal_of(row: Any) -> Proposal:  # noqa: ANN401 - a row of any query
    """Return a row of proposals."""
    values = dict(row._mapping)  # noqa: SLF001 - its public name
    known = {"id": int(row.id), "read": int(row.read), "state": State(row.state)}
    known |= {"patch": parsed(row.patch), "decided_by": row.decided_by or ""}
    return Proposal(**{**values, **known})


def refused(problem: str) -> Refused:
    """Return a refusal about a proposal; ``problem`` is the German end of a sentence."""
    return Refused([Finding("Vorschlag", "", "", "", problem, Severity.ERROR)])


def newer(one: Proposal, current: Entry) -> frozenset[str]:
    """Return the fields that stay as they are: an entry changed since keeps its later date."""
    said = (one.patch or {}).get("as_of_date", one.at.astimezone(ZONE).date().isoformat())
    now = (current.document or {}).get("as_of_date")
    is_later = current.number != one.read and str(now or "") > str(said or "")
    return VERIFIED if is_later else frozenset()


def chosen(one: Proposal, fields: Collection[str] | None) -> set[str]:
    """Return which fields of a proposal are chosen; all of them for None."""
    return set(one.patch or {}) if fields is None else set(one.patch or {}) & set(fields)


def released(one: Proposal, current: Entry, fields: Collection[str] | None) -> Document | None:
    """Return the entry as it is now with what is chosen of a proposal, see `newer`."""
    if one.patch is None:
        return None
    names = chosen(one, fields)
    if not names:
        raise refused("ohne gewähltes Feld lässt sich nicht übernehmen")
    return patched(one, current, names - newer(one, current))


def patched(one: Proposal, current: Entry, names: Collection[str]) -> Document | None:
    """Return the entry as it is now with some fields of a proposal, None if it proposes the end."""
    if one.patch is None:
        return None
    return {**(current.document or {}), **{name: one.patch[name] for name in names}}
