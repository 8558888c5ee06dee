"""A scenario as a file: saved so that it replays exactly, opened with all that it was asked."""

import functools

import streamlit as st

from geo.coverage.plan import Plan
from geo.coverage.scenario import Change
from geo.district import District
from geo.model import Level
from geo.travel import INDIVIDUAL
from loaders.problems import DataProblem
from loaders.scenario_checks import check_gemeinden, check_plan
from loaders.scenarios import parse_plan, plan_toml
from pages import context, reach, ways
from pages.i18n import text
from pages.ui import state_planning_siting as state
from pages.ui import wording
from pages.ui.planning import downloads, siting_changes, siting_files, siting_scope
from pages.ui.planning.coverage_question import LIMITS_MIN, Asked


def open_file(place: District) -> None:
    """Show the field for a file, why one was not taken, and whether it has other data."""
    with st.expander(text("plan-scenario-open"), icon=":material/folder_open:"):
        state.plan_upload(functools.partial(_read, place.key))
    if problem := state.plan_problem():
        st.error(wording.plain(problem), icon=":material/error:")
    if state.is_from_other_data():
        said = text("plan-scenario-other-data", revision=place.revision)
        st.warning(said, icon=":material/sync_problem:")


def _read(district: str, raw: bytes, name: str) -> tuple[Plan, bool]:
    """Return the scenario of a file, and whether it was made with other data."""
    plan = parse_plan(raw, name, district)
    with context.showing(district):
        revision = context.district().revision
        check(name, plan)
    if plan.question.minutes not in LIMITS_MIN:
        raise DataProblem(
            name,
            text("plan-scenario-limits", limits=", ".join(map(str, LIMITS_MIN))),
            wording.number(plan.question.minutes),
            column="question.minutes",
        )
    return plan, plan.revision != revision


def check(name: str, plan: Plan) -> None:
    """Refuse a scenario that does not fit the district's places of today.

    Raises
    ------
    DataProblem
        See `check_plan` and `check_gemeinden` of `loaders.scenario_checks`; or no place is
        computed for the type.
    """
    asked = plan.question
    if asked.mode not in INDIVIDUAL or asked.basis not in ways.bases(asked.mode):
        found = f"{asked.mode} / {asked.basis}"
        raise DataProblem(name, text("plan-scenario-ways"), found, column="question.basis")
    types = context.district().taxonomy.types
    known = [key for key in types if len(reach.offers(frozenset({key})))]
    if plan.offer in known and (refusal := siting_scope.refusal(Asked(types[plan.offer], asked))):
        expected = text("plan-scenario-possible")
        raise DataProblem(name, expected, plan.offer, column="offer", likely_cause=refusal)
    check_plan(name, plan, known, siting_changes.placed(plan.offer))
    check_gemeinden(name, plan, context.district().areas)


def save(place: District, asked: Asked, at: Level, changes: tuple[Change, ...]) -> None:
    """Show the buttons that take the scenario and its effect along."""
    plan = Plan(place.key, place.revision, asked.kind.key, asked.question, changes)
    st.markdown(text("plan-scenario-save-about"))
    with st.container(horizontal=True):
        st.download_button(
            text("plan-scenario-save"),
            data=lambda: plan_toml(plan).encode(),
            file_name="planspiel.toml",
            mime="application/toml",
            on_click="ignore",
            icon=":material/download:",
            key="planspiel_toml",
        )
        make = functools.partial(siting_files.scenario, plan, at)
        downloads.buttons(f"planspiel-{asked.kind.key}-{at.value}", make, "planspiel")
