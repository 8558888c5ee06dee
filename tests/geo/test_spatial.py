"""Spatial patterns: by hand in a row of four squares, and in general on a chequered field."""

import itertools
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest

from geo.indicators.spatial import Moran, Pattern, moran
from tests.geo.conftest import CRS, square

ROW = gpd.GeoDataFrame(
    geometry=[square(column, 0) for column in range(4)], index=list("abcd"), crs=CRS
)
SIDE = 6
FIELD = gpd.GeoDataFrame(
    geometry=[square(column, row) for row in range(SIDE) for column in range(SIDE)],
    index=[f"{number:02d}" for number in range(SIDE**2)],
    crs=CRS,
)
HALVES = pd.Series([float(at % SIDE >= SIDE // 2) for at in range(SIDE**2)], index=FIELD.index)
RISING = pd.Series([1.0, 2.0, 3.0, 4.0], index=ROW.index)


def found(values: pd.Series, areas: gpd.GeoDataFrame, seed: int = 1) -> Moran:
    result = moran(values, areas, seed)
    assert result is not None
    return result


def test_four_squares_in_a_row_by_hand() -> None:
    """Deviations -1.5, -0.5, 0.5, 1.5; means of the neighbours -0.5, -0.5, 0.5, 0.5; I = 2/5."""
    result = found(RISING, ROW)
    assert (result.n, result.small) == (4, True)
    assert result.statistic == pytest.approx(0.4)
    assert result.expected == pytest.approx(-1 / 3)
    assert result.local["statistic"].tolist() == pytest.approx([0.45, 0.15, 0.15, 0.45])
    assert result.local["neighbours"].tolist() == [1, 2, 2, 1]
    patterns = [Pattern.LOW_LOW, Pattern.LOW_LOW, Pattern.HIGH_HIGH, Pattern.HIGH_HIGH]
    assert result.local["pattern"].tolist() == patterns


def test_the_p_value_comes_close_to_that_of_all_arrangements() -> None:
    def statistic(z: tuple[float, ...]) -> float:
        lag = (z[1], (z[0] + z[2]) / 2, (z[1] + z[3]) / 2, z[2])
        return float(np.dot(z, lag) / np.dot(z, z))

    every = np.array([statistic(z) for z in itertools.permutations((-1.5, -0.5, 0.5, 1.5))])
    away = np.abs(every - every.mean())
    exact = (away >= away[0] - 1e-9).mean()
    assert found(RISING, ROW).p_value == pytest.approx(exact, abs=0.05)


def test_two_halves_are_a_pattern_and_their_inner_areas_too() -> None:
    result = found(HALVES, FIELD)
    assert not result.small
    assert result.statistic > 0.5
    assert result.p_value == 0.001
    inner = result.local.loc["06"]
    assert (inner["pattern"], inner["neighbours"]) == (Pattern.LOW_LOW, 5)
    assert inner["p_value"] < 0.1


def test_a_chequered_field_has_neighbours_that_differ() -> None:
    rook = pd.Series([float((at // SIDE) % 2) for at in range(SIDE**2)], index=FIELD.index)
    result = found(rook, FIELD)
    assert result.statistic < result.expected
    assert result.p_value < 0.05


def test_the_same_seed_gives_the_same_p_values_in_any_order_and_leaves_others_alone() -> None:
    before = shared_stream()
    one, other = (
        found(HALVES, FIELD),
        found(HALVES.iloc[::-1], FIELD.sample(frac=1, random_state=1)),
    )
    assert one.p_value == other.p_value
    pd.testing.assert_frame_equal(one.local, other.local)
    assert np.array_equal(before, shared_stream())


def shared_stream() -> Any:
    """Return the state of the random numbers that all threads share."""
    return np.random.get_state(legacy=False)["state"]["key"].copy()  # noqa: NPY002


def test_an_area_without_neighbours_has_no_local_pattern() -> None:
    result = found(RISING.drop("b").reindex(["a", "c", "d", "x"]).fillna(2.0), apart())
    assert result.local.loc["a", ["statistic", "p_value", "pattern"]].isna().all()
    assert result.local["neighbours"].tolist() == [0, 2, 2, 2]


def apart() -> gpd.GeoDataFrame:
    """Return the row without its second square, and one more at its end."""
    more = gpd.GeoDataFrame(geometry=[square(2, 1)], index=["x"], crs=CRS)
    return pd.concat([ROW.drop("b"), more])


@pytest.mark.parametrize(
    "values",
    [
        pd.Series([1.0, 2.0, 3.0, np.nan], index=ROW.index),
        pd.Series([0.1] * 4, index=ROW.index),
    ],
    ids=["too few", "all the same"],
)
def test_there_may_be_no_pattern_to_speak_of(values: pd.Series) -> None:
    assert moran(values, ROW) is None


def test_islands_alone_have_no_pattern() -> None:
    islands = FIELD.loc[["00", "02", "12", "14"]]
    assert moran(pd.Series([1.0, 2.0, 3.0, 4.0], index=islands.index), islands) is None
