"""Comparing areas and years: ranks, tolerance, trends that stop at a break of series."""

import math

import pandas as pd
import pytest

from geo.indicators.compare import (
    NO_TREND,
    Direction,
    Finding,
    compared,
    finding,
    tolerance,
    trend,
)
from geo.indicators.model import DataArea, Indicator

SHARE = Indicator("x", "X", DataArea.POPULATION, "%", "a", "b", "", "", "")
COUNT = Indicator("x", "X", DataArea.POPULATION, "", "a", "", "", "", "", digits=0)


def figures(values: dict[str, float], period: str = "2022") -> pd.DataFrame:
    return pd.DataFrame(
        {
            "area_key": list(values),
            "period": period,
            "numerator": list(values.values()),
            "denominator": 1.0,
            "value": list(values.values()),
            "basis": "A",
        }
    )


def course(*points: tuple[str, float, str]) -> pd.DataFrame:
    rows = [{"period": p, "value": value, "basis": basis} for p, value, basis in points]
    return pd.DataFrame(rows, columns=["period", "value", "basis"])


def test_the_highest_value_has_rank_1_and_ties_share_the_better_rank() -> None:
    found = compared(figures({"a": 5.0, "b": 9.0, "c": 5.02, "d": 1.0}), figures({"k": 5}), SHARE)
    assert list(found["rank"]) == [2, 1, 2, 4]
    assert set(found["ranked"]) == {4}
    assert (found["lowest"].iloc[0], found["highest"].iloc[0]) == (1, 9)


def test_an_area_without_a_value_has_no_rank_and_no_finding() -> None:
    found = compared(figures({"a": 5.0, "b": math.nan}), figures({"k": 3.0}), SHARE)
    assert found["rank"].isna().tolist() == [False, True]
    assert list(found["finding"]) == ["above", "unknown"]
    assert set(found["ranked"]) == {1}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (10.0, Finding.NEAR),
        (10.49, Finding.NEAR),
        (9.51, Finding.NEAR),
        (10.51, Finding.ABOVE),
        (9.49, Finding.BELOW),
    ],
)
def test_near_means_within_5_percent_of_the_range(value: float, expected: Finding) -> None:
    found = compared(figures({"a": value, "low": 5.0, "high": 15.0}), figures({"k": 10.0}), SHARE)
    assert found["finding"].iloc[0] == expected


def test_near_means_at_least_within_the_last_digit_shown() -> None:
    found = compared(figures({"a": 10.09, "b": 10.11}), figures({"k": 10.0}), SHARE)
    assert list(found["finding"]) == ["near", "above"]


def test_a_count_is_ranked_but_not_measured_against_the_sum() -> None:
    found = compared(figures({"a": 5.0, "b": 9.0}), figures({"k": 14.0}), COUNT)
    assert list(found["rank"]) == [2, 1]
    assert set(found["reference"]) == {14.0}
    assert found["difference"].isna().all()
    assert set(found["finding"]) == {"unknown"}


def test_the_reference_is_of_the_same_period_or_missing() -> None:
    found = compared(figures({"a": 5.0}), figures({"k": 3.0}, "2011"), SHARE)
    assert found["reference"].isna().all()
    assert set(found["finding"]) == {"unknown"}


def test_two_periods_are_never_ranked_together() -> None:
    both = pd.concat([figures({"a": 1.0}, "2011"), figures({"a": 2.0})])
    with pytest.raises(ValueError, match="one period"):
        compared(both, figures({"k": 1.0}), SHARE)


def test_nothing_to_compare_is_no_fault() -> None:
    empty = figures({})
    assert compared(empty, figures({"k": 1.0}), SHARE).empty


def test_a_trend_stays_within_the_newest_basis() -> None:
    found = trend(course(("2009", 90, "A"), ("2013", 10, "B"), ("2023", 15, "B")))
    assert (found.first_period, found.last_period, found.change) == ("2013", "2023", 5)
    assert found.relative == 0.5
    assert found.direction == Direction.RISING
    assert found.breaks


def test_a_basis_that_comes_back_does_not_bridge_the_one_between() -> None:
    found = trend(course(("1", 1, "A"), ("2", 5, "B"), ("3", 9, "A")))
    assert math.isnan(found.change)
    assert found.direction == Direction.UNKNOWN
    assert found.breaks


def test_small_changes_are_steady() -> None:
    assert trend(course(("1", 1000, "A"), ("2", 1009, "A"))).direction == Direction.STEADY
    assert trend(course(("1", 1000, "A"), ("2", 989, "A"))).direction == Direction.FALLING
    assert trend(course(("1", 2, "A"), ("2", 2.9, "A")), digits=0).direction == Direction.STEADY


def test_the_order_of_rows_does_not_change_a_trend() -> None:
    rows = course(("2013", 10, "B"), ("2009", 90, "A"), ("2023", 15, "B"))
    assert trend(rows) == trend(rows.iloc[::-1])


def test_periods_without_a_value_do_not_count() -> None:
    rows = course(("1", 1, "A"), ("2", 5, "A"), ("3", math.nan, "B"))
    assert trend(rows).last_period == "2"
    assert trend(rows.iloc[2:]) is NO_TREND


def test_one_area_far_off_does_not_make_the_others_alike() -> None:
    """Density of 2024 in Amt Beetzsee (41), beside the district (85) and Kleinmachnow (1,618)."""
    density = pd.Series([19.0, 41.0, 1618.0])
    assert finding(41 - 85, tolerance(density, 0, 85.0)) is Finding.BELOW
    assert finding(83 - 85, tolerance(density, 0, 85.0)) is Finding.NEAR


def test_a_newest_figure_on_a_basis_of_its_own_does_not_hide_the_course_before() -> None:
    rows = [("2013", 8147.0, "alt"), ("2023", 8364.0, "alt"), ("2024", 8000.0, "neu")]
    found = trend(pd.DataFrame(rows, columns=["period", "value", "basis"]), 0)
    assert (found.first_period, found.last_period, found.basis) == ("2013", "2023", "alt")
    assert found.change == 217
    assert found.breaks
