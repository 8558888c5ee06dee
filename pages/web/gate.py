"""Routes open to whom `pages.accounts.needs` opens them; the end of a login is noted."""

import logging

from anyio import to_thread
from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from geo.permissions import Action
from loaders.problems import DataProblem
from pages.accounts import acting, here, login, needs
from pages.i18n import GERMAN, speaking, text

log = logging.getLogger(__name__)

LOGOUT = "/auth/logout"
UNSTORED = {"Cache-Control": "no-store"}


def gated(route: Route) -> Route:
    """Return a route that asks who is there, unless it is for everybody."""
    action = needs.of_route(route.path)
    if action is not Action.SEE:
        route.app = Gate(route.app, action)
    return route


class Gate:
    """ASGI application that answers as if there were nothing unless who asks may see it."""

    def __init__(self, app: ASGIApp, action: Action) -> None:
        self.app, self.action = app, action

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Look up who asks, in the store, for each request anew."""
        claims = login.of_cookies(HTTPConnection(scope).cookies)
        person = await to_thread.run_sync(here.of_claims, claims)
        with acting.acting(person):
            if here.may(self.action):
                await self.app(scope, receive, send)
                return
        with speaking(GERMAN):
            await PlainTextResponse(text("pro-card-unknown"), 404, UNSTORED)(scope, receive, send)


class Logins:
    """ASGI middleware around Streamlit's login: logging out ends the login for good.

    Streamlit only deletes the cookie in the browser; a copy of it would count on for 30 days. Over
    HTTPS the cookie is marked so that it never goes another way.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """End the login of a request to log out; mark cookies."""
        if scope["type"] != "http" or not login.is_configured():
            await self.app(scope, receive, send)
            return
        if scope["path"].rstrip("/").endswith(LOGOUT):
            await _end(login.of_cookies(HTTPConnection(scope).cookies))

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start" and login.is_secure():
                _mark(MutableHeaders(scope=message))
            await send(message)

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
