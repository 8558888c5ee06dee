"""Inhabitants over time: exact sums, no partial sums, breaks of series marked."""

import geopandas as gpd
import pandas as pd

from geo.population import breaks, series


def test_sums_to_any_area(areas: gpd.GeoDataFrame, population: pd.DataFrame) -> None:
    found = series(areas, population, "990000100")
    assert list(found["total"]) == [150, 170, 145]
    assert (found["male"] + found["female"] == found["total"]).all()


def test_parts_sum_to_the_whole(areas: gpd.GeoDataFrame, population: pd.DataFrame) -> None:
    parts = series(areas, population, "1")["total"] + series(areas, population, "2")["total"]
    assert parts.equals(series(areas, population, "99000")["total"])


def test_a_date_with_a_missing_gemeinde_is_left_out(
    areas: gpd.GeoDataFrame, population: pd.DataFrame
) -> None:
    missing = (population["date"] == "2023-12-31") & (population["gemeinde_key"] == "99000011")
    found = series(areas, population[~missing], "990000100")
    assert list(found.index) == ["2013-12-31", "2024-12-31"]


def test_the_break_of_series_is_marked(areas: gpd.GeoDataFrame, population: pd.DataFrame) -> None:
    assert breaks(series(areas, population, "1")) == ["2024-12-31"]
