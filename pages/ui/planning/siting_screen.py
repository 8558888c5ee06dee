"""Where the next places would help: fixed ones with the scenario, or mobile stops."""

import streamlit as st

from geo.district import District
from geo.model import Level
from pages import sites
from pages.i18n import text
from pages.sites import Task
from pages.ui import state_planning_siting as state
from pages.ui import wording
from pages.ui.planning import (
    choice,
    coverage_question,
    siting_areas,
    siting_choice,
    siting_curve,
    siting_files,
    siting_map,
    siting_mobile,
    siting_plan,
    siting_result,
    siting_scope,
)
from pages.ui.planning.coverage_question import Asked

FIXED, MOBILE = "fixed", "mobile"


def show(place: District) -> None:
    """Show the question and what was looked for."""
    st.markdown(text("plan-siting-intro"))
    asked = coverage_question.ask(place)
    if asked is None:
        return
    if refusal := siting_scope.refusal(asked):
        st.info(wording.plain(refusal), icon=":material/shield:")
        return
    left, right = st.columns(2, gap="medium")
    with left:
        views = {text(f"plan-siting-view-{one}"): one for one in (FIXED, MOBILE)}
        view = state.view_switch(views, FIXED)
    with right:
        at = choice.level(place)
    if view == MOBILE:
        siting_mobile.show(place, asked, at)
    else:
        task = siting_choice.chosen(place, asked, at)
        if task and sites.is_too_large(task):
            st.info(text("plan-siting-too-large"), icon=":material/data_thresholding:")
        elif task:
            with st.container():
                _proposal(place, asked, at, task)
            siting_plan.show(place, asked, at, task)
    st.header(text("plan-siting-basis"), anchor=False)
    coverage_question.show_basis(asked)
    if view == FIXED:
        st.caption(text("plan-siting-method"))


def _proposal(place: District, asked: Asked, at: Level, task: Task) -> None:
    """Show the proposal: in words, on the map, as a list, its curve and its effect."""
    st.header(text("plan-siting-proposal"), anchor=False)
    known = siting_result.found(task)
    opened = siting_result.openings(task, known)
    siting_result.sentences(asked, task, known, opened)
    changes = (*task.changes, *opened)
    found = siting_areas.compared(task.offer, task.question, at, changes)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        standing = siting_map.standing_ids(task.offer, task.changes)
        spots = (*siting_map.added(place, task.changes), *siting_map.numbered(place, opened))
        siting_map.show(place, at, found, standing, spots)
    with right:
        siting_result.places(task, known, opened)
    if not opened:
        return
    st.header(text("plan-siting-areas"), anchor=False)
    if task.changes:
        st.caption(text("plan-siting-areas-with-scenario"))
    if task.wish.room is not None:
        st.caption(text("plan-siting-areas-room"))
    siting_areas.show(found, task.question)
    siting_curve.show(known)
    siting_files.show(place, task, known, opened)
