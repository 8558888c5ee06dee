"""All public entries as one file over HTTP, made once per data revision and day."""

import datetime as dt
import logging
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from loaders.problems import DataProblem
from pages import clock, context
from pages.kept import once
from pages.web import exchange, opendata
from pages.web.body import FOR_EVERYBODY, NO_CACHE, UNSTORED, Body, answer

log = logging.getLogger(__name__)

PATHS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "csv": "/api/facilities.csv",
        "xlsx": "/api/facilities.xlsx",
        "gpkg": "/api/facilities.gpkg",
        exchange.HSDS: "/api/hsds.zip",
    }
)
"""The path by the ending of the file."""

ENDPOINTS: Final = [
    {"path": PATHS["csv"], "description": "Öffentliche Einrichtungen als CSV (UTF-8)"},
    {"path": PATHS["xlsx"], "description": "Öffentliche Einrichtungen als XLSX, mit Quellen"},
    {"path": PATHS["gpkg"], "description": "Öffentliche Einrichtungen als GeoPackage"},
    {
        "path": PATHS[exchange.HSDS],
        "description": "Öffentliche Einrichtungen als Paket nach HSDS 3 (Open Referral)",
    },
]


@once(len(PATHS))
def _file(_district: str, ending: str, day: str, _revision: str) -> Body:
    wanted = exchange.Wanted(dt.date.fromisoformat(day))
    content = exchange.make(context.district(), ending, wanted)
    return Body.of(content, exchange.MEDIA_TYPES[ending])


def _send(ending: str, request: Request) -> Response:
    """Answer with a file, under a name that says of which district and day it is."""
    try:
        place, day = context.district(), clock.today().isoformat()
        body = _file(place.key, ending, day, place.revision)
    except DataProblem:
        log.exception("export not available")
        return JSONResponse(opendata.BROKEN, 503, {**FOR_EVERYBODY, **UNSTORED})
    name = f"familienwegweiser-{place.key}-{day}.{ending}"
    headers = {**FOR_EVERYBODY, "Content-Disposition": f'attachment; filename="{name}"'}
    return answer(request, body, NO_CACHE, headers)


def _route(ending: str) -> Route:
    def send(request: Request) -> Response:
        return _send(ending, request)

    return Route(PATHS[ending], send)


ROUTES = [_route(ending) for ending in PATHS]
