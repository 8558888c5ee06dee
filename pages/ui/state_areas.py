"""The person's choice on start page, areas, "Mein Ort" and glossary, kept in the address."""

from collections.abc import Mapping
from typing import Final

import streamlit as st

from geo.model import Level
from pages.ui.state import BOUND

LEVEL: Final = "ebene"
REGION: Final = "gebiet"
YEAR: Final = "jahr"
PICK: Final = "raum"
HOME: Final = "ort"


def home_box(choices: Mapping[str, str]) -> str:
    """Show the places (label → key) and return the label of the chosen one, empty if none."""
    return (
        st.selectbox(
            "Wo wohnen Sie?",
            list(choices),
            index=None,
            key=HOME,
            placeholder="Ort oder Ortsteil eingeben",
            bind=BOUND,
        )
        or ""
    )


def level_switch(choices: Mapping[str, Level], default: str) -> Level:
    """Show the levels (label → level) side by side and return the chosen one."""
    label = st.segmented_control(
        "Ebene",
        list(choices),
        default=default,
        required=True,
        wrap=True,
        key=LEVEL,
        bind=BOUND,
    )
    return choices[label or default]


def region_box(choices: Mapping[str, str], label: str) -> str:
    """Show the areas of one level (label → key) and return the chosen key."""
    return choices[st.selectbox(label, list(choices), key=REGION, bind=BOUND)]


def year_switch(years: list[str]) -> str:
    """Show the years side by side and return the chosen one; the last one at first."""
    chosen = st.segmented_control(
        "Jahr", years, default=years[-1], required=True, key=YEAR, bind=BOUND
    )
    return str(chosen or years[-1])


def take_region(key: str, labels: Mapping[str, str]) -> None:
    """Choose the area that was picked on the map; ``labels`` maps keys to labels."""
    chosen = st.session_state[key].get("select")
    if chosen in labels:
        st.session_state[REGION] = labels[chosen]


def start_search() -> str:
    """Show the search field of the start page and return what was typed."""
    return (
        st.text_input(
            "Was suchen Sie?",
            key="start_suche",
            type="search",
            placeholder="zum Beispiel Babykurs, Schulden, Jugendclub",
            max_chars=200,
            icon=":material/search:",
        )
        or ""
    )


def glossary_search() -> str:
    """Show the search field of the glossary and return what was typed."""
    return st.text_input("Wort suchen", key="wort", type="search", max_chars=80, bind=BOUND) or ""


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
