"""Deadlines: exact days, never after the meeting, never less urgent later."""

import datetime as dt
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.meetings.deadlines import (
    URGENCY,
    DeadlineRule,
    Kind,
    Light,
    deadlines,
    due_day,
    light,
    most_urgent,
)
from geo.meetings.free_days import FreeDays, free_days
from geo.meetings.model import Done, Meeting, State, after, local
from tests.geo.meeting_strategies import CHANGES, DAYS, FREE, RULES, meetings

AGENDA = DeadlineRule(
    "tagesordnung", "Tagesordnung", "12069", Kind.DAYS_BEFORE, 7, "Konzept", "eine Woche"
)
PLAN = DeadlineRule("jahresplanung", "Jahresplanung", "03361", Kind.YEAR_PLAN, 0, "Kick-off", "…")
NOTHING_FREE = FreeDays({})


def meeting(day: dt.date, name: str = "a", state: State = State.PLANNED) -> Meeting:
    begin = local(day, dt.time(13))
    return Meeting(name, "regionalteam", "1", begin, after(begin, 180), state=state)


@given(RULES, meetings(), FREE, DAYS)
def test_a_deadline_is_exactly_so_many_calendar_days_before_and_never_after_the_meeting(
    rule: DeadlineRule, one: Meeting, free: FreeDays, today: dt.date
) -> None:
    due = due_day(rule, one)
    assert one.day.toordinal() - due.toordinal() == rule.days
    for found in deadlines([rule], [one], [], free, today):
        assert found.working_day <= found.due <= one.day
        assert free.is_working(found.working_day)
        between = (found.due - found.working_day).days
        days = [found.due - dt.timedelta(days=count) for count in range(between)]
        assert not any(free.is_working(day) for day in days)


@given(RULES, RULES, meetings(), meetings())
def test_more_days_or_an_earlier_meeting_never_give_a_later_deadline(
    rule: DeadlineRule, other: DeadlineRule, one: Meeting, second: Meeting
) -> None:
    first, last = sorted((one, second), key=lambda each: each.begin)
    assert due_day(rule, first) <= due_day(rule, last)
    more, less = sorted((rule, other), key=lambda each: -each.days)
    assert due_day(more, one) <= due_day(less, one)


@given(DAYS, st.integers(0, 9), st.lists(DAYS, min_size=2, max_size=9))
def test_a_light_never_becomes_less_urgent(
    due: dt.date, before: int, todays: Sequence[dt.date]
) -> None:
    working = due - dt.timedelta(days=before)
    lights = [URGENCY.index(light(due, working, day)) for day in sorted(todays)]
    assert lights == sorted(lights, reverse=True)


@given(st.sampled_from(CHANGES), st.integers(0, 14), st.integers(0, 23), st.integers(0, 59))
def test_the_change_of_the_clock_moves_no_deadline(
    change: dt.date, later: int, hour: int, minute: int
) -> None:
    day = change + dt.timedelta(days=later)
    begin = local(day, dt.time(hour, minute))
    one = Meeting("a", "regionalteam", "1", begin, after(begin, 30))
    assert one.day == day
    assert due_day(AGENDA, one).toordinal() == day.toordinal() - 7


def test_a_deadline_on_a_holiday_names_it_and_the_last_working_day_before() -> None:
    free = free_days("Brandenburg", [2027])
    (found,) = deadlines([AGENDA], [meeting(dt.date(2027, 5, 13))], [], free, dt.date(2027, 4, 1))
    assert (found.due, found.free) == (dt.date(2027, 5, 6), "Christi Himmelfahrt")
    assert found.working_day == dt.date(2027, 5, 5)
    assert not found.is_on_working_day


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (dt.date(2027, 4, 28), Light.OPEN),
        (dt.date(2027, 4, 29), Light.SOON),
        (dt.date(2027, 5, 5), Light.SOON),
        (dt.date(2027, 5, 6), Light.TODAY),
        (dt.date(2027, 5, 7), Light.OVERDUE),
    ],
)
def test_the_light_of_a_deadline(today: dt.date, expected: Light) -> None:
    (found,) = deadlines([AGENDA], [meeting(dt.date(2027, 5, 13))], [], NOTHING_FREE, today)
    assert found.light == expected


def test_on_the_last_working_day_before_a_free_one_it_is_time() -> None:
    due, friday = dt.date(2027, 5, 9), dt.date(2027, 5, 7)
    assert light(due, friday, dt.date(2027, 5, 6)) == Light.SOON
    assert light(due, friday, friday) == Light.TODAY


def test_what_is_ticked_is_done_and_what_is_cancelled_has_no_deadline() -> None:
    day = dt.date(2027, 5, 13)
    done = [Done("a", "tagesordnung", dt.date(2027, 5, 1))]
    (found,) = deadlines([AGENDA], [meeting(day)], done, NOTHING_FREE, dt.date(2027, 5, 20))
    assert (found.light, found.done) == (Light.DONE, dt.date(2027, 5, 1))
    for state in (State.CANCELLED, State.HELD):
        some = [meeting(day, state=state)]
        assert deadlines([AGENDA], some, [], NOTHING_FREE, dt.date(2027, 5, 20)) == ()


def test_a_rule_is_for_its_committees_alone() -> None:
    rule = DeadlineRule("a", "A", "12069", Kind.DAYS_BEFORE, 1, "Q", "W", committees=("srk",))
    today = dt.date(2027, 5, 1)
    assert deadlines([rule], [meeting(dt.date(2027, 5, 13))], [], NOTHING_FREE, today) == ()


def test_the_next_year_is_planned_in_the_last_meeting_of_a_year() -> None:
    year = [meeting(dt.date(2027, month, 4), f"{month}") for month in (3, 6, 11)]
    today = dt.date(2027, 11, 1)
    (found,) = deadlines([PLAN], year, [], NOTHING_FREE, today)
    assert (found.meeting, found.due, found.light) == ("11", dt.date(2027, 11, 4), Light.SOON)
    planned = [*year, meeting(dt.date(2028, 2, 3), "next")]
    known = deadlines([PLAN], planned, [], NOTHING_FREE, today)
    assert {one.meeting: one.light for one in known} == {"11": Light.DONE, "next": Light.OPEN}


def test_the_most_urgent_light_counts() -> None:
    some = deadlines(
        [AGENDA],
        [meeting(dt.date(2027, 5, 13)), meeting(dt.date(2027, 5, 9), "b")],
        [],
        NOTHING_FREE,
        dt.date(2027, 5, 3),
    )
    assert most_urgent(some) == Light.OVERDUE
    assert most_urgent(()) is None
