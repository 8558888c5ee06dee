"""Areas that resemble each other, by hand."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.indicators.similar import similar

MATRIX = pd.DataFrame(
    {"x": [0.0, 10.0, 0.0, 10.0, 5.0], "y": [1.0, 1.0, 3.0, 3.0, np.nan], "flat": [0.1] * 5},
    index=pd.Index(list("ABCDE"), name="area_key"),
)


def test_indicators_count_alike_whatever_their_units() -> None:
    """Over A to D the deviation of x is 5 and of y 1: both differences are 2 deviations."""
    found = similar(MATRIX, "A", 9)
    assert list(found.index) == ["B", "C", "D"]
    assert found["distance"].tolist() == pytest.approx([2, 2, 8**0.5])
    assert found["x"].tolist() == pytest.approx([1, 0, 0.5])
    assert found["y"].tolist() == pytest.approx([0, 1, 0.5])
    assert found["flat"].tolist() == [0, 0, 0]
    assert list(similar(MATRIX, "A", 1).index) == ["B"]


def test_an_area_that_lacks_an_indicator_has_no_like() -> None:
    found = similar(MATRIX, "E", 3)
    assert found.empty
    assert list(found.columns) == ["distance", "x", "y", "flat"]


def test_the_same_values_have_no_distance_and_no_shares() -> None:
    twins = pd.concat([MATRIX, MATRIX.loc[["A"]].rename(index={"A": "Z"})])
    assert similar(twins, "A", 1).to_numpy().tolist() == [[0, 0, 0, 0]]


@given(st.permutations(list("ABCD")), st.sampled_from("ABCD"))
def test_the_order_of_areas_is_irrelevant(order: list[str], key: str) -> None:
    pd.testing.assert_frame_equal(similar(MATRIX.loc[order], key, 3), similar(MATRIX, key, 3))
