"""Access against plain matrices: every pair written out, nothing clever."""

import math
from random import Random

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from geo.access.catchment import scores
from geo.access.nearest import CHUNK, nearest, within
from geo.access.zones import Supply, Zones

Floats = npt.NDArray[np.float64]
THREE = Zones((1000.0, 2000.0, 3000.0), (1.0, 0.68, 0.22))

grid = st.integers(-40, 40).map(lambda step: step * 250.0)
anywhere = st.floats(-1e4, 1e4, allow_nan=False)


def points(most: int) -> st.SearchStrategy[Floats]:
    return st.integers(1, most).flatmap(
        lambda count: arrays(float, (count, 2), elements=grid | anywhere)
    )


def matrix(demand: Floats, supply: Floats, zones: Zones) -> Floats:
    """Return the weight of each pair, demand × supply."""
    apart = demand[:, np.newaxis] - supply[np.newaxis]
    squares = (apart**2).sum(axis=2)
    weight = np.zeros(squares.shape)
    for bound, value in reversed(list(zip(zones.bounds_m, zones.weights, strict=True))):
        weight[squares <= bound**2] = value
    return weight


def expected(demand: Floats, people: Floats, supply: Supply, zones: Zones) -> Floats:
    weight = matrix(demand, supply.points, zones)
    around = people @ weight
    ratio = np.divide(supply.capacity, around, out=np.zeros(len(around)), where=around > 0)
    return np.where((weight > 0).any(axis=1), weight @ ratio, np.nan)


@given(points(30), points(12), st.data())
def test_scores_are_those_of_the_full_matrix(
    demand: Floats, places: Floats, data: st.DataObject
) -> None:
    people = data.draw(arrays(float, len(demand), elements=st.just(0.0) | st.floats(1e-3, 1e5)))
    capacity = data.draw(arrays(float, len(places), elements=st.floats(0, 1e3)))
    zones = data.draw(st.sampled_from([THREE, Zones((500.0,)), Zones((7000.0,))]))
    supply = Supply(places, capacity)
    found = scores(demand, people, supply, zones)
    np.testing.assert_allclose(found, expected(demand, people, supply, zones), rtol=1e-9)


def test_the_worked_case_of_two_steps() -> None:
    """Two houses, three places: B is reached by two of them, nobody reaches the third."""
    demand = np.array([[0.0, 0.0], [3000.0, 0.0], [0.0, 90_000.0]])
    supply = Supply(np.array([[0.0, 500.0], [1500.0, 0.0]]), np.array([2.0, 4.0]))
    found = scores(demand, np.array([10.0, 20.0, 30.0]), supply, Zones((2000.0,)))
    assert found[:2] == pytest.approx([2 / 10 + 4 / 30, 4 / 30])
    assert math.isnan(found[2])


def test_capacity_is_handed_out_exactly_once() -> None:
    """With one zone, people × score sums to the capacity of all places that somebody reaches."""
    random = np.random.default_rng(3)
    demand, people = random.uniform(0, 20_000, (4000, 2)), random.integers(1, 90, 4000)
    supply = Supply(random.uniform(0, 20_000, (90, 2)), random.integers(1, 40, 90).astype(float))
    found = scores(demand, people.astype(float), supply, Zones((2500.0,)))
    assert np.nansum(found * people) == pytest.approx(supply.capacity.sum())


def test_a_place_on_the_bound_is_within_reach() -> None:
    steps = np.arange(-24, 25) * 125.0
    demand = np.array([(x, y) for x in steps for y in steps]) + 0.1
    supply = Supply(np.array([[0.1, 0.1]]), np.array([1.0]))
    reached = ~np.isnan(scores(demand, np.ones(len(demand)), supply, Zones((3000.0,))))
    whole = [(x * x + y * y) <= 24**2 for x in range(-24, 25) for y in range(-24, 25)]
    assert reached.sum() == pytest.approx(sum(whole), abs=16)
    assert reached[[x % 49 == 24 and x // 49 == 24 for x in range(49 * 49)]].all()


def test_without_supply_or_demand_there_is_nothing() -> None:
    none = np.empty((0, 2))
    one = np.array([[0.0, 0.0]])
    assert np.isnan(scores(one, np.ones(1), Supply(none, np.empty(0)), THREE)).all()
    assert len(scores(none, np.empty(0), Supply(one, np.ones(1)), THREE)) == 0


@given(points(30), points(12))
def test_the_nearest_is_the_least_of_all_distances(demand: Floats, places: Floats) -> None:
    found = nearest(demand, places)
    apart = np.linalg.norm(demand[:, np.newaxis] - places[np.newaxis], axis=2)
    np.testing.assert_allclose(found.distance_m, apart.min(axis=1), rtol=1e-12)
    chosen = np.take_along_axis(apart, found.supply[:, np.newaxis], axis=1)[:, 0]
    np.testing.assert_allclose(chosen, found.distance_m, rtol=1e-12)


@given(points(30), points(12), st.integers(1, 20), st.randoms())
def test_of_places_equally_near_the_first_one_is_nearest(
    demand: Floats, places: Floats, times: int, random: Random
) -> None:
    """Several offers in one house, and houses equally far."""
    order = [*range(len(places))] * times
    random.shuffle(order)
    offers = np.round(places[order])
    demand = np.round(demand)
    apart = ((demand[:, np.newaxis] - offers[np.newaxis]) ** 2).sum(axis=2)
    assert nearest(demand, offers).supply.tolist() == apart.argmin(axis=1).tolist()


def test_on_a_circle_the_first_place_is_nearest() -> None:
    """Twelve whole points are 5 away: more than are asked for at first."""
    steps = [(x, y) for x in range(-5, 6) for y in range(-5, 6) if x * x + y * y == 25]
    circle = np.array(steps, dtype=float)
    for turn in range(len(circle)):
        found = nearest(np.zeros((1, 2)), np.roll(circle, turn, axis=0))
        assert found.supply.tolist() == [0]


def test_the_nearest_of_more_places_than_are_looked_up_at_once() -> None:
    demand = np.column_stack([np.arange(CHUNK + 7, dtype=float), np.zeros(CHUNK + 7)])
    found = nearest(demand, np.array([[0.0, 0.0], [CHUNK + 6.0, 0.0]]))
    assert found.supply[[0, -1]].tolist() == [0, 1]
    assert found.distance_m[-1] == 0


def test_without_supply_nothing_is_nearest() -> None:
    found = nearest(np.zeros((2, 2)), np.empty((0, 2)))
    assert found.supply.tolist() == [-1, -1]
    assert np.isinf(found.distance_m).all()


@pytest.mark.parametrize(
    ("bounds", "weights"),
    [
        ((), ()),
        ((0.0,), (1.0,)),
        ((2000.0, 1000.0), (1.0, 0.5)),
        ((1000.0, 1000.0), (1.0, 0.5)),
        ((1000.0,), (1.0, 0.5)),
        ((1000.0,), (0.0,)),
        ((1000.0,), (-1.0,)),
        ((math.nan,), (1.0,)),
        ((math.inf,), (1.0,)),
        ((1000.0,), (math.nan,)),
    ],
)
def test_zones_that_are_none_are_refused(
    bounds: tuple[float, ...], weights: tuple[float, ...]
) -> None:
    with pytest.raises(ValueError, match="zone"):
        Zones(bounds, weights)


@given(points(20), points(12), st.sampled_from([250.0, 3000.0, 9999.5]))
def test_what_is_within_reach_is_what_is_near(demand: Floats, places: Floats, limit: float) -> None:
    apart = np.linalg.norm(demand[:, np.newaxis] - places[np.newaxis], axis=2)
    unclear = np.abs(apart - limit) < 1e-6
    found = within(demand, places, limit).toarray()
    assert ((found == (apart <= limit)) | unclear).all()
