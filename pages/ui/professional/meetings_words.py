"""Meetings, deadlines and clashes in words."""

import datetime as dt
import functools
from collections.abc import Collection
from typing import Final

from babel.dates import format_date, get_month_names

from geo.committees.model import Period, Rhythm
from geo.meetings.clashes import Clash, Reason
from geo.meetings.deadlines import Deadline, Kind, Light
from geo.meetings.model import Meeting
from geo.meetings.rhythm import Gap, PeriodCount, deviating, gaps
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

MOST_NAMED: Final = 6
"""So many deviations from a rhythm are named one by one."""


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


def deviations(rhythm: Rhythm, days: Collection[dt.date], year: int) -> str:
    """Return where meetings are fewer, more or further apart than a rhythm says; empty if not."""
    said = [_counted(rhythm, one, year) for one in deviating(rhythm, days, year)]
    said += [_gap(one) for one in gaps(rhythm, days, year)]
    if len(said) > MOST_NAMED:
        more = str(len(said) - MOST_NAMED)
        said = [*said[:MOST_NAMED], text("pro-meetings-rhythm-more", count=more)]
    return "; ".join(said)


def _counted(rhythm: Rhythm, one: PeriodCount, year: int) -> str:
    named, planned = period(rhythm, one, year), str(one.planned)
    if one.missing:
        return text("pro-meetings-gap", period=named, planned=planned, least=str(one.least))
    return text("pro-meetings-surplus", period=named, planned=planned, most=str(one.most))


def _gap(one: Gap) -> str:
    numbers = {"days": str(one.days), "most": str(one.most)}
    if one.first and one.last:
        return text("pro-meetings-apart", first=day(one.first), last=day(one.last), **numbers)
    if one.last:
        return text("pro-meetings-apart-before", last=day(one.last), **numbers)
    first = day(one.first) if one.first else ""
    return text("pro-meetings-apart-after", first=first, **numbers)


def period(rhythm: Rhythm, one: PeriodCount, year: int) -> str:
    """Return what a period of a year is called."""
    if rhythm.period is Period.MONTH:
        return month(one.number)
    if rhythm.period is Period.QUARTER:
        return text("pro-meetings-quarter", number=str(one.number))
    if rhythm.period is Period.HALF_YEAR:
        return text("pro-meetings-half", number=str(one.number))
    return str(year)
