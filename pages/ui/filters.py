"""The popover "Weitere Filter": when it is open and for whom."""

import dataclasses
from collections.abc import Mapping

import streamlit as st

from geo.district import District
from geo.facilities import Filter
from pages.context import offers
from pages.ui import access, options, state, wording

BLOCKS = {
    "Baustein 1: Eltern und Frühe Hilfen": 1,
    "Baustein 2: Kinder, junge und ältere Menschen": 2,
    "Baustein 3: Integration geflüchteter Menschen": 3,
}
PREVENTION = {"vorbeugen (Prävention)": "praevention", "eingreifen (Intervention)": "intervention"}


def open_now() -> bool:
    """Show the switch for what is open now, and how much is unknown about that."""
    chosen = state.toggle("Jetzt geöffnet", state.OPEN_NOW)
    hours = offers()["opening_hours"]
    unknown = sum(not known for known in hours)
    st.caption(
        f"Von {wording.number(unknown)} der {wording.number(len(hours))} Einträge kennen wir die"
        " Öffnungszeiten nicht. Sie bleiben in der Liste, hinter den geöffneten."
    )
    return chosen


def for_whom(district: District, chosen: Filter) -> Filter:
    """Show the filters for people and their situation; return the filter with what was chosen."""
    age = state.age_field()
    groups = state.picker(
        "Zielgruppe", options.target_groups(district), state.TARGET_GROUPS, "alle Zielgruppen"
    )
    prevention = state.picker("Art der Hilfe", PREVENTION, state.PREVENTION, "jede")
    blocks = state.picker("Baustein der Familienzentren", BLOCKS, state.BLOCKS, "alle Bausteine")
    volunteering = state.toggle("Mitmachen: hier helfen Freiwillige", state.VOLUNTEERING)
    st.caption("Diese Angaben beschreiben die Art der Einrichtung, nicht das einzelne Haus.")
    return dataclasses.replace(
        chosen,
        age=age,
        target_groups=groups,
        prevention=prevention,
        blocks=blocks,
        volunteering=volunteering,
        languages=_if_known("Sprache", languages(), state.LANGUAGES, "jede Sprache"),
        accessibility=_if_known(
            "Barrierefreiheit", accessibility(), state.ACCESSIBILITY, "keine Vorgabe"
        ),
    )


def _if_known(label: str, choices: Mapping[str, str], key: str, placeholder: str) -> frozenset[str]:
    """Show a filter only if an entry has data for it."""
    if not choices:
        return frozenset()
    chosen = state.picker(label, choices, key, placeholder)
    st.caption("Nur Einträge mit dieser Angabe; bei den anderen ist es nicht bekannt.")
    return chosen


def languages() -> dict[str, str]:
    """Return the languages of the entries: German name → code."""
    codes = {code for spoken in offers()["languages"] for code in spoken}
    return dict(sorted((access.language(code), code) for code in codes))


def accessibility() -> dict[str, str]:
    """Return the kinds of accessibility that an entry has: label → key."""
    present = {
        key for known in offers()["accessibility"] if known for key in known if known[key] == "yes"
    }
    return {label: key for key, label in access.LABELS.items() if key in present}
