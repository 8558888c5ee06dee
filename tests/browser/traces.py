"""Looking for a marker in everything that a visit leaves: traffic, browser, server, its memory."""

import struct
from collections.abc import Iterable, Iterator
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, Request, WebSocket

SIX = 6
BLOCK = 1024 * 1024
OVERLAP = 200


def forms_of_text(text: str) -> set[bytes]:
    """Return how a text may stand in bytes: UTF-8 or UTF-16, whatever its first letter's case."""
    return {text[1:].encode(code) for code in ("utf-8", "utf-16-le")}


def forms_of_number(value: float) -> set[bytes]:
    """Return how a coordinate may stand in bytes: its decimals, also cut to six, and binary."""
    decimals = repr(value).split(".")[1]
    shown = {decimals, f".{decimals[:SIX]}", f",{decimals[:SIX]}"}
    encoded = {text.encode(code) for text in shown for code in ("utf-8", "utf-16-le")}
    return encoded | {struct.pack(kind, value) for kind in ("<d", ">d")}


class Traffic:
    """Everything that goes over the line, both ways."""

    def __init__(self, context: BrowserContext) -> None:
        self.requests: list[bytes] = []
        self.frames: list[bytes] = []
        self.addresses: set[str] = set()
        context.on("page", self._page)
        context.on("request", self._request)

    def _page(self, page: Page) -> None:
        page.on("websocket", self._socket)
        page.on("framenavigated", lambda frame: self.addresses.add(frame.url))

    def _request(self, request: Request) -> None:
        headers = "\n".join(f"{key}: {value}" for key, value in request.headers.items())
        said = f"{request.method} {request.url}\n{headers}\n\n"
        self.requests.append(said.encode() + (request.post_data_buffer or b""))

    def _socket(self, socket: WebSocket) -> None:
        self.requests.append(socket.url.encode())
        for way in ("framesent", "framereceived"):
            socket.on(way, self._frame)

    def _frame(self, frame: str | bytes) -> None:
        self.frames.append(frame if isinstance(frame, bytes) else frame.encode())

    def asked(self, path: str) -> list[bytes]:
        """Return the requests to a path."""
        return [one for one in self.requests if path.encode() in one.partition(b"\n")[0]]


def found(forms: Iterable[bytes], contents: Iterable[bytes]) -> set[bytes]:
    """Return the forms that stand in one of the contents."""
    wanted, there = set(forms), set()
    for content in contents:
        there |= {form for form in wanted if form in content}
    return there


def files(*folders: Path) -> Iterator[bytes]:
    """Yield the content of every file in folders, those that vanish meanwhile left out."""
    for folder in folders:
        for path in folder.rglob("*") if folder.is_dir() else [folder]:
            try:
                if path.is_file():
                    yield path.read_bytes()
            except OSError:
                continue


def memory(pid: int) -> Iterator[bytes]:
    """Yield what is in the writable memory of a process, in blocks that overlap a little."""
    regions = Path(f"/proc/{pid}/maps").read_text("utf-8").splitlines()
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as held:
        for region in regions:
            span, rights, *_ = region.split()
            if not rights.startswith("rw"):
                continue
            start, end = (int(edge, 16) for edge in span.split("-"))
            yield from _region(held, start, end)


def _region(held: object, start: int, end: int) -> Iterator[bytes]:
    tail = b""
    for place in range(start, end, BLOCK):
        try:
            held.seek(place)  # type: ignore[attr-defined]
            block = held.read(min(BLOCK, end - place))  # type: ignore[attr-defined]
        except OSError:
            return
        if block.strip(b"\0"):
            yield tail + block
        tail = block[-OVERLAP:]
