"""The index by numbers that were computed by hand, and what it does where values are missing."""

import math

import numpy as np
import pandas as pd
import pytest

from geo.indicators.index import INDEX, Effect, Item, Preset, index
from geo.indicators.model import Side
from geo.indicators.scores import EPSILON, Aggregation, Normalisation, mapped, ranked
from geo.indicators.steps import STEPS, steps, worked_case, worked_preset, worked_values
from geo.indicators.uncertainty import drawn_weights, is_noise, rank_interval

R14, R2 = math.sqrt(14), math.sqrt(2)
FIRST_DRAW = [0.8009681783116941, 0.1990318216883059]
GEOMETRIC = Aggregation.GEOMETRIC
Z, MIN_MAX, RANK = Normalisation


def column(frame: pd.DataFrame, name: str) -> list[float]:
    return [float(value) for value in frame[name]]


def by_period(frame: pd.DataFrame) -> list[pd.DataFrame]:
    return [part for _, part in frame.groupby("period")]


def frame_of(periods: dict[str, dict[str, list[float]]], keys: str = "XY") -> pd.DataFrame:
    rows = {(period, area): row for period, areas in periods.items() for area, row in areas.items()}
    found = pd.DataFrame.from_dict(rows, orient="index", columns=list(keys))
    found.index = pd.MultiIndex.from_tuples(list(rows), names=["period", "area_key"])
    return found


def test_worked_case_with_z_scores_in_all_its_steps() -> None:
    """X is 10, 20, 40 (mean 70/3, deviation 10√14/3), Y is 8, 2, 2 (mean 4, deviation 2√2)."""
    case = worked_case()
    assert list(case.columns) == STEPS
    assert list(case["area_key"] + case["indicator"]) == ["AX", "AY", "BX", "BY", "CX", "CY"]
    assert list(case["polarity"]) == ["erhoeht", "senkt"] * 3
    assert column(case, "weight") == pytest.approx([2 / 3, 1 / 3] * 3)
    assert column(case, "raw") == [10, 8, 20, 2, 40, 2]
    assert column(case, "compared") == [10, 8, 20, 2, 40, 2]
    assert column(case, "centre") == pytest.approx([70 / 3, 4] * 3)
    assert column(case, "spread") == pytest.approx([10 * R14 / 3, 2 * R2] * 3)
    normalised = [-4 / R14, R2, -1 / R14, -1 / R2, 5 / R14, -1 / R2]
    turned = [-4 / R14, -R2, -1 / R14, 1 / R2, 5 / R14, 1 / R2]
    assert column(case, "normalised") == pytest.approx(normalised)
    assert column(case, "directed") == pytest.approx(turned)
    assert column(case, "term") == pytest.approx(turned)
    weighted = [value * (1 if at % 2 else 2) / 3 for at, value in enumerate(turned)]
    assert column(case, "weighted") == pytest.approx(weighted)
    scores = [(-8 / R14 - R2) / 3, (-2 / R14 + 1 / R2) / 3, (10 / R14 + 1 / R2) / 3]
    assert column(case, "index")[::2] == pytest.approx(scores)
    assert column(case, "rank")[::2] == [3, 2, 1]


def test_worked_case_with_min_max() -> None:
    case = worked_case(MIN_MAX)
    assert column(case, "centre") == [10, 2] * 3
    assert column(case, "spread") == [30, 6] * 3
    assert column(case, "normalised") == pytest.approx([0, 1, 1 / 3, 0, 1, 0])
    assert column(case, "directed") == pytest.approx([0, 0, 1 / 3, 1, 1, 1])
    assert column(case, "index")[::2] == pytest.approx([0, 5 / 9, 1])


def test_worked_case_with_ranks_shares_the_mean_rank_among_equals() -> None:
    case = worked_case(RANK)
    assert column(case, "compared") == [1, 3, 2, 1.5, 3, 1.5]
    assert column(case, "normalised") == [0, 1, 0.5, 0.25, 1, 0.25]
    assert column(case, "index")[::2] == pytest.approx([0, 7 / 12, 11 / 12])


def test_worked_case_with_the_geometric_mean_stays_above_zero() -> None:
    case = worked_case(MIN_MAX, GEOMETRIC)
    assert column(case, "term")[2] == pytest.approx(math.log(0.01 + 0.99 / 3))
    assert column(case, "index")[::2] == pytest.approx([0.01, 0.34 ** (2 / 3), 1])


def test_the_geometric_mean_takes_z_scores_by_the_normal_distribution() -> None:
    found = mapped(np.array([[-40.0, 0.0, 1.959964, 40.0]]), Z)
    assert found[0] == pytest.approx([EPSILON, 0.505, 0.01 + 0.99 * 0.975, 1])


@pytest.mark.parametrize("aggregation", Aggregation)
@pytest.mark.parametrize("method", Normalisation)
def test_the_steps_lead_to_the_index(method: Normalisation, aggregation: Aggregation) -> None:
    case, found = (
        worked_case(method, aggregation),
        index(worked_values(), worked_preset(method, aggregation)),
    )
    by_area = case.drop_duplicates("area_key")
    assert list(found.columns) == INDEX
    assert column(by_area, "index") == column(found, "value")
    assert column(by_area, "rank") == column(found, "rank")
    sums = case.groupby("area_key")["weighted"].sum()
    whole = np.exp(sums) if aggregation is GEOMETRIC else sums
    assert whole.to_numpy() == pytest.approx(column(found, "value"))


def test_the_interval_of_the_worked_case() -> None:
    """Without X, B and C tie; without Y, or with any weights, A is last and C first."""
    found = index(worked_values(), worked_preset())
    assert column(found, "rank_low") == [3, 1, 1]
    assert column(found, "rank_high") == [3, 2, 1]


def test_an_area_without_one_indicator_has_no_index_and_says_which() -> None:
    values = worked_values()
    more = pd.concat([values, frame_of({"2024": {"D": [30.0, np.nan]}})])
    found = index(more, worked_preset()).set_index("area_key")
    assert list(found["missing"]) == ["", "", "", "Y"]
    assert (
        found[found["missing"] == "Y"][["value", "rank", "rank_low", "rank_high"]]
        .isna()
        .all(axis=None)
    )
    assert list(found["ranked"]) == [3] * 4
    alone = index(values, worked_preset()).set_index("area_key")
    pd.testing.assert_frame_equal(found.loc[list("ABC")], alone)
    assert "D" not in set(steps(more, worked_preset(), "2024")["area_key"])


def test_an_indicator_that_nobody_has_leaves_no_index_at_all() -> None:
    found = index(worked_values()[["X"]], worked_preset())
    assert found["value"].isna().all()
    assert list(found["missing"]) == ["Y"] * 3
    assert steps(worked_values()[["X"]], worked_preset(), "2024").empty
    assert list(index(worked_values().iloc[:0], worked_preset()).columns) == INDEX


def test_an_indicator_with_the_same_value_everywhere_counts_for_nobody() -> None:
    values = worked_values().assign(Y=0.1)
    assert index(values, worked_preset())["value"].tolist() == pytest.approx(
        [-8 / R14 / 3, -2 / R14 / 3, 10 / R14 / 3]
    )
    assert index(values, worked_preset(MIN_MAX))["value"].tolist() == pytest.approx(
        [1 / 6, 2 / 9 + 1 / 6, 2 / 3 + 1 / 6]
    )


def test_a_lone_area_is_first_of_one() -> None:
    for method in Normalisation:
        found = index(worked_values().iloc[:1], worked_preset(method)).iloc[0]
        assert (found["rank"], found["rank_low"], found["rank_high"]) == (1, 1, 1)


def test_equal_scores_share_the_best_rank() -> None:
    assert ranked(np.array([3.0, 5.0, 3.0, 1.0, 5.0])).tolist() == [3, 1, 3, 5, 1]
    assert ranked(np.array([[1.0, 2.0], [2.0, 2.0]])).tolist() == [[2, 1], [1, 1]]


def test_indicators_are_left_out_in_turn_and_weights_keep_their_mean() -> None:
    rows = drawn_weights(np.array([1.0, 2.0, 1.0]), 4_000, 10.0, 1)
    assert rows.sum(axis=1) == pytest.approx(1)
    assert (rows == 0).argmax(axis=1)[:8].tolist() == [0, 0, 1, 2] * 2
    assert (rows[::4] > 0).all()
    assert rows[::4].mean(axis=0) == pytest.approx([0.25, 0.5, 0.25], abs=0.01)
    assert rows[1::4].mean(axis=0) == pytest.approx([0, 2 / 3, 1 / 3], abs=0.01)
    equal = drawn_weights(np.ones(30), 31_000, 10.0, 1)[::31]
    assert equal.std() / equal.mean() == pytest.approx(1 / math.sqrt(10), abs=0.01)


def test_a_weight_next_to_nothing_still_gives_weights() -> None:
    rows = drawn_weights(np.array([1e6, 1e-6]), 30, 10.0, 1)
    assert np.isfinite(rows).all()
    assert rows[1::3].tolist() == [[0.0, 1.0]] * 10


def test_the_stream_of_random_numbers_never_changes() -> None:
    rows = drawn_weights(np.array([2.0, 1.0]), 2, 10.0, 1)
    assert rows[0] == pytest.approx(FIRST_DRAW, abs=1e-12)


def test_the_interval_holds_the_own_rank_even_beyond_the_percentiles() -> None:
    drawn = np.tile([[2, 1, 3]], (100, 1))
    drawn[:6] = [[1, 2, 3]]
    low, high = rank_interval(drawn, np.array([3, 1, 3]))
    assert (low.tolist(), high.tolist()) == ([1, 1, 3], [3, 2, 3])


def test_a_change_is_noise_if_less_than_nine_in_ten_draws_share_its_sign() -> None:
    drawn = np.ones((10, 4))
    drawn[0, 1] = drawn[:2, 2] = -1.0
    assert is_noise(np.array([1.0, 1.0, 1.0, 0.0]), drawn).tolist() == [False, False, True, True]


SERIES = {
    "2022": {"A": [0.0, 0.0], "B": [1.0, 1.0], "C": [2.0, 2.0]},
    "2023": {"A": [2.0, 2.0], "B": [1.0, 1.0], "C": [0.0, 0.0]},
    "2024": {"A": [2.0, 0.0], "B": [1.0, 1.0], "C": [0.0, 2.0]},
}
BOTH = Preset(
    "synthetisch", Side.NEITHER, (Item("X", Effect.RAISES), Item("Y", Effect.RAISES)), MIN_MAX
)


def test_changes_name_the_period_before_and_whether_they_are_noise() -> None:
    first, second, third = by_period(index(frame_of(SERIES), BOTH))
    assert first[["change", "noise"]].isna().all(axis=None)
    assert second["change"].tolist() == [1, 0, -1]
    assert second["since"].tolist() == ["2022"] * 3
    assert second["noise"].tolist() == [False, True, False]
    assert third["change"].tolist() == [-0.5, 0, 0.5]
    assert third["noise"].tolist() == [True, True, True]


def test_no_change_is_given_into_another_basis_or_another_set_of_areas() -> None:
    _, second, third = by_period(index(frame_of(SERIES), BOTH, breaks={"2023"}))
    assert second["change"].isna().all()
    assert third["change"].notna().all()
    fewer = {**SERIES, "2023": {**SERIES["2023"], "C": [np.nan, 0.0]}}
    found = index(frame_of(fewer), BOTH)
    assert found["change"].isna().all()
    assert set(found["since"]) == {""}


@pytest.mark.parametrize(
    "choices",
    [
        {"items": ()},
        {"items": (Item("X", Effect.RAISES), Item("X", Effect.LOWERS))},
        {"items": (Item("X", Effect.RAISES, 0.0),)},
        {"items": (Item("X", Effect.RAISES, math.nan),)},
        {"items": (Item("X", Effect.RAISES, 1e30),)},
        {"items": (Item("X", Effect.RAISES),), "draws": 0},
        {"items": (Item("X", Effect.RAISES),), "concentration": -1.0},
    ],
)
def test_choices_that_determine_no_index_are_refused(choices: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"index needs|positive|weights are from"):
        Preset("synthetisch", Side.NEITHER, **choices)  # type: ignore[arg-type]
