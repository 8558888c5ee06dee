"""What a map of gaps shows: figures of areas or cells in classes, each class in words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt
import pandas as pd

from geo.indicators import palettes
from geo.indicators.classes import NO_CLASS, Method, classify
from geo.travel import Floats
from pages.i18n import text
from pages.ui import wording
from pages.ui.planning import gaps_words
from pages.ui.planning.coverage_question import LIMITS_MIN
from pages.ui.planning.gaps import Gaps, rounded, shown_percent
from pages.ui.planning.map_classes import NO_VALUE, SECRET

UNREACHED = SECRET
"""Colour of what has no way at all: unlike any class."""

STEPS = (0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10000, 25000)
"""Borders between classes that a person can keep in mind."""

MOST_BORDERS = palettes.MOST - 1
PERCENT_BORDERS = (0.0, 10.0, 25.0, 50.0, 75.0)


class Measure(StrEnum):
    """What the areas are coloured by."""

    SHARE = "share"
    PEOPLE = "people"
    MINUTES = "minutes"
    DENSITY = "density"


class CellMeasure(StrEnum):
    """What the cells are coloured by."""

    MINUTES = "minutes"
    PEOPLE = "people"


@dataclass(frozen=True, eq=False)
class Scale:
    """Classes of a map: ``of`` each row, the ``colours`` and ``words`` of the classes.

    The last two classes are those without any way and those without data.
    """

    of: npt.NDArray[np.int64]
    colours: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def counts(self) -> tuple[int, ...]:
        """How many rows each class has."""
        return tuple(map(int, np.bincount(self.of, minlength=len(self.colours))))


def values_of(gaps: Gaps, measure: Measure) -> "pd.Series[float]":
    """Return the figures of the areas as they are written; infinite minutes are not reached."""
    table = gaps.table
    if measure is Measure.SHARE:
        return shown_percent(1 - table["reached_share"])
    if measure is Measure.PEOPLE:
        return table["unreached"].map(rounded)
    return table["median_min"] if measure is Measure.MINUTES else table["per_1000"].round(2)


def said_of(gaps: Gaps, measure: Measure) -> list[str]:
    """Return the figures of the areas in words."""
    table = gaps.table
    if measure is Measure.SHARE:
        return [gaps_words.share(1 - share) for share in table["reached_share"]]
    if measure is Measure.PEOPLE:
        return [gaps_words.number(count) for count in table["unreached"]]
    if measure is Measure.MINUTES:
        return [gaps_words.minutes(time) for time in table["median_min"]]
    return [wording.number(per, 2) for per in table["per_1000"]]


def scale_of(gaps: Gaps, measure: Measure) -> Scale:
    """Return the classes of the areas."""
    values: Floats = np.asarray(values_of(gaps, measure), dtype=np.float64)
    if measure is Measure.SHARE:
        return scale(values, PERCENT_BORDERS, _percent)
    if measure is Measure.MINUTES:
        return scale(values, minute_borders(gaps.asked.question.minutes), _minutes)
    if measure is Measure.PEOPLE:
        return scale(values, easy_borders(values, 10), _number)
    return scale(values, easy_borders(values, 0), _exact)


def scale_of_cells(frame: pd.DataFrame, measure: CellMeasure, limit: float) -> Scale:
    """Return the classes of cells, see `geo.coverage.cells.cells`."""
    if measure is CellMeasure.MINUTES:
        minutes = np.asarray(frame["minutes"].fillna(np.inf), dtype=np.float64)
        return scale(minutes, minute_borders(limit), _minutes)
    people = np.asarray(frame["unreached"].map(rounded), dtype=np.float64)
    return scale(people, easy_borders(people, 10), _number)


def scale(values: Floats, borders: Sequence[float], said: "Said") -> Scale:
    """Return values in the classes between borders, each belonging to the class below."""
    way = np.where(np.isinf(values), np.nan, values)
    found = classify(way, Method.OWN, 0, tuple(borders))
    of, count = found.of.copy(), len(borders) + 1
    of[of == NO_CLASS] = count + 1
    of[np.isinf(values)] = count
    words = [said(low, high) for low, high in zip((None, *borders), (*borders, None), strict=True)]
    without = (text("plan-gaps-not-reached"), wording.no_data())
    colours = (*palettes.colours(palettes.Palette.SEQUENTIAL, count), UNREACHED, NO_VALUE)
    return Scale(of, colours, (*words, *without))


def minute_borders(limit: float) -> tuple[float, ...]:
    """Return borders in minutes with the limit among them, as many as there are colours for."""
    known = sorted({float(limit), *map(float, LIMITS_MIN)})
    while len(known) > MOST_BORDERS:
        first, last = known[0], known[-1]
        known.remove(last if last != limit and limit - first < last - limit else first)
    return tuple(known)


def easy_borders(values: Floats, least: float) -> tuple[float, ...]:
    """Return 0 and the highest easy borders below the highest value, at least ``least`` each."""
    known = values[np.isfinite(values)]
    highest = known.max() if len(known) else 0.0
    steps = [float(step) for step in STEPS if least <= step < highest]
    return (0.0, *steps[-(MOST_BORDERS - 2) :])


Said = Callable[[float | None, float | None], str]
"""The words of a class from its borders; None is an open end."""


def _percent(low: float | None, high: float | None) -> str:
    """Return "0 %", "1 bis 10 %" or "76 bis 100 %"."""
    if low is None:
        return text("plan-words-percent", value="0")
    first, last = wording.number(low + 1), wording.number(100.0 if high is None else high)
    said = text("plan-map-class-range", low=first, high=last)
    return text("plan-words-percent", value=said)


def _minutes(low: float | None, high: float | None) -> str:
    return text("plan-gaps-class-minutes", value=_number(low, high))


def _number(low: float | None, high: float | None) -> str:
    return _class(low, high, 0)


def _exact(low: float | None, high: float | None) -> str:
    return _class(low, high, 2)


def _class(low: float | None, high: float | None, digits: int) -> str:
    """Return "0", "bis 10", "über 10 bis 25" or "über 25"."""
    if low is None and high == 0:
        return wording.number(0)
    if high is None:
        return text("plan-map-class-over", low=_short(low or 0.0, digits))
    if not low:
        return text("plan-map-class-up-to", high=_short(high, digits))
    both = {"low": _short(low, digits), "high": _short(high, digits)}
    return text("plan-gaps-class-between", **both)


def _short(value: float, digits: int) -> str:
    return wording.number(value, 0 if float(value).is_integer() else digits)
