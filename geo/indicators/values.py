"""From observations to values at every level: numerators and denominators add up, rates never."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd

from geo.indicators.model import Indicator
from geo.model import Level
from geo.regions import at_level, children

OBSERVATION = ["indicator", "area_key", "period", "numerator", "denominator", "basis"]
"""Columns of a frame of observations.

``area_key`` is a key of the district's areas at any level; ``period`` an ISO date or a year;
``numerator`` and ``denominator`` floats, NaN where unknown, the denominator 1 for counts;
``basis`` what the figures rest on: values of different bases are not compared over time.
There is one observation per indicator, area and period.
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
    inside = children(areas)
    periods = {period: _figures(rows) for period, rows in own.groupby("period")}
    rows = [
        {"area_key": key, "period": period, **figure.row()}
        for key in at_level(areas, level).index
        for period, known in periods.items()
        if (figure := known.get(key) or _sum(key, known, inside))
    ]
    frame = pd.DataFrame(rows, columns=[name for name in VALUE if name != "value"])
    return with_value(frame, indicator)[VALUE]


@dataclass(frozen=True)
class _Figure:
    """Numerator and denominator of an area, and what they rest on."""

    numerator: float
    denominator: float
    bases: frozenset[str]

    @property
    def is_known(self) -> bool:
        return not (math.isnan(self.numerator) or math.isnan(self.denominator))

    def row(self) -> dict[str, Any]:
        return {
            "numerator": self.numerator,
            "denominator": self.denominator,
            "basis": " / ".join(sorted(self.bases)),
        }


def _figures(rows: pd.DataFrame) -> dict[str, _Figure]:
    """Return the observations of one period by area."""
    columns = (rows[name] for name in ("area_key", "numerator", "denominator", "basis"))
    return {
        key: _Figure(numerator, denominator, frozenset([basis]))
        for key, numerator, denominator, basis in zip(*columns, strict=True)
    }


def _sum(key: str, known: Mapping[str, _Figure], inside: Mapping[str, list[str]]) -> _Figure | None:
    """Return the sum over the parts of an area, each its own or again a sum; None if one lacks."""
    parts = [known.get(part) or _sum(part, known, inside) for part in inside.get(key, ())]
    whole = [part for part in parts if part and part.is_known]
    if not whole or len(whole) < len(parts):
        return None
    return _Figure(
        math.fsum(part.numerator for part in whole),
        math.fsum(part.denominator for part in whole),
        frozenset().union(*(part.bases for part in whole)),
    )


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
