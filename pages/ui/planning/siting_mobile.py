"""Mobile stops over villages and weekdays: a proposal that keeps to the hours."""

import math

import numpy as np
import streamlit as st

from geo.district import District
from geo.model import Level
from geo.regions import at_level
from geo.whereabouts import centre_points
from pages import tours
from pages.i18n import text
from pages.tours import Tours, TourTask
from pages.ui import near, wording
from pages.ui import state_planning_siting as state
from pages.ui.map import AreaMapData, Site, area_map
from pages.ui.map.texts import area_texts
from pages.ui.planning import (
    siting_changes,
    siting_map,
    siting_mobile_files,
    siting_mobile_words,
    siting_words,
    tables,
)
from pages.ui.planning.coverage_question import Asked
from pages.ui.planning.siting_choice import LEAST, USUAL_LEAST

WORKDAYS = range(5)
FIRST_DAY = 1
"""Product rule: the hours begin with one day, Tuesday; all figures are the planner's."""

FIRST_HOURS, MOST_HOURS, FIRST_STAY, FIRST_WALK = 6, 12, 60, 15
STAYS, WALKS, DRIVES = (30, 45, 60, 90, 120), (5, 10, 15, 20, 30), (60, 90, 120, 180, 240)
KEY = "haltekarte"


def show(place: District, asked: Asked, at: Level) -> None:
    """Show the fields, the tours by day, who gains, and the map."""
    st.markdown(text("plan-mobile-about", kind=wording.plain(asked.kind.label)))
    base, name = _base(place)
    with st.expander(text("plan-mobile-hours"), icon=":material/schedule:", expanded=True):
        task = _task(asked, base)
    found = state.remembered(task, lambda: tours.computed(task))
    if not found.plan.tours:
        st.info(text("plan-mobile-nothing"), icon=":material/no_transfer:")
        return
    st.markdown(siting_mobile_words.sentence(task, found))
    st.markdown(siting_mobile_words.counted(task))
    st.caption(siting_mobile_words.ways(task, found))
    shown = siting_mobile_words.table(found, siting_words.names(found.candidates))
    tables.wrapped(shown, "mobile")
    siting_mobile_files.show(place, task, found, name)
    standing = siting_map.standing_ids(task.offer, task.changes)
    _map(place, at, found, (base, name), standing)


def _base(place: District) -> tuple[tuple[float, float], str]:
    """Show where tours begin and return the point and its name: the main town of a Gemeinde."""
    centres = centre_points(place)
    gemeinden = at_level(place.areas, Level.GEMEINDE)
    rows = zip(gemeinden.index, gemeinden["name"], strict=True)
    choices = {str(name): str(key) for key, name in rows if key in centres}
    chosen = state.base_box(choices)
    point = centres[chosen]
    return (float(point.x), float(point.y)), near.gemeinde_names(place)[chosen]


def _task(asked: Asked, base: tuple[float, float]) -> TourTask:
    """Show hours by weekday, times of a stop and of driving, ways on foot, smallest village."""
    columns = st.columns(len(WORKDAYS))
    hours = {}
    for day, column in zip(WORKDAYS, columns, strict=True):
        with column:
            first = FIRST_HOURS if day == FIRST_DAY else 0
            label = siting_words.weekday(day)
            hours[day] = state.number_field(f"std_{day}", label, first, (0, MOST_HOURS), 1)
    left, inner, outer, right = st.columns(4)
    with left:
        stay = state.minutes_switch(text("plan-mobile-stay"), STAYS, FIRST_STAY, "halt")
    with inner:
        drive = state.drive_box(DRIVES)
    with outer:
        walk = state.minutes_switch(text("plan-mobile-walk"), WALKS, FIRST_WALK, "fussweg")
    with right:
        labels = {text("plan-siting-least-choice", count=str(n)): n for n in LEAST}
        least = state.least_box(labels, USUAL_LEAST)
    st.caption(text("plan-siting-own-assumption"))
    kind, changes = asked.kind.key, siting_changes.current(asked.kind.key)
    minutes = tuple((day, 60.0 * one) for day, one in hours.items() if one)
    most = float(drive) if drive else math.inf
    return TourTask(kind, asked.question, changes, base, minutes, stay, walk, most, least)


def _map(
    place: District,
    at: Level,
    found: Tours,
    start: tuple[tuple[float, float], str],
    standing: tuple[str, ...],
) -> None:
    """Show existing places, base and stops; the marks are the day and the number on it."""
    base, name = start
    stops = siting_mobile_words.marked_stops(found.plan)
    points = found.candidates.points[[stop for _, stop in stops]]
    spots: tuple[Site, ...] = siting_map.marked(place, points, [mark for mark, _ in stops])
    home: Site = {**siting_map.marked(place, np.array([base]), ["•"])[0], "kind": "base"}
    st.caption(text("plan-mobile-map", base=wording.plain(name)))
    area_map(
        AreaMapData(
            revision=place.revision,
            level=at.value,
            points=standing,
            sites=(home, *spots),
            texts={**area_texts(), "map_label": text("plan-mobile-map-label")},
        ),
        key=KEY,
        on_select=lambda: None,
    )
