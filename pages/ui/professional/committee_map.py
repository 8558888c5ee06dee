"""The map of areas, coloured by where a chosen committee exists, with its legend and its twin."""

from collections.abc import Mapping

import streamlit as st

from geo.committees.model import Committee, CommitteeLevel
from geo.committees.presence import Slot, SlotState, counts, slots
from geo.district import District
from geo.model import Level
from pages.i18n import text
from pages.ui import places
from pages.ui.map import AreaValue
from pages.ui.planning import legend
from pages.ui.professional import area_choice, committee_known
from pages.ui.professional.area_choice import Colours

PALETTE: Mapping[SlotState, str] = {
    SlotState.EXISTS: "#0072b2",
    SlotState.SUBSTITUTED: "#56b4e9",
    SlotState.MISSING: "#e69f00",
    SlotState.MISSING_UNSURE: "#f0e442",
}
"""Fills by state (Okabe-Ito); what is unknown has none."""

STATES = tuple(PALETTE)


def show(place: District, level: Level, key: str, committee: Committee | None) -> None:
    """Show the map; with a committee that meets on this level, where it exists."""
    if committee is None:
        area_choice.draw(place, level, key, Colours())
        return
    here = CommitteeLevel(level.value)
    if here not in committee.levels:
        area_choice.draw(place, level, key, Colours())
        st.caption(text("pro-committees-map-nothing", name=committee.name))
        return
    title = text("pro-committees-map-of", name=committee.name)
    values = _values(place, level, committee)
    area_choice.draw(place, level, key, Colours(values, tuple(PALETTE.values()), title))
    _explained(place, level, committee, title)


def _values(place: District, level: Level, committee: Committee) -> dict[str, AreaValue]:
    """Return the areas of which something is known, with their class and words."""
    shorts = {one.key: one.short for one in committee_known.committees()}
    return {
        slot.area: {"class": STATES.index(slot.state), "text": _label(slot, shorts)}
        for slot in _slots(place, level, committee)
        if slot.state in PALETTE
    }


def _label(slot: Slot, shorts: Mapping[str, str]) -> str:
    """Return a state as it fits on the map."""
    key = f"pro-committees-map-{slot.state.value.replace('_', '-')}"
    return text(key, other=shorts.get(slot.substitute, ""))


def _slots(place: District, level: Level, committee: Committee) -> tuple[Slot, ...]:
    areas = places.of_level(place, level).values()
    everything = committee_known.committees()
    found = slots(everything, areas, committee_known.presences().all)
    return tuple(one for one in found if one.committee == committee.key)


def _explained(place: District, level: Level, committee: Committee, title: str) -> None:
    """Show what the colours mean and say the same in a sentence."""
    found = counts(_slots(place, level, committee), committee.key)
    said = {state: _short(state) for state in SlotState}
    entries = [(PALETTE.get(state, ""), said[state], n) for state, n in found.items() if n]
    legend.show(title, text("pro-committees-column-state"), entries)
    counted = [
        text("pro-committees-where-count", count=str(n), state=said[state])
        for state, n in found.items()
        if n
    ]
    st.caption(text("pro-committees-map-note", name=committee.name, said="; ".join(counted)))


def _short(state: SlotState) -> str:
    """Return a state without naming the committee that takes the place."""
    return text(f"pro-committees-short-{state.value.replace('_', '-')}")
