"""What a time series shows: the values, the areas that stand out, the scale."""

import functools
import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

import pandas as pd

from geo.indicators import series
from geo.indicators.model import Indicator
from geo.model import Level
from pages import context
from pages.figures import Figures
from pages.i18n import text
from pages.ui import wording
from pages.ui.planning import newest_values, words


class Scale(StrEnum):
    """What the lines of a count show."""

    VALUES = "values"
    INDEX = "index"


class Cell(NamedTuple):
    """One area in one period: what is drawn (NaN: nothing), what it rests on, the words for it."""

    period: str
    value: float
    basis: str
    said: str


@dataclass(frozen=True, eq=False)
class View:
    """What is shown.

    ``found`` has a row per area and period as `geo.indicators.series.grid` returns it, those of
    the district (``district``) first, ``breaks`` where its basis changes. ``lines`` has for each
    area what is drawn, by period. ``names`` has the areas of the level by key, ``chosen`` those
    that stand out.
    """

    indicator: Indicator
    found: pd.DataFrame
    breaks: tuple[series.Break, ...]
    lines: Mapping[str, tuple[Cell, ...]]
    names: Mapping[str, str]
    district: str
    chosen: list[str]
    scale: Scale

    @property
    def has_reference(self) -> bool:
        """Whether the district can be drawn on the same scale; a sum of areas cannot."""
        return not self.indicator.is_count or self.scale is Scale.INDEX

    @property
    def periods(self) -> list[str]:
        """All periods, the oldest first."""
        return [cell.period for cell in self.lines[self.district]]

    @property
    def others(self) -> list[str]:
        """The areas that do not stand out."""
        return [key for key in self.names if key not in self.chosen]

    @property
    def standing_out(self) -> list[str]:
        """The chosen areas, and the district before them where it is drawn."""
        return [*([self.district] if self.has_reference else []), *self.chosen]

    def values(self, key: str) -> pd.DataFrame:
        """Return the values of an area."""
        return self.found[self.found["area_key"] == key]

    def name(self, key: str) -> str:
        """Return the name of an area, or the word for the whole district."""
        return self.names.get(key) or text("plan-trend-district")


def view(known: Figures, one: Indicator, level: Level, chosen: list[str], scale: Scale) -> View:
    """Return what is shown of an indicator that has values on a level."""
    district = context.district()
    found, breaks, lines = _found(known, one.key, level, scale)
    names = newest_values.names(district, level)
    return View(one, found, breaks, lines, names, district.key, chosen, scale)


@functools.lru_cache(maxsize=64)
def _found(
    known: Figures, indicator: str, level: Level, scale: Scale
) -> tuple[pd.DataFrame, tuple[series.Break, ...], dict[str, tuple[Cell, ...]]]:
    """Return values, breaks and lines; the words are made once, for chart and table."""
    district = context.district()
    parts = [known.of(indicator, Level.LANDKREIS), known.of(indicator, level)]
    keys = [district.key, *newest_values.names(district, level)]
    found = series.grid(pd.concat(parts, ignore_index=True), keys)
    drawn = series.indexed(found) if scale is Scale.INDEX else found
    one = known.catalogue.indicators[indicator]
    cells: dict[str, list[Cell]] = {key: [] for key in keys}
    for row, value in zip(found.to_dict("records"), drawn["value"], strict=True):
        said = words.value(one, row["value"], hidden=row["hidden"])
        if scale is Scale.INDEX and not math.isnan(row["value"]):
            said = text("plan-trend-no-index") if math.isnan(value) else wording.number(value, 1)
        cells[row["area_key"]].append(Cell(row["period"], float(value), row["basis"], said))
    lines = {key: tuple(line) for key, line in cells.items()}
    return found, tuple(series.breaks(found)), lines
