"""Reading GML, as Web Feature Services (WFS) answer: no entities, no links that are followed."""

from collections.abc import Iterator
from typing import Any, Final
from xml.etree.ElementTree import Element

import shapely

from loaders.imports.geojson_reader import columns_of
from loaders.imports.model import GEOMETRY, MOST_ROWS, Kind, RawRow, Source
from loaders.imports.places import Placed, placed
from loaders.imports.tables import checked
from loaders.imports.xml_reader import named, plain_name, root_of
from loaders.problems import DataProblem
from loaders.received.cells import text

MEMBERS: Final = frozenset({"member", "featureMember", "featureMembers"})
SHAPES: Final = frozenset(
    {"Point", "MultiPoint", "Polygon", "MultiPolygon", "Surface", "MultiSurface", "LineString",
     "Curve", "MultiCurve"}
)  # fmt: skip
BOUNDS: Final = frozenset({"boundedBy", "Envelope"})
LEAST_RING: Final = 4


def read_gml(file: str, raw: bytes) -> Source:
    """Return the features of a GML collection as a table with places.

    Raises
    ------
    DataProblem
        It is no XML, declares a document type, is a report of an error, or has no feature.
    """
    root = root_of(file, raw)
    if plain_name(root) == "ExceptionReport":
        said = " ".join(" ".join(root.itertext()).split())[:120]
        raise DataProblem(file, "eine Antwort mit Daten", said, likely_cause="der Dienst lehnt ab.")
    features = list(_features(root))
    if not features:
        raise DataProblem(file, "mindestens ein Objekt", "keines")
    if len(features) > MOST_ROWS:
        raise DataProblem(file, f"höchstens {MOST_ROWS} Objekte", str(len(features)))
    values = [_values(one) for one in features]
    columns = columns_of(file, values)
    rows = [
        _row(number, [known.get(name, "") for name in columns], _placed(one), columns)
        for number, (known, one) in enumerate(zip(values, features, strict=True), start=1)
    ]
    return Source(file, Kind.GML, columns, rows, crs=_crs(root))


def _features(root: Element) -> Iterator[Element]:
    for member in root:
        if plain_name(member) in MEMBERS:
            yield from member


def _values(feature: Element) -> dict[str, str]:
    """Return the properties that are plain text, and the id."""
    found = {}
    for child in feature:
        name = plain_name(child)
        if name not in BOUNDS and not len(child) and text(child.text):
            found[name] = text(child.text)
    key = next((value for name, value in feature.attrib.items() if name.endswith("}id")), "")
    return found if not key or "id" in found else {"id": text(key), **found}


def _row(number: int, cells: list[str], place: Placed, columns: list[str]) -> RawRow:
    if place.fault:
        return RawRow(number, cells, fault=place.fault, fault_column=GEOMETRY)
    return checked(RawRow(number, cells, place.place, note=place.note), columns)


def _placed(feature: Element) -> Placed:
    for child in feature:
        if plain_name(child) in BOUNDS:
            continue
        shape = next((one for one in child.iter() if plain_name(one) in SHAPES), None)
        if shape is None:
            continue
        try:
            return placed(_geometry(shape))
        except (ValueError, TypeError, LookupError, shapely.errors.ShapelyError):
            return Placed(fault="hat keine lesbaren Koordinaten")
    return Placed()


def _geometry(shape: Element) -> shapely.Geometry:
    name = plain_name(shape)
    if name in {"Point", "MultiPoint"}:
        return shapely.MultiPoint(_corners(shape))
    if name in {"LineString", "Curve", "MultiCurve"}:
        return shapely.LineString(_corners(shape))
    patches = [one for one in shape.iter() if plain_name(one) in {"Polygon", "PolygonPatch"}]
    areas = [_area(one) for one in patches]
    return areas[0] if len(areas) == 1 else shapely.MultiPolygon(areas)


def _area(polygon: Element) -> shapely.Polygon:
    rings = [_corners(one) for one in named(polygon, "LinearRing")]
    if any(len(ring) < LEAST_RING for ring in rings):
        raise ValueError("ring")
    return shapely.Polygon(rings[0], rings[1:])


def _corners(element: Element) -> list[tuple[float, float]]:
    """Return the corners of ``pos``, ``posList`` (GML 3) or ``coordinates`` (GML 2)."""
    found: list[tuple[float, float]] = []
    for one in element.iter():
        name, said = plain_name(one), text(one.text)
        if name == "coordinates":
            pairs = [part.split(",") for part in said.split()]
            found += [(float(pair[0]), float(pair[1])) for pair in pairs]
        elif name in {"pos", "posList"}:
            size = int(one.get("srsDimension") or element.get("srsDimension") or 2)
            numbers = [float(part) for part in said.split()]
            size = len(numbers) if name == "pos" else size
            found += [(numbers[at], numbers[at + 1]) for at in range(0, len(numbers), max(size, 2))]
    return found


def _crs(root: Any) -> str:  # noqa: ANN401 - an element
    """Return the first CRS that the collection names; axes are told by where the places lie."""
    return next((name for one in root.iter() if (name := text(one.get("srsName")))), "")
