"""The components in a real Streamlit under the strict policy, with the synthetic district.

`streamlit run tests/browser/map_harness/app.py` shows it; the variable `MAP_HARNESS_DATA` may name
a folder with other GeoJSON files of the same names.
"""

import base64
import hashlib
import json
import os
import re
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from xstatic.pkg import leaflet

from pages.ui.map import ASSETS
from tests.browser.map_harness import synthetic

MADE = {
    "facilities": synthetic.facilities,
    "surroundings": synthetic.surroundings,
    "places": synthetic.places,
}


def _policy() -> str:
    index = Path(st.__file__).parent / "static" / "index.html"
    (script,) = re.findall(r"<script>(.*?)</script>", index.read_text(), re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return (
        "default-src 'self'; "
        f"script-src 'self' 'wasm-unsafe-eval' blob: 'sha256-{digest}'; "
        "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        "font-src 'self' data:; connect-src 'self'"
    )


class Policy:
    """Puts the content security policy on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.policy = _policy()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_policy(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)["Content-Security-Policy"] = self.policy
            await send(message)

        await self.app(scope, receive, send_with_policy)


def _geojson(request: Request) -> JSONResponse:
    name = request.path_params["name"]
    level = request.query_params.get("level", "")
    return JSONResponse(_from_folder(name, level) or _made(name, level))


def _from_folder(name: str, level: str) -> Any:
    folder = os.environ.get("MAP_HARNESS_DATA")
    if not folder:
        return None
    return json.loads(Path(folder, f"{name}-{level}.geojson".replace("-.", ".")).read_text())


def _made(name: str, level: str) -> synthetic.Feature:
    return synthetic.areas(level) if name == "areas" else MADE[name]()


app = st.App(
    "page.py",
    routes=[
        Mount("/assets/map", StaticFiles(directory=ASSETS)),
        Mount("/vendor/leaflet", StaticFiles(directory=leaflet.BASE_DIR)),
        Route("/api/{name}.geojson", _geojson),
    ],
    middleware=[Middleware(Policy)],
)
