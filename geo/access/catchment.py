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

STEPS = 2048
"""Weights are looked up by the square of the distance: branches cost more than a small table."""


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


@numba.njit(cache=True)
def _table(squares: Floats, weights: Floats) -> Floats:
    """Return the weight by square of the distance, in `STEPS` equal steps up to the farthest.

    Negative where a border lies within a step; 0 beyond the farthest.
    """
    table = np.zeros(STEPS + 2)
    for step in range(STEPS + 1):
        low = (step - ROUNDING) * squares[-1] / STEPS
        high = (step + 1 + ROUNDING) * squares[-1] / STEPS
        nearer, farther = (squares < low).sum(), (squares < high).sum()
        if nearer != farther:
            table[step] = -1.0
        elif nearer < len(squares):
            table[step] = weights[nearer]
    return table


@numba.njit(cache=True)
def _weight(square: float, squares: Floats, weights: Floats) -> float:
    """Return the weight at a border between zones, where the table does not tell it."""
    for zone in range(len(squares)):
        if square <= squares[zone]:
            return float(weights[zone])
    return 0.0


@numba.njit(parallel=True, cache=True)
def _sums(
    x: Floats, y: Floats, there: Bins, amounts: Floats, zones: tuple[Floats, Floats]
) -> tuple[Floats, Flags]:
    """Return the weighted amounts within reach of each place, and whether anything is."""
    squares, weights = zones
    farthest, size = squares[-1], there.size
    slack = ROUNDING * size
    radius = np.sqrt(farthest) + slack
    table, per_square = _table(squares, weights), STEPS / farthest
    there_x, there_y, starts = there.x, there.y, there.starts
    sums = np.zeros(len(x))
    found = np.zeros(len(x), dtype=np.bool_)
    for i in numba.prange(len(x)):
        row = max(0, int(np.floor((y[i] - radius - there.bottom) / size)))
        last_row = min(there.rows - 1, int(np.floor((y[i] + radius - there.bottom) / size)))
        total, greatest = 0.0, 0.0
        while row <= last_row:
            below = there.bottom + row * size
            apart = max(0.0, below - y[i], y[i] - below - size)
            half = np.sqrt(max(0.0, farthest - apart * apart)) + slack
            first = max(0, int(np.floor((x[i] - half - there.left) / size)))
            last = int(np.floor((x[i] + half - there.left) / size))
            last = min(there.columns - 1, last)
            if first <= last:
                begin = starts[row * there.columns + first]
                end = starts[row * there.columns + last + 1]
                for j in range(begin, end):
                    across, up = there_x[j] - x[i], there_y[j] - y[i]
                    square = across * across + up * up
                    weight = table[min(int(square * per_square), STEPS + 1)]
                    if weight < 0:
                        weight = _weight(square, squares, weights)
                    total += weight * amounts[j]
                    greatest = max(greatest, weight)
            row += 1
        sums[i] = total
        found[i] = greatest > 0
    return sums, found
