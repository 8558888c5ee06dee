"""Loading facilities: protected places lose their location before anything else sees them."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

import geopandas as gpd
import shapely

from geo.model import LocationClass
from geo.publish import LOCATING
from loaders.checking import Values, check_rows, check_unique
from loaders.frames import points
from loaders.geojson import Box, Feature, inside, read_geojson
from loaders.problems import Finding, Severity
from loaders.records import FacilityRow

# How far outside the district's box a facility, station or neighbour may lie, in degrees
# (about 50 km): offers in the neighbouring cities are welcome, another country is a mistake.
MARGIN_DEGREES = 0.5

Checked = tuple[list[Feature], list[Finding]]


def load_facilities(
    path: Path, box: Box, known_types: Collection[str]
) -> tuple[gpd.GeoDataFrame, list[Finding]]:
    """Return the facilities indexed by id in WGS 84, and findings for those left out or changed.

    Raises
    ------
    DataProblem
        The file as a whole is broken.
    """
    features, stripped = strip_protected(path.name, read_geojson(path, box))
    frame, findings = framed(path.name, features, box, known_types)
    return frame, stripped + findings


def framed(
    name: str, features: Sequence[Feature], box: Box, known_types: Collection[str]
) -> tuple[gpd.GeoDataFrame, list[Finding]]:
    """Return good features as facilities indexed by id in WGS 84, and findings for the others."""
    known, findings = _possible(name, features, box, known_types)
    frame, faults = points(name, known, FacilityRow, "id")
    return frame.set_index("id"), findings + faults


def placed_rows(
    name: str, features: Sequence[Feature], box: Box, known_types: Collection[str]
) -> tuple[list[Values], list[Finding]]:
    """Return good features as plain values with ``lon`` and ``lat``, and findings for the others.

    ``lon`` and ``lat`` are degrees in WGS 84, None for a facility without a point.
    """
    known, findings = _possible(name, features, box, known_types)
    named = [(str(f.properties.get("id") or f.number)[:80], f.properties) for f in known]
    rows, faults = check_rows(name, FacilityRow, named)
    rows, doubles = check_unique(name, rows, ("id",))
    places = {str(f.properties.get("id", "")).strip(): f.geometry for f in reversed(known)}
    return [{**row, **_degrees(places[row["id"]])} for row in rows], findings + faults + doubles


def numbered_rows(
    name: str, features: Sequence[Feature], box: Box, known_types: Collection[str]
) -> tuple[list[tuple[int, Values]], list[Finding]]:
    """Return the same with the number of each feature; findings name the number, ids may repeat."""
    known, findings = _possible(name, features, box, known_types)
    rows: list[tuple[int, Values]] = []
    for feature in known:
        good, faults = check_rows(name, FacilityRow, [(feature.number, feature.properties)])
        rows += [(feature.number, {**row, **_degrees(feature.geometry)}) for row in good]
        findings += faults
    return rows, findings


def _degrees(point: shapely.Geometry | None) -> Values:
    lon, lat = (None, None) if point is None else shapely.get_coordinates(point)[0].tolist()
    return {"lon": lon, "lat": lat}


def _possible(
    name: str, features: Sequence[Feature], box: Box, known_types: Collection[str]
) -> Checked:
    placed, misplaced = _near(name, features, box)
    known, unknown = _of_known_type(name, placed, known_types)
    return known, misplaced + unknown


def around(box: Box) -> Box:
    """Return the district's box with the margin in which facilities may lie."""
    west, south, east, north = box
    return (
        west - MARGIN_DEGREES,
        south - MARGIN_DEGREES,
        east + MARGIN_DEGREES,
        north + MARGIN_DEGREES,
    )


def strip_protected(resource: str, features: Sequence[Feature]) -> Checked:
    """Return the features without the location of protected ones, and findings where it was."""
    safe: list[Feature] = []
    findings: list[Finding] = []
    for feature in features:
        stripped = Feature(feature.number, without_location(feature.properties), feature.geometry)
        if class_of(feature.properties) != LocationClass.PUBLIC:
            stripped = stripped._replace(geometry=None)
        if stripped != feature:
            problem = "ein geschützter Ort trug Angaben zur Lage; sie wurden entfernt"
            number = str(feature.number)
            findings.append(
                Finding(resource, number, "location_class", "", problem, Severity.WARNING)
            )
        safe.append(stripped)
    return safe, findings


def without_location(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Return a facility's values, emptied of what its location class does not allow."""
    hidden = LOCATING[class_of(properties)]
    return {key: "" if key in hidden and value else value for key, value in properties.items()}


def class_of(properties: Mapping[str, Any]) -> LocationClass:
    """Return the location class; an unknown one counts as the strictest."""
    try:
        return LocationClass(properties.get("location_class", LocationClass.PUBLIC))
    except ValueError:
        return LocationClass.DISTRICT


def misplaced(point: shapely.Geometry, box: Box) -> str | None:
    """Return what is wrong with a facility's geometry in German, or None if nothing is."""
    x, y = shapely.get_coordinates(point)[0]
    if isinstance(point, shapely.Point) and inside(x, y, box):
        return None
    cause = "x/y vertauscht?" if inside(y, x, box) else "falsche Koordinate?"
    return f"ist kein Punkt in der Nähe des Landkreises ({cause})"


def _near(resource: str, features: Sequence[Feature], box: Box) -> Checked:
    near: list[Feature] = []
    findings: list[Finding] = []
    for feature in features:
        problem = None if feature.geometry is None else misplaced(feature.geometry, box)
        if problem is None:
            near.append(feature)
            continue
        x, y = shapely.get_coordinates(feature.geometry)[0]
        value = f"{x:.4f} / {y:.4f}"
        findings.append(
            Finding(resource, str(feature.number), "geometry", value, problem, Severity.ERROR)
        )
    return near, findings


def _of_known_type(
    resource: str, features: Sequence[Feature], known_types: Collection[str]
) -> Checked:
    known: list[Feature] = []
    findings: list[Finding] = []
    for feature in features:
        kind = str(feature.properties.get("type", ""))
        if kind in known_types:
            known.append(feature)
            continue
        problem = "diese Art von Einrichtung steht nicht in facility_types.toml"
        findings.append(
            Finding(resource, str(feature.number), "type", kind, problem, Severity.ERROR)
        )
    return known, findings
