"""Figures from the 1 km grid of the census of 2011.

Each cell counts for the Gemeinde of its centre. A cell whose share is kept secret counts neither
in the numerator nor in the denominator of that share.
"""

import geopandas as gpd
import numpy as np
import pandas as pd

from geo.district import District
from geo.indicators.open_people import FIGURE
from geo.regions import members

PERIOD, BASIS = "2011-05-09", "Zensus 2011"

MIN_COVERAGE = 0.9
"""Product rule: a share is shown if the cells that publish it hold 90 % of an area's people."""

SHARES = {
    "unter18": "under18_share",
    "ab65": "over65_share",
    "auslaender_2011": "foreigners_share",
    "durchschnittsalter": "mean_age",
}
"""Columns of the grid that are a share or a mean of the people of a cell."""


def figures(district: District) -> dict[str, pd.DataFrame]:
    """Return age groups, foreigners, mean age and household size of areas of every level."""
    if district.grid.empty:
        return {}
    inside = members(district.areas)
    sums = {key: _weighted(district.grid, column) for key, column in SHARES.items()}
    sums["haushaltsgroesse_2011"] = _households(district.grid)
    return {key: add_up(frame, inside)[FIGURE] for key, frame in sums.items()}


def young_people(grid: gpd.GeoDataFrame) -> pd.DataFrame:
    """Return the people under 18 per Gemeinde as `numerator`, with what `add_up` needs."""
    return _weighted(grid, SHARES["unter18"])


def add_up(sums: pd.DataFrame, inside: pd.DataFrame) -> pd.DataFrame:
    """Return the sums of every area that publishes enough of it (`MIN_COVERAGE`).

    Parameters
    ----------
    sums
        ``numerator, denominator, covered, people`` by Gemeinde; ``covered`` are the people in
        cells that publish the figure.
    inside
        See `geo.regions.members`; an area with an unknown Gemeinde is left out.
    """
    pairs = inside.join(sums, on="gemeinde_key")
    added = pairs.groupby("area_key")[list(sums.columns)].sum(skipna=False)
    shown = added[added["covered"] >= MIN_COVERAGE * added["people"]]
    return shown.assign(period=PERIOD, basis=BASIS).reset_index()


def _weighted(grid: gpd.GeoDataFrame, column: str) -> pd.DataFrame:
    covered = grid["population"].where(grid[column].notna(), 0)
    return _sums(grid, covered * grid[column].fillna(0), covered, covered)


def _households(grid: gpd.GeoDataFrame) -> pd.DataFrame:
    """Return people and households, derived as people ÷ mean size of the households of a cell."""
    size = grid["household_size"]
    covered = grid["population"].where(size.notna(), 0)
    return _sums(grid, covered, covered / size.fillna(1), covered)


def _sums(
    grid: gpd.GeoDataFrame, numerator: pd.Series, denominator: pd.Series, covered: pd.Series
) -> pd.DataFrame:
    parts = {
        "numerator": numerator,
        "denominator": denominator,
        "covered": covered,
        "people": grid["population"],
    }
    cells = pd.DataFrame({name: np.asarray(part, dtype=float) for name, part in parts.items()})
    return cells.groupby(grid["gemeinde_key"].to_numpy()).sum()
