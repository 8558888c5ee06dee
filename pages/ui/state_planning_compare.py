"""The choice on the screens that compare areas and years, in the address."""

from collections.abc import Mapping, Sequence
from typing import Final

import streamlit as st

from pages.ui import wording
from pages.ui.state_widgets import BOUND, labels_of

QUESTION: Final = "frage"
SECOND: Final = "mit"
TRAITS: Final = "merkmale"
LINES: Final = "linien"
SCALE: Final = "darstellung"
EVENTS: Final = "ereignisse"


def several(
    choices: Mapping[str, str],
    key: str,
    words: tuple[str, str],
    default: Sequence[str] = (),
    most: int | None = None,
) -> list[str]:
    """Show choices (label → key), at most ``most`` of which can be taken; return the chosen keys.

    ``words`` are the label and what stands in the empty field.
    """
    labels = labels_of(choices)
    return st.multiselect(
        words[0],
        list(labels),
        default=list(default),
        format_func=labels.__getitem__,
        key=key,
        placeholder=words[1],
        max_selections=most,
        select_all=False,
        bind=BOUND,
    )


def offers(choices: Mapping[str, str], key: str) -> None:
    """Show choices (label → key) as buttons that put theirs into the box of the name ``key``."""
    with st.container(horizontal=True):
        for label, value in choices.items():
            st.button(wording.plain(label), key=f"{key}_{value}", on_click=_take, args=(key, value))


def _take(key: str, value: str) -> None:
    st.session_state[key] = value
