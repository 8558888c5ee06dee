"""Whether committees meet as often as their rhythm says."""

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.committees.model import Period, Rhythm
from geo.meetings.rhythm import MONTHS, Gap, days_apart, deviating, gaps, periods
from tests.geo.meeting_strategies import DAYS

WEEK = dt.timedelta(days=7)
ONE_DAY = dt.timedelta(days=1)


@given(
    st.sampled_from(list(MONTHS)),
    st.integers(0, 4),
    st.none() | st.integers(4, 6),
    st.lists(DAYS, max_size=30),
)
def test_the_periods_of_a_year_count_every_meeting_once(
    period: Period, least: int, most: int | None, days: list[dt.date]
) -> None:
    found = periods(Rhythm("", period, least, most), days, 2027)
    assert sum(one.planned for one in found) == sum(day.year == 2027 for day in days)
    assert found[0].first == dt.date(2027, 1, 1)
    assert found[-1].last == dt.date(2027, 12, 31)
    for one, after_it in itertools.pairwise(found):
        assert one.last + ONE_DAY == after_it.first
    for one in found:
        inside = sum(one.first <= day <= one.last for day in days)
        assert (one.planned, one.missing) == (inside, max(0, least - inside))
        assert one.surplus == (0 if most is None else max(0, inside - most))


def test_once_a_quarter_names_the_quarter_that_is_missing() -> None:
    days = [dt.date(2027, 2, 1), dt.date(2027, 3, 1), dt.date(2027, 8, 2), dt.date(2026, 11, 2)]
    quarterly = Rhythm("", Period.QUARTER, 1)
    assert [one.number for one in deviating(quarterly, days, 2027)] == [2, 4]
    (year,) = deviating(Rhythm("", Period.YEAR, 4), days, 2027)
    assert (year.planned, year.missing, year.surplus) == (3, 1, 0)
    (quarter,) = deviating(Rhythm("", Period.QUARTER, None, 1), days, 2027)
    assert (quarter.number, quarter.missing, quarter.surplus) == (1, 0, 1)
    for none in (Rhythm("nach Ermessen"), Rhythm("", Period.FORTNIGHT, 1)):
        assert periods(none, days, 2027) == ()


@pytest.mark.parametrize(
    ("rhythm", "most"),
    [
        (Rhythm("alle zwei Wochen", Period.FORTNIGHT, 1, 1), 14),
        (Rhythm("wöchentlich", Period.FORTNIGHT, 2), 7),
        (Rhythm("höchstens acht Wochen Abstand", days_apart=56), 56),
        (Rhythm("einmal im Quartal", Period.QUARTER, 1), None),
        (Rhythm("höchstens alle zwei Wochen", Period.FORTNIGHT, None, 1), None),
    ],
)
def test_how_far_meetings_may_be_apart(rhythm: Rhythm, most: int | None) -> None:
    assert days_apart(rhythm) == most


def test_every_other_week_and_one_that_fell_out() -> None:
    fortnightly = Rhythm("", Period.FORTNIGHT, 1)
    days = [dt.date(2026, 12, 30) + 2 * WEEK * number for number in range(28)]
    assert gaps(fortnightly, days, 2027) == ()
    lost = days.pop(5)
    assert gaps(fortnightly, days, 2027) == (Gap(lost - 2 * WEEK, lost + 2 * WEEK, 28, 14),)
    assert gaps(fortnightly, days, 2029) == ()


def test_before_the_first_and_after_the_last_known_one() -> None:
    rhythm = Rhythm("", days_apart=200)
    days = [dt.date(2027, 9, 1)]
    (early,) = gaps(rhythm, days, 2027)
    assert early == Gap(None, days[0], 244, 200)
    (late,) = gaps(rhythm, [dt.date(2027, 2, 1)], 2027)
    assert late == Gap(dt.date(2027, 2, 1), None, 334, 200)
    with pytest.raises(ValueError, match="apart"):
        Rhythm("", days_apart=0)


@given(st.lists(DAYS, max_size=40, unique=True), st.integers(1, 90))
def test_no_gap_is_longer_than_allowed_or_left_out(days: list[dt.date], most: int) -> None:
    found = gaps(Rhythm("", days_apart=most), days, 2027)
    for one in found:
        assert one.days > most
        assert not (one.first and one.last) or (one.last - one.first).days == one.days
        assert (
            one.first is None
            or one.last is None
            or not (any(one.first < day < one.last for day in days))
        )
    pairs = itertools.pairwise(sorted(days))
    far = {
        (first, last)
        for first, last in pairs
        if (last - first).days > most and 2027 in (first.year, last.year)
    }
    assert far == {(one.first, one.last) for one in found if one.first and one.last}
