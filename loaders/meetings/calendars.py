"""Meetings as calendars (iCalendar, RFC 5545): written for programs to subscribe to, and read."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Final

import icalendar

from geo.events import Event
from geo.meetings.model import Meeting, State
from loaders import event_rules, event_times
from loaders.event_feed import published
from loaders.event_recurrence import recurrence
from loaders.event_text import text
from loaders.event_times import Fault, is_timed, span
from loaders.files import text_of
from loaders.meetings import reading
from loaders.meetings.reading import Names, Read, Refused
from loaders.meetings.store import new_id
from loaders.problems import DataProblem, Finding

PRODUCT: Final = "-//Familienwegweiser//Gremientermine//DE"
REFRESH: Final = dt.timedelta(hours=1)
COMMITTEE, AREA, THEME = "X-WEGWEISER-GREMIUM", "X-WEGWEISER-GEBIET", "X-WEGWEISER-JAHRESTHEMA"
HORIZON: Final = dt.timedelta(days=731)
"""How far the series of a file are followed from their begin on."""

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
    part.add("UID", f"{meeting.id}@familienwegweiser")
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
        part.add(THEME, meeting.theme)
    return part


def read_calendar(
    name: str, raw: bytes, names: Names, there: Iterable[Meeting], other: tuple[str, str]
) -> Read:
    """Return the meetings of a calendar file; series as single meetings, for two years.

    ``other`` are the committee and the area of events that name none; empty to refuse those.

    Raises
    ------
    DataProblem
        The file as a whole cannot be used.
    """
    reading.check_size(name, raw)
    content = text_of(name, raw)
    try:
        calendars = icalendar.Calendar.from_ical(content, multiple=True)
        parts = [part for one in calendars for part in one.subcomponents]
    except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, OSError) as error:
        raise _no_calendar(name) from error
    if not calendars:
        raise _no_calendar(name)
    taken = reading.Taken(there)
    good: list[Meeting] = []
    findings: list[Finding] = []
    for number, part in enumerate(_events(parts), start=1):
        try:
            for meeting in _meetings(part, names, other):
                if len(good) >= reading.MOST:
                    raise DataProblem(name, f"höchstens {reading.MOST} Termine", "mehr")
                good.append(taken.fresh(meeting))
        except Refused as why:
            findings.append(reading.refusal(name, number, why))
        except Fault as fault:
            refused = Refused(fault.name, text(part, "SUMMARY"), fault.problem)
            findings.append(reading.refusal(name, number, refused))
    return Read(tuple(good), tuple(findings))


def _no_calendar(name: str) -> DataProblem:
    cause = "keine Kalenderdatei, nur halb kopiert oder von Hand geändert."
    return DataProblem(name, "ein Kalender (iCalendar)", likely_cause=cause)


def _events(parts: Iterable[icalendar.Component]) -> Iterator[icalendar.Event]:
    return (part for part in parts if isinstance(part, icalendar.Event))


def _meetings(part: icalendar.Event, names: Names, other: tuple[str, str]) -> Iterator[Meeting]:
    """Yield the meetings of an event; its title is not taken over, the committee is its name."""
    named = text(part, COMMITTEE) or other[0]
    if not named:
        raise Refused("Gremium", text(part, "SUMMARY"), "fehlt; bitte oben ein Gremium wählen")
    committee, area = reading.place_of(names, named, text(part, AREA) or other[1])
    clean = event_times.clean(part)
    begin, end = span(clean)
    if not is_timed(begin) or end == begin:
        raise Refused(
            "DTSTART", text(part, "SUMMARY"), "hat keinen Beginn und kein Ende mit Uhrzeit"
        )
    if part.has_key("RRULE"):
        clean.add("RRULE", event_rules.checked(part.get("RRULE"), begin))
    place = reading.checked_text("Ort", text(part, "LOCATION"))
    theme = reading.checked_text("Jahresthema", text(part, THEME))
    is_cancelled = text(part, "STATUS").upper() == "CANCELLED"
    state = State.CANCELLED if is_cancelled else State.PLANNED
    times = recurrence([clean], [Event("", "", begin, end)])
    first = begin.date() if isinstance(begin, dt.datetime) else begin
    for one in times.occurrences(first, first + HORIZON):
        start, stop = one.begin, one.end
        if isinstance(start, dt.datetime) and isinstance(stop, dt.datetime):
            yield Meeting(new_id(), committee, area, start, stop, place, theme, state)
