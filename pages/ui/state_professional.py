"""The choice on the screens for professionals, in the address."""

from collections.abc import Mapping
from typing import Final

import streamlit as st

from pages.ui.state_widgets import Switch, box, switch

TOUR_AREA: Final = "neu_gebiet"
TOUR_STEP: Final = "schritt"


def tour_area(choices: Mapping[str, str], label: str) -> str:
    """Show the areas (label → key) of the tour and return the chosen key, at first the first."""
    return box(label, choices, TOUR_AREA)


def tour_step(choices: Mapping[str, str], label: str) -> str:
    """Show the steps (label → step) of the tour side by side and return the current one."""
    return switch(Switch(label, TOUR_STEP, choices, next(iter(choices.values()))))


def go_on(label: str, icon: str, step: str) -> None:
    """Show a button that leads to another step of the tour."""
    st.button(label, icon=f":material/{icon}:", key=f"tour_{icon}", on_click=_go, args=(step,))


def _go(step: str) -> None:
    st.session_state[TOUR_STEP] = step
