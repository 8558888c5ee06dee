"""The head of a profile: choice of the area, what it is, what is written about it."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from geo.district import District
from pages.i18n import text
from pages.print.profile_model import Profile
from pages.ui import places, state_areas, state_planning_profile, wording
from pages.ui.planning import choice, pictures, profile_known, tables

MAP_WIDTH = "13rem"


def chosen(district: District) -> Profile:
    """Show the levels and the areas of one, and return the profile of the chosen area."""
    left, right = st.columns(2)
    with left:
        level = choice.level(district)
    with right:
        labels = places.of_level(district, level)
        key = state_areas.region_box(labels, text("plan-profile-area"))
    return profile_known.of(key)


def headline(profile: Profile) -> None:
    """Show name, facts, the place in the district and what documents say."""
    st.header(profile.title, anchor=False)
    st.markdown(wording.plain(profile.subtitle))
    left, right = st.columns([5, 2], gap="large")
    with left:
        facts = (f"**{line.label}:** {wording.plain(line.text)}" for line in profile.facts)
        st.markdown("  \n".join(facts))
    with right:
        pictures.show(profile.map_svg, profile.map_text, MAP_WIDTH)
    st.info(profile.guidance[0], icon=":material/forum:")
    with st.expander(text("plan-profile-about-area"), icon=":material/description:"):
        _members(profile)
        _evidence(profile)
        st.markdown(f"**{text('plan-profile-paper-guidance')}**")
        st.markdown("\n".join(f"- {said}" for said in profile.guidance[1:]))


def _members(profile: Profile) -> None:
    if profile.members:
        st.markdown(f"**{text('plan-profile-paper-members')}**")
        rows = [(one.name, one.status, one.evidence) for one in profile.members]
        _table(rows, ("member", "status", "member-evidence"))


def _evidence(profile: Profile) -> None:
    st.markdown(f"**{text('plan-profile-paper-evidence')}**")
    st.markdown(text("plan-profile-paper-evidence-about"))
    rows = [(one.topic, one.text, one.source) for one in profile.evidence]
    _table(rows, ("topic", "said", "source"))


def _table(rows: Sequence[tuple[str, ...]], names: tuple[str, ...]) -> None:
    columns = [text(f"plan-profile-paper-{name}") for name in names]
    tables.show(pd.DataFrame(rows, columns=columns).set_index(columns[0]))


def assessment(profile: Profile) -> Profile:
    """Show the field for what the figures do not say; return the profile with what it says now."""
    st.header(text("plan-profile-paper-assessment"), anchor=False)
    st.markdown(text("plan-profile-assessment-about"))
    if state_planning_profile.assessment_form(profile.key, profile.area):
        st.success(text("plan-profile-assessment-taken"), icon=":material/check:")
    st.markdown(text("plan-profile-assessment-kept"))
    return profile_known.judged(profile.key, state_planning_profile.assessments())
