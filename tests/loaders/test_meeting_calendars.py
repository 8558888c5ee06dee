"""Calendar files read once and again: moved and cancelled dates, newer and older versions."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.hours import ZONE
from geo.meetings.model import Meeting, State, after, local
from loaders.meetings.calendar_reading import read_calendar
from loaders.meetings.reading import Read
from tests.geo.meeting_strategies import NEAR_CHANGES
from tests.loaders.test_meeting_files import NAMES

WEEK = dt.timedelta(days=7)
OTHER = ("Regionalteam", "Planregion 1")


def event(begin: dt.datetime, *lines: str, uid: str = "serie@example.org", hours: int = 2) -> str:
    """Return a component that begins at a time on the wall."""
    wall = begin.replace(tzinfo=None)
    made = [
        f"UID:{uid}",
        f"DTSTART;TZID=Europe/Berlin:{wall:%Y%m%dT%H%M%S}",
        f"DURATION:PT{hours}H",
    ]
    return "\n".join(("BEGIN:VEVENT", *made, "SUMMARY:RT", *lines, "END:VEVENT"))


def instead_of(begin: dt.datetime, *, utc: bool = False) -> str:
    if utc:
        return f"RECURRENCE-ID:{begin.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"
    return f"RECURRENCE-ID;TZID=Europe/Berlin:{begin:%Y%m%dT%H%M%S}"


def read(*parts: str, there: tuple[Meeting, ...] = (), head: str = "") -> Read:
    """Read a calendar of some components."""
    lines = ("BEGIN:VCALENDAR", "VERSION:2.0", *filter(None, [head]), *parts, "END:VCALENDAR")
    return read_calendar("t.ics", "\n".join(lines).encode(), NAMES, there, OTHER)


def stored(found: Read) -> tuple[Meeting, ...]:
    """Return meetings as if they had been stored."""
    return tuple(replace(one, version=1) for one in found.meetings)


def days(found: Read) -> list[str]:
    return [f"{one.begin:%d.%m. %H:%M}" for one in found.meetings]


START = local(dt.date(2027, 3, 8), dt.time(13))
WEEKLY = "RRULE:FREQ=WEEKLY;COUNT=5"


@pytest.mark.parametrize("utc", [False, True])
def test_a_moved_date_replaces_that_of_the_series_and_a_cancelled_one_goes(utc: bool) -> None:  # noqa: FBT001
    moved = local(dt.date(2027, 3, 31), dt.time(9))
    found = read(
        event(START, WEEKLY),
        event(moved, instead_of(local(dt.date(2027, 3, 29), dt.time(13)), utc=utc), "LOCATION:Bus"),
        event(START + WEEK, instead_of(START + WEEK), "STATUS:CANCELLED"),
    )
    assert sorted(days(found)) == ["05.04. 13:00", "08.03. 13:00", "22.03. 13:00", "31.03. 09:00"]
    assert found.findings == ()
    assert found.notes == ("In der Datei abgesagte Termine von Serien: 1",)
    (there,) = (one for one in found.meetings if one.place)
    assert (there.place, there.begin) == ("Bus", moved)


def test_the_same_file_again_changes_nothing() -> None:
    parts = (event(START, WEEKLY), event(START + WEEK / 2, instead_of(START + WEEK)))
    first = read(*parts)
    again = read(*parts, there=stored(first))
    assert (len(first.meetings), again.meetings, again.changed, again.findings) == (5, (), (), ())
    assert again.notes == ("Schon genauso im Kalender: 5",)


def test_a_newer_version_changes_what_is_there_and_an_older_one_is_said_and_left() -> None:
    there = stored(read(event(START, "SEQUENCE:2", "LOCATION:Rathaus")))
    there = (replace(there[0], topics=("Budget",), state=State.INVITED),)
    newer = read(event(START + WEEK, "SEQUENCE:3"), there=there)
    assert newer.meetings == ()
    (made,) = newer.changed
    assert (made.id, made.version, made.sequence) == (there[0].id, 1, 3)
    assert made.begin == START + WEEK
    assert (made.place, made.topics, made.state) == ("Rathaus", ("Budget",), State.INVITED)
    older = read(event(START - WEEK, "SEQUENCE:1"), there=there)
    assert (older.meetings, older.changed) == ((), ())
    assert "SEQUENCE 1 statt 2" in older.findings[0].problem


def test_a_newer_version_that_says_the_same_is_noted_so_that_older_ones_change_nothing() -> None:
    there = stored(read(event(START, "SEQUENCE:1", "LOCATION:Rathaus")))
    newer = read(event(START, "SEQUENCE:5", "LOCATION:Rathaus"), there=there)
    assert (newer.meetings, newer.changed) == ((), ())
    (raised,) = newer.raised
    assert raised == replace(there[0], sequence=5)
    again = read(event(START, "SEQUENCE:5", "LOCATION:Rathaus"), there=(raised,))
    assert (again.changed, again.raised) == ((), ())
    older = read(event(START + WEEK, "SEQUENCE:3"), there=(raised,))
    assert (older.changed, older.raised) == ((), ())
    assert "SEQUENCE 3 statt 5" in older.findings[0].problem


def test_of_two_versions_in_one_file_the_newer_one_counts() -> None:
    for order in (1, -1):
        parts = [event(START, "SEQUENCE:1"), event(START + WEEK, "SEQUENCE:4")][::order]
        found = read(*parts)
        assert [one.begin for one in found.meetings] == [START + WEEK]
        assert [one.row for one in found.findings] == ["1" if order == 1 else "2"]


def test_a_series_that_moves_takes_its_dates_along_and_cancels_what_it_lost() -> None:
    there = stored(read(event(START, WEEKLY)))
    found = read(event(START + dt.timedelta(hours=1), "RRULE:FREQ=WEEKLY;COUNT=3"), there=there)
    assert found.meetings == ()
    by_id = {one.id: one for one in found.changed}
    assert len(by_id) == len(there) == 5
    assert [by_id[one.id].begin.hour for one in there[:3]] == [14, 14, 14]
    assert [by_id[one.id].state for one in there[3:]] == [State.CANCELLED] * 2


def test_what_was_held_stays() -> None:
    there = tuple(replace(one, state=State.HELD) for one in stored(read(event(START, WEEKLY))))
    found = read(event(START, "RRULE:FREQ=WEEKLY;COUNT=2"), there=there)
    assert found.changed == ()
    assert {one.problem for one in found.findings} == {
        "ist schon gehalten und bleibt, wie es im Kalender steht"
    }


def test_a_single_exception_alone_leaves_the_rest_of_the_series() -> None:
    there = stored(read(event(START, WEEKLY)))
    moved = START + WEEK + dt.timedelta(days=1)
    found = read(event(moved, instead_of(START + WEEK), "SEQUENCE:1"), there=there)
    assert [(one.id, one.begin) for one in found.changed] == [(there[1].id, moved)]
    gone = read(event(START, instead_of(START)), there=there, head="METHOD:CANCEL")
    assert [(one.id, one.state) for one in gone.changed] == [(there[0].id, State.CANCELLED)]


def test_one_calendar_for_two_areas_and_without_uid() -> None:
    there = stored(read(event(START)))
    other = tuple(replace(one, area="sr1", committee="srk") for one in there)
    assert len(read(event(START), there=other).meetings) == 1
    assert "schon im Kalender" in read(event(START, uid=""), there=there).findings[0].problem


def test_nothing_of_the_uid_is_kept() -> None:
    (one,) = read(event(START, uid="vorname.nachname@example.org")).meetings
    assert "nachname" not in repr(one)


@given(
    NEAR_CHANGES,
    st.times(dt.time(4), dt.time(19)).map(lambda one: one.replace(second=0, microsecond=0)),
    st.integers(2, 12),
    st.dictionaries(st.integers(0, 11), st.none() | st.integers(1, 6 * 24), max_size=5),
    st.booleans(),
)
def test_exceptions_count_across_the_changes_of_the_clock(
    day: dt.date,
    time: dt.time,
    count: int,
    exceptions: dict[int, int | None],
    utc: bool,  # noqa: FBT001
) -> None:
    begins = [local(day + WEEK * number, time) for number in range(count)]
    parts = [event(begins[0], f"RRULE:FREQ=WEEKLY;COUNT={count}")]
    expected = dict(enumerate(begins))
    for number, hours in exceptions.items():
        if number < count and hours is None:
            del expected[number]
            lines = (instead_of(begins[number], utc=utc), "STATUS:CANCELLED")
            parts.append(event(begins[number], *lines))
        elif number < count and hours:
            expected[number] = (
                begins[number].astimezone(dt.UTC) + dt.timedelta(hours=hours)
            ).astimezone(ZONE)
            parts.append(event(expected[number], instead_of(begins[number], utc=utc), hours=1))
    found = read(*parts)
    assert found.findings == ()
    assert sorted(one.begin.timestamp() for one in found.meetings) == sorted(
        one.timestamp() for one in expected.values()
    )
    assert all(one.end in (after(one.begin, 60), after(one.begin, 120)) for one in found.meetings)
    again = read(*parts, there=stored(found))
    assert (again.meetings, again.changed, again.findings) == ((), (), ())
    newer = read(
        event(begins[0], f"RRULE:FREQ=WEEKLY;COUNT={count}", "SEQUENCE:1"), there=stored(found)
    )
    cancelled_in_series = count - len(expected)
    assert len(newer.meetings) == cancelled_in_series
    assert newer.findings == ()
