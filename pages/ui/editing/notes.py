"""Statements about areas on the screen where they are looked after: what they are called."""

from collections.abc import Callable, Mapping
from typing import Any, Final

import streamlit as st

from geo.district import District
from geo.model import Level
from geo.permissions import Action
from geo.regions import at_level
from loaders.area_statements import Topic
from loaders.store.model import AREA_NOTE, ASSESSMENT, PREFIXES, kind_of
from pages import context
from pages.i18n import text
from pages.print import area_card
from pages.ui import state_areas, wording
from pages.ui.editing import access
from pages.ui.professional import assessment_words

OF: Final = (Level.LANDKREIS, Level.PLANREGION, Level.SOZIALRAUM)
"""The levels whose areas something is said of, in the order of the list."""


def _topics(_place: District) -> dict[str, str]:
    return {one.value: area_card.topic(one) for one in Topic}


def areas(place: District) -> dict[str, str]:
    """Return the areas of which who is here may say something, key → name."""
    known = (
        str(key) for one in OF for key in at_level(place.areas, one)["name"].sort_values().index
    )
    return {key: area(place, key) for key in known if _may(key)}


def _may(key: str) -> bool:
    return access.may(Action.EDIT, {"id": PREFIXES[AREA_NOTE], "area": key})


def area(place: District, key: str) -> str:
    """Return what an area is called; one that is a single Gemeinde or an Amt by its own name."""
    return str(place.areas["name"].get(key, key))


OPTIONS: Final[Mapping[str, Callable[[District], dict[str, str]]]] = {
    "area": areas,
    "topic": _topics,
}
"""What can be chosen in the fields of a statement: value → words."""


def seen(document: Mapping[str, Any]) -> None:
    """Show the way to the profile in which a statement stands, if its area has one."""
    place, key = context.district(), str(document["area"])
    if key == place.key or key not in place.areas.index:
        return
    level = place.level_name(Level(str(place.areas.at[key, "level"]))).singular
    about = {state_areas.LEVEL: level, state_areas.REGION: area(place, key)}
    label = text("pro-edit-area-note-seen", area=wording.plain(area(place, key)))
    icon = ":material/visibility:"
    st.page_link("planning_profile.py", label=label, icon=icon, query_params=about)


def title(document: Mapping[str, Any]) -> str:
    """Return what a record is called: its name, of a statement its topic and area."""
    kind = kind_of(str(document.get("id", "")))
    if kind == ASSESSMENT:
        return assessment_words.title(document)
    if kind != AREA_NOTE:
        return str(document.get("name") or "")
    topic, place = str(document.get("topic") or ""), str(document.get("area") or "")
    said = area_card.topic(Topic(topic)) if topic in set(Topic) else ""
    named = area(context.district(), place) if place else ""
    return ": ".join(one for one in (said, named) if one)


def line(document: Mapping[str, Any]) -> tuple[list[str], tuple[bool, str]]:
    """Return what the list says of a statement, and its order: by area, then as the card has it."""
    place = context.district()
    topics = [one.value for one in Topic]
    order = f"{area(place, str(document['area']))} {topics.index(document['topic']):02}"
    return [str(document["text"]), wording.as_of(str(document["as_of"]))], (False, order)
