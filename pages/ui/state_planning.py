"""The choice on the screens for planning, in the address; it goes along from one to the next."""

from collections.abc import Mapping
from typing import Final

import streamlit as st

from pages.i18n import text
from pages.ui.state_areas import LEVEL, REGION
from pages.ui.state_planning_coverage import QUESTION
from pages.ui.state_widgets import BOUND, labels_of

INDICATOR: Final = "indikator"
PERIOD: Final = "zeit"
PRESET: Final = "index"
CHOICE: Final = "wahl"
ALONG: Final = "mit_"
SCREEN, CHOSEN = "planung_seite", "planung_auswahl"
SHARED: Final = (INDICATOR, LEVEL, REGION, PRESET, CHOICE, *QUESTION)
"""What means the same on all screens for planning."""


def along(choices: Mapping[str, str]) -> dict[str, str]:
    """Return choices (name in the address → value) as a link to a screen for planning has them.

    A link cannot name the parameters themselves: Streamlit drops from the address of a new page
    what a widget of the page before is bound to.
    """
    return {f"{ALONG}{name}": value for name, value in choices.items()}


def arrive(file: str) -> None:
    """Put into the address what the link brought, else what was chosen on the screen before.

    An address that names a choice itself, as after a reload, keeps it.
    """
    brought = {name: st.query_params.pop(f"{ALONG}{name}", "") for name in SHARED}
    if st.session_state.get(SCREEN) == file:
        return
    st.session_state[SCREEN] = file
    kept = st.session_state.get(CHOSEN, {})
    found = {
        name: brought[name] or kept.get(name, "") for name in SHARED if name not in st.query_params
    }
    named = {name: value for name, value in found.items() if value}
    if named:
        st.query_params.update(named)
        st.rerun()


def leave() -> None:
    """Keep what is chosen, for the next screen."""
    st.session_state[CHOSEN] = {
        name: st.query_params[name] for name in SHARED if name in st.query_params
    }


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
