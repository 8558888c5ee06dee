"""Siting against the full list of choices: small cases, every one counted out."""

import itertools

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import sparse

from geo.siting.covering import greedy_covering, maximal_covering
from geo.siting.median import p_median
from geo.siting.model import Siting

Floats = npt.NDArray[np.float64]

shapes = st.tuples(st.integers(1, 12), st.integers(1, 7))
reaches = shapes.flatmap(lambda shape: arrays(bool, shape))
distances = shapes.flatmap(lambda shape: arrays(float, shape, elements=st.integers(0, 50)))


def people(data: st.DataObject, count: int) -> Floats:
    return data.draw(arrays(float, count, elements=st.integers(0, 40)))


def choices(candidates: int, count: int) -> list[list[int]]:
    return [list(one) for one in itertools.combinations(range(candidates), min(count, candidates))]


@settings(max_examples=150)
@given(reaches, st.integers(1, 4), st.data())
def test_the_covering_is_the_best_of_all(
    reach: npt.NDArray[np.bool_], count: int, data: st.DataObject
) -> None:
    weights = people(data, len(reach))
    found = maximal_covering(sparse.csr_array(reach), weights, count)
    values = [weights[reach[:, one].any(axis=1)].sum() for one in choices(reach.shape[1], count)]
    assert found.objective == max(values)
    assert found.is_optimal
    assert len(set(found.chosen.tolist())) == min(count, reach.shape[1])
    assert weights[reach[:, found.chosen].any(axis=1)].sum() == found.objective


@settings(max_examples=60)
@given(distances, st.integers(1, 3), st.data())
def test_the_median_is_the_best_of_all(costs: Floats, count: int, data: st.DataObject) -> None:
    weights = people(data, len(costs))
    stays = data.draw(st.none() | arrays(float, len(costs), elements=st.integers(0, 50)))
    found = p_median(costs, weights, count, stays)
    now = np.full(len(costs), np.inf) if stays is None else stays
    nearest = [np.minimum(costs[:, one].min(axis=1), now) for one in choices(costs.shape[1], count)]
    best = min(float((weights * least).sum()) for least in nearest)
    assert found.objective == pytest.approx(best)
    assert found.bound == pytest.approx(best)
    assert len(set(found.chosen.tolist())) == min(count, costs.shape[1])


def test_a_larger_median_is_within_its_gap() -> None:
    random = np.random.default_rng(5)
    demand, candidates = random.uniform(0, 1e5, (600, 2)), random.uniform(0, 1e5, (150, 2))
    costs = np.linalg.norm(demand[:, np.newaxis] - candidates[np.newaxis], axis=2)
    weights = random.integers(1, 400, 600).astype(float)
    found = p_median(costs, weights, 12)
    assert found.bound <= found.objective
    assert found.gap < 0.02
    for place in range(150):
        for position in range(12):
            other = found.chosen.copy()
            other[position] = place
            assert (costs[:, other].min(axis=1) * weights).sum() >= found.objective * (1 - 1e-9)


def test_greedy_tells_what_each_place_adds() -> None:
    reach = sparse.csr_array(np.array([[1, 0, 1], [1, 0, 0], [0, 1, 1], [0, 0, 0]], dtype=bool))
    chosen, gains = greedy_covering(reach, np.array([5.0, 1.0, 4.0, 100.0]), 3)
    assert chosen.tolist() == [2, 0]
    assert gains.tolist() == [9.0, 1.0]


def test_more_places_never_reach_fewer() -> None:
    random = np.random.default_rng(8)
    reach, weights = sparse.csr_array(random.random((300, 40)) < 0.05), random.random(300)
    values = [maximal_covering(reach, weights, count).objective for count in range(12)]
    assert values == sorted(values)
    assert values[0] == 0


def test_without_anybody_or_anything_nothing_is_reached() -> None:
    none = maximal_covering(sparse.csr_array((0, 3), dtype=bool), np.empty(0), 2)
    assert (none.chosen.tolist(), none.objective, none.is_optimal) == ([0, 1], 0.0, True)
    assert p_median(np.zeros((2, 0)), np.ones(2), 3, np.array([4.0, 5.0])).objective == 9.0


def test_costs_that_are_none_are_refused() -> None:
    with pytest.raises(ValueError, match="finite"):
        p_median(np.array([[np.inf]]), np.ones(1), 1)
    with pytest.raises(ValueError, match="place"):
        p_median(np.zeros((2, 0)), np.ones(2), 1)


def test_the_gap_is_a_share_of_the_objective() -> None:
    assert Siting(np.arange(1), 80.0, 100.0).gap == 0.25
    assert Siting(np.arange(1), 0.0, 0.0).is_optimal
