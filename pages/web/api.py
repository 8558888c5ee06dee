"""Open data over HTTP: ``/api/*.geojson``, made once per data revision, and what there is."""

import datetime as dt
import json
import logging
from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from geo.district import District
from geo.model import Level
from loaders.problems import DataProblem
from pages import clock, context
from pages.kept import once
from pages.ui.menu import screen
from pages.web import exports, features, one_entry, opendata
from pages.web.body import FOR_EVERYBODY, NO_CACHE, UNSTORED, Body, answer

log = logging.getLogger(__name__)

MEDIA_TYPE = "application/geo+json"
LEVELS = [level.value for level in reversed(Level)]

KEPT_A_DAY = "public, max-age=86400, immutable"
"""A day, not for ever: another release may say more about the same data revision."""
INDEX = {
    "title": "Offene Daten des Familienwegweisers",
    "description": "Gebiete und öffentliche Einrichtungen als GeoJSON (RFC 7946, WGS 84), "
    "Einrichtungen auch als CSV, XLSX, GeoPackage und HSDS-Paket. Lizenz, "
    "Quellenangabe und Stand stehen in jeder Datei. Geschützte Orte haben keine Koordinate, "
    "sondern nur das Gebiet, das veröffentlicht wird.",
    "description_en": "Areas and public facilities as GeoJSON (RFC 7946, WGS 84). Each file names "
    "its licence, credit line and date. Protected places have no coordinates, only the area that "
    "is published. Every file answers with an ETag; 304 if nothing has changed.",
    "endpoints": [
        {
            "path": "/api/areas.geojson?level={level}",
            "level": LEVELS,
            "description": "Gebiete einer Ebene mit Einwohnerzahl und Fläche",
        },
        {"path": "/api/facilities.geojson", "description": "Öffentliche Einrichtungen"},
        one_entry.ENDPOINT,
        *exports.ENDPOINTS,
        features.ENDPOINT,
        {"path": "/api/surroundings.geojson", "description": "Gemeinden rund um den Landkreis"},
        {"path": "/api/places.geojson", "description": "Punkte für Ortsnamen auf der Karte"},
        {"path": "/health", "description": "Zustand des Dienstes, Fassung und Datenstand"},
    ],
}


class Refused(Exception):  # noqa: N818 - an answer, not a fault of the program
    """A request that cannot be met; carries the German answer."""

    def __init__(self, status: int, error: str, hint: str, allowed: list[str]) -> None:
        super().__init__(error)
        self.status = status
        self.content = {"error": error, "hint": hint, "allowed": allowed}


def _areas(place: District, level: str) -> dict[str, Any]:
    return opendata.areas(place, Level(level))


def _facilities(place: District, today: str) -> dict[str, Any]:
    return opendata.facilities(place, dt.date.fromisoformat(today))


def _surroundings(place: District, _: str) -> dict[str, Any]:
    return opendata.surroundings(place)


def _places(place: District, _: str) -> dict[str, Any]:
    return opendata.places(place)


MAKERS: dict[str, Callable[[District, str], dict[str, Any]]] = {
    "areas": _areas,
    "facilities": _facilities,
    "surroundings": _surroundings,
    "places": _places,
}


@once(16)
def _file(name: str, choice: str, _revision: str) -> tuple[Body, str]:
    """Return a file and its ``Link`` header, made once per data revision."""
    collection = MAKERS[name](context.district(), choice)
    text = json.dumps(collection, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    urls = collection["license_url"] or [f"/{screen('sources.py').url}"]
    links = ", ".join(f'<{url}>; rel="license"' for url in urls)
    return Body.of(text.encode(), MEDIA_TYPE), links


def _choice(name: str, request: Request) -> str:
    """Return what the request chooses within a file: the level, or the day that "old" refers to.

    Raises
    ------
    Refused
        The level is unknown (400), or this district does not have it (404).
    """
    if name == "facilities":
        return clock.today().isoformat()
    if name != "areas":
        return ""
    level = request.query_params.get("level", "")
    place = context.district()
    present = [key for key in LEVELS if place.has_level(Level(key))]
    if level not in LEVELS:
        said = f"Die Ebene „{level[:40]}“ gibt es nicht." if level else "Es fehlt die Ebene."
        hint = f"Bitte eine Ebene angeben, zum Beispiel /api/areas.geojson?level={present[0]}"
        raise Refused(400, said, hint, present)
    if level not in present:
        said = f"{place.name} ist nicht in die Ebene „{level}“ gegliedert."
        raise Refused(404, said, "Bitte eine der genannten Ebenen wählen.", present)
    return level


def _send(name: str, request: Request) -> Response:
    try:
        revision = context.district().revision
        body, links = _file(name, _choice(name, request), revision)
    except Refused as refused:
        return JSONResponse(refused.content, refused.status, {**FOR_EVERYBODY, **UNSTORED})
    except DataProblem:
        log.exception("open data not available")
        return JSONResponse(opendata.BROKEN, 503, {**FOR_EVERYBODY, **UNSTORED})
    current = request.query_params.get("v") == revision
    headers = {**FOR_EVERYBODY, "Link": links}
    return answer(request, body, KEPT_A_DAY if current else NO_CACHE, headers)


def _route(name: str) -> Route:
    def send(request: Request) -> Response:
        return _send(name, request)

    return Route(f"/api/{name}.geojson", send)


def index(_request: Request) -> Response:
    """Say what there is, in German and English."""
    return JSONResponse(INDEX, headers={**FOR_EVERYBODY, "Cache-Control": NO_CACHE})


def unknown(_request: Request) -> Response:
    """Say that there is no such file, and which there are."""
    files = [
        *(f"/api/{name}.geojson" for name in MAKERS),
        *exports.PATHS.values(),
        features.ENDPOINT["path"],
    ]
    content = {"error": "Diese Datei gibt es nicht.", "hint": "Siehe /api/", "allowed": files}
    return JSONResponse(content, 404, {**FOR_EVERYBODY, **UNSTORED})


ROUTES = [
    Route("/api", index),
    Route("/api/", index),
    *(_route(name) for name in MAKERS),
    *exports.ROUTES,
    *one_entry.ROUTES,
    *features.ROUTES,
    Route("/api/{rest:path}", unknown),
]


def warm_up() -> None:
    """Make every file before the first visitor asks."""
    place = context.district()
    today = clock.today().isoformat()
    for level in LEVELS:
        if place.has_level(Level(level)):
            _file("areas", level, place.revision)
    for name, choice in (("facilities", today), ("surroundings", ""), ("places", "")):
        _file(name, choice, place.revision)
