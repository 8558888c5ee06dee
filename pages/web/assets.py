"""Scripts, styles and pictures from this server: ours, the map's, Leaflet's, Streamlit's."""

import re

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from pages.web.body import IMMUTABLE, NO_CACHE, answer
from pages.web.files import CASE, EDIT, LEAFLET, MAP, OWN, STREAMLIT_INDEX, Folder

FOLDERS = {
    "/assets/map/": Folder(MAP),
    "/assets/case/": Folder(CASE),
    "/assets/edit/": Folder(EDIT),
    "/assets/": Folder(OWN),
    "/vendor/leaflet/": Folder(LEAFLET),
}
"""Address → folder; the first that fits answers."""

SHORTEST_VERSION = 8


def asset_url(prefix: str, name: str) -> str:
    """Return the address of a file that browsers may keep for ever."""
    return f"{prefix}{name}?v={FOLDERS[prefix].version}"


def _send(request: Request, folder: Folder, name: str) -> Response:
    body = folder.body(name)
    if body is None:
        return PlainTextResponse("Nicht gefunden.", 404)
    version = request.query_params.get("v", "")
    current = len(version) >= SHORTEST_VERSION and (
        folder.version.startswith(version) or body.digest.startswith(version)
    )
    return answer(request, body, IMMUTABLE if current else NO_CACHE)


def _folder_route(prefix: str, folder: Folder) -> Route:
    def send(request: Request) -> Response:
        return _send(request, folder, request.path_params["name"])

    return Route(f"{prefix}{{name:path}}", send)


def _file_route(path: str, name: str) -> Route:
    def send(request: Request) -> Response:
        return _send(request, FOLDERS["/assets/"], name)

    return Route(path, send)


ROUTES = [
    *(_folder_route(prefix, folder) for prefix, folder in FOLDERS.items()),
    _file_route("/robots.txt", "robots.txt"),
    _file_route("/favicon.ico", "favicon.svg"),
    _file_route("/favicon.png", "favicon.svg"),
]


STREAMLIT_PREFIX = "/static/"
_STREAMLIT = Folder(STREAMLIT_INDEX.parent / "static")
_IN_INDEX = re.compile(r'"\./static/([^"]+\.(?:js|css))"')


class StreamlitFiles:
    """ASGI middleware that sends Streamlit's scripts and styles gzipped.

    Streamlit sends them plain, 3 MB on the first visit. Their names carry a hash of the content.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request for a script or a style; pass everything else on."""
        body = None
        if scope["type"] == "http" and scope["method"] in {"GET", "HEAD"}:
            path: str = scope["path"]
            if path.startswith(STREAMLIT_PREFIX) and path.endswith((".js", ".css")):
                name = path.removeprefix(STREAMLIT_PREFIX)
                body = await to_thread.run_sync(_STREAMLIT.body, name)
        app = answer(Request(scope), body, IMMUTABLE) if body else self.app
        await app(scope, receive, send)


def warm_up() -> None:
    """Compress what every first visit asks for."""
    for name in _IN_INDEX.findall(STREAMLIT_INDEX.read_text(encoding="utf-8")):
        _STREAMLIT.body(name)
