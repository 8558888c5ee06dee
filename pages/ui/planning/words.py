"""Values, periods and findings in words: the same on screens, papers and in files."""

import math
from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from geo.indicators.compare import Direction, Finding, Trend
from geo.indicators.model import Indicator
from pages.i18n import text
from pages.ui import wording

PERCENT = "%"
YEAR_LENGTH = 4


def period(period: str) -> str:
    """Return a year as it is, a day as "31.12.2024"."""
    return period if len(period) == YEAR_LENGTH else wording.date(period)


def number(indicator: Indicator, value: float) -> str:
    """Return a value without its unit ("23,4"), or the word for missing data."""
    return wording.number(value, indicator.digits)


def value(indicator: Indicator, value: float, *, hidden: bool = False) -> str:
    """Return a value with its unit ("23,4 %"), "geheim", or the word for missing data."""
    if hidden:
        return text("plan-words-hidden")
    if math.isnan(value):
        return wording.no_data()
    said = number(indicator, value)
    if indicator.unit == PERCENT:
        return text("plan-words-percent", value=said)
    unit = indicator.unit_one if said == "1" else ""
    return text("plan-words-unit", value=said, unit=unit or indicator.unit)


def change(indicator: Indicator, difference: float) -> str:
    """Return a difference with its sign and unit; that of shares in percentage points."""
    if math.isnan(difference):
        return wording.no_data()
    said = wording.change(difference, indicator.digits)
    if indicator.unit == PERCENT:
        return text("plan-words-points", value=said)
    return text("plan-words-unit", value=said, unit=indicator.unit)


def finding(indicator: Indicator, area: str, row: Mapping[Hashable, Any]) -> str:
    """Return the sentence about one area.

    Parameters
    ----------
    area
        Its name.
    row
        A row of `geo.indicators.compare.COMPARED` and ``hidden``.
    """
    if row["hidden"]:
        return text("plan-words-secret", area=area)
    if pd.isna(row["value"]):
        return text("plan-words-missing", area=area)
    said = {
        "area": area,
        "value": value(indicator, row["value"]),
        "reference": value(indicator, row["reference"]),
    }
    if indicator.is_count and not pd.isna(row["reference"]):
        return text("plan-words-count", **said)
    if row["finding"] == Finding.UNKNOWN:
        return text("plan-words-alone", area=area, value=said["value"])
    return text(f"plan-words-{row['finding']}", **said)


def rank(row: Mapping[Hashable, Any]) -> str:
    """Return "Rang 3 von 19", empty without a rank."""
    if pd.isna(row["rank"]):
        return ""
    return text("plan-words-rank", rank=str(row["rank"]), ranked=str(row["ranked"]))


def trend(indicator: Indicator, found: Trend) -> str:
    """Return the sentence about a series, and that older figures are not compared."""
    if found.direction is Direction.UNKNOWN:
        said = text("plan-words-no-trend")
    else:
        said = text(
            f"plan-words-{found.direction}",
            first=period(found.first_period),
            last=period(found.last_period),
            change=change(indicator, found.change),
        )
    if found.breaks and found.direction is not Direction.UNKNOWN:
        said += f" {text('plan-words-break', basis=found.basis)}"
    return said


def side(indicator: Indicator) -> str:
    """Return whether a high value points to need or to resources."""
    return text(f"plan-words-side-{indicator.side or 'none'}")


def polarity(indicator: Indicator) -> str:
    """Return whether more is better."""
    return text(f"plan-words-polarity-{indicator.polarity}")


def relative(share: float) -> str:
    """Return a change as a percentage with its sign ("+8,8 %")."""
    return text("plan-words-percent", value=wording.change(100 * share, 1))


def share(share: float) -> str:
    """Return a share (0-1) as a whole percentage ("84 %"), or the word for missing data."""
    if math.isnan(share):
        return wording.no_data()
    return text("plan-words-percent", value=wording.number(100 * share))
