"""What differs between two moments; all entries are synthetic."""

from typing import Any

import geopandas as gpd
import pytest
import shapely

from geo.differences import differences


def frame(**entries: dict[str, Any]) -> gpd.GeoDataFrame:
    usual = {"name": "Treff", "phones": [], "note": "", "geometry": shapely.Point(1, 2)}
    rows = [{**usual, **said} for said in entries.values()]
    return gpd.GeoDataFrame(rows, index=list(entries), geometry="geometry", crs="EPSG:4326")


def test_entries_come_and_go_and_change() -> None:
    then = frame(stays={}, changes={}, goes={})
    now = frame(stays={}, changes={"name": "Anders", "phones": ["1"]}, comes={})
    found = differences(then, now)
    assert found.new == ("comes",)
    assert found.ended == ("goes",)
    assert {key: set(names) for key, names in found.changed.items()} == {
        "changes": {"name", "phones"}
    }


@pytest.mark.parametrize(
    ("before", "after", "differs"),
    [
        ({"note": ""}, {"note": None}, False),
        ({"note": float("nan")}, {"note": ""}, False),
        ({"geometry": None}, {"geometry": None}, False),
        ({"geometry": None}, {}, True),
        ({}, {"geometry": shapely.Point(1, 2.1)}, True),
        ({"phones": ["1"]}, {"phones": ["1"]}, False),
        ({"phones": ["1", "2"]}, {"phones": ["2", "1"]}, True),
        ({"area": "A"}, {"area": "B"}, False),
        ({"location_class": "public"}, {"location_class": "district"}, False),
    ],
)
def test_what_counts_as_a_change(
    before: dict[str, Any], after: dict[str, Any], *, differs: bool
) -> None:
    found = differences(frame(one=before), frame(one=after))
    assert bool(found.changed) is differs
    assert not found.new
    assert not found.ended


def test_a_column_that_one_of_them_lacks_says_nothing() -> None:
    assert not differences(frame(one={}), frame(one={}).assign(languages="de")).changed
