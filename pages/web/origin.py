"""Pages of other hosts may not open a websocket to this one."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import config

POLICY_VIOLATION = 1008


class SameOrigin:
    """ASGI middleware that refuses websocket handshakes of foreign pages.

    Streamlit refuses them too, but first asks a host on the internet for its own address, and
    everybody waits for up to two seconds meanwhile.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Close a foreign handshake (the client sees 403); pass everything else on."""
        if scope["type"] == "websocket" and not allowed(Headers(scope=scope)):
            await refuse(receive, send)
            return
        await self.app(scope, receive, send)


async def refuse(receive: Receive, send: Send) -> None:
    """Close a handshake; the client sees 403."""
    await receive()
    await send({"type": "websocket.close", "code": POLICY_VIOLATION})


def allowed(headers: Headers) -> bool:
    """Tell whether the page comes from the host it calls, or from the operator's public name.

    Behind a proxy that changes ``Host``, the option ``browser.serverAddress`` is that name.
    Programs that are no browser send no ``Origin``; they may.
    """
    origin = headers.get("origin")
    if origin is None:
        return True
    try:
        page = urlsplit(origin.lower())
        name = page.hostname
    except ValueError:
        return False
    own = headers.get("host", "").lower()
    public = config.get_option("browser.serverAddress")
    return name is not None and (page.netloc == own or name == public)
