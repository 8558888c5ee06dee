"""The server: the Streamlit script, the routes beside it, and what surrounds every answer.

Start with ``streamlit run app.py`` (or ``uvicorn app:app`` from this folder).
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from anyio import to_thread
from starlette.middleware import Middleware

from pages.stored import OneState
from pages.web import assets
from pages.web.errors import script_error, server_error
from pages.web.headers import SecurityHeaders
from pages.web.housekeeping import keep_tidy
from pages.web.known_hosts import KnownHosts
from pages.web.origin import SameOrigin
from pages.web.routes import ROUTES
from pages.web.shell import Shell
from pages.web.uploads import Uploads
from pages.web.warmup import warm_up


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Load what every visitor needs before the first one comes; tidy up while the server runs."""
    await to_thread.run_sync(warm_up)
    tidying = asyncio.create_task(keep_tidy())
    yield
    tidying.cancel()


MIDDLEWARE = [
    Middleware(SecurityHeaders),
    Middleware(KnownHosts),
    Middleware(SameOrigin),
    Middleware(Uploads),
    Middleware(assets.StreamlitFiles),
    Middleware(OneState),
    Middleware(Shell),
]

app = st.App(
    Path(__file__).parent / "pages" / "portal.py",
    routes=ROUTES,
    middleware=MIDDLEWARE,
    lifespan=lifespan,
    on_script_error=script_error,
    exception_handlers={Exception: server_error},
)
