"""Figures from the register of facilities and from the railway stations."""

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from geo.district import District
from geo.facilities import published
from geo.indicators.open_grid import add_up, young_people
from geo.indicators.open_people import FIGURE
from geo.model import Level, Status
from geo.regions import at_level, members

SCHOOLS = {
    "grundschulen": "grundschule",
    "oberschulen": "oberschule",
    "gymnasien": "gymnasium",
    "gesamtschulen": "gesamtschule",
    "foerderschulen": "foerderschule",
}
"""Types of school by the indicator that counts them."""

CENTRE, LIBRARY = "familienzentrum", "bibliothek"
STATION_M = 3000
"""Product rule: within this straight-line distance a station counts as near."""

BASIS = "Verzeichnis"
WITH_CHILDREN = "Verzeichnis, Kinder nach Zensus 2011"
WITH_PEOPLE = "Verzeichnis, Einwohnerzahl nach Fortschreibung"
RAIL_WITH_PEOPLE = "Bahnhöfe, Einwohnerzahl nach Zensus 2011"


@dataclass(frozen=True)
class _Count:
    """How many facilities there are per Gemeinde, and the year of the newest source."""

    year: str
    by_gemeinde: "pd.Series[int]"


def figures(district: District) -> dict[str, pd.DataFrame]:
    """Return schools, family centres, libraries and access to rail.

    A type of which the register has no entry in the district has no figures: nobody has collected
    it there, which is not the same as none.
    """
    found: dict[str, pd.DataFrame] = {}
    for key, kind in SCHOOLS.items():
        if schools := _count(district, kind):
            found[key] = _per_child(district, schools)
    if centres := _count(district, CENTRE):
        found |= _family_centres(district, centres)
    if libraries := _count(district, LIBRARY):
        found["bibliothek"] = _with_library(district.areas, libraries)
    if len(district.stations):
        found |= _rail(district)
    return found


def _count(district: District, kind: str) -> _Count | None:
    """Count the existing public facilities of a type; None if there are none or one has no place.

    Facilities outside the district that serve it are not in an area and do not count.
    """
    every = published(district.facilities)
    own = every[
        (every["type"] == kind)
        & (every["status"] == Status.ACTIVE.value)
        & ~every["outside_district"].astype(bool)
    ]
    gemeinden = at_level(district.areas, Level.GEMEINDE).index
    dates = own["as_of_date"].fillna("")
    if not dates.any() or not own["gemeinde_key"].isin(gemeinden).all():
        return None
    counts = own["gemeinde_key"].value_counts().reindex(gemeinden, fill_value=0)
    return _Count(str(dates.max())[:4], counts)


def _per_child(district: District, count: _Count) -> pd.DataFrame:
    young = young_people(district.grid)
    counted = count.by_gemeinde.reindex(young.index, fill_value=0)
    sums = young.assign(numerator=counted, denominator=young["numerator"])
    frame = add_up(sums, members(district.areas))
    return frame.assign(period=count.year, basis=WITH_CHILDREN)[FIGURE]


def _family_centres(district: District, centres: _Count) -> dict[str, pd.DataFrame]:
    """Count from the Sozialraum upwards: some centres travel within theirs or serve all of it."""
    areas = district.areas
    above = areas.index[areas["level"] != Level.GEMEINDE.value]
    pairs = members(areas).join(centres.by_gemeinde.rename("count"), on="gemeinde_key")
    counts = pairs.groupby("area_key")["count"].sum().loc[above]
    rates = _per_child(district, centres)
    return {
        "familienzentren": _plain(counts, centres.year, BASIS),
        "familienzentren_je_1000": rates[rates["area_key"].isin(above)],
    }


def _with_library(areas: gpd.GeoDataFrame, libraries: _Count) -> pd.DataFrame:
    people = areas["population"].reindex(libraries.by_gemeinde.index).astype(float)
    reached = people.where(libraries.by_gemeinde > 0, 0)
    return _plain(reached, libraries.year, WITH_PEOPLE).assign(denominator=people.to_numpy())


def _rail(district: District) -> dict[str, pd.DataFrame]:
    stations, grid = district.stations, district.grid
    year = str(stations["as_of"].max())[:4]
    gemeinden = at_level(district.areas, Level.GEMEINDE).index
    counts = stations["gemeinde_key"].value_counts().reindex(gemeinden, fill_value=0)
    found = {"bahnhoefe": _plain(counts, year, BASIS)}
    if len(grid):
        ways = shapely.distance(grid.geometry.array, shapely.union_all(stations.geometry.array))
        near = np.where(np.asarray(ways) <= STATION_M, grid["population"], 0)
        people = grid.assign(near=near).groupby("gemeinde_key")[["near", "population"]].sum()
        found["bahn_3km"] = _plain(people["near"], year, RAIL_WITH_PEOPLE).assign(
            denominator=people["population"].to_numpy(dtype=float)
        )
    return found


def _plain(numbers: pd.Series, period: str, basis: str) -> pd.DataFrame:
    """Return counts by area as figures."""
    return pd.DataFrame(
        {
            "area_key": numbers.index,
            "period": period,
            "numerator": numbers.to_numpy(dtype=float),
            "denominator": 1.0,
            "basis": basis,
        }
    )
