"""While the area for professionals is open, the server answers only to names that are its own.

A page of somebody else can let its own name point to this server's address (DNS rebinding); the
browser of a person inside the trusted network would then read the area to it.
"""

import ipaddress
import os
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import config

from pages import context
from pages.i18n import GERMAN, speaking, text
from pages.web.origin import refuse

HOSTS_VARIABLE = "FAMILIENWEGWEISER_HOSTS"
MISDIRECTED = 421


class KnownHosts:
    """ASGI middleware that refuses requests for other names while the area is open."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 421 to a foreign name, close its handshake; pass everything else on."""
        if scope["type"] == "lifespan" or _is_answered(Headers(scope=scope).get("host", "")):
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await refuse(receive, send)
        else:
            with speaking(GERMAN):
                said = text("pro-frame-unknown-host", variable=HOSTS_VARIABLE)
            await PlainTextResponse(said, MISDIRECTED)(scope, receive, send)


def _is_answered(host: str) -> bool:
    return not context.open_to_professionals() or is_own(host)


def is_own(host: str) -> bool:
    """Tell whether a ``Host`` header names this server.

    It does as an address, as a name without a dot (nobody can register one), as the option
    ``browser.serverAddress`` or as one of the operator's names in ``FAMILIENWEGWEISER_HOSTS``.
    """
    try:
        name = urlsplit(f"//{host.lower()}").hostname or ""
    except ValueError:
        return False
    told = os.environ.get(HOSTS_VARIABLE, "").lower().split()
    known = {config.get_option("browser.serverAddress"), *told}
    return "." not in name.rstrip(".") or name in known or _is_address(name)


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
