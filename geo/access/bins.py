"""Points sorted into square bins, so that those near a place stand side by side in memory."""

import math
from typing import Any, NamedTuple

import numba
import numpy as np
import numpy.typing as npt

from geo.access.zones import Floats

Integers = npt.NDArray[np.int64]

BINS_PER_RADIUS = 2
"""Finer bins waste less at the edge of a circle and cost more rows."""

MOST_BINS_PER_POINT = 4


class Bins(NamedTuple):
    """Points in the order of their bins, row by row.

    Bin (column, row) has the points ``order[starts[b]:starts[b + 1]]`` with
    ``b = row * columns + column``; ``x, y`` are already in that order.
    """

    x: Floats
    y: Floats
    order: Integers
    starts: Integers
    columns: int
    rows: int
    left: float
    bottom: float
    size: float


def bins(points: Floats, radius: float) -> Bins:
    """Return points in bins that suit searches within a radius.

    Parameters
    ----------
    points
        Shape ``(n, 2)``, metres; n may be 0.
    radius
        Metres, positive.
    """
    if not len(points):
        empty = np.empty(0)
        nothing = np.zeros(2, dtype=np.int64)
        return Bins(empty, empty, nothing[:0], nothing, 1, 1, 0.0, 0.0, radius)
    x, y = points[:, 0], points[:, 1]
    left, bottom = x.min(), y.min()
    size = radius / BINS_PER_RADIUS
    width, height = x.max() - left, y.max() - bottom
    most = MOST_BINS_PER_POINT * len(points) + 1024
    while (width / size + 1) * (height / size + 1) > most:
        size *= 2
    columns, rows = math.floor(width / size) + 1, math.floor(height / size) + 1
    order, starts = _sorted(points, (left, bottom, size), columns, rows)
    return Bins(x[order], y[order], order, starts, columns, rows, float(left), float(bottom), size)


@numba.njit(cache=True)
def _sorted(points: Floats, frame: tuple[float, float, float], columns: int, rows: int) -> Any:  # noqa: ANN401 - numba
    left, bottom, size = frame
    count = len(points)
    bin_of = np.empty(count, dtype=np.int64)
    starts = np.zeros(columns * rows + 1, dtype=np.int64)
    for i in range(count):
        column = int((points[i, 0] - left) / size)
        row = int((points[i, 1] - bottom) / size)
        bin_of[i] = row * columns + column
        starts[bin_of[i] + 1] += 1
    for b in range(columns * rows):
        starts[b + 1] += starts[b]
    free = starts[:-1].copy()
    order = np.empty(count, dtype=np.int64)
    for i in range(count):
        b = bin_of[i]
        order[free[b]] = i
        free[b] += 1
    return order, starts
