"""The map for planning: the view that was chosen, one period at a time or all in a row."""

import streamlit as st

from geo.district import District
from geo.indicators.model import Indicator
from geo.model import Level
from pages import figures
from pages.figures import Figures
from pages.i18n import text
from pages.ui import state_planning_map as state
from pages.ui.planning import (
    choice,
    map_change,
    map_classes,
    map_controls,
    map_figures,
    map_layout,
    map_two,
)
from pages.ui.planning.map_view import Picture
from pages.ui.state_planning_map import View


def show(place: District) -> None:
    """Show the view that was chosen."""
    known = figures.current()
    view = state.view_switch()
    if view is View.TWO:
        map_two.show(place, known, choice.level(place))
        return
    left, right = st.columns(2, gap="medium")
    with left:
        one = choice.indicator(known)
    with right:
        level = choice.level(place)
    shown = map_change.show if view is View.CHANGE else _one
    shown(place, known, one, level)


def _one(place: District, known: Figures, one: Indicator, level: Level) -> None:
    """Show the values of a period."""
    period = map_controls.period_with_player(known, one, level)
    if period is None:
        choice.nothing(place, one, level)
        return
    based = map_figures.bases(known, one.key, level)
    with st.expander(text("plan-map-classes"), icon=":material/palette:"):
        way = map_controls.way(common=len(based) > 1)
    fallback = map_classes.default(common=way.common)
    with st.spinner(text("plan-map-computing")):
        default = map_classes.scale(known, one.key, level, period, fallback)
    way = map_controls.with_breaks(way, one, default)
    scale = map_classes.scale(known, one.key, level, period, way)
    rows = map_figures.rows(known, one.key, level, period)
    warning = map_controls.basis_break(based, period)
    picture = Picture(one, level, period, rows, scale)
    map_layout.single(place, picture, map_controls.basis_of(based, period), warning)
    map_layout.below(known, [picture])
