"""Two indicators together, by published numbers and where there is nothing to say."""

import math

import pandas as pd
import pytest

from geo.indicators.correlation import correlation

# Anscombe, Graphs in Statistical Analysis, The American Statistician 27/1, 1973, first data set.
X = pd.Series([10.0, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5], index=list("abcdefghijk"))
Y = pd.Series(
    [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68], index=list("abcdefghijk")
)


def test_published_values() -> None:
    found = correlation(X, Y)
    assert found.n == 11
    assert found.pearson == pytest.approx(0.8164, abs=5e-5)
    assert found.pearson_p == pytest.approx(0.00217, abs=5e-6)
    assert found.spearman == pytest.approx(1 - 6 * 40 / (11 * 120))


def test_a_curve_is_a_perfect_relation_of_ranks_only() -> None:
    found = correlation(X, X**5)
    assert found.spearman == pytest.approx(1)
    assert found.pearson < 0.95


def test_areas_that_lack_one_of_both_are_no_points() -> None:
    found = correlation(X.drop("a"), Y.mask(Y.index == "b"))
    assert found.n == len(found.points) == 9
    assert list(found.points.columns) == ["area_key", "first", "second"]
    assert list(found.points["area_key"]) == list("cdefghijk")


@pytest.mark.parametrize("second", [Y.iloc[:2], Y * 0 + 0.1], ids=["two areas", "no variation"])
def test_there_may_be_nothing_to_say(second: pd.Series) -> None:
    found = correlation(X, second)
    figures = (found.pearson, found.pearson_p, found.spearman, found.spearman_p)
    assert all(map(math.isnan, figures))
