"""One public entry over HTTP, under its id; that of a merged one leads to the one that stayed."""

import json
import logging
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from loaders.problems import DataProblem
from pages import clock, context
from pages.web import opendata
from pages.web.body import FOR_EVERYBODY, NO_CACHE, UNSTORED, Body, answer

log = logging.getLogger(__name__)

MEDIA_TYPE = "application/geo+json"
PATH = "/api/facilities/{key}.geojson"
ENDPOINT = {
    "path": "/api/facilities/{id}.geojson",
    "description": "Eine öffentliche Einrichtung; die Kennung einer, die mit einer anderen "
    "zusammengeführt wurde, führt zu dieser (301)",
}
UNKNOWN = {"error": "Diesen Eintrag gibt es nicht.", "hint": "Siehe /api/facilities.geojson"}
LEFT_OUT = ("type", "features", "bbox", "groups")
"""Members of the file of all entries that are none of a single one."""

Features = dict[str, dict[str, Any]]


@context.by_district(1)
def _features(_day: str) -> Features:
    known = opendata.facilities(context.district(), clock.today())
    about = {name: said for name, said in known.items() if name not in LEFT_OUT}
    return {str(one["id"]): {**one, **about} for one in known["features"]}


def send(request: Request) -> Response:
    """Answer with an entry, or with where it is now."""
    key = request.path_params["key"]
    try:
        features = _features(clock.today().isoformat())
        into = context.district().merged.get(key, "")
    except DataProblem:
        log.exception("entry not available")
        return JSONResponse(opendata.BROKEN, 503, {**FOR_EVERYBODY, **UNSTORED})
    if into in features:
        address = f"/api/facilities/{quote(into, safe='')}.geojson"
        return RedirectResponse(address, 301, {**FOR_EVERYBODY, "Cache-Control": NO_CACHE})
    if key not in features:
        return JSONResponse(UNKNOWN, 404, {**FOR_EVERYBODY, **UNSTORED})
    text = json.dumps(features[key], ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return answer(request, Body.of(text.encode(), MEDIA_TYPE), NO_CACHE, FOR_EVERYBODY)


ROUTES = [Route(PATH, send)]
