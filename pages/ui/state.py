"""The person's choice: one frozen `Selection`, kept in the address of the page.

The modules of state alone touch `st.session_state`, widget keys and query parameters: this one for
the guide, `state_areas` for the screens of areas, `state_forms` for what people fill in. A widget's
key is its name in the address; every choice survives a reload and a shared link; Back closes an
opened entry.
"""

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from typing import Final

import streamlit as st

from geo.accessibility import Need
from geo.facilities import Filter
from geo.travel import Mode
from pages.i18n import text
from pages.ui.state_widgets import BOUND, kept, labels_of, picker, plain_label

QUERY, AREA, LEBENSLAGEN, TYPES = "suche", "wo", "lebenslage", "art"
CORE_FIELDS = "bereich"
OPEN_NOW, AGE, TARGET_GROUPS, BLOCKS = "offen", "alter", "fuer", "baustein"
PREVENTION, VOLUNTEERING = "hilfe", "mitmachen"
SPOKEN, NEEDS = "gesprochen", "zugang"
ORDER, MODE, REACH = "sortieren", "unterwegs", "lebensraum"
ENTRY = "eintrag"
MAP_EVENT = "auswahl"
UNNAMED_ENTRY = "ungenannt"
MARKS: Final = "eintraege"
MOST_MARKS: Final = 100


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
    open_now: bool = False
    needs: frozenset[Need] = frozenset()
    near: Nearness = field(default_factory=Nearness)


def search_box() -> str:
    """Show the search field and return what was typed."""
    return (
        st.text_input(
            text("state-search"),
            key=QUERY,
            type="search",
            placeholder=text("state-search-example"),
            max_chars=200,
            icon=":material/search:",
            bind=BOUND,
        )
        or ""
    )


def area_box(choices: Mapping[str, str], shown: Callable[[str], str], key: str = AREA) -> str:
    """Show the field "Wo?" and return the key of the chosen area, empty for everywhere.

    ``choices`` maps names to keys, ``shown`` returns a name as the person's language writes it.
    """
    name = st.selectbox(
        text("state-where"),
        list(choices),
        format_func=lambda name: plain_label(shown(name)),
        key=key,
        placeholder=text("state-where-example"),
        bind=BOUND,
    )
    return choices[name]


def lebenslage_pills(choices: Mapping[str, str]) -> frozenset[str]:
    """Show the Lebenslagen (label → key) as pills and return the chosen keys."""
    labels = labels_of(choices)
    chosen = st.pills(
        text("state-topic"),
        list(labels),
        format_func=labels.__getitem__,
        selection_mode="multi",
        key=LEBENSLAGEN,
        label_visibility="collapsed",
        wrap=False,
        bind=BOUND,
    )
    return frozenset(chosen)


def type_picker(choices: Mapping[str, str]) -> frozenset[str]:
    """Show the facility types (label → key) and return the chosen keys."""
    return picker(text("state-types"), choices, TYPES, text("state-types-all"))


def core_field_picker(choices: Mapping[str, str]) -> frozenset[str]:
    """Show the core fields (label → key) and return the chosen keys."""
    return picker(text("state-fields"), choices, CORE_FIELDS, text("state-fields-all"))


def age_field() -> int | None:
    """Show the field for an age in years and return it, None if empty.

    The field counts in floats: of whole numbers Streamlit takes ``inf`` from the address and fails.
    """
    age = st.number_input(
        text("state-age"),
        min_value=0.0,
        max_value=120.0,
        value=None,
        step=1.0,
        format="%.0f",
        key=AGE,
        placeholder=text("state-age-any"),
        bind=BOUND,
    )
    return None if age is None else int(age)


def entry(unnamed: Container[str], merged: Mapping[str, str]) -> str:
    """Return the id of the opened entry, empty if none; the one in the address wins.

    An id in ``unnamed`` soon leaves the address; the session remembers it. One that leads to
    another entry by ``merged`` stands for that.
    """
    named = st.query_params.get(ENTRY, "")
    named = merged.get(named, named)
    if named:
        st.session_state[UNNAMED_ENTRY] = named if named in unnamed else ""
    return named or str(st.session_state.get(UNNAMED_ENTRY, ""))


def asked(types: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return what was asked that the address may name only if it is harmless: values by name.

    ``types`` maps the labels of types to their keys.
    """
    query, chosen = st.session_state.get(QUERY), st.session_state.get(TYPES)
    labels = labels_of(types)
    return {QUERY: (query,) if query else (), TYPES: tuple(labels[key] for key in chosen or ())}


def named_entry(merged: Mapping[str, str]) -> str:
    """Return the id of the entry that the address names, by ``merged`` as above; empty if none."""
    named = st.query_params.get(ENTRY, "")
    return merged.get(named, named)


def forget_unnamed() -> None:
    """Close an entry that was opened without being named in the address."""
    st.session_state[UNNAMED_ENTRY] = ""


def hand_over(query: str) -> None:
    """Give a search to the guide without naming it in the address."""
    st.session_state[QUERY] = query


def marked(merged: Mapping[str, str]) -> tuple[str, ...]:
    """Return the ids that the address of a Merkzettel names, each once, at most `MOST_MARKS`.

    Those that lead to another entry by ``merged`` stand for that.
    """
    named = st.query_params.get(MARKS, "").split(",")
    return tuple(dict.fromkeys(merged.get(part, part) for part in named if part))[:MOST_MARKS]


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


def reset() -> None:
    """Forget every choice of the guide."""
    st.session_state[QUERY] = ""
    for key in (LEBENSLAGEN, TYPES, CORE_FIELDS, TARGET_GROUPS, BLOCKS, PREVENTION):
        st.session_state[key] = []
    for key in (SPOKEN, NEEDS, kept(NEEDS), AREA, ORDER, MODE, REACH):
        st.session_state.pop(key, None)
    st.session_state[OPEN_NOW] = st.session_state[VOLUNTEERING] = False
    st.session_state[AGE] = None
    forget_unnamed()
    st.query_params.pop(ENTRY, None)
