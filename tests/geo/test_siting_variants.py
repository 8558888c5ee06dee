"""Budget, capacity, fairness and the curve of gains against the full list of choices."""

import itertools

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import sparse

from geo.siting.budget import budgeted_covering, greedy_budget
from geo.siting.capacity import capacitated_covering
from geo.siting.covering import greedy_covering, maximal_covering
from geo.siting.curve import gain_curve, gains_of, stacked
from geo.siting.fairness import AreaPeople, fairest_covering
from geo.siting.rooms import Limits

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

shapes = st.tuples(st.integers(1, 9), st.integers(1, 6))
reaches = shapes.flatmap(lambda shape: arrays(bool, shape))


def whole(data: st.DataObject, count: int, least: int = 0, most: int = 40) -> Floats:
    return data.draw(arrays(float, count, elements=st.integers(least, most)))


def choices(candidates: int, most: int | None = None) -> list[list[int]]:
    sizes = range(min(candidates, candidates if most is None else most) + 1)
    return [list(one) for size in sizes for one in itertools.combinations(range(candidates), size)]


def covered(reach: Flags, weights: Floats, chosen: list[int]) -> float:
    return float(weights[reach[:, chosen].any(axis=1)].sum())


@settings(max_examples=120, deadline=None)
@given(reaches, st.integers(0, 60), st.data())
def test_a_budget_buys_the_best_of_all(reach: Flags, budget: int, data: st.DataObject) -> None:
    weights, costs = whole(data, len(reach)), whole(data, reach.shape[1], 1, 30)
    found = budgeted_covering(sparse.csr_array(reach), weights, costs, budget)
    payable = [one for one in choices(reach.shape[1]) if costs[one].sum() <= budget]
    assert found.objective == max(covered(reach, weights, one) for one in payable)
    assert found.is_optimal
    assert costs[found.chosen].sum() <= budget
    assert covered(reach, weights, found.chosen.tolist()) == found.objective
    greedy, gains = greedy_budget(sparse.csr_array(reach, dtype=np.int8), weights, costs, budget)
    assert costs[greedy].sum() <= budget
    assert covered(reach, weights, greedy.tolist()) == gains.sum() <= found.objective


def test_equal_costs_are_a_number_of_places() -> None:
    random = np.random.default_rng(3)
    reach, weights = sparse.csr_array(random.random((200, 30)) < 0.08), random.random(200)
    by_count = maximal_covering(reach, weights, 4)
    by_money = budgeted_covering(reach, weights, np.full(30, 250.0), 1_200.0)
    assert by_money.objective == pytest.approx(by_count.objective)


def test_a_dear_place_gives_way_to_two_cheap_ones() -> None:
    reach = np.array([[1, 0, 1], [1, 1, 0], [1, 0, 0]], dtype=bool)
    people, costs = np.array([50.0, 40.0, 5.0]), np.array([100.0, 40.0, 45.0])
    cheap = budgeted_covering(sparse.csr_array(reach), people, costs, 90)
    assert (cheap.chosen.tolist(), cheap.objective) == ([1, 2], 90.0)
    rich = budgeted_covering(sparse.csr_array(reach), people, costs, 100)
    assert (rich.chosen.tolist(), rich.objective) == ([0], 95.0)
    for wrong in (np.array([1.0, 0.0, 1.0]), np.array([1.0, np.nan, 1.0])):
        with pytest.raises(ValueError, match="above 0"):
            budgeted_covering(sparse.csr_array(reach), people, wrong, 90)


def test_a_small_room_makes_a_second_one_useful() -> None:
    reach = sparse.csr_array(np.array([[1, 1, 0], [0, 0, 1]], dtype=bool))
    people, rooms = np.array([100.0, 30.0]), np.array([60.0, 60.0, 60.0])
    found = capacitated_covering(reach, people, Limits(rooms, np.ones(3), 2))
    assert found.siting.chosen.tolist() == [0, 1]
    assert found.siting.objective == 100.0
    assert maximal_covering(reach, people, 2).objective == 130.0
    small = Limits(np.array([10.0, 10.0, 60.0]), np.ones(3), 1)
    tiny = capacitated_covering(reach, people, small)
    assert (tiny.siting.chosen.tolist(), tiny.people.tolist()) == ([2], [30.0])
    nobody = capacitated_covering(reach, np.zeros(2), Limits(np.ones(3), np.ones(3), 2))
    assert nobody.siting.is_optimal
    assert len(nobody.people) == 0


def shares(
    reach: Flags, weights: Floats, area_of: npt.NDArray[np.int64], areas: AreaPeople, one: list[int]
) -> Floats:
    served = weights * reach[:, one].any(axis=1)
    more = np.bincount(area_of, served, len(areas.total))
    peopled = areas.total > 0
    return np.asarray(((areas.reached + more) / np.where(peopled, areas.total, 1))[peopled])


@settings(max_examples=120, deadline=None)
@given(reaches, st.integers(1, 3), st.data())
def test_the_worst_reached_area_comes_first(reach: Flags, count: int, data: st.DataObject) -> None:
    weights = whole(data, len(reach))
    area_of = data.draw(arrays(np.int64, len(reach), elements=st.integers(0, 2)))
    already = whole(data, 4)
    areas = AreaPeople(already + np.bincount(area_of, weights, 4), already)
    found = fairest_covering(sparse.csr_array(reach), weights, area_of, areas, (count, 60.0))
    ranked = [
        (
            *np.sort(shares(reach, weights, area_of, areas, one)).round(7).tolist(),
            covered(reach, weights, one),
        )
        for one in choices(reach.shape[1], count)
    ]
    best = max(ranked)
    assert found.shares.tolist() == pytest.approx(list(best[:-1]), abs=1e-6)
    assert found.siting.objective == pytest.approx(best[-1])
    assert found.proven == len(best) - 1
    assert found.least_share_bound == pytest.approx(found.least_share, abs=1e-6)
    assert found.siting.bound == pytest.approx(best[-1], abs=1e-4)


def test_after_the_worst_area_comes_the_second_worst() -> None:
    """The worst area cannot be helped, the largest number lives in the best one."""
    reach = sparse.csr_array(np.array([[0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]], dtype=bool))
    people, area_of = np.array([10.0, 5.0, 6.0, 90.0]), np.array([0, 1, 2, 3])
    areas = AreaPeople(np.array([10.0, 10.0, 10.0, 120.0]), np.array([0.0, 1.0, 2.0, 30.0]))
    found = fairest_covering(reach, people, area_of, areas, (1, 60.0))
    assert found.siting.chosen.tolist() == [0]
    assert found.shares.tolist() == pytest.approx([0, 0.2, 0.25, 0.6])
    two = fairest_covering(reach, people, area_of, areas, (2, 60.0))
    assert two.siting.chosen.tolist() == [0, 1]
    assert two.shares.tolist() == pytest.approx([0, 0.25, 0.6, 0.8])
    assert two.is_optimal


def test_if_time_runs_out_it_is_said_how_far_the_proof_goes() -> None:
    random = np.random.default_rng(4)
    reach = sparse.csr_array(random.random((400, 60)) < 0.05)
    people, area_of = random.uniform(1, 9, 400), random.integers(0, 30, 400)
    areas = AreaPeople(2.0 * np.bincount(area_of, people, 30).astype(float), np.zeros(30))
    found = fairest_covering(reach, people, area_of, areas, (6, 0.0))
    assert found.proven < len(found.shares) == 30
    assert len(found.siting.chosen) <= 6
    assert not found.is_optimal


def test_fairness_costs_people() -> None:
    reach = sparse.csr_array(np.array([[1, 0], [0, 1], [0, 0]], dtype=bool))
    people, area_of = np.array([100.0, 10.0, 10.0]), np.array([0, 1, 1])
    areas = AreaPeople(np.array([200.0, 20.0, 0.0]), np.array([100.0, 0.0, 0.0]))
    fair = fairest_covering(reach, people, area_of, areas, (1, 60.0))
    assert (fair.siting.chosen.tolist(), fair.siting.objective) == ([1], 10.0)
    assert fair.least_share == pytest.approx(0.5)
    assert fair.is_optimal
    assert maximal_covering(reach, people, 1).chosen.tolist() == [0]


def test_where_nothing_can_lift_the_worst_the_total_decides() -> None:
    reach = sparse.csr_array(np.array([[1, 0], [0, 1], [0, 0]], dtype=bool))
    areas = AreaPeople(np.array([30.0, 10.0]), np.zeros(2))
    found = fairest_covering(
        reach, np.array([10.0, 20.0, 10.0]), np.array([0, 0, 1]), areas, (1, 60.0)
    )
    assert (found.siting.chosen.tolist(), found.least_share) == ([1], 0.0)
    nothing = fairest_covering(
        sparse.csr_array((0, 2), dtype=bool), np.empty(0), np.empty(0, np.int64), areas, (1, 1.0)
    )
    assert (len(nothing.siting.chosen), nothing.least_share) == (0, 0.0)


@settings(max_examples=60, deadline=None)
@given(reaches, st.integers(1, 6), st.data())
def test_the_curve_has_the_best_of_every_number(
    reach: Flags, most: int, data: st.DataObject
) -> None:
    weights = whole(data, len(reach))
    found = gain_curve(sparse.csr_array(reach), weights, most)
    places = min(most, reach.shape[1])
    best = [
        max(covered(reach, weights, one) for one in choices(reach.shape[1], count))
        for count in range(1, places + 1)
    ]
    assert found.best.tolist() == best
    assert found.bound == pytest.approx(best)
    assert len(found.greedy) == places
    assert (found.greedy <= found.best).all()
    assert (found.greedy >= (1 - 1 / np.e) * found.best - 1e-9).all()
    assert found.steps.sum() == found.best[-1]


def test_the_curve_of_nothing_is_empty() -> None:
    assert len(gain_curve(sparse.csr_array((3, 0), dtype=bool), np.ones(3), 4).best) == 0


@given(reaches, st.data())
def test_what_each_place_adds_is_what_all_reach(reach: Flags, data: st.DataObject) -> None:
    weights = whole(data, len(reach))
    chosen = np.arange(reach.shape[1])
    order, gains = gains_of(sparse.csr_array(reach), weights, chosen)
    assert sorted(order.tolist()) == chosen.tolist()
    assert gains.sum() == covered(reach, weights, chosen.tolist())
    assert (np.diff(gains) <= 0).all()


def test_a_house_with_two_services_counts_who_lacks_both_twice() -> None:
    ways = np.array([[1, 0], [0, 1], [0, 1]], dtype=bool)
    advice, care = np.array([10.0, 0.0, 7.0]), np.array([0.0, 9.0, 7.0])
    part = sparse.csr_array(ways)
    reach, weights = stacked([(part, advice), (part, care)])
    assert maximal_covering(part, advice, 1).chosen.tolist() == [0]
    both = maximal_covering(reach, weights, 1)
    assert (both.chosen.tolist(), both.objective) == ([1], 23.0)
    assert greedy_covering(reach, weights, 1)[1].tolist() == [23.0]
