"""A gap in the data is no gap in what there is: which lists are in doubt."""

import datetime as dt

import geopandas as gpd
import pytest

from geo.coverage.inventory import Doubt, Inventory, doubts

TODAY = dt.date(2026, 11, 21)
EVERYWHERE = {
    "99000", "1", "2", "990000100", "990000002", "990000003",
    "99000011", "99000012", "99000002", "99000003",
}  # fmt: skip


def listed(*, complete: bool = True, as_of: str = "2026-01-01", areas: str = "") -> Inventory:
    return Inventory(
        frozenset({"kita"}), complete, as_of, "synthetisch", areas=frozenset(areas.split())
    )


def test_without_a_list_everything_is_in_doubt(areas: gpd.GeoDataFrame) -> None:
    assert doubts(areas, {"kita"}, [], TODAY) == dict.fromkeys(EVERYWHERE, Doubt.NO_LIST)


def test_a_complete_and_recent_list_leaves_no_doubt(areas: gpd.GeoDataFrame) -> None:
    assert doubts(areas, {"kita"}, [listed()], TODAY) == {}
    assert set(doubts(areas, {"kita", "hort"}, [listed()], TODAY)) == EVERYWHERE


@pytest.mark.parametrize(
    ("inventory", "doubt"),
    [
        (listed(complete=False), Doubt.INCOMPLETE),
        (listed(as_of="2017-05-31"), Doubt.OLD),
        (listed(as_of="2017-05-31", complete=False), Doubt.INCOMPLETE),
    ],
)
def test_why_a_list_is_in_doubt(
    areas: gpd.GeoDataFrame, inventory: Inventory, doubt: Doubt
) -> None:
    assert doubts(areas, {"kita"}, [inventory], TODAY) == dict.fromkeys(EVERYWHERE, doubt)


def test_the_best_list_counts_and_an_area_has_the_doubt_of_its_worst_part(
    areas: gpd.GeoDataFrame,
) -> None:
    known = [listed(complete=False), listed(areas="990000100"), listed(areas="99000002")]
    found = doubts(areas, {"kita"}, known, TODAY)
    # the Amt and Bstadt, and with them Planregion 1, are checked; Cdorf is not
    assert found == dict.fromkeys(["99000", "2", "990000003", "99000003"], Doubt.INCOMPLETE)


def test_an_overdue_entry_leaves_a_doubt_where_it_lies(areas: gpd.GeoDataFrame) -> None:
    overdue = {("kita", "99000002"), ("hort", "99000003")}
    found = doubts(areas, {"kita"}, [listed()], TODAY, overdue)
    assert set(found.values()) == {Doubt.OVERDUE}
    assert "99000002" in found
    assert "99000003" not in found
    worse = doubts(areas, {"kita"}, [listed(complete=False)], TODAY, overdue)
    assert set(worse.values()) == {Doubt.INCOMPLETE}
