"""Catchments over known ways: as over points when the ways are their distances."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

from geo.access.catchment import scores
from geo.access.pairs import scores_of_ways
from geo.access.zones import Supply, Zones
from geo.travel import distances_m

ZONES = Zones((5.0, 10.0), (1.0, 0.5))


def test_a_case_by_hand() -> None:
    # minutes: a to A 4, a to B 10; b to B 5; c reaches A in 11, which is too late
    ways = sparse.csr_array(
        sparse.coo_array(
            (np.array([4.0, 10.0, 5.0, 11.0]), (np.array([0, 0, 1, 2]), np.array([0, 1, 1, 0])))
        )
    )
    found = scores_of_ways(ways, np.array([10.0, 20.0, 30.0]), np.array([2.0, 5.0]), ZONES)
    b = 5 / (10 * 0.5 + 20)
    assert found == pytest.approx([2 / 10 + 0.5 * b, b, np.nan], nan_ok=True)


def test_a_way_of_no_minutes_counts_and_supply_without_people_does_not() -> None:
    ways = sparse.csr_array((np.array([0.0]), (np.array([0]), np.array([0]))), shape=(2, 2))
    found = scores_of_ways(ways, np.array([4.0, 1.0]), np.array([2.0, 9.0]), ZONES)
    assert found == pytest.approx([0.5, np.nan], nan_ok=True)
    nobody = scores_of_ways(ways, np.zeros(2), np.array([2.0, 9.0]), ZONES)
    assert nobody == pytest.approx([0, np.nan], nan_ok=True)


PLACE = st.tuples(st.integers(0, 60), st.integers(0, 60), st.integers(0, 9))
PLACES = st.lists(PLACE, min_size=1, max_size=12).map(lambda rows: np.array(rows, dtype=float))


@given(PLACES, PLACES)
def test_over_distances_it_is_the_catchment_of_points(
    demand: np.ndarray, supply: np.ndarray
) -> None:
    zones = Zones((7.5, 20.5, 33.5), (1.0, 0.68, 0.22))
    apart = distances_m(demand[:, :2], supply[:, :2])
    row, column = np.nonzero(apart <= 50)
    ways = sparse.csr_array((apart[row, column], (row, column)), shape=apart.shape)
    found = scores_of_ways(ways, demand[:, 2], supply[:, 2], zones)
    offered = Supply(supply[:, :2], supply[:, 2])
    assert found == pytest.approx(scores(demand[:, :2], demand[:, 2], offered, zones), nan_ok=True)
