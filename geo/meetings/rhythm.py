"""Whether a committee meets as often as its rhythm says: periods of a year, days in between.

Months, quarters, halves and years are counted one by one. Fortnights have no fixed begin in a
year: of them only the days from one meeting to the next are checked.
"""

import calendar
import datetime as dt
import itertools
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from geo.committees.model import Period, Rhythm

YEAR: Final = 12
MONTHS: Final = {Period.MONTH: 1, Period.QUARTER: 3, Period.HALF_YEAR: 6, Period.YEAR: YEAR}
"""How many months a period has; fortnights have none."""

FORTNIGHT: Final = 14
ONE_DAY: Final = dt.timedelta(days=1)


@dataclass(frozen=True)
class PeriodCount:
    """One period of a year, ``number`` from 1, with how many meetings it has and may have.

    ``least`` is 0 and ``most`` None where the rhythm sets no bound.
    """

    number: int
    first: dt.date
    last: dt.date
    planned: int
    least: int
    most: int | None = None

    @property
    def missing(self) -> int:
        """How many meetings are missing, 0 if there are enough."""
        return max(0, self.least - self.planned)

    @property
    def surplus(self) -> int:
        """How many meetings there are too many, 0 if there are not."""
        return 0 if self.most is None else max(0, self.planned - self.most)


@dataclass(frozen=True)
class Gap:
    """So many ``days`` from one meeting to the next, more than ``most``.

    ``first`` and ``last`` are the days of both; None where no meeting is known before the first
    one of a year or after its last one: it is then counted to the turn of the year.
    """

    first: dt.date | None
    last: dt.date | None
    days: int
    most: int


def periods(rhythm: Rhythm, days: Iterable[dt.date], year: int) -> tuple[PeriodCount, ...]:
    """Return the periods of a year with the meetings in each; ``days`` of other years are left.

    None if the rhythm counts in fortnights or not at all.
    """
    if rhythm.period not in MONTHS:
        return ()
    months = MONTHS[rhythm.period]
    counted = [0] * (YEAR // months)
    for day in days:
        if day.year == year:
            counted[(day.month - 1) // months] += 1
    return tuple(
        PeriodCount(
            number, *_bounds(months, year, number), planned, rhythm.minimum or 0, rhythm.maximum
        )
        for number, planned in enumerate(counted, start=1)
    )


def deviating(rhythm: Rhythm, days: Iterable[dt.date], year: int) -> tuple[PeriodCount, ...]:
    """Return the periods of a year that have too few or too many meetings."""
    return tuple(one for one in periods(rhythm, days, year) if one.missing or one.surplus)


def days_apart(rhythm: Rhythm) -> int | None:
    """Return how many days two meetings may be apart at most, None if the rhythm does not say."""
    if rhythm.days_apart:
        return rhythm.days_apart
    if rhythm.period is Period.FORTNIGHT and rhythm.minimum:
        return max(1, FORTNIGHT // rhythm.minimum)
    return None


def gaps(rhythm: Rhythm, days: Collection[dt.date], year: int) -> tuple[Gap, ...]:
    """Return where meetings are too far apart, if one of both is in a year; ``days`` of all years.

    None if there is no meeting in that year: it is not planned yet.
    """
    most = days_apart(rhythm)
    inside = [day for day in days if day.year == year]
    if most is None or not inside:
        return ()
    before = max((day for day in days if day.year < year), default=None)
    later = min((day for day in days if day.year > year), default=None)
    start, end = before or dt.date(year, 1, 1) - ONE_DAY, later or dt.date(year, 12, 31) + ONE_DAY
    known = {start: before, end: later}
    pairs = itertools.pairwise((start, *sorted(inside), end))
    return tuple(
        Gap(known.get(first, first), known.get(last, last), (last - first).days, most)
        for first, last in pairs
        if (last - first).days > most
    )


def _bounds(months: int, year: int, number: int) -> tuple[dt.date, dt.date]:
    begin, end = (number - 1) * months + 1, number * months
    return dt.date(year, begin, 1), dt.date(year, end, calendar.monthrange(year, end)[1])
