"""Places and areas as files for geographic information systems: GeoJSON and GeoPackage."""

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import geopandas as gpd

from pages.web.geojson import WGS84, feature_collection

MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {"gpkg": "application/geopackage+sqlite3", "geojson": "application/geo+json"}
)
NOTHING: Mapping[str, str] = MappingProxyType({})


def geojson_bytes(frame: gpd.GeoDataFrame, about: Mapping[str, str] = NOTHING) -> bytes:
    """Return a frame as GeoJSON (RFC 7946, WGS 84); its index is the id of the features.

    What it is about stands beside the features, if anything is given.
    """
    columns = [str(name) for name in frame.columns if name != frame.geometry.name]
    members = {"about": dict(about)} if about else {}
    collection = feature_collection(frame.to_crs(WGS84), columns, members)
    text = json.dumps(collection, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode()


def geopackage_bytes(
    layers: Mapping[str, gpd.GeoDataFrame],
    about: Mapping[str, str] = NOTHING,
    description: str = "",
) -> bytes:
    """Return frames as the layers of a GeoPackage, each in its own CRS.

    An index with a name is a column. What they are about is metadata of each layer.
    """
    options = {"DESCRIPTION": description} if description else {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "layers.gpkg"
        for name, frame in layers.items():
            frame.to_file(
                path,
                layer=name,
                driver="GPKG",
                engine="pyogrio",
                index=frame.index.name is not None,
                layer_metadata=dict(about) or None,
                layer_options=options,
            )
        return path.read_bytes()
