"""Dates and times of events as words."""

import datetime as dt

from babel.dates import format_date

from geo.events import Event, Occurrence
from pages.i18n import current, text
from pages.ui import wording


def day(date: dt.date) -> str:
    """Return a day as "Dienstag, 1. Dezember 2026"."""
    return str(format_date(date, format="full", locale=current().cldr))


def time(one: Occurrence) -> str:
    """Return from when until when, with the last day if it is another one."""
    begin, end = one.begin, one.end
    if not (isinstance(begin, dt.datetime) and isinstance(end, dt.datetime)):
        whole = text("events-all-day")
        if one.last_day == one.first_day:
            return whole
        return text("events-until-day", begin=whole, day=day(one.last_day))
    if one.last_day == one.first_day:
        last = "24:00" if end.date() > begin.date() else f"{end:%H:%M}"
        return _clock(f"{begin:%H:%M}" if end == begin else f"{begin:%H:%M}–{last}")
    last = _clock(f"{end:%H:%M}")
    return text("events-until", begin=_clock(f"{begin:%H:%M}"), day=day(end.date()), time=last)


def _clock(said: str) -> str:
    return text("hours-clock", time=said)


def status(event: Event) -> str:
    """Return whether it is cancelled or not sure yet, empty otherwise."""
    return text(f"events-status-{event.status}") if event.status else ""


def line(one: Occurrence, holiday: str) -> str:
    """Return day, time and title in one line, with what a person must know before going."""
    marks = [status(one.event), text("events-holiday", holiday=holiday) if holiday else ""]
    said = text("events-line", day=day(one.first_day), time=time(one), title=one.event.title)
    return " – ".join([said, *filter(None, marks)])


def evidence(event: Event) -> str:
    """Return source and date of an event."""
    return wording.evidence(event.as_of, event.source)
