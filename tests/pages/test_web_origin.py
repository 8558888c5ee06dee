import asyncio

import pytest
from starlette.types import Message, Receive, Scope, Send

from pages.web.origin import SameOrigin
from tests.pages.web_client import HOST, scope_for


async def streamlit(_scope: Scope, _receive: Receive, send: Send) -> None:
    await send({"type": "websocket.accept"})


def handshake(**headers: str) -> Message:
    """Return how the server answers a websocket handshake."""
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {**scope_for("websocket", "/_stcore/stream", headers), "subprotocols": []}
    asyncio.run(SameOrigin(streamlit)(scope, receive, send))
    return sent[0]


@pytest.mark.parametrize(
    "origin",
    [f"http://{HOST}", f"https://{HOST}", f"http://{HOST.upper()}", "https://localhost", ""],
)
def test_own_pages_may_connect(origin: str) -> None:
    assert handshake(origin=origin)["type"] == "websocket.accept"


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example",
        "https://wegweiser.example",
        "https://wegweiser.example.evil.example:8501",
        "null",
        "file://",
        "http://[broken",
        "https://user@evil.example",
    ],
)
def test_foreign_pages_are_refused_before_streamlit(origin: str) -> None:
    assert handshake(origin=origin) == {"type": "websocket.close", "code": 1008}


def test_a_page_without_a_name_does_not_match_a_missing_host() -> None:
    assert handshake(origin="null", host="")["type"] == "websocket.close"
