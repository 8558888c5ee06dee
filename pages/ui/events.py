"""The parts of the page with events: what to choose, the list by day, the calendar to subscribe."""

import datetime as dt
import functools
from collections.abc import Sequence
from urllib.parse import quote, urljoin

import streamlit as st

from geo.district import District
from geo.events import Event, Occurrence, by_day, end_of_week, is_for
from geo.regions import gemeinden_of
from pages import clock
from pages.context import agenda, offers
from pages.i18n import text
from pages.print.addresses import area_calendar, event_calendar
from pages.ui import (
    event_places,
    event_times,
    event_words,
    hours,
    qr,
    state,
    state_areas,
    wording,
)
from pages.ui.state_widgets import Switch, picker

WEEK, NEXT_WEEK, FOUR_WEEKS = "week", "next-week", "four-weeks"
NEARBY_M = 15_000
MOST_SHOWN = 60
"""More would take long to load on a phone; the page says how many there are."""

MOST_NEXT = 3
"""How many of the next events are shown when the chosen period has none."""

LONGEST_DESCRIPTION = 400


def periods() -> Switch[str]:
    """Return the choice of a period."""
    choices = {text(f"events-period-{key}"): key for key in (WEEK, NEXT_WEEK, FOUR_WEEKS)}
    label, hint = text("events-period"), text("events-period-hint")
    return Switch(label, state_areas.EVENTS_PERIOD, choices, default=WEEK, hint=hint)


def days_of(period: str, today: dt.date) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of a period; what is over is left out."""
    sunday = end_of_week(today)
    if period == NEXT_WEEK:
        return sunday + dt.timedelta(days=1), sunday + dt.timedelta(days=7)
    return today, sunday if period == WEEK else today + event_times.FOUR_WEEKS


def kinds() -> frozenset[str]:
    """Show the categories that events have and return the chosen ones; without any nothing."""
    known = sorted({name for event in agenda().events.values() for name in event.categories})
    if not known:
        return frozenset()
    choices = {name: name for name in known}
    label, all_of_them = text("events-kinds"), text("events-kinds-all")
    return picker(label, choices, state_areas.EVENTS_KINDS, all_of_them)


def show(district: District, area: str, period: str, chosen: frozenset[str]) -> None:
    """Show the events of a period: those of the area, then those nearby, and their calendar."""
    name = wording.plain(str(district.areas.at[area or district.key, "name"]))
    first, last = days_of(period, clock.today())
    found = _found(first, last, chosen)
    inside = gemeinden_of(district.areas, area or district.key)
    here = [one for one in found if not area or is_for(one.event, inside)]
    st.header(name, anchor=False)
    if here:
        _days(district, area, here, first)
    else:
        _nothing(district, area, name, chosen)
    nearby = _nearby(district, area, [one for one in found if not is_for(one.event, inside)])
    if nearby:
        st.header(text("events-nearby"), anchor=False)
        st.caption(text("events-nearby-hint", distance=wording.distance(NEARBY_M)))
        _days(district, area, nearby, first)
    if agenda().events:
        subscribe(area or district.key, name)


def _found(first: dt.date, last: dt.date, chosen: frozenset[str]) -> list[Occurrence]:
    """Return what takes place between two days, is not over and has a chosen category."""
    found = event_times.within(first, last)
    return [one for one in found if _is_chosen(one.event, chosen)]


def _is_chosen(event: Event, chosen: frozenset[str]) -> bool:
    return not chosen or not chosen.isdisjoint(event.categories)


def _nearby(district: District, area: str, found: Sequence[Occurrence]) -> list[Occurrence]:
    if not area:
        return []
    far = functools.partial(event_places.far_m, district, area)
    return [one for one in found if far(one.event) <= NEARBY_M]


def _nothing(district: District, area: str, name: str, chosen: frozenset[str]) -> None:
    """Say whether there are no events at all for an area, or none in this period, and the next."""
    inside = gemeinden_of(district.areas, area or district.key)
    there = [one for one in agenda().events.values() if is_for(one, inside)]
    if there:
        st.markdown(text("events-none-now", place=name))
        ids = [one.id for one in there if _is_chosen(one, chosen)]
        if found := event_times.upcoming(ids, MOST_NEXT):
            st.markdown(f"**{text('events-next')}:**")
            _days(district, area, found, clock.today())
        return
    office = district.office
    ways = (office.name, office.phone, office.email)
    contact = wording.plain(", ".join(way for way in ways if way))
    st.markdown(text("events-none", place=name, contact=contact))


def _days(district: District, area: str, found: Sequence[Occurrence], first: dt.date) -> None:
    """Show events under their days."""
    days_off = hours.holidays(district, clock.now())
    far = functools.partial(event_places.far_m, district, area) if area else lambda _: 0.0
    days = by_day(found, first, far)
    left = MOST_SHOWN
    for day, those in days.items():
        if left <= 0:
            break
        st.subheader(event_words.day(day), anchor=False)
        if day in days_off:
            st.caption(text("events-holiday", holiday=days_off[day]))
        for one in those[:left]:
            _item(district, area, one)
        left -= len(those)
    if left < 0:
        st.caption(text("events-more", count=-left))


def _item(district: District, area: str, one: Occurrence) -> None:
    """Show one time of an event with the ways on."""
    event = one.event
    head = f"**{wording.plain(event.title)}**"
    where = [event_places.place(district, event)]
    where += [event_places.distance(district, area, event)] if area else []
    with st.container(border=True):
        said = [wording.plain(event_words.time(one)), head]
        said += [f"**{event_words.status(event)}**"] if event.status else []
        lines = [" · ".join(said), *(wording.plain(part) for part in where if part)]
        if event.facility and (usable := event_places.wheelchair(event.facility)):
            lines.append(usable)
        lines += [wording.plain(event.description[:LONGEST_DESCRIPTION])]
        lines += [f"[{text('events-website')}]({_address(event.url)})"] if event.url else []
        st.markdown("  \n".join(line for line in lines if line))
        with st.container(horizontal=True):
            _ways_on(event)
        st.caption(wording.plain(wording.evidence(event.as_of, event.source)))


def _address(url: str) -> str:
    """Return a web address that cannot leave the brackets of a link."""
    return quote(url, safe=":/?#@!$&'*+,;=%~")


def _ways_on(event: Event) -> None:
    if event.facility:
        st.page_link(
            "guide.py",
            label=text("events-to-entry", name=wording.plain(offers().at[event.facility, "name"])),
            icon=":material/chevron_right:",
            query_params={state.ENTRY: event.facility},
        )
    address = event_calendar(event.id)
    st.link_button(text("events-to-calendar"), address, icon=":material/calendar_add_on:")


def subscribe(key: str, name: str) -> None:
    """Show the address of an area's calendar, to copy and as QR code."""
    st.header(text("events-subscribe"), anchor=False)
    st.markdown(text("events-subscribe-hint", place=name))
    link = urljoin(state.own_address(), area_calendar(key))
    st.code(link, language=None, wrap_lines=True)
    qr.show(link, text("events-subscribe-code"))
