"""The change between two periods on the map for planning, or why there is none."""

from collections.abc import Mapping

import streamlit as st

from geo.district import District
from geo.indicators.model import Indicator
from geo.model import Level
from pages.figures import Figures
from pages.i18n import text
from pages.ui import wording
from pages.ui.planning import (
    choice,
    map_classes,
    map_controls,
    map_figures,
    map_layout,
    map_notes,
    map_tables,
    words,
)
from pages.ui.planning.map_figures import State
from pages.ui.planning.map_view import Picture


def show(place: District, known: Figures, one: Indicator, level: Level) -> None:
    """Show the differences between two periods, if they can be compared."""
    based = map_figures.bases(known, one.key, level)
    if len(based) < 2:  # noqa: PLR2004 - two periods make a change
        _too_few(place, one, level, list(based))
        return
    first, last = map_controls.two_periods(based)
    if first == last:
        _told(text("plan-map-same-period"))
        return
    picture = _picture(known, one, level, (first, last))
    if said := why_not(picture, based):
        _told(said)
        st.header(map_layout.ranking_title(picture), anchor=False)
        map_tables.ranking(picture, None)
        map_notes.show(known, picture)
        return
    map_layout.single(place, picture, map_controls.basis_of(based, last), "")
    map_layout.below(known, [picture])


def _picture(known: Figures, one: Indicator, level: Level, both: tuple[str, str]) -> Picture:
    """Show how classes are found and return the picture of the differences."""
    with st.expander(text("plan-map-classes"), icon=":material/palette:"):
        way = map_controls.way(change=True)
    with st.spinner(text("plan-map-computing")):
        fallback = map_classes.change_scale(known, one.key, level, both, map_classes.default())
    way = map_controls.with_breaks(way, one, fallback, change=True)
    scale = map_classes.change_scale(known, one.key, level, both, way)
    rows = map_figures.change_rows(known, one.key, level, *both)
    return Picture(one, level, both[1], rows, scale, earlier=both[0])


def why_not(picture: Picture, based: Mapping[str, tuple[str, ...]]) -> str:
    """Return why no area has a difference, and which periods have one; empty if one has."""
    states = picture.rows["state"]
    if (states == State.VALUE).any():
        return ""
    days = {"first": words.period(picture.earlier), "last": words.period(picture.period)}
    if (states == State.BASIS).any():
        old, new = (wording.joined(list(based[day])) for day in (picture.earlier, picture.period))
        said = text("plan-map-not-comparable", **days, old=old, new=new)
    else:
        said = text("plan-map-nothing-in-common", **days)
    return f"{said} {_comparable(based)}"


def _comparable(based: Mapping[str, tuple[str, ...]]) -> str:
    """Return the runs of periods that rest on the same."""
    runs: list[list[str]] = []
    for day in sorted(based):
        if runs and based[runs[-1][-1]] == based[day]:
            runs[-1].append(day)
        else:
            runs.append([day])
    parts = [
        text(
            "plan-map-comparable-part",
            first=words.period(run[0]),
            last=words.period(run[-1]),
            basis=wording.joined(list(based[run[0]])),
        )
        for run in runs
        if len(run) > 1
    ]
    if not parts:
        return text("plan-map-comparable-none")
    return text("plan-map-comparable", periods=wording.joined(parts))


def _too_few(place: District, one: Indicator, level: Level, days: list[str]) -> None:
    if not days:
        choice.nothing(place, one, level)
        return
    name = place.level_name(level).singular
    _told(text("plan-map-only-one", label=one.label, level=name, period=words.period(days[0])))


def _told(said: str) -> None:
    st.info(wording.plain(said), icon=":material/compare_arrows:")
