"""The planner's scenario: what opens, closes, moves, grows or changes its hours, and its effect."""

import datetime as dt

import streamlit as st

from geo.coverage.offers import Offers
from geo.coverage.plan import assumed_hours, weekdays
from geo.coverage.scenario import Action, Change
from geo.district import District
from geo.hours import Hours
from geo.model import Level
from pages import context, reach, sites
from pages.i18n import text
from pages.sites import Task
from pages.ui import state_planning_siting as state
from pages.ui import wording
from pages.ui.planning import siting_areas, siting_changes, siting_plan_file, siting_words
from pages.ui.planning.coverage_question import Asked
from pages.ui.state_widgets import quiet_box

ADDED = (Action.CLOSE, Action.MOVE, Action.ENLARGE, Action.HOURS)
"""What is added by hand; places open from the proposal."""

OPENS, CLOSES = dt.time(9), dt.time(17)
MOST_ROOM = 100_000


def show(place: District, asked: Asked, at: Level, task: Task) -> None:
    """Show the changes, what can be added, the effect, and the file."""
    st.header(text("plan-scenario-title"), anchor=False)
    st.markdown(text("plan-scenario-about"))
    with st.container():
        siting_plan_file.open_file(place)
    changes = siting_changes.current(asked.kind.key)
    with st.container():  # whatever stands in it, what follows keeps its place and stays open
        _list(asked, changes)
    _editor(asked, task, changes)
    if changes:
        found = siting_areas.compared(asked.kind.key, asked.question, at, changes)
        siting_areas.show(found, asked.question)
        _week(asked, changes)
        siting_plan_file.save(place, asked, at, changes)


def _week(asked: Asked, changes: tuple[Change, ...]) -> None:
    """Say what changed hours do to the share of people who reach an open place."""
    if not any(one.hours for one in changes):
        return
    with st.spinner(text("plan-siting-computing")):
        before, after = (_open_share(asked, some) for some in ((), changes))
    hours = {"first": str(reach.HOURS.start), "last": str(reach.HOURS.stop)}
    minutes = wording.number(asked.question.minutes)
    st.markdown(text("plan-scenario-week", before=before, after=after, minutes=minutes, **hours))


def _open_share(asked: Asked, changes: tuple[Change, ...]) -> str:
    key, question = asked.kind.key, asked.question
    task = ("week", key, question, changes)
    share = state.remembered(task, lambda: sites.open_share(key, question, changes))
    return siting_words.percent(share, 1)


def _list(asked: Asked, changes: tuple[Change, ...]) -> None:
    """Show the changes in their order, and the button that takes back the last one."""
    if not changes:
        st.info(text("plan-scenario-empty"), icon=":material/edit_note:")
        return
    known = dict(zip(asked.offers.ids, asked.offers.names, strict=True))
    known |= {one.facility: one.name for one in changes if one.action is Action.OPEN}
    lines = (wording.plain(siting_words.change(one, known)) for one in changes)
    st.markdown("\n".join(f"{number}. {line}" for number, line in enumerate(lines, start=1)))
    if any(one.action is Action.ENLARGE for one in changes):
        st.caption(text("plan-scenario-capacity-note"))
    if any(one.action is Action.HOURS for one in changes):
        st.caption(text("plan-scenario-hours-note"))
    key = siting_changes.key(asked.kind.key)
    with st.container(horizontal=True):
        st.button(
            text("plan-scenario-undo"),
            key="planspiel_zurueck",
            icon=":material/undo:",
            on_click=state.undo,
            args=(key,),
        )
        st.button(
            text("plan-scenario-clear"),
            key="planspiel_leeren",
            icon=":material/delete:",
            on_click=state.keep,
            args=(key, ()),
        )


def _editor(asked: Asked, task: Task, changes: tuple[Change, ...]) -> None:
    """Show the fields of one more change."""
    now = sites.changed(asked.kind.key, changes)
    placed = _placed(now)
    if not placed:
        return
    with st.expander(text("plan-scenario-add"), icon=":material/edit:"):
        left, right = st.columns(2)
        with left:
            labels = {text(f"plan-scenario-action-{one}"): one for one in ADDED}
            action = quiet_box(text("plan-scenario-action"), labels, "planspiel_art")
        with right:
            chosen = quiet_box(text("plan-scenario-place"), placed, "planspiel_ort")
        change = _change(action, chosen, now, task)
        st.button(
            text("plan-scenario-enter"),
            key="planspiel_eintragen",
            icon=":material/add:",
            on_click=siting_changes.add,
            args=(context.district_key(), asked.kind.key, change),
        )


def _placed(now: Offers) -> dict[str, str]:
    """Return the places that can be changed by name; protected and mobile ones stay as they are."""
    found: dict[str, str] = {}
    for key, name, x in zip(now.ids, now.names, now.points[:, 0], strict=True):
        if x == x:  # noqa: PLR0124 - NaN: no place
            found[f"{name} ({key})" if name in found else name] = key
    return found


def _change(action: Action, facility: str, now: Offers, task: Task) -> Change:
    """Show what a change needs and return it."""
    name = now.names[now.ids.index(facility)]
    if action is Action.MOVE:
        known = sites.candidates(task.places, task.question)
        choices = siting_words.sorted_names(known)
        at = quiet_box(text("plan-scenario-to"), choices, "planspiel_ziel")
        x, y = map(float, known.points[at])
        where = siting_words.names(known)[at]
        return Change(action, facility, where, (x, y), str(known.gemeinde_keys[at]))
    if action is Action.ENLARGE:
        capacity = state.quiet_number(text("plan-scenario-capacity"), MOST_ROOM, "planspiel_platz")
        return Change(action, facility, name, capacity=float(capacity))
    if action is Action.HOURS:
        return Change(action, facility, name, hours=assumed_hours([_rule()]))
    return Change(action, facility, name)


def _rule() -> Hours:
    days = {siting_words.weekday(day): day for day in range(7)}
    columns = st.columns(4)
    with columns[0]:
        first = quiet_box(text("plan-scenario-from-day"), days, "planspiel_von_tag")
    with columns[1]:
        later = {name: day for name, day in days.items() if day >= first}
        last = quiet_box(text("plan-scenario-to-day"), later, "planspiel_bis_tag")
    with columns[2]:
        opens = state.quiet_time(text("plan-scenario-opens"), OPENS, "planspiel_von")
    with columns[3]:
        closes = state.quiet_time(text("plan-scenario-closes"), CLOSES, "planspiel_bis")
    return Hours(weekdays(first, last), opens, closes)
