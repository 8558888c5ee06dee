"""The door for files of planners: each session has room for its own, and all together stay small.

Streamlit keeps an uploaded file in memory until its tab is closed; without bounds some visitors
could fill it.
"""

import re
from collections import Counter
from typing import Final

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.runtime import Runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager

from loaders import presets, scenarios
from loaders.own_data import MOST_BYTES
from pages.web.origin import allowed

DOOR: Final = re.compile(r"/+_stcore/+upload_file(/+(?P<session>[^/]*).*)?")
ENVELOPE: Final = 100_000
"""Bytes that a form has beside the file."""

MOST_HELD: Final = 5 * MOST_BYTES
"""Bytes of all uploaded files together."""

MOST_OF_ONE: Final = MOST_BYTES + presets.MOST_BYTES + 2 * scenarios.MOST_BYTES + 4 * ENVELOPE
"""Bytes of a session: a delivery, a preset, a scenario and a list of places as large."""


class Uploads:
    """ASGI middleware that refuses files which are too large or too many at once."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._coming: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a file pass if there is room for it; everything but files passes unchanged."""
        door = DOOR.fullmatch(scope["path"]) if scope["type"] == "http" else None
        if not door:
            await self.app(scope, receive, send)
            return
        headers, session = Headers(scope=scope), door["session"] or ""
        if not allowed(headers):
            await _answer(403)(scope, receive, send)
        elif scope["method"] != "PUT":
            await self.app(scope, receive, send)
        elif refusal := self._refusal(headers.get("content-length", ""), session):
            await refusal(scope, receive, send)
        else:
            size = int(headers["content-length"])
            self._coming[session] += size
            try:
                await self.app(scope, receive, send)
            finally:
                self._coming[session] -= size
                self._coming += Counter()  # forgets the sessions with nothing coming

    def _refusal(self, said: str, session: str) -> PlainTextResponse | None:
        """Return why a file of the size a client says is not taken, None if it is."""
        if not said.isdecimal():
            return _answer(411)
        if int(said) > MOST_BYTES + ENVELOPE:
            return _answer(413)
        if held(session) + self._coming[session] + int(said) > MOST_OF_ONE:
            return _answer(429)
        if held() + self._coming.total() + int(said) > MOST_HELD:
            return _answer(503)
        return None


def _answer(status: int) -> PlainTextResponse:
    """Return an answer; the field for files says it in words of its own."""
    return PlainTextResponse(str(status), status)


def held(session: str | None = None) -> int:
    """Return how many bytes of uploaded files the process keeps, of all sessions or of one."""
    if not Runtime.exists():
        return 0
    manager = Runtime.instance().uploaded_file_mgr
    if not isinstance(manager, MemoryUploadedFileManager):
        return 0
    if session is not None:
        return sum(len(file.data) for file in list(manager.file_storage.get(session, {}).values()))
    found = manager.get_stats().values()
    return sum(stat.byte_length for stats in found for stat in stats)
