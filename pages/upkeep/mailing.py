"""The mails that ask offices about their entries: their words, and sending what waits."""

import asyncio
import logging
import os
from collections.abc import Callable
from typing import Final
from urllib.parse import urlsplit

from anyio import to_thread

from geo.hours import ZONE
from loaders import mail
from loaders.mail import Delivery, Letter, Outcome, Server
from loaders.problems import DataProblem
from loaders.store import Store, sending
from loaders.store.outbox import MailState
from loaders.store.sending import Claimed
from loaders.upkeep_rules import FILE, UpkeepRules, read_upkeep
from pages import clock, context
from pages.accounts import here
from pages.i18n import GERMAN, speaking, text
from pages.ui import wording
from pages.ui.menu import screen

log = logging.getLogger(__name__)

ADDRESS_VARIABLE: Final = "FAMILIENWEGWEISER_ADDRESS"
"""Where people reach the guide: https://…; links in mails begin with it."""
EVERY_S: Final = 60
STATES: Final = {
    Outcome.SENT: MailState.SENT,
    Outcome.REFUSED: MailState.REFUSED,
    Outcome.UNSURE: MailState.UNSURE,
}
Told = Callable[[Claimed, Delivery], None]


def rules() -> UpkeepRules:
    """Return how offices are asked.

    Raises
    ------
    DataProblem
        The file is missing or broken.
    """
    return read_upkeep(context.DATA / "rules" / FILE)


def server() -> Server | None:
    """Return the operator's mail server, None if there is none.

    Raises
    ------
    DataProblem
        It is described in half, or mails would go out unencrypted.
    """
    return mail.read_server(os.environ)


def address() -> str:
    """Return where people reach the guide, without a slash at the end.

    Raises
    ------
    DataProblem
        The operator did not say it, or it is not encrypted on the way.
    """
    named = os.environ.get(ADDRESS_VARIABLE, "").strip().rstrip("/")
    parts = urlsplit(named)
    inside = parts.hostname in {"localhost", "127.0.0.1", "::1"}
    plain = parts.path == parts.query == parts.fragment == "" and parts.username is None
    if (
        not parts.hostname
        or not plain
        or parts.scheme not in ({"https", "http"} if inside else {"https"})
    ):
        raise DataProblem(ADDRESS_VARIABLE, "https://… ohne Pfad", named[:80] or "nichts")
    return named


def letter(claimed: Claimed, site: str) -> Letter:
    """Return the mail for a claimed one, in German; ``site`` is where people reach the guide."""
    with speaking(GERMAN):
        office = context.district().office
        name = " ".join(str(claimed.document["name"]).split())
        contact = ", ".join(part for part in (office.phone, office.email) if part)
        said = text(
            "pro-mail-text",
            name=name,
            as_of=wording.as_of(str(claimed.document.get("as_of", ""))),
            link=f"{site}/{screen('confirm.py').url}#{claimed.token}",
            until=f"{claimed.until.astimezone(ZONE):%d.%m.%Y}",
            office=office.name,
            contact=contact or wording.no_data(),
        )
        return Letter(claimed.mail.recipient, text("pro-mail-subject", name=name), f"{said}\n")


def send_waiting(store: Store, told: Told = lambda _claimed, _delivery: None) -> int:
    """Send what waits; return how many mails the server took. It stops if there is no server.

    Raises
    ------
    DataProblem
        The operator described no server or no address, or the database cannot be written.
    """
    known, site, by = server(), address(), rules()
    if known is None:
        raise DataProblem(mail.HOST, "der Name des Mailservers", "nichts")
    district, count = context.district_key(), 0
    name = context.shipped().office.name
    while claimed := sending.claim(store, district, by, clock.now()):
        delivery = mail.send(known, letter(claimed, site), name, clock.now())
        told(claimed, delivery)
        if delivery.outcome is Outcome.NOT_NOW:
            sending.postpone(store, claimed.mail, by, delivery.said, clock.now())
        else:
            state = STATES[delivery.outcome]
            sending.finish(store, claimed.mail, state, delivery.said, clock.now())
        count += delivery.outcome is Outcome.SENT
        if not delivery.reached:
            break
    return count


async def keep_sending() -> None:
    """Send what waits every minute, where the operator named a mail server, until cancelled."""
    if not os.environ.get(mail.HOST):
        return
    while True:
        await to_thread.run_sync(send_quietly)
        await asyncio.sleep(EVERY_S)


def send_quietly() -> None:
    """Send what waits; what hinders it goes to the log, the next minute tries."""
    store = here.store()
    if store is None:
        return
    try:
        count = send_waiting(store)
    except (DataProblem, ValueError, RuntimeError, OSError):
        log.exception("mails not sent")
        return
    if count:
        log.info("mails sent: %d", count)
