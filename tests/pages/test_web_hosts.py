import asyncio

import pytest
from starlette.types import Message, Receive, Scope, Send

from pages.context import PROFESSIONALS_VARIABLE
from pages.web.known_hosts import HOSTS_VARIABLE, KnownHosts
from tests.pages.web_client import ask, scope_for, server

APP = server()
OWN = ["127.0.0.1:8501", "[::1]:8501", "localhost:8501", "wegweiser", "Familien.Beispiel:443"]
FOREIGN = ["evil.example", "localhost.evil.example:8501", "127.0.0.1.evil.example", "[::1", "1.2.3"]


@pytest.fixture(autouse=True)
def _named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOSTS_VARIABLE, "familien.beispiel andere.beispiel")


@pytest.mark.parametrize("host", OWN)
def test_the_server_answers_to_its_own_names(host: str) -> None:
    assert ask(APP, "/health", host=host).status == 200


@pytest.mark.parametrize("host", FOREIGN)
def test_another_name_is_refused_while_the_area_is_open(
    host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = ask(APP, "/health", host=host)
    assert answer.status == 421
    assert HOSTS_VARIABLE in answer.text
    assert "evil" not in answer.text
    monkeypatch.delenv(PROFESSIONALS_VARIABLE)
    assert ask(APP, "/health", host=host).status == 200


async def streamlit(_scope: Scope, _receive: Receive, send: Send) -> None:
    await send({"type": "websocket.accept"})


@pytest.mark.parametrize(
    ("host", "said"), [("127.0.0.1:8501", "websocket.accept"), ("evil.example", "websocket.close")]
)
def test_a_handshake_for_another_name_is_closed(host: str, said: str) -> None:
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    async def send(message: Message) -> None:
        sent.append(message)

    scope = scope_for("websocket", "/_stcore/stream", {"host": host})
    asyncio.run(KnownHosts(streamlit)(scope, receive, send))
    assert [message["type"] for message in sent] == [said]
