"""Until when something has to be done for a meeting, and how urgent that is.

Deadlines count calendar days on the wall: "eine Woche vor der Sitzung" is the same weekday a week
earlier, whatever the clock does in between. Where one falls on a day on which nobody works, the
last working day before is named beside it; the deadline itself stays.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from geo.meetings.free_days import FreeDays
from geo.meetings.model import Done, Meeting, State

SOON: Final = 7
"""Days before a deadline from which on it counts as due soon."""


class Kind(StrEnum):
    """Days before a meeting, or in the last meeting of a year for the next one."""

    DAYS_BEFORE = "days_before"
    YEAR_PLAN = "year_plan"


class Light(StrEnum):
    """How urgent a deadline is; ``TODAY`` from the last working day before it on."""

    OPEN = "open"
    SOON = "soon"
    TODAY = "today"
    OVERDUE = "overdue"
    DONE = "done"


URGENCY: Final = (Light.OVERDUE, Light.TODAY, Light.SOON, Light.OPEN, Light.DONE)


@dataclass(frozen=True)
class DeadlineRule:
    """What a document says has to be done before meetings.

    ``days`` (0 or more) before the meeting. ``committees`` are those it is for, all if empty.
    ``quote`` is word for word from ``source``, whose date is ``as_of`` (ISO, empty if unknown).
    """

    key: str
    label: str
    district: str
    kind: Kind
    days: int
    source: str
    quote: str
    as_of: str = ""
    committees: tuple[str, ...] = ()
    note: str = ""

    def is_for(self, committee: str) -> bool:
        """Tell whether it is about the meetings of a committee."""
        return not self.committees or committee in self.committees


@dataclass(frozen=True)
class Deadline:
    """One thing to do for a meeting until ``due``.

    ``free`` names what keeps people from working on that day, ``working_day`` is the last working
    day until then; ``done`` is None as long as it is not done.
    """

    rule: DeadlineRule
    meeting: str
    due: dt.date
    working_day: dt.date
    free: str
    light: Light
    done: dt.date | None = None

    @property
    def is_on_working_day(self) -> bool:
        """Whether people work on the day it is due."""
        return self.due == self.working_day


def due_day(rule: DeadlineRule, meeting: Meeting) -> dt.date:
    """Return until when a rule asks for something before a meeting."""
    return meeting.day - dt.timedelta(days=rule.days)


def deadlines(
    rules: Iterable[DeadlineRule],
    meetings: Collection[Meeting],
    done: Iterable[Done],
    free: FreeDays,
    today: dt.date,
) -> tuple[Deadline, ...]:
    """Return the deadlines of all meetings, earliest first.

    A cancelled meeting has none; of a meeting that was held only those that were met are left.
    A plan for the next year counts as done as soon as a meeting of that year is there.
    """
    marked = {(one.meeting, one.rule): one.day for one in done}
    lasts = _last_of_years(meetings)
    found = []
    for rule in rules:
        for meeting in meetings:
            if not meeting.takes_place or not rule.is_for(meeting.committee):
                continue
            if rule.kind == Kind.YEAR_PLAN and lasts[_year(meeting)] != meeting.id:
                continue
            day = marked.get((meeting.id, rule.key))
            if day is None and rule.kind == Kind.YEAR_PLAN and _is_planned(lasts, meeting):
                day = meeting.day
            if meeting.state != State.HELD or day:
                found.append(_deadline(rule, meeting, day, free, today))
    return tuple(sorted(found, key=lambda one: (one.due, one.meeting, one.rule.key)))


def light(due: dt.date, working_day: dt.date, today: dt.date) -> Light:
    """Return how urgent it is what is not done yet; never less urgent on a later day."""
    if today > due:
        return Light.OVERDUE
    if today >= working_day:
        return Light.TODAY
    return Light.SOON if today >= working_day - dt.timedelta(days=SOON) else Light.OPEN


def most_urgent(found: Iterable[Deadline]) -> Light | None:
    """Return the most urgent light of some deadlines, None if there are none."""
    return min((one.light for one in found), key=URGENCY.index, default=None)


def _deadline(
    rule: DeadlineRule, meeting: Meeting, done: dt.date | None, free: FreeDays, today: dt.date
) -> Deadline:
    due = due_day(rule, meeting) if rule.kind == Kind.DAYS_BEFORE else meeting.day
    working = free.last_working(due)
    shown = Light.DONE if done else light(due, working, today)
    return Deadline(rule, meeting.id, due, working, free.name(due), shown, done)


_Year = tuple[str, str, int]


def _year(meeting: Meeting) -> _Year:
    return meeting.committee, meeting.area, meeting.day.year


def _last_of_years(meetings: Iterable[Meeting]) -> Mapping[_Year, str]:
    """Return the last meeting of each committee, area and year."""
    ordered = sorted((m for m in meetings if m.takes_place), key=lambda m: (m.begin, m.id))
    return {_year(meeting): meeting.id for meeting in ordered}


def _is_planned(lasts: Mapping[_Year, str], meeting: Meeting) -> bool:
    committee, area, year = _year(meeting)
    return (committee, area, year + 1) in lasts
