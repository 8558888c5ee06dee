"""Once a day: accounts that nobody uses are locked, later removed; old links and mails go."""

import asyncio
import logging
from typing import Final

from anyio import to_thread

from loaders.problems import DataProblem
from loaders.store import Refused, accounts, forgetting
from loaders.upkeep_rules import FILE, read_upkeep
from pages import clock, context
from pages.accounts import here

log = logging.getLogger(__name__)

EVERY_S: Final = 86_400


async def keep_retiring() -> None:
    """Retire accounts and forget what is over, at once and then every day, until cancelled."""
    while True:
        await to_thread.run_sync(retire)
        await to_thread.run_sync(forget)
        await asyncio.sleep(EVERY_S)


def retire() -> None:
    """Lock and remove accounts by the rules; what hinders it goes to the log, the next day tries.

    Another server with the same database may have been first.
    """
    store = here.store()
    if store is None:
        return
    try:
        locked, removed = accounts.retire(
            store, context.district_key(), here.account_rules(), clock.now()
        )
    except (DataProblem, Refused):
        log.exception("accounts not retired")
        return
    if locked or removed:
        log.info("accounts retired: %d locked, %d removed", locked, removed)


def forget() -> None:
    """Delete links, mails, proposals and drafts by the rules; what hinders it goes to the log."""
    store = here.store()
    if store is None:
        return
    try:
        rules = read_upkeep(context.DATA / "rules" / FILE).retention
        gone = forgetting.forget(store, context.district_key(), rules, clock.now())
    except (DataProblem, Refused):
        log.exception("links and mails not forgotten")
        return
    if any(gone):
        log.info("forgotten: %d links, %d mails, %d proposals, %d drafts", *gone)
