"""Meetings, deadlines and clashes in words."""

import datetime as dt
import functools
from collections.abc import Iterable
from typing import Final

from babel.dates import format_date, get_month_names

from geo.meetings.clashes import Clash, Reason
from geo.meetings.deadlines import Deadline, Kind, Light
from geo.meetings.model import Meeting
from geo.meetings.rhythm import Period, Rhythm
from pages.i18n import current, text
from pages.ui import wording
from pages.ui.professional.meetings_data import Gathered

SIGNS: Final = {
    Light.OPEN: "○",
    Light.SOON: "◔",
    Light.TODAY: "●",
    Light.OVERDUE: "▲",
    Light.DONE: "✓",
}
"""What stands beside the word: shapes differ, so that colour is never alone."""


def day(date: dt.date) -> str:
    """Return "Mi., 28.04.2027"."""
    return _day(date, str(current().cldr))


@functools.lru_cache(maxsize=4096)
def _day(date: dt.date, locale: str) -> str:
    return str(format_date(date, "EEE, dd.MM.yyyy", locale=locale))


def month(number: int) -> str:
    """Return the name of a month, from 1."""
    return str(get_month_names("wide", locale=current().cldr)[number])


def times(meeting: Meeting) -> str:
    """Return "13:00–16:00 Uhr", with the day of its end if that is another one."""
    end = f"{meeting.end:%H:%M}"
    if meeting.end.date() != meeting.day:
        end = f"{day(meeting.end.date())} {end}"
    return _times(f"{meeting.begin:%H:%M}", end, current().code)


@functools.lru_cache(maxsize=1024)
def _times(begin: str, end: str, _code: str) -> str:
    return text("pro-meetings-times", begin=begin, end=end)


def light(of: Light) -> str:
    """Return sign and word of a light."""
    return f"{SIGNS[of]} {text(f'pro-meetings-light-{of.value}')}"


def deadlines_are(of: Light) -> str:
    """Return how urgent the deadlines of a meeting are."""
    return _deadlines_are(of, current().code)


@functools.lru_cache(maxsize=64)
def _deadlines_are(of: Light, _code: str) -> str:
    return text("pro-meetings-deadlines-are", light=light(of))


def state(meeting: Meeting) -> str:
    """Return how far a meeting is."""
    return text(f"pro-meetings-state-{meeting.state.value}")


def quoted(quote: str, source: str) -> str:
    """Return the words of a source with where they stand."""
    return text("pro-meetings-quoted", quote=quote, source=source)


def deadline(one: Deadline) -> str:
    """Return until when something has to be done, and what stands in the way on that day."""
    if one.rule.kind == Kind.YEAR_PLAN:
        said = text("pro-meetings-deadline-year", day=day(one.due))
    else:
        said = text("pro-meetings-deadline", day=day(one.due), count=one.rule.days)
    if one.is_on_working_day:
        return said
    free = one.free or text("pro-meetings-weekend")
    return f"{said}. {text('pro-meetings-deadline-free', free=free, day=day(one.working_day))}"


def clash(found: Gathered, one: Clash, seen_from: str = "") -> str:
    """Return which two meetings overlap and why; from one of them only the other is named."""
    why = wording.joined([_reason(one, reason) for reason in Reason if reason in one.reasons])
    keys = [key for key in (one.first, one.second) if key != seen_from]
    named = [f"{found.title(m)} ({_when(m)})" for key in keys if (m := found.meeting(key))]
    message = "pro-meetings-clash-with" if seen_from else "pro-meetings-clash"
    return text(message, meetings=wording.joined(named), why=why)


def _reason(one: Clash, reason: Reason) -> str:
    if reason == Reason.ROLE:
        return text("pro-meetings-clash-role", roles=", ".join(one.roles))
    return text(f"pro-meetings-clash-{reason.value}")


def _when(meeting: Meeting) -> str:
    return f"{day(meeting.day)}, {times(meeting)}"


def missing(rhythm: Rhythm, gaps: Iterable[Period], year: int) -> str:
    """Return which periods of a year have too few meetings."""
    said = [
        text(
            "pro-meetings-gap",
            period=period(rhythm, one, year),
            planned=str(one.planned),
            least=str(one.least),
        )
        for one in gaps
    ]
    return wording.joined(said)


def period(rhythm: Rhythm, one: Period, year: int) -> str:
    """Return what a period of a year is called."""
    if rhythm.months == 1:
        return month(one.number)
    named = {3: "quarter", 6: "half"}.get(rhythm.months)
    if named:
        return text(f"pro-meetings-{named}", number=str(one.number))
    return str(year)
