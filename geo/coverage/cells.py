"""The cells of a grid with what coverage finds of each: a square, its people, their way."""

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import shapely

from geo.coverage.measure import Reach
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
