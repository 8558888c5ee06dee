"""The values of several indicators side by side: what an index and similar areas are made from."""

from collections.abc import Mapping

import pandas as pd

from geo.indicators.preset import PeriodRule, Preset
from geo.indicators.values import newest


def matrix(found: Mapping[str, pd.DataFrame], preset: Preset) -> pd.DataFrame:
    """Return the values of the preset's indicators, indexed by period and area key.

    Parameters
    ----------
    found
        By indicator the values of one level, columns `geo.indicators.values.VALUE`.
    preset
        With the rule for periods: under `PeriodRule.NEWEST` the one period is the newest of those
        that `newest_periods` names.

    Returns
    -------
    pandas.DataFrame
        A column per indicator of the preset; NaN where a value is missing.
    """
    if preset.period_rule is PeriodRule.NEWEST:
        label = max(newest_periods(found, preset).values(), default="")
        used = {key: newest(found[key]).assign(period=label) for key in _known(found, preset)}
    else:
        used = {key: found[key] for key in _known(found, preset)}
    columns = {key: rows.set_index(["period", "area_key"])["value"] for key, rows in used.items()}
    empty = pd.MultiIndex.from_arrays([[], []], names=["period", "area_key"])
    frame = pd.DataFrame(columns) if columns else pd.DataFrame(index=empty)
    return frame.rename_axis(["period", "area_key"]).reindex(columns=preset.keys)


def newest_periods(found: Mapping[str, pd.DataFrame], preset: Preset) -> dict[str, str]:
    """Return the newest period of each indicator of the preset that has values."""
    rows = {key: newest(found[key]) for key in _known(found, preset)}
    return {key: str(part["period"].iloc[0]) for key, part in rows.items() if len(part)}


def breaks(found: Mapping[str, pd.DataFrame], preset: Preset) -> frozenset[str]:
    """Return the periods in which an indicator's basis is not that of its period before."""
    broken: set[str] = set()
    for key in _known(found, preset):
        bases = found[key].groupby("period")["basis"].agg(frozenset)
        changed = bases.to_numpy()[1:] != bases.to_numpy()[:-1]
        broken |= set(map(str, bases.index[1:][changed]))
    return frozenset(broken)


def _known(found: Mapping[str, pd.DataFrame], preset: Preset) -> list[str]:
    return [key for key in preset.keys if key in found]
