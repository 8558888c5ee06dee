"""Ways by timetable: journeys worked out by hand, rules that always hold, a slow reference."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.transit.model import Limits, TransitModel
from geo.transit.timetable import Call, Timetable, Transfers, Window, timetable_of
from geo.travel import (
    Assumption,
    Basis,
    Mode,
    ModeAssumptions,
    StraightLineModel,
    TravelModel,
)

ON_FOOT = ModeAssumptions(Assumption(1.0, "synthetisch"), Assumption(3.6, "synthetisch"))
WALK = StraightLineModel({Mode.WALK: ON_FOOT})
"""60 m a minute: a stop at x = 600 is 10 minutes from one at 0."""
MIN = 60
SEVEN = 7 * 60
LIMITS = Limits(walk_min=10, transfer_min=5, change_min=2, changes=3, longest_min=180)


def at(*minutes: float) -> np.ndarray:
    """Return points on a line, so many minutes on foot from 0."""
    return np.array([(60.0 * minute, 0.0) for minute in minutes]).reshape(-1, 2)


def trip(*calls: tuple[int, int]) -> list[Call]:
    """Return a trip from stops and minutes after 7:00, without time at the stops."""
    return [(stop, (SEVEN + minute) * MIN, (SEVEN + minute) * MIN) for stop, minute in calls]


def window(first: int = 0, last: int | None = None, step: int = 1) -> Window:
    """Return departures in minutes after 7:00, of one minute without ``last``."""
    last = first + 1 if last is None else last
    return Window((SEVEN + first) * MIN, (SEVEN + last) * MIN, step * MIN)


def minutes(
    timetable: Timetable,
    start: float,
    end: float,
    when: Window | None = None,
    limits: Limits = LIMITS,
) -> float:
    model = TransitModel(timetable, WALK, when or window(), limits)
    return float(model.travel_times_min(at(start), at(end), Mode.TRANSIT)[0, 0])


FAR = at(0, 100, 200, 300)
"""Four stops, each out of walking distance of the others."""


def test_a_direct_bus_with_its_walks() -> None:
    bus = timetable_of(FAR, [trip((0, 10), (1, 25))])
    # 4 min to the stop, wait until 7:10, ride until 7:25, 6 min on foot
    assert minutes(bus, 4, 106) == 31
    assert minutes(bus, 10, 100) == 25, "in time to the second"
    assert np.isnan(minutes(bus, 4, 111)), "too far from the stop"
    assert np.isnan(minutes(bus, 106, 4)), "there is no way back"
    assert np.isnan(minutes(bus, 4, 106, window(7))), "the bus has left"


def test_walking_competes() -> None:
    bus = timetable_of(at(0, 9), [trip((0, 20), (1, 22))])
    assert minutes(bus, 0, 9) == 9
    assert minutes(bus, 0, 9, limits=replace(LIMITS, walk_min=8)) == 22
    assert minutes(bus, 5, 5) == 0


def test_a_change_needs_its_time_and_a_missed_one_waits_an_hour() -> None:
    feeder = trip((0, 0), (1, 20))
    hourly = [trip((1, minute), (2, minute + 10)) for minute in (22, 82)]
    lines = timetable_of(FAR, [feeder, *hourly])
    assert minutes(lines, 0, 200) == 32
    assert minutes(lines, 0, 200, limits=replace(LIMITS, change_min=2.5)) == 92


def test_staying_on_board_is_no_change() -> None:
    through = timetable_of(FAR, [trip((0, 0), (1, 20), (2, 30), (3, 40))])
    assert minutes(through, 0, 300, limits=replace(LIMITS, changes=0)) == 40


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0)])
def test_more_changes_than_allowed_are_no_way(order: tuple[int, ...]) -> None:
    chain = timetable_of(FAR, [trip((i, 10 * i), (i + 1, 10 * i + 5)) for i in order])
    assert minutes(chain, 0, 300, limits=replace(LIMITS, changes=2)) == 25
    assert np.isnan(minutes(chain, 0, 300, limits=replace(LIMITS, changes=1)))


def test_a_change_on_foot_takes_the_walk_and_the_change() -> None:
    lines = timetable_of(at(0, 100, 104, 300), [trip((0, 0), (1, 20)), trip((2, 26), (3, 40))])
    assert minutes(lines, 0, 300) == 40
    assert np.isnan(minutes(lines, 0, 300, limits=replace(LIMITS, change_min=2.5)))
    assert np.isnan(minutes(lines, 0, 300, limits=replace(LIMITS, transfer_min=3)))


@pytest.mark.parametrize(
    ("start", "end", "seconds", "arrives"),
    [
        (1, 1, 0.0, 30),  # a bus that waits: the one at 7:20 is reached
        (1, 1, 600.0, 90),  # ten minutes are needed, the one at 7:22 is missed
        (1, 1, np.inf, None),  # changing is forbidden
        (2, 2, 0.0, 32),  # said about another stop
    ],
)
def test_what_the_timetable_says_of_a_change_counts(
    start: int, end: int, seconds: float, arrives: int | None
) -> None:
    said = Transfers(np.array([start]), np.array([end]), np.array([seconds]))
    onward = [trip((1, minute), (2, minute + 10)) for minute in (20, 22, 80)]
    lines = timetable_of(FAR, [trip((0, 0), (1, 20)), *onward], said)
    found = minutes(lines, 0, 200)
    assert np.isnan(found) if arrives is None else found == arrives


def test_the_timetable_may_link_stops_that_are_far_apart() -> None:
    said = Transfers(np.array([1]), np.array([2]), np.array([900.0]))
    lines = timetable_of(FAR, [trip((0, 0), (1, 20)), trip((2, 35), (3, 40))], said)
    assert minutes(lines, 0, 300) == 40


def test_after_midnight_the_day_goes_on() -> None:
    late = timetable_of(FAR, [[(0, 86_000, 86_000), (1, 87_000, 87_000), (2, 90_600, 90_600)]])
    # 23:50 → departure 23:53:20 → 25:10
    assert minutes(late, 0, 200, Window(23 * 3600 + 3000, 24 * 3600)) == 80


def test_a_circular_line_is_ridden_through_its_end() -> None:
    ring = timetable_of(FAR, [trip((0, 0), (1, 10), (2, 20), (0, 30), (1, 40))])
    assert minutes(ring, 200, 100) == 40
    assert minutes(ring, 200, 100, window(15)) == 25
    assert minutes(ring, 0, 100) == 10
    assert minutes(ring, 0, 100, window(5)) == 35


def test_where_nobody_may_get_on_or_off_nobody_does() -> None:
    bus = timetable_of(FAR, [trip((0, 0), (1, 10), (2, 20))])
    closed = np.array([True, False, True])
    assert np.isnan(minutes(replace(bus, boards=closed), 100, 200))
    assert minutes(replace(bus, boards=closed), 0, 100) == 10
    assert np.isnan(minutes(replace(bus, alights=closed), 0, 100))
    assert minutes(replace(bus, alights=closed), 0, 200) == 20


def test_the_median_needs_half_of_the_departures() -> None:
    # departures 7:00, 7:10, … 7:50; the way takes 60 - 10 k to the bus at 8:00, and 5 to ride
    buses = [trip((0, 60), (1, 65))]
    every_ten = window(0, 60, 10)
    # 65, 55, 45, 35, 25, 15: the lower of the middle two
    assert minutes(timetable_of(FAR, buses), 0, 100, every_ten) == 35
    only_early = timetable_of(FAR, [trip((0, 20), (1, 25))])  # 25, 15, 5, and three are too late
    assert minutes(only_early, 0, 100, every_ten) == 25
    assert minutes(only_early, 0, 100, window(0, 30, 10)) == 15, "the middle of three"
    earlier = timetable_of(FAR, [trip((0, 19), (1, 24))])  # two of six
    assert np.isnan(minutes(earlier, 0, 100, every_ten))
    best = TransitModel(earlier, WALK, every_ten, LIMITS, percentile=0)
    assert best.travel_times_min(at(0), at(100), Mode.TRANSIT).tolist() == [[14.0]]


def test_what_takes_too_long_is_no_way() -> None:
    bus = timetable_of(FAR, [trip((0, 0), (1, 180)), trip((0, 0), (2, 181))])
    assert minutes(bus, 0, 100) == 180
    assert np.isnan(minutes(bus, 0, 200))


def test_nearest_and_within_are_those_of_the_matrix() -> None:
    bus = timetable_of(FAR, [trip((0, 0), (1, 20), (2, 30))])
    model: TravelModel = TransitModel(bus, WALK, window(), LIMITS)
    assert model.basis is Basis.TIMETABLE
    origins = np.vstack([at(0, 300, 200), [[np.nan, np.nan]]])
    places = np.vstack([[[np.nan, 0.0]], at(200, 100, 204)])
    found = model.nearest(origins, places, Mode.TRANSIT)
    assert found.destination.tolist() == [2, -1, 1, -1]
    assert found.minutes[[0, 2]].tolist() == [20.0, 0.0]
    assert np.isnan(found.minutes[[1, 3]]).all()
    ways = model.within(origins, places, Mode.TRANSIT, 30).tocoo()
    stored = dict(zip(zip(ways.row, ways.col, strict=True), ways.data, strict=True))
    assert stored == {(0, 1): 30.0, (0, 2): 20.0, (2, 1): 0.0, (2, 3): 4.0}


def test_many_destinations_are_as_each_alone() -> None:
    bus = timetable_of(FAR, [trip((0, 0), (1, 20), (2, 30), (3, 45))])
    model = TransitModel(bus, WALK, window(), LIMITS)
    places = at(*np.linspace(0, 305, 70))
    together = model.travel_times_min(at(0, 3), places, Mode.TRANSIT)
    alone = [model.travel_times_min(at(0, 3), place[np.newaxis], Mode.TRANSIT) for place in places]
    np.testing.assert_array_equal(together, np.hstack(alone))
    assert model.nearest(at(198), places[::-1], Mode.TRANSIT).destination[0] == np.argmin(
        np.abs(places[::-1, 0] - 198 * 60)
    )


def test_nothing_to_search_gives_nothing() -> None:
    nothing = timetable_of([], [])
    model = TransitModel(nothing, WALK, window(), LIMITS)
    assert model.travel_times_min(at(), at(0), Mode.TRANSIT).shape == (0, 1)
    assert model.nearest(at(0), at(), Mode.TRANSIT).destination.tolist() == [-1]
    assert model.within(at(0), at(), Mode.TRANSIT, 5).shape == (1, 0)
    assert minutes(nothing, 0, 5) == 5


def test_other_modes_are_refused() -> None:
    model = TransitModel(timetable_of(FAR, []), WALK, window())
    with pytest.raises(ValueError, match="car"):
        model.nearest(at(0), at(1), Mode.CAR)


@pytest.mark.parametrize(
    "broken",
    [
        lambda: timetable_of(FAR, [trip((0, 0), (4, 1))]),
        lambda: timetable_of(FAR, [trip((0, 5), (1, 4))]),
        lambda: timetable_of(FAR, [[(0, 60, 0)]]),
        lambda: timetable_of(FAR, [], Transfers(np.array([0]), np.array([9]), np.array([1.0]))),
        lambda: timetable_of(FAR, [], Transfers(np.array([0]), np.array([1]), np.array([np.nan]))),
        lambda: replace(timetable_of(FAR, [trip((0, 0), (1, 5))]), starts=np.array([0, 1])),
        lambda: replace(timetable_of(FAR, [trip((0, 0), (1, 5))]), stop=np.array([0])),
        lambda: Window(0, 0),
        lambda: Window(0, 60, 0),
        lambda: Limits(walk_min=-1),
        lambda: Limits(longest_min=np.inf),
        lambda: TransitModel(timetable_of(FAR, []), WALK, window(), percentile=101),
    ],
)
def test_what_cannot_be_is_refused(broken: object) -> None:
    assert callable(broken)
    with pytest.raises(ValueError, match=r"[a-z]"):
        broken()


# Random networks on a line, in whole minutes so that nothing is rounded.

PLACES = st.lists(st.integers(0, 60), min_size=1, max_size=6)


@st.composite
def networks(draw: st.DrawFn) -> Timetable:
    places = draw(PLACES)
    trips = []
    for _ in range(draw(st.integers(0, 8))):
        length = draw(st.integers(2, 5))
        minute, calls = draw(st.integers(-10, 60)), []
        for _ in range(length):
            ride, halt = draw(st.integers(0, 12)), draw(st.integers(0, 3))
            times = ((SEVEN + minute + ride) * MIN, (SEVEN + minute + ride + halt) * MIN)
            calls.append((draw(st.integers(0, len(places) - 1)), *times))
            minute += ride + halt
        trips.append(calls)
    made = timetable_of(at(*places), trips, draw(transfers(len(places))))
    flags = st.lists(st.booleans(), min_size=len(made.stop), max_size=len(made.stop))
    return replace(
        made,
        boards=np.array(draw(flags), dtype=bool),
        alights=np.array(draw(flags), dtype=bool),
    )


def transfers(stops: int) -> st.SearchStrategy[Transfers]:
    pairs = st.tuples(st.integers(0, stops - 1), st.integers(0, stops - 1))
    times = st.sampled_from([0.0, 60.0, 300.0, np.inf])
    said = st.dictionaries(pairs, times, max_size=3)
    return said.map(
        lambda known: Transfers(
            np.array([start for start, _ in known], dtype=np.int64),
            np.array([end for _, end in known], dtype=np.int64),
            np.array(list(known.values()), dtype=np.float64),
        )
    )


LIMIT_SETS = st.builds(
    Limits,
    walk_min=st.integers(0, 15),
    transfer_min=st.integers(0, 10),
    change_min=st.integers(0, 4),
    changes=st.integers(0, 3),
    longest_min=st.integers(0, 120),
)
PLACE = st.integers(0, 70)


def reference(timetable: Timetable, start: int, end: int, leaves: int, limits: Limits) -> float:
    """Return the minutes of the fastest way by trying all of them, vehicle by vehicle."""
    at_min = [round(x / 60) for x, _ in timetable.stops]
    said = dict(
        zip(
            zip(timetable.transfers.from_stop, timetable.transfers.to_stop, strict=True),
            timetable.transfers.seconds / 60,
            strict=True,
        )
    )

    def change(one: int, other: int) -> float:
        if (one, other) in said:
            return float(said[one, other])
        apart = abs(at_min[one] - at_min[other])
        return apart + limits.change_min if apart <= limits.transfer_min else np.inf

    def near(stop: int, place: int) -> bool:
        return bool(abs(at_min[stop] - place) <= limits.walk_min)

    calls = list(zip(timetable.stop, timetable.arrival_s / 60, timetable.departure_s / 60))  # noqa: B905
    rides = [
        (first, last)
        for trip in range(len(timetable.starts) - 1)
        for first in range(timetable.starts[trip], timetable.starts[trip + 1])
        for last in range(first + 1, timetable.starts[trip + 1])
        if timetable.boards[first] and timetable.alights[last]
    ]
    arrivals = [float(leaves + abs(start - end))] if abs(start - end) <= limits.walk_min else []
    on_board = [
        ride
        for ride in rides
        if near(calls[ride[0]][0], start)
        and leaves + abs(at_min[calls[ride[0]][0]] - start) <= calls[ride[0]][2]
    ]
    for _ in range(limits.changes + 1):
        there = {last for _, last in on_board}
        arrivals += [
            calls[last][1] + abs(at_min[calls[last][0]] - end)
            for last in there
            if near(calls[last][0], end)
        ]
        on_board = [
            ride
            for ride in rides
            if any(
                calls[last][1] + change(calls[last][0], calls[ride[0]][0]) <= calls[ride[0]][2]
                for last in there
            )
        ]
    fastest = min(arrivals, default=np.inf) - leaves
    return fastest if fastest <= limits.longest_min else np.inf


@settings(max_examples=300, deadline=None)
@given(networks(), LIMIT_SETS, st.lists(PLACE, min_size=1, max_size=3), PLACE)
def test_every_time_is_that_of_the_slow_reference(
    timetable: Timetable, limits: Limits, starts: Sequence[int], end: int
) -> None:
    when = window(0, 40, 13)
    model = TransitModel(timetable, WALK, when, limits, percentile=50)
    found = model.travel_times_min(at(*starts), at(end), Mode.TRANSIT)[:, 0]
    for start, value in zip(starts, found, strict=True):
        slow = [
            reference(timetable, start, end, SEVEN + minute, limits) for minute in (0, 13, 26, 39)
        ]
        middle = sorted(slow)[1]
        assert value == middle or (np.isnan(value) and np.isinf(middle))


@settings(max_examples=100, deadline=None)
@given(networks(), LIMIT_SETS, PLACE, PLACE)
def test_who_leaves_later_never_arrives_earlier(
    timetable: Timetable, limits: Limits, start: int, end: int
) -> None:
    long = replace(limits, longest_min=1000)
    leaving = range(0, 60, 7)
    taken = [minutes(timetable, start, end, window(leave), long) for leave in leaving]
    arrives = np.nan_to_num([t + at for t, at in zip(taken, leaving, strict=True)], nan=np.inf)
    assert (np.diff(arrives[np.isfinite(arrives)]) >= 0).all()
    assert not (np.isfinite(arrives[1:]) & np.isinf(arrives[:-1])).any()


@settings(max_examples=100, deadline=None)
@given(networks(), LIMIT_SETS, PLACE, PLACE)
def test_who_is_ready_for_more_is_never_worse_off(
    timetable: Timetable, limits: Limits, start: int, end: int
) -> None:
    def taken(**more: float) -> float:
        chosen = replace(limits, **more)  # type: ignore[arg-type]
        return float(np.nan_to_num(minutes(timetable, start, end, limits=chosen), nan=np.inf))

    usual = taken()
    assert taken(changes=limits.changes + 1) <= usual
    assert taken(walk_min=limits.walk_min + 5) <= usual
    assert taken(transfer_min=limits.transfer_min + 5) <= usual
    assert taken(longest_min=limits.longest_min + 60) <= usual
    assert taken(change_min=limits.change_min + 1) >= usual


@settings(max_examples=100, deadline=None)
@given(networks(), LIMIT_SETS, st.lists(PLACE, min_size=1, max_size=4), PLACE)
def test_to_walk_on_from_a_nearer_place_is_never_faster(
    timetable: Timetable, limits: Limits, starts: Sequence[int], end: int
) -> None:
    """Triangle: a destination on foot beside another takes at most the walk longer.

    As long as nobody minds how far the walks are.
    """
    ready = replace(limits, walk_min=200, longest_min=500)
    model = TransitModel(timetable, WALK, window(0, 30, 10), ready)
    found = model.travel_times_min(at(*starts), at(end, end + 3), Mode.TRANSIT)
    assert (np.abs(found[:, 0] - found[:, 1]) <= 3).all()
    assert (found[:, 0] <= np.abs(np.array(starts) - end)).all()


@settings(max_examples=100, deadline=None)
@given(networks(), LIMIT_SETS, st.lists(PLACE, min_size=1, max_size=4), PLACES)
def test_nearest_and_within_agree_with_all_times(
    timetable: Timetable, limits: Limits, starts: Sequence[int], ends: Sequence[int]
) -> None:
    model = TransitModel(timetable, WALK, window(0, 30, 10), limits)
    every = model.travel_times_min(at(*starts), at(*ends), Mode.TRANSIT)
    found = model.nearest(at(*starts), at(*ends), Mode.TRANSIT)
    lowest = np.nan_to_num(every, nan=np.inf).min(axis=1)
    np.testing.assert_array_equal(np.nan_to_num(found.minutes, nan=np.inf), lowest)
    for row, column in enumerate(found.destination):
        assert (column < 0) == np.isinf(lowest[row])
        assert column < 0 or every[row, column] == lowest[row]
    ways = model.within(at(*starts), at(*ends), Mode.TRANSIT, 20)
    assert ways.nnz == (every <= 20).sum()
    assert (ways.toarray() == np.where(every <= 20, every, 0)).all()
