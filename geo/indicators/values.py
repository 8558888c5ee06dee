"""From observations to values at every level: numerators and denominators add up, rates never."""

from collections.abc import Iterable

import geopandas as gpd
import numpy as np
import pandas as pd

from geo.indicators.model import Indicator
from geo.model import Level
from geo.regions import at_level, descendants

OBSERVATION = ["indicator", "area_key", "period", "numerator", "denominator", "basis"]
"""Columns of a frame of observations.

``area_key`` is a key of the district's areas at any level; ``period`` an ISO date or a year;
``numerator`` and ``denominator`` floats, NaN where unknown, the denominator 1 for counts;
``basis`` what the figures rest on: values of different bases are not compared over time.
"""

VALUE = ["area_key", "period", "numerator", "denominator", "value", "basis"]
"""Columns of a frame of values."""


def values(
    observations: pd.DataFrame, areas: gpd.GeoDataFrame, indicator: Indicator, level: Level
) -> pd.DataFrame:
    """Return the values of an indicator for the areas of one level, by area name and period.

    An area has its own observation of a period, else the sum of the observations below it if they
    cover it completely: a partial sum would look like a decline. Areas without either are missing.

    Parameters
    ----------
    observations
        Columns `OBSERVATION`.
    areas
        The district's areas (see `geo.district.District`).

    Returns
    -------
    pandas.DataFrame
        Columns `VALUE`; ``value`` is NaN where the denominator is 0 or unknown.
    """
    own = observations[observations["indicator"] == indicator.key]
    parts = [_of_area(own, areas, str(key)) for key in at_level(areas, level).index]
    frame = pd.concat([part for part in parts if len(part)] or [own.iloc[:0]])
    return with_value(frame, indicator)[VALUE].reset_index(drop=True)


def _of_area(own: pd.DataFrame, areas: gpd.GeoDataFrame, key: str) -> pd.DataFrame:
    """Return one row per period: the area's own observation, else the sum of those below."""
    direct = own[own["area_key"] == key]
    inside = own[own["area_key"].isin(descendants(areas, key))]
    inside = inside[~inside["period"].isin(direct["period"])]
    sums = [
        {"period": period, **found}
        for period, those in inside.groupby("period")
        if (found := _sum_if_complete(those, areas, key))
    ]
    summed = pd.DataFrame(sums, columns=["period", "numerator", "denominator", "basis"])
    return pd.concat([direct, summed.assign(area_key=key)]).sort_values("period")


def _sum_if_complete(
    those: pd.DataFrame, areas: gpd.GeoDataFrame, key: str
) -> dict[str, object] | None:
    """Return the sums over the highest areas that are known and together make up ``key``."""
    known = set(those["area_key"])
    chosen = _cover(areas, key, known)
    if chosen is None:
        return None
    rows = those[those["area_key"].isin(chosen)]
    if rows[["numerator", "denominator"]].isna().any(axis=None):
        return None
    bases = rows["basis"].unique()
    basis = str(bases[0]) if len(bases) == 1 else " / ".join(sorted(map(str, bases)))
    return {
        "numerator": rows["numerator"].sum(),
        "denominator": rows["denominator"].sum(),
        "basis": basis,
    }


def _cover(areas: gpd.GeoDataFrame, key: str, known: set[str]) -> set[str] | None:
    """Return the known areas below ``key`` that make it up without overlap, None if one lacks."""
    children = list(areas.index[areas["parent_key"] == key])
    found: set[str] = set()
    for child in children:
        part = {child} if child in known else _cover(areas, child, known)
        if part is None:
            return None
        found |= part
    return found if children else None


def with_value(frame: pd.DataFrame, indicator: Indicator) -> pd.DataFrame:
    """Return the frame with the value of each row; a count's value is its numerator."""
    if indicator.is_count:
        return frame.assign(denominator=1.0, value=frame["numerator"].astype(float))
    numerator = frame["numerator"].astype(float).to_numpy()
    denominator = frame["denominator"].astype(float).to_numpy()
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(denominator > 0, numerator / denominator, np.nan)
    return frame.assign(value=indicator.factor * ratio + indicator.offset)


def newest(found: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of the newest period that most areas have."""
    counts = found.dropna(subset=["value"]).groupby("period")["area_key"].nunique()
    if counts.empty:
        return found.iloc[:0]
    period = counts[counts == counts.max()].index.max()
    rows: pd.DataFrame = found[found["period"] == period]
    return rows


def observations(rows: Iterable[dict[str, object]]) -> pd.DataFrame:
    """Return a frame of observations with the right types."""
    frame = pd.DataFrame(list(rows), columns=OBSERVATION)
    return frame.astype({"numerator": float, "denominator": float})
