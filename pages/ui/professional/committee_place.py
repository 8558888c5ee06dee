"""Which committees are responsible for a place, from the nearest level up to the district."""

from itertools import groupby

import streamlit as st

from geo.committees.model import Committee, CommitteeLevel, Form
from geo.committees.presence import SlotState
from geo.committees.responsible import (
    BOUND_TO,
    Responsible,
    below,
    place_of,
    responsible_for,
)
from geo.district import District
from geo.model import Level
from pages.context import offers
from pages.i18n import text
from pages.ui import profile, wording
from pages.ui import state_committees as state
from pages.ui.professional import committee_known, committee_words

LOCAL = {CommitteeLevel.SOZIALRAUM, CommitteeLevel.GEMEINDE}
"""Levels on which an area may or may not have a committee: what is unknown is said."""


def show(place: District, level: Level, key: str) -> None:
    """Show what is responsible for an area, how well its Planregion is known, who coordinates."""
    name = str(place.areas.at[key, "name"])
    st.header(text("pro-committees-responsible", area=name), anchor=False)
    planregion(place, level, key)
    found = responsible_for(
        place_of(place.areas, offers(), key),
        committee_known.committees(),
        committee_known.presences().all,
    )
    for at, rows in groupby(found, key=lambda one: one.level):
        _level(place, at, list(rows))
    inside = below(place.areas, key, committee_known.committees())
    if inside:
        said = [
            text("pro-committees-below-one", count=str(n), level=committee_words.level(place, one))
            for one, n in inside.items()
        ]
        st.caption(text("pro-committees-below", said=wording.joined(said)))
    st.page_link(
        "coordinators.py",
        label=wording.plain(text("pro-committees-coordinators", area=name)),
        icon=":material/support_agent:",
        query_params=state.area_along(place.level_name(level).singular, name),
    )


def planregion(place: District, level: Level, key: str) -> None:
    """Say which Planregion it is and how well that is evidenced."""
    if not place.has_level(Level.PLANREGION):
        return
    if level is Level.SOZIALRAUM:
        st.caption(profile.planregion_sentence(place, key))
    elif level is Level.PLANREGION:
        st.caption(profile.membership_sentence(place, key))


def _level(place: District, at: CommitteeLevel, rows: list[Responsible]) -> None:
    if at in BOUND_TO:
        st.markdown(f"**{wording.plain(committee_words.level(place, at))}**")
        st.caption(text(f"pro-committees-bound-{at.value}", count=rows[0].bound))
    else:
        area = str(place.areas.at[rows[0].area, "name"])
        kind = committee_words.level(place, at)
        named = text("pro-committees-responsible-level", level=kind, area=area)
        st.markdown(f"**{wording.plain(area if area.startswith(kind) else named)}**")
    lines = [_line(place, row) for row in rows if row.committee.form is not Form.DECISION]
    deciding = [row.committee.name for row in rows if row.committee.form is Form.DECISION]
    if deciding:
        named = wording.plain(wording.joined(deciding))
        lines.append(text("pro-committees-line-deciding", names=named))
    st.markdown("\n".join(f"- {line}" for line in lines))


def _line(place: District, row: Responsible) -> str:
    """Return one committee with its rhythm, its lead, and whether it exists here."""
    one = row.committee
    parts = []
    if one.rhythm.text:
        parts.append(text("pro-committees-line-rhythm", rhythm=wording.plain(one.rhythm.text)))
    if one.lead:
        parts.append(text("pro-committees-line-lead", lead=wording.plain(one.lead)))
    if row.level not in BOUND_TO and one.spatial not in _known_spatial(place, one):
        parts.append(text("pro-committees-line-spatial", spatial=wording.plain(one.spatial)))
    if one.is_method:
        parts.append(text("pro-committees-line-method"))
    if row.choice:
        chosen = committee_words.levels(place, one)
        parts.append(text("pro-committees-line-choice", levels=wording.plain(chosen)))
    if row.slot.state is not SlotState.UNKNOWN or row.level in LOCAL:
        parts.append(_state(row))
    name = f"**{wording.plain(one.name)}**"
    return f"{name}: {' '.join(parts)}" if parts else name


def _state(row: Responsible) -> str:
    names = committee_words.names_of(committee_known.committees())
    return text(
        "pro-committees-line-state", state=wording.plain(committee_words.state(row.slot, names))
    )


def _known_spatial(place: District, committee: Committee) -> set[str]:
    """Return how the source may say what the level says already."""
    names = {committee_words.level(place, one) for one in committee.levels}
    return {*names, committee_words.levels(place, committee)}
