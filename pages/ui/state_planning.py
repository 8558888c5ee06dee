"""The choice on the screens for planning, in the address; it goes along from one to the next."""

from collections.abc import Mapping
from typing import Final

import streamlit as st

from pages.i18n import text
from pages.ui import state_along
from pages.ui.state_areas import LEVEL, REGION
from pages.ui.state_planning_coverage import QUESTION
from pages.ui.state_widgets import BOUND, box, labels_of

INDICATOR: Final = "indikator"
PERIOD: Final = "zeit"
PRESET: Final = "index"
CHOICE: Final = "wahl"
GROUP: Final = "planung"
SHARED: Final = (INDICATOR, LEVEL, REGION, PRESET, CHOICE, *QUESTION)
"""What means the same on all screens for planning."""


def arrive(file: str) -> None:
    """Put into the address what was chosen on the screen before."""
    state_along.arrive(GROUP, file, SHARED)


def leave() -> None:
    """Keep what is chosen, for the next screen."""
    state_along.leave(GROUP, SHARED)


def indicator_box(choices: Mapping[str, str], key: str = INDICATOR, label: str = "") -> str:
    """Show the indicators (label → key) and return the key of the chosen one."""
    return box(label or text("plan-frame-indicator"), choices, key)


def period_slider(choices: Mapping[str, str], key: str = PERIOD, label: str = "") -> str:
    """Show the periods (label → period, oldest first) and return the chosen one, at first the last.

    There are at least two.
    """
    labels = labels_of(choices)
    return str(
        st.select_slider(
            label or text("plan-frame-period"),
            list(labels),
            value=list(labels)[-1],
            format_func=labels.__getitem__,
            key=key,
            bind=BOUND,
        )
    )
