"""Two maps for planning beside each other: another indicator, or another period."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from geo.district import District
from geo.indicators.model import Indicator
from geo.model import Level
from pages.figures import Figures
from pages.i18n import text
from pages.ui import places, state_planning, wording
from pages.ui import state_planning_map as state
from pages.ui.planning import (
    choice,
    map_classes,
    map_controls,
    map_figures,
    map_layout,
    map_tables,
    map_view,
)
from pages.ui.planning.map_view import Picture

KEYS = {map_controls.LEFT: map_layout.MAP_KEY, map_controls.RIGHT: "planungskarte_2"}


@dataclass(frozen=True)
class _Side:
    """What one of the two maps is to show; without a value on the level it has no period."""

    name: str
    indicator: Indicator
    period: str | None


def show(place: District, known: Figures, level: Level) -> None:
    """Show both maps with all that belongs to them."""
    sides = _chosen(place, known, level)
    shown = [side for side in sides if side.period]
    together = len({side.indicator.key for side in sides}) == 1
    pictures = _pictures(known, level, shown, together=together)
    if not pictures:
        return
    if together:
        st.caption(text("plan-map-common-two"))
        _tell_bases(known, pictures)
    picked = state.region_choice(places.of_level(place, level))
    for side, column in zip(sides, st.columns(2, gap="medium"), strict=True):
        if side.name in pictures:
            with column:
                _one(place, pictures[side.name], KEYS[side.name], picked)
    map_layout.below(known, list(pictures.values()))


def _chosen(place: District, known: Figures, level: Level) -> list[_Side]:
    """Show indicator and period of both maps and return them."""
    left, right = st.columns(2, gap="medium")
    with left:
        one = choice.indicator(known, label=text("plan-map-first-indicator"))
        label = text("plan-map-first-period")
        first = _period(place, known, one, level, (state_planning.PERIOD, label))
    with right:
        other = map_controls.second_indicator(known, one, level)
        label = text("plan-map-second-period")
        second = _period(place, known, other, level, (state.SECOND_PERIOD, label))
    return [_Side(map_controls.LEFT, one, first), _Side(map_controls.RIGHT, other, second)]


def _period(
    place: District, known: Figures, one: Indicator, level: Level, widget: tuple[str, str]
) -> str | None:
    period = choice.period(known, one, level, *widget)
    if period is None:
        choice.nothing(place, one, level)
    return period


def _pictures(
    known: Figures, level: Level, sides: Sequence[_Side], *, together: bool
) -> dict[str, Picture]:
    """Show how classes are found and return the picture of each side that has values."""
    with st.expander(text("plan-map-classes"), icon=":material/palette:"):
        chosen = map_controls.way()
    start = map_classes.Way(chosen.method, chosen.count, common=together)
    fallback = map_classes.default(common=together)
    found = {}
    for side in sides:
        one, period = side.indicator, side.period or ""
        with st.spinner(text("plan-map-computing")):
            default = map_classes.scale(known, one.key, level, period, fallback)
        way = map_controls.with_breaks(start, one, default, side.name)
        scale = map_classes.scale(known, one.key, level, period, way)
        rows = map_figures.rows(known, one.key, level, period)
        found[side.name] = Picture(one, level, period, rows, scale)
    return found


def _tell_bases(known: Figures, pictures: dict[str, Picture]) -> None:
    """Say that the two periods of an indicator rest on something else, if they do."""
    said = []
    for picture in pictures.values():
        based = map_figures.bases(known, picture.indicator.key, picture.level)
        said.append(wording.joined(list(based.get(picture.period, ()))))
    if len(set(said)) > 1:
        told = text("plan-map-basis-two", left=said[0], right=said[1])
        st.info(wording.plain(told), icon=":material/compare_arrows:")


def _one(place: District, picture: Picture, key: str, picked: str | None) -> None:
    st.markdown(wording.plain(map_view.sentence(place, picture)))
    map_view.show(place, picture, key, picked)
    map_view.show_legend(picture)
    map_tables.area(picture, picked)
    with st.expander(map_layout.ranking_title(picture), icon=":material/table:"):
        map_tables.ranking(picture, picked)
