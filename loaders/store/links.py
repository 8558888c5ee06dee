"""Personal links: for the office of one entry, without an account, for one answer.

A link is known by a token of 256 random bits that only its mail has; here is its SHA-256 alone. It
counts from when it was sent until it is used, revoked or over. Looking at it changes nothing.
"""

import datetime as dt
import secrets
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, insert, select, update

from geo.hours import ZONE
from geo.permissions import Action as Doing
from loaders.files import sha256
from loaders.problems import Finding, Severity
from loaders.store.base import Store, current_entries, current_entry, of
from loaders.store.changes import commit
from loaders.store.engine import reading
from loaders.store.model import (
    Action,
    Change,
    Conflict,
    Denied,
    Document,
    Edit,
    Entry,
    Refused,
    Why,
)
from loaders.store.permits import LINK, Deed, authorise, link_counts
from loaders.store.recipients import is_still_meant
from loaders.store.tables import link
from loaders.store.transaction import changing
from loaders.store.verified import verified

TOKEN_BYTES: Final = 32
SHORTEST, LONGEST = 40, 64
"""Letters of a token; what has others is none."""
REASON: Final = "Die Stelle bestätigt: Der Eintrag stimmt noch"
DECLINING: Final = "Die Stelle möchte keine Mails zu diesem Eintrag"
SOURCE: Final = "Antwort über den persönlichen Link an die Adresse des Eintrags"


class Outcome(StrEnum):
    """What became of a link."""

    NONE = ""
    VERIFIED = "verified"
    PROPOSED = "proposed"
    DECLINED = "declined"


@dataclass(frozen=True)
class Link:
    """A link without its token; moments are in UTC."""

    id: str
    district: str
    entity_id: str
    created_at: dt.datetime
    expires_at: dt.datetime
    used_at: dt.datetime | None = None
    outcome: Outcome = Outcome.NONE
    revoked_at: dt.datetime | None = None


class Arrival(NamedTuple):
    """A link that counts, and its entry as it is now."""

    link: Link
    entry: Entry


def find(store: Store, district: str, token: str, now: dt.datetime) -> Arrival | None:
    """Return the link of a token with its entry; None for every link that does not count.

    Nothing tells why it does not: whether it never was, is over, was used or revoked.

    Raises
    ------
    DataProblem
        The database cannot be read.
    """
    if not SHORTEST <= len(token) <= LONGEST:
        return None
    with reading(store.engine) as connection:
        row = row_of(connection, district, token, now)
        entry = current_entry(connection, district, row.entity_id) if row else None
    return Arrival(_link(row), entry) if entry and entry.document else None


def verify(store: Store, district: str, token: str, read: int, now: dt.datetime) -> Change | None:
    """Let the entry of a link be verified today, and use the link up.

    ``read`` is the version that the office looked at. None if today's date stood there already.

    Raises
    ------
    Denied
        The link does not count, or not any more.
    Conflict
        The entry was changed since the office looked at it; the link still counts.
    DataProblem
        The database cannot be written.
    """
    found = _counting(store, district, token, now)
    if found.entry.number != read:
        raise Conflict(found.entry, Edit(found.link.entity_id, read, found.entry.document))
    document = verified(found.entry.document or {}, now.astimezone(ZONE).date())
    return _answer(store, found, document, (Outcome.VERIFIED, REASON, now))


def decline(store: Store, district: str, token: str, now: dt.datetime) -> Change | None:
    """Let the office of a link get no mails about its entry any more, and use the link up.

    None if the entry said so already. It does not matter which version the office looked at.

    Raises
    ------
    Denied
        The link does not count, or not any more.
    Conflict
        The entry was changed in the same moment; the link still counts.
    DataProblem
        The database cannot be written.
    """
    found = _counting(store, district, token, now)
    document = {**(found.entry.document or {}), "no_reminders": True}
    return _answer(store, found, document, (Outcome.DECLINED, DECLINING, now))


def _counting(store: Store, district: str, token: str, now: dt.datetime) -> Arrival:
    found = find(store, district, token, now)
    if found is None:
        raise Denied(LINK)
    return found


def _answer(
    store: Store, found: Arrival, document: Document, said: tuple[Outcome, str, dt.datetime]
) -> Change | None:
    """Store the entry of a link as its office says, and the outcome, reason and moment of that."""
    outcome, reason, now = said
    if document == found.entry.document:
        _use_alone(store, found, outcome, now)
        return None

    def then(connection: Connection, _made: Change) -> None:
        use(connection, found.link.id, outcome, now)

    edits = [Edit(found.link.entity_id, found.entry.number, document)]
    why = (Why(found.link.id, reason, SOURCE), now)
    return commit(store, found.link.district, Action.EDIT, lambda _: edits, why, then=then)[0]


def _use_alone(store: Store, found: Arrival, outcome: Outcome, now: dt.datetime) -> None:
    document = found.entry.document
    with changing(store) as connection:
        deed = Deed(found.link.id, Doing.EDIT, found.link.district, now)
        authorise(connection, store, deed, [document, document])
        use(connection, found.link.id, outcome, now)


def revoke(store: Store, district: str, link_id: str, why: Why, now: dt.datetime) -> None:
    """Let a link count no more.

    Raises
    ------
    Denied
        Whoever acts may not release changes of its entry.
    Refused
        There is no such link.
    DataProblem
        The database cannot be written.
    """
    with changing(store, why) as connection:
        known = of(link, id=link_id, district=district)
        row = connection.execute(select(link).where(known)).one_or_none()
        if row is None:
            problem = "ist kein Link in diesem Landkreis"
            raise Refused([Finding("Link", "", "id", "", problem, Severity.ERROR)])
        entries = current_entries(connection, district, [row.entity_id])
        deed = Deed(why.actor, Doing.APPROVE, district, now)
        authorise(connection, store, deed, (one.document for one in entries.values()))
        if row.revoked_at is None:
            connection.execute(update(link).where(known).values(revoked_at=now))


def make(
    connection: Connection, district: str, entity_id: str, now: dt.datetime, valid: dt.timedelta
) -> str:
    """Add a link without a token and return its id; it does not count until `arm`."""
    made = LINK + secrets.token_hex(8)
    moments = {"created_at": now, "expires_at": now + valid}
    values = {"id": made, "district": district, "entity_id": entity_id, "outcome": ""}
    connection.execute(insert(link).values(**values, **moments))
    return made


def arm(connection: Connection, link_id: str, now: dt.datetime, valid: dt.timedelta) -> str:
    """Give a link a new token, for as long as it is valid, and return it; a former one is void."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    values = {"hash": _hash(token), "expires_at": now + valid}
    connection.execute(update(link).where(of(link, id=link_id)).values(**values))
    return token


def use(connection: Connection, link_id: str, outcome: Outcome, now: dt.datetime) -> None:
    """Let a link be used up."""
    values = {"used_at": now, "outcome": outcome.value}
    connection.execute(update(link).where(of(link, id=link_id)).values(**values))


def row_of(connection: Connection, district: str, token: str, now: dt.datetime) -> Any:  # noqa: ANN401
    """Return the row of the link that a token stands for, None if it does not count."""
    known = of(link, hash=_hash(token), district=district)
    row = connection.execute(select(link).where(known)).one_or_none()
    counts = row is not None and link_counts(row, now) and is_still_meant(connection, row)
    return row if counts else None


def _link(row: Any) -> Link:  # noqa: ANN401 - a row of any query
    names = ("id", "district", "entity_id", "created_at", "expires_at", "used_at", "revoked_at")
    values = {name: getattr(row, name) for name in names}
    return Link(outcome=Outcome(row.outcome), **values)


def _hash(token: str) -> str:
    return sha256(token.encode("utf-8", "replace"))
