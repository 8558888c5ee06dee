"""All family centres by their newest self-assessment: a row each, a column per goal."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from geo.district import District
from geo.publish import PublicFacility
from loaders.quality_goals import Goal
from loaders.self_assessment import Mark
from pages.i18n import text
from pages.ui import state_self_assessment as state
from pages.ui import wording
from pages.ui.planning import downloads, tables
from pages.ui.professional import (
    assessment_files,
    assessment_goals,
    assessment_known,
    assessment_words,
    centre_plans,
)
from pages.ui.professional.assessment_known import Centre


def choose(place: District) -> PublicFacility | None:
    """Show the family centres and return the chosen one; None for all of them."""
    known = {str(one.row.Index): one.row for one in assessment_known.centres()}
    if not known:
        st.info(text("pro-plans-none", district=place.name), icon=":material/database_off:")
        return None
    labels = centre_plans.labels(known)
    chosen = state.centre_box(text("pro-assess-centre"), labels, text("pro-assess-all"))
    return known.get(chosen or "")


def show(place: District) -> None:
    """Show what all centres said last, filtered, counted, and to take along."""
    found = assessment_known.centres()
    if not found:
        return
    st.header(text("pro-assess-matrix"), anchor=False)
    goals, wanted = _filters()
    _counts(found, goals)
    shown = [one for one in found if wanted is None or _says(one, goals, wanted)]
    if wanted is not None:
        st.caption(text("pro-assess-count-shown", count=len(shown)))
    if shown:
        tables.show(table(shown, goals).set_index(text("pro-assess-column-centre")))
    else:
        st.info(text("pro-assess-none-found"), icon=":material/search_off:")
    st.caption(text("pro-assess-one-by-one"))
    with st.container(horizontal=True):
        name = text("pro-assess-file", district=place.key)
        downloads.buttons(name, assessment_files.sheets, "selbstbewertung")


def _filters() -> tuple[tuple[Goal, ...], Mark | None]:
    """Show what can be chosen; return the goals and the mark that are looked at."""
    known = assessment_goals.catalogue()
    left, right = st.columns(2)
    section = None
    if len(known.sections) > 1:
        labels = {one: one for one in known.sections}
        with left:
            nothing = text("pro-assess-every-section")
            section = state.section_box(text("pro-assess-section"), labels, nothing)
    marks = {assessment_words.mark(one): one.value for one in Mark}
    with right if len(known.sections) > 1 else left:
        nothing = text("pro-assess-every-mark")
        wanted = state.mark_box(text("pro-assess-mark"), marks, nothing)
    goals = tuple(one for one in known.goals if section in {None, one.section})
    return goals, Mark(wanted) if wanted else None


def _says(one: Centre, goals: Sequence[Goal], wanted: Mark) -> bool:
    return assessment_known.counted(one.newest, goals)[wanted] > 0


def _counts(found: Sequence[Centre], goals: Sequence[Goal]) -> None:
    """Say how much is known, and how often each goal has which mark."""
    marks = [assessment_known.mark(one.newest, goal.key) for one in found for goal in goals]
    said = {
        "assessed": str(sum(one.newest is not None for one in found)),
        "centres": str(len(found)),
        "said": str(sum(one is not Mark.UNSAID for one in marks)),
        "all": str(len(marks)),
    }
    st.markdown(text("pro-assess-count", **said))
    st.markdown("\n".join(f"- {_of_goal(found, one)}" for one in goals))


def _of_goal(found: Sequence[Centre], goal: Goal) -> str:
    marks = [assessment_known.mark(one.newest, goal.key) for one in found]
    parts = [
        text("pro-assess-count-part", mark=assessment_words.mark(one), count=str(marks.count(one)))
        for one in Mark
    ]
    return text("pro-assess-count-goal", name=wording.plain(goal.name), parts=", ".join(parts))


def table(found: Sequence[Centre], goals: Sequence[Goal]) -> pd.DataFrame:
    """Return one row per centre: day, what is said of each goal, and of how many."""
    labels = {row: label for label, row in centre_plans.labels(centre_plans.centres()).items()}
    columns = {
        text("pro-assess-column-centre"): [labels[one.row.Index] for one in found],
        text("pro-assess-column-as-of"): [_day(one) for one in found],
        text("pro-assess-column-given"): [
            assessment_known.given(one.newest, goals) for one in found
        ],
    }
    for goal in goals:
        name = goal.name if goal.name not in columns else f"{goal.name} ({goal.key})"
        marks = (assessment_known.mark(one.newest, goal.key) for one in found)
        columns[name] = [assessment_words.mark(one) for one in marks]
    return pd.DataFrame(columns)


def _day(one: Centre) -> str:
    return wording.date(one.newest.as_of) if one.newest else wording.no_data()
