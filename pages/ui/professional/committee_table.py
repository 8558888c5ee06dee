"""Where there is which committee: one row per area of the level, what is unknown said so."""

import pandas as pd
import streamlit as st

from geo.committees.model import Committee, CommitteeLevel
from geo.committees.presence import SlotState, counts, slots
from geo.committees.responsible import place_of
from geo.district import District
from geo.model import Level
from geo.regions import ancestors, at_level
from pages.context import district, offers
from pages.i18n import text
from pages.ui import wording
from pages.ui.planning import tables
from pages.ui.professional import committee_known, committee_words


def show(place: District, level: Level) -> None:
    """Show the table of a level, how often each state occurs, and what the operator said."""
    st.header(text("pro-committees-where"), anchor=False)
    at = CommitteeLevel(level.value)
    if not of_level(at):
        st.info(text("pro-committees-where-empty"), icon=":material/info:")
        return
    substituted = any(one.substitutes for one in of_level(at))
    st.caption(text(f"pro-committees-where-note{'' if substituted else '-plain'}"))
    tables.show(table(place, level).set_index(text("pro-committees-column-area")))
    st.markdown("  \n".join(_counted(place, level)))
    _own()


def of_level(level: CommitteeLevel) -> list[Committee]:
    """Return the committees of today that meet on a level and for any of its areas."""
    return [
        one
        for one in committee_known.committees()
        if level in one.levels and not one.areas and not committee_words.is_historic(one)
    ]


def table(place: District, level: Level) -> pd.DataFrame:
    """Return one row per area of a level: what is known about each committee, GU, centres."""
    at = CommitteeLevel(level.value)
    committees, areas = committee_known.committees(), at_level(place.areas, level)
    names = committee_words.names_of(committees)
    found = {
        (one.area, one.committee): committee_words.state(one, names)
        for one in slots(committees, map(str, areas.index), committee_known.presences().all)
    }
    columns: dict[str, list[str]] = {text("pro-committees-column-area"): list(areas["name"])}
    if level is Level.SOZIALRAUM and place.has_level(Level.PLANREGION):
        above = [ancestors(place.areas, str(key))[0] for key in areas.index]
        columns[place.level_name(Level.PLANREGION).singular] = above
    for one in of_level(at):
        columns[one.name] = [found[str(key), one.key] for key in areas.index]
    return pd.DataFrame(columns | _bound(place, list(map(str, areas.index))))


def _bound(place: District, keys: list[str]) -> dict[str, list[str]]:
    """Return what lies in the areas and has committees of its own; nothing if none is known."""
    used = {level for one in committee_known.committees() for level in one.levels}
    places = [place_of(place.areas, offers(), key).bound for key in keys]
    columns = {}
    if CommitteeLevel.GEMEINSCHAFTSUNTERKUNFT in used:
        label = text("pro-committees-column-gu")
        counted = [len(one[CommitteeLevel.GEMEINSCHAFTSUNTERKUNFT]) for one in places]
        columns[label] = [text("pro-committees-yes") if n else wording.no_data() for n in counted]
    if CommitteeLevel.FAMILIENZENTRUM in used:
        label = text("pro-committees-column-centres")
        counted = [len(one[CommitteeLevel.FAMILIENZENTRUM]) for one in places]
        columns[label] = [str(n) if n else wording.no_data() for n in counted]
    return columns


def _counted(place: District, level: Level) -> list[str]:
    """Return a sentence per committee: how many areas are in which state."""
    keys = list(map(str, at_level(place.areas, level).index))
    found = slots(committee_known.committees(), keys, committee_known.presences().all)
    sentences = []
    for one in of_level(CommitteeLevel(level.value)):
        said = [
            text("pro-committees-where-count", count=str(n), state=_short(state))
            for state, n in counts(found, one.key).items()
            if n
        ]
        counted = text("pro-committees-where-counted", name=one.name, said="; ".join(said))
        sentences.append(wording.plain(counted))
    return sentences


def _short(state: SlotState) -> str:
    return text(f"pro-committees-short-{state.value.replace('_', '-')}")


def _own() -> None:
    """Say what the operator added, which rows were refused, and how to add more."""
    presences = committee_known.presences()
    if presences.own:
        st.caption(text("pro-committees-own", count=presences.own))
    if presences.refused:
        lines = [
            text(
                "pro-committees-refused-line",
                row=one.row,
                column=one.column,
                value=one.value,
                problem=one.problem,
            )
            if one.row
            else " ".join(part for part in (one.value, one.problem) if part)
            for one in presences.refused
        ]
        listed = "\n".join(f"- {wording.plain(line)}" for line in lines)
        st.warning(f"{text('pro-committees-refused', count=len(lines))}\n\n{listed}")
    st.caption(text("pro-committees-how", office=wording.plain(district().office.name)))
