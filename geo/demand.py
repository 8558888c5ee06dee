"""How many people live where: the cells of a census grid, raised to today's official totals.

The grid tells how people are spread within a Gemeinde, the official total how many there are: all
cells of a Gemeinde are multiplied by one factor. The method is simple areal scaling to known totals
(as in dasymetric mapping: Mennis, Generating surface models of population using dasymetric mapping,
The Professional Geographer 55/1, 2003); it cannot know of new housing estates.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd

Floats = npt.NDArray[np.float64]


class Group(StrEnum):
    """Whom an offer is for."""

    ALL = "all"
    UNDER_18 = "under_18"
    OVER_65 = "over_65"


SHARES = {Group.UNDER_18: "under18_share", Group.OVER_65: "over65_share"}
"""Columns of a grid with the share (0-1) of a group among the people of a cell."""


@dataclass(frozen=True)
class GridBasis:
    """What a spread of people rests on: the grid, its cells and the date of the totals (ISO)."""

    grid: str
    grid_as_of: str
    cell_m: float
    totals_as_of: str


@dataclass(frozen=True, eq=False)
class Demand:
    """People by cell.

    ``points`` ``(n, 2)`` are the centres in the district's CRS in metres, ``gemeinde_keys`` and
    each group's ``people`` have the shape ``(n,)``. ``filled`` tells per group how many of its
    people live in cells whose share is kept secret; they have the share of their Gemeinde.
    """

    points: Floats
    gemeinde_keys: npt.NDArray[np.str_]
    people: Mapping[Group, Floats]
    filled: Mapping[Group, float]
    basis: GridBasis


def raised(grid: gpd.GeoDataFrame, totals: pd.Series, basis: GridBasis) -> Demand:
    """Return the people of today by cell; the cells of each Gemeinde add up to its total.

    A group has the grid's share of the people of today.

    Parameters
    ----------
    grid
        Points with ``population``, ``gemeinde_key`` and the columns of `SHARES`, NaN where the
        share is kept secret. Cells of other Gemeinden are left out.
    totals
        People of today by Gemeinde key.

    Raises
    ------
    ValueError
        A Gemeinde has people and no inhabited cell.
    """
    cells = grid[grid["gemeinde_key"].isin(totals.index) & (grid["population"] > 0)]
    keys = cells["gemeinde_key"].to_numpy().astype(np.str_)
    spread = cells["population"].to_numpy(dtype=float)
    people = {Group.ALL: _scaled(spread, keys, totals)}
    filled = {Group.ALL: 0.0}
    for group, column in SHARES.items():
        share = cells[column].to_numpy(dtype=float)
        people[group] = people[Group.ALL] * _complete(share, spread, keys)
        filled[group] = float(people[group][np.isnan(share)].sum())
    points = np.column_stack([cells.geometry.x, cells.geometry.y])
    return Demand(points, keys, people, filled, basis)


def _scaled(spread: Floats, keys: npt.NDArray[np.str_], totals: pd.Series) -> Floats:
    """Return a spread multiplied within each Gemeinde so that it adds up to its total."""
    sums = pd.Series(spread).groupby(keys).sum().reindex(totals.index, fill_value=0.0)
    empty = totals.index[(sums <= 0) & (totals > 0)]
    if len(empty):
        raise ValueError(f"no cell to hold the people of {', '.join(map(str, empty))}")
    factors = totals / sums.where(sums > 0, 1.0)
    raised_by: Floats = factors.reindex(pd.Index(keys)).to_numpy(dtype=float)
    return spread * raised_by


def _complete(share: Floats, spread: Floats, keys: npt.NDArray[np.str_]) -> Floats:
    """Return shares where those kept secret have that of their Gemeinde, or of all cells."""
    known = ~np.isnan(share)
    if not known.any():
        return np.full(len(share), np.nan)
    frame = pd.DataFrame({"key": keys, "part": share * spread, "whole": spread})[known]
    sums = frame.groupby("key")[["part", "whole"]].sum()
    mean = (sums["part"] / sums["whole"]).reindex(pd.Index(keys)).to_numpy()
    overall = frame["part"].sum() / frame["whole"].sum()
    return np.where(known, share, np.where(np.isnan(mean), overall, mean))
