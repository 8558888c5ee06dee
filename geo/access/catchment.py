"""Two-step floating catchments: supply per head of those who can reach it.

2SFCA: Luo and Wang, Measures of spatial accessibility to health care in a GIS environment,
Environment and Planning B 30/6, 2003, pages 865-884. E2SFCA, with weights by zone: Luo and Qi, An
enhanced two-step floating catchment area (E2SFCA) method for measuring spatial accessibility to
primary care physicians, Health & Place 15/4, 2009, pages 1100-1107.

Pairs of places are never stored. Places of demand lie in bins, row by row, so that those of a row
that a place of supply may reach stand side by side: one run, many at a time in the processor.
"""

from typing import Any

import numba
import numpy as np

from geo.access.bins import Bins, bins
from geo.access.zones import Floats, Supply, Zones

ROUNDING = 1e-6
"""Share of a bin by which the search reaches farther, so that no rounding leaves a bin out."""

NOBODY = -0.0
"""A sum to which nothing was added: adding 0.0 would turn its sign, adding -0.0 does not."""


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
    bounds, weights = np.array(zones.bounds_m, dtype=float), np.array(zones.weights, dtype=float)
    demand = bins(points, zones.bounds_m[-1])
    people = np.asarray(population, dtype=float)[demand.order]
    order = np.argsort(supply.points[:, 1], kind="stable")
    x, y = np.ascontiguousarray(supply.points[order].T)
    around = _around(x, y, demand, people, (bounds, weights))
    capacity = np.asarray(supply.capacity, dtype=float)[order]
    ratio = np.divide(capacity, around, out=np.zeros(len(order)), where=around > 0)
    reached = _spread(x, y, ratio, demand, (bounds, weights))
    result = np.empty(len(points))
    result[demand.order] = np.where((reached == 0) & np.signbit(reached), np.nan, reached)
    return result


@numba.njit(parallel=True, cache=True)
def _around(x: Floats, y: Floats, demand: Bins, people: Floats, zones: Any) -> Floats:  # noqa: ANN401 - numba
    """Return the weighted people within reach of each place of supply."""
    bounds, weights = zones
    sums = np.zeros(len(x))
    for j in numba.prange(len(x)):
        inner = -1.0
        for zone in range(len(bounds)):
            outer, radius = bounds[zone] ** 2, bounds[zone] + ROUNDING * demand.size
            first = max(0, int((y[j] - radius - demand.bottom) // demand.size))
            last = min(demand.rows - 1, int((y[j] + radius - demand.bottom) // demand.size))
            for row in range(first, last + 1):
                begin, end = _run(demand, row, x[j], y[j], outer)
                near = demand.x[begin:end], demand.y[begin:end], people[begin:end]
                sums[j] += weights[zone] * _ring(near, (x[j], y[j]), (inner, outer))
            inner = outer
    return sums


@numba.njit(parallel=True, cache=True)
def _spread(x: Floats, y: Floats, ratio: Floats, demand: Bins, zones: Any) -> Floats:  # noqa: ANN401 - numba
    """Return the weighted ratios within reach of each place of demand, `NOBODY` without any.

    ``y`` rises. Rows are shared out, so that no two threads add to the same place.
    """
    bounds, weights = zones
    sums = np.full(len(demand.x), NOBODY)
    radius = bounds[-1] + ROUNDING * demand.size
    for row in numba.prange(demand.rows):
        below = demand.bottom + row * demand.size
        first = np.searchsorted(y, below - radius)
        last = np.searchsorted(y, below + demand.size + radius)
        for j in range(first, last):
            inner = -1.0
            for zone in range(len(bounds)):
                outer = bounds[zone] ** 2
                begin, end = _run(demand, row, x[j], y[j], outer)
                near = demand.x[begin:end], demand.y[begin:end], sums[begin:end]
                _add(near, (x[j], y[j]), (inner, outer), weights[zone] * ratio[j] + 0.0)
                inner = outer
    return sums


@numba.njit(cache=True, inline="always")
def _run(demand: Bins, row: int, x: float, y: float, farthest: float) -> tuple[int, int]:
    """Return from where to where the places of a row may be as near as the root of a square."""
    below, slack = demand.bottom + row * demand.size, ROUNDING * demand.size
    apart = max(0.0, below - y - slack, y - below - demand.size - slack)
    square = farthest - apart * apart
    if square < 0:
        return 0, 0
    half = np.sqrt(square) + slack
    first = max(0, int((x - half - demand.left) // demand.size))
    last = min(demand.columns - 1, int((x + half - demand.left) // demand.size))
    if first > last:
        return 0, 0
    start = row * demand.columns
    return demand.starts[start + first], demand.starts[start + last + 1]


@numba.njit(cache=True, fastmath={"reassoc", "nsz"})
def _ring(near: Any, place: Any, squares: Any) -> float:  # noqa: ANN401 - numba
    """Return the sum of what lies in a ring, between the roots of two squares."""
    there_x, there_y, amounts = near
    (x, y), (inner, outer) = place, squares
    total = 0.0
    for i in range(len(there_x)):
        across, up = there_x[i] - x, there_y[i] - y
        square = across * across + up * up
        amount = amounts[i]
        total += amount if (square <= outer) & (square > inner) else 0.0
    return total


@numba.njit(cache=True)
def _add(near: Any, place: Any, squares: Any, amount: float) -> None:  # noqa: ANN401 - numba
    """Add an amount to what lies in a ring, between the roots of two squares."""
    there_x, there_y, sums = near
    (x, y), (inner, outer) = place, squares
    for i in range(len(there_x)):
        across, up = there_x[i] - x, there_y[i] - y
        square = across * across + up * up
        sums[i] += amount if (square <= outer) & (square > inner) else NOBODY
