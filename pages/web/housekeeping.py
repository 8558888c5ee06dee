"""What is done again and again while the server runs: forgetting what nobody needs any more."""

import asyncio
import gc
from typing import cast

from anyio import to_thread
from streamlit.runtime import Runtime
from streamlit.runtime.memory_session_storage import MemorySessionStorage
from streamlit.runtime.websocket_session_manager import WebsocketSessionManager

from pages.accounts.retention import keep_retiring
from pages.upkeep.mailing import keep_sending

EVERY_S = 20


async def keep_tidy() -> None:
    """Forget closed tabs and accounts that nobody uses, send mails, until cancelled."""
    await asyncio.gather(keep_forgetting(), keep_retiring(), keep_sending())


async def keep_forgetting() -> None:
    """Forget expired sessions every few seconds, until cancelled.

    Streamlit itself drops them only when another session ends: on a quiet server a closed tab's
    choices would stay in memory for as long as nobody comes.
    """
    while True:
        await asyncio.sleep(EVERY_S)
        if Runtime.exists():
            forget_expired(stored_sessions(Runtime.instance()))
            await to_thread.run_sync(gc.collect)


def stored_sessions(runtime: Runtime) -> MemorySessionStorage:
    """Return where a runtime keeps the sessions of closed tabs.

    Streamlit has no public way to it; a test fails if a new version moves it.
    """
    manager = cast("WebsocketSessionManager", runtime._session_mgr)  # noqa: SLF001
    return cast("MemorySessionStorage", manager._session_storage)  # noqa: SLF001


def forget_expired(storage: MemorySessionStorage) -> None:
    """Drop the sessions whose time is over (``server.disconnectedSessionTTL``)."""
    storage._cache.expire()  # type: ignore[attr-defined] # noqa: SLF001
