"""A timetable made ready for the search: where one can change into what."""

from typing import TYPE_CHECKING, NamedTuple

import numba
import numpy as np

from geo.transit.timetable import Flags, Floats, Integers, Timetable

if TYPE_CHECKING:
    from scipy import sparse


class Links(NamedTuple):
    """Ways between stops: those from stop s are ``starts[s]:starts[s + 1]``.

    ``seconds`` from arrival at s to departure ``to`` another stop, or at s itself.
    """

    starts: Integers
    to: Integers
    seconds: Floats


class Network(NamedTuple):
    """Calls and what can be boarded after them.

    Every departure that can be boarded has a slot, ordered by stop and time: those of stop s are
    ``stop_starts[s]:stop_starts[s + 1]``, their times ``departs_s``. A call has the slot of its
    departure in ``slot``, -1 without one. After the arrival of call c, a person who changes is in
    time for the slots ``change_slot[change_starts[c]:change_starts[c + 1]]`` and all later ones of
    the same stops.
    """

    starts: Integers
    stop: Integers
    arrival_s: Floats
    alights: Flags
    slot: Integers
    stop_starts: Integers
    departs_s: Floats
    change_starts: Integers
    change_slot: Integers


def links(timetable: Timetable, walks: "sparse.csr_array", change_s: float) -> Links:
    """Return the changes between stops.

    A change takes the walk plus ``change_s``, at the same stop ``change_s`` alone; where the
    timetable says how long a change takes, that counts instead.

    Parameters
    ----------
    walks
        Walking times between stops, shape ``(s, s)``, seconds; what is not stored is too far.
    """
    count, given = len(timetable.stops), timetable.transfers
    same, found = np.arange(count), walks.tocoo()
    start = np.concatenate([found.row, same, given.from_stop]).astype(np.int64)
    to = np.concatenate([found.col, same, given.to_stop]).astype(np.int64)
    seconds = np.concatenate([found.data + change_s, np.full(count, change_s), given.seconds])
    # the last of several statements about the same two stops counts
    _, last = np.unique((start * count + to)[::-1], return_index=True)
    kept = len(start) - 1 - last
    kept = kept[np.isfinite(seconds[kept])]
    starts = np.searchsorted(start[kept], np.arange(count + 1))
    return Links(starts, to[kept], seconds[kept])


def network(timetable: Timetable, between: Links) -> Network:
    """Return a timetable with its changes, computed once for all searches."""
    inner = np.ones(len(timetable.stop) + 1, dtype=np.bool_)
    inner[timetable.starts] = False  # nobody gets off where a trip begins
    alights = timetable.alights & inner[:-1]
    boarding = np.flatnonzero(timetable.boards & inner[1:])  # or on where it ends
    stops, times = timetable.stop[boarding], timetable.departure_s[boarding]
    order = np.lexsort((times, stops))
    slot = np.full(len(timetable.stop), -1, dtype=np.int64)
    slot[boarding[order]] = np.arange(len(boarding))
    stop_starts = np.searchsorted(stops[order], np.arange(len(timetable.stops) + 1))
    departs_s, arrival_s = times[order].astype(np.float64), timetable.arrival_s.astype(np.float64)
    calls = (timetable.stop, arrival_s, alights)
    change_starts, change_slot = _changes(calls, stop_starts, departs_s, between)
    return Network(
        timetable.starts,
        timetable.stop,
        arrival_s,
        alights,
        slot,
        stop_starts,
        departs_s,
        change_starts,
        change_slot,
    )


@numba.njit(cache=True)
def _changes(
    calls: tuple[Integers, Floats, Flags], stop_starts: Integers, departs_s: Floats, between: Links
) -> tuple[Integers, Integers]:
    """Return the first departure that each arrival is in time for, at every stop near it."""
    stop, arrival_s, alights = calls
    starts = np.zeros(len(stop) + 1, dtype=np.int64)
    most = 0
    for call in range(len(stop)):
        if alights[call]:
            most += between.starts[stop[call] + 1] - between.starts[stop[call]]
    slots = np.empty(most, dtype=np.int64)
    count = 0
    for call in range(len(stop)):
        if alights[call]:
            for link in range(between.starts[stop[call]], between.starts[stop[call] + 1]):
                begin, end = stop_starts[between.to[link]], stop_starts[between.to[link] + 1]
                ready_s = arrival_s[call] + between.seconds[link]
                first = begin + np.searchsorted(departs_s[begin:end], ready_s)
                if first < end:
                    slots[count] = first
                    count += 1
        starts[call + 1] = count
    return starts, slots[:count].copy()
