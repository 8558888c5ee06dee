"""Reading GPX and KML: no document types, no entities, no links that are followed."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any, Final
from xml.etree.ElementTree import Element, ParseError

import shapely
from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from loaders.imports.archives import members
from loaders.imports.geojson_reader import columns_of
from loaders.imports.model import GEOMETRY, MOST_ROWS, Kind, RawRow, Source
from loaders.imports.places import Placed, placed
from loaders.imports.tables import checked
from loaders.problems import DataProblem
from loaders.received.cells import text
from loaders.received.workbook import ZIP

LEAST: Final = {"LinearRing": 4, "LineString": 2}
Values = dict[str, str]


def read_gpx(file: str, raw: bytes) -> Source:
    """Return the waypoints of a GPX file.

    Raises
    ------
    DataProblem
        It is no XML, declares a document type, or has no waypoint.
    """
    found = [(_simple(one), _waypoint(one)) for one in named(root_of(file, raw), "wpt")]
    return _source(file, Kind.GPX, found, [])


def read_kml(file: str, raw: bytes) -> Source:
    """Return the placemarks of a KML file, or of the first one in an archive (KMZ).

    Raises
    ------
    DataProblem
        As `read_gpx`; also an archive that may do harm.
    """
    if raw.startswith(ZIP):
        known = members(file, raw, (".kml",))
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            raw = archive.read(known[0])
    root = root_of(file, raw)
    found = [(_placemark(one), _geometry(one)) for one in named(root, "Placemark")]
    linked = any(True for _ in named(root, "NetworkLink"))
    notes = ["Verweise auf andere Dateien (NetworkLink) werden nicht geladen"] if linked else []
    return _source(file, Kind.KML, found, notes)


def root_of(file: str, raw: bytes) -> Element:
    """Return the root of an XML document.

    Raises
    ------
    DataProblem
        It is no XML, or declares a document type.
    """
    try:
        root: Element = fromstring(raw, forbid_dtd=True)
    except DefusedXmlException as error:
        cause = "eine Datei, die Schaden anrichten soll; Karten brauchen keinen Dokumenttyp."
        raise DataProblem(file, "XML ohne Dokumenttyp (DTD)", likely_cause=cause) from error
    except (ParseError, ValueError, LookupError) as error:
        line = error.position[0] if isinstance(error, ParseError) else None
        cause = "abgeschnitten oder von Hand geändert."
        raise DataProblem(
            file, "lesbares XML", str(error)[:80], line, likely_cause=cause
        ) from error
    return root


def _source(file: str, kind: Kind, found: list[tuple[Values, Placed]], notes: list[str]) -> Source:
    if not found:
        raise DataProblem(file, "mindestens ein Ort", "keiner", likely_cause="nur Wege und Linien.")
    if len(found) > MOST_ROWS:
        raise DataProblem(file, f"höchstens {MOST_ROWS} Orte", str(len(found)))
    columns = columns_of(file, [values for values, _ in found])
    rows = []
    for number, (values, place) in enumerate(found, start=1):
        row = RawRow(number, [values.get(name, "") for name in columns], place.place)
        if place.fault:
            row = RawRow(number, row.cells, fault=place.fault, fault_column=GEOMETRY)
        else:
            row = RawRow(number, row.cells, row.place, note=place.note)
        rows.append(row if row.fault else checked(row, columns))
    return Source(file, kind, columns, rows, crs="EPSG:4326", notes=notes)


def plain_name(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def named(root: Element, name: str) -> Iterator[Element]:
    """Return all elements of a name, whatever their namespace."""
    return (one for one in root.iter() if plain_name(one) == name)


def _simple(element: Element) -> Values:
    """Return the children of an element that hold nothing but text; links by their address."""
    found = {}
    for child in element:
        said = text(child.text) or text(child.get("href"))
        if said and not len(child):
            found[plain_name(child)] = said
        elif child.get("href"):
            found[plain_name(child)] = text(child.get("href"))
    return found


def _placemark(element: Element) -> Values:
    values = _simple(element)
    for one in named(element, "Data"):
        values[text(one.get("name")) or "Data"] = text(" ".join(one.itertext()))
    for one in named(element, "SimpleData"):
        values[text(one.get("name")) or "SimpleData"] = text(one.text)
    return values


def _waypoint(element: Element) -> Placed:
    try:
        return placed(shapely.Point(float(element.get("lon", "")), float(element.get("lat", ""))))
    except ValueError:
        return Placed(fault="hat keine lesbaren Koordinaten (lat, lon)")


def _geometry(element: Element) -> Placed:
    try:
        shapes = [_area(one) for one in named(element, "Polygon")]
        points: list[Any] = [_corners(one) for one in named(element, "Point")]
        if shapes and not points:
            whole = shapes[0] if len(shapes) == 1 else shapely.MultiPolygon(shapes)
            return placed(whole)
        if len(points) == 1 and len(points[0]) == 1:
            return placed(shapely.Point(points[0][0]))
        lines = any(True for _ in named(element, "LineString"))
    except (ValueError, TypeError, LookupError, shapely.errors.ShapelyError):
        return Placed(fault="hat keine lesbaren Koordinaten")
    if points or lines:
        return Placed(fault="ist weder ein einzelner Punkt noch eine Fläche")
    return Placed()


def _area(element: Element) -> shapely.Polygon:
    rings = [_corners(one) for one in named(element, "LinearRing")]
    return shapely.Polygon(rings[0], rings[1:])


def _corners(element: Element) -> list[tuple[float, float]]:
    said = " ".join(text(one.text) for one in named(element, "coordinates"))
    pairs = [part.split(",") for part in said.split()]
    return [(float(pair[0]), float(pair[1])) for pair in pairs]
