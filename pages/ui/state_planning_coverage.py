"""The question that the screens for coverage answer, in the address."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Final

import streamlit as st

from geo.demand import Group
from geo.transit.timetable import Window
from geo.travel import Basis, Mode
from pages.i18n import text
from pages.ui.state_widgets import BOUND, Switch, box, labels_of, switch, toggle

OFFER: Final = "angebot"
GROUP: Final = "menschen"
MODE: Final = "weg"
MINUTES: Final = "hoechstens"
INSIDE: Final = "nur_landkreis"
BASIS: Final = "wege"
DAY: Final = "fahrtag"
WINDOW: Final = "abfahrt"
_REFUSED: Final = "hoechstens_unmoeglich"
QUESTION: Final = (OFFER, GROUP, MODE, MINUTES, INSIDE, BASIS, DAY, WINDOW)


def offer_box(choices: Mapping[str, str], default: str) -> str:
    """Show the types of offers (label → key) and return the chosen one."""
    return box(text("plan-coverage-offer"), choices, OFFER, default)


def group_box(choices: Mapping[str, Group]) -> Group:
    """Show the groups of people and return the chosen one, at first those under 18."""
    return box(text("plan-coverage-group"), choices, GROUP, Group.UNDER_18)


def mode_switch(choices: Mapping[str, Mode], hint: str) -> Mode:
    """Show the ways to travel side by side and return the chosen one, at first the car."""
    return switch(Switch(text("plan-coverage-mode"), MODE, choices, Mode.CAR, hint))


def minutes_box(choices: Sequence[int], default: int) -> int:
    """Show limits in minutes and return the chosen one."""
    labels = labels_of({text("plan-coverage-minutes-choice", minutes=str(n)): n for n in choices})
    wanted = st.query_params.get(MINUTES)
    if wanted and wanted not in labels.values():
        st.session_state[_REFUSED] = True
    chosen = st.selectbox(
        text("plan-coverage-minutes"),
        list(labels),
        index=list(labels).index(default),
        format_func=labels.__getitem__,
        key=MINUTES,
        help=text("plan-coverage-minutes-hint"),
        bind=BOUND,
        on_change=_forget_refused,
    )
    if st.session_state.get(_REFUSED):
        # what the address says is not repeated: anybody may have written it
        st.info(text("plan-coverage-minutes-refused", minutes=str(chosen)))
    return chosen


def _forget_refused() -> None:
    st.session_state.pop(_REFUSED, None)


def inside_toggle() -> bool:
    """Show whether only offers within the district count, and return it."""
    return toggle(text("plan-coverage-inside-only"), INSIDE)


def basis_switch(choices: Mapping[str, Basis]) -> Basis:
    """Show what ways can rest on and return the chosen one, at first the best."""
    hint = text("plan-coverage-basis-hint")
    first = next(iter(choices.values()))
    return switch(Switch(text("plan-coverage-basis"), BASIS, choices, first, hint))


def day_box(choices: Mapping[str, dt.date], default: dt.date) -> dt.date:
    """Show the days of a timetable and return the chosen one."""
    return box(text("plan-coverage-day"), choices, DAY, default)


def window_box(choices: Mapping[str, Window], default: Window) -> Window:
    """Show when people can set out and return the choice."""
    return box(text("plan-coverage-window"), choices, WINDOW, default)
