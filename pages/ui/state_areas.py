"""The person's choice on start page, areas, "Mein Ort", events and glossary, in the address."""

from collections.abc import Callable, Container, Mapping
from typing import Final

import streamlit as st

from geo.model import Level
from pages.i18n import text
from pages.ui.state_widgets import BOUND, box, labels_of, plain_label

LEVEL: Final = "ebene"
REGION: Final = "gebiet"
YEAR: Final = "jahr"
PICK: Final = "raum"
HOME: Final = "ort"
EVENTS_AREA, EVENTS_PERIOD, EVENTS_KINDS = "termine_wo", "termine_zeit", "termine_art"


def home_box(choices: Mapping[str, str], shown: Callable[[str], str]) -> str:
    """Show the places (name → key) and return the name of the chosen one, empty if none.

    ``shown`` returns a name as the person's language writes it.
    """
    return (
        st.selectbox(
            text("state-home"),
            list(choices),
            index=None,
            format_func=lambda name: plain_label(shown(name)),
            key=HOME,
            placeholder=text("state-home-example"),
            bind=BOUND,
        )
        or ""
    )


def level_switch(choices: Mapping[str, Level], default: Level) -> Level:
    """Show the levels (label → level) side by side and return the chosen one."""
    labels = labels_of(choices)
    chosen = st.segmented_control(
        text("state-level"),
        list(labels),
        format_func=labels.__getitem__,
        default=default,
        required=True,
        wrap=True,
        key=LEVEL,
        bind=BOUND,
    )
    return chosen or default


def region_box(choices: Mapping[str, str], label: str) -> str:
    """Show the areas of one level (label → key) and return the chosen key."""
    return box(label, choices, REGION)


def year_switch(years: list[str]) -> str:
    """Show the years side by side and return the chosen one; the last one at first."""
    chosen = st.segmented_control(
        text("state-year"), years, default=years[-1], required=True, key=YEAR, bind=BOUND
    )
    return str(chosen or years[-1])


def take_region(key: str, known: Container[str]) -> None:
    """Choose the area that was picked on the map, if its key is ``known``."""
    chosen = st.session_state[key].get("select")
    if chosen in known:
        st.session_state[REGION] = chosen


def start_search() -> str:
    """Show the search field of the start page and return what was typed."""
    return (
        st.text_input(
            text("state-search"),
            key="start_suche",
            type="search",
            placeholder=text("state-search-example"),
            max_chars=200,
            icon=":material/search:",
        )
        or ""
    )


def glossary_search() -> str:
    """Show the search field of the glossary and return what was typed."""
    return (
        st.text_input(text("state-word"), key="wort", type="search", max_chars=80, bind=BOUND) or ""
    )


def picked() -> str:
    """Return the key of the area picked on a map that shows values, empty if none."""
    return str(st.query_params.get(PICK, ""))


def take_pick(key: str) -> None:
    """Put the area that was picked on the map into the address; a second pick lets it go."""
    chosen = st.session_state[key].get("select")
    if chosen and chosen != picked():
        st.query_params[PICK] = chosen
    else:
        st.query_params.pop(PICK, None)
