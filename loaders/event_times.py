"""The times of an event in a calendar file: checked, and as time on the wall in Germany."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import icalendar

from geo.hours import ZONE

EARLIEST, LATEST = dt.date(1970, 1, 1), dt.date(2100, 1, 1)
LONGEST: Final = dt.timedelta(days=366)
THIS_AND_FUTURE: Final = "THISANDFUTURE"
DATES: Final = ("RDATE", "EXDATE")


@dataclass(eq=False)
class Fault(Exception):  # noqa: N818 - of the data, not of the program
    """Why an event is not taken over: a property and a German clause about it.

    ``private``: nothing of the event may be shown.
    """

    name: str
    problem: str
    private: bool = False


def span(part: icalendar.Event) -> tuple[dt.date, dt.date]:
    """Return begin and end of a checked component."""
    return part.get("DTSTART").dt, part.get("DTEND").dt


def on_the_wall(when: dt.date) -> dt.date:
    """Return a moment with the time zone of Germany, a date as it is."""
    return when.astimezone(ZONE) if isinstance(when, dt.datetime) else when


def in_zone(when: dt.datetime) -> dt.datetime:
    """Return a moment; one that names no time zone means the time on the wall."""
    return when if when.tzinfo else when.replace(tzinfo=ZONE)


def clean(part: icalendar.Event) -> icalendar.Event:
    """Return a new component with the times of another one, but for its rule.

    Raises
    ------
    Fault
        A time is missing, contradicts another one or is out of bounds.
    """
    recurring = any(name in part for name in ("RRULE", "RDATE", "RECURRENCE-ID"))
    made = icalendar.Event()
    begin = _value(part, "DTSTART", recurring=recurring)
    made.add("DTSTART", begin)
    made.add("DTEND", _end(part, begin, recurring=recurring))
    for name in DATES:
        dates = [known(name, when, recurring=True) for when in listed(part, name)]
        if any(is_timed(when) != is_timed(begin) for when in dates if name == "RDATE"):
            raise Fault(name, "und DTSTART müssen beide Uhrzeiten haben oder beide keine")
        for when in dates:
            made.add(name, [when])
    if "RECURRENCE-ID" in part:
        following = part.get("RECURRENCE-ID").params.get("RANGE") == THIS_AND_FUTURE
        when = _value(part, "RECURRENCE-ID", recurring=True)
        made.add("RECURRENCE-ID", when, {"RANGE": THIS_AND_FUTURE} if following else {})
    return made


def is_timed(when: object) -> bool:
    """Tell whether a value is a moment, not a whole day."""
    return isinstance(when, dt.datetime)


def _value(part: icalendar.Event, name: str, *, recurring: bool) -> dt.date:
    if name not in part:
        raise Fault(name, "fehlt; erwartet wird ein Datum mit oder ohne Uhrzeit")
    return known(name, part.get(name).dt, recurring=recurring)


def known(name: str, when: object, *, recurring: bool) -> dt.date:
    """Return a value on the wall in Germany; a repeated moment in UTC stays there."""
    if not isinstance(when, dt.date):
        raise Fault(name, "ist kein Datum und keine Uhrzeit an einem Tag")
    if not EARLIEST < (when.date() if isinstance(when, dt.datetime) else when) < LATEST:
        raise Fault(name, f"liegt nicht zwischen {EARLIEST.year} und {LATEST.year}")
    if not isinstance(when, dt.datetime):
        return when
    moment = in_zone(when)
    if not recurring:
        return on_the_wall(moment)
    if moment.tzname() == "UTC":
        return moment.astimezone(dt.UTC)
    if moment.utcoffset() != moment.astimezone(ZONE).utcoffset():
        raise Fault(name, "hat eine andere Zeitzone; erwartet wird Europe/Berlin")
    return on_the_wall(moment)


def _end(part: icalendar.Event, begin: dt.date, *, recurring: bool) -> dt.date:
    """Return the end; without any a day lasts whole and a moment has no length."""
    if "DTEND" in part and "DURATION" in part:
        raise Fault("DURATION", "und DTEND widersprechen sich; erlaubt ist eines von beiden")
    end = begin if is_timed(begin) else begin + dt.timedelta(days=1)
    if "DTEND" in part:
        end = _value(part, "DTEND", recurring=recurring)
    elif "DURATION" in part:
        end = _after(begin, part.get("DURATION").dt)
    if is_timed(end) != is_timed(begin):
        raise Fault("DTEND", "und DTSTART müssen beide Uhrzeiten haben oder beide keine")
    if end < begin or (end == begin and not is_timed(begin)):
        raise Fault("DTEND", "liegt nicht nach dem Beginn (DTSTART)")
    if end - begin > LONGEST:
        raise Fault("DTEND", "liegt mehr als ein Jahr nach dem Beginn; vielleicht fehlt eine Regel")
    return end


def _after(begin: dt.date, length: object) -> dt.date:
    if not isinstance(length, dt.timedelta) or abs(length) > LONGEST:
        raise Fault("DURATION", "ist keine Dauer von höchstens einem Jahr")
    if length % dt.timedelta(days=1) and not is_timed(begin):
        raise Fault("DURATION", "hat Stunden, aber der Beginn (DTSTART) keine Uhrzeit")
    return begin + length


def listed(part: icalendar.Event, name: str) -> Iterator[Any]:
    """Yield the values of a property that holds lists and may stand several times."""
    lists = part.get(name, [])
    for one in lists if isinstance(lists, list) else [lists]:
        yield from (value.dt for value in one.dts)
