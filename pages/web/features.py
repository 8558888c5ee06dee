"""Areas and facilities as a service for maps below ``/api/ogc``: OGC API - Features, Part 1 (Core).

Programs such as QGIS and GDAL read it by themselves. https://docs.ogc.org/is/17-069r4/17-069r4.html
"""

import json
import logging
from collections.abc import Callable
from typing import Any, Final
from urllib.parse import quote, urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from loaders.problems import DataProblem
from pages import context
from pages.web import features_api, opendata
from pages.web.body import FOR_EVERYBODY, NO_CACHE, UNSTORED, Body, answer
from pages.web.features_known import FACILITIES, Collection, Missing, collection, kinds
from pages.web.features_query import Asked, Refused, asked
from pages.web.site import origin_of

log = logging.getLogger(__name__)

ROOT: Final = "/api/ogc"
JSON: Final = "application/json"
GEOJSON: Final = "application/geo+json"
CRS: Final = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
CONFORMS: Final = [
    f"http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/{name}"
    for name in ("core", "oas30", "geojson")
]
ENDPOINT: Final = {
    "path": f"{ROOT}/",
    "description": "Gebiete und Einrichtungen als Dienst für Kartenprogramme (OGC API - Features): "
    "seitenweise, mit Ausschnitt und Filtern",
}
UNKNOWN: Final = "Das gibt es hier nicht. Was es gibt, steht unter"
Links = list[dict[str, str]]


def landing(request: Request) -> dict[str, Any]:
    """Return where everything is."""
    root = f"{origin_of(request)}{ROOT}"
    return {
        "title": f"Familienwegweiser {context.district().name}",
        "description": "Gebiete und öffentliche Einrichtungen, mit Quelle, Stand und Lizenz.",
        "links": [
            _link(f"{root}/", "self", JSON, "Diese Seite"),
            _link(f"{root}/api", "service-desc", features_api.MEDIA_TYPE, "Beschreibung (OpenAPI)"),
            _link(f"{root}/conformance", "conformance", JSON, "Was der Dienst kann"),
            _link(f"{root}/collections", "data", JSON, "Sammlungen"),
        ],
    }


def conformance(_request: Request) -> dict[str, Any]:
    """Return the parts of the standard that hold."""
    return {"conformsTo": CONFORMS}


def collections(request: Request) -> dict[str, Any]:
    """Return what the district has."""
    address = f"{origin_of(request)}{ROOT}/collections"
    return {
        "links": [_link(address, "self", JSON, "Sammlungen")],
        "collections": [_about(request, collection(key)) for key in kinds()],
    }


def one_collection(request: Request) -> dict[str, Any]:
    """Return what is said of a collection."""
    return _about(request, _named(request))


def items(request: Request) -> dict[str, Any]:
    """Return a page of the features that match."""
    known = _named(request)
    wanted = asked(request.query_params.multi_items(), known.kind.filters)
    found = known.found(wanted)
    page = found[wanted.offset : wanted.offset + wanted.limit]
    return {
        "type": "FeatureCollection",
        **_credit(known),
        "numberMatched": len(found),
        "numberReturned": len(page),
        "links": _pages(request, known, wanted, len(found)),
        "features": page,
    }


def one_item(request: Request) -> dict[str, Any]:
    """Return one feature."""
    known, key = _named(request), request.path_params["feature"]
    found = next((one for one in known.features if one["id"] == key), None)
    if found is None:
        raise Missing(key)
    address = _address(request, known)
    links = [
        _link(f"{address}/items/{quote(key, safe='')}", "self", GEOJSON, "Dieses Objekt"),
        _link(address, "collection", JSON, known.kind.title),
    ]
    return {**found, **_credit(known), "links": links}


def description(request: Request) -> dict[str, Any]:
    """Return the description of the service for programs (OpenAPI 3.0)."""
    return features_api.document(f"{origin_of(request)}{ROOT}", context.district().name, kinds())


def _named(request: Request) -> Collection:
    return collection(request.path_params["collection"])


def _address(request: Request, known: Collection) -> str:
    return f"{origin_of(request)}{ROOT}/collections/{known.kind.key}"


def _about(request: Request, known: Collection) -> dict[str, Any]:
    address = _address(request, known)
    box = known.members.get("bbox")
    licenses = [
        _link(url, "license", "text/html", "Lizenz") for url in known.members["license_url"]
    ]
    return {
        "id": known.kind.key,
        "title": known.kind.title,
        "description": known.kind.about,
        "attribution": known.members["credit"],
        **({"extent": {"spatial": {"bbox": [box], "crs": CRS}}} if box else {}),
        "itemType": "feature",
        "crs": [CRS],
        "links": [
            _link(address, "self", JSON, known.kind.title),
            _link(f"{address}/items", "items", GEOJSON, "Objekte"),
            *licenses,
        ],
    }


def _credit(known: Collection) -> dict[str, Any]:
    names = ("license", "license_url", "credit", "revision", "as_of", "sources")
    return {name: known.members[name] for name in names}


def _pages(request: Request, known: Collection, wanted: Asked, count: int) -> Links:
    """Return the links to this page, the one before and the next one."""
    before, after = max(wanted.offset - wanted.limit, 0), wanted.offset + wanted.limit
    offsets = {"self": wanted.offset}
    if wanted.offset:
        offsets["prev"] = before
    if after < count:
        offsets["next"] = after
    address = f"{_address(request, known)}/items"
    others = {key: said for key, said in request.query_params.items() if key != "offset"}
    titles = {"self": "Diese Seite", "prev": "Vorige Seite", "next": "Nächste Seite"}
    pages = [
        _link(f"{address}?{urlencode({**others, 'offset': at})}", name, GEOJSON, titles[name])
        for name, at in offsets.items()
    ]
    return [*pages, _link(_address(request, known), "collection", JSON, known.kind.title)]


def _link(href: str, rel: str, kind: str, title: str) -> dict[str, str]:
    return {"href": href, "rel": rel, "type": kind, "title": title}


Maker = Callable[[Request], dict[str, Any]]


def _route(path: str, make: Maker, media_type: str) -> Route:
    """Return a route whose faults are answers as the standard wants them."""

    def send(request: Request) -> Response:
        try:
            content, status = make(request), 200
        except Refused as refused:
            content, status = {"code": "InvalidParameterValue", "description": str(refused)}, 400
        except Missing:
            if moved := _moved(request):
                return moved
            said = f"{UNKNOWN} {ROOT}/collections."
            content, status = {"code": "NotFound", "description": said}, 404
        except DataProblem:
            log.exception("features not available")
            said = " ".join(opendata.BROKEN.values())
            content, status = {"code": "ServerError", "description": said}, 503
        fine = status == 200  # noqa: PLR2004 - HTTP
        text = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        body = Body.of(text.encode(), media_type if fine else JSON)
        if fine:
            return answer(request, body, NO_CACHE, FOR_EVERYBODY)
        head = {**FOR_EVERYBODY, **UNSTORED, "Content-Type": JSON}
        return Response(body.content, status, head)

    return Route(f"{ROOT}{path}", send)


def _moved(request: Request) -> Response | None:
    """Return where an entry is now that was merged into another one."""
    key = request.path_params.get("feature", "")
    if request.path_params.get("collection") != FACILITIES:
        return None
    into = context.district().merged.get(key)
    if into not in {one["id"] for one in collection(FACILITIES).features}:
        return None
    path = f"{ROOT}/collections/{FACILITIES}/items/{quote(str(into), safe='')}"
    return RedirectResponse(path, 301, {**FOR_EVERYBODY, "Cache-Control": NO_CACHE})


ONE: Final = "/collections/{collection}"
ROUTES: Final = [
    _route("", landing, JSON),
    _route("/", landing, JSON),
    _route("/api", description, features_api.MEDIA_TYPE),
    _route("/conformance", conformance, JSON),
    _route("/collections", collections, JSON),
    _route(ONE, one_collection, JSON),
    _route(f"{ONE}/items", items, GEOJSON),
    _route(f"{ONE}/items/{{feature}}", one_item, GEOJSON),
]
