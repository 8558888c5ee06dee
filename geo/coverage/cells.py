"""The cells of a grid with what coverage finds of each: a square, its people, their way."""

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely

from geo.coverage.measure import Reach, minutes_of_share
from geo.demand import Demand
from geo.travel import Floats

GRID_CRS = "EPSG:3035"
"""The European grid of the census is square in this projection (INSPIRE, ETRS89-LAEA)."""


def squares(points: Floats, crs: str, cell_m: float) -> npt.NDArray[np.object_]:
    """Return the cells around centres ``(n, 2)`` in ``crs``, as polygons in the same CRS."""
    centres = gpd.GeoSeries(gpd.points_from_xy(points[:, 0], points[:, 1]), crs=crs)
    grid = centres.to_crs(GRID_CRS)
    x, y, half = grid.x.to_numpy(), grid.y.to_numpy(), cell_m / 2
    cells = gpd.GeoSeries(shapely.box(x - half, y - half, x + half, y + half), crs=GRID_CRS)
    shapes: npt.NDArray[np.object_] = cells.to_crs(crs).to_numpy()
    return shapes


def cells(demand: Demand, found: Reach, crs: str) -> gpd.GeoDataFrame:
    """Return one row per cell in ``crs``, in the order of the demand.

    Columns ``gemeinde_key``; ``people`` of the group; ``minutes`` to the nearest place, NaN where
    there is no way to any; ``reached`` within the limit or not; ``unreached``, the people who are
    not.
    """
    is_reached = found.is_reached
    columns = {
        "gemeinde_key": demand.gemeinde_keys,
        "people": found.people,
        "minutes": found.nearest.minutes,
        "reached": is_reached,
        "unreached": np.where(is_reached, 0.0, found.people),
    }
    shapes = squares(demand.points, crs, demand.basis.cell_m)
    return gpd.GeoDataFrame(columns, geometry=shapes, crs=crs)


def coarser(found: gpd.GeoDataFrame, points: Floats, cell_m: float) -> gpd.GeoDataFrame:
    """Return the cells of `cells` gathered into larger ones of the same grid, for a picture.

    Columns and CRS are the same. ``people`` and ``unreached`` are sums, ``gemeinde_key`` is that of
    most people, ``minutes`` those within which half of the people are at the nearest place (NaN
    where fewer have any way), ``reached`` whether all are.

    Parameters
    ----------
    points
        Centres of the cells in the CRS of ``found``, ``(n, 2)``; somebody lives in each cell.
    cell_m
        Width of the larger cells, a multiple of that of the small ones.
    """
    centres = gpd.GeoSeries(gpd.points_from_xy(points[:, 0], points[:, 1]), crs=found.crs)
    grid = centres.to_crs(GRID_CRS)
    corners = np.column_stack([grid.x, grid.y]) // cell_m
    places, of = np.unique(corners, axis=0, return_inverse=True)
    codes, people = of.reshape(-1), found["people"].to_numpy()
    minutes = found["minutes"].to_numpy(dtype=float)
    (half,) = minutes_of_share(minutes, people, codes, len(places), (0.5,))
    unreached = np.bincount(codes, found["unreached"], len(places))
    by_town = pd.Series(people).groupby([codes, found["gemeinde_key"].to_numpy()]).sum()
    towns = by_town.sort_values(kind="stable").reset_index().groupby("level_0")["level_1"].last()
    columns = {
        "gemeinde_key": towns.to_numpy(),
        "people": np.bincount(codes, people, len(places)),
        "minutes": np.where(np.isfinite(half), half, np.nan),
        "reached": unreached == 0,
        "unreached": unreached,
    }
    low = places * cell_m
    shapes = shapely.box(low[:, 0], low[:, 1], low[:, 0] + cell_m, low[:, 1] + cell_m)
    squared = gpd.GeoSeries(shapes, crs=GRID_CRS).to_crs(found.crs)
    return gpd.GeoDataFrame(columns, geometry=squared.to_numpy(), crs=found.crs)
