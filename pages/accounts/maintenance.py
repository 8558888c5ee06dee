"""The local maintenance mode: one person at the machine itself looks after everything.

It opens to nobody else: the server must listen on the machine alone, and a request that came by
another way, or through a proxy, is refused.
"""

import ipaddress
import os
from typing import Final

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import config

from loaders.problems import DataProblem
from pages.accounts import login
from pages.web.origin import refuse

VARIABLE: Final = "FAMILIENWEGWEISER_MAINTENANCE"
ON: Final = "local"
FORWARDED: Final = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")
REFUSED: Final = "Der Wartungsmodus ist nur an diesem Rechner selbst erreichbar."


def is_on() -> bool:
    """Tell whether the operator switched the mode on."""
    return os.environ.get(VARIABLE) == ON


def check() -> None:
    """Check, before the server starts, that the mode opens to nobody else.

    Raises
    ------
    DataProblem
        The server would listen to others, or people sign in here.
    """
    if not is_on():
        return
    address = str(config.get_option("server.address") or "")
    if not _is_here(address):
        expected = "server.address = 127.0.0.1, solange der Wartungsmodus an ist"
        raise DataProblem(VARIABLE, expected, address or "alle Adressen")
    if login.is_configured():
        raise DataProblem(VARIABLE, "entweder Wartungsmodus oder Anmeldung", "beides")


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


class OnlyHere:
    """ASGI middleware that, in maintenance mode, refuses whoever is not at this machine."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 403 to what came from elsewhere; close a websocket."""
        if scope["type"] not in {"http", "websocket"} or not is_on() or _came_from_here(scope):
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await refuse(receive, send)
        else:
            await PlainTextResponse(REFUSED, 403)(scope, receive, send)


def _came_from_here(scope: Scope) -> bool:
    headers = Headers(scope=scope)
    host = headers.get("host", "")
    name = host[: host.find("]") + 1] if host.startswith("[") else host.partition(":")[0]
    peer = (scope.get("client") or ("",))[0]
    return _is_here(peer) and _is_here(name) and not any(one in headers for one in FORWARDED)
