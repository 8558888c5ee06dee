"""The newest values of the areas of one level, as comparisons need them."""

import functools

import pandas as pd
import streamlit as st

from geo.district import District
from geo.indicators.compare import newest_compared
from geo.indicators.model import Indicator
from geo.model import Level
from geo.regions import at_level
from pages.figures import Figures
from pages.i18n import text
from pages.ui import state_areas, wording
from pages.ui.planning import words


def area(district: District, level: Level) -> str:
    """Show the areas of a level and return the key of the chosen one."""
    choices = {str(name): str(key) for key, name in names(district, level).items()}
    return state_areas.region_box(choices, text("plan-compare-area"))


def names(district: District, level: Level) -> dict[str, str]:
    """Return the names of the areas of a level by key, in alphabetical order."""
    found = at_level(district.areas, level)["name"].sort_values()
    return {str(key): str(name) for key, name in found.items()}


@functools.lru_cache(maxsize=1024)
def rows(known: Figures, indicator: str, level: Level) -> pd.DataFrame:
    """Return how the areas compare, indexed by area key.

    Columns and period as in `geo.indicators.compare.newest_compared`. Nobody changes the frame.
    """
    one, whole = known.catalogue.indicators[indicator], known.of(indicator, Level.LANDKREIS)
    return newest_compared(known.of(indicator, level), whole, one).set_index("area_key", drop=False)


def series(known: Figures, indicator: str, level: Level) -> pd.Series:
    """Return the newest values by area key; NaN where a value is missing or hidden."""
    return rows(known, indicator, level)["value"].astype(float)


def period(known: Figures, indicator: str, level: Level) -> str:
    """Return the period of the newest values in words, empty if there are none."""
    found = rows(known, indicator, level)
    return words.period(str(found["period"].iloc[0])) if len(found) else ""


def shown(known: Figures, one: Indicator, level: Level, key: str) -> str:
    """Return the newest value of an area in words."""
    found = rows(known, one.key, level)
    if key not in found.index:
        return words.value(one, float("nan"), hidden=wholly_hidden(known, one.key, level, key))
    return words.value(one, float(found["value"][key]), hidden=bool(found.at[key, "hidden"]))


def wholly_hidden(known: Figures, indicator: str, level: Level, key: str) -> bool:
    """Tell whether an area has hidden values alone where no area can be compared."""
    own = known.of(indicator, level)
    own = own[own["area_key"] == key]
    return bool(own["hidden"].any()) and not own["value"].notna().any()


def without(district: District, level: Level, lacking: list[str], message: str) -> None:
    """Name the areas that are left out, if there are any."""
    if lacking:
        known = names(district, level)
        said = wording.joined(sorted(known[key] for key in lacking))
        st.caption(text(message, areas=said))
