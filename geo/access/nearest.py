"""The nearest place of supply, and all within reach, in a straight line."""

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from scipy import sparse

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


def within(points: Floats, supply: Floats, threshold_m: float) -> "sparse.csr_array":
    """Return which places of supply are within reach: shape ``(n, m)``, True where they are.

    Parameters
    ----------
    points, supply
        As in `nearest`.
    threshold_m
        The largest distance that is within reach, metres.
    """
    from scipy import sparse  # noqa: PLC0415 - heavy
    from scipy.spatial import cKDTree  # noqa: PLC0415

    shape = (len(points), len(supply))
    if 0 in shape:
        return sparse.csr_array(shape, dtype=bool)
    rows = cKDTree(supply).query_ball_point(points, threshold_m, workers=-1)
    starts = np.concatenate([[0], np.cumsum([len(row) for row in rows])])
    indices = np.concatenate(rows).astype(np.int64)
    return sparse.csr_array((np.ones(len(indices), dtype=bool), indices, starts), shape=shape)
