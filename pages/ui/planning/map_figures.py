"""The rows behind a map for planning: one per area of a level, what is hidden stays hidden."""

import functools
import itertools
from collections.abc import Mapping
from enum import StrEnum

import pandas as pd

from geo.indicators.change import changes
from geo.indicators.compare import compared
from geo.model import Level
from geo.regions import at_level
from pages import context
from pages.figures import Figures

ROW = ["area_key", "name", "shown", "state", "basis"]
"""Columns that every frame of rows has; ``shown`` is NaN unless ``state`` is `State.VALUE`."""


class State(StrEnum):
    """Whether an area has something to show, and why not."""

    VALUE = ""
    HIDDEN = "hidden"
    MISSING = "missing"
    BASIS = "basis"


@functools.lru_cache(maxsize=256)
def rows(known: Figures, indicator: str, level: Level, period: str) -> pd.DataFrame:
    """Return the values of all areas of a level, by name.

    Columns `ROW`, `geo.indicators.compare.COMPARED` and ``hidden``; ``shown`` is the value rounded
    as it is written. Nobody changes the frame.
    """
    one = known.catalogue.indicators[indicator]
    found = _of_period(known, indicator, level, period)
    whole = known.of(indicator, Level.LANDKREIS)
    hidden = found["hidden"]
    frame = compared(found.assign(value=found["value"].mask(hidden)), whole, one)
    return frame.assign(
        name=list(_names(level)),
        shown=frame["value"].round(one.digits),
        state=[_state(value, secret) for value, secret in zip(frame["value"], hidden, strict=True)],
        basis=list(found["basis"]),
        hidden=list(hidden),
    )


@functools.lru_cache(maxsize=128)
def change_rows(
    known: Figures, indicator: str, level: Level, earlier: str, later: str
) -> pd.DataFrame:
    """Return the differences of all areas of a level between two periods, by name.

    Columns `ROW` and `geo.indicators.change.CHANGE`; ``shown`` is the difference rounded as it is
    written. Nobody changes the frame.
    """
    one = known.catalogue.indicators[indicator]
    first, last = (_of_period(known, indicator, level, day) for day in (earlier, later))
    found = changes(first, last).set_index("area_key").loc[list(_keys(level))].reset_index()
    return found.assign(
        name=list(_names(level)),
        shown=found["difference"].round(one.digits),
        state=[State(obstacle) for obstacle in found["obstacle"]],
    )


@functools.lru_cache(maxsize=128)
def bases(known: Figures, indicator: str, level: Level) -> Mapping[str, tuple[str, ...]]:
    """Return what the values of each period rest on, the oldest period first."""
    found = known.of(indicator, level).dropna(subset=["value"])
    parts = found.sort_values("period").groupby("period")["basis"]
    return {str(period): tuple(sorted(set(part))) for period, part in parts}


def first_comparable(based: Mapping[str, tuple[str, ...]], last: str) -> str:
    """Return the oldest period that rests on the same as ``last``, without a break in between."""
    found = last
    for period in sorted((day for day in based if day <= last), reverse=True):
        if based[period] != based[last]:
            break
        found = period
    return found


def latest_comparable(based: Mapping[str, tuple[str, ...]]) -> str:
    """Return the newest period that another one before can be compared with, else the newest."""
    newest = sorted(based, reverse=True)
    pairs = itertools.pairwise(newest)
    return next((day for day, before in pairs if based[day] == based[before]), newest[0])


def _of_period(known: Figures, indicator: str, level: Level, period: str) -> pd.DataFrame:
    """Return one row per area of the level; those without a figure have no value and no basis."""
    found = known.of(indicator, level)
    found = found[found["period"] == period].set_index("area_key").reindex(list(_keys(level)))
    return found.assign(
        period=period,
        hidden=found["hidden"].eq(True),  # noqa: FBT003
        basis=[value if isinstance(value, str) else "" for value in found["basis"]],
    ).reset_index(names="area_key")


def _keys(level: Level) -> list[str]:
    return [str(key) for key in _areas(level).index]


def _names(level: Level) -> list[str]:
    return [str(name) for name in _areas(level)["name"]]


def _areas(level: Level) -> pd.DataFrame:
    names = at_level(context.district().areas, level)[["name"]]
    return pd.DataFrame(names).sort_values("name")


def _state(value: float, hidden: bool) -> State:  # noqa: FBT001
    if hidden:
        return State.HIDDEN
    return State.MISSING if pd.isna(value) else State.VALUE
