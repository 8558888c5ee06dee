"""The Gemeinden of a VG250 (BKG, Verwaltungsgebiete 1:250 000), checked."""

from dataclasses import dataclass
from typing import Annotated, Any, Final

import geopandas as gpd
import pyproj
import shapely
from pydantic import Field
from pyproj.exceptions import CRSError

from loaders import fields
from loaders.build.outlines import WGS84
from loaders.checking import all_valid, check_rows
from loaders.config import DistrictConfig
from loaders.facilities import around
from loaders.geojson import inside
from loaders.problems import DataProblem
from loaders.records import Row
from loaders.refresh.apart import read_apart
from loaders.refresh.delivery import Delivery

CRS: Final = "EPSG:25832"
CRS_NUMBER: Final = 25832
CONFIDENCE: Final = 25
"""Shapefiles name the CRS in the words of another vendor: surely known by PROJ at 25 percent."""

LAND: Final = "4"
"""Geofaktor of land with structure; parts of a Gemeinde in the sea or Lake Constance have 2."""


class BoundaryRow(Row):
    """A Gemeinde in the columns of the layer; ``KFL`` (km²) is in VG250-EW alone."""

    key: Annotated[fields.GemeindeKey, Field(alias="AGS")]
    ars: Annotated[fields.Ars, Field(alias="ARS")]
    name: Annotated[fields.Text, Field(alias="GEN")]
    type: Annotated[fields.Text, Field(alias="BEZ")]
    effective: Annotated[str, Field(alias="WSK")] = ""
    area_km2: Annotated[fields.OptionalPositive, Field(alias="KFL")] = None


@dataclass(frozen=True)
class Boundaries:
    """What a delivery has of a district: rows with ``geometry`` in WGS 84, by key.

    ``effective`` is the newest legal effect (WSK) of all Gemeinden of the delivery, ``inside`` of
    the district, ``neighbours`` those of the surroundings that were asked for.
    """

    layer: str
    effective: str
    inside: dict[str, dict[str, Any]]
    neighbours: dict[str, dict[str, Any]]


def read_vg250(delivery: Delivery, config: DistrictConfig, neighbours: list[str]) -> Boundaries:
    """Return the Gemeinden of a district and the named neighbours.

    Raises
    ------
    DataProblem
        It is no VG250 in EPSG:25832, or a row is broken; the row counts among those of the
        district and its neighbours.
    """
    asked = {"district": config.key, "neighbours": neighbours}
    found = read_apart("boundaries", delivery, asked)
    _check_crs(delivery.name, found["crs"])
    land = [row for row in found["rows"] if row["values"].get("GF", LAND) == LAND]
    if not any(row["values"]["AGS"].startswith(config.key) for row in land):
        cause = "ein anderes Land oder Schlüssel ohne führende Null."
        raise DataProblem(delivery.name, f"Gemeinden des Landkreises {config.key}", "keine",
                          column="AGS", likely_cause=cause)  # fmt: skip
    named = [(row["number"], row["values"]) for row in land]
    rows = all_valid(delivery.name, check_rows(delivery.name, BoundaryRow, named))
    shapes = [_shape(delivery.name, row["number"], row["shape"]) for row in land]
    degrees = gpd.GeoSeries(shapes, crs=CRS).to_crs(WGS84)
    known: dict[str, dict[str, Any]] = {}
    for row, outline in zip(rows, degrees, strict=True):
        before = known.get(row["key"])
        parts = [outline] if before is None else [before["geometry"], outline]
        known[row["key"]] = {**row, "geometry": shapely.union_all(parts) if before else outline}
    own = {key: row for key, row in sorted(known.items()) if key.startswith(config.key)}
    others = {key: row for key, row in sorted(known.items()) if key not in own}
    _check_place(delivery.name, own, config)
    return Boundaries(found["layer"], found["effective"], own, others)


def _check_crs(file: str, named: str) -> None:
    cause = "eine andere Ausgabe; bei der BKG heißt die richtige „utm32s“."
    try:
        number = pyproj.CRS.from_user_input(named).to_epsg(CONFIDENCE) if named else None
    except CRSError:
        number = None
    if number != CRS_NUMBER:
        found = f"EPSG:{number}" if number else (named[:80] or "keines")
        raise DataProblem(file, f"das Koordinatensystem {CRS}", found, likely_cause=cause)


def _shape(file: str, number: int, raw: str | None) -> shapely.Geometry:
    shape = None if raw is None else shapely.from_wkb(bytes.fromhex(raw))
    if not isinstance(shape, (shapely.Polygon, shapely.MultiPolygon)) or shape.is_empty:
        raise DataProblem(file, "eine Fläche", "keine Fläche", number)
    if not shape.is_valid:
        found = shapely.is_valid_reason(shape)
        raise DataProblem(file, "eine gültige Fläche", found, number)
    return shape


def _check_place(file: str, known: dict[str, dict[str, Any]], config: DistrictConfig) -> None:
    """Refuse coordinates that are not those of the district, whatever CRS the file names."""
    box = around(config.bbox_wgs84)
    for row in known.values():
        corners = shapely.get_coordinates(row["geometry"])
        if not all(inside(x, y, box) for x, y in corners[:: max(1, len(corners) // 100)]):
            x, y = corners[0]
            cause = "ein anderes Koordinatensystem, als die Datei nennt."
            raise DataProblem(file, f"{row['name']} im Gebiet des Landkreises",
                              f"{x:.3f} / {y:.3f}", likely_cause=cause)  # fmt: skip
