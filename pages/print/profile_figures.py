"""The figures of one area: beside the district, among the areas of its level, and over time."""

import datetime as dt
import functools
import math
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from geo.district import District
from geo.indicators.compare import NO_TREND, Trend, newest_compared, trend
from geo.indicators.context import district_series
from geo.indicators.model import Indicator
from geo.indicators.values import VALUE
from geo.model import Level
from pages.figures import Figures
from pages.i18n import text
from pages.print.profile_model import Figure, Point, Surrounding
from pages.ui import wording
from pages.ui.planning import words

DAYS_OF_A_YEAR = 366
THOUSAND_EURO, EURO = "1.000 Euro", "Euro"
DIGITS: Final = {EURO: 0, "Euro je m²": 2, "je 1.000 Personen": 1}
"""Digits of the district's series by unit; one for all others."""


def figure(figures: Figures, one: Indicator, district: District, key: str) -> Figure:
    """Return one indicator of the area ``key``, in the newest period of its level."""
    level = Level(str(district.areas.at[key, "level"]))
    name = str(district.areas.at[key, "name"])
    beside = _beside(figures, one.key, level)
    row, period, own = beside.row(key), beside.period, beside.own(key)
    series = tuple(_points(one, own, beside.district))
    hidden, number = bool(row["hidden"]), _number(row["value"])
    return Figure(
        key=one.key,
        label=one.label,
        unit=one.unit,
        digits=one.digits,
        side=text("plan-profile-side", side=words.side(one)) if one.side else "",
        period=words.period(period) if period else "",
        value=words.value(one, row["value"], hidden=hidden),
        reference=_reference(one, row, level),
        rank="" if level == Level.LANDKREIS else words.rank(row),
        sentence=_sentence(one, name, row, level),
        trend=words.trend(one, _course(own, one.digits)) if number is not None else "",
        number=number,
        reference_number=None if level == Level.LANDKREIS else _number(row["reference"]),
        is_count=one.is_count,
        others=beside.others,
        ends=_ends(one, beside.others),
        text_of_scale=_scale_in_words(one, beside.others, district.level_name(level).plural),
        text_of_series=_series_in_words(name, one, series),
        series=series,
        description=one.description,
        premise=one.premise,
        limitation=one.limitation,
        source=one.source,
        licence=one.licence,
        as_of=_as_of(one, district),
    )


@functools.lru_cache(maxsize=32)
def surroundings(district: District, keys: tuple[str, ...]) -> tuple[Surrounding, ...]:
    """Return series of the whole district; those it does not have are left out."""
    known = (district_series(district, key).dropna(subset=["value"]) for key in keys)
    return tuple(_surrounding(series) for series in known if len(series))


@dataclass(frozen=True, eq=False)
class _Beside:
    """The areas of a level beside the district in one period; ``rows`` by area key.

    ``series`` are the values of each area by period, ``district`` value and secrecy by period.
    """

    period: str
    series: Mapping[str, pd.DataFrame]
    district: Mapping[str, tuple[float, bool]]
    rows: Mapping[str, Mapping[Hashable, Any]]
    reference: float
    others: tuple[float, ...]

    def row(self, key: str) -> Mapping[Hashable, Any]:
        """Return how an area compares; one without a row of its own has no value."""
        blank: Mapping[Hashable, Any] = {
            "value": math.nan,
            "rank": pd.NA,
            "hidden": False,
            "reference": self.reference,
        }
        return self.rows.get(key, blank)

    def own(self, key: str) -> pd.DataFrame:
        """Return the series of an area; one without any value has an empty one."""
        return self.series.get(key, pd.DataFrame(columns=[*VALUE, "hidden"]))


@functools.lru_cache(maxsize=256)
def _beside(figures: Figures, key: str, level: Level) -> _Beside:
    """Compare the areas of a level in their newest period."""
    found, whole = figures.of(key, level), figures.of(key, Level.LANDKREIS)
    rows = newest_compared(found, whole, figures.catalogue.indicators[key])
    pairs = zip(whole["value"].astype(float), whole["hidden"].astype(bool), strict=True)
    return _Beside(
        str(rows["period"].iloc[0]) if len(rows) else "",
        {str(area): part for area, part in found.sort_values("period").groupby("area_key")},
        dict(zip(whole["period"].astype(str), pairs, strict=True)),
        {str(row["area_key"]): row for row in rows.to_dict("records")},
        float(rows["reference"].iloc[0]) if len(rows) else math.nan,
        tuple(float(value) for value in rows["value"].dropna()),
    )


def _number(value: float) -> float | None:
    return None if math.isnan(value) else float(value)


def _reference(one: Indicator, row: Mapping[Hashable, Any], level: Level) -> str:
    """Return the value of the district, called a sum where it is one; nothing for itself."""
    if level == Level.LANDKREIS:
        return ""
    said = words.value(one, row["reference"])
    is_sum = one.is_count and not math.isnan(row["reference"])
    return text("plan-profile-sum", value=said) if is_sum else said


def _sentence(one: Indicator, name: str, row: Mapping[Hashable, Any], level: Level) -> str:
    if level == Level.LANDKREIS and _number(row["value"]) is not None:
        return text("plan-profile-whole", area=name, value=words.value(one, row["value"]))
    return words.finding(one, name, row)


def _ends(one: Indicator, others: tuple[float, ...]) -> tuple[str, str]:
    """Return the lowest and the highest value of all areas, without the unit."""
    known = others or (math.nan,)
    return words.number(one, min(known)), words.number(one, max(known))


def _scale_in_words(one: Indicator, others: tuple[float, ...], plural: str) -> str:
    if len(others) <= 1:
        return ""
    return text(
        "plan-profile-scale",
        areas=plural,
        lowest=words.value(one, min(others)),
        highest=words.value(one, max(others)),
    )


def _course(own: pd.DataFrame, digits: int) -> Trend:
    """Return the trend of a series; a single value has none, and needs no reckoning."""
    return trend(own, digits) if own["value"].notna().sum() > 1 else NO_TREND


def _points(
    one: Indicator, own: pd.DataFrame, district: Mapping[str, tuple[float, bool]]
) -> list[Point]:
    points = []
    for row in own.to_dict("records"):
        period, value = str(row["period"]), float(row["value"])
        beside, is_hidden = district.get(period, (math.nan, False))
        points.append(
            Point(
                period=words.period(period),
                moment=_years(period),
                value=words.value(one, value, hidden=bool(row["hidden"])),
                reference=words.value(one, beside, hidden=is_hidden),
                basis=str(row["basis"]),
                number=_number(value),
                reference_number=_number(beside),
            )
        )
    return points


def _years(period: str) -> float:
    """Return a year as it is and a day as a year with the part of it that is over."""
    if len(period) == words.YEAR_LENGTH:
        return float(period)
    day = dt.date.fromisoformat(period)
    return day.year + day.timetuple().tm_yday / DAYS_OF_A_YEAR


def _series_in_words(name: str, one: Indicator, series: tuple[Point, ...]) -> str:
    if not series:
        return ""
    said = "; ".join(f"{point.period}: {point.value}" for point in series)
    return text("plan-profile-series", label=one.label, area=name, series=said)


def _as_of(one: Indicator, district: District) -> str:
    """Return of when the data is from which the figure is computed."""
    dates = {known.name: known.as_of for known in district.resources}
    said = (wording.as_of(dates[name]) for name in one.resources if name in dates)
    return "; ".join(dict.fromkeys(said))


def _surrounding(series: pd.DataFrame) -> Surrounding:
    unit = str(series["unit"].iloc[0])
    years, values = series["year"].astype(int), series["value"].astype(float)
    if unit == THOUSAND_EURO:
        unit, values = EURO, values * 1000
    first, last = float(values.iloc[0]), float(values.iloc[-1])
    return Surrounding(
        label=str(series["label"].iloc[0]),
        first=_of_district(first, unit),
        last=_of_district(last, unit),
        unit=unit,
        first_year=int(years.iloc[0]),
        last_year=int(years.iloc[-1]),
        first_number=first,
        last_number=last,
    )


def _of_district(value: float, unit: str) -> str:
    said = wording.number(value, DIGITS.get(unit, 1))
    if unit == words.PERCENT:
        return text("plan-words-percent", value=said)
    return text("plan-words-unit", value=said, unit=unit)
