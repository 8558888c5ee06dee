"""Classes of a map for planning: borders as they are written, colours, own borders as typed."""

import functools
import math
import re
from dataclasses import dataclass

import numpy as np
import pandas as pd

from geo.indicators import palettes
from geo.indicators.classes import Classes, Method, Values, around_zero, classify
from geo.model import Level
from pages.figures import Figures
from pages.ui.planning import map_figures

NO_VALUE, SECRET = "#6c6c6c", "#303030"
"""Colours of areas without a value and of hidden ones: ΔE ≥ 15 to every colour of the palettes."""

DEFAULT_COUNT = 5
COUNTS = tuple(range(palettes.FEWEST, palettes.MOST + 1))
ODD_COUNTS = tuple(count for count in COUNTS if count % 2)
MOST_BREAKS = palettes.MOST - 1
MOST_CHANGE_BREAKS = MOST_BREAKS // 2

_NUMBER = re.compile(r"[+−-]?(\d{1,3}(\.\d{3}){1,3}|\d{1,12})(,\d{1,6})?")


@dataclass(frozen=True)
class Way:
    """How the classes of a map are found; with ``common`` all periods share them."""

    method: Method
    count: int
    breaks: tuple[float, ...] = ()
    common: bool = False


def default(*, common: bool = False) -> Way:
    """Return how classes are found as long as own borders cannot be used."""
    return Way(Method.JENKS, DEFAULT_COUNT, common=common)


@dataclass(frozen=True, eq=False)
class Scale:
    """The class of each row of a map, the borders of the classes and their colours.

    ``classes.bounds`` are as they are written; around zero they mirror each other.
    """

    classes: Classes
    colours: tuple[str, ...]
    way: Way
    mirrored: bool = False


class FaultyBreaksError(ValueError):
    """Own borders that cannot be used: ``part`` is the faulty one, empty if there are too many."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


def read_breaks(typed: str, most: int) -> tuple[float, ...]:
    """Return German numbers separated by semicolons ("5; 10,5; 1.200") in their order.

    Raises
    ------
    FaultyBreaksError
        A part is no number, or there are more than ``most``.
    """
    parts = [part.strip() for part in typed.split(";") if part.strip()]
    for part in parts:
        if not _NUMBER.fullmatch(part):
            raise FaultyBreaksError(part)
    if len(parts) > most:
        raise FaultyBreaksError("")
    plain = (part.replace(".", "").replace(",", ".").replace("−", "-") for part in parts)
    return tuple(sorted({float(part) for part in plain}))


@functools.lru_cache(maxsize=512)
def scale(known: Figures, indicator: str, level: Level, period: str, way: Way) -> Scale:
    """Return the classes of the values of a period."""
    values = _shown(map_figures.rows(known, indicator, level, period))
    bounds = _bounds(known, indicator, level, "" if way.common else period, way)
    found = classify(values, Method.OWN, 0, bounds[1:-1])
    return Scale(
        Classes(found.of, bounds if found.bounds else (), found.counts),
        palettes.colours(palettes.Palette.SEQUENTIAL, len(found.counts)),
        way,
    )


@functools.lru_cache(maxsize=256)
def _bounds(
    known: Figures, indicator: str, level: Level, period: str, way: Way
) -> tuple[float, ...]:
    """Return the borders of the classes of a period, or of all if it is empty."""
    digits = known.catalogue.indicators[indicator].digits
    days = [period] if period else list(map_figures.bases(known, indicator, level))
    parts = [_shown(map_figures.rows(known, indicator, level, day)) for day in days]
    found = classify(np.concatenate(parts), way.method, way.count, way.breaks)
    inner = _written(found.inner, digits)
    return (found.bounds[0], *inner, found.bounds[-1]) if found.bounds else ()


@functools.lru_cache(maxsize=256)
def change_scale(
    known: Figures, indicator: str, level: Level, periods: tuple[str, str], way: Way
) -> Scale:
    """Return the classes of the differences between two periods."""
    digits = known.catalogue.indicators[indicator].digits
    values = _shown(map_figures.change_rows(known, indicator, level, *periods))
    borders = around_zero(values, way.method, way.count, way.breaks)
    half = _written(tuple(border for border in borders.inner if border >= 0), digits)
    found = around_zero(values, Method.OWN, 0, half)
    colours = palettes.colours(palettes.Palette.DIVERGING, len(found.counts))
    return Scale(found, colours, way, mirrored=True)


def _shown(rows: pd.DataFrame) -> Values:
    return rows["shown"].to_numpy(float)


def _written(borders: tuple[float, ...], digits: int) -> tuple[float, ...]:
    """Return borders as they are written; values are written alike, so none changes its class."""
    steps = 10.0**digits
    return tuple(sorted({math.floor(border * steps + 1e-6) / steps for border in borders}))
