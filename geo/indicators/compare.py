"""How areas compare: with the district, with each other, and over time. Keys, no sentences."""

import math
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from geo.indicators.model import Indicator
from geo.indicators.series import runs
from geo.indicators.values import newest

NEAR_SHARE = 0.05
"""Product rule: a difference under 5 % of the range of all areas and of the yardstick is near."""

STEADY_SHARE = 0.01
"""Product rule: a change under 1 % of the first value counts as no change."""

COMPARED = [
    "area_key",
    "period",
    "value",
    "reference",
    "difference",
    "rank",
    "ranked",
    "lowest",
    "highest",
    "finding",
]
"""Columns of a comparison; ``ranked`` is the number of areas that have a rank."""


class Finding(StrEnum):
    """Where an area stands; neither good nor bad."""

    ABOVE = "above"
    NEAR = "near"
    BELOW = "below"
    UNKNOWN = "unknown"


class Direction(StrEnum):
    """How a series runs; neither good nor bad."""

    RISING = "rising"
    STEADY = "steady"
    FALLING = "falling"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Trend:
    """The course of a series on the newest basis that has more than one period.

    ``change`` is in the unit of the value, ``relative`` a share of the first value; both are NaN
    if no basis has two periods. ``breaks`` tells that the series has figures on another basis too,
    which are not compared.
    """

    first_period: str
    last_period: str
    first_value: float
    last_value: float
    change: float
    relative: float
    direction: Direction
    basis: str
    breaks: bool


NO_TREND = Trend(
    "", "", math.nan, math.nan, math.nan, math.nan, Direction.UNKNOWN, "", breaks=False
)
"""The trend of a series without a value."""


def compared(found: pd.DataFrame, reference: pd.DataFrame, indicator: Indicator) -> pd.DataFrame:
    """Compare the areas of one level and one period with the district and with each other.

    Rank 1 is the highest value as it is shown, rounded to the digits of the indicator; equal
    values share the better rank. A plain count is ranked but not compared with the district, whose
    count is the sum and no yardstick. The finding follows `finding` with `tolerance`.

    Parameters
    ----------
    found
        Columns `geo.indicators.values.VALUE`, one period.
    reference
        The same for the whole district, any periods.

    Returns
    -------
    pandas.DataFrame
        Columns `COMPARED` in the order of ``found``; ``rank`` is missing where the value is.

    Raises
    ------
    ValueError
        ``found`` has more than one period.
    """
    if len(set(found["period"])) > 1:
        raise ValueError("areas are compared within one period")
    value = found["value"].astype(float)
    whole = reference[reference["period"].isin(found["period"])]["value"]
    yardstick = float(whole.iloc[0]) if len(whole) else math.nan
    difference = value - (math.nan if indicator.is_count else yardstick)
    enough = tolerance(value, indicator.digits, yardstick)
    shown = value.round(indicator.digits)
    return found.assign(
        value=value,
        reference=yardstick,
        difference=difference,
        rank=shown.rank(ascending=False, method="min").astype("Int64"),
        ranked=int(value.notna().sum()),
        lowest=value.min(),
        highest=value.max(),
        finding=[finding(one, enough).value for one in difference],
    )[COMPARED]


def newest_compared(
    found: pd.DataFrame, reference: pd.DataFrame, indicator: Indicator
) -> pd.DataFrame:
    """Compare the areas of one level in the newest period in which most of them have a value.

    If none has any, in the newest period at all: there are hidden figures alone.

    Parameters
    ----------
    found
        Columns `geo.indicators.values.VALUE` and ``hidden``, all periods.
    reference
        The same for the whole district.

    Returns
    -------
    pandas.DataFrame
        Columns `COMPARED` and ``hidden``, a row per area with figures in that period.
    """
    rows = newest(found)
    if rows.empty:
        rows = found[found["period"] == found["period"].max()]
    return compared(rows, reference, indicator).assign(hidden=rows["hidden"])


def tolerance(values: pd.Series, digits: int, yardstick: float) -> float:
    """Return the difference from which on a value differs from the yardstick: a product rule.

    `NEAR_SHARE` of the range of the values or of the yardstick, whichever is smaller (one area far
    off must not make the others alike), but at least the last digit shown.
    """
    widths = (float(values.max() - values.min()), abs(yardstick))
    known = [width for width in widths if not math.isnan(width)]
    return max(10.0**-digits, NEAR_SHARE * min(known, default=0.0))


def finding(difference: float, enough: float) -> Finding:
    """Return the key of the sentence about a difference; near if it is not ``enough``."""
    if math.isnan(difference):
        return Finding.UNKNOWN
    return (Finding.BELOW, Finding.NEAR, Finding.ABOVE)[_sign(difference, enough) + 1]


def _sign(difference: float, enough: float) -> int:
    """Return -1 or 1 for a difference of at least ``enough``, else 0."""
    return 0 if abs(difference) < enough else int(math.copysign(1, difference))


def trend(series: pd.DataFrame, digits: int = 1) -> Trend:
    """Return the trend of one area's series on the newest basis that has more than one period.

    It is steady if the change is under the last digit shown or under `STEADY_SHARE` of the first
    value, and unknown if no basis has two periods.

    Parameters
    ----------
    series
        Columns `geo.indicators.values.VALUE`; periods without a value do not count.
    digits
        Digits shown of the indicator.
    """
    known = series.dropna(subset=["value"]).sort_values("period")
    if known.empty:
        return NO_TREND
    found = runs(known)
    same = next((run for run in reversed(found) if len(run) > 1), found[-1])
    basis = str(same["basis"].iloc[0])
    first, last = float(same["value"].iloc[0]), float(same["value"].iloc[-1])
    change = last - first if len(same) > 1 else math.nan
    return Trend(
        first_period=str(same["period"].iloc[0]),
        last_period=str(same["period"].iloc[-1]),
        first_value=first,
        last_value=last,
        change=change,
        relative=change / first if first > 0 else math.nan,
        direction=_direction(change, max(10.0**-digits, STEADY_SHARE * abs(first))),
        basis=basis,
        breaks=len(same) < len(known),
    )


def _direction(change: float, enough: float) -> Direction:
    if math.isnan(change):
        return Direction.UNKNOWN
    return (Direction.FALLING, Direction.STEADY, Direction.RISING)[_sign(change, enough) + 1]
