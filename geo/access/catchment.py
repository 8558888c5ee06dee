"""Two-step floating catchments: supply per head of those who can reach it.

2SFCA: Luo and Wang, Measures of spatial accessibility to health care in a GIS environment,
Environment and Planning B 30/6, 2003, pages 865-884. E2SFCA, with weights by zone: Luo and Qi, An
enhanced two-step floating catchment area (E2SFCA) method for measuring spatial accessibility to
primary care physicians, Health & Place 15/4, 2009, pages 1100-1107.

Pairs of places are never stored: two passes over binned points, each place on its own.
"""

import numba
import numpy as np
import numpy.typing as npt

from geo.access.bins import Bins, bins
from geo.access.zones import Floats, Supply, Zones

Flags = npt.NDArray[np.bool_]

ROUNDING = 1e-6
"""Share of a bin by which the search reaches farther, so that no rounding leaves a bin out."""


def scores(points: Floats, population: Floats, supply: Supply, zones: Zones) -> Floats:
    """Return the capacity per head that each place of demand can reach.

    Parameters
    ----------
    points
        Places of demand, shape ``(n, 2)``, metres in the CRS of the supply.
    population
        People there, shape ``(n,)``, not negative.

    Returns
    -------
    numpy.ndarray
        Shape ``(n,)``; NaN where no place of supply is within the outermost zone. Supply that
        nobody reaches counts nothing.
    """
    radius = zones.bounds_m[-1]
    squares = np.square(np.array(zones.bounds_m, dtype=float))
    weights = np.array(zones.weights, dtype=float)
    demand, offered = bins(points, radius), bins(supply.points, radius)
    people = np.ascontiguousarray(population, dtype=float)[demand.order]
    around, _ = _sums(offered.x, offered.y, demand, people, (squares, weights))
    capacity = np.asarray(supply.capacity, dtype=float)[offered.order]
    ratio = np.divide(capacity, around, out=np.zeros_like(capacity), where=around > 0)
    reached, found = _sums(demand.x, demand.y, offered, ratio, (squares, weights))
    result = np.empty(len(points))
    result[demand.order] = np.where(found, reached, np.nan)
    return result


@numba.njit(parallel=True, cache=True)
def _sums(
    x: Floats, y: Floats, there: Bins, amounts: Floats, zones: tuple[Floats, Floats]
) -> tuple[Floats, Flags]:
    """Return the weighted amounts within reach of each place, and whether anything is."""
    squares, weights = zones
    farthest = squares[-1]
    slack = ROUNDING * there.size
    radius = np.sqrt(farthest) + slack
    sums = np.zeros(len(x))
    found = np.zeros(len(x), dtype=np.bool_)
    for i in numba.prange(len(x)):
        row = max(0, int(np.floor((y[i] - radius - there.bottom) / there.size)))
        last_row = min(there.rows - 1, int(np.floor((y[i] + radius - there.bottom) / there.size)))
        total = 0.0
        any_found = False
        while row <= last_row:
            below = there.bottom + row * there.size
            apart = max(0.0, below - y[i], y[i] - below - there.size)
            half = np.sqrt(max(0.0, farthest - apart * apart)) + slack
            first = max(0, int(np.floor((x[i] - half - there.left) / there.size)))
            last = int(np.floor((x[i] + half - there.left) / there.size))
            last = min(there.columns - 1, last)
            if first <= last:
                begin = there.starts[row * there.columns + first]
                end = there.starts[row * there.columns + last + 1]
                for j in range(begin, end):
                    across, up = there.x[j] - x[i], there.y[j] - y[i]
                    square = across * across + up * up
                    if square <= farthest:
                        any_found = True
                        zone = 0
                        while square > squares[zone]:
                            zone += 1
                        total += weights[zone] * amounts[j]
            row += 1
        sums[i] = total
        found[i] = any_found
    return sums, found
