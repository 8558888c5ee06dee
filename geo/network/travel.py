"""Travel times along roads: a travel model on one network per mode.

Searches by Dijkstra, A note on two problems in connexion with graphs, Numerische Mathematik 1,
1959, pages 269-271, as SciPy has it: from the destinations against the direction of the edges, so
that one-way streets count for the way there.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from geo.network.model import Network
from geo.network.snapping import MAX_SNAP_M, Snapped, snap
from geo.travel import M_PER_KM, MIN_PER_H, Basis, Floats, Mode, NearestTimes

if TYPE_CHECKING:
    from scipy import sparse

CELLS = 10_000_000
"""Minutes held at once while many ways are searched (80 MB): it bounds memory, not the result."""


class _Ends(NamedTuple):
    """Places on the network: their ``place`` among all, ``node`` and minutes of the ``leg`` to it.

    Places that are not on the network are left out.
    """

    place: npt.NDArray[np.int64]
    node: npt.NDArray[np.int64]
    leg: Floats


@dataclass(frozen=True, eq=False)
class RoadModel:
    """Travel times along roads.

    A way is the straight line on foot from a place to its nearest node, the fastest way along the
    edges, and the straight line on foot from the last node to the destination. Waiting, parking
    and traffic are not in it, unless the minutes of the edges have them. Two places at the same
    node are as far apart as both from the node.

    Parameters
    ----------
    networks
        One per mode; all in the CRS of the places.
    walk_kmh
        Speed on the straight lines between places and nodes, km/h.
    max_snap_m
        Places farther from the network have no ways at all; see `MAX_SNAP_M`.
    """

    networks: Mapping[Mode, Network]
    walk_kmh: float
    max_snap_m: float = MAX_SNAP_M

    @property
    def basis(self) -> Basis:
        """Return that the times rest on roads."""
        return Basis.ROADS

    def snapped(self, points: Floats, mode: Mode) -> Snapped:
        """Return where places, shape ``(n, 2)``, enter the network of a mode.

        Raises
        ------
        ValueError
            There is no network for the mode.
        """
        return snap(self._network(mode), points, self.max_snap_m)

    def travel_times_min(self, origins: Floats, destinations: Floats, mode: Mode) -> Floats:
        """Return minutes along roads, shape ``(n, m)``; NaN without a way.

        Raises
        ------
        ValueError
            There is no network for the mode.
        """
        result = np.full((len(origins), len(destinations)), np.nan)
        for rows, columns, minutes in self._blocks(origins, destinations, mode, np.inf):
            result[np.ix_(rows, columns)] = np.where(np.isfinite(minutes), minutes, np.nan)
        return result

    def nearest(self, origins: Floats, destinations: Floats, mode: Mode) -> NearestTimes:
        """Return the destination that each origin reaches first, by one search from all of them.

        Raises
        ------
        ValueError
            There is no network for the mode.
        """
        here, there = self._ends(origins, mode), self._ends(destinations, mode)
        index, minutes = np.full(len(origins), -1, dtype=np.int64), np.full(len(origins), np.nan)
        if len(there.node):
            first, spread = _first(self._network(mode), there)
            found = spread[here.node] + here.leg
            reached = np.isfinite(found)
            index[here.place[reached]] = there.place[first[here.node[reached]]]
            minutes[here.place[reached]] = found[reached]
        return NearestTimes(index, minutes)

    def within(
        self, origins: Floats, destinations: Floats, mode: Mode, minutes: float
    ) -> "sparse.csr_array":
        """Return the ways that take at most ``minutes``, shape ``(n, m)``.

        Raises
        ------
        ValueError
            There is no network for the mode.
        """
        from scipy import sparse  # noqa: PLC0415 - heavy

        none = np.empty(0, dtype=np.int64)
        parts = [(none, none, np.empty(0))]
        for rows, columns, taken in self._blocks(origins, destinations, mode, minutes):
            row, column = np.nonzero(taken <= minutes)
            parts.append((rows[row], columns[column], taken[row, column]))
        row, column, values = (np.concatenate(part) for part in zip(*parts, strict=True))
        shape = (len(origins), len(destinations))
        return sparse.coo_array((values, (row, column)), shape=shape).tocsr()

    def _blocks(
        self, origins: Floats, destinations: Floats, mode: Mode, limit: float
    ) -> Iterator[tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], Floats]]:
        """Yield rows, columns and their minutes for a few destinations at a time; inf: no way."""
        from scipy.sparse.csgraph import dijkstra  # noqa: PLC0415 - heavy

        network = self._network(mode)
        here, there = self._ends(origins, mode), self._ends(destinations, mode)
        size = max(1, CELLS // max(len(network.x), len(here.node)))
        for start in range(0, len(there.node), size):
            part = slice(start, start + size)
            spread = dijkstra(network.towards, indices=there.node[part], limit=limit)
            minutes = spread[:, here.node] + here.leg + there.leg[part, np.newaxis]
            yield here.place, there.place[part], minutes.T

    def _ends(self, points: Floats, mode: Mode) -> _Ends:
        places = self.snapped(points, mode)
        found = np.flatnonzero(places.is_found)
        leg = places.distance_m[found] / (self.walk_kmh * M_PER_KM / MIN_PER_H)
        return _Ends(found, places.node[found], leg)

    def _network(self, mode: Mode) -> Network:
        if mode not in self.networks:
            known = ", ".join(sorted(self.networks)) or "none"
            raise ValueError(f"no road network for the mode {mode}; there is: {known}")
        return self.networks[mode]


def _first(network: Network, there: _Ends) -> tuple[npt.NDArray[np.int64], Floats]:
    """Return for each node which of the ends is reached first, as position, and the minutes to it.

    Each end becomes a node of its own, one edge of its leg away from its node of the network.
    Minutes are infinite where none is reached.
    """
    from scipy import sparse  # noqa: PLC0415 - heavy
    from scipy.sparse.csgraph import dijkstra  # noqa: PLC0415

    towards, nodes, count = network.towards, len(network.x), len(there.node)
    starts = np.append(towards.indptr, towards.indptr[-1] + np.arange(1, count + 1))
    heads, minutes = np.append(towards.indices, there.node), np.append(towards.data, there.leg)
    shape = (nodes + count, nodes + count)
    joined = sparse.csr_array((minutes, heads, starts), shape=shape)
    ends = np.arange(nodes, nodes + count)
    spread, _, first = dijkstra(joined, indices=ends, min_only=True, return_predecessors=True)
    return first[:nodes].astype(np.int64) - nodes, spread[:nodes]
