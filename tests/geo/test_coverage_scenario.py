"""What if: each kind of change, and what cannot be done."""

import datetime as dt

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest

from geo.coverage.offers import Offers
from geo.coverage.scenario import COMPARED, Action, Change, applied, difference
from geo.demand import Demand
from geo.hours import Hours, OpeningHours
from geo.model import Level
from tests.geo.conftest import at
from tests.geo.test_coverage import asked, demand, found_for, offers

__all__ = ["demand"]

HERE = (at(1, 1).x, at(1, 1).y)
HOURS = OpeningHours((Hours(opens=dt.time(9), closes=dt.time(12)),), source="eigene Annahme")


@pytest.fixture
def there() -> Offers:
    return offers(("one", 0, 0, "99000012"), ("two", 1, 0, "99000003"))


def test_a_place_opens(there: Offers) -> None:
    new = Change(Action.OPEN, "neu-1", "Neu (synthetisch)", HERE, "99000002", 12.0, HOURS)
    found = applied(there, [new])
    assert found.ids == ("one", "two", "neu-1")
    assert found.points[2].tolist() == list(HERE)
    assert (found.gemeinde_keys[2], found.inside[2]) == ("99000002", True)
    assert (found.capacity[2], found.hours[2], found.located[2]) == (12.0, HOURS, True)
    # what was there stays as it was
    assert there.ids == ("one", "two")


def test_a_place_beyond_the_border_is_not_inside(there: Offers) -> None:
    assert not applied(there, [Change(Action.OPEN, "neu-1", point=HERE)]).inside[2]


def test_a_place_closes(there: Offers) -> None:
    found = applied(there, [Change(Action.CLOSE, "one")])
    assert found.ids == ("two",)
    assert found.points.tolist() == [list(there.points[1])]


def test_a_place_moves(there: Offers) -> None:
    found = applied(there, [Change(Action.MOVE, "two", point=HERE, gemeinde_key="99000002")])
    assert found.points.tolist() == [there.points[0].tolist(), list(HERE)]
    assert found.gemeinde_keys.tolist() == ["99000012", "99000002"]
    assert there.gemeinde_keys.tolist() == ["99000012", "99000003"]


def test_a_place_grows_and_changes_its_hours(there: Offers) -> None:
    changes = [Change(Action.ENLARGE, "one", capacity=40), Change(Action.HOURS, "two", hours=HOURS)]
    found = applied(there, changes)
    assert found.capacity.tolist() == pytest.approx([40.0, np.nan], nan_ok=True)
    assert found.hours == (None, HOURS)
    assert np.isnan(there.capacity).all()


def test_changes_follow_each_other(there: Offers) -> None:
    changes = [
        Change(Action.OPEN, "neu-1", point=HERE, gemeinde_key="99000002"),
        Change(Action.CLOSE, "neu-1"),
    ]
    assert applied(there, changes).ids == there.ids


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Change(Action.CLOSE, "three"), "no place three"),
        (Change(Action.OPEN, "one", point=HERE), "one exists already"),
        (Change(Action.OPEN, "new"), "open needs a point"),
        (Change(Action.MOVE, "one", point=(float("nan"), 0.0)), "move needs a point"),
        (Change(Action.ENLARGE, "one"), "enlarge needs a capacity"),
        (Change(Action.ENLARGE, "one", capacity=-1), "enlarge needs a capacity"),
        (Change(Action.OPEN, "new", point=HERE, capacity=float("inf")), "open needs a capacity"),
    ],
)
def test_what_cannot_be_done_is_refused(there: Offers, change: Change, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        applied(there, [change])


def test_before_and_after_by_area(demand: Demand, areas: gpd.GeoDataFrame, there: Offers) -> None:
    after = applied(there, [Change(Action.OPEN, "neu-1", "Neu", HERE, "99000002")])
    tables = [found_for(demand, areas, x, asked(5), Level.SOZIALRAUM) for x in (there, after)]
    found = difference(*tables)
    assert found["reached_change"].tolist() == [0.0, 100.0, 0.0]
    assert found["unreached_after"].tolist() == [40.0, 0.0, 0.0]
    assert found["facilities_change"].tolist() == [0.0, 1.0, 0.0]
    assert {f"{column}_change" for column in COMPARED} <= set(found.columns)


def test_from_never_to_some_minutes_is_no_number() -> None:
    columns = {key: [1.0] for key in COMPARED}
    before = pd.DataFrame({"name": ["A"], "people": [5.0], **columns, "median_min": [np.inf]})
    after = before.assign(median_min=10.0)
    row = difference(before, after).iloc[0]
    assert (row["median_min"], row["median_min_after"]) == (np.inf, 10.0)
    assert np.isnan(row["median_min_change"])
