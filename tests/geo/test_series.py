"""Series side by side: gaps where the basis changes, an index that compares areas."""

import math

import pandas as pd
import pytest

from geo.indicators.series import INDEX_START, Break, breaks, grid, indexed, runs

COLUMNS = ["area_key", "period", "value", "basis", "hidden"]


def frame(*rows: tuple[str, str, float, str]) -> pd.DataFrame:
    return pd.DataFrame([(*row, False) for row in rows], columns=COLUMNS)


TWO_BASES = frame(
    ("A", "2009", 90.0, "alt"),
    ("A", "2013", 50.0, "neu"),
    ("A", "2017", 60.0, "neu"),
    ("B", "2013", 200.0, "neu"),
    ("B", "2017", 190.0, "neu"),
)


def test_the_grid_has_every_area_and_period_and_invents_nothing() -> None:
    found = grid(TWO_BASES, ["B", "A", "C"])
    assert list(found["area_key"]) == ["B"] * 3 + ["A"] * 3 + ["C"] * 3
    assert list(found["period"]) == ["2009", "2013", "2017"] * 3
    assert found["value"].isna().sum() == 4
    assert not found["hidden"].any()
    assert list(found.loc[found["value"].isna(), "basis"].unique()) == [""]


def test_hidden_stays_hidden_in_the_grid() -> None:
    hidden = frame(("A", "2020", math.nan, "neu")).assign(hidden=True)
    found = grid(pd.concat([hidden, frame(("B", "2020", 1.0, "neu"))]), ["A", "B", "C"])
    assert list(found["hidden"]) == [True, False, False]


def test_a_break_lies_between_known_periods_of_different_basis() -> None:
    assert breaks(grid(TWO_BASES, ["A", "B"])) == [Break("2009", "2013", "alt", "neu")]


def test_a_missing_period_does_not_hide_a_break() -> None:
    found = frame(("A", "2009", 1.0, "alt"), ("A", "2011", math.nan, ""), ("A", "2013", 2.0, "neu"))
    assert breaks(found) == [Break("2009", "2013", "alt", "neu")]


def test_runs_are_parts_of_the_same_basis() -> None:
    parts = runs(TWO_BASES[TWO_BASES["area_key"] == "A"])
    assert [list(part["period"]) for part in parts] == [["2009"], ["2013", "2017"]]


def test_the_index_starts_at_100_on_each_basis_that_has_a_course() -> None:
    found = indexed(grid(TWO_BASES, ["A", "B"])).set_index(["area_key", "period"])["value"]
    assert found["A", "2013"] == INDEX_START
    assert found["A", "2017"] == pytest.approx(120.0)
    assert found["B", "2017"] == pytest.approx(95.0)
    assert math.isnan(found["A", "2009"])


def test_an_area_without_the_first_period_has_no_index() -> None:
    late = frame(("A", "2013", 5.0, "neu"), ("A", "2017", 6.0, "neu"), ("B", "2017", 7.0, "neu"))
    zero = frame(("C", "2013", 0.0, "neu"), ("C", "2017", 6.0, "neu"))
    found = indexed(grid(pd.concat([late, zero]), ["A", "B", "C"]))
    without = found.loc[found["area_key"].isin(["B", "C"]), "value"]
    assert without.isna().all()
