"""The choice on the screens for planning, in the address; it goes along from one to the next."""

from collections.abc import Mapping
from typing import Final

import streamlit as st

from pages.i18n import text
from pages.ui.state_areas import LEVEL, REGION
from pages.ui.state_widgets import BOUND, labels_of

INDICATOR: Final = "indikator"
PERIOD: Final = "zeit"
PRESET: Final = "index"
CHOICE: Final = "wahl"
ALONG: Final = "mit_"
SHARED: Final = (INDICATOR, LEVEL, REGION, PRESET, CHOICE)
"""What means the same on all screens for planning."""


def chosen() -> dict[str, str]:
    """Return what was chosen and means the same on the next screen, for `take_along` there."""
    return {f"{ALONG}{name}": st.query_params[name] for name in SHARED if name in st.query_params}


def take_along() -> None:
    """Put what was chosen on the screen before into the address of this one.

    A link cannot name the parameter itself: Streamlit drops from the address of a new page what a
    widget of the page before is bound to.
    """
    taken = {name: st.query_params.pop(f"{ALONG}{name}", "") for name in SHARED}
    found = {name: value for name, value in taken.items() if value}
    if found:
        st.query_params.update(found)
        st.rerun()


def indicator_box(choices: Mapping[str, str], key: str = INDICATOR, label: str = "") -> str:
    """Show the indicators (label → key) and return the key of the chosen one."""
    labels = labels_of(choices)
    return st.selectbox(
        label or text("plan-frame-indicator"),
        list(labels),
        format_func=labels.__getitem__,
        key=key,
        bind=BOUND,
    )


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
