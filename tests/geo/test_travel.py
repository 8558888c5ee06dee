import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.travel import (
    INDIVIDUAL,
    Assumption,
    Basis,
    Mode,
    ModeAssumptions,
    StraightLineModel,
    TravelModel,
    distances_m,
)

FIGURES = {Mode.WALK: (1.25, 5.0), Mode.BIKE: (1.5, 15.0), Mode.CAR: (1.2, 36.0)}
MODEL = StraightLineModel(
    {
        mode: ModeAssumptions(Assumption(detour, "synthetisch"), Assumption(speed, "synthetisch"))
        for mode, (detour, speed) in FIGURES.items()
    }
)
METRES = st.floats(-1e6, 1e6)
POINTS = st.lists(st.tuples(METRES, METRES), min_size=1, max_size=5).map(np.array)
MODES = st.sampled_from(INDIVIDUAL)


@pytest.mark.parametrize(
    ("mode", "minutes"),
    # 4 km straight: × detour ÷ speed, by hand
    [(Mode.WALK, 60.0), (Mode.BIKE, 24.0), (Mode.CAR, 8.0)],
)
def test_four_kilometres_by_hand(mode: Mode, minutes: float) -> None:
    found = MODEL.travel_times_min(np.array([[0.0, 0.0]]), np.array([[0.0, 4000.0]]), mode)
    assert found.tolist() == [[pytest.approx(minutes)]]


def test_rows_are_origins_and_columns_destinations() -> None:
    origins, destinations = np.zeros((2, 2)), np.array([[3000.0, 4000.0]] * 3)
    assert distances_m(origins, destinations).tolist() == [[5000.0] * 3] * 2


def test_the_unknown_stays_unknown() -> None:
    nowhere = np.array([[np.nan, np.nan]])
    assert np.isnan(MODEL.travel_times_min(np.zeros((1, 2)), nowhere, Mode.WALK)).all()


@given(POINTS, POINTS, MODES)
def test_there_is_as_far_as_back(one: np.ndarray, other: np.ndarray, mode: Mode) -> None:
    there = MODEL.travel_times_min(one, other, mode)
    assert there.shape == (len(one), len(other))
    assert np.array_equal(there, MODEL.travel_times_min(other, one, mode).T)
    assert (there >= 0).all()


@given(st.floats(0, 1e6), st.floats(0, 1e6), MODES)
def test_farther_never_takes_less(one: float, other: float, mode: Mode) -> None:
    near, far = sorted((one, other))
    assert MODEL.minutes(np.array(near), mode) <= MODEL.minutes(np.array(far), mode)


@given(st.floats(0, 1e4), MODES)
def test_reach_is_the_inverse_of_minutes(minutes: float, mode: Mode) -> None:
    reach = MODEL.reach_m(minutes, mode)
    assert float(MODEL.minutes(np.array(reach), mode)) == pytest.approx(minutes)
    # never farther than the speed itself allows: km/h × h = km
    assert reach <= FIGURES[mode][1] * minutes / 60 * 1000 + 1e-6


def test_the_estimate_is_one_of_several_possible_models() -> None:
    model: TravelModel = MODEL
    assert model.basis is Basis.ESTIMATED
    assert model.travel_times_min(np.zeros((1, 2)), np.zeros((1, 2)), Mode.CAR).tolist() == [[0.0]]


@given(POINTS, POINTS, MODES)
def test_the_nearest_place_is_the_smallest_of_all_ways(
    origins: np.ndarray, places: np.ndarray, mode: Mode
) -> None:
    every = MODEL.travel_times_min(origins, places, mode)
    found = MODEL.nearest(origins, places, mode)
    assert found.minutes == pytest.approx(every.min(axis=1))
    assert every[range(len(origins)), found.destination] == pytest.approx(found.minutes)


@given(POINTS, POINTS, MODES, st.floats(1, 1e5))
def test_ways_within_a_limit_are_those_of_all_that_are_short_enough(
    origins: np.ndarray, places: np.ndarray, mode: Mode, limit: float
) -> None:
    every = MODEL.travel_times_min(origins, places, mode)
    found = MODEL.within(origins, places, mode, limit).tocoo()
    assert found.data == pytest.approx(every[found.row, found.col])
    stored = np.zeros(every.shape, dtype=bool)
    stored[found.row, found.col] = True
    clear = np.abs(every - limit) > 1e-9 * limit
    assert np.array_equal(stored[clear], (every <= limit)[clear])


def test_a_place_without_coordinates_is_never_the_nearest() -> None:
    places = np.array([[np.nan, np.nan], [3000.0, 4000.0]])
    origins = np.array([[0.0, 0.0], [np.nan, 0.0], [3000.0, 4000.0]])
    found = MODEL.nearest(origins, places, Mode.CAR)
    assert found.destination.tolist() == [1, -1, 1]
    assert found.minutes == pytest.approx([10.0, np.nan, 0.0], nan_ok=True)
    ways = MODEL.within(origins, places, Mode.CAR, 5).tocoo()
    # the way of 0 minutes is stored
    assert (ways.row.tolist(), ways.col.tolist(), ways.data.tolist()) == ([2], [1], [0.0])


def test_without_a_known_place_nothing_is_reached() -> None:
    nowhere = np.full((1, 2), np.nan)
    assert MODEL.nearest(np.zeros((2, 2)), nowhere, Mode.WALK).destination.tolist() == [-1, -1]
    assert MODEL.within(np.zeros((2, 2)), nowhere, Mode.WALK, 10).nnz == 0
