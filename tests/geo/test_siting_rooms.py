"""Places with room and price against the full list of choices."""

import itertools

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import sparse
from scipy.optimize import linprog

from geo.siting import solver
from geo.siting.budget import budgeted_covering
from geo.siting.capacity import Served, allotted, capacitated_covering, capacitated_median
from geo.siting.covering import maximal_covering
from geo.siting.median import p_median
from geo.siting.rooms import Limits, Pairs, bounded, greedy_rooms, knapsack, one_after_another

Floats = npt.NDArray[np.float64]

shapes = st.tuples(st.integers(1, 8), st.integers(1, 5))
reaches = shapes.flatmap(lambda shape: arrays(bool, shape))
minutes = shapes.flatmap(lambda shape: arrays(float, shape, elements=st.integers(0, 30)))
prices = st.sampled_from([[1.0], [10.0, 25.0], [3.0, 7.0, 12.0], [1.0, 2.0, 5.0, 9.0]])


def whole(data: st.DataObject, count: int, least: int = 0, most: int = 40) -> Floats:
    return data.draw(arrays(float, count, elements=st.integers(least, most)))


def limits_of(data: st.DataObject, count: int) -> Limits:
    known = st.sampled_from(data.draw(prices))
    costs = np.array(data.draw(st.lists(known, min_size=count, max_size=count)))
    return Limits(whole(data, count, 0, 60), costs, float(data.draw(st.integers(0, 40))))


def payable(limits: Limits) -> list[list[int]]:
    every = range(len(limits.costs))
    sizes = range(len(limits.costs) + 1)
    sets = (list(one) for size in sizes for one in itertools.combinations(every, size))
    return [one for one in sets if limits.costs[one].sum() <= limits.budget]


def worth_of(worth: Floats, weights: Floats, rooms: Floats, chosen: list[int]) -> float:
    """Count what served people are worth, with each pair of cell and place as a flow."""
    number = len(weights) * len(chosen)
    if not number:
        return 0.0
    cells = np.kron(np.eye(len(weights)), np.ones(len(chosen)))
    places = np.kron(np.ones(len(weights)), np.eye(len(chosen)))
    upper = np.concatenate([weights, rooms[chosen]])
    return float(-linprog(-worth[:, chosen].ravel(), np.vstack([cells, places]), upper).fun)


def check_covering(found: Served, reach: Floats, weights: Floats, limits: Limits) -> None:
    best = max(worth_of(reach, weights, limits.rooms, one) for one in payable(limits))
    assert found.siting.objective == pytest.approx(best, abs=1e-6)
    assert found.siting.bound == pytest.approx(best, abs=1e-5)
    assert found.people.sum() == pytest.approx(found.siting.objective)
    assert (found.people <= limits.rooms[found.siting.chosen] + 1e-6).all()
    assert limits.costs[found.siting.chosen].sum() <= limits.budget
    assert found.greedy <= found.siting.objective + 1e-9


@settings(max_examples=80, deadline=None)
@given(reaches, st.data())
def test_room_and_money_together_hold_the_most(
    reach: npt.NDArray[np.bool_], data: st.DataObject
) -> None:
    weights, limits = whole(data, len(reach)), limits_of(data, reach.shape[1])
    found = capacitated_covering(sparse.csr_array(reach), weights, limits)
    check_covering(found, reach.astype(float), weights, limits)


@settings(max_examples=80, deadline=None)
@given(minutes, st.data())
def test_ways_are_the_shortest_that_room_and_money_allow(
    times: Floats, data: st.DataObject
) -> None:
    weights, stays = whole(data, len(times)), whole(data, len(times), 0, 40)
    limits = limits_of(data, times.shape[1])
    found = capacitated_median(times, weights, stays, limits)
    saved, today = np.maximum(stays[:, np.newaxis] - times, 0), float(stays @ weights)
    best = today - max(worth_of(saved, weights, limits.rooms, one) for one in payable(limits))
    assert found.siting.objective == pytest.approx(best, abs=1e-6)
    assert found.siting.bound == pytest.approx(best, abs=1e-5)
    assert limits.costs[found.siting.chosen].sum() <= limits.budget
    assert best - 1e-6 <= found.greedy <= today + 1e-6
    assert (found.people <= limits.rooms[found.siting.chosen] + 1e-6).all()


@settings(max_examples=80, deadline=None)
@given(minutes, st.data())
def test_without_the_solver_the_bound_still_holds(worth: Floats, data: st.DataObject) -> None:
    weights, limits = whole(data, len(worth)), limits_of(data, worth.shape[1])
    pairs = Pairs.of(sparse.csr_array(worth), weights)
    best = max(worth_of(worth, weights, limits.rooms, one) for one in payable(limits))
    bound, met = bounded(pairs, limits, 0.0, 60.0)
    assert bound >= best - 1e-6
    assert limits.costs[met].sum() <= limits.budget + 1e-6
    first = greedy_rooms(pairs, limits)
    assert limits.costs[first].sum() <= limits.budget + 1e-6
    for chosen in (met, first):
        simple = one_after_another(pairs, limits.rooms, chosen)
        _, most = allotted(pairs, limits.rooms, chosen)
        assert simple <= most + 1e-6
        assert most <= best + 1e-6


@given(st.data())
def test_a_knapsack_is_never_worth_more_than_its_bound(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 7))
    worth, limits = whole(data, count), limits_of(data, count)
    best = max(worth[one].sum() for one in payable(limits))
    chosen, bound = knapsack(worth, limits.costs, limits.budget)
    assert limits.costs[chosen].sum() <= limits.budget + 1e-6
    assert bound >= best - 1e-9
    if len(np.unique(limits.costs)) <= 3:
        assert worth[chosen].sum() == pytest.approx(best) == pytest.approx(bound)


def test_with_much_room_the_other_models_say_the_same() -> None:
    random = np.random.default_rng(5)
    reach, people = sparse.csr_array(random.random((150, 25)) < 0.1), random.random(150)
    rooms, ones = np.full(25, people.sum()), np.ones(25)
    by_room = capacitated_covering(reach, people, Limits(rooms, ones, 4))
    assert by_room.siting.objective == pytest.approx(maximal_covering(reach, people, 4).objective)
    costs = random.choice([2.0, 5.0], 25)
    both = capacitated_covering(reach, people, Limits(rooms, costs, 11.0))
    paid = budgeted_covering(reach, people, costs, 11.0)
    assert both.siting.objective == pytest.approx(paid.objective)
    times, stays = random.uniform(0, 30, (60, 12)), random.uniform(10, 40, 60)
    near = capacitated_median(times, people[:60], stays, Limits(rooms[:12], ones[:12], 3))
    median = p_median(times, people[:60], 3, stays)
    assert near.siting.objective == pytest.approx(median.objective)


def test_a_dear_hall_gives_way_to_two_small_rooms_that_hold_more() -> None:
    reach = sparse.csr_array(np.array([[1, 0, 1], [1, 1, 0]], dtype=bool))
    people, limits = np.array([80.0, 70.0]), Limits(np.full(3, 60.0), np.array([90, 40, 45]), 90)
    found = capacitated_covering(reach, people, limits)
    assert found.siting.chosen.tolist() == [1, 2]
    assert found.people.tolist() == [60.0, 60.0]
    assert found.siting.is_optimal


def test_large_questions_say_how_far_they_are_from_the_best(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What no solver has looked at has a bound all the same."""
    monkeypatch.setattr(solver, "ENTRIES_PER_S", 0)
    random = np.random.default_rng(2)
    reach = sparse.csr_array(random.random((300, 40)) < 0.1)
    limits = Limits(np.full(40, 20.0), random.choice([2.0, 5.0], 40), 20.0)
    found = capacitated_covering(reach, random.uniform(1, 9, 300), limits, 1.0)
    assert found.siting.objective <= found.siting.bound
    assert found.siting.gap < 0.2


@pytest.mark.parametrize(
    "wrong",
    [
        Limits(np.array([1.0, -1.0]), np.ones(2), 1.0),
        Limits(np.array([1.0, np.inf]), np.ones(2), 1.0),
        Limits(np.ones(2), np.array([0.0, 1.0]), 1.0),
        Limits(np.ones(2), np.ones(2), np.inf),
    ],
)
def test_impossible_limits_are_refused(wrong: Limits) -> None:
    with pytest.raises(ValueError, match=r"not negative|above 0"):
        capacitated_covering(sparse.csr_array(np.eye(2, dtype=bool)), np.ones(2), wrong)
    with pytest.raises(ValueError, match="finite"):
        capacitated_median(np.full((2, 2), np.nan), np.ones(2), np.ones(2), wrong)
