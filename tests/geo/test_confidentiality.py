"""Hidden figures stay hidden: worked cases, properties, and an attacker who tries."""

import itertools
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geo.indicators.confidentiality import (
    ConfidentialityRule,
    protected_values,
    suppress,
    suppress_all,
)
from geo.indicators.model import Indicator
from geo.indicators.values import observations
from geo.model import Level
from loaders.confidentiality import read_rule
from loaders.shipped import load_district
from tests.geo.attacker import Attacker
from tests.geo.protected_tables import (
    COUNT,
    PERIOD,
    RULE,
    SHARE,
    Synthetic,
    districts,
    indicator,
    rules,
    small_district,
)

DATA = Path(__file__).parents[2] / "data"
FIGURES = ["numerator", "denominator", "value"]
thorough = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def hidden_areas(frame: pd.DataFrame) -> set[str]:
    return set(frame.loc[frame["hidden"], "area_key"])


def hide(
    district: Synthetic, of: Indicator = COUNT, rule: ConfidentialityRule = RULE
) -> pd.DataFrame:
    return suppress(district.frame(of), district.areas, of, rule)


def attackers(district: Synthetic, of: Indicator, rule: ConfidentialityRule) -> list[Attacker]:
    if of.is_count:
        return [Attacker(district.parents, rule)]
    public = district.public()
    return [
        Attacker(district.parents, rule, public, share=True),
        Attacker(district.parents, rule, public, share=True, column="denominator"),
    ]


CASES = {
    "nothing is small": ({"a_1": 30, "a_2": 40, "b_1": 50}, set()),
    "the smallest neighbour covers a small count": (
        {"a_1": 2, "a_2": 8, "a_3": 30, "b_1": 50},
        {"a_1", "a_2"},
    ),
    "two small counts whose sum says too much need a third": (
        {"a_1": 1, "a_2": 1, "a_3": 30, "b_1": 50},
        {"a_1", "a_2", "a_3"},
    ),
    "two hidden counts cover each other if their sum is large": (
        {"a_1": 2, "a_2": 2, "a_3": 2, "a_4": 9, "b_1": 50},
        {"a_1", "a_2", "a_3"},
    ),
    "a Sozialraum of one Gemeinde is hidden with it, and a partner at both levels": (
        {"a_1": 2, "b_1": 20, "c_1": 7, "c_2": 40},
        {"SR a", "a_1", "SR b", "b_1"},
    ),
    "a partner is protected one level down as well": (
        {"a_1": 2, "b_1": 9, "b_2": 8, "c_1": 60},
        {"SR a", "a_1", "SR b", "b_2"},
    ),
    "what is small inside a partner is covered inside it": (
        {"a_1": 2, "b_1": 9, "b_2": 2, "c_1": 60},
        {"SR a", "a_1", "SR b", "b_1", "b_2"},
    ),
    "a partner that later ones make needless is shown again at both its levels": (
        {"a_1": 2, "b_1": 3, "c_1": 2, "c_2": 2, "d_1": 60},
        {"SR a", "a_1", "SR c", "c_1", "c_2"},
    ),
    "without a neighbour left the area above is hidden, with a partner beside it": (
        {"a_1": 2, "a_2": 1, "b_1": 40, "c_1": 30},
        {"SR a", "a_1", "a_2", "SR c", "c_1"},
    ),
    "a zero is shown and covers nothing": (
        {"a_1": 2, "a_2": 0, "a_3": 30, "b_1": 50},
        {"a_1", "a_3"},
    ),
    "all zeros are shown": ({"a_1": 0, "a_2": 0, "b_1": 0}, set()),
    "a small total is hidden with everything that is not zero": (
        {"a_1": 2, "b_1": 0},
        {"kreis", "SR a", "a_1"},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_worked_cases_of_counts(name: str) -> None:
    counts, expected = CASES[name]
    district = small_district(**counts)
    found = hide(district)
    assert hidden_areas(found) == expected
    assert found.loc[found["hidden"], FIGURES].isna().all(axis=None)
    shown = found[~found["hidden"]]
    pd.testing.assert_frame_equal(
        shown.drop(columns="hidden"), district.frame(COUNT).loc[shown.index]
    )


def shares(numerators: dict[str, int], denominators: dict[str, int]) -> Synthetic:
    district = small_district(**numerators)
    return Synthetic(district.parents, district.numerators, denominators)


def test_all_and_nearly_all_are_hidden_like_none_and_few() -> None:
    district = shares(
        {"a_1": 200, "a_2": 298, "a_3": 150, "a_4": 160},
        {"a_1": 200, "a_2": 300, "a_3": 400, "a_4": 300},
    )
    assert {"a_1", "a_2"} <= hidden_areas(hide(district, SHARE))
    assert hidden_areas(hide(district, COUNT)) == set()


def test_a_zero_does_not_cover_nearly_all() -> None:
    district = shares(
        {"a_1": 298, "a_2": 0, "a_3": 150, "b_1": 500},
        {"a_1": 300, "a_2": 300, "a_3": 400, "b_1": 900},
    )
    assert hidden_areas(hide(district, SHARE)) == {"a_1", "a_3"}


def test_small_denominators_are_covered_by_their_sum_too() -> None:
    district = shares(
        {"a_1": 50, "a_2": 60, "a_3": 500, "b_1": 900},
        {"a_1": 1, "a_2": 1, "a_3": 400, "b_1": 800},
    )
    assert hidden_areas(hide(district, SHARE)) == {"a_1", "a_2", "a_3"}


def test_a_share_of_few_people_is_hidden_and_covered() -> None:
    district = shares(
        {"a_1": 20, "a_2": 90, "a_3": 150, "b_1": 500},
        {"a_1": 60, "a_2": 300, "a_3": 400, "b_1": 900},
    )
    assert hidden_areas(hide(district, SHARE)) == {"a_1", "a_2"}


def test_a_rate_without_a_denominator_tells_nothing_of_its_numerator() -> None:
    frame = small_district(a_1=200, a_2=300).frame(SHARE)
    frame.loc[frame["area_key"] == "a_1", ["denominator", "value"]] = np.nan
    found = suppress(frame, small_district(a_1=200, a_2=300).areas, SHARE, RULE)
    assert found.loc[found["area_key"] == "a_1", "numerator"].isna().all()


def test_zeros_are_hidden_where_the_rule_says_so() -> None:
    strict = ConfidentialityRule(3, 3, 100, 3, zero_is_shown=False)
    district = small_district(a_1=0, a_2=30, a_3=40, b_1=50)
    assert hidden_areas(hide(district, COUNT, strict)) == {"a_1", "a_2"}


def test_what_is_left_for_unknown_areas_is_not_given_away() -> None:
    district = small_district(a_1=10, a_2=20, a_3=2, b_1=50)
    frame = district.frame(COUNT)
    frame = frame[frame["area_key"] != "a_3"]
    found = suppress(frame, district.areas, COUNT, RULE)
    assert hidden_areas(found) == {"a_1"}


def test_a_large_rest_for_unknown_areas_is_a_partner_for_free() -> None:
    district = small_district(a_1=2, a_2=20, a_3=9, b_1=50)
    frame = district.frame(COUNT)
    frame = frame[frame["area_key"] != "a_3"]
    assert hidden_areas(suppress(frame, district.areas, COUNT, RULE)) == {"a_1"}


def test_a_single_level_needs_no_partners() -> None:
    district = small_district(a_1=2, a_2=20, b_1=50)
    frame = district.frame(COUNT)
    frame = frame[frame["area_key"].isin(["a_1", "a_2", "b_1"])]
    assert hidden_areas(suppress(frame, district.areas, COUNT, RULE)) == {"a_1"}


def test_periods_are_independent() -> None:
    district = small_district(a_1=2, a_2=20, a_3=30, b_1=50)
    later = small_district(a_1=12, a_2=20, a_3=30, b_1=50).frame(COUNT).assign(period="2025")
    both = pd.concat([district.frame(COUNT), later])
    found = suppress(both, district.areas, COUNT, RULE)
    assert set(found.loc[found["hidden"], "period"]) == {PERIOD}
    assert list(found.index) == list(both.index)
    assert hidden_areas(found) == {"a_1", "a_2"}


def test_of_two_figures_for_one_area_a_small_one_hides_both() -> None:
    district = small_district(a_1=2, a_2=20, a_3=30, b_1=50)
    other = district.frame(COUNT).query("area_key == 'a_1'").assign(numerator=9.0, basis="andere")
    found = suppress(pd.concat([district.frame(COUNT), other]), district.areas, COUNT, RULE)
    assert found.loc[found["area_key"] == "a_1", "hidden"].tolist() == [True, True]


def test_nothing_of_an_empty_frame_is_hidden() -> None:
    district = small_district(a_1=2)
    found = suppress(district.frame(COUNT).iloc[:0], district.areas, COUNT, RULE)
    assert found.empty
    assert "hidden" in found


@thorough
@given(districts(), rules, st.sampled_from([COUNT, SHARE]))
def test_no_hidden_figure_can_be_computed_closely(
    district: Synthetic, rule: ConfidentialityRule, of: Indicator
) -> None:
    published = hide(district, of, rule)
    for attacker in attackers(district, of, rule):
        attacker.assert_safe(published)


@thorough
@given(districts(), rules, st.data())
def test_gaps_in_the_data_give_nothing_away(
    district: Synthetic, rule: ConfidentialityRule, data: st.DataObject
) -> None:
    true = district.frame(COUNT)
    known = data.draw(st.lists(st.booleans(), min_size=len(true), max_size=len(true)))
    published = suppress(true[known], district.areas, COUNT, rule)
    Attacker(district.parents, rule).assert_safe(published)
    again = suppress(published, district.areas, COUNT, rule)
    pd.testing.assert_frame_equal(again, published)


@thorough
@given(districts(), rules, st.sampled_from([COUNT, SHARE]))
def test_whatever_the_rule_names_is_hidden(
    district: Synthetic, rule: ConfidentialityRule, of: Indicator
) -> None:
    true = district.frame(of)
    people, everyone = true["numerator"], true["denominator"]
    small = (people < rule.minimum_count) & ((people > 0) | (not rule.zero_is_shown))
    if of is SHARE:
        small |= (everyone > 0) & (everyone < rule.minimum_denominator)
        small |= (everyone > 0) & (everyone - people < rule.minimum_complement)
    assert set(true.loc[small, "area_key"]) <= hidden_areas(hide(district, of, rule))


def same_content(district: Synthetic, key: str) -> set[str]:
    """Return the areas that are one and the same area at several levels."""
    found = {key}
    while len(parts := [p for p, above in district.parents.items() if above == key]) == 1:
        key = parts[0]
        found.add(key)
    above = district.parents[min(found, key=list(district.parents).index)]
    siblings = [p for p, parent in district.parents.items() if parent == above]
    return found | (same_content(district, above) if above and len(siblings) == 1 else set())


@thorough
@given(districts(), st.integers(1, 6), st.integers(1, 6))
def test_every_partner_is_needed(district: Synthetic, count: int, width: int) -> None:
    rule = ConfidentialityRule(count, 0, 1, width)
    true, published = district.frame(COUNT), hide(district, COUNT, rule)
    attacker = Attacker(district.parents, rule)
    for key in hidden_areas(published):
        whole = same_content(district, key)
        if true.loc[true["area_key"] == key, "numerator"].item() >= count:
            shown_again = true["area_key"].isin(whole)
            generous = published.mask(shown_again, true.assign(hidden=False))
            assert attacker.leaks(generous), f"{whole} need not be hidden"


@thorough
@given(districts(), rules, st.sampled_from([COUNT, SHARE]), st.randoms(use_true_random=False))
def test_the_order_of_rows_and_areas_does_not_matter(
    district: Synthetic, rule: ConfidentialityRule, of: Indicator, random: np.random.Generator
) -> None:
    order = list(district.parents)
    random.shuffle(order)
    frame = district.frame(of).set_index("area_key").loc[order].reset_index()
    shuffled = suppress(frame, district.areas.loc[order[::-1]], of, rule)
    assert hidden_areas(shuffled) == hidden_areas(hide(district, of, rule))


@thorough
@given(districts(), rules, st.sampled_from([COUNT, SHARE]))
def test_hiding_twice_hides_no_more(
    district: Synthetic, rule: ConfidentialityRule, of: Indicator
) -> None:
    once = hide(district, of, rule)
    pd.testing.assert_frame_equal(suppress(once, district.areas, of, rule), once)


def solutions(district: Synthetic, published: pd.DataFrame, most: int) -> list[dict[str, int]]:
    """Return every table of whole numbers that fits what is shown, by trying all of them."""
    open_rows = published[~published["hidden"]]
    shown = dict(zip(open_rows["area_key"], open_rows["numerator"].astype(int), strict=True))
    choices = [[shown[key]] if key in shown else range(1, most + 1) for key in district.numerators]
    found = []
    for combination in itertools.product(*choices):
        guess = Synthetic(
            district.parents, dict(zip(district.numerators, combination, strict=True)), {}
        )
        table = {key: guess.total(key, guess.numerators) for key in district.parents}
        if all(table[key] == figure for key, figure in shown.items()):
            found.append(table)
    return found


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(districts(most=2, figures=st.integers(0, 5)))
def test_trying_all_tables_finds_the_intervals_of_the_attacker(district: Synthetic) -> None:
    rule = ConfidentialityRule(2, 0, 1, 2)
    published = hide(district, COUNT, rule)
    if not published["hidden"].iloc[0] and len(district.numerators) < 7:
        total = int(published["numerator"].iloc[0])
        tables = solutions(district, published, min(total, 8))
        assert tables
        for key, (low, high) in Attacker(district.parents, rule).intervals(published).items():
            fitting = {table[key] for table in tables}
            assert min(fitting) == low
            if total <= 8:
                assert max(fitting) == high
                assert len(fitting) > rule.minimum_width


def test_indicators_that_show_the_same_count_are_hidden_alike() -> None:
    district = shares(
        {"a_1": 20, "a_2": 90, "a_3": 150, "b_1": 500},
        {"a_1": 60, "a_2": 300, "a_3": 400, "b_1": 900},
    )
    of = {
        "quote": SHARE,
        "betreute": indicator("betreute", SHARE.numerator),
        "je_hort": indicator("je_hort", "Horte", SHARE.numerator),
        "offen": indicator("offen", SHARE.numerator, protected=False),
        "andere": indicator("andere", "Andere"),
    }
    frames = {key: district.frame(one) for key, one in of.items()}
    found = suppress_all(frames, district.areas, of, RULE)
    assert hidden_areas(hide(district, of["betreute"])) == set()
    for key in ("quote", "betreute", "je_hort"):
        assert hidden_areas(found[key]) == hidden_areas(found["quote"]) >= {"a_1", "a_2"}, key
    assert not found["offen"]["hidden"].any()
    assert not found["andere"]["hidden"].any()


def test_values_of_all_levels_are_protected_together(areas: gpd.GeoDataFrame) -> None:
    counts = {"99000011": 2, "99000012": 30, "99000002": 40, "99000003": 50}
    rows = [
        {"indicator": "kinder", "area_key": key, "period": PERIOD, "numerator": count}
        | {"denominator": 1, "basis": "synthetisch"}
        for key, count in counts.items()
    ]
    found = protected_values(observations(rows), areas, {"kinder": COUNT}, RULE)["kinder"]
    assert list(found) == list(Level)
    hidden = {level: hidden_areas(frame) for level, frame in found.items()}
    assert hidden == {
        Level.LANDKREIS: set(),
        Level.PLANREGION: set(),
        Level.SOZIALRAUM: set(),
        Level.GEMEINDE: {"99000011", "99000012"},
    }
    open_data = {"kinder": indicator(protected=False)}
    shown = protected_values(observations(rows), areas, open_data, RULE)["kinder"]
    assert not any(frame["hidden"].any() for frame in shown.values())
    assert shown[Level.GEMEINDE]["numerator"].sum() == sum(counts.values())


@pytest.mark.parametrize("key", ["12069", "03361"])
@pytest.mark.parametrize("rate", [0.0005, 0.002, 0.01, 0.05])
def test_in_a_real_district_partners_are_few(key: str, rate: float) -> None:
    """At most one partner for each figure that the rule hides, and two more at the edges."""
    rule = read_rule(DATA / "rules" / "confidentiality.toml")
    areas = load_district(DATA / key, DATA / "taxonomy").areas
    lowest = areas[areas["level"] == Level.GEMEINDE]
    for seed in range(5):
        generator = np.random.default_rng(seed)
        children = (lowest["population"].astype(int) * 0.18).astype(int)
        few = pd.Series(generator.binomial(children, rate), lowest.index)
        parents = {str(area): str(above) for area, above in areas["parent_key"].items()}
        counts = [{str(area): int(n) for area, n in part.items()} for part in (few, children)]
        district = Synthetic(parents, *counts)
        for of in (COUNT, SHARE):
            true, published = district.frame(of), hide(district, of, rule)
            small = true["numerator"].between(1, rule.minimum_count - 1)
            if of is SHARE:
                small |= true["denominator"] < rule.minimum_denominator
            assert published["hidden"].sum() <= 2 * small.sum() + 2
            for attacker in attackers(district, of, rule):
                attacker.assert_safe(published)
