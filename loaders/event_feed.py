"""Writing events as calendars that calendar programs take and subscribe to (RFC 5545, RFC 7986)."""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Final

import icalendar

from geo.events import Event
from geo.hours import ZONE
from loaders.event_values import described
from loaders.events import Agenda

MEDIA_TYPE: Final = "text/calendar; charset=utf-8"
PRODUCT: Final = "-//Familienwegweiser//Termine//DE"
REFRESH: Final = dt.timedelta(hours=12)


def calendar_bytes(
    agenda: Agenda, ids: Iterable[str], name: str, place: Callable[[Event], str]
) -> bytes:
    """Return events with their rules and exceptions as a published calendar.

    ``place`` returns where an event is. The same events always give the same bytes.
    """
    made = published(name, PRODUCT, REFRESH)
    for key in sorted(ids):
        for part in agenda.calendars[key].events:
            where = place(described(part, agenda.events[key].source))
            made.add_component(_located(part, where))
    return bytes(made.to_ical())


def published(name: str, product: str, refresh: dt.timedelta) -> icalendar.Calendar:
    """Return an empty calendar with the time zone; programs ask again by ``refresh``."""
    made = icalendar.Calendar()
    made.add("PRODID", product)
    made.add("VERSION", "2.0")
    made.add("CALSCALE", "GREGORIAN")
    made.add("METHOD", "PUBLISH")
    made.calendar_name = name
    made.refresh_interval = refresh
    made.add("X-PUBLISHED-TTL", str(icalendar.vDuration(refresh).to_ical(), "utf-8"))
    made.add_component(icalendar.Timezone.from_tzid(ZONE.key))
    return made


def _located(part: icalendar.Event, where: str) -> icalendar.Event:
    copied = part.copy()
    copied.location = where or None
    return copied
