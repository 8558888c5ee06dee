"""The smallest ASGI client: one request, one answer, no network."""

import asyncio
import contextlib
import gzip
import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Scope
from streamlit.web.server.starlette.starlette_app import create_streamlit_middleware
from streamlit.web.server.starlette.starlette_static_routes import (
    create_streamlit_static_assets_routes,
)

from app import MIDDLEWARE
from pages.web.errors import server_error
from pages.web.routes import ROUTES

HOST = "wegweiser.example:8501"


class Unexpected(Exception):  # noqa: N818
    """A failure in a route; Starlette raises it again after the answer."""


@dataclass
class Answer:
    """What came back."""

    status: int = 0
    headers: Headers = field(default_factory=Headers)
    body: bytes = b""

    @property
    def text(self) -> str:
        packed = self.headers.get("content-encoding") == "gzip"
        return (gzip.decompress(self.body) if packed else self.body).decode()

    @property
    def json(self) -> Any:
        return json.loads(self.text)


def server(*routes: Any) -> ASGIApp:
    """Return the server as `app.py` makes it, without Streamlit's own session routes."""
    return Starlette(
        routes=[*routes, *ROUTES, *create_streamlit_static_assets_routes(base_url="")],
        middleware=[*MIDDLEWARE, *create_streamlit_middleware()],
        exception_handlers={Exception: server_error},
    )


def scope_for(kind: str, target: str, headers: dict[str, str]) -> Scope:
    path, _, query = target.partition("?")
    sent = {"host": HOST, **headers}
    return {
        "type": kind,
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "scheme": "http",
        "path": unquote(path),
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": [(name.lower().encode(), text.encode()) for name, text in sent.items() if text],
        "server": ("127.0.0.1", 8501),
        "client": ("127.0.0.1", 50000),
    }


def ask(
    app: ASGIApp, target: str, method: str = "GET", body: bytes = b"", **headers: str
) -> Answer:
    """Send one request; header names are written with ``_`` for ``-``, an empty one is left out."""
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    scope = {**scope_for("http", target, named), "method": method}
    answer = Answer()

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            answer.status, answer.headers = message["status"], Headers(raw=message["headers"])
        else:
            answer.body += message.get("body", b"")

    async def exchange() -> None:
        await app(scope, receive, send)

    with contextlib.suppress(Unexpected):
        asyncio.run(exchange())
    return answer
