"""The catalogue of indicators: what is looked for, and the data areas in their order."""

from dataclasses import dataclass

import streamlit as st

from geo.district import District
from geo.indicators.model import DataArea, Indicator, Side
from geo.model import Level
from geo.search import fold
from pages.figures import Figures
from pages.i18n import text
from pages.ui import state_planning_indicators as state
from pages.ui.planning import choice, indicators_entry, indicators_missing, words


@dataclass(frozen=True)
class Wanted:
    """What is looked for; empty or None: everything."""

    query: str = ""
    indicator: str | None = None
    data_area: str | None = None
    side: str | None = None
    with_series: bool = False

    @property
    def by_indicator(self) -> bool:
        """Tell whether only a data area with indicators can answer."""
        return bool(self.query or self.indicator or self.side is not None or self.with_series)


def introduction(district: District, figures: Figures) -> None:
    """Say what the catalogue is and how much of it there is."""
    known = figures.catalogue
    own = sum(indicators_entry.is_own(one) for one in known.indicators.values())
    st.markdown(
        text(
            "plan-indicators-about",
            count=len(known.indicators),
            district=district.name,
        )
    )
    if own:
        st.markdown(text("plan-indicators-own-count", count=own))


def filters(district: District, figures: Figures) -> tuple[Level, Wanted]:
    """Show what can be looked for; return the level of files and what is wanted."""
    known = figures.catalogue
    names = choice.labelled(known, known.indicators.values())
    areas = {label: key.value for key, label in known.data_areas.items()}
    sides = {text(f"plan-words-side-{side or 'none'}"): side.value for side in Side}
    with st.container(border=True):
        left, middle, right = st.columns(3)
        with left:
            query = state.search()
        with middle:
            area = state.data_area_or_all(areas)
        with right:
            side = state.side_or_all(sides)
        left, right = st.columns([2, 1], vertical_alignment="bottom")
        with left:
            one = state.indicator_or_all(names)
        with right:
            series = state.with_series_only()
        level = choice.level(district)
        st.caption(text("plan-indicators-level"))
    return level, Wanted(query.strip(), one, area, side, series)


def catalogue(district: District, figures: Figures, wanted: Wanted, level: Level) -> None:
    """Show the data areas in their order, each with the indicators that are wanted."""
    known = figures.catalogue
    chosen = {area: found(district, figures, wanted, area) for area in known.data_areas}
    count = sum(map(len, chosen.values()))
    st.caption(text("plan-indicators-found", count=count, all=str(len(known.indicators))))
    if not count and wanted.by_indicator:
        st.info(text("plan-indicators-nothing"), icon=":material/search_off:")
    for area, indicators in chosen.items():
        if wanted.data_area not in {None, area.value}:
            continue
        empty = not known.of_area(area)
        if indicators or (empty and not wanted.by_indicator):
            st.header(known.data_areas[area], anchor=False)
        for one in indicators:
            indicators_entry.show(figures, one, is_open=one.key == wanted.indicator)
        if empty and not wanted.by_indicator:
            indicators_missing.show(district, figures, area, level)
        elif indicators and not wanted.by_indicator:
            indicators_missing.context(district, figures, area)


def found(district: District, figures: Figures, wanted: Wanted, area: DataArea) -> list[Indicator]:
    """Return the indicators of a data area that are wanted, in the order of the catalogue."""
    if wanted.data_area not in {None, area.value}:
        return []
    return [
        one
        for one in figures.catalogue.of_area(area)
        if wanted.indicator in {None, one.key}
        and wanted.side in {None, one.side.value}
        and (not wanted.with_series or indicators_entry.has_series(figures, one))
        and fold(wanted.query) in fold(searched(district, one))
    ]


def searched(district: District, one: Indicator) -> str:
    """Return all words about an indicator."""
    lebenslagen = district.taxonomy.lebenslagen
    labels = (lebenslagen[key].label for key in one.lebenslagen if key in lebenslagen)
    said = (one.label, one.key, one.description, one.numerator, one.denominator, one.unit)
    more = (one.premise, one.limitation, one.source, words.side(one), *labels)
    return " ".join((*said, *more))
