"""Files as people send them, good, broken and hostile, each made on the fly; all synthetic."""

import io
import json
import sqlite3
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

import geopandas as gpd
import openpyxl
import shapely

LON, LAT = 9.2345, 52.9123
UTM = (515767.0, 5862333.0)
"""The same place in EPSG:25832, roughly."""

HEADER = ("Name", "Art", "Straße", "PLZ", "Ort", "Telefon", "Länge", "Breite")
ROW = ("Synthetischer Treff", "Begegnungsstätte", "Markt 1", "27283", "Verden (Aller)",
       "04231 12345", "9,2345", "52,9123")  # fmt: skip


def csv(*rows: Sequence[str], header: Sequence[str] = HEADER, encoding: str = "utf-8") -> bytes:
    return "\n".join(";".join(row) for row in (header, *rows)).encode(encoding)


def row(**values: str) -> tuple[str, ...]:
    """Return the usual row with other values in some columns."""
    assert set(values) <= set(HEADER)
    return tuple(values.get(name, value) for name, value in zip(HEADER, ROW, strict=True))


def xlsx(*rows: Sequence[Any], header: Sequence[Any] = HEADER) -> bytes:
    book = openpyxl.Workbook()
    for one in (header, *rows):
        book.active.append(list(one))
    return saved(book)


def saved(book: Any) -> bytes:
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def feature(geometry: Any, **properties: Any) -> dict[str, Any]:
    values = {"name": "Synthetischer Treff", "type": "begegnungsstaette", **properties}
    return {"type": "Feature", "properties": values, "geometry": geometry}


def point(x: float = LON, y: float = LAT) -> dict[str, Any]:
    return {"type": "Point", "coordinates": [x, y]}


def polygon(*ring: tuple[float, float]) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": [[list(one) for one in ring]]}


def geojson(*features: Any, **members: Any) -> bytes:
    return json.dumps({"type": "FeatureCollection", **members, "features": features}).encode()


def archive(parts: Mapping[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", packing) as known:
        for name, content in parts.items():
            known.writestr(name, content)
    return written.getvalue()


def layer(place: tuple[float, float] = UTM, crs: str = "EPSG:25832") -> gpd.GeoDataFrame:
    values = {"Name": ["Synthetischer Treff"], "Art": ["begegnungsstaette"], "PLZ": ["27283"]}
    return gpd.GeoDataFrame(values, geometry=[shapely.Point(place)], crs=crs)


def geopackage(frame: gpd.GeoDataFrame | None = None) -> bytes:
    written = io.BytesIO()
    (layer() if frame is None else frame).to_file(written, driver="GPKG", layer="orte")
    return written.getvalue()


def with_sql(raw: bytes, *statements: str) -> bytes:
    """Return an SQLite file after some statements, made in memory alone."""
    known = sqlite3.connect(":memory:")
    known.deserialize(raw)
    for statement in statements:
        known.execute(statement)
    known.commit()
    return known.serialize()


def shapefile(folder: Any, encoding: str = "UTF-8", without: Sequence[str] = ()) -> bytes:
    frame = layer().assign(Name=["Müller Straße"])
    frame.to_file(folder / "orte.shp", encoding=encoding)
    parts = {
        path.name: path.read_bytes()
        for path in sorted(folder.glob("orte.*"))
        if path.suffix not in without
    }
    return archive(parts)


def kml(*placemarks: str, head: str = "") -> bytes:
    inside = "".join(placemarks)
    text = f'<?xml version="1.0"?>{head}<kml xmlns="http://www.opengis.net/kml/2.2">'
    return f"{text}<Document>{inside}</Document></kml>".encode()


def placemark(name: str = "Synthetischer Treff", coordinates: str = f"{LON},{LAT},0") -> str:
    where = f"<Point><coordinates>{coordinates}</coordinates></Point>"
    return f"<Placemark><name>{name}</name>{where}</Placemark>"


def gpx(*waypoints: str, head: str = "") -> bytes:
    return f'<?xml version="1.0"?>{head}<gpx>{"".join(waypoints)}</gpx>'.encode()


def waypoint(name: str = "Synthetischer Treff", lat: str = str(LAT), lon: str = str(LON)) -> str:
    return f'<wpt lat="{lat}" lon="{lon}"><name>{name}</name></wpt>'
