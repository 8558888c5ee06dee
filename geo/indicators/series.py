"""Series of several areas side by side: where their basis changes, and as an index."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

INDEX_START = 100.0
"""The index of the first period of each basis."""


@dataclass(frozen=True, order=True)
class Break:
    """Between two periods the basis of the figures changes: what differs is no development."""

    before: str
    after: str
    old_basis: str
    new_basis: str


def grid(found: pd.DataFrame, area_keys: list[str]) -> pd.DataFrame:
    """Return a row for each area and each period that occurs, in this order.

    Parameters
    ----------
    found
        Columns `geo.indicators.values.VALUE` and ``hidden``.
    area_keys
        The areas to show; those without a row have no values.

    Returns
    -------
    pandas.DataFrame
        The columns of ``found``; ``value`` is NaN, ``basis`` empty and ``hidden`` false where
        there was no row.
    """
    periods = sorted(set(found["period"]))
    places = pd.MultiIndex.from_product([area_keys, periods], names=["area_key", "period"])
    whole = found.set_index(["area_key", "period"]).reindex(places)
    hidden = whole["hidden"].map(lambda value: value is True or value is np.True_).astype(bool)
    whole = whole.assign(basis=whole["basis"].fillna(""), hidden=hidden)
    return whole.reset_index()[list(found.columns)]


def breaks(found: pd.DataFrame) -> list[Break]:
    """Return where the basis of any area changes from one of its known periods to the next."""
    known = found.dropna(subset=["value"]).sort_values(["area_key", "period"])
    before = known.groupby("area_key")[["period", "basis"]].shift()
    changed = before["basis"].notna() & before["basis"].ne(known["basis"])
    rows = zip(
        before.loc[changed, "period"],
        known.loc[changed, "period"],
        before.loc[changed, "basis"],
        known.loc[changed, "basis"],
        strict=True,
    )
    return sorted({Break(*map(str, row)) for row in rows})


def runs(series: pd.DataFrame) -> list[pd.DataFrame]:
    """Return one area's known values as parts of the same basis, the oldest first."""
    known = series.dropna(subset=["value"]).sort_values("period")
    number = known["basis"].ne(known["basis"].shift()).cumsum()
    return [part for _, part in known.groupby(number)]


def indexed(found: pd.DataFrame) -> pd.DataFrame:
    """Return the values as an index: the first period of a basis is 100, the same for all areas.

    An area without a positive value in that period has no index on that basis; nobody has one on a
    basis with a single period, where there is nothing to compare.

    Parameters
    ----------
    found
        As `grid` returns it.
    """
    known = found.dropna(subset=["value"])
    periods = known.groupby("basis")["period"].agg(["min", "nunique"])
    first = periods.loc[periods["nunique"] > 1, "min"]
    start = known[known["period"] == known["basis"].map(first)]
    base = start.set_index(["area_key", "basis"])["value"]
    places = pd.MultiIndex.from_frame(found[["area_key", "basis"]])
    start_values = base.reindex(places).to_numpy(dtype=float)
    with np.errstate(divide="ignore", invalid="ignore"):
        values = INDEX_START * found["value"].to_numpy(dtype=float) / start_values
    return found.assign(value=np.where(start_values > 0, values, np.nan))
