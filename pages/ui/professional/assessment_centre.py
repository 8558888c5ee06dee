"""One family centre: what it said of itself last, and on every day before."""

import pandas as pd
import streamlit as st

from geo.publish import PublicFacility
from loaders.self_assessment import Assessment
from pages.i18n import text
from pages.ui import state_centre_plans, wording
from pages.ui.planning import tables
from pages.ui.professional import (
    assessment_files,
    assessment_goals,
    assessment_known,
    assessment_words,
    centre_plans,
)

PLANS = "centre_plans.py"


def show(centre: PublicFacility) -> None:
    """Show the newest assessment of a centre, all days side by side, and the notes of each."""
    st.header(wording.plain(centre.name), anchor=False)
    labels = centre_plans.labels(centre_plans.centres())
    label = next(one for one, key in labels.items() if key == centre.Index)
    about = {state_centre_plans.CENTRE: label}
    st.page_link(PLANS, label=text("pro-assess-plans"), icon=":material/edit_calendar:",
                 query_params=about)  # fmt: skip
    found = assessment_known.of(centre.Index)
    if not found:
        st.info(text("pro-assess-nothing"), icon=":material/info:")
        return
    goals = assessment_goals.catalogue().goals
    given = assessment_known.given(found[0], goals)
    day = wording.plain(_day(centre, found[0]))
    st.subheader(text("pro-assess-newest", date=day, given=given), anchor=False)
    tables.wrapped(assessment_files.notes(found[0], goals), "neuester_stand")
    if len(found) > 1:
        st.subheader(text("pro-assess-dates"), anchor=False)
        tables.show(_side_by_side(centre, found))
        for one in found[1:]:
            with st.expander(text("pro-assess-earlier", date=wording.plain(_day(centre, one)))):
                tables.wrapped(assessment_files.notes(one, goals), one.id)


def _side_by_side(centre: PublicFacility, found: tuple[Assessment, ...]) -> pd.DataFrame:
    """Return a row per goal that was ever answered, a column per day; the newest first."""
    names = {one.key: one.name for one in assessment_goals.catalogue().goals}
    for said in found:
        names = {**{one.goal: one.name for one in said.answers}, **names}
    order = [one.key for one in assessment_goals.catalogue().goals]
    keys = [*order, *(key for key in names if key not in order)]
    columns = {
        _day(centre, said): [
            assessment_words.mark(assessment_known.mark(said, key)) for key in keys
        ]
        for said in found
    }
    index = pd.Index([names[key] for key in keys], name=text("pro-assess-column-goal"))
    return pd.DataFrame(columns, index=index)


def _day(centre: PublicFacility, said: Assessment) -> str:
    """Return the day of an assessment, with the id of its centre if that was merged into this."""
    day = wording.date(said.as_of)
    if said.centre == centre.Index:
        return day
    return f"{day} ({text('pro-assess-of-merged', entry=said.centre)})"
