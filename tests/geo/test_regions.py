"""Examples and properties of the hierarchy of areas."""

import geopandas as gpd
import pandas as pd
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely import Point

from geo.model import Level
from geo.regions import (
    ancestors,
    area_of,
    at_level,
    build_areas,
    descendants,
    gemeinden_of,
    locate,
)

X, Y = 350_000.0, 5_800_000.0


def test_every_level_has_its_areas(areas: gpd.GeoDataFrame) -> None:
    counts = {level: len(at_level(areas, level)) for level in Level}
    assert counts == {
        Level.LANDKREIS: 1,
        Level.PLANREGION: 2,
        Level.SOZIALRAUM: 3,
        Level.GEMEINDE: 4,
    }


def test_an_amt_unites_its_gemeinden(areas: gpd.GeoDataFrame) -> None:
    amt = areas.loc["990000100"]
    assert amt["name"] == "Amt A"
    assert amt["population"] == 145
    assert amt["area_km2"] == 20.0
    assert amt.geometry.area == pytest.approx(2_000_000)


@pytest.mark.parametrize("level", list(Level))
def test_people_and_area_add_up_on_every_level(areas: gpd.GeoDataFrame, level: Level) -> None:
    layer = at_level(areas, level)
    assert layer["population"].sum() == 1390
    assert layer["area_km2"].sum() == 40.0
    assert layer.geometry.area.sum() == pytest.approx(4_000_000)
    assert shapely.coverage_is_valid(layer.geometry.array)


def test_population_is_the_newest_complete_date(
    gemeinden: gpd.GeoDataFrame, membership: pd.DataFrame, population: pd.DataFrame
) -> None:
    partial = population.drop(population[population["date"] == "2024-12-31"].index[0])
    areas = build_areas(
        gemeinden, membership, partial, district_key="99000", district_name="Musterkreis"
    )
    assert set(areas["population_date"]) == {"2023-12-31"}
    assert areas.at["99000", "population"] == 1460


def test_a_district_without_planregionen_has_three_levels(
    gemeinden: gpd.GeoDataFrame, membership: pd.DataFrame, population: pd.DataFrame
) -> None:
    without = membership.assign(planregion_key="")
    areas = build_areas(
        gemeinden, without, population, district_key="99000", district_name="Musterkreis"
    )
    assert at_level(areas, Level.PLANREGION).empty
    assert ancestors(areas, "99000011") == ("990000100", "99000")


def test_a_gemeinde_without_sozialraum_is_refused(
    gemeinden: gpd.GeoDataFrame, membership: pd.DataFrame, population: pd.DataFrame
) -> None:
    with pytest.raises(ValueError, match="990000003"):
        build_areas(
            gemeinden,
            membership.drop("990000003"),
            population,
            district_key="99000",
            district_name="Musterkreis",
        )


def test_ways_up_and_down(areas: gpd.GeoDataFrame) -> None:
    assert ancestors(areas, "99000011") == ("990000100", "1", "99000")
    assert ancestors(areas, "99000") == ()
    assert gemeinden_of(areas, "1") == {"99000011", "99000012", "99000002"}
    assert gemeinden_of(areas, "99000002") == {"99000002"}
    assert area_of(areas, "99000011", Level.PLANREGION) == "1"
    assert area_of(areas, "12345678", Level.PLANREGION) is None


def test_up_and_down_agree(areas: gpd.GeoDataFrame) -> None:
    for key in areas.index:
        assert all(key in ancestors(areas, below) for below in descendants(areas, key))


@pytest.mark.parametrize(
    ("point", "expected"),
    [
        (Point(X + 500, Y + 500), "99000012"),
        (Point(X + 1500, Y + 1500), "99000002"),
        (Point(X - 1, Y), None),
        (Point(X + 1000, Y + 1000), "99000002"),
    ],
    ids=["inside", "inside-other", "outside", "on-the-corner-first-key-wins"],
)
def test_locate(areas: gpd.GeoDataFrame, point: Point, expected: str | None) -> None:
    assert locate(areas, [point], Level.GEMEINDE) == [expected]


@given(st.lists(st.tuples(st.floats(-500, 2500), st.floats(-500, 2500)), max_size=20))
def test_locate_agrees_with_the_polygons(
    areas: gpd.GeoDataFrame, offsets: list[tuple[float, float]]
) -> None:
    points = [Point(X + dx, Y + dy) for dx, dy in offsets]
    for point, key in zip(points, locate(areas, points, Level.SOZIALRAUM), strict=True):
        layer = at_level(areas, Level.SOZIALRAUM)
        around = set(layer.index[layer.intersects(point)])
        assert (key in around) if around else key is None
