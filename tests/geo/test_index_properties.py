"""What holds for every index, whatever the values and the choices."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.indicators.index import Effect, Item, Preset, index
from geo.indicators.model import Side
from geo.indicators.scores import EPSILON, Aggregation, Normalisation

DRAWS = 40
AREAS = "ABCDEF"
PLACE = ["period", "area_key"]
FLIPPED = {Effect.RAISES: Effect.LOWERS, Effect.LOWERS: Effect.RAISES}
NUMBERS = ["value", "rank", "rank_low", "rank_high", "change"]


@st.composite
def presets(draw: st.DrawFn) -> Preset:
    keys = "VWXYZ"[: draw(st.integers(1, 5))]
    items = [
        Item(key, draw(st.sampled_from(Effect)), draw(st.sampled_from([0.5, 1.0, 2.0, 3.0])))
        for key in keys
    ]
    return Preset(
        "synthetisch",
        Side.NEITHER,
        tuple(items),
        draw(st.sampled_from(Normalisation)),
        draw(st.sampled_from(Aggregation)),
        draws=DRAWS,
        seed=draw(st.integers(0, 5)),
    )


@st.composite
def cases(draw: st.DrawFn) -> tuple[pd.DataFrame, Preset]:
    """Return small whole numbers, with many ties and some gaps, and a preset over them."""
    preset = draw(presets())
    periods = ["2022", "2023"][: draw(st.integers(1, 2))]
    areas = AREAS[: draw(st.integers(1, len(AREAS)))]
    rows = pd.MultiIndex.from_product([periods, list(areas)], names=PLACE)
    cell = st.one_of(st.integers(-5, 5).map(float), st.integers(-5, 5).map(float), st.just(np.nan))
    wanted = len(preset.items)
    table = draw(
        st.lists(
            st.lists(cell, min_size=wanted, max_size=wanted), min_size=len(rows), max_size=len(rows)
        )
    )
    return pd.DataFrame(table, rows, preset.keys), preset


def assert_same(one: pd.DataFrame, other: pd.DataFrame) -> None:
    """Compare two indices, whatever the order of their rows; floats to nine digits."""
    one, other = (frame.set_index(PLACE).sort_index() for frame in (one, other))
    pd.testing.assert_frame_equal(one, other, rtol=0, atol=1e-9)


@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_areas_and_indicators_is_irrelevant(
    case: tuple[pd.DataFrame, Preset], random: object
) -> None:
    values, preset = case
    seed = random.randrange(100)  # type: ignore[attr-defined]
    shuffled = values.sample(frac=1, random_state=seed).sample(frac=1, axis=1, random_state=seed)
    other = replace(preset, items=preset.items[::-1])
    assert_same(index(values, preset), index(shuffled, other))


@given(cases(), st.sampled_from([0.1, 0.3, 7.0, 1000.0]))
def test_scaling_the_weights_changes_nothing(
    case: tuple[pd.DataFrame, Preset], factor: float
) -> None:
    values, preset = case
    items = tuple(replace(item, weight=item.weight * factor) for item in preset.items)
    assert_same(index(values, preset), index(values, replace(preset, items=items)))


@given(cases(), st.sampled_from([0.5, 3.0, 100.0]), st.sampled_from([-40.0, 0.0, 7.5]))
def test_another_unit_of_an_indicator_changes_nothing(
    case: tuple[pd.DataFrame, Preset], factor: float, shift: float
) -> None:
    values, preset = case
    first = preset.keys[0]
    other = values.assign(**{first: values[first] * factor + shift})
    assert_same(index(values, preset), index(other, preset))


@given(cases())
def test_turning_an_indicator_is_the_same_as_its_opposite(
    case: tuple[pd.DataFrame, Preset],
) -> None:
    values, preset = case
    first, *rest = preset.sorted_items
    turned = replace(preset, items=(replace(first, polarity=FLIPPED[first.polarity]), *rest))
    opposite = values.assign(**{first.key: -values[first.key]})
    assert_same(index(values, turned), index(opposite, preset))


@given(cases())
def test_turning_all_indicators_mirrors_an_arithmetic_index(
    case: tuple[pd.DataFrame, Preset],
) -> None:
    values, preset = case
    preset = replace(preset, aggregation=Aggregation.ARITHMETIC)
    items = tuple(replace(item, polarity=FLIPPED[item.polarity]) for item in preset.items)
    whole = 0.0 if preset.normalisation is Normalisation.Z_SCORE else 1.0
    found = index(values, preset)["value"]
    mirrored = index(values, replace(preset, items=items))["value"]
    assert mirrored.to_numpy() == pytest.approx((whole - found).to_numpy(), abs=1e-9, nan_ok=True)


@given(cases())
def test_the_rank_lies_in_its_interval_and_the_interval_among_the_ranked(
    case: tuple[pd.DataFrame, Preset],
) -> None:
    found = index(*case)
    own = found[found["missing"] == ""]
    assert ((own["rank_low"] >= 1) & (own["rank_low"] <= own["rank"])).all()
    assert ((own["rank"] <= own["rank_high"]) & (own["rank_high"] <= own["ranked"])).all()
    assert found.loc[found["missing"] != "", NUMBERS].isna().all(axis=None)


@given(cases())
def test_the_same_seed_gives_the_same_result(case: tuple[pd.DataFrame, Preset]) -> None:
    pd.testing.assert_frame_equal(index(*case), index(*case))


@given(cases())
def test_areas_with_the_same_values_have_the_same_index_and_interval(
    case: tuple[pd.DataFrame, Preset],
) -> None:
    values, preset = case
    twins = values.rename(index=lambda key: f"{key}2", level="area_key")
    found = index(pd.concat([values, twins]), preset)
    ours, theirs = (found[found["area_key"].str.endswith("2") == twin] for twin in (False, True))
    assert_same(ours, theirs.assign(area_key=theirs["area_key"].str[:-1]))


@given(cases())
def test_a_value_that_makes_an_area_incomplete_leaves_no_trace_in_the_others(
    case: tuple[pd.DataFrame, Preset],
) -> None:
    values, preset = case
    incomplete = values.isna().any(axis=1)
    without = values[~incomplete]
    found = index(values, preset)
    assert_same(
        found[found["missing"] == ""].drop(columns=["change", "since", "noise"]),
        index(without, preset).drop(columns=["change", "since", "noise"]),
    )


@given(cases())
def test_a_geometric_index_never_collapses(case: tuple[pd.DataFrame, Preset]) -> None:
    values, preset = case
    found = index(values, replace(preset, aggregation=Aggregation.GEOMETRIC))["value"].dropna()
    assert found.between(EPSILON - 1e-9, 1 + 1e-9).all()
