"""When an offer can be reached: ways, opening hours and weekdays together.

The hour of a place counts by what holds in its middle. Unknown hours stay unknown: people who reach
an open place count as reached, people who reach none that is open but one of unknown hours count as
unknown.
"""

import datetime as dt
import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from geo.coverage.measure import Labels
from geo.hours import ZONE, Holidays, Kind, OpeningHours, state_at
from geo.travel import Floats

if TYPE_CHECKING:
    from scipy import sparse

Flags = npt.NDArray[np.bool_]
DAYS = 7
HALF_AN_HOUR = 30


class Shares(NamedTuple):
    """Shares (0-1) of the people of areas by hour, each of shape ``(areas, days, hours)``.

    ``reached`` reach an open place, ``unknown`` none that is surely open but one whose hours are
    unknown (or by appointment alone), ``closed`` only closed ones; the rest has none in reach. NaN
    where nobody lives.
    """

    reached: Floats
    unknown: Floats
    closed: Floats


class Week(NamedTuple):
    """Which places are open, or may be, by day and hour; each of shape ``(m, days, hours)``."""

    is_open: Flags
    may_be_open: Flags


def week_of(
    hours: Sequence[OpeningHours | None], monday: dt.date, times: range, holidays: Holidays
) -> Week:
    """Return when places are open in one week.

    Parameters
    ----------
    hours
        Of each place, None where nothing is known.
    monday
        The first day of the week.
    times
        Hours of the day by the clock in Germany, for example ``range(8, 20)``.
    """
    shape = (len(hours), DAYS, len(times))
    kinds = np.empty(shape, dtype=object)
    moments = [
        dt.datetime.combine(monday + dt.timedelta(days=day), dt.time(hour, HALF_AN_HOUR), ZONE)
        for day in range(DAYS)
        for hour in times
    ]
    for place, known in enumerate(hours):
        found = [state_at(known, moment, holidays).kind for moment in moments]
        kinds[place] = np.array(found, dtype=object).reshape(shape[1:])
    return Week(kinds == Kind.OPEN, (kinds == Kind.UNKNOWN) | (kinds == Kind.BY_APPOINTMENT))


def shares(ways: "sparse.csr_array", week: Week, people: Floats, inside: Labels) -> Shares:
    """Return by area and hour which share of its people reach an open place.

    Parameters
    ----------
    ways
        The ways within the limit from cells to places, shape ``(n, m)``; every stored one counts.
    people
        People of each cell, shape ``(n,)``.
    """
    near = ways.copy()
    near.data = np.ones_like(near.data)
    slots = week.is_open.shape[1:]
    flat = (near.shape[1], math.prod(slots))
    opened = near @ week.is_open.reshape(flat).astype(float) > 0
    unsure = (near @ week.may_be_open.reshape(flat).astype(float) > 0) & ~opened
    has_any = (np.diff(near.indptr) > 0)[:, np.newaxis]
    states = (opened, unsure, has_any & ~opened & ~unsure)
    return Shares(*(_by_area(state, people, inside).reshape(-1, *slots) for state in states))


def _by_area(state: Flags, people: Floats, inside: Labels) -> Floats:
    """Return the share of people in a state per area and slot, ``(areas, slots)``."""
    sums = np.zeros((len(inside.keys), state.shape[1]))
    np.add.at(sums, inside.codes, state * people[:, np.newaxis])
    whole = inside.totals(people)[:, np.newaxis]
    found: Floats = np.divide(sums, whole, out=np.full(sums.shape, np.nan), where=whole > 0)
    return found


def weakest_day(found: Shares, days: range = range(5)) -> tuple[int, int] | None:
    """Return the area and weekday (0 = Monday) where the reached share falls most below other days.

    The fall is the mean of an area's other ``days`` minus that day's mean over all hours; None if
    no day falls below the others anywhere.
    """
    daily = np.nan_to_num(found.reached).mean(axis=2)[:, list(days)]
    others = (daily.sum(axis=1, keepdims=True) - daily) / (len(days) - 1)
    fall = others - daily
    area, day = np.unravel_index(int(np.argmax(fall)), fall.shape)
    return (int(area), int(day)) if fall[area, day] > 0 else None
