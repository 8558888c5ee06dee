"""Geometries of received files: each becomes one place, or a German sentence why not."""

from typing import Any, Final, NamedTuple

import numpy as np
import shapely
from shapely.geometry import shape

MOST_CORNERS: Final = 50_000
AREAS: Final = frozenset({"Polygon", "MultiPolygon"})
LEAST_RING: Final = 4
NUMBERS: Final = 2


class Placed(NamedTuple):
    """A place as (x, y), what was mended, or what is wrong; all empty: no place is given."""

    place: tuple[float, float] | None = None
    note: str = ""
    fault: str = ""


def placed(geometry: shapely.Geometry | None) -> Placed:
    """Return the place of a geometry: the point itself, or one on the surface of an area."""
    if geometry is None:
        return Placed()
    corners = shapely.get_coordinates(geometry)
    if fault := _fault(corners):
        return Placed(fault=fault)
    if geometry.geom_type in {"Point", "MultiPoint"} and len(corners) == 1:
        return Placed(_pair(corners[0]))
    if geometry.geom_type not in AREAS:
        return Placed(fault=f"ist weder ein Punkt noch eine Fläche ({geometry.geom_type})")
    return _inside(geometry)


def _fault(corners: Any) -> str:  # noqa: ANN401 - an array of pairs of numbers
    if not len(corners):
        return "ist eine leere Geometrie"
    if not np.isfinite(corners).all():
        return "enthält Koordinaten, die keine endlichen Zahlen sind"
    if len(corners) > MOST_CORNERS:
        return f"hat {len(corners)} Ecken; erlaubt sind {MOST_CORNERS}, bitte vereinfachen"
    return ""


def _inside(area: shapely.Geometry) -> Placed:
    note = "eine Fläche; genommen wird ein Punkt darin"
    if not shapely.is_valid(area):
        note = f"eine Fläche, die sich selbst schneidet, wurde repariert; {note}"
        area = shapely.make_valid(area)
    point = shapely.point_on_surface(area)
    if shapely.is_empty(point):
        return Placed(fault="ist eine Fläche ohne Inhalt")
    return Placed(_pair(shapely.get_coordinates(point)[0]), note)


def _pair(corner: Any) -> tuple[float, float]:  # noqa: ANN401 - an array of two numbers
    return float(corner[0]), float(corner[1])


def from_geojson(raw: Any) -> Placed:  # noqa: ANN401 - any JSON value
    """Return the place of a geometry as GeoJSON has it; open rings are closed and said so."""
    if raw is None:
        return Placed()
    if not isinstance(raw, dict):
        return Placed(fault="ist keine Geometrie")
    closed, mended = _closed(raw)
    try:
        found = placed(shape(closed))
    except (
        ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError,
        shapely.errors.ShapelyError,
    ):  # fmt: skip
        return Placed(fault="ist keine lesbare Geometrie")
    note = "; ".join(part for part in (mended, found.note) if part)
    return found._replace(note=note)


def _closed(raw: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """Return a geometry whose rings end where they begin, and what was mended."""
    coordinates = raw.get("coordinates")
    kinds = {"Polygon": [coordinates], "MultiPolygon": coordinates}
    parts = kinds.get(str(raw.get("type")))
    if not isinstance(parts, list):
        return raw, ""
    open_rings = [
        ring
        for part in parts
        if isinstance(part, list)
        for ring in part
        if isinstance(ring, list) and len(ring) >= LEAST_RING - 1 and ring[0] != ring[-1]
    ]
    if not open_rings:
        return raw, ""
    for ring in open_rings:
        ring.append(ring[0])
    return raw, "ein offener Umriss wurde geschlossen"
