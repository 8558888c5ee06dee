"""The description of the service of features for programs: OpenAPI 3.0.

https://docs.ogc.org/is/17-069r4/17-069r4.html, sections 7.3 and 9
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from pages import context
from pages.web.features_known import Kind
from pages.web.features_query import MOST, USUAL

MEDIA_TYPE: Final = "application/vnd.oai.openapi+json;version=3.0"
TEXT: Final = {"type": "string"}
FAULT: Final = {
    "description": "Was nicht geht und warum, auf Deutsch.",
    "content": {
        "application/json": {
            "schema": {
                "type": "object",
                "required": ["code"],
                "properties": {"code": TEXT, "description": TEXT},
            }
        }
    },
}


def document(root: str, district: str, kinds: Mapping[str, Kind]) -> dict[str, Any]:
    """Return the description of what lies below ``root``."""
    paths = {
        "/": _path("landing", "Wo alles steht", "application/json"),
        "/api": _path("description", "Diese Beschreibung", MEDIA_TYPE),
        "/conformance": _path("conformance", "Was der Dienst kann", "application/json"),
        "/collections": _path("collections", "Alle Sammlungen", "application/json"),
    }
    for key, kind in kinds.items():
        start, name = f"/collections/{key}", key.replace("-", "_")
        paths |= {
            start: _path(f"about_{name}", kind.title, "application/json"),
            f"{start}/items": _path(
                f"items_{name}", f"{kind.title}, seitenweise", "application/geo+json",
                _parameters(kind.filters),
            ),
            f"{start}/items/{{featureId}}": _path(
                f"item_{name}", f"{kind.title}: ein Objekt", "application/geo+json",
                [_parameter("featureId", TEXT, "Kennung", "path")],
            ),
        }  # fmt: skip
    about = "Gebiete und öffentliche Einrichtungen (OGC API - Features). Koordinaten in WGS 84."
    return {
        "openapi": "3.0.3",
        "info": {
            "title": f"Familienwegweiser {district}",
            "version": context.version(),
            "description": about,
        },
        "servers": [{"url": root}],
        "paths": paths,
    }


def _parameters(filters: Iterable[str]) -> list[dict[str, Any]]:
    number = {"type": "integer", "minimum": 0, "default": 0}
    limit = {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL}
    box = {"type": "array", "items": {"type": "number"}, "minItems": 4, "maxItems": 6}
    return [
        _parameter("limit", limit, "Wie viele Objekte eine Seite höchstens hat"),
        _parameter("offset", number, "Wie viele Objekte davor übergangen werden"),
        {**_parameter("bbox", box, "West,Süd,Ost,Nord in Grad"), "style": "form", "explode": False},
        _parameter("datetime", TEXT, "Zeitpunkt oder Zeitraum; alle Objekte gelten immer"),
        _parameter("f", {**TEXT, "enum": ["json", "geojson"]}, "Form der Antwort"),
        *(_parameter(name, TEXT, "Nur Objekte mit diesem Wert") for name in filters),
    ]


def _parameter(
    name: str, schema: Mapping[str, Any], about: str, where: str = "query"
) -> dict[str, Any]:
    needed = where == "path"
    return {"name": name, "in": where, "required": needed, "description": about, "schema": schema}


def _path(
    operation: str, about: str, media_type: str, parameters: list[dict[str, Any]] | None = None
) -> dict[str, Any]:
    """Return the description of one address."""
    content = {media_type: {"schema": {"type": "object"}}}
    faults = {"400": FAULT, "404": FAULT} if parameters else {}
    asked: dict[str, Any] = {
        "operationId": operation,
        "summary": about,
        **({"parameters": parameters} if parameters else {}),
        "responses": {"200": {"description": about, "content": content}, **faults, "503": FAULT},
    }
    return {"get": asked}
