"""Which areas have a central place, as a column and as a filter, with the words of the source."""

import pandas as pd
import streamlit as st

from geo.district import District
from geo.model import Level
from geo.regions import area_of
from geo.targets.model import Target
from pages import rules
from pages.i18n import text
from pages.ui import state_planning_targets as state
from pages.ui import wording

COLUMN = "central"


def marked(place: District, target: Target, table: pd.DataFrame) -> pd.DataFrame:
    """Return the areas with their central places in words, empty without one.

    A district of which no source names any has no such column.
    """
    found: dict[str, list[str]] = {}
    for one in rules.central_places():
        area = area_of(place.areas, one.gemeinde_key, target.level)
        said = text("plan-targets-central-place", name=one.name, function=one.function)
        found.setdefault(str(area), []).append(said)
    if not found or target.level is Level.LANDKREIS:
        return table
    return table.assign(**{COLUMN: ["; ".join(found.get(str(key), [])) for key in table.index]})


def chosen(table: pd.DataFrame) -> pd.DataFrame:
    """Show whether only areas with a central place count, and return those that do."""
    if COLUMN not in table or not state.central_toggle():
        return table
    return table[table[COLUMN] != ""]


def notes(table: pd.DataFrame) -> list[str]:
    """Say where the central places are from, and whether only their areas are shown."""
    if COLUMN not in table:
        return []
    known = rules.central_places()
    sources = dict.fromkeys(
        text(
            "plan-targets-central-source",
            plan=one.plan,
            source=one.source,
            date=wording.as_of(one.as_of),
            quote=one.quote,
        )
        for one in known
    )
    only = [text("plan-targets-central-only")] if (table[COLUMN] != "").all() else []
    open_ends = dict.fromkeys(one.note for one in known if one.note)
    return [*only, *map(wording.plain, (*sources, *open_ends))]


def show_source(table: pd.DataFrame) -> None:
    """Show `notes` under the table."""
    for note in notes(table):
        st.caption(note)
