"""The choices around a case: they stay out of the address, and end with the visit of the page.

None of them tells where the case is; they still say something about it.
"""

from collections.abc import Mapping
from typing import TypeVar

import streamlit as st

from pages.i18n import text
from pages.ui import state_widgets
from pages.ui.state_widgets import labels_of

LEBENSLAGEN, TARGET_GROUPS, AGE, SPOKEN = (
    "fall_lebenslage", "fall_fuer", "fall_alter", "fall_sprache",
)  # fmt: skip
NEEDS, LAWS, PREVENTION, OPEN_NOW = "fall_zugang", "fall_recht", "fall_hilfe", "fall_offen"
PLACES = "fall_plaetze"
COMPONENT = "fall_umkreis"
OLDEST = 120.0
T = TypeVar("T")


def pills(label: str, choices: Mapping[str, T], key: str) -> frozenset[T]:
    """Show choices (label → value) as pills of which any number can be taken; return the values."""
    labels = labels_of(choices)
    chosen = st.pills(
        label,
        list(labels),
        format_func=labels.__getitem__,
        selection_mode="multi",
        key=key,
        wrap=True,
    )
    return frozenset(chosen)


def picker(label: str, choices: Mapping[str, T], key: str) -> frozenset[T]:
    """Show choices (label → value) in a list; return the chosen values."""
    return state_widgets.picker(label, choices, key, text("pro-area-any"), bound=False)


def box(label: str, choices: Mapping[str, T], key: str) -> T:
    """Show choices (label → value) of which one holds, first the usual one; return its value."""
    labels = labels_of(choices)
    chosen = st.selectbox(label, list(labels), format_func=labels.__getitem__, key=key)
    return chosen if chosen is not None else next(iter(labels))


def age_field(label: str) -> int | None:
    """Show the field for an age in years; None if it is empty."""
    age = st.number_input(
        label,
        min_value=0.0,
        max_value=OLDEST,
        value=None,
        step=1.0,
        format="%.0f",
        key=AGE,
        placeholder=text("pro-area-any-age"),
    )
    return None if age is None else int(age)


def toggle(label: str, key: str) -> bool:
    """Show a switch and return whether it is on."""
    return st.toggle(label, key=key)
