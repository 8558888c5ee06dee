"""Whether a committee meets as often as its rules ask for: the periods with too few meetings."""

import calendar
import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

YEAR: Final = 12
LENGTHS: Final = (1, 2, 3, 4, 6, 12)


@dataclass(frozen=True)
class Rhythm:
    """At least ``least`` meetings in every ``months`` months of a calendar year.

    Raises
    ------
    ValueError
        The year cannot be divided into such periods, or ``least`` is not positive.
    """

    least: int
    months: int

    def __post_init__(self) -> None:
        """Check both numbers."""
        if self.months not in LENGTHS or self.least <= 0:
            raise ValueError(f"no rhythm: {self.least} in {self.months} months")


@dataclass(frozen=True)
class Period:
    """One period of a year, ``number`` from 1, with how many meetings it has and should have."""

    number: int
    first: dt.date
    last: dt.date
    planned: int
    least: int

    @property
    def missing(self) -> int:
        """How many meetings are missing, 0 if there are enough."""
        return max(0, self.least - self.planned)


def periods(rhythm: Rhythm, days: Iterable[dt.date], year: int) -> tuple[Period, ...]:
    """Return the periods of a year with the meetings in each; ``days`` of other years are left."""
    counted = [0] * (YEAR // rhythm.months)
    for day in days:
        if day.year == year:
            counted[(day.month - 1) // rhythm.months] += 1
    return tuple(
        Period(number, *_bounds(rhythm, year, number), planned, rhythm.least)
        for number, planned in enumerate(counted, start=1)
    )


def missing(rhythm: Rhythm, days: Iterable[dt.date], year: int) -> tuple[Period, ...]:
    """Return the periods of a year that have too few meetings."""
    return tuple(one for one in periods(rhythm, days, year) if one.missing)


def _bounds(rhythm: Rhythm, year: int, number: int) -> tuple[dt.date, dt.date]:
    begin, end = (number - 1) * rhythm.months + 1, number * rhythm.months
    return dt.date(year, begin, 1), dt.date(year, end, calendar.monthrange(year, end)[1])
