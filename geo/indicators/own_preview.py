"""What an import will change, told by nothing but what everybody may see and what was delivered.

Whoever delivers values must not learn hidden ones from the preview: neither by reading them nor by
trying values out. So hidden figures take no part in it, not even in sums or in the choice of what
is hidden beside them.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

import geopandas as gpd
import numpy as np
import pandas as pd

from geo.indicators.confidentiality import ConfidentialityRule, linked, protected_values
from geo.indicators.model import Indicator
from geo.indicators.own import CHANGE, PLACE, changes, overlay
from geo.indicators.values import OBSERVATION
from geo.model import Level
from geo.regions import at_level, children

Protected = Mapping[str, Mapping[Level, pd.DataFrame]]
"""Values as `geo.indicators.confidentiality.protected_values` gives them."""

REPLACES_HIDDEN = "bisher geheim"
"""The change of a value in whose place a hidden one stands: whether it differs is not told."""

PREVIEW = ["area_key", "value", "state"]
"""Columns of a preview."""


class State(StrEnum):
    """What a screen will show for an area."""

    SHOWN = "shown"
    HIDDEN = "hidden"
    MISSING = "missing"
    LATER = "later"
    """It depends on figures that are hidden today: to be seen only after the import."""


def hidden_places(protected: Protected) -> set[tuple[str, str, str]]:
    """Return indicator, area and period of all hidden values."""
    return {
        (key, area, period)
        for key, levels in protected.items()
        for rows in levels.values()
        for area, period in rows.loc[rows["hidden"], ["area_key", "period"]].itertuples(index=False)
    }


def without_hidden(observations: pd.DataFrame, protected: Protected) -> pd.DataFrame:
    """Return the observations that everybody may see."""
    hidden = hidden_places(protected)
    places = observations[PLACE].itertuples(index=False, name=None)
    keep = np.fromiter((place not in hidden for place in places), bool, len(observations))
    rows: pd.DataFrame = observations[keep].reset_index(drop=True)
    return rows


def shown_figures(protected: Protected, indicators: Iterable[str]) -> pd.DataFrame:
    """Return all figures that are shown today as observations, those of every level."""
    parts = [
        rows[~rows["hidden"]].assign(indicator=key)[OBSERVATION]
        for key in indicators
        for rows in protected.get(key, {}).values()
    ]
    filled = [part for part in parts if len(part)] or [pd.DataFrame(columns=OBSERVATION)]
    frame: pd.DataFrame = pd.concat(filled, ignore_index=True)
    return frame.astype({"numerator": float, "denominator": float})


def effects(protected: Protected, imported: pd.DataFrame) -> pd.DataFrame:
    """Return what an import does to the figures that are shown today.

    Returns
    -------
    pandas.DataFrame
        Columns `geo.indicators.own.CHANGE`; ``change`` may be `REPLACES_HIDDEN` too.
    """
    known = shown_figures(protected, imported["indicator"].unique())
    found = changes(known, imported)
    hidden = hidden_places(protected)
    places = found[PLACE].itertuples(index=False, name=None)
    told = [
        REPLACES_HIDDEN if place in hidden else change
        for place, change in zip(places, found["change"], strict=True)
    ]
    return found.assign(change=told)[CHANGE]


def protected_preview(  # noqa: PLR0913 - what is known, what comes, and what of it is asked
    known: pd.DataFrame,
    imported: pd.DataFrame,
    areas: gpd.GeoDataFrame,
    indicators: Mapping[str, Indicator],
    *,
    key: str,
    rule: ConfidentialityRule,
) -> Mapping[Level, pd.DataFrame]:
    """Return the values of an indicator at all levels as they will be, told by shown figures.

    Parameters
    ----------
    known
        The observations that everybody may see (see `without_hidden`).
    imported
        Those of one period: periods are protected one by one.
    """
    periods = imported["period"].unique()
    joined = overlay([known[known["period"].isin(periods)], imported])
    return protected_values(joined, areas, linked(indicators, key), rule)[key]


def states(
    after: pd.DataFrame,
    before: pd.DataFrame,
    touched: Iterable[str],
    areas: gpd.GeoDataFrame,
    level: Level,
) -> pd.DataFrame:
    """Return what a screen will show for each area of a level.

    Parameters
    ----------
    after, before
        Values of one indicator, level and period: of the preview and of today.
    touched
        Keys of the areas that the import has values for.

    Returns
    -------
    pandas.DataFrame
        Columns `PREVIEW`, in the order of the areas; ``value`` is NaN unless it is shown.
    """
    new, old = after.set_index("area_key"), before.set_index("area_key")
    changed = _and_above(set(touched), areas)
    rows = []
    for key in at_level(areas, level).index:
        own = key in changed
        frame = new if key in new.index else old
        if key not in frame.index:
            rows.append((key, np.nan, State.MISSING.value))
        elif frame.at[key, "hidden"] and (frame is new or not own):
            rows.append((key, np.nan, State.HIDDEN.value))
        elif frame is old and own:
            rows.append((key, np.nan, State.LATER.value))
        else:
            value = float(frame["value"].loc[key])
            state = State.MISSING if np.isnan(value) else State.SHOWN
            rows.append((key, value, state.value))
    return pd.DataFrame(rows, columns=PREVIEW)


def _and_above(keys: set[str], areas: gpd.GeoDataFrame) -> set[str]:
    """Return the areas and all those that contain one of them."""
    inside = children(areas)

    def holds(key: str) -> bool:
        return key in keys or any(holds(part) for part in inside.get(key, ()))

    return {str(key) for key in areas.index if holds(str(key))}
