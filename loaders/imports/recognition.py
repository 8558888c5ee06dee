"""Telling what a file is by its content, before anything opens it; never by its name."""

import io
import json
import re
import zipfile
from typing import Final

from loaders.imports.model import Kind
from loaders.problems import DataProblem
from loaders.received.workbook import BROKEN, MANIFEST, OLD_EXCEL, ZIP

SQLITE: Final = b"SQLite format 3\0"
PBF: Final = b"\n\tOSMHeader"
"""How an extract of OpenStreetMap goes on after the length of its first block (4 bytes)."""

HEAD: Final = 4_096
FOREIGN: Final = (
    (b"PK\x05\x06", "ein leeres Archiv"),
    (b"%PDF", "eine PDF-Datei"),
    (b"\x89PNG", "ein Bild (PNG)"),
    (b"\xff\xd8\xff", "ein Bild (JPEG)"),
    (b"GIF8", "ein Bild (GIF)"),
    (b"\x1f\x8b", "eine gepackte Datei (GZIP)"),
    (b"7z\xbc\xaf", "ein Archiv (7z)"),
    (b"Rar!", "ein Archiv (RAR)"),
    (b"MZ", "ein Programm"),
    (b"\x7fELF", "ein Programm"),
    (b"PAR1", "eine Parquet-Datei"),
    (b"fgb", "eine FlatGeobuf-Datei"),
    (b"\x00\x00\x27\x0a", "ein einzelner Teil eines Shapefiles; bitte alle Teile als ZIP"),
)
READ: Final = (
    "CSV, Excel (XLSX), GeoJSON, GeoPackage, Shapefile als ZIP, GPX, KML, GML, HSDS oder"
    " OpenStreetMap (PBF)"
)
_ROOT = re.compile(rb"<(?![?!])(?:[\w.-]+:)?([\w.-]+)")
_COMMENT = re.compile(rb"<!--.*?-->|<\?.*?\?>", re.DOTALL)


def recognise(file: str, raw: bytes) -> Kind:
    """Return what kind of file it is.

    Raises
    ------
    DataProblem
        It is none that is read here.
    """
    if raw.startswith(ZIP):
        return _archive(file, raw)
    if raw[4:].startswith(PBF):
        return Kind.OSM
    if raw.startswith(SQLITE):
        return Kind.GEOPACKAGE
    if raw.startswith(OLD_EXCEL):
        cause = "im alten Format .xls gespeichert oder mit einem Kennwort geschützt."
        raise DataProblem(file, "eine Excel-Datei (.xlsx) ohne Kennwort", likely_cause=cause)
    for sign, called in FOREIGN:
        if raw.startswith(sign):
            raise DataProblem(file, f"eine Datei der Art {READ}", called)
    head = raw.removeprefix(b"\xef\xbb\xbf")[:HEAD].lstrip()
    if head.startswith(b"<"):
        return _xml(file, head)
    return _json(file, raw) if head.startswith((b"{", b"[")) else Kind.CSV


def _archive(file: str, raw: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = [name.casefold() for name in archive.namelist()]
    except BROKEN as error:
        raise DataProblem(file, "ein lesbares Archiv (ZIP)", "ein beschädigtes") from error
    if MANIFEST.casefold() in names:
        return Kind.XLSX
    if any(name.endswith(".shp") for name in names):
        return Kind.SHAPEFILE
    if any(name.rpartition("/")[2] in {"services.csv", "locations.csv"} for name in names):
        return Kind.HSDS_CSV
    if any(name.endswith(".kml") for name in names):
        return Kind.KML
    found = ", ".join(names[:5])[:120]
    expected = "ein Archiv mit einem Shapefile (.shp), einer Karte (.kml) oder HSDS-Tabellen"
    raise DataProblem(file, expected, found or "ein leeres Archiv")


def _xml(file: str, head: bytes) -> Kind:
    root = _ROOT.search(_COMMENT.sub(b"", head))
    name = root[1].decode("utf-8", "replace") if root else ""
    kinds = {
        "gpx": Kind.GPX, "kml": Kind.KML, "featurecollection": Kind.GML,
        "exceptionreport": Kind.GML,
    }  # fmt: skip
    if name.casefold() in kinds:
        return kinds[name.casefold()]
    causes = {
        "OGRVRTDataSource": "ein Verweis auf andere Dateien (VRT); bitte die Daten selbst liefern.",
        "OGRWFSDataSource": "ein Verweis auf einen Dienst; bitte die Daten selbst liefern.",
        "html": "eine Internetseite statt der Datei; bitte noch einmal herunterladen.",
    }
    cause = causes.get(name, "")
    raise DataProblem(file, f"eine Datei der Art {READ}", f"XML „{name[:40]}“", likely_cause=cause)


def _json(file: str, raw: bytes) -> Kind:
    """Tell GeoJSON from HSDS by what is there; both are read again by their reader."""
    if b'"FeatureCollection"' in raw or b'"Feature"' in raw:
        return Kind.GEOJSON
    words = (b'"services"', b'"service_at_locations"', b'"locations"', b'"organizations"')
    if any(word in raw for word in words):
        return Kind.HSDS_JSON
    if b'"Topology"' in raw:
        raise DataProblem(file, "eine GeoJSON-„FeatureCollection“", "TopoJSON")
    begin = json.dumps(raw[:40].decode("utf-8", "replace"), ensure_ascii=False)
    raise DataProblem(file, "eine GeoJSON-„FeatureCollection“ oder HSDS 3", begin)
