"""The days of a recurrence rule (RFC 5545, 3.3.10) in a period.

A rule is a condition on days: what a period costs does not depend on when the rule began, nor on
how rarely a day fulfils it.
"""

import datetime as dt
import functools
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import numpy.typing as npt

DAILY: Final = "DAILY"
WEEKLY: Final = "WEEKLY"
MONTHLY: Final = "MONTHLY"
YEARLY: Final = "YEARLY"
FREQUENCIES: Final = (DAILY, WEEKLY, MONTHLY, YEARLY)

_EPOCH: Final = dt.date(1970, 1, 1)
_TEN_YEARS: Final = dt.timedelta(days=3653)

_Numbers = npt.NDArray[np.int64]
_Dates = npt.NDArray[np.datetime64]
_Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Rule:
    """A rule that begins on a day; ``last`` is the last day it can reach, None if it has no end.

    Weekdays count from 0 (Monday); ``weekdays`` has pairs of an ordinal, 0 for every, and a
    weekday. Negative numbers count from the end.
    """

    begin: dt.date
    frequency: str
    interval: int = 1
    last: dt.date | None = None
    months: tuple[int, ...] = ()
    weeks: tuple[int, ...] = ()
    year_days: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    weekdays: tuple[tuple[int, int], ...] = ()
    positions: tuple[int, ...] = ()
    week_start: int = 0


def days(rule: Rule, first: dt.date, last: dt.date) -> list[dt.date]:
    """Return the days that a rule chooses from ``first`` to ``last``, in order."""
    return [_EPOCH + dt.timedelta(days=number) for number in _chosen(rule, first, last).tolist()]


def nth_day(rule: Rule, count: int, latest: dt.date) -> dt.date | None:
    """Return the n-th day that a rule chooses, None if there is none until ``latest``."""
    soon = min(latest, rule.begin + _TEN_YEARS)
    for last in (soon, latest):
        chosen = _chosen(rule, rule.begin, last)
        if len(chosen) >= count:
            return _EPOCH + dt.timedelta(days=int(chosen[count - 1]))
    return None


def _chosen(rule: Rule, first: dt.date, last: dt.date) -> _Numbers:
    first = max(first, rule.begin)
    last = min(last, rule.last or last)
    if last < first:
        return np.empty(0, dtype=np.int64)
    known = _days_of(first.year, last.year)
    period = _periods(rule, known)
    chosen = (period % rule.interval == 0) & _fulfilled(_with_begin(rule), known)
    if rule.frequency == WEEKLY:
        chosen &= known.number >= _number(rule.begin)
    if rule.positions:
        chosen = _at_positions(rule.positions, period, chosen)
    chosen &= (known.number >= _number(first)) & (known.number <= _number(last))
    found: _Numbers = known.number[chosen]
    return found


@dataclass(frozen=True, eq=False)
class _Days:
    """Consecutive days; ``number`` counts from 1970, ``month_number`` from the year 0.

    The others count from 1 and, ``…_left``, from -1 at the end.
    """

    number: _Numbers
    weekday: _Numbers
    year: _Numbers
    year_day: _Numbers
    year_left: _Numbers
    month: _Numbers
    month_number: _Numbers
    month_day: _Numbers
    month_left: _Numbers


@functools.lru_cache(maxsize=16)
def _days_of(first_year: int, last_year: int) -> _Days:
    """Return the days of some years and of a week before and after, so that no week is cut."""
    begin = _number(dt.date(first_year, 1, 1)) - 7
    number = np.arange(begin, _number(dt.date(last_year, 12, 31)) + 8)
    date = number.astype("datetime64[D]")
    month, year = date.astype("datetime64[M]"), date.astype("datetime64[Y]")
    month_number = month.astype(np.int64) + _EPOCH.year * 12
    return _Days(
        number=number,
        weekday=(number + _EPOCH.weekday()) % 7,
        year=year.astype(np.int64) + _EPOCH.year,
        year_day=_between(year, date) + 1,
        year_left=-_between(date, year + 1),
        month=month_number % 12 + 1,
        month_number=month_number,
        month_day=_between(month, date) + 1,
        month_left=-_between(date, month + 1),
    )


def _between(begin: _Dates, end: _Dates) -> _Numbers:
    """Return the days between dates, which may be given by their month or year."""
    length = end.astype("datetime64[D]") - begin.astype("datetime64[D]")
    return np.asarray(length.astype(np.int64))


def _number(day: dt.date) -> int:
    return day.toordinal() - _EPOCH.toordinal()


def _periods(rule: Rule, known: _Days) -> _Numbers:
    """Return for each day how many of the rule's periods it is after the first one."""
    begin = rule.begin
    if rule.frequency == DAILY:
        return known.number - _number(begin)
    if rule.frequency == WEEKLY:
        return (known.number - _number(begin) + (begin.weekday() - rule.week_start) % 7) // 7
    if rule.frequency == MONTHLY:
        return known.month_number - (begin.year * 12 + begin.month - 1)
    return known.year - begin.year


def _with_begin(rule: Rule) -> Rule:
    """Return a rule with the conditions that it takes from its begin if it names none."""
    if rule.weeks or rule.year_days or rule.month_days or rule.weekdays:
        return rule
    begin = rule.begin
    if rule.frequency == WEEKLY:
        return replace(rule, weekdays=((0, begin.weekday()),))
    if rule.frequency == MONTHLY:
        return replace(rule, month_days=(begin.day,))
    if rule.frequency == YEARLY:
        return replace(rule, months=rule.months or (begin.month,), month_days=(begin.day,))
    return rule


def _fulfilled(rule: Rule, known: _Days) -> _Mask:
    """Return the days that fulfil every condition of a rule."""
    found = np.ones(len(known.number), dtype=np.bool_)
    if rule.months:
        found &= _any(known.month == month for month in rule.months)
    if rule.month_days:
        found &= _is_one(known.month_day, known.month_left, rule.month_days)
    if rule.year_days:
        found &= _is_one(known.year_day, known.year_left, rule.year_days)
    if rule.weeks:
        found &= _is_one(*_weeks(rule, known), rule.weeks)
    if rule.weekdays:
        found &= _any(_on_weekday(rule, known, *one) for one in rule.weekdays)
    return found


def _any(masks: Iterable[_Mask]) -> _Mask:
    return functools.reduce(np.logical_or, masks)


def _is_one(count: _Numbers, left: _Numbers, wanted: Iterable[int]) -> _Mask:
    """Return where a count, from the begin or from the end, is one of some numbers."""
    return _any((count if number > 0 else left) == number for number in wanted)


def _weeks(rule: Rule, known: _Days) -> tuple[_Numbers, _Numbers]:
    """Return the number of each day's week in its year, from the begin and from the end.

    A week belongs to the year that most of its days are in.
    """
    middle = known.number - (known.weekday - rule.week_start) % 7 + 3
    date = middle.astype("datetime64[D]")
    year = date.astype("datetime64[Y]")
    left = (_between(date, year + 1) - 1) // 7 + 1
    return _between(year, date) // 7 + 1, -left


def _on_weekday(rule: Rule, known: _Days, ordinal: int, weekday: int) -> _Mask:
    """Return the days that are a weekday: every one or the n-th in its month or year."""
    is_it: _Mask = known.weekday == weekday
    if not ordinal:
        return is_it
    in_month = rule.frequency == MONTHLY or rule.months
    day = known.month_day if in_month else known.year_day
    left = known.month_left if in_month else known.year_left
    nth = (day - 1) // 7 + 1 if ordinal > 0 else -((-left - 1) // 7 + 1)
    is_it &= nth == ordinal
    return is_it


def _at_positions(positions: Iterable[int], period: _Numbers, chosen: _Mask) -> _Mask:
    """Return those of the chosen days that have one of some positions in their period."""
    places = np.flatnonzero(chosen)
    _, first, index, count = np.unique(
        period[places], return_index=True, return_inverse=True, return_counts=True
    )
    position = np.arange(len(places)) - first[index] + 1
    kept = _is_one(position, position - count[index] - 1, positions)
    found = np.zeros_like(chosen)
    found[places[kept]] = True
    return found
