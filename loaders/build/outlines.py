"""Generalising areas that share borders, so that no gap and no overlap appears."""

from collections.abc import Mapping, Sequence
from typing import Any

import geopandas as gpd
import numpy as np
import shapely

from loaders.geojson import rounded_degrees
from loaders.problems import DataProblem

WGS84 = "EPSG:4326"
# Corners go when the triangle they make with their neighbours is smaller than the square of
# this length. 100 m keeps every village's bulge at the scale of a district map and makes the
# outlines a quarter smaller; larger values begin to cut off houses at the border.
TOLERANCE_M = 100.0
# A facility at the edge of its Gemeinde may lie this far outside the generalised outline.
BORDER_TOLERANCE_M = 150.0


def generalise(
    shapes: Sequence[shapely.Geometry | None], crs: str, file: str
) -> list[shapely.Geometry]:
    """Return the areas with fewer corners, in WGS 84, as one coverage.

    Parameters
    ----------
    shapes
        Areas in WGS 84 that touch without gaps or overlaps.
    crs
        Metric CRS in which the tolerance counts.
    file
        What is named if they do not fit together.

    Raises
    ------
    DataProblem
        The areas overlap or their common borders differ.
    """
    metric = gpd.GeoSeries(list(shapes), crs=WGS84).to_crs(crs)
    if not shapely.coverage_is_valid(metric.values):
        raise DataProblem(
            file,
            "Flächen mit gemeinsamen Grenzen",
            "Überlappungen oder verschiedene Grenzlinien",
            likely_cause="aus Dateien verschiedener Jahre oder einzeln vereinfacht.",
        )
    simple = shapely.coverage_simplify(metric.values, TOLERANCE_M)
    degrees = gpd.GeoSeries(simple, crs=crs).to_crs(WGS84)
    rounded = [rounded_degrees(shape) for shape in degrees]
    if not (shapely.is_valid(rounded).all() and shapely.coverage_is_valid(rounded)):
        raise DataProblem(file, "gültige Flächen nach dem Vereinfachen", "ungültige")
    return rounded


def metric_outlines(gemeinden: Sequence[Mapping[str, Any]], crs: str) -> gpd.GeoSeries:
    """Return the outlines of Gemeinden by their key, in the metric ``crs``."""
    shapes = [row["geometry"] for row in gemeinden]
    keys = [row["key"] for row in gemeinden]
    return gpd.GeoSeries(shapes, index=keys, crs=WGS84).to_crs(crs)


def too_far_out(outlines: gpd.GeoSeries, keys: Sequence[str], points: gpd.GeoSeries) -> np.ndarray:
    """Tell for each point whether it lies outside the Gemeinde that it states.

    Points are given in any CRS; ``keys`` are keys of ``outlines``. Points less than
    ``BORDER_TOLERANCE_M`` beyond the generalised border count as inside.
    """
    stated = outlines.loc[list(keys)].reset_index(drop=True)
    distances_m = points.to_crs(outlines.crs).reset_index(drop=True).distance(stated)
    return np.asarray(distances_m > BORDER_TOLERANCE_M)
