"""The search: arrivals at destinations for every departure of a day, then times over a window.

It runs backwards from the destinations, in rounds of one more vehicle each as in RAPTOR (Delling,
Pajor and Werneck, Round-Based Public Transit Routing, ALENEX 2012, pages 130-140), for all
departures of the day at once as a profile (Dibbelt, Pajor, Strasser and Wagner, Intriguingly Simple
and Fast Transit Routing, SEA 2013), with changes computed beforehand (Witt, Trip-Based Public
Transit Routing, ESA 2015). Both steps give the same result in any order: they may run in parallel.
"""

import numba
import numpy as np

from geo.transit.network import Network
from geo.transit.timetable import Floats, Integers


@numba.njit(parallel=True, cache=True)
def arrivals(network: Network, egress_s: Floats, vehicles: int) -> Floats:
    """Return when people arrive who wait at a stop from the departure of a slot on.

    They take that or any later departure there, whichever leads to the earliest arrival.

    Parameters
    ----------
    egress_s
        Walking time from each stop to each destination, shape ``(m, s)``, infinite if too far.
    vehicles
        How many a person takes at most: one more than changes.

    Returns
    -------
    numpy.ndarray
        Seconds after midnight, shape ``(m, slots)``; infinite where no way leads there.
    """
    slots = len(network.departs_s)
    result = np.empty((len(egress_s), slots))
    for destination in numba.prange(len(egress_s)):
        before = np.full(slots, np.inf)
        now = np.full(slots, np.inf)
        for _ in range(vehicles):
            _ride(network, egress_s[destination], before, now)
            before, now = now, before
        result[destination] = before
    return result


@numba.njit(cache=True)
def _ride(network: Network, egress_s: Floats, before: Floats, now: Floats) -> None:
    """Fill ``now`` with the arrivals by one vehicle more than those of ``before``."""
    for trip in range(len(network.starts) - 1):
        best = np.inf
        for call in range(network.starts[trip + 1] - 1, network.starts[trip], -1):
            if network.alights[call]:
                best = min(best, network.arrival_s[call] + egress_s[network.stop[call]])
                for change in range(network.change_starts[call], network.change_starts[call + 1]):
                    best = min(best, before[network.change_slot[change]])
            if network.slot[call - 1] >= 0:
                now[network.slot[call - 1]] = best
    for stop in range(len(network.stop_starts) - 1):
        for slot in range(network.stop_starts[stop + 1] - 2, network.stop_starts[stop] - 1, -1):
            now[slot] = min(now[slot], now[slot + 1])


@numba.njit(parallel=True, cache=True)
def over_window(
    network: Network,
    access: tuple[Integers, Integers, Floats],
    window: tuple[Floats, int],
    arrive_s: Floats,
    direct_s: Floats,
) -> Floats:
    """Return the time on the way that has a certain rank among those of all departures.

    Parameters
    ----------
    access
        Stops that origins reach on foot: those of origin i are ``starts[i]:starts[i + 1]`` of stops
        and seconds.
    window
        When people set out, ascending, shape ``(k,)``; and the rank: 0 for the shortest time, k - 1
        for the longest.
    arrive_s
        What `arrivals` returns.
    direct_s
        The whole way on foot, shape ``(n, m)``, infinite if too far.

    Returns
    -------
    numpy.ndarray
        Seconds from door to door, waiting included, shape ``(n, m)``; infinite: no way.
    """
    starts, stops, seconds = access
    departures_s, rank = window
    result = np.empty_like(direct_s)
    for origin in numba.prange(len(direct_s)):
        near = slice(starts[origin], starts[origin + 1])
        slots = _boarded(network, stops[near], seconds[near], departures_s)
        for destination in range(len(arrive_s)):
            times = np.full(len(departures_s), direct_s[origin, destination])
            for row in range(len(slots)):
                for k in range(len(departures_s)):
                    if slots[row, k] >= 0:
                        arrival_s = arrive_s[destination, slots[row, k]]
                        times[k] = min(times[k], arrival_s - departures_s[k])
            times.sort()
            result[origin, destination] = times[rank]
    return result


@numba.njit(cache=True)
def _boarded(network: Network, stops: Integers, seconds: Floats, departures_s: Floats) -> Integers:
    """Return the slot that people are in time for, by stop and departure; -1: none."""
    slots = np.full((len(stops), len(departures_s)), -1)
    for row in range(len(stops)):
        slot, end = network.stop_starts[stops[row]], network.stop_starts[stops[row] + 1]
        for k in range(len(departures_s)):
            while slot < end and network.departs_s[slot] < departures_s[k] + seconds[row]:
                slot += 1
            if slot < end:
                slots[row, k] = slot
    return slots
