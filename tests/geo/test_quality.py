import datetime as dt
import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.quality import DAYS_PER_MONTH, Interval, Light, Rule, Rules, assess, met, totals

TODAY = dt.date(2026, 11, 22)
YEARLY = Interval(12, 24, "synthetisch")
HALF_YEARLY = Interval(6, 12, "synthetisch", frozenset({"frauenhaus"}))
RULES = Rules(YEARLY, (HALF_YEARLY,), dict.fromkeys(Rule, 1.0), "synthetisch", "2026-11-22")
FULL = {
    "type": "kita",
    "as_of_date": "2026-11-01",
    "phones": ["03327 1"],
    "email": "",
    "web": "",
    "street": "Synthetischer Weg 1",
    "postcode": "14542",
    "opening_hours": {"hours": []},
    "organization": "synthetisch",
    "languages": ["de"],
    "accessibility": {"wheelchair": "yes"},
    "source_url": "https://example.org",
    "location_class": "public",
    "mobile": False,
}


def entries(*changes: dict[str, object]) -> pd.DataFrame:
    return pd.DataFrame([{**FULL, **change} for change in changes]).rename(index="e{}".format)


def one(**changes: object) -> pd.Series:
    return assess(entries(changes), RULES, TODAY).iloc[0]


def months_ago(months: float) -> str:
    return (TODAY - dt.timedelta(days=round(months * DAYS_PER_MONTH))).isoformat()


def test_a_full_and_recent_entry_has_the_best_score() -> None:
    found = one()
    assert (found["light"], found["score"]) == (Light.CURRENT, 1.0)


@pytest.mark.parametrize(
    ("months", "kind", "light", "fresh"),
    [
        (11, "kita", Light.CURRENT, 1.0),
        (18, "kita", Light.DUE, 0.5),
        (25, "kita", Light.OVERDUE, 0.0),
        (5, "frauenhaus", Light.CURRENT, 1.0),
        (9, "frauenhaus", Light.DUE, 0.5),
        (13, "frauenhaus", Light.OVERDUE, 0.0),
    ],
)
def test_age_counts_by_the_interval_of_the_type(
    months: float, kind: str, light: Light, fresh: float
) -> None:
    found = one(as_of_date=months_ago(months), type=kind)
    assert found["light"] == light
    assert found[Rule.FRESHNESS] == pytest.approx(fresh, abs=0.01)


@pytest.mark.parametrize("date", [None, "", float("nan"), "ca. 2012"])
def test_an_entry_without_a_date_is_undated_and_never_fresh(date: object) -> None:
    found = one(as_of_date=date)
    assert found["light"] == Light.UNDATED
    assert found[Rule.FRESHNESS] == 0
    assert math.isnan(found["months"])


def test_a_date_in_the_future_is_of_today() -> None:
    assert one(as_of_date="2027-05-01")["months"] == 0


@pytest.mark.parametrize(
    ("changes", "lacking"),
    [
        ({"phones": []}, {Rule.PHONE, Rule.CONTACT}),
        ({"phones": [], "web": "https://example.org"}, {Rule.PHONE}),
        ({"postcode": ""}, {Rule.ADDRESS}),
        ({"opening_hours": {}}, {Rule.HOURS}),
        ({"organization": ""}, {Rule.PROVIDER}),
        ({"languages": [], "accessibility": {}}, {Rule.LANGUAGES, Rule.ACCESSIBILITY}),
        ({"source_url": ""}, {Rule.SOURCE}),
    ],
)
def test_each_rule_asks_for_its_own(changes: dict[str, object], lacking: set[Rule]) -> None:
    found = one(**changes)
    assert {rule for rule in Rule if found[rule] < 1} == lacking
    assert found["score"] == pytest.approx(1 - len(lacking) / len(Rule))


@pytest.mark.parametrize("changes", [{"location_class": "district"}, {"mobile": True}])
def test_nobody_misses_an_address_that_is_not_published(changes: dict[str, object]) -> None:
    found = one(street="", postcode="", **changes)
    assert math.isnan(found[Rule.ADDRESS])
    assert found["score"] == 1


def test_totals_count_each_light_per_group() -> None:
    assessed = assess(entries({}, {"as_of_date": None}, {"as_of_date": "2020-01-01"}), RULES, TODAY)
    groups = pd.Series({"e0": "a", "e1": "a", "e2": "b"})
    found = totals(assessed, groups)
    assert list(found.loc["a", ["entries", *Light]]) == [2, 1, 0, 0, 1]
    assert list(found.loc["b", ["entries", *Light]]) == [1, 0, 0, 1, 0]
    assert found.at["a", "score"] == pytest.approx(assessed["score"].iloc[:2].mean())


def test_met_leaves_out_what_a_rule_is_not_about() -> None:
    found = met(assess(entries({}, {"mobile": True}, {"street": ""}), RULES, TODAY))
    assert list(found.loc[Rule.ADDRESS]) == [2, 1]
    assert list(found.loc[Rule.PHONE]) == [3, 3]


changed = st.fixed_dictionaries(
    {},
    optional={
        "as_of_date": st.one_of(st.none(), st.dates().map(str)),
        "phones": st.sampled_from([[], ["1"]]),
        "web": st.sampled_from(["", "https://example.org"]),
        "street": st.sampled_from(["", "Weg 1"]),
        "location_class": st.sampled_from(["public", "municipality", "district"]),
        "type": st.sampled_from(["kita", "frauenhaus"]),
    },
)
weights = st.fixed_dictionaries({rule: st.sampled_from([0.0, 0.5, 1.0, 3.0]) for rule in Rule})


@given(st.lists(changed, min_size=1, max_size=6), weights)
def test_a_score_is_a_share_and_every_entry_has_one_light(
    changes: list[dict[str, object]], by_rule: dict[Rule, float]
) -> None:
    rules = Rules(YEARLY, (HALF_YEARLY,), by_rule, "synthetisch", "2026-11-22")
    found = assess(entries(*changes), rules, TODAY)
    known = found["score"].dropna()
    assert ((known >= 0) & (known <= 1)).all()
    counted = totals(found, pd.Series("all", index=found.index))
    assert counted[list(Light)].sum(axis=1).tolist() == [len(changes)]


@given(changed, st.integers(0, 2000))
def test_a_newer_entry_is_never_worse(change: dict[str, object], days: int) -> None:
    date = TODAY - dt.timedelta(days=days)
    newer = one(**{**change, "as_of_date": str(date)})
    older = one(**{**change, "as_of_date": str(date - dt.timedelta(days=30))})
    assert newer["score"] >= older["score"]
