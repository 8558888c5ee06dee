"""A network of roads for one mode: nodes in metres, edges in minutes, each in one direction."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from geo.travel import Floats, Mode

if TYPE_CHECKING:
    from scipy import sparse
    from scipy.spatial import cKDTree

Integers = npt.NDArray[np.int32]
Flags = npt.NDArray[np.bool_]

SHORTEST_MIN = 1e-6
"""What an edge of no length counts, so that it stays an edge."""


class Nodes(NamedTuple):
    """Nodes: ``points`` of shape ``(n, 2)``, metres, and where places may join, ``(n,)``."""

    points: Floats
    is_entry: Flags


class Edges(NamedTuple):
    """Directed edges in any order, arrays of shape ``(e,)``: from ``tails`` to ``heads``."""

    tails: npt.NDArray[np.int64]
    heads: npt.NDArray[np.int64]
    minutes: Floats


@dataclass(frozen=True, eq=False)
class Network:
    """Where one mode can go, and how long each stretch takes.

    The edges of node ``u`` lead to ``heads[starts[u]:starts[u + 1]]`` and take ``minutes[...]``
    (compressed rows). A way in both directions is two edges.

    Parameters
    ----------
    x, y
        Nodes, shape ``(n,)``, metres in ``crs``.
    starts, heads, minutes
        Shapes ``(n + 1,)``, ``(e,)`` and ``(e,)``; minutes above 0.
    mode
        Who the edges are for.
    crs
        Name of a projected CRS in metres, such as EPSG:25833.
    is_entry
        Where places may join, shape ``(n,)``: not on a motorway, not amid a lake.
    as_of
        Date or time of what the network was made from, ISO 8601; empty if unknown.

    Raises
    ------
    ValueError
        The arrays do not fit together, an edge leads nowhere, or a figure is impossible.
    """

    x: Floats
    y: Floats
    starts: Integers
    heads: Integers
    minutes: Floats
    is_entry: Flags
    mode: Mode
    crs: str
    as_of: str = ""

    def __post_init__(self) -> None:
        """Refuse arrays that are no network."""
        nodes, edges = len(self.x), len(self.heads)
        if not nodes or {len(self.y), len(self.is_entry), len(self.starts) - 1} != {nodes}:
            raise ValueError("a network has nodes, each with x, y and the start of its edges")
        rising = (np.diff(self.starts) >= 0).all()
        if self.starts[0] != 0 or self.starts[-1] != edges or not rising:
            raise ValueError("the starts rise from 0 to the number of edges")
        if len(self.minutes) != edges or ((self.heads < 0) | (self.heads >= nodes)).any():
            raise ValueError("each edge leads to a node and takes minutes")
        if not (np.isfinite(self.x) & np.isfinite(self.y)).all():
            raise ValueError("coordinates of nodes are finite")
        if not (np.isfinite(self.minutes) & (self.minutes > 0)).all():
            raise ValueError("minutes of edges are finite and above 0")

    @property
    def points(self) -> Floats:
        """Return the nodes, shape ``(n, 2)``, metres."""
        return np.column_stack([self.x, self.y])

    @cached_property
    def towards(self) -> "sparse.csr_array":
        """Return minutes by head and tail: searches from a place find who reaches it."""
        from scipy import sparse  # noqa: PLC0415 - heavy

        shape = (len(self.x), len(self.x))
        return sparse.csr_array((self.minutes, self.heads, self.starts), shape=shape).T.tocsr()

    @cached_property
    def components(self) -> Integers:
        """Return a label per node: all nodes of a label reach each other (strongly connected)."""
        from scipy.sparse.csgraph import connected_components  # noqa: PLC0415 - heavy

        return np.asarray(connected_components(self.towards, connection="strong")[1], np.int32)

    @cached_property
    def is_main(self) -> Flags:
        """Return which nodes belong to the largest component; all others are on islands."""
        return np.asarray(self.components == np.bincount(self.components).argmax())

    @property
    def islands(self) -> tuple[int, int]:
        """Return how many nodes, and edges from them, are not in the largest component."""
        island = ~self.is_main
        return int(island.sum()), int(np.diff(self.starts)[island].sum())

    @cached_property
    def main_tree(self) -> "cKDTree":
        """Return the entries of the largest component, to search for the nearest."""
        return _tree(self.points[self.is_entry & self.is_main])

    @cached_property
    def island_tree(self) -> "cKDTree":
        """Return the entries outside of the largest component, to search for the nearest."""
        return _tree(self.points[self.is_entry & ~self.is_main])


def _tree(points: Floats) -> "cKDTree":
    from scipy.spatial import cKDTree  # noqa: PLC0415 - heavy

    return cKDTree(points, balanced_tree=False, compact_nodes=False)


def network_of(nodes: Nodes, edges: Edges, mode: Mode, crs: str, as_of: str = "") -> Network:
    """Return the network of directed edges in any order.

    Of parallel edges the fastest stays; an edge from a node to itself is left out; an edge of no
    time takes `SHORTEST_MIN`.

    Raises
    ------
    ValueError
        As `Network` does.
    """
    tails, heads, minutes = edges
    order = np.lexsort((minutes, heads, tails))
    order = order[tails[order] != heads[order]]
    tails, heads = tails[order], heads[order]
    first = np.ones(len(order), dtype=bool)
    first[1:] = (np.diff(tails) != 0) | (np.diff(heads) != 0)
    counts = np.bincount(tails[first], minlength=len(nodes.is_entry))
    starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int32)
    fastest = np.maximum(minutes[order][first], SHORTEST_MIN)
    x, y = np.ascontiguousarray(nodes.points.T, dtype=float)
    followed = heads[first].astype(np.int32)
    return Network(x, y, starts, followed, fastest, nodes.is_entry, mode, crs, as_of)
