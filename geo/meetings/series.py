"""The dates of a series of meetings: a rule, a time on the wall, and what happens on free days."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from geo.meetings.free_days import FreeDays
from geo.meetings.model import after, local
from geo.recurrence import MONTHLY, WEEKLY, Rule, days

WEEK: Final = dt.timedelta(days=7)
MOST: Final = 120
"""No series has more dates: that is one a week for more than two years."""


class Repeat(StrEnum):
    """How often a series repeats; from month to month the weekday of the month stays the same."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    TWO_MONTHS = "two_months"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"


class OnFree(StrEnum):
    """What happens to a date on a free day."""

    SKIP = "skip"
    NEXT_WORKING_DAY = "next_working_day"
    WEEK_LATER = "week_later"
    KEEP = "keep"


_WEEKS: Final = {Repeat.WEEKLY: 1, Repeat.FORTNIGHTLY: 2}
_MONTHS: Final = {
    Repeat.MONTHLY: 1,
    Repeat.TWO_MONTHS: 2,
    Repeat.QUARTERLY: 3,
    Repeat.HALF_YEARLY: 6,
    Repeat.YEARLY: 12,
}


@dataclass(frozen=True)
class SeriesPlan:
    """A series from its first day to the last day it may have, always at the same time.

    ``minutes`` is how long a meeting lasts.
    """

    first: dt.date
    last: dt.date
    repeat: Repeat
    time: dt.time
    minutes: int
    on_free: OnFree = OnFree.SKIP


@dataclass(frozen=True)
class Slot:
    """One date of a series: ``day`` is where the rule puts it.

    ``begin`` and ``end`` are None if it is left out; ``reason`` names the free day it would be on,
    ``is_taken`` is true if the day it would move to is taken by another date of the series.
    """

    day: dt.date
    begin: dt.datetime | None
    end: dt.datetime | None
    reason: str = ""
    is_taken: bool = False

    @property
    def is_moved(self) -> bool:
        """Whether it takes place on another day than the rule says."""
        return self.begin is not None and self.begin.date() != self.day


def rule_of(plan: SeriesPlan) -> Rule:
    """Return the recurrence rule of a series; the fifth weekday of a month means the last one."""
    if plan.repeat in _WEEKS:
        return Rule(plan.first, WEEKLY, _WEEKS[plan.repeat], plan.last)
    nth = (plan.first.day - 1) // 7 + 1
    ordinal = -1 if nth > 4 else nth  # noqa: PLR2004 - only some months have a fifth one
    weekday = ((ordinal, plan.first.weekday()),)
    return Rule(plan.first, MONTHLY, _MONTHS[plan.repeat], plan.last, weekdays=weekday)


def slots(plan: SeriesPlan, free: FreeDays) -> tuple[Slot, ...]:
    """Return the dates of a series in order, those that are skipped included; at most `MOST`.

    Raises
    ------
    ValueError
        The last day is before the first one, or a meeting has no length.
    """
    if plan.last < plan.first or plan.minutes <= 0:
        raise ValueError("a series goes forward and its meetings last")
    chosen = days(rule_of(plan), plan.first, plan.last)[:MOST]
    taken = set(chosen)
    made = []
    for day in chosen:
        slot = _slot(plan, free, day, taken)
        if slot.begin:
            taken.add(slot.begin.date())
        made.append(slot)
    return tuple(made)


def _slot(plan: SeriesPlan, free: FreeDays, day: dt.date, taken: set[dt.date]) -> Slot:
    reason = free.name(day)
    if not reason or plan.on_free == OnFree.KEEP:
        return _at(plan, day, day, reason)
    if plan.on_free == OnFree.SKIP:
        return Slot(day, None, None, reason)
    step = dt.timedelta(days=1) if plan.on_free == OnFree.NEXT_WORKING_DAY else WEEK
    target = day + step
    while free.name(target) or (step != WEEK and not free.is_working(target)):
        target += step
    if target > plan.last:
        return Slot(day, None, None, reason)
    if target in taken:
        return Slot(day, None, None, reason, is_taken=True)
    return _at(plan, day, target, reason)


def _at(plan: SeriesPlan, day: dt.date, target: dt.date, reason: str) -> Slot:
    begin = local(target, plan.time)
    return Slot(day, begin, after(begin, plan.minutes), reason)
