"""The language of the interface: one choice above all screens, kept in the address."""

from typing import Final

import streamlit as st

from pages import i18n
from pages.i18n import BY_NAME, GERMAN, PARAMETER, text
from pages.ui import state, state_areas, state_forms
from pages.ui.state_widgets import BOUND

_CHOICES: Final = (
    state.AREA,
    state.LEBENSLAGEN,
    state.TYPES,
    state.CORE_FIELDS,
    state.TARGET_GROUPS,
    state.BLOCKS,
    state.PREVENTION,
    state.SPOKEN,
    state.NEEDS,
    state.ORDER,
    state.MODE,
    state.REACH,
    state_areas.HOME,
    state_areas.LEVEL,
    state_areas.REGION,
    state_areas.EVENTS_AREA,
    state_areas.EVENTS_PERIOD,
    state_forms.FEEDBACK_KIND,
    state_forms.FRAMED_AREA,
    state_forms.FRAMED_TOPIC,
    state_forms.FRAMED_VIEW,
)
"""Widgets whose choices have names in every language."""


def speak() -> None:
    """Use the language that the address names for this run, German without any."""
    i18n.speak(BY_NAME.get(st.query_params.get(PARAMETER, ""), GERMAN))


def switch() -> None:
    """Show the languages and use the chosen one for this run."""
    speak()
    with st.container(key="sprachwahl"):
        chosen = st.selectbox(
            text("state-language"),
            list(BY_NAME),
            key=PARAMETER,
            label_visibility="collapsed",
            icon=":material/translate:",
            on_change=_write_anew,
            bind=BOUND,
        )
    i18n.speak(BY_NAME[chosen])


def _write_anew() -> None:
    """Set every choice again: only then its name on the page and in the address changes."""
    for key in _CHOICES:
        if key in st.session_state:
            st.session_state[key] = st.session_state[key]
