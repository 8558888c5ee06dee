"""The choice on the screens for professionals, in the address."""

from collections.abc import Mapping
from typing import Final

import streamlit as st

from pages.ui.state_widgets import Switch, box, picker, switch, toggle

TOUR_AREA: Final = "neu_gebiet"
TOUR_STEP: Final = "schritt"
PARTNER_KINDS: Final = "partner_art"
NO_LINES: Final = "ohne_linien"


def tour_area(choices: Mapping[str, str], label: str) -> str:
    """Show the areas (label → key) of the tour and return the chosen key, at first the first."""
    return box(label, choices, TOUR_AREA)


def tour_step(choices: Mapping[str, str], label: str) -> str:
    """Show the steps (label → step) of the tour side by side and return the current one."""
    return switch(Switch(label, TOUR_STEP, choices, next(iter(choices.values()))))


def partner_kinds(choices: Mapping[str, str], label: str, nothing: str) -> frozenset[str]:
    """Show the kinds of partners (label → key) and return the chosen ones; none means all."""
    return picker(label, choices, PARTNER_KINDS, nothing)


def without_lines(label: str) -> bool:
    """Show the switch that takes the lines off the map."""
    return toggle(label, NO_LINES)


def go_on(label: str, icon: str, step: str) -> None:
    """Show a button that leads to another step of the tour."""
    st.button(label, icon=f":material/{icon}:", key=f"tour_{icon}", on_click=_go, args=(step,))


def _go(step: str) -> None:
    st.session_state[TOUR_STEP] = step
