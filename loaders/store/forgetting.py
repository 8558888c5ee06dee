"""Deleting what asking offices left behind, once it is not needed any more (upkeep.toml)."""

import datetime as dt
from typing import NamedTuple

from sqlalchemy import Connection, and_, delete, or_, select

from geo.permissions import Action
from loaders.store.base import Store, of
from loaders.store.link_tries import HOUR
from loaders.store.outbox import NOT_OUT
from loaders.store.permits import RETENTION, Deed, authorise
from loaders.store.proposal_model import DECIDED, State
from loaders.store.tables import link, link_try, mail, proposal
from loaders.store.transaction import changing
from loaders.upkeep_rules import Retention


class Forgotten(NamedTuple):
    """How many rows were deleted."""

    links: int
    mails: int
    proposals: int
    drafts: int


def forget(store: Store, district: str, rules: Retention, now: dt.datetime) -> Forgotten:
    """Delete links that are over, mails with their addresses, decided proposals, idle drafts.

    What waits stays: mails to be sent, proposals without a decision with the mails they answer
    (who sent one may not release its answer where four eyes are needed). What became of a
    proposal stays in the history of its entry. A draft goes when nobody has kept it again for long,
    one that was thrown away soon after.

    Raises
    ------
    DataProblem
        The database cannot be written.
    """
    waits = [one.value for one in NOT_OUT]
    with changing(store) as connection:
        authorise(connection, store, Deed(RETENTION, Action.USERS, district, now))
        answers = select(proposal.c.actor).where(
            of(proposal, district=district, state=State.OPEN.value)
        )
        mails = delete(mail).where(
            mail.c.district == district,
            mail.c.created_at < now - dt.timedelta(days=rules.mail_days),
            mail.c.state.not_in(waits),
            mail.c.link_id.not_in(answers),
        )
        gone = connection.execute(mails).rowcount
        kept = select(mail.c.link_id).where(mail.c.state.in_(waits))
        since = now - dt.timedelta(days=rules.link_days)
        links = delete(link).where(
            link.c.district == district,
            or_(link.c.expires_at < since, link.c.used_at < since, link.c.revoked_at < since),
            link.c.id.not_in(kept),
        )
        proposals = delete(proposal).where(
            proposal.c.district == district,
            proposal.c.state.in_(DECIDED),
            proposal.c.decided_at < now - dt.timedelta(days=rules.proposal_days),
        )
        ended = connection.execute(links).rowcount
        connection.execute(delete(link_try).where(link_try.c.at <= now - HOUR))
        done = connection.execute(proposals).rowcount
        return Forgotten(ended, gone, done, _idle_drafts(connection, district, rules, now))


def _idle_drafts(connection: Connection, district: str, rules: Retention, now: dt.datetime) -> int:
    idle = and_(
        of(proposal, state=State.DRAFT.value),
        proposal.c.at < now - dt.timedelta(days=rules.draft_days),
    )
    thrown = and_(
        of(proposal, state=State.DISCARDED.value),
        proposal.c.decided_at < now - dt.timedelta(days=rules.discarded_draft_days),
    )
    wanted = delete(proposal).where(of(proposal, district=district), or_(idle, thrown))
    return connection.execute(wanted).rowcount
