"""Reading a received file in a process apart, which can open no file and reach no other machine."""

import importlib
import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from loaders.files import MEGABYTE
from loaders.imports.model import AS_FOUND, MOST_BYTES, Chosen, Kind, Mark, RawRow, Source
from loaders.imports.osm_types import FILE, read_osm_types
from loaders.imports.recognition import recognise
from loaders.problems import DataProblem
from loaders.received.apart import ONE_THREAD, ROOT, Limits, TooMuch, bound_tightly, run
from loaders.received.content import content_of

CODE: Final = "from loaders.imports import apart; apart.answer()"
LIMITS: Final = Limits(memory=512 * MEGABYTE, computing=9, waiting=20)
"""``memory`` counts what the reading takes beyond the program itself; waiting, a busy machine."""

SKIPPED: Final = (
    "OGR_VRT", "WFS", "GDALG", "HTTP", "OAPIF", "OGCAPI", "CSW", "Carto", "Elasticsearch", "NGW",
    "PLSCENES", "AmigoCloud", "EEDA", "ADBC", "SQLite", "MBTiles", "GML", "LIBKML", "KML", "GPX",
    "PDF", "XLSX", "ODS", "OSM", "GTFS", "DXF", "PMTiles", "MVT", "CSV", "GeoJSON", "GeoJSONSeq",
    "ESRIJSON", "TopoJSON", "GeoRSS", "OpenFileGDB", "MapInfo File", "FlatGeobuf", "GPSBabel",
)  # fmt: skip
"""Drivers of GDAL that are switched off before it is loaded: GeoPackage and Shapefile remain."""

ENVIRONMENT: Final = {**ONE_THREAD, "OGR_SKIP": ",".join(SKIPPED), "GDAL_DRIVER_PATH": "disable"}
READERS: Final[Mapping[Kind, tuple[str, str]]] = {
    Kind.CSV: ("text_reader", "read_text_table"),
    Kind.XLSX: ("workbook_reader", "read_workbook"),
    Kind.GEOJSON: ("geojson_reader", "read_geojson_table"),
    Kind.GEOPACKAGE: ("gdal_reader", "read_geopackage"),
    Kind.SHAPEFILE: ("gdal_reader", "read_shapefile"),
    Kind.GPX: ("xml_reader", "read_gpx"),
    Kind.KML: ("xml_reader", "read_kml"),
    Kind.HSDS_CSV: ("hsds_reader", "read_hsds_package"),
    Kind.HSDS_JSON: ("hsds_reader", "read_hsds_json"),
    Kind.GML: ("gml_reader", "read_gml"),
    Kind.OSM: ("osm_reader", "read_osm"),
}
"""The module and function that read each kind; a module is loaded only for its own kinds."""

CORRECTED: Final = frozenset({Kind.CSV, Kind.XLSX, Kind.GEOPACKAGE, Kind.SHAPEFILE})
"""Kinds of which a person may correct what was recognised."""

NOT_LOADED: Final = ("geopandas", "pandas", "pyarrow")
"""What GDAL's binding would load without need."""

CODECS: Final = ("cp1252", "cp437", "utf_8_sig", "latin_1", "idna")


def read_file(
    file: Path | bytes,
    name: str = "",
    limits: Limits = LIMITS,
    *,
    chosen: Chosen = AS_FOUND,
    rules: Path = ROOT / "data" / "rules",
) -> Source:
    """Return the table of a received file, read in another process.

    Parameters
    ----------
    file
        The file or its content; what it is shows by its content alone.
    name
        What it is called in messages; the name of the file if empty.
    chosen
        What a person corrected of what is recognised.
    rules
        The folder of the rules by which an extract of OpenStreetMap is read.

    Raises
    ------
    DataProblem
        The file as a whole cannot be used, or reading it takes more than ``limits``.
    """
    called = (name or (file.name if isinstance(file, Path) else "Datei"))[:120]
    raw = content_of(file, called, MOST_BYTES, "mehr als eine Liste von Orten.")
    head = {
        "file": called,
        "memory": limits.memory,
        "computing": limits.computing,
        "chosen": asdict(chosen),
        "rules": str(rules),
    }
    task = json.dumps(head).encode() + b"\n" + raw
    try:
        answered = json.loads(run(CODE, task, limits, ENVIRONMENT))
    except TooMuch as error:
        raise _too_much(called, limits) from error
    if "problem" in answered:
        raise DataProblem(**answered["problem"])
    if "source" not in answered:
        raise _too_much(called, limits)
    return _source(answered["source"])


def _too_much(name: str, limits: Limits) -> DataProblem:
    memory = limits.memory // MEGABYTE
    return DataProblem(
        name,
        f"eine Datei, die mit {memory} MB Speicher in {limits.waiting} Sekunden zu lesen ist",
        "eine, die mehr braucht oder das Lesen abbricht",
        likely_cause="beschädigt oder viel zu groß; bitte in kleinere Dateien teilen.",
    )


def _source(values: Mapping[str, Any]) -> Source:
    rows = [
        RawRow(
            **{
                **row,
                "place": tuple(row["place"]) if row["place"] else None,
                "marks": {name: Mark(mark) for name, mark in row["marks"].items()},
            }
        )
        for row in values["rows"]
    ]
    return Source(**{**values, "kind": Kind(values["kind"]), "rows": rows})


def answer() -> None:
    """Read the task from standard input within its limits, and write what was found as JSON."""
    head = json.loads(sys.stdin.buffer.readline())
    raw = sys.stdin.buffer.read()
    try:
        found: dict[str, Any] = {"source": asdict(_read(head, raw))}
    except DataProblem as problem:
        found = {"problem": vars(problem)}
    except (MemoryError, RecursionError):
        found = {}
    sys.stdout.write(json.dumps(found))


def _read(head: Mapping[str, Any], raw: bytes) -> Source:
    kind = recognise(head["file"], raw)
    reader = _reader(kind)
    more: tuple[Any, ...] = (Chosen(**head["chosen"]),) if kind in CORRECTED else ()
    if kind is Kind.OSM:
        more = (read_osm_types(Path(head["rules"]) / FILE),)
    bound_tightly(Limits(head["memory"], head["computing"]))
    return reader(head["file"], raw, *more)


def prepare() -> None:
    """Load what a reader will need when it can open no file, and leave out what it never needs."""
    for codec in CODECS:
        importlib.import_module(f"encodings.{codec}")
    for name in NOT_LOADED:
        sys.modules[name] = None  # type: ignore[assignment]


def _reader(kind: Kind) -> Callable[..., Source]:
    """Return the function that reads a kind, with all that it will load loaded."""
    prepare()
    module, function = READERS[kind]
    found: Callable[..., Source] = getattr(
        importlib.import_module(f"loaders.imports.{module}"), function
    )
    return found
