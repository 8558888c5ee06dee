"""Writing events as calendars that calendar programs take and subscribe to (RFC 5545, RFC 7986)."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Final

import icalendar

from geo.hours import ZONE
from loaders.event_values import text
from loaders.events import Agenda

MEDIA_TYPE: Final = "text/calendar; charset=utf-8"
PRODUCT: Final = "-//Familienwegweiser//Termine//DE"
REFRESH: Final = dt.timedelta(hours=12)


def calendar_bytes(
    agenda: Agenda, ids: Iterable[str], name: str, locations: Mapping[str, str]
) -> bytes:
    """Return events with their rules and exceptions as a published calendar.

    ``locations`` are the addresses of entries by id; they stand where an event names none. The
    same events always give the same bytes.
    """
    made = icalendar.Calendar()
    made.add("PRODID", PRODUCT)
    made.add("VERSION", "2.0")
    made.add("CALSCALE", "GREGORIAN")
    made.add("METHOD", "PUBLISH")
    made.calendar_name = name
    made.refresh_interval = REFRESH
    made.add("X-PUBLISHED-TTL", str(icalendar.vDuration(REFRESH).to_ical(), "utf-8"))
    made.add_component(icalendar.Timezone.from_tzid(ZONE.key))
    for key in sorted(ids):
        where = locations.get(agenda.events[key].facility, "")
        for part in agenda.calendars[key].events:
            made.add_component(_located(part, where))
    return bytes(made.to_ical())


def _located(part: icalendar.Event, where: str) -> icalendar.Event:
    """Return a component with a place, its own or that of its entry."""
    if text(part, "LOCATION") or not where:
        return part
    located = part.copy()
    located.add("LOCATION", where)
    return located
