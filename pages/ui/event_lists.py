"""Short lists of events: the next ones of an entry and of an area."""

import streamlit as st

from geo.district import District
from geo.events import Occurrence, is_for
from geo.publish import PublicFacility
from geo.regions import gemeinden_of
from pages import clock
from pages.context import agenda, district
from pages.i18n import text
from pages.ui import event_words, hours, places, state_areas, wording
from pages.ui.event_times import upcoming
from pages.ui.map import Row
from pages.ui.menu import screen

NEXT_OF_ENTRY, NEXT_HERE = 3, 5


def rows(facility: PublicFacility) -> list[Row]:
    """Return the next events of an entry as a row of its detail, none if it has none."""
    ids = [event.id for event in agenda().events.values() if event.facility == facility.Index]
    found = upcoming(ids, NEXT_OF_ENTRY) if ids else []
    if not found:
        return []
    lines = "\n".join(_line(district(), one) for one in found)
    label = text("entry-events")
    return [{"name": "events", "label": label, "text": lines, "icon": "event_upcoming"}]


def next_here(place: District, area: str) -> None:
    """Show the next events of an area under a heading, and the way to all of them."""
    st.header(text("events-next"), anchor=False)
    next_lines(place, area)


def next_lines(place: District, area: str) -> None:
    """Show the next events of an area and the way to all of them, without a heading."""
    gemeinden = gemeinden_of(place.areas, area)
    ids = [event.id for event in agenda().events.values() if is_for(event, gemeinden)]
    found = upcoming(ids, NEXT_HERE)
    if found:
        st.markdown("\n".join(f"- {wording.plain(_line(place, one))}" for one in found))
    else:
        name = wording.plain(str(place.areas.at[area, "name"]))
        st.markdown(text("events-none-here", place=name))
    st.page_link(
        "events.py",
        label=text("events-all"),
        icon=f":material/{screen('events.py').icon}:",
        query_params={state_areas.EVENTS_AREA: places.label_of(place, area)},
    )


def _line(place: District, one: Occurrence) -> str:
    days_off = hours.holidays(place, clock.now())
    return event_words.line(one, days_off.get(one.first_day, ""))
