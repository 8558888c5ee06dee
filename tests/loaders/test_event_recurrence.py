"""When events take place: as the library says that computes every rule from its begin."""

import datetime as dt
from pathlib import Path

import pytest
import recurring_ical_events
from hypothesis import assume, given
from hypothesis import strategies as st

from geo.events import Occurrence
from geo.hours import ZONE
from loaders.event_times import on_the_wall, span
from loaders.events import Agenda, occurrences, read_events
from tests.calendars import PLACES, calendar, event, written

DAY = dt.timedelta(days=1)
CLOCKS_CHANGE = (dt.datetime(2020, 3, 29, 2, 30), dt.datetime(2020, 10, 25, 2, 30))  # noqa: DTZ001
WALL, UTC, WHOLE_DAY = (
    "{};TZID=Europe/Berlin:{:%Y%m%dT%H%M%S}",
    "{}:{:%Y%m%dT%H%M%SZ}",
    "{};VALUE=DATE:{:%Y%m%d}",
)


def some(name: str, *values: str) -> st.SearchStrategy[str]:
    """Return a part of a rule with some values, or nothing."""
    chosen = st.lists(st.sampled_from(values), max_size=3, unique=True)
    return chosen.map(lambda those: f";{name}={','.join(those)}" if those else "")


WEEKDAYS = some("BYDAY", "MO", "TU", "WE", "TH", "FR", "SA", "SU")
NTH_DAYS = some("BYDAY", "1MO", "2TH", "-1FR", "-5SU") | some("BYMONTHDAY", "1", "13", "31", "-30")
MONTHS = some("BYMONTH", "2", "3", "10", "12")
LAST_WORK_DAY = st.just(";BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")
STEPS = st.integers(1, 5).map(";INTERVAL={}".format)
ENDS = st.one_of(
    st.just(""),
    st.integers(1, 900).map(";COUNT={}".format),
    st.dates(dt.date(2026, 1, 1), dt.date(2028, 1, 1)).map(";UNTIL={:%Y%m%dT093000Z}".format),
)
RULES = st.one_of(
    st.tuples(st.just("FREQ=DAILY"), STEPS, WEEKDAYS, MONTHS, ENDS),
    st.tuples(st.just("FREQ=WEEKLY"), STEPS, WEEKDAYS, some("WKST", "SU"), ENDS),
    st.tuples(st.just("FREQ=MONTHLY"), STEPS, NTH_DAYS | LAST_WORK_DAY, ENDS),
    st.tuples(st.just("FREQ=YEARLY"), STEPS, MONTHS, NTH_DAYS, ENDS),
).map("".join)
BEGINS = st.sampled_from(CLOCKS_CHANGE) | st.datetimes(
    dt.datetime(2019, 1, 1),  # noqa: DTZ001
    dt.datetime(2026, 12, 31),  # noqa: DTZ001
).map(lambda when: when.replace(second=0, microsecond=0))


@st.composite
def repeated(draw: st.DrawFn) -> list[str]:
    """Draw an event with a rule, dates beside it and exceptions, on the wall, in UTC or whole."""
    begin, written_as = draw(BEGINS), draw(st.sampled_from([WALL, UTC, WHOLE_DAY]))
    days = st.builds(
        lambda step, count: begin + step * count * DAY,
        st.sampled_from([1, 7]),
        st.integers(-4, 150),
    )
    dates = st.lists(days, max_size=3)
    lines = [written_as.format("DTSTART", begin), f"RRULE:{draw(RULES)}"]
    lines += [f"DURATION:{draw(st.sampled_from(['P1D', 'P9D']))}"]
    for name in ("EXDATE", "RDATE"):
        lines += [written_as.format(name, when) for when in draw(dates)]
    parts = [event(*lines)]
    for number, when in enumerate(draw(st.lists(days, max_size=3, unique=True))):
        moved = when + draw(st.integers(-20, 20)) * DAY
        name = draw(st.sampled_from(["RECURRENCE-ID", "RECURRENCE-ID;RANGE=THISANDFUTURE"]))
        exception = written_as.format(name, when), written_as.format("DTSTART", moved)
        parts.append(event(*exception, title=f"synthetisch {number}"))
    return parts


def by_library(agenda: Agenda, first: dt.date, last: dt.date) -> set[tuple[str, str, str]]:
    """Return the times of the only event as the library computes them from its begin."""
    ((key, known),) = agenda.calendars.items()
    start = dt.datetime.combine(first, dt.time(), ZONE)
    stop = dt.datetime.combine(last + DAY, dt.time(), ZONE)
    found = set()
    for part in recurring_ical_events.of(known).between(start, stop):
        one = Occurrence(agenda.events[key], *map(on_the_wall, span(part)))
        if one.first_day <= last and one.last_day >= first:
            found.add((str(part["SUMMARY"]), str(one.begin), str(one.end)))
    return found


@given(repeated(), st.dates(dt.date(2026, 1, 1), dt.date(2027, 12, 31)), st.integers(0, 60))
def test_a_period_has_the_times_that_all_times_from_the_begin_have_in_it(
    tmp_path_factory: pytest.TempPathFactory, parts: list[str], first: dt.date, length: int
) -> None:
    folder = written(tmp_path_factory.mktemp("termine"), calendar(*parts)).parent
    agenda = read_events([folder], PLACES)
    assume(agenda.events)
    last = first + length * DAY
    found = occurrences(agenda, agenda.events, first, last)
    times = [(one.event.title, str(one.begin), str(one.end)) for one in found]
    assert len(set(times)) == len(times)
    assert set(times) == by_library(agenda, first, last)


def many(folder: Path, count: int, *lines: str) -> Agenda:
    parts = [event(*lines, uid=str(number)) for number in range(count)]
    written(folder, calendar(*parts))
    return read_events([folder], PLACES)


@pytest.mark.parametrize(("rule", "count"), [("FREQ=DAILY", 28), ("FREQ=WEEKLY", 4)])
def test_a_full_file_with_old_rules_is_taken_over(tmp_path: Path, rule: str, count: int) -> None:
    agenda = many(tmp_path, 700, "DTSTART;TZID=Europe/Berlin:19710104T100000", f"RRULE:{rule}")
    assert len(agenda.events) == 700
    found = occurrences(agenda, agenda.events, dt.date(2026, 12, 1), dt.date(2026, 12, 28))
    assert len(found) == 700 * count


@pytest.mark.parametrize(
    ("rule", "kept"),
    [
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", 0),
        ("FREQ=DAILY;INTERVAL=7;BYDAY=SU", 0),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 0),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=TU;COUNT=900", 300),
        ("FREQ=YEARLY;BYMONTH=2;BYDAY=20MO", 0),
        ("FREQ=DAILY;INTERVAL=2000000000", 0),
        ("FREQ=DAILY;COUNT=2000000000", 300),
    ],
)
def test_many_rules_for_rare_or_missing_days_are_read(tmp_path: Path, rule: str, kept: int) -> None:
    begin = "DTSTART;TZID=Europe/Berlin:20261201T100000"
    agenda = many(tmp_path, 300, begin, f"RRULE:{rule}")
    assert (len(agenda.events), len(agenda.findings)) == (kept, 300 - kept)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=YEARLY;BYMONTH=13", "FREQ=YEARLY;BYMONTHDAY=0", "FREQ=YEARLY;BYWEEKNO=-54",
        "FREQ=MONTHLY;BYDAY=99MO", "FREQ=DAILY;INTERVAL=1,2", "FREQ=DAILY;UNTIL=20261130",
    ],
)  # fmt: skip
def test_values_that_no_rule_has_are_refused(tmp_path: Path, rule: str) -> None:
    agenda = many(tmp_path, 1, f"RRULE:{rule}")
    assert [finding.column for finding in agenda.findings] == ["RRULE"]


def test_an_exception_that_moves_all_others_by_years_is_refused(tmp_path: Path) -> None:
    moved = event(
        "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261208T100000",
        "DTSTART;TZID=Europe/Berlin:20311208T100000",
    )
    written(tmp_path, calendar(event("RRULE:FREQ=WEEKLY"), moved))
    agenda = read_events([tmp_path], PLACES)
    assert [finding.column for finding in agenda.findings] == ["RECURRENCE-ID"]


def test_a_file_with_too_many_times_a_year_keeps_what_is_possible(tmp_path: Path) -> None:
    lines = ("DTSTART;TZID=Europe/Berlin:20261201T100000", "DURATION:P366D", "RRULE:FREQ=DAILY")
    agenda = many(tmp_path, 500, *lines)
    assert 0 < len(agenda.events) < 500
    assert len(agenda.events) + len(agenda.findings) == 500
    assert {finding.column for finding in agenda.findings} == {"RRULE"}
    assert "erlaubt sind 300.000 im Jahr" in agenda.findings[0].problem


def test_the_second_of_two_equal_times_stays_the_second(tmp_path: Path) -> None:
    moments = ("DTSTART:20261025T013000Z", "DTEND:20261025T014500Z")
    written(tmp_path, calendar(event(*moments)))
    agenda = read_events([tmp_path], PLACES)
    (one,) = occurrences(agenda, agenda.events, dt.date(2026, 10, 25), dt.date(2026, 10, 25))
    assert isinstance(one.begin, dt.datetime)
    assert one.begin.astimezone(dt.UTC).hour == 1
    assert one.is_over(dt.datetime(2026, 10, 25, 1, 45, tzinfo=dt.UTC))
    assert not one.is_over(dt.datetime(2026, 10, 25, 1, 40, tzinfo=dt.UTC))
