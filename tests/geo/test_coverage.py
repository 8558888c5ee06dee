"""Coverage of the district on paper, worked by hand.

People live in four cells, one per Gemeinde, 1 km apart; a person walks 1 km in 15 minutes.
"""

import dataclasses

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

from geo.access.zones import Zones
from geo.coverage.measure import (
    Labels,
    Question,
    Reach,
    floating_catchment,
    labels,
    reach,
    table,
)
from geo.coverage.offers import Offers, offers_of
from geo.demand import Demand, GridBasis, Group
from geo.district import District
from geo.model import Level
from geo.publish import public_facilities
from geo.travel import Assumption, Mode, ModeAssumptions, NearestTimes, StraightLineModel
from tests.geo.conftest import CRS, at

KEYS = ("99000011", "99000012", "99000002", "99000003")
"""Alt-A, Amühle (both Amt A), Bstadt, Cdorf."""

PEOPLE = {"99000011": 40.0, "99000012": 10.0, "99000002": 100.0, "99000003": 20.0}
CELLS = {"99000011": (0, 1), "99000012": (0, 0), "99000002": (1, 1), "99000003": (1, 0)}
WALK = ModeAssumptions(Assumption(1.0, "synthetisch"), Assumption(4.0, "synthetisch"))
MODEL = StraightLineModel(dict.fromkeys(Mode, WALK))
ONE_ZONE = Zones((1.0,))


def offers(*places: tuple[str, float, float, str], capacity: float = np.nan) -> Offers:
    """Return places from rows of id, column, row (in cells; NaN: unplaced) and Gemeinde."""
    points = [
        (at(x, y).x, at(x, y).y) if np.isfinite(x) else (np.nan, np.nan) for _, x, y, _ in places
    ]
    keys = np.array([place[3] for place in places], dtype=np.str_)
    return Offers(
        tuple(place[0] for place in places),
        tuple(f"{place[0]} (synthetisch)" for place in places),
        np.array(points, dtype=float).reshape(-1, 2),
        np.ones(len(places), dtype=bool),
        keys,
        np.isin(keys, (*KEYS, "")),
        np.full(len(places), capacity),
        (None,) * len(places),
    )


@pytest.fixture(scope="module")
def demand() -> Demand:
    points = np.array([(at(*CELLS[key]).x, at(*CELLS[key]).y) for key in KEYS])
    people = np.array([PEOPLE[key] for key in KEYS])
    return Demand(
        points,
        np.array(KEYS),
        {Group.ALL: people, Group.UNDER_18: people / 10, Group.OVER_65: people / 5},
        dict.fromkeys(Group, 0.0),
        GridBasis("synthetisch", "2011-05-09", 1000.0, "2024-12-31"),
    )


def asked(minutes: float, *, beyond: bool = True) -> Question:
    return Question(Group.ALL, Mode.WALK, minutes, beyond)


def found_for(
    demand: Demand, areas: gpd.GeoDataFrame, there: Offers, question: Question, level: Level
) -> pd.DataFrame:
    inside = labels(areas, level, demand.gemeinde_keys)
    return table(reach(demand, there, MODEL, question), there, inside, areas)


def test_a_worked_table(demand: Demand, areas: gpd.GeoDataFrame) -> None:
    # one place at Amühle: Amühle 0 min, Alt-A and Cdorf 15, Bstadt √2 × 15 = 21.2
    there = offers(("one", 0, 0, "99000012"))
    found = found_for(demand, areas, there, asked(15), Level.SOZIALRAUM)
    assert found["name"].tolist() == ["Amt A", "Bstadt", "Cdorf"]
    assert found["people"].tolist() == [50.0, 100.0, 20.0]
    assert found["facilities"].tolist() == [1.0, 0.0, 0.0]
    assert found["per_1000"].tolist() == [20.0, 0.0, 0.0]
    assert found["reached"].tolist() == [50.0, 0.0, 20.0]
    assert found["unreached"].tolist() == [0.0, 100.0, 0.0]
    assert found["reached_share"].tolist() == [1.0, 0.0, 1.0]
    # 10 of 50 people have 0 minutes, 40 have 15: the middle one has 15
    assert found["median_min"].tolist() == pytest.approx([15.0, 15 * 2**0.5, 15.0])
    assert found["nowhere"].tolist() == [0.0, 0.0, 0.0]
    # 2SFCA: one place for the 70 people within 15 minutes
    assert found["supply_per_1000"].tolist() == pytest.approx(
        [1000 / 70, np.nan, 1000 / 70], nan_ok=True
    )
    assert found["without_supply"].tolist() == [0.0, 100.0, 0.0]


def test_near_places_count_more_than_far_ones(demand: Demand, areas: gpd.GeoDataFrame) -> None:
    # limit 45: Amühle 0 min (1), Alt-A and Cdorf 15 (still the first zone), Bstadt 21.2 (0.68)
    there = offers(("one", 0, 0, "99000012"))
    found = found_for(demand, areas, there, asked(45), Level.SOZIALRAUM)
    around = 10 + 40 + 20 + 0.68 * 100
    weighted = [1000 / around, 680 / around, 1000 / around]
    assert found["weighted_per_1000"].tolist() == pytest.approx(weighted)
    assert found["supply_per_1000"].tolist() == pytest.approx([1000 / 170] * 3)


def test_nobody_reaches_what_is_not_there(demand: Demand, areas: gpd.GeoDataFrame) -> None:
    found = found_for(demand, areas, offers(), asked(15), Level.LANDKREIS)
    row = found.iloc[0]
    assert (row["unreached"], row["nowhere"], row["facilities"]) == (170.0, 170.0, 0.0)
    assert row["median_min"] == np.inf
    assert np.isnan(row["supply_per_1000"])
    assert row["without_supply"] == 170.0


def test_the_median_is_infinite_where_most_people_have_no_way(areas: gpd.GeoDataFrame) -> None:
    inside = Labels(Level.LANDKREIS, ("99000",), ("Musterkreis",), np.zeros(3, dtype=np.int64))
    minutes = np.array([5.0, np.nan, np.nan])
    nearest = NearestTimes(np.array([0, -1, -1]), minutes)
    found = Reach(asked(15), np.array([4.0, 3.0, 3.0]), nearest, *[np.full(3, np.nan)] * 2)
    row = table(found, offers(("one", 0, 0, "99000012")), inside, areas).iloc[0]
    # never (5 × 4 + 0 × 6) ÷ 10
    assert row["median_min"] == np.inf
    assert (row["reached"], row["unreached"], row["nowhere"]) == (4.0, 6.0, 6.0)


def test_half_of_the_people_are_the_median(demand: Demand, areas: gpd.GeoDataFrame) -> None:
    there = offers(("b", 1, 1, "99000002"))
    row = found_for(demand, areas, there, asked(15), Level.LANDKREIS).iloc[0]
    # 100 of 170 live there, the 90 % lie at 15 (40 more and 20 more make 160 of 170)
    assert (row["median_min"], row["p90_min"]) == pytest.approx((0.0, 15.0))


def test_the_border_counts_or_not(demand: Demand, areas: gpd.GeoDataFrame) -> None:
    there = offers(("far", 0, 0, "99000012"), ("neighbour", 1, 1, "12054000"))
    both = found_for(demand, areas, there, asked(10), Level.LANDKREIS).iloc[0]
    inside = found_for(demand, areas, there, asked(10, beyond=False), Level.LANDKREIS).iloc[0]
    assert (both["reached"], inside["reached"]) == (110.0, 10.0)
    # a neighbour's place is none of the district's
    assert both["facilities"] == inside["facilities"] == 1.0


def test_unplaced_ones_count_in_their_area_and_no_way_leads_there(
    demand: Demand, areas: gpd.GeoDataFrame
) -> None:
    there = offers(("mobile", np.nan, np.nan, "99000012"), ("secret", np.nan, np.nan, ""))
    found = found_for(demand, areas, there, asked(600), Level.SOZIALRAUM)
    assert found["facilities"].tolist() == found["unplaced"].tolist() == [1.0, 0.0, 0.0]
    assert found["reached"].sum() == 0
    # what publishes no more than the district counts for the district
    whole = found_for(demand, areas, there, asked(600), Level.LANDKREIS).iloc[0]
    assert (whole["facilities"], whole["reached"]) == (2.0, 0.0)


def test_every_level_adds_up(demand: Demand, areas: gpd.GeoDataFrame) -> None:
    there = offers(("one", 0, 0, "99000012"), ("two", 1, 0, "99000003"))
    for column in ("people", "facilities", "reached", "unreached", "without_supply"):
        sums = {found_for(demand, areas, there, asked(10), level)[column].sum() for level in Level}
        assert len(sums) == 1, column


def test_a_group_without_people_has_no_share(areas: gpd.GeoDataFrame, demand: Demand) -> None:
    nobody = dataclasses.replace(demand, people={Group.ALL: np.zeros(4)})
    row = found_for(nobody, areas, offers(("one", 0, 0, KEYS[0])), asked(5), Level.LANDKREIS).iloc[
        0
    ]
    assert np.isnan(row["reached_share"])
    assert np.isnan(row["per_1000"])
    assert np.isnan(row["median_min"])


def test_a_cell_outside_of_all_areas_is_refused(areas: gpd.GeoDataFrame) -> None:
    with pytest.raises(ValueError, match="no sozialraum for 12054000"):
        labels(areas, Level.SOZIALRAUM, np.array(["99000011", "12054000"]))


WAYS = st.lists(st.lists(st.booleans(), min_size=3, max_size=3), min_size=1, max_size=8).map(
    np.array
)


@given(WAYS, st.data())
def test_all_capacity_that_is_reached_is_shared_out(ways: np.ndarray, data: st.DataObject) -> None:
    people = np.array(
        data.draw(st.lists(st.floats(1, 1e4), min_size=len(ways), max_size=len(ways)))
    )
    capacity = np.array(data.draw(st.lists(st.floats(0, 1e3), min_size=3, max_size=3)))
    # a way of 0 minutes is a way
    rows, columns = np.nonzero(ways)
    minutes = sparse.coo_array((np.zeros(len(rows)), (rows, columns)), shape=ways.shape).tocsr()
    scores = floating_catchment(minutes, people, capacity, ONE_ZONE)
    assert np.array_equal(np.isnan(scores), ~ways.any(axis=1))
    shared = np.nansum(scores * people)
    assert shared == pytest.approx(capacity[ways.any(axis=0)].sum(), rel=1e-9, abs=1e-9)


def test_capacities_count_only_where_all_are_known() -> None:
    ways = sparse.csr_array(np.ones((1, 2)))
    people = np.array([10.0])
    for known, score in (([5.0, 3.0], 0.8), ([5.0, np.nan], 0.2), ([np.nan, np.nan], 0.2)):
        assert floating_catchment(ways, people, np.array(known), ONE_ZONE).tolist() == [score]


def test_offers_are_as_exact_as_they_are_published(district: District) -> None:
    published = public_facilities(district)
    found = offers_of(district, published, {"familienzentrum", "frauenhaus"})
    # the historic centre is not counted
    assert found.ids == ("fz-a", "fh")
    assert found.points[0] == pytest.approx([at(0.5, 0.5).x, at(0.5, 0.5).y], abs=1e-3)
    assert np.isnan(found.points[1]).all()
    assert found.gemeinde_keys.tolist() == ["99000012", ""]
    assert found.inside.tolist() == [True, True]
    assert (found.unplaced, len(found)) == (1, 2)
    assert np.isnan(found.capacity).all()


def test_a_mobile_offer_has_no_place(district: District) -> None:
    published = public_facilities(district)
    vague = published["location_precision"].mask(published.index == "fz-a", "gemeinde")
    mobile = published.assign(mobile=published.index == "fz-a", location_precision=vague)
    found = offers_of(district, mobile, {"familienzentrum"})
    assert (found.ids, found.unplaced) == (("fz-a",), 1)


def test_offers_know_their_crs(district: District) -> None:
    assert district.crs == CRS
    found = offers_of(district, public_facilities(district), {"schuldnerberatung"})
    # published in degrees, counted in metres
    assert found.points[0] == pytest.approx([at(1.5, 1.5).x, at(1.5, 1.5).y], abs=1e-3)
