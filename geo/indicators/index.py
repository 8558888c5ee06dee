"""An index of areas over time that says how sure its ranks are.

An index shows where an area stands among the areas of its period. It is no absolute level: if all
areas gain alike, no index changes.
"""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import pandas as pd

from geo.indicators.preset import Effect, Item, PeriodRule, Preset
from geo.indicators.scores import (
    Matrix,
    combined,
    directed,
    normalise,
    ranked,
    terms,
)
from geo.indicators.uncertainty import drawn_weights, is_noise, rank_interval

__all__ = ["INDEX", "Effect", "Item", "PeriodRule", "Preset", "index", "raw_values"]

_TYPES = {
    "area_key": "str",
    "period": "str",
    "value": "float64",
    "rank": "Int64",
    "rank_low": "Int64",
    "rank_high": "Int64",
    "ranked": "int64",
    "missing": "str",
    "change": "float64",
    "since": "str",
    "noise": "boolean",
}
INDEX = list(_TYPES)
"""Columns of a frame of an index.

``rank`` 1 is the highest value, ties share the best rank; ``rank_low`` to ``rank_high`` is the
interval of `geo.indicators.uncertainty.rank_interval` and always holds ``rank``; ``ranked`` counts
the areas of the period that have an index. ``missing`` names the indicators that an area lacks: it
then has no index. ``change`` is the difference of ``value`` to the period ``since``, ``noise``
whether it is too small to mean something; all three are missing if there is no earlier period, or
one that cannot be compared.
"""


@dataclass(frozen=True)
class _Scored:
    """The areas of one period with what they lack, and the scores of those that lack nothing."""

    period: str
    missing: "pd.Series[str]"
    own: Matrix
    drawn: Matrix

    @property
    def ranked(self) -> pd.Index:
        """The keys of the areas that have an index."""
        return self.missing.index[self.missing == ""]


def index(values: pd.DataFrame, preset: Preset, breaks: Collection[str] = ()) -> pd.DataFrame:
    """Return the index of every area and period.

    Nothing is imputed: an area that lacks one of the indicators has no index, and the others are
    normalised without it. A hidden value therefore leaves no trace in the index of another area.

    A change is given only where both periods rank the same areas, because others coming or going
    move all normalised values, and never into a period of ``breaks``.

    Parameters
    ----------
    values
        Indexed by period and area key, a column per indicator (see `geo.indicators.matrix`).
    preset
        The choices.
    breaks
        Periods whose figures rest on another basis than those of the period before.

    Returns
    -------
    pandas.DataFrame
        Columns `INDEX`, by period; areas in the order of ``values``.
    """
    drawn = drawn_weights(preset.weights, preset.draws, preset.concentration, preset.seed)
    frames = [pd.DataFrame(columns=INDEX).astype(_TYPES)]
    before: _Scored | None = None
    for period in sorted(values.index.get_level_values("period").unique()):
        now = _scored(raw_values(values, preset, period), str(period), preset, drawn)
        frames.append(_frame(now, None if period in breaks else before))
        before = now
    return pd.concat(frames, ignore_index=True)


def raw_values(values: pd.DataFrame, preset: Preset, period: str) -> pd.DataFrame:
    """Return the values of one period by area, a column per indicator in the preset's order."""
    own = values[values.index.get_level_values("period") == period].droplevel("period")
    return own.reindex(columns=preset.keys).astype(float)


def _scored(raw: pd.DataFrame, period: str, preset: Preset, weights: Matrix) -> _Scored:
    """Return the scores of the areas of one period, by the preset's and by the drawn weights."""
    lacking = [", ".join(raw.columns[empty]) for empty in raw.isna().to_numpy()]
    missing = pd.Series(lacking, index=raw.index, dtype=str)
    parts = _terms(raw[missing == ""].to_numpy(), preset)
    own = combined(parts, preset.weights, preset.aggregation)
    return _Scored(period, missing, own, combined(parts, weights, preset.aggregation))


def _terms(raw: Matrix, preset: Preset) -> Matrix:
    """Return what is weighted and added, for complete raw values in the order of the preset."""
    if not len(raw):
        return raw
    turned = directed(
        normalise(raw, preset.normalisation).value, preset.normalisation, preset.lowers
    )
    return terms(turned, preset.normalisation, preset.aggregation)


def _frame(now: _Scored, before: _Scored | None) -> pd.DataFrame:
    """Return the index of one period and its change, columns `INDEX`."""
    rank = ranked(now.own)
    low, high = rank_interval(ranked(now.drawn), rank)
    found = pd.DataFrame(
        {"value": now.own, "rank": rank, "rank_low": low, "rank_high": high}, index=now.ranked
    )
    found = found.assign(change=np.nan, since="", noise=None)
    if before is not None and set(before.ranked) == set(now.ranked):
        order = before.ranked.get_indexer(now.ranked)
        change = now.own - before.own[order]
        noise = is_noise(change, now.drawn - before.drawn[:, order])
        found = found.assign(change=change, since=before.period, noise=noise)
    whole = found.reindex(now.missing.index).fillna({"since": ""})
    return whole.assign(
        area_key=whole.index, period=now.period, ranked=len(found), missing=now.missing
    )[INDEX].astype(_TYPES)
