"""The indices that presets make of the figures: the same on screens and in files."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from geo.indicators.index import index
from geo.indicators.matrix import breaks, matrix, newest_periods
from geo.indicators.model import Side
from geo.indicators.preset import PeriodRule, Preset
from geo.model import Level
from geo.regions import at_level
from loaders.presets import read_preset
from pages import context, figures
from pages.figures import Figures

FOLDER = "presets"
"""The folder of the shipped presets."""


@dataclass(frozen=True, eq=False)
class Calculated:
    """An index of the areas of one level; nobody changes its frames.

    Attributes
    ----------
    found
        Columns `geo.indicators.index.INDEX`: every area of the level in every period in which an
        area has an index, by period and name of the area.
    values
        What it is made from: indexed by period and area key, a column per indicator.
    used
        By indicator the period of its values; empty if they are those of the index's own period.
    hidden
        Period, area and indicator of the values that are hidden.
    counts
        By indicator how many areas have a value, in the period in which most have one.
    figures
        What it was calculated from.
    """

    preset: Preset
    level: Level
    found: pd.DataFrame
    values: pd.DataFrame
    used: Mapping[str, str]
    hidden: frozenset[tuple[str, str, str]]
    counts: Mapping[str, int]
    figures: Figures

    @property
    def periods(self) -> list[str]:
        """The periods in which an area has an index, the newest last."""
        return sorted(self.found["period"].unique())

    def of(self, period: str) -> pd.DataFrame:
        """Return the index of one period, rank 1 first, areas without an index last."""
        own = self.found[self.found["period"] == period]
        return own.sort_values("rank", kind="stable", na_position="last")


@functools.cache
def shipped() -> Mapping[str, Preset]:
    """Return the shipped presets by the names of their files, those of resources first.

    Raises
    ------
    DataProblem
        A file is broken.
    """
    files = sorted((context.DATA / FOLDER).glob("*.toml"))
    found = {path.stem: read_preset(path) for path in files}
    return dict(sorted(found.items(), key=lambda named: named[1].side is not Side.RESOURCE))


def calculated(level: Level, preset: Preset) -> Calculated:
    """Return the index of the areas of a level, of the figures as they are now.

    An indicator of the preset that does not exist is missing everywhere.
    """
    return _calculated(figures.current(), level, preset)


@functools.lru_cache(maxsize=32)
def _calculated(known: Figures, level: Level, preset: Preset) -> Calculated:
    found = {key: known.of(key, level) for key in preset.keys if key in known.catalogue.indicators}
    areas = at_level(context.district().areas, level).index
    values = _whole(matrix(found, preset), areas)
    made = index(values, preset, breaks(found, preset))
    ranked = made.loc[made["rank"].notna(), "period"]
    used = newest_periods(found, preset) if preset.period_rule is PeriodRule.NEWEST else {}
    return Calculated(
        preset,
        level,
        made[made["period"].isin(ranked)],
        values,
        used,
        _hidden(found, used, values),
        {key: int(most) for key, most in zip(preset.keys, _counts(values), strict=True)},
        known,
    )


def _whole(values: pd.DataFrame, areas: pd.Index) -> pd.DataFrame:
    """Return the values with a row for every area of the level in every period."""
    periods = sorted(values.index.get_level_values("period").unique())
    rows = pd.MultiIndex.from_product([periods, areas], names=["period", "area_key"])
    return values.reindex(rows)


def _counts(values: pd.DataFrame) -> "pd.Series[int]":
    """Return by indicator how many areas have a value, in the period in which most have one."""
    return values.notna().groupby("period").sum().max().fillna(0).astype(int)


def _hidden(
    found: Mapping[str, pd.DataFrame], used: Mapping[str, str], values: pd.DataFrame
) -> frozenset[tuple[str, str, str]]:
    """Return period, area and indicator of the hidden values.

    Under the rule for the newest period all values stand under the one period of the index.
    """
    label = values.index.get_level_values("period").max()
    places = []
    for key, rows in found.items():
        own = rows[rows["hidden"]]
        if used:
            own = own[own["period"] == used.get(key, own["period"].max())].assign(period=label)
        places += [
            (str(p), str(a), key) for p, a in zip(own["period"], own["area_key"], strict=True)
        ]
    return frozenset(places)
