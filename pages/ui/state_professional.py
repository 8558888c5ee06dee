"""The choice on the screens for professionals, in the address."""

from collections.abc import Mapping
from typing import Final

import streamlit as st

from pages.ui.state_widgets import BOUND, labels_of

TOUR_AREA: Final = "neu_gebiet"
TOUR_STEP: Final = "schritt"


def tour_area(choices: Mapping[str, str], label: str) -> str:
    """Show the areas (label → key) of the tour and return the chosen key, at first the first."""
    labels = labels_of(choices)
    return st.selectbox(
        label, list(labels), format_func=labels.__getitem__, key=TOUR_AREA, bind=BOUND
    )


def tour_step(choices: Mapping[str, str], label: str) -> str:
    """Show the steps (label → step) of the tour side by side and return the current one."""
    labels = labels_of(choices)
    first = next(iter(labels))
    chosen = st.segmented_control(
        label,
        list(labels),
        format_func=labels.__getitem__,
        default=first,
        required=True,
        wrap=True,
        key=TOUR_STEP,
        bind=BOUND,
    )
    return chosen or first


def go_on(label: str, icon: str, step: str) -> None:
    """Show a button that leads to another step of the tour."""
    st.button(label, icon=f":material/{icon}:", key=f"tour_{icon}", on_click=_go, args=(step,))


def _go(step: str) -> None:
    st.session_state[TOUR_STEP] = step
