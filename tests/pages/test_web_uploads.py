"""The door for files: open for one that fits, closed for what would fill the memory."""

import asyncio
from typing import Any

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send
from streamlit import config
from streamlit.runtime import Runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

from loaders import presets
from loaders.files import MEGABYTE
from loaders.own_data import MOST_BYTES
from pages.web import uploads
from tests.pages.web_client import HOST

DOOR = "/_stcore/upload_file/session/file"


async def behind(scope: Scope, receive: Receive, send: Send) -> None:
    await PlainTextResponse("angekommen")(scope, receive, send)


def knock(app: Any, path: str = DOOR, method: str = "PUT", **headers: str) -> int:
    """Return the status that a request gets."""
    sent = {"host": HOST, **{name.replace("_", "-"): value for name, value in headers.items()}}
    scope = {"type": "http", "method": method, "path": path, "query_string": b""}
    scope["headers"] = [(name.encode(), value.encode()) for name, value in sent.items()]
    got: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        got.append(message)

    asyncio.run(app(scope, receive, send))
    return int(got[0]["status"])


@pytest.mark.parametrize(
    ("size", "status"),
    [
        ("1000", 200),
        (str(MOST_BYTES), 200),
        (str(MOST_BYTES + 1_000_000), 413),
        ("", 411),
        ("-1", 411),
        ("viel", 411),
    ],
)
def test_a_file_passes_if_its_size_is_told_and_small(size: str, status: int) -> None:
    assert knock(uploads.Uploads(behind), content_length=size) == status


def test_pages_of_other_hosts_bring_no_files() -> None:
    app = uploads.Uploads(behind)
    assert knock(app, content_length="10", origin="https://evil.example") == 403
    assert knock(app, content_length="10", origin=f"http://{HOST}") == 200


def test_everything_else_passes() -> None:
    app = uploads.Uploads(behind)
    assert knock(app, "/wegweiser", "GET") == knock(app, method="DELETE") == 200


@pytest.fixture
def manager(monkeypatch: pytest.MonkeyPatch) -> MemoryUploadedFileManager:
    """Return what keeps the files of a server that seems to run."""
    kept = MemoryUploadedFileManager("/upload")

    class Running:
        uploaded_file_mgr = kept

    monkeypatch.setattr(Runtime, "exists", lambda: True)
    monkeypatch.setattr(Runtime, "instance", Running)
    return kept


def door(session: str) -> str:
    return f"/_stcore/upload_file/{session}/file"


def test_all_files_together_are_bounded(manager: MemoryUploadedFileManager) -> None:
    app = uploads.Uploads(behind)
    full = MOST_BYTES - 1
    for number in range(5):
        assert knock(app, content_length=str(full)) == 200
        file = UploadedFileRec(str(number), "x", "", bytes(full))
        manager.add_file(f"session {number}", file)
    assert uploads.held() == 5 * full
    assert knock(app, content_length="1000") == 503
    manager.remove_session_files("session 0")
    assert knock(app, content_length="1000") == 200


def test_one_session_leaves_room_for_others(manager: MemoryUploadedFileManager) -> None:
    app = uploads.Uploads(behind)
    manager.add_file("one", UploadedFileRec("a", "x", "", bytes(MOST_BYTES)))
    assert knock(app, door("one"), content_length=str(presets.MOST_BYTES)) == 200
    assert knock(app, door("one"), content_length=str(MOST_BYTES)) == 429
    assert knock(app, "//_stcore//upload_file//one/b", content_length=str(MOST_BYTES)) == 429
    assert knock(app, door("two"), content_length=str(MOST_BYTES)) == 200
    manager.remove_file("one", "a")
    assert knock(app, door("one"), content_length=str(MOST_BYTES)) == 200


def test_files_that_are_still_coming_count_too() -> None:
    async def slow(_scope: Scope, _receive: Receive, _send: Send) -> None:
        seen.append(app._refusal(str(MOST_BYTES), "another"))

    seen: list[PlainTextResponse | None] = []
    app = uploads.Uploads(slow)
    app._coming["others"] = uploads.MOST_HELD - 2 * MOST_BYTES
    with pytest.raises(IndexError):
        knock(app, content_length=str(MOST_BYTES))
    app._coming["others"] += 1
    with pytest.raises(IndexError):
        knock(app, content_length=str(MOST_BYTES))
    assert seen[0] is None
    assert seen[1] is not None
    assert app._coming == {"others": uploads.MOST_HELD - 2 * MOST_BYTES + 1}


def test_streamlit_itself_refuses_larger_files_too() -> None:
    assert config.get_option("server.maxUploadSize") * MEGABYTE == MOST_BYTES
