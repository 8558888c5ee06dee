"""Opening hours at a moment: worked cases a planner can read, and agreement with the week."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.calendar import public_holidays
from geo.hours import (
    PUBLIC_HOLIDAYS,
    WEEKDAYS,
    ZONE,
    Hours,
    Kind,
    OpeningHours,
    day,
    read,
    state_at,
    week,
)

MO_FR = list(WEEKDAYS[:5])
OFFICE = {"dayOfWeek": MO_FR, "opens": "09:00", "closes": "17:00"}
LUNCH = [
    {"dayOfWeek": ["Monday"], "opens": "09:00", "closes": "12:00"},
    {"dayOfWeek": ["Monday"], "opens": "13:00", "closes": "17:00"},
]
NIGHT = {"dayOfWeek": ["Friday", "Saturday"], "opens": "20:00", "closes": "02:00"}
SHELTER = [
    {"opens": "19:00", "closes": "24:00"},
    {"opens": "00:00", "closes": "08:00"},
]
ALWAYS = {"opens": "00:00", "closes": "24:00"}
SUMMER = {**OFFICE, "validFrom": "2026-06-01", "validThrough": "2026-08-31"}
BANK_HOLIDAY = {"dayOfWeek": [PUBLIC_HOLIDAYS], "opens": "10:00", "closes": "12:00"}
REPAIR = {"validFrom": "2026-11-23", "validThrough": "2026-11-27", "note": "synthetisch: Umbau"}
SHORT = {
    "validFrom": "2026-11-23", "validThrough": "2026-11-27",
    "dayOfWeek": ["Monday"], "opens": "10:00", "closes": "11:00",
}  # fmt: skip
DST_NIGHT = {"dayOfWeek": ["Saturday"], "opens": "22:00", "closes": "03:30"}
HOLIDAYS = {dt.date(2026, 12, 25): "Erster Weihnachtstag"}


def hours(*regular: dict, special: tuple = (), **more: object) -> OpeningHours | None:  # type: ignore[type-arg]
    return read(
        {
            "openingHoursSpecification": list(regular),
            "specialOpeningHoursSpecification": list(special),
            **more,
        }
    )


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=ZONE)


# what | hours | moment | kind | until
CASES = {
    "nothing known": (None, "2026-11-23T10:00", "unknown", None),
    "in office hours": (hours(OFFICE), "2026-11-23T10:00", "open", "2026-11-23T17:00"),
    "from the first minute": (hours(OFFICE), "2026-11-23T09:00", "open", "2026-11-23T17:00"),
    "not in the last": (hours(OFFICE), "2026-11-23T17:00", "closed", "2026-11-24T09:00"),
    "over the weekend": (hours(OFFICE), "2026-11-28T10:00", "closed", "2026-11-30T09:00"),
    "at lunch": (hours(*LUNCH), "2026-11-23T12:30", "closed", "2026-11-23T13:00"),
    "before midnight": (hours(NIGHT), "2026-11-27T23:00", "open", "2026-11-28T02:00"),
    "after midnight": (hours(NIGHT), "2026-11-28T01:59", "open", "2026-11-28T02:00"),
    "after the night": (hours(NIGHT), "2026-11-28T02:00", "closed", "2026-11-28T20:00"),
    "Sunday early": (hours(NIGHT), "2026-11-29T01:00", "open", "2026-11-29T02:00"),
    "Monday early": (hours(NIGHT), "2026-11-30T01:00", "closed", "2026-12-04T20:00"),
    "one night in two lines": (hours(*SHELTER), "2026-11-23T21:00", "open", "2026-11-24T08:00"),
    "around the clock": (hours(ALWAYS), "2026-11-23T21:00", "open", None),
    "around the clock, a holiday is near": (hours(ALWAYS), "2026-12-20T21:00", "open", None),
    "by appointment": (hours(appointmentOnly=True), "2026-11-23T10:00", "by_appointment", None),
    "before the hours are valid": (hours(SUMMER), "2026-05-04T10:00", "unknown", None),
    "within their validity": (hours(SUMMER), "2026-06-01T10:00", "open", "2026-06-01T17:00"),
    "last valid day": (hours(SUMMER), "2026-08-31T18:00", "closed", None),
    "holiday without own hours": (hours(OFFICE), "2026-12-25T10:00", "unknown", None),
    "holiday with own hours": (
        hours(OFFICE, BANK_HOLIDAY), "2026-12-25T10:30", "open", "2026-12-25T12:00",
    ),
    "closed, a holiday is next": (hours(OFFICE), "2026-12-24T18:00", "closed", None),
    "night into the holiday": (
        hours({"opens": "20:00", "closes": "02:00"}), "2026-12-25T01:00", "open",
        "2026-12-25T02:00",
    ),
    "temporary closure": (
        hours(OFFICE, special=(REPAIR,)), "2026-11-25T10:00", "closed", "2026-11-30T09:00",
    ),
    "closed although by appointment": (
        hours(special=(REPAIR,), appointmentOnly=True), "2026-11-25T10:00", "closed", None,
    ),
    "only a closure is known, it is over": (
        hours(special=(REPAIR,)), "2026-12-02T10:00", "unknown", None,
    ),
    "changed hours on Monday": (
        hours(OFFICE, special=(SHORT,)), "2026-11-23T10:30", "open", "2026-11-23T11:00",
    ),
    "changed hours speak of Monday alone": (
        hours(OFFICE, special=(SHORT,)), "2026-11-24T15:00", "open", "2026-11-24T17:00",
    ),
    "a closure beats changed hours": (
        hours(OFFICE, special=(SHORT, REPAIR)), "2026-11-23T10:30", "closed", "2026-11-30T09:00",
    ),
    "spring: the hour from 2 to 3 is missing": (
        hours(DST_NIGHT), "2026-03-29T03:10", "open", "2026-03-29T03:30",
    ),
    "autumn: the hour from 2 to 3 comes twice": (
        hours(DST_NIGHT), "2026-10-25T02:30", "open", "2026-10-25T03:30",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("known", "moment", "kind", "until"), CASES.values(), ids=list(CASES))
def test_state(known: OpeningHours | None, moment: str, kind: str, until: str | None) -> None:
    state = state_at(known, at(moment), HOLIDAYS)
    assert state.kind == kind
    assert state.until == (at(until) if until else None)


def test_a_moment_is_read_on_the_wall_in_germany() -> None:
    summer = dt.datetime(2026, 7, 6, 7, 0, tzinfo=dt.UTC)
    winter = dt.datetime(2026, 12, 7, 7, 59, tzinfo=dt.UTC)
    assert state_at(hours(OFFICE), summer, {}).kind == Kind.OPEN
    assert state_at(hours(OFFICE), winter, {}).kind == Kind.CLOSED


def test_the_second_two_thirty_of_autumn_is_still_open() -> None:
    twice = dt.datetime(2026, 10, 25, 1, 30, tzinfo=dt.UTC)
    state = state_at(hours(DST_NIGHT), twice, {})
    assert state.until is not None
    assert state.until - twice == dt.timedelta(hours=1)


def test_a_moment_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        state_at(None, dt.datetime(2026, 1, 1), {})  # noqa: DTZ001 - the fault that is tested


def test_a_week_begins_on_monday_and_names_holidays() -> None:
    shown = week(hours(OFFICE), dt.date(2026, 12, 25), HOLIDAYS)
    assert [d.date.weekday() for d in shown] == list(range(7))
    assert [d.kind for d in shown] == ["open"] * 4 + ["unknown", "closed", "closed"]
    assert shown[4].holiday == "Erster Weihnachtstag"


@pytest.mark.parametrize(
    ("state", "day_", "name"),
    [
        ("Brandenburg", dt.date(2026, 4, 5), "Ostersonntag"),
        ("Niedersachsen", dt.date(2026, 4, 5), None),
        ("Niedersachsen", dt.date(2026, 10, 31), "Reformationstag"),
        ("Brandenburg", dt.date(2026, 11, 21), None),
    ],
)
def test_public_holidays_by_land(state: str, day_: dt.date, name: str | None) -> None:
    assert public_holidays(state, day_).get(day_) == name


def test_an_unknown_land_is_refused() -> None:
    with pytest.raises(NotImplementedError):
        public_holidays("Musterland", dt.date(2026, 1, 1))


times = st.times().map(lambda t: t.replace(second=0, microsecond=0))
rules = st.builds(
    Hours,
    days=st.frozensets(st.sampled_from(WEEKDAYS)),
    opens=times,
    closes=times,
    valid_from=st.none() | st.dates(dt.date(2026, 3, 1), dt.date(2026, 4, 30)),
)
closures = st.builds(
    Hours,
    valid_from=st.dates(dt.date(2026, 3, 20), dt.date(2026, 4, 10)),
    valid_through=st.dates(dt.date(2026, 3, 20), dt.date(2026, 4, 10)),
)
plans = st.builds(
    OpeningHours,
    regular=st.lists(rules, max_size=4).map(tuple),
    special=st.lists(closures, max_size=1).map(tuple),
    appointment_only=st.booleans(),
)
moments = st.datetimes(dt.datetime(2026, 3, 20), dt.datetime(2026, 4, 10), timezones=st.just(ZONE))  # noqa: DTZ001 - bounds are naive by contract
EASTER = public_holidays("Brandenburg", dt.date(2026, 4, 1))


@given(plans, moments)
def test_the_state_agrees_with_the_week(plan: OpeningHours, moment: dt.datetime) -> None:
    # A wall time that summer time leaves out is never on a wall: go over UTC.
    moment = moment.astimezone(dt.UTC).astimezone(ZONE)
    wall = moment.replace(tzinfo=None, fold=0)
    state = state_at(plan, moment, EASTER)
    days = [
        *week(plan, wall.date() - dt.timedelta(days=7), EASTER),
        *week(plan, wall.date(), EASTER),
    ]
    begun = any(start <= wall < end for d in days for start, end in d.intervals)
    today = day(plan, wall.date(), EASTER).kind
    assert (state.kind == Kind.OPEN) == begun
    if not begun:
        assert state.kind == (Kind.CLOSED if today == Kind.OPEN else today)
    if state.until is not None:
        after = state.until.replace(tzinfo=None)
        assert after > wall
        edges = {
            edge
            for d in [*days, *week(plan, after.date(), EASTER)]
            for i in d.intervals
            for edge in i
        }
        edges |= {
            e for i in day(plan, after.date() - dt.timedelta(days=1), EASTER).intervals for e in i
        }
        assert after in edges
