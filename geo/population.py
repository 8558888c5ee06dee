"""Inhabitants over time, summed from the Gemeinden to any area."""

import geopandas as gpd
import pandas as pd

from geo.regions import gemeinden_of


def series(areas: gpd.GeoDataFrame, population: pd.DataFrame, key: str) -> pd.DataFrame:
    """Return inhabitants of an area per date: ``total, male, female, basis``, indexed by date.

    A date that is missing for one of the area's Gemeinden is left out: a partial sum would look
    like a decline.
    """
    members = gemeinden_of(areas, key)
    inside = population[population["gemeinde_key"].isin(members)]
    complete = inside.groupby("date")["gemeinde_key"].nunique() == len(members)
    summed = inside.groupby("date").agg(
        total=("total", "sum"),
        male=("male", "sum"),
        female=("female", "sum"),
        basis=("basis", "first"),
    )
    return summed[complete]


def breaks(series_by_date: pd.DataFrame) -> list[str]:
    """Return the dates at which the base of the population figures changes.

    Figures before and after such a date rest on different censuses; a difference across it is
    not a change in people.
    """
    basis = series_by_date["basis"]
    return list(basis.index[basis.ne(basis.shift()) & basis.shift().notna()])
