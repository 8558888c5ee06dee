"""The one door for files: "Eigene Daten" takes them, and all together they stay small.

Streamlit keeps an uploaded file in memory until its tab is closed; without a bound some visitors
could fill it.
"""

import re
from typing import Final

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.runtime import Runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager

from loaders.own_data import MOST_BYTES
from pages.web.origin import allowed

DOOR: Final = re.compile(r"/+_stcore/+upload_file(/.*)?")
MOST_HELD: Final = 5 * MOST_BYTES
"""Bytes of all uploaded files together."""

ENVELOPE: Final = 100_000
"""Bytes that a form has beside the file."""


class Uploads:
    """ASGI middleware that refuses files which are too large or too many at once."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._coming = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a file pass if there is room for it; everything but files passes unchanged."""
        if scope["type"] != "http" or not DOOR.fullmatch(scope["path"]):
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        if not allowed(headers):
            await _answer(403)(scope, receive, send)
        elif scope["method"] != "PUT":
            await self.app(scope, receive, send)
        elif refusal := self._refusal(headers.get("content-length", "")):
            await refusal(scope, receive, send)
        else:
            await self._take(int(headers["content-length"]), scope, receive, send)

    def _refusal(self, said: str) -> PlainTextResponse | None:
        """Return why a file of the size a client says is not taken, None if it is."""
        if not said.isdecimal():
            return _answer(411)
        if int(said) > MOST_BYTES + ENVELOPE:
            return _answer(413)
        if held() + self._coming + int(said) > MOST_HELD:
            return _answer(503)
        return None

    async def _take(self, size: int, scope: Scope, receive: Receive, send: Send) -> None:
        self._coming += size
        try:
            await self.app(scope, receive, send)
        finally:
            self._coming -= size


def _answer(status: int) -> PlainTextResponse:
    """Return an answer; the field for files says it in words of its own."""
    return PlainTextResponse(str(status), status)


def held() -> int:
    """Return how many bytes of uploaded files the process keeps."""
    if not Runtime.exists():
        return 0
    manager = Runtime.instance().uploaded_file_mgr
    if not isinstance(manager, MemoryUploadedFileManager):
        return 0
    found = manager.get_stats().values()
    return sum(stat.byte_length for stats in found for stat in stats)
