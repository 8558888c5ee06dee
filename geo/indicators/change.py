"""The change of areas between two periods, only where nothing stands between them."""

from collections.abc import Hashable, Mapping
from enum import StrEnum
from typing import Any

import pandas as pd

CHANGE = ["area_key", "earlier", "later", "difference", "basis_earlier", "basis", "obstacle"]
"""Columns of a frame of changes."""


class Obstacle(StrEnum):
    """Why there is no difference between two values."""

    NONE = ""
    HIDDEN = "hidden"
    MISSING = "missing"
    BASIS = "basis"


def changes(earlier: pd.DataFrame, later: pd.DataFrame) -> pd.DataFrame:
    """Return the differences of two periods, in the unit of the values.

    There is one only where both values are shown and rest on the same basis: across a break of the
    series a difference may come from the counting alone.

    Parameters
    ----------
    earlier, later
        Columns `geo.indicators.values.VALUE` and ``hidden``, one period each.

    Returns
    -------
    pandas.DataFrame
        Columns `CHANGE`, one row per area that has a row in either period; ``difference`` is NaN
        and ``obstacle`` an `Obstacle` where there is none.
    """
    columns = ["area_key", "value", "basis", "hidden"]
    both = later[columns].merge(
        earlier[columns], on="area_key", how="outer", suffixes=("", "_earlier")
    )
    bases = both[["basis", "basis_earlier"]].astype(object)
    both[["basis", "basis_earlier"]] = bases.where(bases.notna(), "")
    obstacle = pd.Series([_obstacle(row).value for row in both.to_dict("records")], both.index)
    difference = (both["value"] - both["value_earlier"]).astype(float)
    return both.assign(
        earlier=both["value_earlier"].astype(float),
        later=both["value"].astype(float),
        difference=difference.where(obstacle.eq(Obstacle.NONE)),
        obstacle=obstacle,
    )[CHANGE]


def _obstacle(row: Mapping[Hashable, Any]) -> Obstacle:
    """Return what stands between the two values of an area."""
    if True in {row["hidden"], row["hidden_earlier"]}:
        return Obstacle.HIDDEN
    if pd.isna(row["value"]) or pd.isna(row["value_earlier"]):
        return Obstacle.MISSING
    if row["basis"] != row["basis_earlier"]:
        return Obstacle.BASIS
    return Obstacle.NONE
