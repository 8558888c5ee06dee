"""Opening hours: read where they are clear, else kept as they were written."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo import hours
from geo.hours import WEEKDAYS, Kind
from loaders.imports.opening_hours import structured

HOLIDAYS = {dt.date(2026, 12, 25): "1. Weihnachtstag"}
WEEK = (dt.date(2026, 11, 23), *(dt.date(2026, 11, 23) + dt.timedelta(days=n) for n in range(1, 7)))


def week(said: str) -> str:
    """Return the hours of a week from Monday as ``8-12,13-16`` by day."""
    stored: Any = {**(structured(said) or {}), "source": "x", "asOf": "2026-01-01"}
    shown = []
    for date in WEEK:
        spans = hours.day(hours.read(stored), date, HOLIDAYS).intervals
        shown.append(",".join(f"{a:%H:%M}-{b:%H:%M}" for a, b in spans) or "x")
    return " ".join(shown)


CLEAR = {
    "Mo-Fr 08:00-16:00": "08:00-16:00 " * 5 + "x x",
    "Mo-Fr 08:00-12:00,13:00-16:00; We off": (
        "08:00-12:00,13:00-16:00 " * 2 + "x " + "08:00-12:00,13:00-16:00 " * 2 + "x x"
    ),
    "Mo,We 09:00-11:00; PH off": "09:00-11:00 x 09:00-11:00 x x x x",
    "Di 9-12 Uhr": "x 09:00-12:00 x x x x x",
    "Mo.–Do. 8.00 – 12.00 und 13.00 – 15.30 Uhr": ("08:00-12:00,13:00-15:30 " * 4 + "x x x"),
    "Montag 8-12, Mittwoch 14-18 Uhr": "08:00-12:00 x 14:00-18:00 x x x x",
    "Montag: 8 bis 12 Uhr\nDienstag: geschlossen": "08:00-12:00 x x x x x x",
    "Sa-Mo 10:00-12:00": "10:00-12:00 x x x x 10:00-12:00 10:00-12:00",
    "Fr 20:00-02:00": "x x x x 20:00-02:00 x x",
    "Mo 8-12, Mo 14-18": "08:00-12:00,14:00-18:00 x x x x x x",
    "Di 9-12 und Di 14-18 Uhr": "x 09:00-12:00,14:00-18:00 x x x x x",
    "Mo-Mi 9-12 und Di 14-16": "09:00-12:00 09:00-12:00,14:00-16:00 09:00-12:00 x x x x",
    "Mo-Mi 9-12, Di geschlossen": "09:00-12:00 x 09:00-12:00 x x x x",
}


@pytest.mark.parametrize("said", CLEAR)
def test_clear_hours_become_hours_of_the_model(said: str) -> None:
    assert week(said).split() == CLEAR[said].split()


def test_around_the_clock_is_open_at_any_time() -> None:
    stored: Any = {**(structured("24/7") or {}), "source": "x", "asOf": "2026-01-01"}
    moment = dt.datetime(2026, 11, 24, 3, tzinfo=hours.ZONE)
    assert hours.state_at(hours.read(stored), moment, {}).kind is Kind.OPEN


def test_holidays_are_closed_only_where_it_is_said() -> None:
    for said, expected in (("Fr 8-12; PH off", Kind.CLOSED), ("Fr 8-12", Kind.UNKNOWN)):
        stored: Any = {**(structured(said) or {}), "source": "x", "asOf": "2026-01-01"}
        assert hours.day(hours.read(stored), dt.date(2026, 12, 25), HOLIDAYS).kind is expected


@pytest.mark.parametrize(
    "said",
    ["", "nach Vereinbarung", "Mo-Fr", "8-12 Uhr", 'Mo-Fr 08:00-16:00 "nur mit Termin"',
     "Jan-Mar Mo 08:00-12:00", "Mo[1] 08:00-10:00", "sunrise-sunset", "Mo-Fr 08:00+", "Mo off",
     "week 1-53/2 Mo 10:00-12:00", "Mo 25:00-26:00", "Mo 16:00-08:00", "Mo 08:61-09:00", "x" * 999,
     "1. Montag im Monat 14-16 Uhr", "Mo-Fr 8-12 Uhr, außer in den Ferien", "Mo 8-12 || Di 9-10",
     "Mo 8-12 Uhr; Mo 14-18 Uhr", "Mo-Fr 08:00-16:00; We 10:00-12:00", "Mo 8-12\nMo 14-18",
     "Mo off, Mo 8-12", "Mo off; Mo 8-12"],
)  # fmt: skip
def test_what_leaves_doubt_stays_a_text(said: str) -> None:
    assert structured(said) is None


@given(st.text(alphabet="MoDiFrSaSuPH0123456789:-,;. offUhr", max_size=60))
def test_any_text_is_read_or_left(said: str) -> None:
    found = structured(said)
    assert found is None or found["openingHoursSpecification"]


@given(
    st.sets(st.sampled_from(range(7)), min_size=1),
    st.integers(0, 11), st.integers(12, 23), st.integers(0, 59),
)  # fmt: skip
def test_what_is_written_is_what_is_read(
    days: set[int], opens: int, closes: int, minute: int
) -> None:
    names = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
    said = f"{','.join(names[day] for day in sorted(days))} {opens:02}:00-{closes:02}:{minute:02}"
    [one] = (structured(said) or {})["openingHoursSpecification"]
    assert one["dayOfWeek"] == [WEEKDAYS[day] for day in sorted(days)]
    assert (one["opens"], one["closes"]) == (f"{opens:02}:00", f"{closes:02}:{minute:02}")


def test_several_texts_are_read_together() -> None:
    assert structured("Mo 8-12", "Di 9-10; Mi geschlossen") == structured(
        "Mo 8-12; Di 9-10; Mi geschlossen"
    )
    assert structured("Mo-Fr 8-12", "Di 8-12") == structured("Mo-Fr 8-12")
    assert structured("Mo 8-12, 13-17", "Mo 13-17, 8-12") == structured("Mo 8-12, 13-17")


@pytest.mark.parametrize(
    "texts",
    [("Mo 8-12", "Mo 9-10"), ("Mo 8-12", "Mo geschlossen"), ("Mo geschlossen", "Mo 8-12"),
     ("Mo 8-12", "Mo 8-12, 13-17"), ("Mo 8-12", "nach Vereinbarung"), ("24/7", "So 9-10")],
)  # fmt: skip
def test_texts_that_contradict_each_other_stay_texts(texts: tuple[str, str]) -> None:
    assert structured(*texts) is None


RULES = st.tuples(
    st.sampled_from(range(7)), st.integers(0, 11), st.integers(12, 23),
    st.sampled_from((", ", " und ", "; ", "\n", ",", " + ", ";")),
)  # fmt: skip


@given(st.lists(RULES, min_size=1, max_size=6))
def test_no_span_of_a_text_is_silently_missing(rules: list[tuple[int, int, int, str]]) -> None:
    names = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
    parts = [f"{names[day]} {opens}-{closes}{sign}" for day, opens, closes, sign in rules]
    found = structured("".join(parts))
    if found is None:
        return
    stored = {
        (day, one["opens"], one["closes"])
        for one in found["openingHoursSpecification"]
        for day in one["dayOfWeek"]
    }
    said = {(WEEKDAYS[day], f"{opens:02}:00", f"{closes:02}:00") for day, opens, closes, _ in rules}
    assert stored == said


@given(st.sets(st.sampled_from(range(7)), min_size=1), st.sampled_from((", ", "; ", "\n")))
def test_days_that_come_once_are_always_clear(days: set[int], sign: str) -> None:
    names = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
    assert structured(sign.join(f"{names[day]} 8-12" for day in sorted(days)))
