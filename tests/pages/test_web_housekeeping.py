import asyncio
import gc
import time
import weakref
from types import SimpleNamespace
from typing import Any, cast

import pytest
from streamlit.runtime import Runtime
from streamlit.runtime.memory_session_storage import MemorySessionStorage
from streamlit.runtime.session_manager import SessionInfo

from app import app, lifespan
from pages.web import housekeeping


class Closed:
    """What a closed tab leaves behind."""

    id = "closed"


def stored(ttl_seconds: float) -> tuple[MemorySessionStorage, weakref.ref[Closed]]:
    storage = MemorySessionStorage(ttl_seconds=cast("int", ttl_seconds))
    session: Any = Closed()
    storage.save(SessionInfo(client=None, session=session))
    return storage, weakref.ref(session)


def test_an_expired_session_leaves_the_memory() -> None:
    storage, left = stored(0.01)
    time.sleep(0.05)
    gc.collect()
    assert left() is not None, "Streamlit keeps it: that is why we tidy"
    housekeeping.forget_expired(storage)
    gc.collect()
    assert left() is None


def test_a_session_whose_time_is_not_over_stays() -> None:
    storage, left = stored(60)
    housekeeping.forget_expired(storage)
    assert left() is not None
    assert storage.get("closed") is not None


def test_streamlit_keeps_closed_sessions_where_we_look(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Runtime, "_instance", None)
    runtime = app._create_runtime()
    assert isinstance(housekeeping.stored_sessions(runtime), MemorySessionStorage)


def test_the_running_server_tidies_up(monkeypatch: pytest.MonkeyPatch) -> None:
    storage, left = stored(0.01)
    manager = SimpleNamespace(_session_storage=storage)
    monkeypatch.setattr(Runtime, "_instance", SimpleNamespace(_session_mgr=manager))
    monkeypatch.setattr(housekeeping, "EVERY_S", 0.02)
    monkeypatch.setattr("app.warm_up", lambda: None)

    async def run() -> None:
        async with lifespan(app):
            await asyncio.sleep(0.5)

    asyncio.run(run())
    assert left() is None
