"""What a planner chooses and writes on the screen of profiles.

The data area stands in the address; what is written stays in the session alone.
"""

from collections.abc import Mapping
from typing import Final

import streamlit as st

from pages.i18n import text
from pages.ui.state_widgets import Switch, kept, switch

DATA_AREA: Final = "profilbereich"
ASSESSMENT: Final = "profileinschaetzung"
LONGEST: Final = 4_000


def data_area_switch(choices: Mapping[str, str], default: str) -> str:
    """Show the data areas (label → key) side by side and return the chosen one."""
    hint = text("plan-profile-data-area-hint")
    return switch(Switch(text("plan-profile-data-area"), DATA_AREA, choices, default, hint))


def assessment_form(key: str, area: str) -> bool:
    """Show the field for the assessment of an area; tell whether it was just taken over."""
    field = f"{ASSESSMENT}_{key}"
    if field not in st.session_state:
        st.session_state[field] = assessments().get(key, "")
    with st.form(f"{ASSESSMENT}_formular", border=False):
        said = st.text_area(
            text("plan-profile-assessment-field", area=area),
            key=field,
            max_chars=LONGEST,
            placeholder=text("plan-profile-assessment-example"),
        )
        taken = st.form_submit_button(
            text("plan-profile-assessment-take"), icon=":material/edit_note:"
        )
    if taken:
        st.session_state[kept(ASSESSMENT)] = {**assessments(), key: (said or "").strip()}
    return taken


def assessments() -> Mapping[str, str]:
    """Return what was written in this session, by area."""
    found: Mapping[str, str] = st.session_state.get(kept(ASSESSMENT), {})
    return found


def file_kind(choices: Mapping[str, str]) -> str:
    """Show the kinds of files (label → ending) and return the chosen one; not in the address."""
    labels = {ending: label for label, ending in choices.items()}
    return str(
        st.radio(
            text("plan-profile-all-format"),
            list(labels),
            format_func=labels.__getitem__,
            key="profil_dateiart",
            horizontal=True,
        )
    )
