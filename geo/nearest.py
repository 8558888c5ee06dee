"""Distances and nearest places, straight line, in metres."""

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import shapely


def distances_m(frame: gpd.GeoDataFrame, point: shapely.Point) -> npt.NDArray[np.float64]:
    """Return the straight-line distance of each row to ``point`` in metres.

    Shape ``(len(frame),)``; NaN for rows without geometry. ``point`` is in the CRS of ``frame``,
    which must be metric.

    Raises
    ------
    ValueError
        The frame's CRS is missing or counts in degrees.
    """
    if frame.crs is None or not frame.crs.is_projected:
        raise ValueError("distances need a projected CRS in metres")
    return np.asarray(shapely.distance(frame.geometry.array, point), dtype=float)


def nearest(frame: gpd.GeoDataFrame, point: shapely.Point, count: int = 1) -> gpd.GeoDataFrame:
    """Return the ``count`` nearest rows with their ``distance_m``, nearest first."""
    placed = frame.assign(distance_m=distances_m(frame, point)).dropna(subset=["distance_m"])
    return placed.sort_values("distance_m", kind="stable").head(count)
