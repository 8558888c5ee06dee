"""Rules as conditions on days: worked cases, most of them from RFC 5545, 3.8.5.3."""

import datetime as dt

import pytest

from geo.recurrence import DAILY, MONTHLY, WEEKLY, YEARLY, Rule, days, nth_day

TUESDAY = dt.date(1997, 9, 2)
WORKDAYS = tuple((0, weekday) for weekday in range(5))

CASES = {
    "every other day": (Rule(TUESDAY, DAILY, interval=2), "1997-09-02 1997-09-04 1997-09-06"),
    "every day in January": (Rule(TUESDAY, DAILY, months=(1,)), "1998-01-01 1998-01-02 1998-01-03"),
    "Tuesday and Thursday": (
        Rule(TUESDAY, WEEKLY, weekdays=((0, 1), (0, 3))), "1997-09-02 1997-09-04 1997-09-09",
    ),
    "every other week from Monday": (
        Rule(dt.date(1997, 8, 5), WEEKLY, interval=2, weekdays=((0, 1), (0, 6))),
        "1997-08-05 1997-08-10 1997-08-19",
    ),
    "every other week from Sunday": (
        Rule(dt.date(1997, 8, 5), WEEKLY, interval=2, weekdays=((0, 1), (0, 6)), week_start=6),
        "1997-08-05 1997-08-17 1997-08-19",
    ),
    "the 31st": (Rule(dt.date(1997, 8, 31), MONTHLY), "1997-08-31 1997-10-31 1997-12-31"),
    "third day from the end": (
        Rule(TUESDAY, MONTHLY, month_days=(-3,)), "1997-09-28 1997-10-29 1997-11-28",
    ),
    "first Friday": (
        Rule(TUESDAY, MONTHLY, weekdays=((1, 4),)), "1997-09-05 1997-10-03 1997-11-07",
    ),
    "Friday the 13th": (
        Rule(TUESDAY, MONTHLY, month_days=(13,), weekdays=((0, 4),)),
        "1998-02-13 1998-03-13 1998-11-13",
    ),
    "last work day": (
        Rule(TUESDAY, MONTHLY, weekdays=WORKDAYS, positions=(-1,)),
        "1997-09-30 1997-10-31 1997-11-28",
    ),
    "29 February": (Rule(dt.date(1996, 2, 29), YEARLY), "1996-02-29 2000-02-29 2004-02-29"),
    "20th Monday of the year": (
        Rule(dt.date(1997, 5, 19), YEARLY, weekdays=((20, 0),)), "1997-05-19 1998-05-18 1999-05-17",
    ),
    "Monday of week 20": (
        Rule(dt.date(1997, 5, 12), YEARLY, weeks=(20,), weekdays=((0, 0),)),
        "1997-05-12 1998-05-11 1999-05-17",
    ),
    "first and last day of the year": (
        Rule(TUESDAY, YEARLY, year_days=(1, -1)), "1997-12-31 1998-01-01 1998-12-31",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("rule", "expected"), CASES.values(), ids=list(CASES))
def test_a_rule_chooses_days(rule: Rule, expected: str) -> None:
    found = days(rule, rule.begin, dt.date(2010, 1, 1))
    assert [day.isoformat() for day in found[:3]] == expected.split()
    assert days(rule, found[2], found[2]) == [found[2]]
    assert nth_day(rule, 3, dt.date(2010, 1, 1)) == found[2]


def test_a_rule_ends_on_its_last_day() -> None:
    rule = Rule(TUESDAY, DAILY, last=dt.date(1997, 9, 3))
    assert len(days(rule, dt.date(1990, 1, 1), dt.date(2099, 12, 31))) == 2
    assert nth_day(rule, 3, dt.date(2099, 12, 31)) is None


def test_the_count_of_a_rare_day_is_found_far_ahead() -> None:
    rule = Rule(dt.date(2000, 2, 29), YEARLY)
    assert nth_day(rule, 10, dt.date(2100, 1, 1)) == dt.date(2036, 2, 29)
    assert nth_day(rule, 26, dt.date(2100, 1, 1)) is None
