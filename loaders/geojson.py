"""GeoJSON without GDAL: parsed as JSON, checked feature by feature, written with one per line."""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import shapely

from loaders.files import read_text
from loaders.problems import DataProblem

WGS84_NAMES = ("EPSG::4326", "EPSG:4326", "CRS84")
# 5 decimals of a degree are about 1 m: finer than any outline or point that is shipped.
DECIMALS = 5
# Metric systems in use here, by the range of their coordinates: name, x from-to, y from-to.
METRIC_SYSTEMS = (
    ("UTM mit Zonenkennung (EPSG:5650)", 33_000_000, 34_000_000, 5_000_000, 6_500_000),
    ("UTM in Metern (EPSG:25832 oder EPSG:25833)", 100_000, 900_000, 5_000_000, 6_500_000),
    ("ETRS89-LAEA in Metern (EPSG:3035)", 3_900_000, 4_800_000, 2_500_000, 3_700_000),
    ("Web-Mercator in Metern (EPSG:3857)", 500_000, 1_800_000, 5_900_000, 7_400_000),
)

Box = tuple[float, float, float, float]
Properties = dict[str, Any]


class Feature(NamedTuple):
    """A feature of a file: its number from 1, its properties, its geometry in WGS 84 degrees."""

    number: int
    properties: Properties
    geometry: shapely.Geometry | None


def read_geojson(path: Path, box: Box | None = None) -> list[Feature]:
    """Return the features of a GeoJSON file.

    ``box`` (west, south, east, north in degrees) is where the data should lie: a file that fits
    only with swapped axes is refused.

    Raises
    ------
    DataProblem
        The file is unreadable, not a FeatureCollection, empty, not in WGS 84, has swapped axes
        or a broken geometry.
    """
    document = _parse(path)
    _check_crs(path.name, document)
    features = [
        _feature(path.name, number, item)
        for number, item in enumerate(document["features"], start=1)
    ]
    if not features:
        raise DataProblem(path.name, "mindestens ein Objekt in „features“", "keines")
    if box is not None:
        _check_axes(path.name, features, box)
    return features


def _parse(path: Path) -> dict[str, Any]:
    try:
        document = json.loads(read_text(path))
    except json.JSONDecodeError as error:
        cause = "die Datei ist abgeschnitten oder von Hand geändert."
        raise DataProblem(
            path.name, "gültiges JSON", error.msg, error.lineno, likely_cause=cause
        ) from error
    except RecursionError as error:
        raise DataProblem(path.name, "GeoJSON", "zu tief geschachteltes JSON") from error
    if not isinstance(document, dict) or document.get("type") != "FeatureCollection":
        raise DataProblem(path.name, "eine GeoJSON-„FeatureCollection“", "etwas anderes")
    if not isinstance(document.get("features"), list):
        raise DataProblem(path.name, "eine Liste „features“", "keine")
    return document


def _check_crs(name: str, document: Mapping[str, Any]) -> None:
    crs = document.get("crs")
    if crs is not None and not any(known in json.dumps(crs) for known in WGS84_NAMES):
        cause = "beim Export ein anderes Koordinatensystem gewählt; bitte als WGS 84 exportieren."
        found = str((crs.get("properties") or {}).get("name", crs)) if isinstance(crs, dict) else ""
        raise DataProblem(name, "WGS 84 (EPSG:4326)", found, likely_cause=cause)


def _feature(name: str, number: int, item: Any) -> Feature:  # noqa: ANN401 - any JSON value
    if not isinstance(item, dict) or item.get("type") != "Feature":
        raise DataProblem(name, "ein „Feature“", str(item)[:40], number)
    properties = item.get("properties") or {}
    raw = item.get("geometry")
    if raw is None:
        return Feature(number, properties, None)
    _check_rings(name, number, raw)
    try:
        geometry = shapely.geometry.shape(raw)
    except (ValueError, TypeError, KeyError, AttributeError, shapely.errors.ShapelyError) as error:
        raise DataProblem(name, "eine lesbare Geometrie", str(error)[:80], number) from error
    _check_geometry(name, number, geometry)
    return Feature(number, properties, geometry)


def _check_rings(name: str, number: int, raw: Mapping[str, Any]) -> None:
    coordinates = raw.get("coordinates") or []
    parts = {"Polygon": [coordinates], "MultiPolygon": coordinates}.get(str(raw.get("type")), [])
    for ring in (ring for part in parts for ring in part):
        if len(ring) < 4 or ring[0] != ring[-1]:  # noqa: PLR2004 - a triangle has 4 corners
            cause = "Anfang und Ende der Linie sind nicht derselbe Punkt."
            raise DataProblem(name, "ein geschlossener Umriss", "", number, likely_cause=cause)


def _check_geometry(name: str, number: int, geometry: shapely.Geometry) -> None:
    corners = shapely.get_coordinates(geometry)
    if not len(corners) or not np.isfinite(corners).all():
        raise DataProblem(name, "eine Geometrie mit Koordinaten", "leere oder NaN-Werte", number)
    x, y = corners[0]
    if not (np.abs(corners) <= (180, 90)).all():
        raise DataProblem(
            name, "WGS 84 in Grad (EPSG:4326)", f"{x:.0f} / {y:.0f}", number,
            likely_cause=_guess(x, y),
        )  # fmt: skip
    if not shapely.is_valid(geometry):
        found = shapely.is_valid_reason(geometry)
        cause = "der Umriss schneidet sich selbst."
        raise DataProblem(name, "eine gültige Fläche", found, number, likely_cause=cause)


def _guess(x: float, y: float) -> str:
    for system, west, east, south, north in METRIC_SYSTEMS:
        if west <= x <= east and south <= y <= north:
            return f"{system}."
    return "ein anderes Koordinatensystem oder vertauschte Achsen (x/y vertauscht?)."


def _check_axes(name: str, features: Sequence[Feature], box: Box) -> None:
    corners = [shapely.get_coordinates(f.geometry)[0] for f in features if f.geometry is not None]
    if corners and not any(inside(x, y, box) for x, y in corners):
        swapped = all(inside(y, x, box) for x, y in corners)
        cause = "x/y vertauscht?" if swapped else "Daten eines anderen Gebiets."
        found = f"{corners[0][0]:.4f} / {corners[0][1]:.4f}"
        expected = "Länge/Breite im Gebiet {:.1f}–{:.1f} / {:.1f}–{:.1f}".format(  # noqa: UP032
            box[0], box[2], box[1], box[3]
        )
        raise DataProblem(name, expected, found, likely_cause=cause)


def inside(x: float, y: float, box: Box) -> bool:
    """Tell whether a point in degrees lies in a box (west, south, east, north)."""
    west, south, east, north = box
    return west <= x <= east and south <= y <= north


def geojson_bytes(
    name: str, features: Iterable[tuple[Properties, shapely.Geometry | None]]
) -> bytes:
    """Return a FeatureCollection as UTF-8 bytes, one feature per line, rounded to ``DECIMALS``.

    Geometries are in WGS 84 degrees; outer rings run counter-clockwise (RFC 7946).
    """
    lines = [_line(properties, geometry) for properties, geometry in features]
    head = f'{{"type":"FeatureCollection","name":{json.dumps(name)},"features":[\n'
    return (head + ",\n".join(lines) + "\n]}\n").encode()


def _line(properties: Properties, geometry: shapely.Geometry | None) -> str:
    shape = None
    if geometry is not None:
        rounded = rounded_degrees(shapely.orient_polygons(geometry))
        shape = json.loads(shapely.to_geojson(rounded))
    feature = {"type": "Feature", "properties": properties, "geometry": shape}
    return json.dumps(feature, ensure_ascii=False, separators=(",", ":"))


def rounded_degrees(geometry: shapely.Geometry) -> shapely.Geometry:
    """Return the geometry with its coordinates in degrees rounded to ``DECIMALS``."""
    return shapely.transform(geometry, lambda corners: corners.round(DECIMALS))
