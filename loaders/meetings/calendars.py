"""Meetings as calendars (iCalendar, RFC 5545), written for programs to subscribe to.

What no property of the format says stands in properties of our own, so that it can be read again.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Final

import icalendar

from geo.meetings.model import Meeting, State
from loaders.event_feed import published

PRODUCT: Final = "-//Familienwegweiser//Gremientermine//DE"
REFRESH: Final = dt.timedelta(hours=1)
COMMITTEE, AREA, THEME = "X-WEGWEISER-GREMIUM", "X-WEGWEISER-GEBIET", "X-WEGWEISER-JAHRESTHEMA"
STATE, ROLE, TOPIC = "X-WEGWEISER-STAND", "X-WEGWEISER-ROLLE", "X-WEGWEISER-THEMA"
OWN_UID: Final = "@familienwegweiser"
"""How the UID of a meeting ends; before it stands its id."""

AS_TEXT: Final = {"VALUE": "TEXT"}
"""Without it programs cannot know that line breaks and commas are written in another way."""

_STATUS: Final = {State.PLANNED: "TENTATIVE", State.CANCELLED: "CANCELLED"}


def calendar_bytes(
    meetings: Iterable[Meeting],
    name: str,
    title: Callable[[Meeting], str],
    stamp: dt.datetime,
) -> bytes:
    """Return meetings as a published calendar; ``title`` returns what one is called.

    ``stamp`` is when the calendar was made. Times are those on the wall in Germany.
    """
    made = published(name, PRODUCT, REFRESH)
    for meeting in meetings:
        made.add_component(_component(meeting, title(meeting), stamp))
    return bytes(made.to_ical())


def _component(meeting: Meeting, title: str, stamp: dt.datetime) -> icalendar.Event:
    part = icalendar.Event()
    part.add("UID", f"{meeting.id}{OWN_UID}")
    part.add("DTSTAMP", stamp.astimezone(dt.UTC))
    part.add("DTSTART", meeting.begin)
    part.add("DTEND", meeting.end)
    part.add("SUMMARY", title)
    part.add("SEQUENCE", max(0, meeting.version - 1))
    part.add("STATUS", _STATUS.get(meeting.state, "CONFIRMED"))
    if meeting.place:
        part.add("LOCATION", meeting.place)
    if meeting.topics:
        part.add("DESCRIPTION", "\n".join(meeting.topics))
    part.add(COMMITTEE, meeting.committee)
    part.add(AREA, meeting.area)
    if meeting.theme:
        part.add(THEME, icalendar.vText(meeting.theme), AS_TEXT)
    part.add(STATE, meeting.state.value)
    for name, said in ((ROLE, meeting.roles), (TOPIC, meeting.topics)):
        for one in said:
            part.add(name, icalendar.vText(one), AS_TEXT)
    return part
