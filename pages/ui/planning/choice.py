"""What is looked at on a screen for planning: indicator, level, period."""

from collections.abc import Iterable, Sequence

import streamlit as st

from geo.district import District
from geo.indicators.model import Catalogue, Indicator
from geo.model import Level
from pages.figures import Figures
from pages.i18n import text
from pages.ui import state_areas, state_planning, wording
from pages.ui.planning import words


def indicator(figures: Figures, key: str = state_planning.INDICATOR, label: str = "") -> Indicator:
    """Show the indicators in the order of the data areas and return the chosen one."""
    catalogue = figures.catalogue
    choices = labelled(catalogue, catalogue.ordered)
    return catalogue.indicators[state_planning.indicator_box(choices, key, label)]


def level(district: District) -> Level:
    """Show the levels into which the district is divided and return the chosen one."""
    inner = [name for name in district.levels if name.key != Level.LANDKREIS]
    choices = {name.singular: name.key for name in inner}
    chosen = state_areas.level_switch(choices, Level.SOZIALRAUM)
    if chosen == Level.PLANREGION:
        st.caption(text("plan-frame-planregion"))
    return chosen


def period(
    figures: Figures,
    one: Indicator,
    at: Level,
    key: str = state_planning.PERIOD,
    label: str = "",
) -> str | None:
    """Show the periods that have values and return the chosen one, None if there are none."""
    known = figures.periods(one.key, at)
    return period_of(known, key, label) if known else None


def period_of(known: Sequence[str], key: str = state_planning.PERIOD, label: str = "") -> str:
    """Show periods, the oldest first, and return the chosen one; of a single one say so."""
    if len(known) > 1:
        return state_planning.period_slider({words.period(day): day for day in known}, key, label)
    st.caption(text("plan-frame-only-period", period=words.period(known[0])))
    return known[0]


def nothing(district: District, one: Indicator, at: Level) -> None:
    """Say that an indicator has no value on a level."""
    said = text("plan-frame-empty", label=one.label, level=district.level_name(at).singular)
    st.info(wording.plain(said), icon=":material/database_off:")


def labelled(catalogue: Catalogue, known: Iterable[Indicator]) -> dict[str, str]:
    """Return label → key of indicators of the catalogue."""
    return {name(catalogue, one): one.key for one in known}


def name(catalogue: Catalogue, one: Indicator) -> str:
    """Return what an indicator is called in fields of choices and in addresses.

    Where a label comes twice, the key stands behind it.
    """
    labels = [other.label for other in catalogue.indicators.values()]
    return one.label if labels.count(one.label) == 1 else f"{one.label} ({one.key})"
