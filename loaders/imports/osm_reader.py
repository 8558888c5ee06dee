"""Reading facilities from an extract of OpenStreetMap (PBF), from memory alone.

Called in the process apart only.
"""

import datetime as dt
import os
from collections.abc import Iterator, Mapping
from typing import Any, Final

os.environ.setdefault("OSMIUM_POOL_THREADS", "1")  # every thread would reserve memory that counts
os.environ.setdefault("OSMIUM_USE_POOL_THREADS_FOR_PBF_PARSING", "off")

import osmium
import shapely

from loaders.imports.model import GEOMETRY, MOST_ROWS, Kind, RawRow, Source
from loaders.imports.osm_types import OsmTypes
from loaders.imports.places import Placed, placed
from loaders.imports.tables import checked
from loaders.problems import DataProblem
from loaders.received.cells import text

TAGS: Final[Mapping[str, tuple[str, ...]]] = {
    "name": ("name",),
    "operator": ("operator",),
    "addr:street": ("addr:street",),
    "addr:housenumber": ("addr:housenumber",),
    "addr:postcode": ("addr:postcode",),
    "addr:city": ("addr:city",),
    "addr:suburb": ("addr:suburb",),
    "phone": ("contact:phone", "phone"),
    "email": ("contact:email", "email"),
    "website": ("contact:website", "website"),
    "opening_hours": ("opening_hours",),
}
"""Columns, and the tags that fill them: the first that an object has."""

COLUMNS: Final = ("id", "type", *TAGS, "as_of_date", "source", "source_url", "license")
WEB: Final = "https://www.openstreetmap.org/"
FIRST_YEAR: Final = 2005
"""Before it there was no OpenStreetMap: such a date stands for none."""

Found = tuple[str, dict[str, str], Placed, str]


def read_osm(file: str, raw: bytes, types: OsmTypes) -> Source:
    """Return the objects that fit a rule: nodes, closed ways and areas, each as one place.

    Raises
    ------
    DataProblem
        It is damaged, or nothing in it fits a rule.
    """
    try:
        found = list(_objects(file, raw, types))
    except (RuntimeError, osmium.InvalidLocationError) as error:
        said, cause = " ".join(str(error).split())[:80], "abgeschnitten oder beschädigt."
        expected = "ein Auszug aus OpenStreetMap (.osm.pbf)"
        raise DataProblem(file, expected, said, likely_cause=cause) from error
    if not found:
        expected = "mindestens ein Objekt, zu dem eine Regel passt (osm_types.toml)"
        raise DataProblem(file, expected, "keines")
    rows = [_row(number, one, types) for number, one in enumerate(found, start=1)]
    notes = [f"Quelle und Lizenz je Eintrag: {types.source}, {types.license}"]
    return Source(file, Kind.OSM, COLUMNS, rows, crs="EPSG:4326", notes=notes)


def _objects(file: str, raw: bytes, types: OsmTypes) -> Iterator[Found]:
    wanted = osmium.filter.KeyFilter(*types.tags)
    processor = (
        osmium.FileProcessor(osmium.io.FileBuffer(raw, "pbf"))
        .with_locations()
        .with_areas(wanted)
        .with_filter(wanted)
    )
    shapes = osmium.geom.WKBFactory()
    for count, item in enumerate(_fitting(processor, types), start=1):
        if count > MOST_ROWS:
            raise DataProblem(file, f"höchstens {MOST_ROWS} Objekte", "mehr")
        yield item[0], dict(item[1].tags), _place(item[1], shapes), _day(item[1].timestamp)


def _fitting(processor: Any, types: OsmTypes) -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    """Yield the objects that fit a rule with their ids; closed ways come once, as areas."""
    for item in processor:
        if not types.type_of(dict(item.tags)):
            continue
        if isinstance(item, osmium.osm.Area):
            yield f"{'way' if item.from_way() else 'relation'}/{item.orig_id()}", item
        elif isinstance(item, osmium.osm.Node):
            yield f"node/{item.id}", item
        elif isinstance(item, osmium.osm.Way) and not item.is_closed():
            yield f"way/{item.id}", item


def _place(item: Any, shapes: Any) -> Placed:  # noqa: ANN401 - objects of osmium
    if isinstance(item, osmium.osm.Node):
        if not item.location.valid():
            return Placed(fault="hat keinen Ort auf der Erde")
        return placed(shapely.Point(item.location.lon, item.location.lat))
    if isinstance(item, osmium.osm.Way):
        return Placed(fault="ist eine Linie, keine Fläche")
    try:
        return placed(shapely.from_wkb(shapes.create_multipolygon(item)))
    except (RuntimeError, shapely.errors.ShapelyError):
        return Placed(fault="ist eine Fläche, deren Umriss nicht vollständig ist")


def _day(moment: dt.datetime) -> str:
    """Return the day of the last edit, empty in extracts without it."""
    return moment.date().isoformat() if moment.year >= FIRST_YEAR else ""


def _row(number: int, one: Found, types: OsmTypes) -> RawRow:
    key, tags, place, edited = one
    values = {
        name: next((tags[tag] for tag in known if tags.get(tag)), "")
        for name, known in TAGS.items()
    }
    values |= {
        "id": f"osm:{key}",
        "type": types.type_of(tags),
        "as_of_date": tags.get("check_date") or edited,
        "source": types.source,
        "source_url": f"{WEB}{key}",
        "license": types.license,
    }
    row = RawRow(number, [text(values[name]) for name in COLUMNS], place.place, note=place.note)
    if place.fault:
        return RawRow(number, row.cells, fault=place.fault, fault_column=GEOMETRY)
    return checked(row, COLUMNS)
