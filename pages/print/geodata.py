"""Places and areas as files for geographic information systems: GeoJSON and GeoPackage."""

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path

import geopandas as gpd

from pages.web.geojson import WGS84, feature_collection

MEDIA_TYPES: Mapping[str, str] = {
    "geojson": "application/geo+json",
    "gpkg": "application/geopackage+sqlite3",
}


def geojson_bytes(frame: gpd.GeoDataFrame) -> bytes:
    """Return a frame as GeoJSON (RFC 7946, WGS 84); its index is the id of the features."""
    columns = [str(name) for name in frame.columns if name != frame.geometry.name]
    collection = feature_collection(frame.to_crs(WGS84), columns, {})
    return json.dumps(collection, ensure_ascii=False, separators=(",", ":")).encode()


def geopackage_bytes(layers: Mapping[str, gpd.GeoDataFrame]) -> bytes:
    """Return frames as the layers of a GeoPackage, each in its own CRS; their index is a column."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "layers.gpkg"
        for name, frame in layers.items():
            frame.to_file(path, layer=name, driver="GPKG", index=True)
        return path.read_bytes()
