"""The nearest place of supply, and all within reach, in a straight line."""

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from scipy import sparse
    from scipy.spatial import cKDTree

Floats = npt.NDArray[np.float64]

CHUNK = 250_000
"""Places looked up at once: it bounds the memory, not the result."""

STRIPS = np.uint16(256)
"""Places looked up at once go through the tree strip by strip: neighbours find it in the cache."""


class Nearest(NamedTuple):
    """The nearest place: its index in ``supply`` and its ``distance_m``, both of shape ``(n,)``.

    Of places equally near the first one in ``supply``. Without any supply the index is -1 and the
    distance infinite.
    """

    supply: npt.NDArray[np.int64]
    distance_m: Floats


def nearest(points: Floats, supply: Floats) -> Nearest:
    """Return the nearest place of supply of each place.

    Beside the result it needs about 40 bytes per place of supply, and some megabytes.

    Parameters
    ----------
    points, supply
        Shapes ``(n, 2)`` and ``(m, 2)``, metres in the same CRS.
    """
    from scipy.spatial import cKDTree  # noqa: PLC0415 - heavy

    places = np.ascontiguousarray(supply, dtype=float)
    distinct = _distinct(places)
    if distinct is not None:
        places = places[distinct]
    index = np.full(len(points), -1, dtype=np.int64)
    distance_m = np.full(len(points), np.inf)
    if not len(places):
        return Nearest(index, distance_m)
    tree = cKDTree(places, balanced_tree=False, compact_nodes=False)
    for start in range(0, len(points), CHUNK):
        rows = start + _by_strips(points[start : start + CHUNK])
        distance_m[rows], found = _nearest_first(tree, points[rows])
        index[rows] = found if distinct is None else distinct[found]
    return Nearest(index, distance_m)


def _distinct(places: Floats) -> npt.NDArray[np.int64] | None:
    """Return the first index of each place, rising; None where no two are the same."""
    if (np.diff(np.sort(places[:, 0])) > 0).all():  # quicker, and enough for most
        return None
    first = np.unique(places.view(np.complex128)[:, 0], return_index=True)[1]
    return np.sort(first) if len(first) < len(places) else None


def _by_strips(points: Floats) -> npt.NDArray[np.int64]:
    """Return an order in which neighbours mostly follow each other."""
    low, high = points.min(axis=0), points.max(axis=0)
    strip, along = ((points - low) * ((STRIPS - 1) / np.maximum(high - low, 1.0))).T
    return np.argsort(strip.astype(np.uint16) * STRIPS + along.astype(np.uint16), kind="stable")


def _nearest_first(tree: "cKDTree", points: Floats, many: int = 2) -> tuple[Floats, Any]:
    """Return the distance to the nearest place, and the least index of those equally near.

    It asks for ``many`` places; for more only where these do not tell whether another is as near.
    """
    distance_m, index = tree.query(points, k=many, workers=-1)
    nearest_m = distance_m[:, 0]
    is_tied = distance_m == nearest_m[:, np.newaxis]
    first = np.where(is_tied, index, tree.n).min(axis=1)
    unclear = np.flatnonzero(is_tied[:, -1])
    if many < tree.n and len(unclear):
        first[unclear] = _nearest_first(tree, points[unclear], 2 * many)[1]
    return nearest_m, first


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
