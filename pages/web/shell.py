"""Streamlit's page shell in the person's language, with our styles and what the map needs early."""

import functools
import html
import re
from dataclasses import dataclass

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from loaders.problems import DataProblem
from pages import context
from pages.i18n import BY_NAME, GERMAN, PARAMETER, Language, current, speaking, text
from pages.print.addresses import prefix
from pages.print.linked_data import script_text
from pages.web.assets import asset_url
from pages.web.body import Body, answer
from pages.web.early import early_links, import_map
from pages.web.files import STREAMLIT_INDEX
from pages.web.words import languages

OTHER_ANSWERS = re.compile(
    r"/(_stcore|static|media|component|app/static|assets|vendor|api|verzeichnis|kalender)/.*"
)
"""Addresses that never answer with the shell."""

_UNCONDITIONAL = {b"accept-encoding", b"if-none-match", b"if-modified-since", b"range"}


@dataclass(frozen=True)
class Words:
    """What the shell says before, or without, JavaScript."""

    district: str = ""
    contact: str = ""

    @property
    def title(self) -> str:
        """Title of the browser tab until the page names its own."""
        if not self.district:
            return text("shell-title-alone")
        return text("shell-title", district=self.district)

    @property
    def description(self) -> str:
        """What search engines show of the whole product."""
        if not self.district:
            return text("shell-description-alone")
        return text("shell-description", district=self.district)


def words() -> Words:
    """Return the district's name and the office's phone; neither if the data is broken."""
    try:
        place = context.district()
    except DataProblem:
        return Words()
    office = place.office
    phone = office.phone and text("shell-phone", phone=office.phone)
    ways = (office.name, phone, office.email)
    return Words(place.short_name, ", ".join(way for way in ways if way))


def head(said: Words, early: tuple[str, ...]) -> str:
    """Return what goes into ``<head>``; ``early`` are links that load ahead."""
    lines = (
        f"<title>{html.escape(said.title)}</title>",
        import_map(),
        f'<meta name="description" content="{html.escape(said.description)}" />',
        f'<link rel="icon" type="image/svg+xml" href="{asset_url("/assets/", "favicon.svg")}" />',
        f'<link rel="stylesheet" href="{asset_url("/assets/", "app.css")}" />',
        f'<script type="module" src="{asset_url("/assets/", "address.js")}"></script>',
        f'<script type="application/json" id="languages">{script_text(languages())}</script>',
        f'<script type="module" src="{asset_url("/assets/", "language.js")}"></script>',
        f'<script type="module" src="{asset_url("/assets/", "scrolling.js")}"></script>',
    )
    return "\n    ".join((*lines, *early))


def waiting(said: Words) -> str:
    """Return what a person sees until the page is drawn in its place."""
    sentence = html.escape(text("shell-waiting", title=said.title))
    return f'<div id="root"><p class="shell-waiting" role="status">{sentence}</p>'


def without_javascript(said: Words) -> str:
    """Return the text for browsers that run no scripts."""
    gap = "{directory}"
    link = f'<a href="{prefix(current())}">{html.escape(text("shell-directory"))}</a>'
    sentence = html.escape(text("shell-without-javascript", directory=gap)).replace(gap, link)
    contact = html.escape(text("shell-contact", contact=said.contact))
    way_out = f"<p>{contact}</p>" if said.contact else ""
    return f"<noscript><p>{sentence}</p>{way_out}</noscript>"


def rewrite(index: str, said: Words, early: tuple[str, ...] = ()) -> str:
    """Return Streamlit's ``index.html`` as this product sends it.

    Streamlit finds the icon of the tab by ``shortcut icon`` and would fetch Material symbols for
    it from another host; ours it does not find.

    Raises
    ------
    ValueError
        A place that has to change is not there: another version of Streamlit.
    """
    spoken = current()
    changes = (
        (r'<html lang="en">', f'<html lang="{spoken.tag}" dir="{spoken.direction}">'),
        (r'<link rel="shortcut icon"[^>]*>\s*', ""),
        (r'<!--(?:(?!-->).)*-->\s*<link rel="service-desc"[^>]*>\s*', ""),
        (r"<title>.*?</title>", head(said, early)),
        (r"<noscript>.*?</noscript>", without_javascript(said)),
        (r'<div id="root">', waiting(said)),
    )
    for pattern, replacement in changes:
        index = _replaced(index, pattern, replacement)
    return index


def _replaced(page: str, pattern: str, replacement: str) -> str:
    found = list(re.finditer(pattern, page, re.DOTALL))
    if len(found) != 1:
        raise ValueError(f"Streamlit's index.html has {len(found)} × {pattern}, expected one")
    start, end = found[0].span()
    return page[:start] + replacement + page[end:]


@functools.cache
def original() -> bytes:
    """Return Streamlit's shell as it comes."""
    return STREAMLIT_INDEX.read_bytes()


@functools.lru_cache(maxsize=64)
def shell(early: tuple[str, ...] = (), language: Language = GERMAN) -> Body:
    """Return the shell as it is sent in a language, made once."""
    with speaking(language):
        page = rewrite(original().decode(), words(), early)
    return Body.of(page.encode(), "text/html; charset=utf-8")


class Shell:
    """ASGI middleware that sends the rewritten shell wherever Streamlit sends its own."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; everything but the shell passes unchanged."""
        if (
            scope["type"] != "http"
            or scope["method"] not in {"GET", "HEAD"}
            or OTHER_ANSWERS.fullmatch(scope["path"])
        ):
            await self.app(scope, receive, send)
            return
        plain = [pair for pair in scope["headers"] if pair[0] not in _UNCONDITIONAL]
        catch = _Catch(scope, receive, send)
        await self.app({**scope, "headers": plain}, receive, catch.send)


class _Catch:
    """Holds back one HTML answer until it is known whether it is the shell."""

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.scope, self.receive, self.pass_on = scope, receive, send
        self.held: list[Message] = []

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start" and self._could_be_shell(message):
            self.held.append(message)
        elif not self.held:
            await self.pass_on(message)
        else:
            self.held.append(message)
            if not message.get("more_body", False):
                await self._release()

    def _could_be_shell(self, start: Message) -> bool:
        headers = Headers(raw=start["headers"])
        return (
            start["status"] == 200  # noqa: PLR2004 - HTTP's own number
            and headers.get("content-type", "").startswith("text/html")
            and headers.get("content-length") == str(len(original()))
        )

    async def _release(self) -> None:
        content = b"".join(message.get("body", b"") for message in self.held)
        if content == original() or self.scope["method"] == "HEAD":
            request = Request(self.scope)
            language = BY_NAME.get(request.query_params.get(PARAMETER, ""), GERMAN)
            body = shell(early_links(self.scope["path"]), language)
            await answer(request, body)(self.scope, self.receive, self.pass_on)
            return
        for message in self.held:
            await self.pass_on(message)
