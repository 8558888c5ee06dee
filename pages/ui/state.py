"""The person's choice: one frozen `Selection`, kept in the address of the page.

The only module that touches `st.session_state`, widget keys and query parameters. A widget's key
is its name in the address; every choice survives a reload and a
shared link; Back closes an opened entry.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar

import streamlit as st

from geo.facilities import Filter
from geo.model import Level
from geo.travel import Mode

QUERY, AREA, LEBENSLAGEN, TYPES = "suche", "wo", "lebenslage", "art"
CORE_FIELDS = "bereich"
ORDER, MODE, REACH = "sortieren", "unterwegs", "lebensraum"
ENTRY, LEVEL, REGION, YEAR, PICK = "eintrag", "ebene", "gebiet", "jahr", "raum"
MAP_EVENT = "auswahl"
BOUND: Final = "query-params"
T = TypeVar("T")


@dataclass(frozen=True)
class Switch(Generic[T]):
    """A few choices (label → value) under a name in the address, with a hint in Markdown."""

    label: str
    key: str
    choices: Mapping[str, T]
    default: str
    hint: str


@dataclass(frozen=True)
class Nearness:
    """How far from the chosen area a person looks; ``reach_min`` 0 means: no limit in minutes."""

    mode: Mode = Mode.BIKE
    by_distance: bool = False
    reach_min: int = 0


@dataclass(frozen=True)
class Selection:
    """What a person chose in the guide."""

    query: str
    filter: Filter
    entry: str = ""
    near: Nearness = field(default_factory=Nearness)


def search_box() -> str:
    """Show the search field and return what was typed."""
    return (
        st.text_input(
            "Was suchen Sie?",
            key=QUERY,
            type="search",
            placeholder="zum Beispiel Babykurs, Schulden, Jugendclub",
            max_chars=200,
            icon=":material/search:",
            bind=BOUND,
        )
        or ""
    )


def area_box(choices: Mapping[str, str]) -> str:
    """Show the field "Wo?" and return the key of the chosen area, empty for everywhere."""
    label = st.selectbox(
        "Wo?",
        list(choices),
        key=AREA,
        placeholder="Ort oder Ortsteil",
        bind=BOUND,
    )
    return choices[label]


def lebenslage_pills(choices: Mapping[str, str]) -> frozenset[str]:
    """Show the Lebenslagen (label → key) as pills and return the chosen keys."""
    labels = st.pills(
        "Thema",
        list(choices),
        selection_mode="multi",
        key=LEBENSLAGEN,
        label_visibility="collapsed",
        wrap=False,
        bind=BOUND,
    )
    return frozenset(choices[label] for label in labels)


def type_picker(choices: Mapping[str, str]) -> frozenset[str]:
    """Show the facility types (label → key) and return the chosen keys."""
    labels = st.multiselect(
        "Art der Einrichtung",
        list(choices),
        key=TYPES,
        placeholder="alle Arten",
        bind=BOUND,
    )
    return frozenset(choices[label] for label in labels)


def core_field_picker(choices: Mapping[str, str]) -> frozenset[str]:
    """Show the core fields (label → key) and return the chosen keys."""
    labels = st.multiselect(
        "Bereich", list(choices), key=CORE_FIELDS, placeholder="alle Bereiche", bind=BOUND
    )
    return frozenset(choices[label] for label in labels)


def switch(about: Switch[T], *, disabled: bool = False) -> T:
    """Show choices side by side and return the chosen value."""
    chosen = st.segmented_control(
        about.label,
        list(about.choices),
        default=about.default,
        required=True,
        wrap=True,
        key=about.key,
        disabled=disabled,
        help=about.hint,
        bind=BOUND,
    )
    return about.choices[chosen or about.default]


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


def entry() -> str:
    """Return the id of the opened entry, empty if none."""
    return st.query_params.get(ENTRY, "")


def take_event(key: str) -> None:
    """Put the entry that was chosen in the map component into the address."""
    chosen = st.session_state[key].get("select")
    if chosen:
        st.query_params[ENTRY] = chosen
    else:
        st.query_params.pop(ENTRY, None)


def take_region(key: str, labels: Mapping[str, str]) -> None:
    """Choose the area that was picked on the map; ``labels`` maps keys to labels."""
    chosen = st.session_state[key].get("select")
    if chosen in labels:
        st.session_state[REGION] = labels[chosen]


def reset() -> None:
    """Forget every choice of the guide."""
    st.session_state[QUERY] = ""
    st.session_state[LEBENSLAGEN] = []
    st.session_state[TYPES] = []
    st.session_state[CORE_FIELDS] = []
    for key in (AREA, ORDER, MODE, REACH):
        st.session_state.pop(key, None)
    st.query_params.pop(ENTRY, None)


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
