"""Opening hours: what is known about a week, and what that means at one moment.

The model follows schema.org (OpeningHoursSpecification and specialOpeningHoursSpecification,
https://schema.org/OpeningHoursSpecification). All times are on the wall in Germany, so that a
change of summer time moves no opening hour. Where nothing is known the answer is unknown, never
closed.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce
from typing import Any, Final
from zoneinfo import ZoneInfo

ZONE: Final = ZoneInfo("Europe/Berlin")
WEEKDAYS: Final = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip
PUBLIC_HOLIDAYS: Final = "PublicHolidays"
"""The schema.org word for hours that hold on public holidays."""

LOOK_AHEAD_DAYS: Final = 14
"""How far ahead the next opening is looked for."""

_ONE_DAY: Final = dt.timedelta(days=1)

Holidays = Mapping[dt.date, str]
"""Name of the public holiday by date."""

Interval = tuple[dt.datetime, dt.datetime]
"""From and to as wall time, without a zone; what begins before midnight may end after it."""


class Kind(StrEnum):
    """What is known about a moment or a day."""

    OPEN = "open"
    CLOSED = "closed"
    BY_APPOINTMENT = "by_appointment"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Hours:
    """Hours on some days of the week, or, without times, a closure.

    ``days`` are names of schema.org; none means every day. ``closes`` at or before ``opens`` is
    on the next day. Both ends of the validity are included; None means no limit.
    """

    days: frozenset[str] = frozenset()
    opens: dt.time | None = None
    closes: dt.time | None = None
    valid_from: dt.date | None = None
    valid_through: dt.date | None = None
    note: str = ""

    def is_valid(self, day: dt.date) -> bool:
        """Tell whether this holds at a date, whatever its weekday."""
        return (self.valid_from or day) <= day <= (self.valid_through or day)

    def is_for(self, day: dt.date, *, as_holiday: bool = False) -> bool:
        """Tell whether this speaks about a date; ``as_holiday``: as a public holiday only."""
        word = PUBLIC_HOLIDAYS if as_holiday else WEEKDAYS[day.weekday()]
        named = word in self.days or not (self.days or as_holiday)
        return named and self.is_valid(day)

    def interval(self, day: dt.date) -> Interval | None:
        """Return the hours of a date, None for a closure."""
        if self.opens is None or self.closes is None:
            return None
        end = day if self.closes > self.opens else day + _ONE_DAY
        return dt.datetime.combine(day, self.opens), dt.datetime.combine(end, self.closes)


@dataclass(frozen=True)
class OpeningHours:
    """All that is known about one facility's hours, with the source of this knowledge."""

    regular: tuple[Hours, ...] = ()
    special: tuple[Hours, ...] = ()
    appointment_only: bool = False
    note: str = ""
    source: str = ""
    as_of: str = ""


@dataclass(frozen=True)
class Day:
    """One date: open at the intervals, closed, by appointment or unknown.

    ``special`` are the temporary hours or closures that replace the regular ones.
    """

    date: dt.date
    kind: Kind
    intervals: tuple[Interval, ...] = ()
    special: tuple[Hours, ...] = ()
    holiday: str = ""


@dataclass(frozen=True)
class State:
    """What holds at one moment, and until when, if that is known."""

    kind: Kind
    until: dt.datetime | None = None


def read(stored: Mapping[str, Any] | None) -> OpeningHours | None:
    """Return stored hours (plain JSON with the names of schema.org), None if there are none."""
    if not stored:
        return None
    return OpeningHours(
        regular=_specifications(stored.get("openingHoursSpecification", ())),
        special=_specifications(stored.get("specialOpeningHoursSpecification", ())),
        appointment_only=bool(stored.get("appointmentOnly")),
        note=stored.get("note", ""),
        source=stored.get("source", ""),
        as_of=stored.get("asOf", ""),
    )


def _specifications(rows: Iterable[Mapping[str, Any]]) -> tuple[Hours, ...]:
    return tuple(
        Hours(
            days=frozenset(row.get("dayOfWeek", ())),
            opens=_time(row.get("opens", "")),
            closes=_time(row.get("closes", "")),
            valid_from=_date(row.get("validFrom", "")),
            valid_through=_date(row.get("validThrough", "")),
            note=row.get("note", ""),
        )
        for row in rows
    )


def _time(text: str) -> dt.time | None:
    """Return "09:30" as time; "24:00" is midnight at the end of the day."""
    return dt.time.fromisoformat(text.replace("24:00", "00:00")) if text else None


def _date(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def day(hours: OpeningHours | None, date: dt.date, holidays: Holidays) -> Day:
    """Return what is known about the hours that begin on a date.

    Temporary hours replace the regular ones on the days they speak about; among them a closure
    wins. On a public holiday only hours for public holidays hold: without them it is unknown.
    """
    holiday = holidays.get(date, "")
    if hours is None:
        return Day(date, Kind.UNKNOWN, holiday=holiday)
    special = tuple(rule for rule in hours.special if rule.is_for(date))
    if special:
        intervals = [rule.interval(date) for rule in special]
        known = () if None in intervals else _merged(i for i in intervals if i)
        return Day(date, Kind.OPEN if known else Kind.CLOSED, known, special, holiday)
    if hours.appointment_only:
        return Day(date, Kind.BY_APPOINTMENT, holiday=holiday)
    as_holiday = bool(holiday)
    rules = [rule for rule in hours.regular if rule.is_for(date, as_holiday=as_holiday)]
    if not rules and (as_holiday or not any(rule.is_valid(date) for rule in hours.regular)):
        return Day(date, Kind.UNKNOWN, holiday=holiday)
    intervals = [rule.interval(date) for rule in rules]
    known = _merged(interval for interval in intervals if interval)
    return Day(date, Kind.OPEN if known else Kind.CLOSED, known, holiday=holiday)


def _merged(intervals: Iterable[Interval]) -> tuple[Interval, ...]:
    """Return intervals in order, those that touch or overlap as one."""

    def join(done: tuple[Interval, ...], new: Interval) -> tuple[Interval, ...]:
        if done and new[0] <= done[-1][1]:
            return (*done[:-1], (done[-1][0], max(done[-1][1], new[1])))
        return (*done, new)

    return reduce(join, sorted(intervals), ())


def week(hours: OpeningHours | None, date: dt.date, holidays: Holidays) -> tuple[Day, ...]:
    """Return the seven days of the week around a date, Monday first."""
    monday = date - dt.timedelta(days=date.weekday())
    return tuple(day(hours, monday + dt.timedelta(days=i), holidays) for i in range(7))


def state_at(hours: OpeningHours | None, moment: dt.datetime, holidays: Holidays) -> State:
    """Return what holds at a moment.

    ``until`` is the end of the hours or the next opening within `LOOK_AHEAD_DAYS`, as moment in
    Germany; None for open around the clock, and if it cannot be known, as behind a public holiday
    without hours of its own.

    Raises
    ------
    ValueError
        The moment has no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    wall = moment.astimezone(ZONE).replace(tzinfo=None)
    dates = (wall.date() + dt.timedelta(days=i) for i in range(-1, LOOK_AHEAD_DAYS + 1))
    days = [day(hours, date, holidays) for date in dates]
    begun = _merged(interval for known in days for interval in known.intervals)
    horizon = dt.datetime.combine(days[-1].date, dt.time.max)
    for start, end in begun:
        if start <= wall < end:
            known = end < horizon and not _unknown_from(days, end)
            return State(Kind.OPEN, _moment(end) if known else None)
    if days[1].kind not in {Kind.OPEN, Kind.CLOSED}:
        return State(days[1].kind)
    return State(Kind.CLOSED, _next_opening(days[1:], wall))


def _unknown_from(days: Iterable[Day], end: dt.datetime) -> bool:
    """Tell whether hours end at midnight only because the next day's are not known."""
    return end.time() == dt.time() and any(
        known.date == end.date() and known.kind == Kind.UNKNOWN for known in days
    )


def _next_opening(days: Iterable[Day], wall: dt.datetime) -> dt.datetime | None:
    for known in days:
        later = [start for start, _ in known.intervals if start > wall]
        if later:
            return _moment(later[0])
        if known.kind not in {Kind.OPEN, Kind.CLOSED}:
            return None
    return None


def _moment(wall: dt.datetime) -> dt.datetime:
    return wall.replace(tzinfo=ZONE)
