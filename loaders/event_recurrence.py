"""The times of one event: what its rule, its further dates and its exceptions give in a period.

The rule is a condition on days, so that an old rule costs no more than a young one. What single
dates and exceptions make of them is left to the library `recurring_ical_events`.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import icalendar
import recurring_ical_events

from geo.events import Event, Occurrence
from geo.hours import ZONE
from geo.recurrence import Rule, days
from loaders.event_rules import A_YEAR, rule_of
from loaders.event_times import (
    DATES,
    LONGEST,
    THIS_AND_FUTURE,
    Fault,
    listed,
    on_the_wall,
    span,
)

MARGIN: Final = dt.timedelta(days=2)
"""What begins in one time zone on one day can do so in another zone a day before or after."""

ONE_DAY: Final = dt.timedelta(days=1)


@dataclass(frozen=True, eq=False)
class Recurrence:
    """An event with its rule; ``versions`` are itself and its exceptions.

    ``parts`` are their components without rule, known by their place in ``versions``; none if the
    rule alone says when it takes place. ``reach`` is how far before or after a period days of the
    rule can matter for it.
    """

    versions: tuple[Event, ...]
    begin: dt.date
    length: dt.timedelta
    rule: Rule | None
    reach: dt.timedelta
    parts: tuple[icalendar.Event, ...]

    @property
    def times_a_year(self) -> int:
        """About how many times have to be looked at for a year."""
        begin = day_of(self.begin)
        dates = sum(1 for part in self.parts for name in DATES for _ in listed(part, name))
        last = begin + A_YEAR + self.reach
        return dates + (len(days(self.rule, begin, last)) if self.rule else 0)

    def occurrences(self, first: dt.date, last: dt.date) -> Iterator[Occurrence]:
        """Yield the times on the days from ``first`` to ``last``."""
        for one, _ in self.dated(first, last):
            yield one

    def dated(self, first: dt.date, last: dt.date) -> Iterator[tuple[Occurrence, dt.date]]:
        """Yield the same with the time that each takes the place of: its own if it is not moved."""
        for version, begin, end in self._times(first, last):
            one = Occurrence(self.versions[version], on_the_wall(begin), on_the_wall(end))
            if one.first_day <= last and one.last_day >= first:
                yield one, one.begin - self._moved(version)

    def _moved(self, version: int) -> dt.timedelta:
        """Return how far on the wall a version is from the time that it takes the place of."""
        known = self.parts[version].get("RECURRENCE-ID") if self.parts else None
        if known is None:
            return dt.timedelta()
        begin, _ = span(self.parts[version])
        instead_of = known.dt
        if isinstance(begin, dt.datetime) and not isinstance(instead_of, dt.datetime):
            instead_of = dt.datetime.combine(instead_of, begin.time())
        on_wall = (on_the_wall(one) for one in (begin, instead_of))
        moved, said = (
            one.replace(tzinfo=None) if isinstance(one, dt.datetime) else one for one in on_wall
        )
        return moved - said

    def _times(self, first: dt.date, last: dt.date) -> Iterator[tuple[int, dt.date, dt.date]]:
        if not (self.rule or self.parts):
            yield 0, self.versions[0].begin, self.versions[0].end
            return
        chosen = self._begins(first - self.reach, last + self.reach)
        if not self.parts:
            for begin in chosen:
                yield 0, begin, begin + self.length
            return
        main = self.parts[0].copy()
        known = main.get("RDATE", [])
        main["RDATE"] = [*(known if isinstance(known, list) else [known]), *_dates(chosen)]
        adapters = map(recurring_ical_events.EventAdapter, (main, *self.parts[1:]))
        start = dt.datetime.combine(first, dt.time(), ZONE)
        stop = dt.datetime.combine(last + ONE_DAY, dt.time(), ZONE)
        for one in recurring_ical_events.Series(list(adapters)).between(start, stop):
            yield int(one.uid), one.start, one.end

    def _begins(self, first: dt.date, last: dt.date) -> list[dt.date]:
        """Return when it begins by its rule; the first time belongs to it in any case."""
        begin = day_of(self.begin)
        found = set(days(self.rule, first, last)) if self.rule else set()
        if first <= begin <= last:
            found.add(begin)
        if not isinstance(self.begin, dt.datetime):
            return sorted(found)
        time = self.begin.timetz().replace(fold=0)
        return [dt.datetime.combine(day, time) for day in sorted(found)]


def day_of(when: dt.date) -> dt.date:
    """Return the day of a moment, a day as it is."""
    return when.date() if isinstance(when, dt.datetime) else when


def recurrence(parts: Sequence[icalendar.Event], versions: Sequence[Event]) -> Recurrence:
    """Return how an event takes place that checked components describe, itself first.

    Raises
    ------
    Fault
        Its times cannot be computed.
    """
    main = parts[0]
    begin, end = span(main)
    repeated = "RRULE" in main or "RDATE" in main
    alone = len(parts) == 1 and not any(name in main for name in DATES)
    found = Recurrence(
        versions=tuple(versions),
        begin=begin,
        length=end - begin,
        rule=rule_of(main),
        reach=max(map(_reach, parts)) + MARGIN,
        parts=() if alone or not repeated else tuple(map(_numbered, range(len(parts)), parts)),
    )
    try:
        list(found.occurrences(day_of(begin), day_of(begin)))
    except (ValueError, TypeError, OverflowError) as error:
        raise Fault("RRULE", "lässt sich nicht berechnen; vielleicht ein Tippfehler") from error
    return found


def _reach(part: icalendar.Event) -> dt.timedelta:
    """Return how long a component lasts, or all that follow it are moved away and last."""
    begin, end = map(day_of, span(part))
    known = part.get("RECURRENCE-ID")
    if known is None or known.params.get("RANGE") != THIS_AND_FUTURE:
        return end - begin
    instead_of = day_of(known.dt)
    if abs(begin - instead_of) > LONGEST:
        raise Fault("RECURRENCE-ID", "verschiebt alle weiteren Termine um mehr als ein Jahr")
    return max(end, instead_of) - min(begin, instead_of)


def _numbered(number: int, part: icalendar.Event) -> icalendar.Event:
    """Return a component that is known by its number and has no rule; exceptions have no dates."""
    copied = part.copy()
    for name in ("RRULE", *(DATES if number else ())):
        copied.pop(name, None)
    copied["UID"] = str(number)
    return copied


def _dates(chosen: Sequence[dt.date]) -> list[icalendar.vDDDLists]:
    return [icalendar.vDDDLists(list(chosen))] if chosen else []
