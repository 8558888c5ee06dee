"""The rule of an event (RRULE): checked, as the format writes it, and as a condition on days."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

import icalendar

from geo.hours import ZONE
from geo.recurrence import FREQUENCIES, MONTHLY, YEARLY, Rule, days, nth_day
from loaders.event_times import LATEST, Fault, is_timed, known

SINGLE: Final = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"}
HIGHEST: Final = {
    "BYMONTH": 12, "BYWEEKNO": 53, "BYYEARDAY": 366, "BYMONTHDAY": 31, "BYSETPOS": 366,
}  # fmt: skip
"""Parts that hold numbers; all but months may count from the end."""

PARTS: Final = {"BYDAY", *SINGLE, *HIGHEST}
"""What a rule may consist of; parts that repeat an event within a day are left out."""

WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
MOST_WEEKS: Final = 53
A_YEAR: Final = dt.timedelta(days=366)
PROBE: Final = 30 * A_YEAR
ONE_DAY: Final = dt.timedelta(days=1)


def checked(rule: icalendar.vRecur, begin: dt.date) -> dict[str, list[Any]]:
    """Return a rule whose end is comparable with its begin.

    Raises
    ------
    Fault
        It has parts or values that no rule for whole days has.
    """
    frequency = str((rule.get("FREQ") or [""])[0])
    if frequency not in FREQUENCIES:
        raise Fault("RRULE", f"braucht FREQ mit einem von {', '.join(sorted(FREQUENCIES))}")
    unknown = sorted(set(rule) - PARTS)
    if unknown:
        raise Fault("RRULE", f"enthält {', '.join(unknown)}; erlaubt ist, was ganze Tage wählt")
    for name in SINGLE & set(rule):
        if len(rule[name]) != 1:
            raise Fault("RRULE", f"nennt für {name} mehrere Werte; erlaubt ist einer")
    if any(number < 1 for name in ("INTERVAL", "COUNT") for number in rule.get(name, [])):
        raise Fault("RRULE", "braucht als INTERVAL und COUNT Zahlen ab 1")
    if "UNTIL" not in rule:
        return dict(rule)
    if "COUNT" in rule:
        raise Fault("RRULE", "nennt COUNT und UNTIL; erlaubt ist eines von beiden")
    return {**rule, "UNTIL": [_until(rule["UNTIL"][0], begin)]}


def _until(until: object, begin: dt.date) -> dt.date:
    """Return the end of a rule as the format wants it: a date for days, else a moment in UTC."""
    last = known("RRULE", until, recurring=False)
    if not is_timed(begin):
        return last.date() if isinstance(last, dt.datetime) else last
    if not isinstance(last, dt.datetime):
        last = dt.datetime.combine(last, dt.time(23, 59, 59), ZONE)
    return last.astimezone(dt.UTC)


def rule_of(part: icalendar.Event) -> Rule | None:
    """Return the checked rule of a component as a condition on days, None if it has none.

    Raises
    ------
    Fault
        It has values that do not exist, or no further day follows from it.
    """
    said, begin = part.get("RRULE"), part.get("DTSTART").dt
    if said is None:
        return None
    frequency = str(said["FREQ"][0])
    months, weeks, year_days, month_days, positions = (_numbers(said, name) for name in HIGHEST)
    endless = Rule(
        begin=begin.date() if isinstance(begin, dt.datetime) else begin,
        frequency=frequency,
        interval=int(said.get("INTERVAL", [1])[0]),
        months=months,
        weeks=weeks,
        year_days=year_days,
        month_days=month_days,
        positions=positions,
        weekdays=_weekdays(said.get("BYDAY", []), with_ordinal=frequency in {MONTHLY, YEARLY}),
        week_start=_weekdays(said.get("WKST", ["MO"]), with_ordinal=False)[0][1],
    )
    second = endless.begin + ONE_DAY
    if not any(days(endless, second, endless.begin + far) for far in (A_YEAR, PROBE)):
        raise Fault("RRULE", "führt zu keinem weiteren Tag; vielleicht gibt es das Datum nicht")
    return replace(endless, last=_last(said, begin, endless))


def _numbers(said: Mapping[str, Sequence[int]], name: str) -> tuple[int, ...]:
    """Return the numbers of a part of a rule, each once."""
    numbers = sorted({int(number) for number in said.get(name, [])})
    lowest = 1 if name == "BYMONTH" else -HIGHEST[name]
    if any(number == 0 or not lowest <= number <= HIGHEST[name] for number in numbers):
        raise Fault("RRULE", f"nennt für {name} eine Zahl, die es nicht gibt")
    return tuple(numbers)


def _weekdays(said: Iterable[str], *, with_ordinal: bool) -> tuple[tuple[int, int], ...]:
    """Return weekdays with their ordinal, each once; an ordinal needs a month or a year."""
    found = set()
    for one in said:
        ordinal = int(one[:-2] or 0)
        if abs(ordinal) > MOST_WEEKS:
            raise Fault("RRULE", "nennt für BYDAY eine Zahl, die es nicht gibt")
        found.add((ordinal if with_ordinal else 0, WEEKDAYS.index(one[-2:])))
    return tuple(sorted(found))


def _last(said: Mapping[str, Sequence[Any]], begin: dt.date, endless: Rule) -> dt.date | None:
    """Return the last day that a rule can reach by its end or its number of times."""
    if "COUNT" in said:
        return nth_day(endless, int(said["COUNT"][0]), LATEST)
    if "UNTIL" not in said:
        return None
    last: dt.date = said["UNTIL"][0]
    if isinstance(last, dt.datetime) and isinstance(begin, dt.datetime):
        wall = last.astimezone(begin.tzinfo)
        last = wall.date() if wall.time() >= begin.time() else wall.date() - ONE_DAY
    if last < endless.begin:
        raise Fault("RRULE", "endet (UNTIL) vor dem Beginn (DTSTART)")
    return last
