"""Looking for a marker in everything that a visit leaves: traffic, browser, server, its memory."""

import struct
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import BrowserContext, Page, Request, Response, WebSocket

FEWEST_DIGITS = 5
BLOCK = 8 * 1024 * 1024


def forms_of_text(text: str) -> set[bytes]:
    """Return how a text may stand in bytes: UTF-8, UTF-16, as part of an address."""
    spelled = {text, text.lower(), quote(text), text.replace(" ", "+")}
    encoded = {one.encode(code) for one in spelled for code in ("utf-8", "utf-16-le")}
    return {one for one in encoded if one}


def forms_of_number(value: float) -> set[bytes]:
    """Return how a coordinate may stand in bytes: digits, cut or not, and binary."""
    whole = repr(value)
    cut = {whole, whole.replace(".", ","), whole.split(".")[1][: FEWEST_DIGITS + 1]}
    shown = {form for text in cut for form in forms_of_text(text)}
    return shown | {struct.pack(kind, value) for kind in ("<d", ">d")}


class Traffic:
    """Everything that goes over the line, both ways."""

    def __init__(self, context: BrowserContext) -> None:
        self.requests: list[bytes] = []
        self.frames: list[bytes] = []
        self.answers: list[Response] = []
        self.addresses: set[str] = set()
        context.on("page", self._page)
        context.on("request", self._request)
        context.on("response", self.answers.append)

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
        yield tail + block
        tail = block[-200:]
