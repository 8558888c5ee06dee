"""The nearest place of supply, in a straight line."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

CHUNK = 500_000
"""Places looked up at once: it bounds the memory, not the result."""


class Nearest(NamedTuple):
    """The nearest place: its index in ``supply`` and its ``distance_m``, both of shape ``(n,)``.

    Without any supply the index is -1 and the distance infinite.
    """

    supply: npt.NDArray[np.int64]
    distance_m: Floats


def nearest(points: Floats, supply: Floats) -> Nearest:
    """Return the nearest place of supply of each place.

    Parameters
    ----------
    points, supply
        Shapes ``(n, 2)`` and ``(m, 2)``, metres in the same CRS.
    """
    from scipy.spatial import cKDTree  # noqa: PLC0415 - heavy

    index = np.full(len(points), -1, dtype=np.int64)
    distance_m = np.full(len(points), np.inf)
    if not len(supply):
        return Nearest(index, distance_m)
    tree = cKDTree(supply, balanced_tree=False, compact_nodes=False)
    for start in range(0, len(points), CHUNK):
        part = slice(start, start + CHUNK)
        distance_m[part], index[part] = tree.query(points[part], workers=-1)
    return Nearest(index, distance_m)
