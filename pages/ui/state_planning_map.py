"""The choice on the map for planning, in the address; whether it plays, in the session."""

import time
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

import streamlit as st

from pages.i18n import text
from pages.ui.state_areas import REGION
from pages.ui.state_planning import PERIOD
from pages.ui.state_widgets import BOUND, Switch, box_or_none, labels_of, switch

VIEW: Final = "ansicht"
SECOND_INDICATOR, SECOND_PERIOD = "indikator_2", "zeit_2"
FROM, TO = "von", "bis"
METHOD, COUNT, COMMON, BREAKS = "klassen", "klassenzahl", "klassen_gleich", "grenzen"
SECOND_BREAKS: Final = "grenzen_2"
CHANGE_COUNT: Final = "klassenzahl_differenz"
PLAYED: Final = "karte_spielt"
FRESH: Final = "karte_gezeigt"
STEP_S: Final = 1.5
PATIENCE_S: Final = 8.0
"""After this time without a step nobody looks at the map any more."""

LONGEST_BREAKS: Final = 120


class View(StrEnum):
    """What the map shows."""

    ONE = "one"
    CHANGE = "change"
    TWO = "two"


def view_switch() -> View:
    """Show the three views side by side and return the chosen one."""
    choices = {text(f"plan-map-view-{view}"): view for view in View}
    about = Switch(text("plan-map-view"), VIEW, choices, View.ONE, text("plan-map-view-hint"))
    return switch(about)


def region_choice(choices: Mapping[str, str]) -> str | None:
    """Show the areas of a level (label → key) and return the key of the chosen one, None if none.

    Its name in the address is that of `pages.ui.state_areas.region_box`.
    """
    return box_or_none(text("plan-map-area"), choices, REGION, text("plan-map-area-none"))


def method_box(choices: Mapping[str, str]) -> str:
    """Show the ways to find classes (label → method) and return the chosen one."""
    labels = labels_of(choices)
    return str(
        st.selectbox(
            text("plan-map-method"),
            list(labels),
            format_func=labels.__getitem__,
            key=METHOD,
            help=text("plan-map-method-hint"),
            bind=BOUND,
        )
    )


def count_box(counts: tuple[int, ...], default: int, key: str) -> int:
    """Show numbers of classes and return the chosen one."""
    chosen = st.segmented_control(
        text("plan-map-count"), counts, default=default, required=True, key=key, bind=BOUND
    )
    return chosen or default


def common_toggle(*, disabled: bool) -> bool:
    """Show whether all periods share their classes, and return it."""
    return st.toggle(
        text("plan-map-common"),
        key=COMMON,
        disabled=disabled,
        help=text("plan-map-common-hint"),
        bind=BOUND,
    )


def breaks_field(label: str, key: str, example: str) -> str:
    """Show the field for own borders and return what was typed."""
    typed = st.text_input(label, key=key, placeholder=example, max_chars=LONGEST_BREAKS, bind=BOUND)
    return (typed or "").strip()


def plays() -> bool:
    """Tell whether the map goes through the periods by itself."""
    return bool(time.monotonic() - st.session_state.get(PLAYED, -PATIENCE_S) < PATIENCE_S)


def play(first: str) -> None:
    """Let the map go through the periods from ``first`` on, with the same classes for all."""
    st.session_state[PLAYED] = time.monotonic()
    st.session_state[PERIOD] = first
    st.session_state[COMMON] = True


def stop() -> None:
    """Let the map stand still."""
    st.session_state.pop(PLAYED, None)


def step_to(following: str) -> None:
    """Show another period after `STEP_S`: once, as the page then runs again."""
    st.session_state[FRESH] = True
    _tick(following)


@st.fragment(run_every=STEP_S)
def _tick(following: str) -> None:
    if st.session_state.pop(FRESH, False) or not plays():
        return
    st.session_state[PLAYED] = time.monotonic()
    st.session_state[PERIOD] = following
    st.rerun()
