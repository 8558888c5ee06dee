"""Mobile stops over villages and weekdays: a proposal that keeps to the hours."""

import numpy as np
import pandas as pd
import streamlit as st

from geo.coverage.measure import Question
from geo.coverage.scenario import Change
from geo.district import District
from geo.model import Level
from geo.regions import at_level
from geo.siting.candidates import Candidates, inhabited
from geo.siting.mobile import MOST_STOPS, MobilePlan, Tour, Week, mobile_plan
from geo.travel import Floats, Mode
from geo.whereabouts import centre_points
from pages import reach, sites
from pages.i18n import text
from pages.ui import near, wording
from pages.ui import state_planning_siting as state
from pages.ui.map import AreaMapData, Site, area_map
from pages.ui.map.texts import area_texts
from pages.ui.planning import downloads, siting_changes, siting_map, siting_words, tables
from pages.ui.planning.coverage_question import Asked
from pages.ui.planning.siting_choice import LEAST, USUAL_LEAST

WORKDAYS = range(5)
FIRST_DAY = 1
"""Product rule: the hours begin with one day, Tuesday; all figures are the planner's."""

FIRST_HOURS, MOST_HOURS, FIRST_STAY, FIRST_WALK = 6, 12, 60, 15
STAYS, WALKS = (30, 45, 60, 90, 120), (5, 10, 15, 20, 30)
KEY = "haltekarte"


def show(place: District, asked: Asked, at: Level) -> None:
    """Show the fields, the tours by day, who gains, and the map."""
    st.markdown(text("plan-mobile-about", kind=wording.plain(asked.kind.label)))
    base, name = _base(place)
    with st.expander(text("plan-mobile-hours"), icon=":material/schedule:", expanded=True):
        minutes, stay, walk, least = _week()
    task = (asked.kind.key, asked.question, siting_changes.current(asked.kind.key))
    known, plan = state.remembered(
        (*task, base, tuple(minutes.items()), stay, walk, least),
        lambda: found(task, base, (minutes, stay, walk), least),
    )
    if not plan.tours:
        st.info(text("plan-mobile-nothing"), icon=":material/no_transfer:")
        return
    _sentences(asked, plan, walk)
    names = siting_words.names(known)
    shown = table(plan, names)
    tables.wrapped(shown, "mobile")
    with st.container(horizontal=True):
        downloads.buttons("mobile-halte", lambda: {text("plan-mobile-sheet"): shown}, "mobile")
    standing = siting_map.standing_ids(asked.kind.key, task[-1])
    _map(place, at, (known, plan), (base, name), standing)


def _base(place: District) -> tuple[tuple[float, float], str]:
    """Show where tours begin and return the point and its name: the main town of a Gemeinde."""
    centres = centre_points(place)
    gemeinden = at_level(place.areas, Level.GEMEINDE)
    rows = zip(gemeinden.index, gemeinden["name"], strict=True)
    choices = {str(name): str(key) for key, name in rows if key in centres}
    chosen = state.base_box(choices)
    point = centres[chosen]
    return (float(point.x), float(point.y)), near.gemeinde_names(place)[chosen]


def _week() -> tuple[dict[int, float], int, int, int]:
    """Show hours by weekday, time of a stop, ways on foot and the smallest village."""
    columns = st.columns(len(WORKDAYS))
    hours = {}
    for day, column in zip(WORKDAYS, columns, strict=True):
        with column:
            first = FIRST_HOURS if day == FIRST_DAY else 0
            label = siting_words.weekday(day)
            hours[day] = state.number_field(f"std_{day}", label, first, (0, MOST_HOURS), 1)
    left, middle, right = st.columns(3)
    with left:
        stay = state.minutes_switch(text("plan-mobile-stay"), STAYS, FIRST_STAY, "halt")
    with middle:
        walk = state.minutes_switch(text("plan-mobile-walk"), WALKS, FIRST_WALK, "fussweg")
    with right:
        labels = {text("plan-siting-least-choice", count=str(n)): n for n in LEAST}
        least = state.least_box(labels, USUAL_LEAST)
    st.caption(text("plan-siting-own-assumption"))
    return {day: 60.0 * one for day, one in hours.items() if one}, stay, walk, least


def found(
    task: tuple[str, Question, tuple[Change, ...]],
    base: tuple[float, float],
    times: tuple[dict[int, float], int, int],
    least: int,
) -> tuple[Candidates, MobilePlan]:
    """Return the possible stops and the plan for people who reach no offer now."""
    offer, question, changes = task
    minutes, stay, walk = times
    people, model = reach.demand(), reach.travel()
    known = inhabited(people, question.group, least)
    now = sites.reached_after(offer, question, changes)
    ways = model.within(people.points, known.points, Mode.WALK, walk)
    ways.data = np.ones_like(ways.data)
    ends = np.vstack([known.points, np.array([base])])
    driving = model.travel_times_min(ends, ends, Mode.CAR)
    weights: Floats = np.where(now.is_reached, 0.0, now.people)
    week = Week(minutes, float(stay), driving)
    return known, mobile_plan(ways, weights, known.points, np.array(base), week)


def _sentences(asked: Asked, plan: MobilePlan, walk: int) -> None:
    stops = sum(len(tour.stops) for tour in plan.tours)
    group = siting_words.group(asked.question.group)
    people = siting_words.rough(plan.reached)
    said = text("plan-mobile-said", count=stops, days=len(plan.tours), people=people,
                group=group, walk=str(walk))  # fmt: skip
    st.markdown(f"{said} {text('plan-mobile-proposal', most=str(MOST_STOPS))}")
    asking = asked.question
    way, limit = near.mode_label(asking.mode), wording.number(asking.minutes)
    st.markdown(text("plan-mobile-counted", way=way, minutes=limit, walk=str(walk)))
    ways = (f"{near.mode_label(by)}: {near.estimate_sentence(by)}" for by in (Mode.CAR, Mode.WALK))
    st.caption(" ".join(ways))


def table(plan: MobilePlan, names: list[str]) -> pd.DataFrame:
    """Return a row per stop in the order of the week, and one per day with its minutes."""
    rows = [row for tour in plan.tours for row in _rows(tour, plan, names)]
    labels = [text(f"plan-mobile-column-{name}") for name in ("day", "stop", "people")]
    return pd.DataFrame(rows, columns=labels)


def _rows(tour: Tour, plan: MobilePlan, names: list[str]) -> list[tuple[str, str, str]]:
    day = siting_words.weekday(tour.weekday)
    stops = [
        (day, f"{number}. {names[stop]}", siting_words.rough(plan.gains[stop]))
        for number, stop in enumerate(tour.stops, start=1)
    ]
    drive, stay = (wording.number(one) for one in (tour.drive_min, tour.stay_min))
    people = siting_words.rough(sum(plan.gains[stop] for stop in tour.stops))
    return [*stops, (day, text("plan-mobile-day", drive=drive, stay=stay), people)]


def _map(
    place: District,
    at: Level,
    found_plan: tuple[Candidates, MobilePlan],
    start: tuple[tuple[float, float], str],
    standing: tuple[str, ...],
) -> None:
    """Show existing places, base and stops; the marks are the day and the number on it."""
    known, plan = found_plan
    base, name = start
    chosen = [(tour, number, at) for tour in plan.tours for number, at in enumerate(tour.stops, 1)]
    marks = [
        text("plan-mobile-mark", day=siting_words.weekday(tour.weekday)[:2], number=str(number))
        for tour, number, _ in chosen
    ]
    points = known.points[[stop for _, _, stop in chosen]]
    spots: tuple[Site, ...] = siting_map.marked(place, points, marks)
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
