"""SOLL beside IST: worked cases a planner can check with a pencil, and what must always hold."""

import dataclasses
import math
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.demand import Group
from geo.model import Level
from geo.targets.balance import balance, summary
from geo.targets.force import clashes, in_force, is_in_force
from geo.targets.model import (
    OWN,
    Kind,
    Permanence,
    Target,
    own_target,
    prevention_of,
)
from geo.targets.offers import COLUMNS, NOWHERE, counted, of_facilities, unplaced
from geo.taxonomy import FacilityType
from geo.travel import Mode

NAN = math.nan
CENTRE = Target(
    "zentrum", ("familienzentrum",), Kind.PER_AREA, 1, "Familienzentrum", Level.SOZIALRAUM,
    source="Beschluss (synthetisch)", quote="flächendeckend", decided_by="Kreistag",
    valid_from="2012-03",
)  # fmt: skip
SCHOOL = own_target(
    ("schule",), Kind.PER_PEOPLE, 1, Level.SOZIALRAUM, group=Group.UNDER_18, per=1000
)
REACH = own_target(
    ("kita",), Kind.REACH, 0.9, Level.GEMEINDE, group=Group.ALL, minutes=15, mode=Mode.WALK
)
POSTS = own_target(("beratung",), Kind.CAPACITY_PER_PEOPLE, 1, Level.LANDKREIS, per=40_000)


def series(**values: float) -> pd.Series:
    return pd.Series(values, dtype=float)


def row(table: pd.DataFrame, key: str) -> dict[str, float]:
    return dict(zip(table.columns, table.loc[[key]].to_numpy()[0].tolist(), strict=True))


def changed(target: Target, **changes: Any) -> Target:
    return dataclasses.replace(target, **changes)


def offers(*rows: tuple[str, str, Permanence, bool, float]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=COLUMNS)


# What a target is


def test_the_factor_of_one_school_for_a_thousand_children_is_that_of_cosis_manual() -> None:
    assert SCHOOL.factor == 0.001
    assert POSTS.factor == 1 / 40_000


def test_only_targets_per_head_have_a_factor() -> None:
    assert math.isnan(CENTRE.factor)
    assert math.isnan(REACH.factor)


def test_an_own_target_says_that_nobody_has_decided_it() -> None:
    assert SCHOOL.assumption
    assert SCHOOL.source == OWN
    assert not SCHOOL.decided_by
    assert (SCHOOL.unit, POSTS.unit, REACH.unit) == ("Angebote", "Plätze", "Personen")


IMPOSSIBLE: dict[str, dict[str, Any]] = {
    "nothing": {"value": 0},
    "fewer than nothing": {"value": -1},
    "no number": {"value": NAN},
    "endless": {"value": math.inf},
    "for nobody": {"types": ()},
    "no unit": {"unit": ""},
    "people where areas count": {"per": 1000},
    "minutes where areas count": {"minutes": 10, "mode": Mode.WALK},
    "a date in words": {"valid_from": "März 2012"},
    "an end before the beginning": {"valid_to": "2011"},
    "no source": {"source": ""},
    "no quote": {"quote": ""},
    "decided by nobody": {"decided_by": ""},
    "since no date": {"valid_from": ""},
    "an assumption that claims a source": {"assumption": True},
    "a decision that is an own assumption": {"source": OWN},
}


@pytest.mark.parametrize("name", IMPOSSIBLE)
def test_an_impossible_target_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="zentrum"):
        changed(CENTRE, **IMPOSSIBLE[name])


@pytest.mark.parametrize(
    "changes",
    [{"value": 1.1}, {"minutes": None}, {"mode": None}, {"minutes": 0}, {"per": 10}],
)
def test_an_impossible_reach_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="eigen_reach_kita"):
        changed(REACH, **changes)


def test_an_end_in_the_year_of_the_beginning_is_possible() -> None:
    assert changed(CENTRE, valid_to="2012").valid_to == "2012"


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (("praevention",), "praevention"),
        (("praevention", "praevention"), "praevention"),
        (("praevention", "intervention"), "beides"),
        (("beides", "intervention"), "beides"),
        (("praevention", ""), ""),
    ],
)
def test_prevention_of_a_target_is_that_of_its_types(kinds: tuple[str, ...], expected: str) -> None:
    types = {
        f"t{i}": FacilityType(f"t{i}", "", "", "", prevention=kind) for i, kind in enumerate(kinds)
    }
    target = own_target(tuple(types), Kind.PER_AREA, 1, Level.SOZIALRAUM)
    assert prevention_of(target, types) == expected


# Which targets are in force


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2012-02-29", False),
        ("2012-03-01", True),
        ("2018-12-31", True),
        ("2019-01-01", False),
    ],
)
def test_a_month_counts_from_its_first_day_and_a_year_to_its_last(day: str, expected: bool) -> None:  # noqa: FBT001 - parametrized
    assert is_in_force(changed(CENTRE, valid_to="2018"), day) is expected


def test_without_an_end_it_still_counts_and_without_a_beginning_it_always_has() -> None:
    assert is_in_force(CENTRE, "2099-01-01")
    assert is_in_force(SCHOOL, "1900-01-01")


def test_targets_of_other_districts_are_left_out() -> None:
    here, there = changed(CENTRE, district="12069"), changed(CENTRE, key="x", district="03361")
    assert in_force([there, SCHOOL, here], "2026-11-21", "12069") == (SCHOOL, here)


def test_two_targets_for_the_same_thing_are_an_error() -> None:
    other = changed(CENTRE, key="zwei", value=2)
    with pytest.raises(ValueError, match="zentrum and zwei"):
        in_force([CENTRE, other], "2026-11-21", "12069")


@pytest.mark.parametrize(
    "changes",
    [
        {"types": ("familienzentrum", "mehrgenerationenhaus")},
        {"level": Level.GEMEINDE},
        {"group": Group.UNDER_18},
        {"permanence": Permanence.PERMANENT},
        {"valid_to": "2020"},
    ],
)
def test_targets_for_different_things_stand_side_by_side(changes: dict[str, Any]) -> None:
    other = changed(CENTRE, key="zwei", **changes)
    in_force([CENTRE, other], "2026-11-21", "12069")


def test_the_order_of_types_does_not_make_a_different_thing() -> None:
    one = changed(CENTRE, types=("a", "b"))
    with pytest.raises(ValueError, match="same thing"):
        in_force([one, changed(one, key="zwei", types=("b", "a"))], "2026-11-21", "12069")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (("2012", "2018"), ("2019", ""), 0),
        (("2012", "2018-12-31"), ("2019-01-01", ""), 0),
        (("2012", "2018"), ("2018-06", ""), 1),
        (("2012", ""), ("2019", ""), 1),
        (("2019", ""), ("2012", "2018"), 0),
        (("2012-03", "2018"), ("2012", "2012"), 1),
    ],
)
def test_targets_clash_if_any_one_day_has_both(
    first: tuple[str, str], second: tuple[str, str], expected: int
) -> None:
    one = changed(CENTRE, valid_from=first[0], valid_to=first[1])
    other = changed(CENTRE, key="zwei", valid_from=second[0], valid_to=second[1])
    assert len(clashes([one, other])) == expected


def test_targets_of_two_districts_never_clash_but_with_one_for_all() -> None:
    here, there = changed(CENTRE, district="12069"), changed(CENTRE, key="x", district="03361")
    assert clashes([here, there]) == []
    assert len(clashes([here, changed(CENTRE, key="alle")])) == 1


DAYS = st.dates(min_value=pd.Timestamp("2000-01-01").date()).map(str)
PERIODS = st.tuples(DAYS, DAYS).map(sorted)


@given(PERIODS, PERIODS, DAYS)
def test_whatever_is_in_force_together_clashes(
    first: list[str], second: list[str], day: str
) -> None:
    one = changed(CENTRE, valid_from=first[0], valid_to=first[1])
    other = changed(CENTRE, key="zwei", valid_from=second[0], valid_to=second[1])
    if is_in_force(one, day) and is_in_force(other, day):
        assert clashes([one, other])
    overlap = max(first[0], second[0])
    assert bool(clashes([one, other])) == (
        is_in_force(one, overlap) and is_in_force(other, overlap)
    )


# IST and SOLL


def test_one_centre_in_each_area() -> None:
    table = balance(CENTRE, series(a=2, b=1, c=0), series(a=5000, b=0, c=100))
    assert table["soll"].tolist() == [1, 1, 1]
    assert table["ratio"].tolist() == [2, 1, 0]
    assert table["gap"].tolist() == [0, 0, 1]
    assert table["serves"].isna().all()
    found = summary(table)
    assert (found.met, found.known, found.missing, found.unknown, found.gap) == (
        2,
        3,
        ("c",),
        (),
        1,
    )


def test_schools_for_children_as_in_cosis_manual() -> None:
    """F = 0.001: 2,500 children ought to have 2.5 schools; 2 schools are enough for 2,000."""
    table = row(balance(SCHOOL, series(a=2), series(a=2500)), "a")
    assert table["soll"] == 2.5
    assert table["ratio"] == 0.8
    assert table["gap"] == 0.5
    assert table["serves"] == pytest.approx(2000)


def test_a_reach_counts_people() -> None:
    """90 % of 200 are 180 people; 150 reach one: 30 are missing."""
    table = row(balance(REACH, series(a=150), series(a=200)), "a")
    assert (table["soll"], table["gap"]) == (180, 30)
    assert table["ratio"] == pytest.approx(150 / 180)
    assert math.isnan(table["serves"])


def test_where_nothing_is_asked_for_there_is_no_ratio_and_no_gap() -> None:
    table = balance(SCHOOL, series(a=1, b=0), series(a=0, b=0))
    assert table["ratio"].isna().all()
    assert table["gap"].tolist() == [0, 0]


def test_what_is_unknown_stays_unknown() -> None:
    table = balance(SCHOOL, series(a=NAN, b=1), series(a=1000, b=NAN, c=1000))
    assert table.loc["a", "soll"] == 1
    assert table[["ratio", "gap"]].isna().all(axis=None)
    found = summary(table)
    assert (found.met, found.known, found.unknown, found.gap) == (0, 0, ("a", "b", "c"), 0)


def test_areas_come_in_the_order_of_the_people() -> None:
    table = balance(CENTRE, series(a=0, b=1), series(b=1, a=1))
    assert table["ist"].to_dict() == {"b": 1, "a": 0}
    assert table.index.tolist() == ["b", "a"]


UNITS = st.floats(0, 1e6) | st.just(NAN)
PEOPLE = st.integers(0, 1_000_000).map(float) | st.just(NAN)
CASES = st.lists(st.tuples(UNITS, PEOPLE), min_size=1, max_size=8)
TARGETS = st.sampled_from([CENTRE, SCHOOL, REACH, POSTS])


@given(CASES, TARGETS)
def test_gap_ratio_and_soll_belong_together(
    cases: list[tuple[float, float]], target: Target
) -> None:
    keys = [f"a{i}" for i in range(len(cases))]
    ist, people = (pd.Series(values, index=keys) for values in zip(*cases, strict=True))
    table = balance(target, ist, people)
    known = table["ist"].notna() & table["soll"].notna()
    assert table["gap"].notna().equals(known)
    assert (table["gap"].dropna() >= 0).all()
    filled = table["ist"] + table["gap"]
    assert (filled[known] >= table["soll"][known] * (1 - 1e-9) - 1e-9).all()
    asked = known & (table["soll"] > 0)
    assert table["ratio"].notna().equals(asked)
    enough = asked & (table["gap"] == 0)
    assert (table["ratio"][enough] >= 1 - 1e-4).all()
    assert (table["ratio"][asked & ~enough] < 1).all()
    found = summary(table)
    assert found.met + len(found.missing) == found.known
    assert found.known + len(found.unknown) == len(table)


@given(st.integers(1, 10_000), st.integers(1, 100_000))
def test_exactly_enough_is_enough(units: int, per: int) -> None:
    target = own_target(("schule",), Kind.PER_PEOPLE, 1, Level.SOZIALRAUM, per=per)
    people = series(a=units * per)
    assert summary(balance(target, series(a=units), people)).met == 1


# What counts


def test_offers_are_counted_by_area_and_by_how_long_they_stay() -> None:
    listed = offers(
        ("a", "familienzentrum", Permanence.PERMANENT, False, NAN),
        ("a", "familienzentrum", Permanence.TEMPORARY, True, NAN),
        ("a", "familienzentrum", Permanence.UNKNOWN, False, NAN),
        ("a", "kita", Permanence.PERMANENT, False, NAN),
        ("b", "familienzentrum", Permanence.TEMPORARY, False, NAN),
        ("x", "familienzentrum", Permanence.PERMANENT, False, NAN),
    )
    found = counted(listed, CENTRE, ["a", "b", "c"])
    assert row(found, "a") == {
        "ist": 3, "permanent": 1, "temporary": 1, "unknown": 1, "mobile": 1
    }  # fmt: skip
    assert (row(found, "b")["ist"], row(found, "b")["temporary"]) == (1, 1)
    assert set(row(found, "c").values()) == {0}


def test_a_target_for_good_does_not_count_what_is_known_to_end() -> None:
    listed = offers(
        ("a", "familienzentrum", Permanence.TEMPORARY, False, NAN),
        ("a", "familienzentrum", Permanence.UNKNOWN, False, NAN),
    )
    lasting = changed(CENTRE, permanence=Permanence.PERMANENT)
    found = row(counted(listed, lasting, ["a"]), "a")
    assert (found["ist"], found["temporary"]) == (1, 0)


def test_places_add_up_and_one_unknown_makes_the_area_unknown() -> None:
    listed = offers(
        ("a", "beratung", Permanence.UNKNOWN, False, 1.5),
        ("a", "beratung", Permanence.UNKNOWN, False, 2),
        ("b", "beratung", Permanence.UNKNOWN, False, 2),
        ("b", "beratung", Permanence.UNKNOWN, False, NAN),
    )
    found = counted(listed, POSTS, ["a", "b", "c"])["ist"]
    assert found["a"] == 3.5
    assert math.isnan(found["b"])
    # nobody says that there is none
    assert math.isnan(found["c"])


def test_no_offers_at_all_are_no_offers_everywhere() -> None:
    assert set(row(counted(offers(), CENTRE, ["a"]), "a").values()) == {0}
    assert math.isnan(float(counted(offers(), POSTS, ["a"])["ist"]["a"]))


def test_a_reach_is_not_counted_in_offers() -> None:
    with pytest.raises(ValueError, match="reach"):
        counted(offers(), REACH, ["a"])


def full(facilities: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    return facilities.assign(mobile=False, outside_district=False)


def test_facilities_count_in_the_area_of_their_gemeinde(
    facilities: gpd.GeoDataFrame, areas: gpd.GeoDataFrame
) -> None:
    """The centre of the tiny district stands in Amt A; the former one in Bstadt does not count."""
    listed = of_facilities(full(facilities), areas, Level.SOZIALRAUM)
    keys = areas.index[areas["level"] == Level.SOZIALRAUM.value]
    found = counted(listed, CENTRE, keys)["ist"]
    assert found.to_dict() == {"990000100": 1, "990000002": 0, "990000003": 0}
    assert set(listed["permanence"]) == {Permanence.UNKNOWN.value}
    assert np.isnan(listed["capacity"]).all()


def test_a_facility_without_gemeinde_counts_for_the_district_alone(
    facilities: gpd.GeoDataFrame, areas: gpd.GeoDataFrame
) -> None:
    hidden = full(facilities)
    hidden.loc["fh", "gemeinde_key"] = ""
    shelter = own_target(("frauenhaus",), Kind.PER_AREA, 1, Level.LANDKREIS)
    whole = of_facilities(hidden, areas, Level.LANDKREIS)
    assert counted(whole, shelter, ["99000"]).loc["99000", "ist"] == 1
    assert unplaced(whole, shelter) == 0
    below = of_facilities(hidden, areas, Level.GEMEINDE)
    keys = areas.index[areas["level"] == Level.GEMEINDE.value]
    assert counted(below, shelter, keys)["ist"].sum() == 0
    assert unplaced(below, shelter) == 1
    assert (below["area_key"] == NOWHERE).sum() == 1


def test_a_facility_outside_the_district_counts_nowhere(
    facilities: gpd.GeoDataFrame, areas: gpd.GeoDataFrame
) -> None:
    outside = full(facilities).assign(outside_district=True)
    assert of_facilities(outside, areas, Level.LANDKREIS).empty


def test_what_a_source_says_of_permanence_and_places_is_carried_on(
    facilities: gpd.GeoDataFrame, areas: gpd.GeoDataFrame
) -> None:
    known = full(facilities).assign(permanence=Permanence.TEMPORARY.value, capacity=12.0)
    listed = of_facilities(known, areas, Level.LANDKREIS)
    assert set(listed["permanence"]) == {"temporary"}
    assert set(listed["capacity"]) == {12.0}
