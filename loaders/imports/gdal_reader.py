"""Reading GeoPackage and Shapefile by GDAL, from memory alone, after a look at what they hold.

Called in the process apart only: GDAL says of itself that it has a large surface of attack.
"""

import io
import sqlite3
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any, Final, NamedTuple

import pyogrio
import shapely
from pyogrio.raw import read

from loaders.files import MOJIBAKE
from loaders.imports.archives import members
from loaders.imports.model import (
    AS_FOUND,
    GEOMETRY,
    MOST_COLUMNS,
    MOST_ROWS,
    Chosen,
    Kind,
    RawRow,
    Source,
)
from loaders.imports.places import Placed, placed
from loaders.imports.tables import checked
from loaders.problems import DataProblem
from loaders.received.cells import text

PARTS: Final = (".shp", ".shx", ".dbf", ".prj", ".cpg")
NEEDED: Final = (".shp", ".shx", ".dbf")
SHP_MAGIC: Final = b"\x00\x00\x27\x0a"
LARGEST_TEXT: Final = 20_000
WRITTEN_AHEAD: Final = slice(18, 20)
"""Bytes of an SQLite file that say how it is written; read from memory there is no log beside."""

DAMAGED: Final = (
    pyogrio.errors.DataSourceError,
    pyogrio.errors.DataLayerError,
    pyogrio.errors.FeatureError,
    pyogrio.errors.GeometryError,
    pyogrio.errors.CRSError,
    sqlite3.Error,
    zipfile.BadZipFile,
    shapely.errors.ShapelyError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    LookupError,
)


class _Layer(NamedTuple):
    name: str
    columns: list[str]
    values: Sequence[Sequence[Any]]
    shapes: Sequence[bytes | None]


def read_geopackage(file: str, raw: bytes, chosen: Chosen = AS_FOUND) -> Source:
    """Return the chosen layer of a GeoPackage, else the first one with places.

    Raises
    ------
    DataProblem
        It is none, damaged, holds what reaches out of the file, or is far too large.
    """
    alone = without_log(raw)
    with damaged(file, "ein lesbares GeoPackage"):
        known = layers_of(file, alone)
        name = chosen.part if chosen.part in known else next(iter(known))
        layer = _layer(file, alone, name)
    others = ", ".join(other for other in known if other != name)
    notes = [f"Nicht gelesene Ebenen: {others[:200]}"] if others else []
    return replace(_source(file, Kind.GEOPACKAGE, layer, known[name], notes), parts=list(known))


def without_log(raw: bytes) -> bytes:
    """Return an SQLite file so that it is read without a log beside it."""
    alone = bytearray(raw)
    alone[WRITTEN_AHEAD] = b"\1\1"
    return bytes(alone)


def layers_of(file: str, raw: bytes) -> dict[str, str]:
    """Return the CRS of the layers by name; refuse tables that could reach out of the file."""
    with sqlite3.connect(":memory:") as known:
        known.deserialize(raw)
        for name, sql in known.execute("SELECT name, sql FROM sqlite_master WHERE sql NOT NULL"):
            plain = " ".join(str(sql).casefold().split())
            if plain.startswith("create virtual") and " using rtree" not in plain:
                found = f"die virtuelle Tabelle „{str(name)[:40]}“"
                raise DataProblem(file, "ein GeoPackage mit einfachen Tabellen", found)
        if (
            known.execute("SELECT 1 FROM sqlite_master WHERE name='gpkg_contents'").fetchone()
            is None
        ):
            raise DataProblem(file, "ein GeoPackage", "eine andere SQLite-Datenbank")
        rows = known.execute(
            "SELECT c.table_name, s.organization, s.organization_coordsys_id"
            " FROM gpkg_contents c JOIN gpkg_geometry_columns g ON g.table_name = c.table_name"
            " LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id"
            " JOIN sqlite_master m ON m.name = c.table_name AND m.type = 'table'"
            " WHERE c.data_type = 'features' ORDER BY c.rowid"
        ).fetchall()
    if not rows:
        raise DataProblem(file, "mindestens eine Ebene mit Orten", "keine")
    return {str(name): _crs(organization, number) for name, organization, number in rows}


def _crs(organization: Any, number: Any) -> str:  # noqa: ANN401 - as the file has it
    is_epsg = text(organization).upper() == "EPSG" and isinstance(number, int)
    return f"EPSG:{number}" if is_epsg else ""


def read_shapefile(file: str, raw: bytes, chosen: Chosen = AS_FOUND) -> Source:
    """Return the first Shapefile of an archive, in the chosen encoding.

    Raises
    ------
    DataProblem
        The archive may do harm, lacks a part of the Shapefile, or is damaged.
    """
    with damaged(file, "ein lesbares Shapefile"):
        parts, name = _parts(file, raw)
        crs = parts.get(".prj", b"").decode("utf-8", "replace")[:LARGEST_TEXT]
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            for ending, content in parts.items():
                if ending != ".prj":
                    archive.writestr(f"layer{ending}", content)
        said = parts.get(".cpg", b"").decode("ascii", "replace").strip()
        layer, encoding = _in_an_encoding(file, packed.getvalue(), chosen.encoding or said)
    source = _source(file, Kind.SHAPEFILE, layer._replace(name=name), crs.strip(), [])
    notes = [] if crs.strip() else ["Das Shapefile nennt kein Koordinatensystem (.prj fehlt)"]
    return Source(
        file, source.kind, source.columns, source.rows, source.crs, encoding, "", name, notes
    )


def _parts(file: str, raw: bytes) -> tuple[dict[str, bytes], str]:
    """Return the parts of the first Shapefile of an archive by ending, and its name."""
    known = members(file, raw, PARTS)
    first = next(one for one in known if one.filename.casefold().endswith(".shp"))
    stem = first.filename[: -len(".shp")]
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        parts = {
            PurePosixPath(one.filename).suffix.casefold(): archive.read(one)
            for one in known
            if PurePosixPath(one.filename).with_suffix("") == PurePosixPath(stem)
        }
    for ending in NEEDED:
        if ending not in parts:
            raise DataProblem(file, f"ein Shapefile mit allen Teilen ({', '.join(NEEDED)})", "",
                              likely_cause=f"der Teil {ending} fehlt im Archiv.")  # fmt: skip
    if not parts[".shp"].startswith(SHP_MAGIC):
        raise DataProblem(file, "ein Shapefile", "eine andere Datei mit der Endung .shp")
    return parts, PurePosixPath(stem).name


def _in_an_encoding(file: str, packed: bytes, said: str) -> tuple[_Layer, str]:
    """Return the layer in the encoding that the archive names, else in the first that fits."""
    for encoding in dict.fromkeys((said or "UTF-8", "UTF-8", "CP1252")):
        try:
            layer = _layer(file, packed, "layer", encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        texts = (value for column in layer.values for value in column if isinstance(value, str))
        if not any(pair in value for value in texts for pair in MOJIBAKE):
            return layer, encoding
    cause = "beim Speichern doppelt umgewandelte Umlaute oder eine falsche Angabe (.cpg)."
    raise DataProblem(file, "lesbare Umlaute", "Zeichensalat", likely_cause=cause)


def _layer(file: str, raw: bytes, name: str, encoding: str | None = None) -> _Layer:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about CRS and fields that are not read
        meta, _, shapes, values = read(
            raw, layer=name, encoding=encoding, force_2d=True, max_features=MOST_ROWS + 1
        )
    columns = [str(one) for one in meta["fields"]]
    if len(columns) > MOST_COLUMNS:
        raise DataProblem(file, f"höchstens {MOST_COLUMNS} Felder", str(len(columns)))
    if shapes is None or not len(shapes):
        raise DataProblem(file, "mindestens ein Objekt mit einem Ort", "keines")
    if len(shapes) > MOST_ROWS:
        raise DataProblem(file, f"höchstens {MOST_ROWS} Objekte", "mehr")
    return _Layer(name, columns, values, shapes)


def _source(file: str, kind: Kind, layer: _Layer, crs: str, notes: list[str]) -> Source:
    rows = []
    for index, raw in enumerate(layer.shapes):
        place = _placed(raw)
        cells = [cell_text(column[index]) for column in layer.values]
        if place.fault:
            row = RawRow(index + 1, cells, fault=place.fault, fault_column=GEOMETRY)
        else:
            row = checked(RawRow(index + 1, cells, place.place, note=place.note), layer.columns)
        rows.append(row)
    return Source(file, kind, layer.columns, rows, crs=crs, part=layer.name, notes=notes)


def _placed(raw: bytes | None) -> Placed:
    try:
        return placed(None if raw is None else shapely.from_wkb(raw))
    except shapely.errors.ShapelyError:
        return Placed(fault="ist keine lesbare Geometrie")


def cell_text(value: Any) -> str:  # noqa: ANN401 - any value of a layer
    """Return a value of a layer as text; empty for what is missing or no text."""
    if value is None or value != value or str(value) == "NaT":  # noqa: PLR0124 - NaN
        return ""
    if isinstance(value, bytes):
        return ""
    if hasattr(value, "item"):
        value = value.item()
    return text(value)


@contextmanager
def damaged(file: str, expected: str) -> Iterator[None]:
    """Turn what GDAL and the readers of databases and archives raise into a problem."""
    try:
        yield
    except DAMAGED as error:
        found = " ".join(str(error).split())[:80]
        raise DataProblem(file, expected, found, likely_cause="beschädigt.") from error
