"""Once a day, accounts that nobody has used for long are locked, later removed."""

import asyncio
import logging
from typing import Final

from anyio import to_thread

from loaders.problems import DataProblem
from loaders.store import Refused, accounts
from pages import clock, context
from pages.accounts import here

log = logging.getLogger(__name__)

EVERY_S: Final = 86_400


async def keep_retiring() -> None:
    """Retire accounts at once and then every day, until cancelled."""
    while True:
        await to_thread.run_sync(retire)
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
