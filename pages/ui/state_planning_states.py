"""Which frozen Planungsstand is open and what of it is looked at, in the address; its form."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import streamlit as st

from pages.i18n import text
from pages.ui.state_areas import REGION
from pages.ui.state_widgets import box_or_none

STATE: Final = "stand"
KIND: Final = "stand_art"
ROUND, MADE = "stand_runde", "stand_gemacht"
LONGEST_NAME, LONGEST_REASON = 100, 500


@dataclass(frozen=True)
class Draft:
    """What was written in the form for a new state."""

    name: str
    reason: str
    confirmed: bool


def named() -> str:
    """Return the name of the state in the address, empty if none."""
    return str(st.query_params.get(STATE, ""))


def open_one(name: str) -> None:
    """Put a state into the address."""
    st.query_params[STATE] = name


def close() -> None:
    """Go back to the list."""
    st.query_params.pop(STATE, None)


def kind_box(choices: Mapping[str, str]) -> str | None:
    """Show the types of facilities (label → key) and return the chosen one, None for all."""
    return box_or_none(text("plan-states-kind"), choices, KIND, text("plan-states-every-kind"))


def area_box(choices: Mapping[str, str]) -> str | None:
    """Show the areas of one level (label → key) and return the chosen one, None for all."""
    return box_or_none(text("plan-states-area"), choices, REGION, text("plan-states-everywhere"))


def form() -> Draft | None:
    """Show the form for a new state; return what was sent, None before that."""
    number = int(st.session_state.get(ROUND, 0))
    with st.form("stand_neu", enter_to_submit=False):
        name = st.text_input(
            text("plan-states-new-name"),
            max_chars=LONGEST_NAME,
            placeholder=text("plan-states-new-name-example"),
            key=f"stand_name_{number}",
        )
        reason = st.text_area(
            text("plan-states-new-reason"),
            max_chars=LONGEST_REASON,
            height=80,
            placeholder=text("plan-states-new-reason-example"),
            key=f"stand_anlass_{number}",
        )
        confirmed = st.checkbox(text("plan-states-new-confirm"), key=f"stand_sicher_{number}")
        label = text("plan-states-new-do")
        sent = st.form_submit_button(label, type="primary", icon=":material/lock_clock:")
    return Draft(name.strip(), reason.strip(), confirmed) if sent else None


def made(name: str) -> None:
    """Remember the state that was just frozen, and begin the form anew."""
    st.session_state[MADE] = name
    st.session_state[ROUND] = int(st.session_state.get(ROUND, 0)) + 1
    st.rerun()


def just_made() -> str:
    """Return the name of the state that was just frozen, once; else nothing."""
    return str(st.session_state.pop(MADE, ""))
