"""Floating catchments over known ways, such as minutes along roads; see `geo.access.catchment`."""

from typing import TYPE_CHECKING

import numpy as np

from geo.access.zones import Floats, Zones

if TYPE_CHECKING:
    from scipy import sparse


def scores_of_ways(
    ways: "sparse.csr_array", population: Floats, capacity: Floats, zones: Zones
) -> Floats:
    """Return the capacity per head that each place of demand can reach.

    Parameters
    ----------
    ways
        Shape ``(n, m)``: from each place of demand to those of supply within reach, in the unit
        of the bounds of the zones (minutes here, metres elsewhere). A way of 0 is stored; what is
        not stored, or beyond the outermost zone, is out of reach.
    population, capacity
        People and supply, shapes ``(n,)`` and ``(m,)``, not negative.

    Returns
    -------
    numpy.ndarray
        Shape ``(n,)``; NaN where no place of supply is within the outermost zone. Supply that
        nobody reaches counts nothing.
    """
    from scipy import sparse  # noqa: PLC0415 - heavy

    pairs = ways.tocoo()
    near = pairs.data <= zones.bounds_m[-1]
    row, column = pairs.row[near], pairs.col[near]
    zone = np.searchsorted(zones.bounds_m, pairs.data[near])
    share = sparse.csr_array((np.asarray(zones.weights)[zone], (row, column)), shape=ways.shape)
    around = share.T @ np.asarray(population, dtype=float)
    ratio = np.divide(capacity, around, out=np.zeros(ways.shape[1]), where=around > 0)
    reached: Floats = np.where(np.bincount(row, minlength=ways.shape[0]), share @ ratio, np.nan)
    return reached
