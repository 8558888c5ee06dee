"""Clashes: symmetric, and the same as comparing every pair minute by minute."""

import datetime as dt
from itertools import combinations

from hypothesis import given

from geo.meetings.clashes import Reason, Setting, clashes, clashing, overlap, reasons
from geo.meetings.model import Meeting, State, after, local
from tests.geo.meeting_strategies import LEADS, PARENTS, crowds, meetings

SETTING = Setting(PARENTS, LEADS, frozenset({"srk"}))


def at(hour: int, minutes: int = 60, **values: object) -> Meeting:
    begin = local(dt.date(2027, 4, 28), dt.time(hour))
    known = {"id": str(values), "committee": "srk", "area": "sr1"} | values
    return Meeting(begin=begin, end=after(begin, minutes), **known)  # type: ignore[arg-type]


@given(meetings(), meetings())
def test_to_clash_is_symmetric(one: Meeting, other: Meeting) -> None:
    assert overlap(one, other) == overlap(other, one)
    assert reasons(one, other, SETTING) == reasons(other, one, SETTING)
    assert overlap(one, one)


@given(crowds())
def test_the_clashes_are_those_of_all_pairs_minute_by_minute(some: list[Meeting]) -> None:
    def minutes(one: Meeting) -> set[int]:
        return set(range(int(one.begin.timestamp()) // 60, int(one.end.timestamp()) // 60))

    expected = {
        frozenset((one.id, other.id)): reasons(one, other, SETTING)
        for one, other in combinations([m for m in some if m.state != State.CANCELLED], 2)
        if minutes(one) & minutes(other) and reasons(one, other, SETTING)
    }
    found = clashes(some, SETTING)
    assert {frozenset((one.first, one.second)): one.reasons for one in found} == expected
    assert len(found) == len(expected)
    assert clashes(reversed(some), SETTING) == found


def test_each_reason() -> None:
    first = at(13, committee="regionalteam", area="pr1", roles=("ASD",))
    assert reasons(first, at(13, area="sr3", roles=("ASD", "Kita")), SETTING) == {Reason.ROLE}
    assert reasons(first, at(13, area="pr1"), SETTING) == {Reason.AREA}
    assert reasons(first, at(13, committee="regionalteam", area="sr1"), SETTING) == {Reason.LEAD}
    assert reasons(first, at(13, committee="regionalteam", area="sr3"), SETTING) == set()
    assert reasons(at(13), at(13, area="sr3"), SETTING) == {Reason.COMMITTEE}
    open_lead = at(13, committee="runder_tisch", area="kreis")
    assert reasons(open_lead, at(13, committee="runder_tisch", area="pr1"), SETTING) == set()


def test_one_after_the_other_is_no_clash_and_neither_is_a_cancelled_one() -> None:
    first, second = at(13, id="a"), at(14, id="b")
    assert clashes([first, second], SETTING) == ()
    long = at(13, 61, id="c")
    (found,) = clashes([second, long], SETTING)
    assert (found.first, found.second) == ("c", "b")
    assert clashing([found], "b") == (found,)
    assert clashing([found], "a") == ()
    assert clashes([second, at(13, 90, id="d", state=State.CANCELLED)], SETTING) == ()


def test_the_hour_that_comes_twice_is_two_hours() -> None:
    night = dt.date(2027, 10, 31)
    first = local(night, dt.time(2, 15))
    one = Meeting("a", "srk", "sr1", first, after(first, 30))
    other = Meeting("b", "srk", "sr1", after(first, 60), after(first, 90))
    assert one.begin.time() == other.begin.time()
    assert not overlap(one, other)
