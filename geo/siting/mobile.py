"""Mobile stops: where a bus of an offer halts on which weekday, and how it drives.

Stops are chosen as by maximal covering with as many places as there are slots in the week. They go
to days by the sweep of Gillett and Miller (A heuristic algorithm for the vehicle-dispatch problem,
Operations Research 22/2, 1974): by their direction from the base, day after day until one is full.
Within a day the shortest of all orders is taken. If not all fit, the choice is made again with one
stop less. Beside this, tours grow by the stop that adds most people per minute, where it lengthens
the tour least (cheapest insertion: Rosenkrantz, Stearns and Lewis, An analysis of several
heuristics for the traveling salesman problem, SIAM Journal on Computing 6/3, 1977). What reaches
more people is proposed: it keeps to the hours, and is never proven to be the best.
"""

import functools
import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from geo.siting.covering import maximal_covering
from geo.siting.curve import gains_of
from geo.siting.model import Floats, Integers

MOST_STOPS = 7
"""Of one day: the 5,040 orders of seven are all looked at."""

TIME_LIMIT_S = 0.2
"""For each choice of stops; there is one for each number of slots at most."""


@dataclass(frozen=True)
class Tour:
    """One day: its stops in their order, minutes of driving from base to base, and of halting."""

    weekday: int
    stops: tuple[int, ...]
    drive_min: float
    stay_min: float


@dataclass(frozen=True, eq=False)
class MobilePlan:
    """Tours by weekday, and how many people each stop reaches who are not reached otherwise.

    ``gains`` maps stops to people; who reaches several counts for one of them.
    """

    tours: tuple[Tour, ...]
    gains: Mapping[int, float]

    @property
    def reached(self) -> float:
        """People whom the stops reach."""
        return sum(self.gains.values())


@dataclass(frozen=True, eq=False)
class Week:
    """What limits the tours.

    ``minutes`` has the working time by weekday (0 = Monday), ``stay_min`` is that of each stop,
    ``ways`` of shape ``(m + 1, m + 1)`` the minutes of driving between base (last) and stops, NaN
    without a way; ``most_drive_min`` is how long one may drive in a day.
    """

    minutes: Mapping[int, float]
    stay_min: float
    ways: Floats
    most_drive_min: float = np.inf

    def slots(self, weekday: int) -> int:
        """Return how many stops a day has room for without any driving."""
        if self.stay_min <= 0:
            return MOST_STOPS
        return min(MOST_STOPS, int(self.minutes[weekday] // self.stay_min))

    def tour(self, weekday: int, stops: Sequence[int]) -> Tour | None:
        """Return the shortest tour over stops, None if it does not fit into the day."""
        order, drive_min = shortest_order(tuple(sorted(stops)), self.ways)
        stay_min = len(order) * self.stay_min
        if not (drive_min <= self.most_drive_min and drive_min + stay_min <= self.minutes[weekday]):
            return None
        return Tour(weekday, order, drive_min, stay_min)


def mobile_plan(
    reach: sparse.csr_array, weights: Floats, points: Floats, base: Floats, week: Week
) -> MobilePlan:
    """Return stops and tours.

    Parameters
    ----------
    reach
        Shape ``(n, m)``, True where people can walk to a stop.
    weights
        People who are not reached otherwise, shape ``(n,)``.
    points, base
        Stops ``(m, 2)`` and where tours begin and end ``(2,)``, in metres.
    """
    days = sorted(week.minutes, key=lambda day: -week.minutes[day])
    feasible = _reachable(week)
    slots = sum(week.slots(day) for day in days)
    best = _gained(_grown(reach, weights, week), reach, weights, week)
    for count in range(min(slots, len(feasible)), 0, -1):
        fewer = sparse.csr_array(reach[:, feasible])
        found = maximal_covering(fewer, weights, count, TIME_LIMIT_S)
        stops, gains = gains_of(reach, weights, feasible[found.chosen])
        useful = stops[gains > 0]
        tours = _swept(useful, points, base, days, week)
        plan = _gained(tours, reach, weights, week)
        if plan.reached > best.reached:
            best = plan
        if sum(len(tour.stops) for tour in tours) == len(useful):
            break
    return best


def _reachable(week: Week) -> Integers:
    """Return the stops that fit into the longest day alone."""
    longest = max(week.minutes.values(), default=0.0)
    drive = week.ways[-1, :-1] + week.ways[:-1, -1]
    # a comparison with NaN, no way, is False
    return np.flatnonzero((drive + week.stay_min <= longest) & (drive <= week.most_drive_min))


def _swept(
    stops: Integers, points: Floats, base: Floats, days: Sequence[int], week: Week
) -> tuple[Tour, ...]:
    """Return the tours of the sweep that leave out fewest stops, of these with least driving."""
    apart = points[stops] - base
    around = stops[np.argsort(np.arctan2(apart[:, 1], apart[:, 0]), kind="stable")].tolist()
    found = [
        _filled([*around[first:], *around[:first]], days, week) for first in range(len(around))
    ]
    return min(
        found,
        key=lambda tours: (
            -sum(len(tour.stops) for tour in tours),
            sum(tour.drive_min for tour in tours),
        ),
        default=(),
    )


def _filled(stops: Sequence[int], days: Sequence[int], week: Week) -> tuple[Tour, ...]:
    """Return tours that take stops in their order, day after day until one is full."""
    ahead, tours = list(stops), []
    for day in days:
        tour = None
        for end in range(1, min(len(ahead), week.slots(day)) + 1):
            longer = week.tour(day, ahead[:end])
            if longer is None:
                break
            tour = longer
        if tour:
            tours.append(tour)
            ahead = ahead[len(tour.stops) :]
    return tuple(sorted(tours, key=lambda one: one.weekday))


def _grown(reach: sparse.csr_array, weights: Floats, week: Week) -> tuple[Tour, ...]:
    """Return tours that grow by one stop after the other, until none adds people and fits."""
    left = np.asarray(weights, dtype=float).copy()
    tours = {day: Tour(day, (), 0.0, 0.0) for day in week.minutes}
    while True:
        gains = left @ reach
        found = [(*_next_stop(tour, gains, week), day) for day, tour in tours.items()]
        score, stop, day = max(found, default=(0.0, -1, -1))
        longer = week.tour(day, (*tours[day].stops, stop)) if score > 0 else None
        if longer is None:
            return tuple(tour for _, tour in sorted(tours.items()) if tour.stops)
        tours[day] = longer
        left[_served(reach, stop)] = 0.0


def _served(reach: sparse.csr_array, stop: int) -> Integers:
    return np.flatnonzero(np.diff(sparse.csr_array(reach[:, [stop]]).indptr))


def _next_stop(tour: Tour, gains: Floats, week: Week) -> tuple[float, int]:
    """Return people per minute of the best stop that can be put into a tour, and the stop."""
    base = len(week.ways) - 1
    path = np.array([base, *tour.stops, base])
    first, then = path[:-1], path[1:]
    longer = week.ways[first, :-1] + week.ways[:-1, then].T - week.ways[first, then][:, np.newaxis]
    drive = np.where(np.isnan(longer), np.inf, longer).min(axis=0)
    extra = drive + week.stay_min
    room = week.minutes[tour.weekday] - tour.drive_min - tour.stay_min
    fits = (extra <= room) & (len(tour.stops) < MOST_STOPS)
    fits &= drive <= week.most_drive_min - tour.drive_min
    score = np.where(fits, gains / np.maximum(extra, 1.0), 0.0)
    best = int(np.argmax(score)) if len(score) else 0
    return (float(score[best]), best) if len(score) else (0.0, -1)


def _gained(
    tours: tuple[Tour, ...], reach: sparse.csr_array, weights: Floats, week: Week
) -> MobilePlan:
    """Return the plan without stops that add nobody to the others."""
    chosen = np.array(_stops(tours), dtype=np.int64)
    stops, gains = gains_of(reach, weights, chosen)
    added = dict(zip(stops[gains > 0].tolist(), gains[gains > 0].tolist(), strict=True))
    useful = [(tour, [stop for stop in tour.stops if stop in added]) for tour in tours]
    shorter = [week.tour(tour.weekday, left) or tour for tour, left in useful if left]
    return MobilePlan(tuple(shorter), {key: added.get(key, 0.0) for key in _stops(shorter)})


def _stops(tours: Sequence[Tour]) -> list[int]:
    return [stop for tour in tours for stop in tour.stops]


def shortest_order(stops: tuple[int, ...], ways: Floats) -> tuple[tuple[int, ...], float]:
    """Return the order of at most `MOST_STOPS` stops with the least driving, and its minutes.

    ``ways`` as in `Week`; the tour begins and ends at the base, the last one.
    """
    base = len(ways) - 1
    orders = np.array(stops, dtype=np.int64)[_orders(len(stops))]
    ends = np.full((len(orders), 1), base)
    path = np.concatenate([ends, orders, ends], axis=1)
    minutes = ways[path[:, :-1], path[:, 1:]].sum(axis=1)
    known = np.where(np.isnan(minutes), np.inf, minutes)
    best = int(np.argmin(known))
    return tuple(orders[best].tolist()), float(known[best])


@functools.lru_cache(maxsize=MOST_STOPS + 1)
def _orders(count: int) -> Integers:
    """Return all orders of 0 to ``count`` - 1, one per row."""
    found = list(itertools.permutations(range(count)))
    return np.array(found, dtype=np.int64).reshape(len(found), count)
