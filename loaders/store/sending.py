"""Sending what waits in the outbox, each mail once, whoever sends and whatever breaks.

A mail is claimed before it is sent. Its text is made then: the token of its link is nowhere stored.
"""

import datetime as dt
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, select, update

from geo.permissions import Action as Doing
from loaders.problems import Finding, Severity
from loaders.store import links
from loaders.store.base import Store, current_entry, of
from loaders.store.model import Document, Refused, Why
from loaders.store.outbox import Mail, MailState, mail_of
from loaders.store.permits import Deed, authorise
from loaders.store.recipients import Left, is_meant, left_out
from loaders.store.tables import link, mail
from loaders.store.transaction import changing
from loaders.upkeep_rules import UpkeepRules

STUCK: Final = dt.timedelta(hours=1)
"""A mail that is being sent for longer was left behind by a process that died."""
LONGEST: Final = 300


class Claimed(NamedTuple):
    """A mail that whoever has this must send now, once; ``token`` is that of its link."""

    mail: Mail
    document: Document
    token: str
    until: dt.datetime


def claim(store: Store, district: str, rules: UpkeepRules, now: dt.datetime) -> Claimed | None:
    """Return the next mail to send, which nobody else will get; None if none waits.

    Its link gets a new token and counts from now. A mail whose entry is gone, protected or has
    another address by now, or whose link was revoked, is given up.

    Raises
    ------
    DataProblem
        The database cannot be written.
    """
    with changing(store) as connection:
        _leave_stuck(connection, district, now)
        due = (mail.c.district == district, mail.c.state == MailState.WAITING.value)
        asked = select(mail).where(*due, mail.c.next_at <= now).order_by(mail.c.next_at, mail.c.id)
        for row in connection.execute(asked).all():
            document = current_entry(connection, district, row.entity_id).document
            problem = _hindrance(connection, row, document)
            if document is None or problem:
                _set(connection, row.id, MailState.FAILED, problem)
                continue
            token = links.arm(connection, row.link_id, now, rules.valid)
            values = {"state": MailState.SENDING.value, "tries": row.tries + 1, "next_at": now}
            connection.execute(update(mail).where(of(mail, id=row.id)).values(**values))
            return Claimed(
                mail_of(row, tries=int(row.tries) + 1), document, token, now + rules.valid
            )
    return None


def _hindrance(connection: Connection, row: Any, document: Document | None) -> str:  # noqa: ANN401
    """Return why a waiting mail (a row of mails) is given up, empty if it may go out."""
    if not is_meant(document, row.recipient):
        return "der Eintrag ist inzwischen ein anderer"
    if left_out(document) is Left.DECLINED:
        return "die Stelle möchte keine Mails"
    revoked = select(link.c.revoked_at).where(of(link, id=row.link_id))
    return "der Link wurde zurückgezogen" if connection.execute(revoked).scalar() else ""


def _leave_stuck(connection: Connection, district: str, now: dt.datetime) -> None:
    """Let what a dead process was sending be unsure: it may have gone out, so not once more."""
    stuck = of(mail, district=district, state=MailState.SENDING.value)
    told = {"state": MailState.UNSURE.value, "problem": "das Senden wurde unterbrochen"}
    connection.execute(update(mail).where(stuck, mail.c.next_at < now - STUCK).values(**told))


def finish(store: Store, one: Mail, state: MailState, problem: str, now: dt.datetime) -> None:
    """Store what became of a claimed mail: sent, refused, failed or unsure.

    Raises
    ------
    DataProblem
        The database cannot be written.
    """
    with changing(store) as connection:
        sent = now if state is MailState.SENT else None
        _set(connection, one.id, state, problem, sent_at=sent)


def postpone(store: Store, one: Mail, rules: UpkeepRules, problem: str, now: dt.datetime) -> None:
    """Let a claimed mail that was surely not sent be tried again later, or give it up.

    Raises
    ------
    DataProblem
        The database cannot be written.
    """
    pauses = rules.outbox.retry_minutes
    again = one.tries <= len(pauses)
    state = MailState.WAITING if again else MailState.FAILED
    pause = dt.timedelta(minutes=pauses[one.tries - 1] if again else 0)
    with changing(store) as connection:
        _set(connection, one.id, state, problem, next_at=now + pause)


def bounced(store: Store, district: str, mail_id: int, why: Why, now: dt.datetime) -> None:
    """Store that a mail came back, and let its link count no more.

    Raises
    ------
    Denied
        Whoever acts may not release changes of its entry.
    Refused
        There is no such mail, or it was never sent.
    DataProblem
        The database cannot be written.
    """
    with changing(store, why) as connection:
        known = select(mail).where(of(mail, id=mail_id, district=district))
        row = connection.execute(known).one_or_none()
        if row is None or row.state not in {MailState.SENT.value, MailState.UNSURE.value}:
            problem = f"{mail_id} ist keine Mail, die hinausging"
            raise Refused([Finding("Ausgang", "", "Nummer", "", problem, Severity.ERROR)])
        entry = current_entry(connection, district, row.entity_id)
        authorise(
            connection, store, Deed(why.actor, Doing.APPROVE, district, now), [entry.document]
        )
        _set(connection, mail_id, MailState.BOUNCED, why.reason)
        over = of(link, id=row.link_id)
        connection.execute(update(link).where(over).values(revoked_at=now))


def _set(
    connection: Connection, mail_id: int, state: MailState, problem: str, **more: object
) -> None:
    values = {"state": state.value, "problem": problem[:LONGEST], **more}
    connection.execute(update(mail).where(of(mail, id=mail_id)).values(**values))
