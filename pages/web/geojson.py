"""Frames as GeoJSON (RFC 7946): WGS 84, exterior rings counter-clockwise, plain values."""

from collections.abc import Iterable, Mapping
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

COORDINATE_DIGITS = 6
"""A millionth of a degree is a hand's breadth; more digits would claim what no source knows."""

WGS84 = "EPSG:4326"


def feature_collection(
    frame: gpd.GeoDataFrame, properties: Iterable[str], members: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the frame (WGS 84, its index is the id) with the named columns and extra members.

    Raises
    ------
    ValueError
        The frame is not in WGS 84.
    """
    if frame.crs != WGS84:
        raise ValueError(f"GeoJSON is WGS 84, not {frame.crs}")
    shapes = tidy(frame.geometry.to_numpy())
    columns = {name: frame[name].to_list() for name in properties}
    features = [
        {
            "type": "Feature",
            "id": key,
            "geometry": shape,
            "properties": {name: plain(values[row]) for name, values in columns.items()},
        }
        for row, (key, shape) in enumerate(zip(frame.index, shapes, strict=True))
    ]
    box = {"bbox": _bounds(frame)} if frame.geometry.notna().any() else {}
    return {"type": "FeatureCollection", **members, **box, "features": features}


def tidy(shapes: np.ndarray) -> list[dict[str, Any] | None]:
    """Return GeoJSON geometries: rings as RFC 7946 wants them, coordinates rounded."""
    turned = shapely.orient_polygons(shapes, exterior_cw=False)
    rounded = shapely.transform(turned, lambda xy: np.round(xy, COORDINATE_DIGITS))
    return [None if shape is None else shapely.geometry.mapping(shape) for shape in rounded]


def _bounds(frame: gpd.GeoDataFrame) -> list[float]:
    return [round(float(edge), COORDINATE_DIGITS) for edge in frame.total_bounds]


def plain(value: object) -> object:
    """Return a value as JSON knows it; what is missing becomes null."""
    if isinstance(value, dict):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(part) for part in value]
    if isinstance(value, np.generic):
        value = value.item()
    return None if value is pd.NA or value is pd.NaT or value != value else value  # noqa: PLR0124
