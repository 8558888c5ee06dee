"""The person's choice: one frozen `Selection`, kept in the address of the page.

The only module that touches `st.session_state`, widget keys and query parameters. A widget's key
is its name in the address; every choice survives a reload and a
shared link; Back closes an opened entry.
"""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

import streamlit as st

from geo.facilities import Filter
from geo.model import Level

QUERY, AREA, LEBENSLAGEN, TYPES = "suche", "wo", "lebenslage", "art"
CORE_FIELDS = "bereich"
OPEN_NOW, AGE, TARGET_GROUPS, BLOCKS = "offen", "alter", "fuer", "baustein"
PREVENTION, VOLUNTEERING = "hilfe", "mitmachen"
LANGUAGES, ACCESSIBILITY, HOME = "sprache", "zugang", "ort"
ENTRY, LEVEL, REGION, YEAR, PICK = "eintrag", "ebene", "gebiet", "jahr", "raum"
MAP_EVENT = "auswahl"
UNNAMED_ENTRY = "offen"
MARKS: Final = "eintraege"
MOST_MARKS: Final = 100
BOUND: Final = "query-params"
T = TypeVar("T")


@dataclass(frozen=True)
class Selection:
    """What a person chose in the guide."""

    query: str
    filter: Filter
    entry: str = ""
    open_now: bool = False


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
    return picker("Art der Einrichtung", choices, TYPES, "alle Arten")


def core_field_picker(choices: Mapping[str, str]) -> frozenset[str]:
    """Show the core fields (label → key) and return the chosen keys."""
    return picker("Bereich", choices, CORE_FIELDS, "alle Bereiche")


def picker(label: str, choices: Mapping[str, T], key: str, placeholder: str) -> frozenset[T]:
    """Show choices (label → value) of which any number can be taken; return the chosen values."""
    labels = st.multiselect(label, list(choices), key=key, placeholder=placeholder, bind=BOUND)
    return frozenset(choices[chosen] for chosen in labels)


def switch(label: str, key: str) -> bool:
    """Show a switch and return whether it is on."""
    return st.toggle(label, key=key, bind=BOUND)


def age_field() -> int | None:
    """Show the field for an age in years and return it, None if empty."""
    return st.number_input(
        "Alter in Jahren",
        min_value=0,
        max_value=120,
        value=None,
        step=1,
        key=AGE,
        placeholder="jedes Alter",
        bind=BOUND,
    )


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


def entry() -> str:
    """Return the id of the opened entry, empty if none."""
    return str(st.session_state.get(UNNAMED_ENTRY) or st.query_params.get(ENTRY, ""))


def marked() -> tuple[str, ...]:
    """Return the ids that the address of a Merkzettel names, each once, at most `MOST_MARKS`."""
    named = st.query_params.get(MARKS, "").split(",")
    return tuple(dict.fromkeys(part for part in named if part))[:MOST_MARKS]


def take_event(key: str, unnamed: Container[str] = ()) -> None:
    """Put the entry that was chosen in the map component into the address.

    Those whose id is in ``unnamed`` stay out of it: a browser's history would tell.
    """
    chosen = st.session_state[key].get("select")
    st.session_state[UNNAMED_ENTRY] = chosen if chosen in unnamed else ""
    if chosen and chosen not in unnamed:
        st.query_params[ENTRY] = chosen
    else:
        st.query_params.pop(ENTRY, None)


def is_embedded() -> bool:
    """Tell whether the page stands in a frame of another site."""
    return bool(st.context.is_embedded)


def own_address() -> str:
    """Return the address of the page without its query, as the person's browser sees it."""
    return str(st.context.url or "").partition("?")[0]


def take_region(key: str, labels: Mapping[str, str]) -> None:
    """Choose the area that was picked on the map; ``labels`` maps keys to labels."""
    chosen = st.session_state[key].get("select")
    if chosen in labels:
        st.session_state[REGION] = labels[chosen]


def reset() -> None:
    """Forget every choice of the guide."""
    st.session_state[QUERY] = ""
    for key in (LEBENSLAGEN, TYPES, CORE_FIELDS, TARGET_GROUPS, BLOCKS, PREVENTION):
        st.session_state[key] = []
    for key in (LANGUAGES, ACCESSIBILITY):
        st.session_state.pop(key, None)
    st.session_state[OPEN_NOW] = st.session_state[VOLUNTEERING] = False
    st.session_state[AGE] = None
    st.session_state.pop(AREA, None)
    st.session_state[UNNAMED_ENTRY] = ""
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
