"""From places to the nodes of a network: the nearest one, never too far away."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from geo.network.model import Network
from geo.travel import Floats

MAX_SNAP_M = 1000.0
"""How far a place may be from the network, metres.

Own assumption: where people live, a road is much nearer even in the country; what is farther away
lies outside of the extract, or in another CRS, and must not be moved there in silence.
"""


class Snapped(NamedTuple):
    """Where places enter the network, arrays of shape ``(n,)``.

    ``node`` is -1 and ``distance_m`` NaN where a place is too far away or nowhere. ``is_main`` is
    False there and where the node is on an island.
    """

    node: npt.NDArray[np.int64]
    distance_m: Floats
    is_main: npt.NDArray[np.bool_]

    @property
    def is_found(self) -> npt.NDArray[np.bool_]:
        """Return which places have a node."""
        return self.node >= 0


def snap(network: Network, points: Floats, max_m: float = MAX_SNAP_M) -> Snapped:
    """Return the node of each place: the nearest entry of the largest component, else of an island.

    An island is a part of the network that is not connected both ways with the largest one, such
    as a yard behind a gate that is drawn wrong. A place goes there only if the largest component
    is farther than ``max_m``: a house at such a yard uses the road in front of it.

    Parameters
    ----------
    points
        Shape ``(n, 2)``, metres in the network's CRS; NaN for a place that is nowhere.
    max_m
        The largest distance in a straight line, metres.
    """
    node = np.full(len(points), -1, dtype=np.int64)
    distance_m = np.full(len(points), np.nan)
    is_main = network.is_main
    for tree, part in ((network.main_tree, is_main), (network.island_tree, ~is_main)):
        left = np.flatnonzero(np.isfinite(points).all(axis=1) & (node < 0))
        apart, nearest = tree.query(points[left], distance_upper_bound=max_m * (1 + 1e-12))
        near = np.isfinite(apart)
        node[left[near]] = np.flatnonzero(network.is_entry & part)[nearest[near]]
        distance_m[left[near]] = apart[near]
    return Snapped(node, distance_m, is_main[node] & (node >= 0))
