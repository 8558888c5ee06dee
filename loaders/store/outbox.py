"""The outbox: which offices are asked about their entries, and what became of each mail.

A mail goes to the address that its entry has, and to no other. `loaders.store.sending` takes it
from here.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import Connection, func, insert, select

from geo.permissions import Action as Doing
from loaders.store import links
from loaders.store.base import Store, current_entries
from loaders.store.engine import reading
from loaders.store.links import Outcome
from loaders.store.model import Document, Why
from loaders.store.permits import Deed, authorise
from loaders.store.recipients import Left, left_out
from loaders.store.tables import link, mail
from loaders.store.transaction import changing
from loaders.upkeep_rules import UpkeepRules


class MailState(StrEnum):
    """What became of a mail."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    REFUSED = "refused"
    FAILED = "failed"
    UNSURE = "unsure"
    BOUNCED = "bounced"


NOT_OUT: Final = frozenset({MailState.WAITING, MailState.SENDING})
"""What is still to be sent, as far as is known."""
UNDELIVERED: Final = frozenset({MailState.REFUSED, MailState.FAILED, MailState.BOUNCED})
"""What reached nobody: the office can be asked by phone, or by mail to another address."""


@dataclass(frozen=True)
class Queued:
    """Entries that get a mail, and those that get none with the reason; ids of entries."""

    queued: tuple[str, ...] = ()
    left: dict[str, Left] = field(default_factory=dict)


@dataclass(frozen=True)
class Mail:
    """A mail and what became of its link; moments are in UTC."""

    id: int
    entity_id: str
    link_id: str
    recipient: str
    created_at: dt.datetime
    state: MailState
    tries: int
    next_at: dt.datetime
    sent_at: dt.datetime | None
    problem: str
    outcome: Outcome = Outcome.NONE


def queue(  # noqa: PLR0913 - which entries, by what rules, by whom, when, and whether at all
    store: Store,
    district: str,
    wanted: Sequence[str],
    rules: UpkeepRules,
    why: tuple[Why, dt.datetime],
    *,
    dry_run: bool = False,
) -> Queued:
    """Let the offices of entries be asked; ``why`` goes with the moment.

    Raises
    ------
    Denied
        Whoever acts may not release changes of one of the entries.
    Refused
        It is not said who asks, and why.
    DataProblem
        The database cannot be written.
    """
    with changing(store, why[0]) as connection:
        known = {
            key: one.document
            for key, one in current_entries(connection, district, list(wanted)).items()
        }
        deed = Deed(why[0].actor, Doing.APPROVE, district, why[1])
        authorise(connection, store, deed, known.values())
        asked = _asked(connection, district, why[1] - rules.apart)
        found = _sorted(known, asked, rules.reminders.most_at_once)
        for key in () if dry_run else found.queued:
            document = known[key] or {}
            _add(connection, deed, key, str(document["email"]), rules)
    return found


def _sorted(known: dict[str, Document | None], asked: frozenset[str], most: int) -> Queued:
    queued: list[str] = []
    left: dict[str, Left] = {}
    for key, document in known.items():
        reason = left_out(document)
        if reason is None and key in asked:
            reason = Left.LATELY
        if reason is None and len(queued) >= most:
            reason = Left.TOO_MANY
        if reason is None:
            queued.append(key)
        else:
            left[key] = reason
    return Queued(tuple(queued), left)


def _asked(connection: Connection, district: str, since: dt.datetime) -> frozenset[str]:
    """Return the entries whose office was asked since then, or is going to be."""
    lately = select(mail.c.entity_id).where(
        mail.c.district == district,
        mail.c.created_at > since,
        mail.c.state.not_in([one.value for one in UNDELIVERED]),
    )
    return frozenset(str(row.entity_id) for row in connection.execute(lately))


def _add(connection: Connection, deed: Deed, key: str, recipient: str, rules: UpkeepRules) -> None:
    last = connection.execute(select(func.max(mail.c.id))).scalar() or 0
    values = {"id": int(last) + 1, "district": deed.district, "entity_id": key}
    values["link_id"] = links.make(connection, deed.district, key, deed.at, rules.valid)
    about = {"recipient": recipient, "actor": deed.actor, "tries": 0, "problem": ""}
    moments = {"created_at": deed.at, "next_at": deed.at}
    state = MailState.WAITING.value
    connection.execute(insert(mail).values(**values, **about, **moments, state=state))


def mails(store: Store, district: str) -> tuple[Mail, ...]:
    """Return all mails of a district with what became of their links, the newest first.

    Raises
    ------
    DataProblem
        The database cannot be read.
    """
    asked = select(mail, link.c.outcome).outerjoin(link, link.c.id == mail.c.link_id)
    asked = asked.where(mail.c.district == district).order_by(mail.c.id.desc())
    with reading(store.engine) as connection:
        return tuple(
            mail_of(row, outcome=Outcome(row.outcome or "")) for row in connection.execute(asked)
        )


def latest(found: Iterable[Mail]) -> dict[str, Mail]:
    """Return the newest mail about each entry by its id; ``found`` has the newest first."""
    return {one.entity_id: one for one in reversed(list(found))}


def mail_of(row: Any, **known: Any) -> Mail:  # noqa: ANN401 - a row of any query
    """Return a row of mails; ``known`` are values that it lacks, or that count instead."""
    names = ("id", "entity_id", "link_id", "recipient", "created_at", "next_at", "sent_at")
    values = {name: getattr(row, name) for name in (*names, "problem", "tries")}
    return Mail(**{**values, "state": MailState(row.state), **known})
