"""The timetable as a model of travel."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from geo.transit.timetable import SECONDS_PER_MIN, Floats, Timetable, Window
from geo.travel import Basis, Mode, NearestTimes, TravelModel

if TYPE_CHECKING:
    from scipy import sparse

    from geo.transit.network import Network

BLOCK = 32
"""Destinations searched at once: it bounds the memory, not the result."""


@dataclass(frozen=True)
class Limits:
    """What people are ready to do: own assumptions, to be shown with every result.

    Parameters
    ----------
    walk_min
        The longest walk to a stop, from a stop, or all the way, minutes.
    transfer_min
        The longest walk from one stop to another, minutes.
    change_min
        What a change takes beside the walk, minutes, where the timetable says nothing else.
    changes
        How often people change at most.
    longest_min
        The longest way from door to door, minutes; what takes longer is no way.
    """

    walk_min: float = 20
    transfer_min: float = 10
    change_min: float = 2
    changes: int = 3
    longest_min: float = 180

    def __post_init__(self) -> None:
        """Check that all are possible.

        Raises
        ------
        ValueError
            One of them is negative or not finite.
        """
        values = (self.walk_min, self.transfer_min, self.change_min, self.changes)
        if not all(0 <= value < math.inf for value in (*values, self.longest_min)):
            raise ValueError("a limit is negative or not finite")


@dataclass(frozen=True, eq=False)
class TransitModel:
    """Ways by bus and train and on foot, by the timetable of one day.

    A way begins when a person sets out, so that waiting counts: a walk to a stop, vehicles with
    changes between them, a walk to the destination; the whole way on foot competes. Of the times
    for all departures of the window the model gives one: with ``percentile`` 50 the time within
    which at least half of the departures arrive (of an even number the lower of the middle two),
    with 0 the best, with 100 the worst. NaN where fewer of them arrive at all, so for the median:
    fewer than half. As R5 does it: Conway, Byrd and van der Linden, Evidence-Based Transit and Land
    Use Sketch Planning Using Interactive Accessibility Methods on Combined Schedule and
    Headway-Based Networks, Transportation Research Record 2653 (2017), and the ``percentiles`` of
    r5r (Pereira and others, r5r, Findings 2021).

    Parameters
    ----------
    timetable
        The day, for instance from ``loaders.gtfs.read_delivery``.
    walk
        How long walks take: any model that knows ``Mode.WALK``.
    window
        When people set out.

    Raises
    ------
    ValueError
        The percentile is not between 0 and 100.

    Examples
    --------
    Between 7:00 and 9:00, every 10 minutes::

        TransitModel(timetable, walk, Window(7 * 3600, 9 * 3600, 600), Limits(changes=2))
    """

    timetable: Timetable
    walk: TravelModel
    window: Window
    limits: Limits = Limits()
    percentile: float = 50

    def __post_init__(self) -> None:
        """Check the percentile."""
        if not 0 <= self.percentile <= 100:  # noqa: PLR2004 - per cent
            raise ValueError("a percentile is between 0 and 100")

    @property
    def basis(self) -> Basis:
        """Return that the times rest on a timetable."""
        return Basis.TIMETABLE

    def travel_times_min(self, origins: Floats, destinations: Floats, mode: Mode) -> Floats:
        """Return minutes from door to door, shape ``(n, m)``; NaN: no way."""
        found = np.empty((len(origins), len(destinations)))
        for part, minutes in self._blocks(origins, destinations, mode):
            found[:, part] = minutes
        return np.where(np.isfinite(found), found, np.nan)

    def nearest(self, origins: Floats, destinations: Floats, mode: Mode) -> NearestTimes:
        """Return the destination with the shortest time, of equals the first."""
        index = np.full(len(origins), -1, dtype=np.int64)
        best = np.full(len(origins), np.inf)
        for part, minutes in self._blocks(origins, destinations, mode):
            column = minutes.argmin(axis=1)
            shortest = minutes[np.arange(len(origins)), column]
            better = shortest < best
            index[better] = part.start + column[better]
            best[better] = shortest[better]
        return NearestTimes(index, np.where(np.isfinite(best), best, np.nan))

    def within(
        self, origins: Floats, destinations: Floats, mode: Mode, minutes: float
    ) -> "sparse.csr_array":
        """Return the ways that take at most ``minutes``, shape ``(n, m)``, values in minutes."""
        from scipy import sparse  # noqa: PLC0415 - heavy

        rows, columns, values = [np.empty(0, np.int64)], [np.empty(0, np.int64)], [np.empty(0)]
        for part, found in self._blocks(origins, destinations, mode):
            here, there = np.nonzero((found <= minutes) & np.isfinite(found))
            rows.append(here)
            columns.append(part.start + there)
            values.append(found[here, there])
        ways = (np.concatenate(rows), np.concatenate(columns))
        shape = (len(origins), len(destinations))
        return sparse.coo_array((np.concatenate(values), ways), shape=shape).tocsr()

    def _blocks(
        self, origins: Floats, destinations: Floats, mode: Mode
    ) -> Iterator[tuple[slice, Floats]]:
        """Yield some destinations after the other with minutes to them, infinite: no way."""
        from geo.transit import search  # noqa: PLC0415 - heavy

        if mode is not Mode.TRANSIT:
            raise ValueError(f"a timetable knows no way by {mode}")
        access = self._walks(origins, self.timetable.stops, self.limits.walk_min)
        stops = (access.indptr.astype(np.int64), access.indices.astype(np.int64), access.data)
        departures_s = self.window.departures_s
        window = (departures_s, max(math.ceil(self.percentile / 100 * len(departures_s)), 1) - 1)
        for start in range(0, len(destinations), BLOCK):
            part = slice(start, min(start + BLOCK, len(destinations)))
            egress_s = self._on_foot(self.timetable.stops, destinations[part]).T.copy()
            arrive_s = search.arrivals(self._network, egress_s, self.limits.changes + 1)
            direct_s = self._on_foot(origins, destinations[part])
            found = search.over_window(self._network, stops, window, arrive_s, direct_s)
            minutes = found / SECONDS_PER_MIN
            yield part, np.where(minutes <= self.limits.longest_min, minutes, np.inf)

    @cached_property
    def _network(self) -> "Network":
        """Return what of the day can be used, ready for the search."""
        from geo.transit.network import links, network  # noqa: PLC0415 - heavy

        last_s = self.window.last_s + self.limits.longest_min * SECONDS_PER_MIN
        usable = self.timetable.between(self.window.first_s, last_s)
        walks = self._walks(usable.stops, usable.stops, self.limits.transfer_min)
        return network(usable, links(usable, walks, self.limits.change_min * SECONDS_PER_MIN))

    def _walks(self, here: Floats, there: Floats, minutes: float) -> "sparse.csr_array":
        """Return walking times in seconds up to a limit, shape ``(n, m)``."""
        return self.walk.within(here, there, Mode.WALK, minutes) * float(SECONDS_PER_MIN)

    def _on_foot(self, here: Floats, there: Floats) -> Floats:
        """Return walking times in seconds, shape ``(n, m)``, infinite if too far."""
        ways = self._walks(here, there, self.limits.walk_min).tocoo()
        seconds = np.full((len(here), len(there)), np.inf)
        seconds[ways.row, ways.col] = ways.data
        return seconds
