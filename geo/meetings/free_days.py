"""Days on which nobody meets or works: weekends, public holidays of a Land, other free days."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from geo.calendar import public_holidays

SATURDAY: Final = 5
FARTHEST: Final = 366


@dataclass(frozen=True)
class FreeSpan:
    """Days that are free from ``first`` to ``last``, for example holidays of schools."""

    name: str
    first: dt.date
    last: dt.date
    source: str
    district: str = ""


@dataclass(frozen=True, eq=False)
class FreeDays:
    """The free days around some years by name; weekends are free without one."""

    names: Mapping[dt.date, str]

    def name(self, day: dt.date) -> str:
        """Return what makes a day free by name, empty if nothing does."""
        return self.names.get(day, "")

    def is_working(self, day: dt.date) -> bool:
        """Tell whether a day is neither free by name nor at the weekend."""
        return day.weekday() < SATURDAY and day not in self.names

    def last_working(self, day: dt.date) -> dt.date:
        """Return the last working day that is not after a day."""
        return self._near(day, -1)

    def next_working(self, day: dt.date) -> dt.date:
        """Return the first working day that is not before a day."""
        return self._near(day, 1)

    def _near(self, day: dt.date, step: int) -> dt.date:
        for count in range(FARTHEST):
            found = day + dt.timedelta(days=step * count)
            if self.is_working(found):
                return found
        raise ValueError("no working day within a year")


def free_days(
    state: str, years: Iterable[int], spans: Iterable[FreeSpan] = (), *, schools: bool = True
) -> FreeDays:
    """Return the free days of a Land (its German name) in some years.

    ``spans`` are further free days; without ``schools`` they are left out, as for deadlines: an
    office works while schools rest.
    """
    names: dict[dt.date, str] = {}
    if schools:
        for span in spans:
            for count in range((span.last - span.first).days + 1):
                names[span.first + dt.timedelta(days=count)] = span.name
    for year in years:
        names.update(public_holidays(state, dt.date(year, 7, 1)))
    return FreeDays(names)
