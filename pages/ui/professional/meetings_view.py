"""The calendar as it was chosen, or what to do while it is empty."""

import calendar
import datetime as dt
from collections.abc import Sequence
from html import escape

import streamlit as st

from geo.events import Event, by_day
from geo.meetings.model import Meeting
from geo.search import fold
from loaders.events import occurrences
from pages import context
from pages.i18n import text
from pages.ui import event_places
from pages.ui.professional import doubt
from pages.ui.professional import meetings_html as html
from pages.ui.professional import meetings_words as words
from pages.ui.professional.meetings_choice import Choice, View, areas, chosen
from pages.ui.professional.meetings_data import Gathered
from pages.ui.professional.meetings_html import Other

SPECIAL = "fachveranstaltung"
"""The category (folded) by which a calendar file marks events for professionals."""


def show(found: Gathered, choice: Choice) -> None:
    """Show the calendar with its legend; an empty one says how it is filled."""
    st.header(text("pro-meetings-calendar"), anchor=False)
    first, last = span(choice)
    others = special_events(first, last)
    shown = [one for one in chosen(found, choice) if first <= one.day <= last]
    if not found.kept.meetings:
        st.info(text("pro-meetings-empty"), icon=":material/calendar_add_on:")
    elif not shown:
        st.info(text("pro-meetings-nothing"), icon=":material/filter_alt:")
    if shown or choice.view == View.MONTH:
        _legend()
        st.html(_calendar(found, choice, shown, others))
    if others and choice.view != View.MONTH:
        _special(others)


def span(choice: Choice) -> tuple[dt.date, dt.date]:
    """Return the first and the last day that are shown."""
    if choice.view == View.MONTH:
        last = calendar.monthrange(choice.month.year, choice.month.month)[1]
        return choice.month, choice.month.replace(day=last)
    return dt.date(choice.year, 1, 1), dt.date(choice.year, 12, 31)


def _calendar(
    found: Gathered, choice: Choice, shown: Sequence[Meeting], others: list[Other]
) -> str:
    if choice.view == View.MONTH:
        return html.month(found, shown, others, choice.month)
    if choice.view == View.LIST:
        return html.listing(found, shown, choice.area)
    rows = areas(found.district, choice.level)
    used = {one.area for one in shown}
    kept = rows if not choice.narrows() else {key: rows[key] for key in rows if key in used}
    kept = {key: _marked(found, choice.area, key, name) for key, name in kept.items()}
    further = {key: found.area(key) for key in sorted(used - set(rows))}
    return html.year(found, shown, kept | further, choice.year)


def _marked(found: Gathered, within: str, key: str, name: str) -> str:
    """Return the name of an area, with the mark if its place in the chosen Planregion is unsure."""
    said = doubt.mark(found.district, within, key)
    return f"{name} ({said})" if said else name


def _legend() -> None:
    lights = " · ".join(words.light(one) for one in words.SIGNS)
    said = text("pro-meetings-legend", lights=lights, clash=html.CLASH)
    st.caption(said)


def special_events(first: dt.date, last: dt.date) -> list[Other]:
    """Return the events of the calendar files that are marked as for professionals."""
    agenda = context.agenda()
    ids = [key for key, event in agenda.events.items() if is_special(event)]
    district = context.district()
    days = by_day(occurrences(agenda, ids, first, last), first, lambda _: 0.0)
    return [
        Other(day, one.event.title, event_places.place(district, one.event))
        for day, those in days.items()
        for one in those
    ]


def is_special(event: Event) -> bool:
    """Tell whether an event is marked as one for professionals."""
    return any(fold(name).startswith(SPECIAL) for name in event.categories)


def _special(others: list[Other]) -> None:
    st.subheader(text("pro-meetings-special-title"), anchor=False)
    lines = [f"{words.day(one.day)}: {one.title} ({one.place})" for one in others]
    st.html("<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>")
