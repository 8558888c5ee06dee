"""Mobile stops: hours are kept, tours are as short as any order, who gains is counted once."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from geo.siting.mobile import MOST_STOPS, MobilePlan, Week, mobile_plan, shortest_order
from geo.travel import Floats, distances_m

BASE = np.zeros(2)


def ways(points: Floats) -> Floats:
    """Return minutes at 1 km a minute, the base last."""
    places = np.vstack([points, BASE])
    return distances_m(places, places) / 1000


def plan(points: Floats, people: list[float], minutes: dict[int, float], stay: float) -> MobilePlan:
    week = Week(minutes, stay, ways(points))
    reach = sparse.csr_array(np.eye(len(points), dtype=bool))
    return mobile_plan(reach, np.array(people), points, BASE, week)


def test_villages_in_two_directions_become_two_days() -> None:
    points = np.array([[10e3, 0], [12e3, 0], [-10e3, 0], [-12e3, 0]])
    found = plan(points, [50, 40, 30, 20], {0: 84, 2: 84}, 30)
    assert [tour.weekday for tour in found.tours] == [0, 2]
    assert {frozenset(tour.stops) for tour in found.tours} == {
        frozenset({0, 1}),
        frozenset({2, 3}),
    }
    assert [tour.drive_min for tour in found.tours] == [24, 24]
    assert [tour.stay_min for tour in found.tours] == [60, 60]
    assert found.reached == 140


def test_if_time_is_short_the_larger_villages_have_the_stops() -> None:
    points = np.array([[10e3, 0], [12e3, 0], [-10e3, 0], [-12e3, 0]])
    found = plan(points, [50, 40, 30, 20], {4: 84}, 30)
    assert [set(tour.stops) for tour in found.tours] == [{0, 1}]
    assert dict(found.gains) == {0: 50, 1: 40}


def test_a_village_too_far_for_any_day_has_none() -> None:
    points = np.array([[10e3, 0], [90e3, 0]])
    found = plan(points, [1, 1000], {1: 60}, 30)
    assert [tour.stops for tour in found.tours] == [(0,)]
    assert plan(points, [1, 1000], {1: 45}, 30).tours == ()
    assert plan(points, [1, 1000], {}, 30).reached == 0


def test_driving_has_a_limit_of_its_own() -> None:
    points = np.array([[10e3, 0], [12e3, 0], [-10e3, 0], [-12e3, 0]])
    reach = sparse.csr_array(np.eye(4, dtype=bool))
    people = np.array([50.0, 40.0, 30.0, 90.0])
    hours = {0: 600.0, 2: 600.0}
    whole = mobile_plan(reach, people, points, BASE, Week(hours, 30, ways(points), 48))
    assert whole.reached == 210
    less = mobile_plan(reach, people, points, BASE, Week(hours, 30, ways(points), 24))
    assert {tuple(sorted(tour.stops)) for tour in less.tours} == {(0, 1), (2, 3)}
    short = mobile_plan(reach, people, points, BASE, Week(hours, 30, ways(points), 20))
    assert dict(short.gains) == {0: 50, 2: 30}
    assert mobile_plan(reach, people, points, BASE, Week(hours, 30, ways(points), 19)).tours == ()


def test_there_and_back_may_take_different_times() -> None:
    """On a ring of one-way streets the order has only one direction."""
    around = np.array([[0, 5, 25, 25], [25, 0, 5, 25], [25, 25, 0, 5], [5, 25, 25, 0]], dtype=float)
    order, minutes = shortest_order((0, 1, 2), around)
    assert (order, minutes) == ((0, 1, 2), 20.0)
    assert shortest_order((0, 1, 2), around.T)[0] == (2, 1, 0)


def test_nobody_is_counted_twice_and_a_useless_stop_is_left_out() -> None:
    points = np.array([[1e3, 0], [2e3, 0], [3e3, 0]])
    reach = sparse.csr_array(np.array([[1, 1, 0], [0, 1, 0]], dtype=bool))
    week = Week({0: 600.0}, 10, ways(points))
    found = mobile_plan(reach, np.array([30.0, 5.0]), points, BASE, week)
    assert dict(found.gains) == {1: 35.0}
    assert [tour.stops for tour in found.tours] == [(1,)]


def test_a_place_without_a_way_is_never_a_stop() -> None:
    points = np.array([[1e3, 0], [2e3, 0]])
    lost = ways(points)
    lost[:, 1] = lost[1, :] = np.nan
    reach = sparse.csr_array(np.eye(2, dtype=bool))
    found = mobile_plan(reach, np.array([1.0, 99.0]), points, BASE, Week({0: 600.0}, 10, lost))
    assert [tour.stops for tour in found.tours] == [(0,)]


@settings(max_examples=40, deadline=None)
@given(st.data(), st.integers(1, 9), st.integers(0, 60))
def test_every_tour_fits_into_its_day(data: st.DataObject, count: int, stay: int) -> None:
    number = st.integers(-30, 30)
    drawn = data.draw(st.lists(st.tuples(number, number), min_size=count, max_size=count))
    points = np.array(drawn, dtype=float) * 1000
    people = data.draw(st.lists(st.integers(0, 90), min_size=count, max_size=count))
    minutes = data.draw(
        st.dictionaries(st.integers(0, 4), st.integers(0, 300).map(float), max_size=3)
    )
    found = plan(points, [float(one) for one in people], minutes, float(stay))
    matrix = ways(points)
    for tour in found.tours:
        path = [count, *tour.stops, count]
        drive = sum(matrix[one, other] for one, other in itertools.pairwise(path))
        assert tour.drive_min == pytest.approx(drive)
        assert tour.stay_min == len(tour.stops) * stay
        assert tour.drive_min + tour.stay_min <= minutes[tour.weekday]
        assert len(tour.stops) <= MOST_STOPS
    stops = [stop for tour in found.tours for stop in tour.stops]
    assert len(set(stops)) == len(stops)
    assert found.reached == sum(people[stop] for stop in stops)
    if any(people) and stay and not stops:
        alone = 2 * np.hypot(*points.T)[np.array(people) > 0] + 0
        longest = max(minutes.values(), default=0.0)
        assert (alone / 1000 + stay > longest).all()


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 6), st.integers(0, 2**31))
def test_the_order_is_the_shortest_of_all(count: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    matrix = ways(random.uniform(-2e4, 2e4, (count, 2)))
    order, minutes = shortest_order(tuple(range(count)), matrix)
    lengths = [
        sum(matrix[one, other] for one, other in itertools.pairwise([count, *path, count]))
        for path in itertools.permutations(range(count))
    ]
    assert minutes == pytest.approx(min(lengths))
    assert sorted(order) == list(range(count))
