"""Security headers on every answer, and the doors that stay closed."""

import base64
import functools
import hashlib
import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.ui.menu import screen
from pages.web.frame_hosts import FRAME_HOSTS
from pages.web.shell import shell

CLOSED = re.compile(r"/+_stcore/+(metrics|agent)(/.*)?")
"""Numbers about the process and the API for programs are nobody's business outside."""

_HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(:[0-9]{1,5})?")
_INLINE_SCRIPT = re.compile(r"<script(?![^>]*\ssrc=)[^>]*>(.*?)</script>", re.DOTALL)

POWERS_NOT_USED = ("camera", "microphone", "payment", "usb", "display-capture")
"""The location is asked for on request by the guide's own page, never by a page inside it."""


def inline_script_sources(html: str) -> tuple[str, ...]:
    """Return a CSP source (``'sha256-…'``) for each inline script of a page."""
    digests = (hashlib.sha256(text.encode()).digest() for text in _INLINE_SCRIPT.findall(html))
    return tuple(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def websocket_sources(host: str) -> tuple[str, ...]:
    """Return the CSP sources of the own websocket; none if ``host`` is not a plain host name.

    Whatever else a client writes into ``Host`` is not repeated: it could add sources. An IPv6
    address is none of CSP's host names; ``'self'`` covers it in current browsers.
    """
    return (f"ws://{host}", f"wss://{host}") if plain_host(host) else ()


def plain_host(host: str) -> bool:
    """Tell whether a ``Host`` header is nothing but the name of a host, with a port or without."""
    return _HOST.fullmatch(host) is not None


@functools.cache
def _script_sources() -> tuple[str, ...]:
    return inline_script_sources(shell().content.decode())


def content_security_policy(host: str, framed_by: tuple[str, ...] = ()) -> str:
    """Return the policy: everything from here, scripts only from files, no plug-ins.

    ``blob:`` is how Streamlit loads a component's module, ``wasm-unsafe-eval`` how it reads
    compressed tables, ``unsafe-inline`` for styles how it and Leaflet place elements. ``framed_by``
    are the other sites that may show the page in a frame.
    """
    directives = {
        "default-src": ("'self'",),
        "script-src": ("'self'", "'wasm-unsafe-eval'", "blob:", *_script_sources()),
        "style-src": ("'self'", "'unsafe-inline'"),
        "img-src": ("'self'", "data:", "blob:"),
        "font-src": ("'self'", "data:"),
        "connect-src": ("'self'", *websocket_sources(host)),
        "worker-src": ("'self'", "blob:"),
        "object-src": ("'none'",),
        "base-uri": ("'self'",),
        "form-action": ("'self'",),
        "frame-ancestors": ("'self'", *framed_by),
    }
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in directives.items())


@functools.lru_cache(maxsize=64)
def security_headers(host: str, framed_by: tuple[str, ...] = ()) -> tuple[tuple[str, str], ...]:
    """Return the headers of every answer to a request that came for ``host``.

    ``X-Frame-Options`` knows no list of sites: with ``framed_by`` the policy alone decides.
    """
    unused = ", ".join(f"{power}=()" for power in POWERS_NOT_USED)
    return (
        ("Content-Security-Policy", content_security_policy(host, framed_by)),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        *(() if framed_by else (("X-Frame-Options", "SAMEORIGIN"),)),
        ("Permissions-Policy", f"geolocation=(self), {unused}"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    )


def frame_hosts(path: str) -> tuple[str, ...]:
    """Return the sites that may show the page at ``path`` in a frame: the embedded view alone."""
    if path.rstrip("/") != f"/{screen('embedded.py').url}":
        return ()
    return FRAME_HOSTS


class SecurityHeaders:
    """ASGI middleware: the headers above on every HTTP answer, 404 for the closed doors."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; websockets pass unchanged."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        fixed = security_headers(Headers(scope=scope).get("host", ""), frame_hosts(scope["path"]))

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in fixed:
                    headers[name] = value
            await send(message)

        closed = CLOSED.fullmatch(scope["path"])
        app = PlainTextResponse("Nicht gefunden.", 404) if closed else self.app
        await app(scope, receive, send_with_headers)
