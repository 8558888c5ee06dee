"""Railway stations (Deutsche Bahn, September 2017)."""

from dataclasses import replace
from pathlib import Path

import geopandas as gpd

from loaders.build.areas import Areas
from loaders.build.outlines import WGS84, metric_outlines, too_far_out
from loaders.build.points import near, read_point
from loaders.build.product import Product, checked, with_geometry
from loaders.checking import Values
from loaders.config import DistrictConfig
from loaders.files import Record, read_csv
from loaders.problems import Finding
from loaders.records import StationRow

STATIONS_FILE = "bahnhoefe_2017.csv"
AS_OF = "2017-09"


def build_stations(raw: Path, config: DistrictConfig, areas: Areas) -> Product:
    """Return the stations of a district as points."""
    records = [
        record
        for record in read_csv(raw / STATIONS_FILE, ["eva_nr", "name", "lat", "lon", "ags"])
        if record.values["ags"].startswith(config.key)
    ]
    rows, refused = near("stations", [_station(r) for r in records], config.bbox_wgs84)
    product = checked("stations", StationRow, [(row["id"], row) for row in rows], ["id"])
    points = {row["id"]: row["geometry"] for row in reversed(rows)}
    placed = replace(with_geometry(product, "id", points), read=len(records))
    return placed.flagged([*refused, *misplaced_stations(placed, areas.gemeinden, config)])


def _station(record: Record) -> Values:
    return {
        "id": f"bahnhof-{record.values['eva_nr']}",
        "name": spaced(record.values["name"]),
        "gemeinde_key": record.values["ags"],
        "as_of": AS_OF,
        "geometry": read_point(STATIONS_FILE, record),
    }


def spaced(name: str) -> str:
    """Return a station's name with a blank before its bracket: ``Brück (Mark)``."""
    return name.replace("(", " (").replace("  (", " (")


def misplaced_stations(
    stations: Product, gemeinden: Product, config: DistrictConfig
) -> list[Finding]:
    """Find stations outside the Gemeinde that they state."""
    outlines = metric_outlines(gemeinden.rows, config.crs)
    points = gpd.GeoSeries([row["geometry"] for row in stations.rows], crs=WGS84)
    keys = [row["gemeinde_key"] for row in stations.rows]
    problem = "der Punkt liegt nicht in der angegebenen Gemeinde"
    return [
        Finding(stations.name, row["id"], "gemeinde_key", row["gemeinde_key"], problem)
        for row, wrong in zip(stations.rows, too_far_out(outlines, keys, points), strict=True)
        if wrong
    ]
