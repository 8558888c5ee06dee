"""The one gate of routes: they open to whom `pages.accounts.needs` opens them.

Streamlit's own login is watched here too: logging out ends it for good.
"""

import logging
from typing import Final

from anyio import to_thread
from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.routing import Match, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from geo.permissions import Action
from loaders.problems import DataProblem
from pages.accounts import acting, here, login, needs

log = logging.getLogger(__name__)

LOGOUT: Final = "/auth/logout"
"""Nobody between keeps what is not public."""


class GatedRoute(Route):
    """A route that is not there but for those who may do what it is declared to ask for."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Return whether this route answers, and what it adds to the request."""
        found = super().matches(scope)
        if found[0] is Match.NONE or here.may(needs.of_route(self.path)):
            return found
        return Match.NONE, {}


def gated(route: Route) -> Route:
    """Return a route with the gate, unless it is for everybody."""
    if isinstance(route, GatedRoute) or needs.of_route(route.path) is Action.SEE:
        return route
    return GatedRoute(route.path, route.endpoint, methods=route.methods, name=route.name)


class Logins:
    """ASGI middleware around Streamlit's login.

    Who asks for what is not for everybody is looked up in the store, for each request anew. Who
    logs out is remembered: Streamlit only deletes the cookie in the browser, and a copy of it would
    count on for 30 days. Where people come by HTTPS, cookies go no other way.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on for who sent it; end the login of one to log out."""
        if scope["type"] != "http" or not login.is_configured():
            await self.app(scope, receive, send)
            return
        path = scope["path"].rstrip("/")
        claims = login.of_cookies(HTTPConnection(scope).cookies)
        if path.endswith(LOGOUT):
            await _end(claims)

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start" and login.is_secure():
                _mark(MutableHeaders(scope=message))
            await send(message)

        if needs.of_route(path) in {Action.SEE, needs.UNDECLARED}:
            await self.app(scope, receive, marked)
            return
        with acting.acting(await to_thread.run_sync(here.of_claims, claims)):
            await self.app(scope, receive, marked)


async def _end(claims: login.Claims) -> None:
    try:
        await to_thread.run_sync(here.end, claims)
    except DataProblem:
        log.exception("login not ended")


def _mark(headers: MutableHeaders) -> None:
    """Let cookies go over HTTPS alone."""
    cookies = headers.getlist("set-cookie")
    if not cookies:
        return
    del headers["set-cookie"]
    for cookie in cookies:
        known = "secure" in cookie.lower().replace(" ", "").split(";")
        headers.append("set-cookie", cookie if known else f"{cookie}; Secure")
