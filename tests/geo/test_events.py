"""Events: where they are, on which day they stand, and when they are over."""

import dataclasses
import datetime as dt

import pytest

from geo.district import District
from geo.events import (
    Event,
    Occurrence,
    by_day,
    end_of_week,
    event_places,
    gemeinden_at_end,
    is_for,
    located,
)
from geo.hours import ZONE

DAY = dt.date(2026, 12, 1)


def at(hour: int, day: int = 1) -> dt.datetime:
    return dt.datetime(2026, 12, day, hour, tzinfo=ZONE)


def time(key: str, begin: dt.date, end: dt.date) -> Occurrence:
    return Occurrence(Event(key, "synthetisch", begin, end), begin, end)


@pytest.mark.parametrize(
    ("begin", "end", "last"),
    [
        (at(10), at(12), 1),
        (at(10), at(10), 1),
        (at(20), at(0, 2), 1),
        (at(20), at(2, 2), 2),
        (DAY, DAY + dt.timedelta(days=1), 1),
        (DAY, DAY + dt.timedelta(days=3), 3),
    ],
)
def test_the_last_day_is_one_on_which_it_takes_place(
    begin: dt.date, end: dt.date, last: int
) -> None:
    assert time("a", begin, end).last_day == DAY.replace(day=last)


def test_it_is_over_at_its_end() -> None:
    one, whole = time("a", at(10), at(12)), time("b", DAY, DAY + dt.timedelta(days=1))
    assert not one.is_over(at(11))
    assert one.is_over(at(12))
    assert not whole.is_over(at(23))
    assert whole.is_over(at(0, 2))


def test_days_have_whole_days_first_then_times_then_distance() -> None:
    found = [
        time("late", at(15), at(16)),
        time("far", at(10), at(11)),
        time("near", at(10), at(11)),
        time("whole", DAY, DAY + dt.timedelta(days=1)),
        time("tomorrow", at(9, 2), at(10, 2)),
        time("since yesterday", DAY - dt.timedelta(days=1), DAY + dt.timedelta(days=1)),
    ]
    days = by_day(found, DAY, lambda event: 1.0 if event.id == "near" else 2.0)
    assert {date.day: [one.event.id for one in those] for date, those in days.items()} == {
        1: ["since yesterday", "whole", "near", "far", "late"],
        2: ["tomorrow"],
    }


def test_an_event_without_a_gemeinde_is_for_every_area() -> None:
    event = Event("a", "synthetisch", DAY, DAY, gemeinde_key="1")
    assert is_for(event, {"1"})
    assert not is_for(event, {"2"})
    assert is_for(dataclasses.replace(event, gemeinde_key=""), {"2"})


def test_a_week_ends_on_sunday() -> None:
    assert end_of_week(DAY) == dt.date(2026, 12, 6)
    assert end_of_week(dt.date(2026, 12, 6)) == dt.date(2026, 12, 6)


def test_places_are_public_entries_and_names_of_the_district(district: District) -> None:
    places = event_places(district)
    frame = district.facilities
    public = (frame["location_class"] == "public") & (frame["visibility"] == "public")
    assert set(places.entries) <= set(frame.index[public])
    assert places.hidden
    assert places.hidden.isdisjoint(places.entries)
    assert places.gemeinden == {"99000011", "99000012", "99000002", "99000003"}
    assert gemeinden_at_end("Saal, 12345 Bstadt", places) == {"99000002"}
    for elsewhere in ("", "Neu Bstadt", "Bstadt, Anderswo", "12345"):
        assert gemeinden_at_end(elsewhere, places) == set()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("", "Haus, Weg 1, Bstadt"),
        ("Weg 1", "Haus, Weg 1, Bstadt"),
        ("Raum\n 2", "Raum 2, Haus, Weg 1, Bstadt"),
        ("Weg 1 hinten, Bstadt", "Weg 1 hinten, Bstadt"),
    ],
)
def test_the_place_is_said_once(said: str, expected: str) -> None:
    assert located(said, "Haus, Weg 1, Bstadt", "Bstadt") == expected
