"""Who reaches an open place at which hour: worked by hand, unknown hours stay unknown."""

import datetime as dt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

from geo.coverage.measure import Labels
from geo.coverage.when import Shares, Week, shares, weakest_day, week_of
from geo.hours import WEEKDAYS, Hours, OpeningHours
from geo.model import Level

MONDAY = dt.date(2026, 11, 23)
TWO_AREAS = Labels(Level.SOZIALRAUM, ("a", "b"), ("A", "B"), np.array([0, 0, 1]))
PEOPLE = np.array([30.0, 10.0, 5.0])
ALL_BUT_WEDNESDAY = frozenset(WEEKDAYS[:5]) - {"Wednesday"}


def opened(days: frozenset[str], opens: int, closes: int) -> OpeningHours:
    return OpeningHours((Hours(days, dt.time(opens), dt.time(closes)),), source="synthetisch")


def test_the_middle_of_the_hour_counts() -> None:
    half = OpeningHours((Hours(frozenset(), dt.time(9, 30), dt.time(11, 30)),))
    week = week_of([half, None], MONDAY, range(8, 13), {})
    assert week.is_open.shape == (2, 7, 5)
    assert week.is_open[0, 0].tolist() == [False, True, True, False, False]
    assert not week.may_be_open[0].any()
    assert week.may_be_open[1].all()


def test_a_public_holiday_without_hours_of_its_own_is_unknown() -> None:
    every_day = opened(frozenset(WEEKDAYS[:5]), 8, 16)
    week = week_of([every_day], MONDAY, range(9, 10), {MONDAY: "Feiertag (synthetisch)"})
    assert week.is_open[0, :, 0].tolist() == [False, True, True, True, True, False, False]
    assert week.may_be_open[0, :, 0].tolist() == [True, *[False] * 6]


def test_by_appointment_is_not_open_for_whoever_comes() -> None:
    week = week_of([OpeningHours(appointment_only=True)], MONDAY, range(9, 10), {})
    assert not week.is_open.any()
    assert week.may_be_open.all()


def test_a_worked_week_with_its_gap_on_wednesday() -> None:
    # cell 0 reaches the first place, cell 1 the second of unknown hours, cell 2 none
    ways = sparse.csr_array(np.array([[3.0, 0], [0, 4.0], [0, 0]]))
    week = week_of([opened(ALL_BUT_WEDNESDAY, 9, 11), None], MONDAY, range(9, 12), {})
    found = shares(ways, week, PEOPLE, TWO_AREAS)
    assert found.reached[0, :5].tolist() == [
        [0.75, 0.75, 0.0],
        [0.75, 0.75, 0.0],
        [0.0, 0.0, 0.0],
        [0.75, 0.75, 0.0],
        [0.75, 0.75, 0.0],
    ]
    assert (found.unknown[0] == 0.25).all()
    assert found.closed[0, 2].tolist() == [0.75, 0.75, 0.75]
    # nobody of the other area has a place in reach: no share is invented
    assert [part[1].max() for part in found] == [0.0, 0.0, 0.0]
    assert weakest_day(found) == (0, 2)


def test_an_open_place_beats_an_unknown_one() -> None:
    ways = sparse.csr_array(np.ones((3, 2)))
    week = week_of([opened(frozenset(), 9, 11), None], MONDAY, range(9, 12), {})
    found = shares(ways, week, PEOPLE, TWO_AREAS)
    assert found.reached[0, 0].tolist() == [1.0, 1.0, 0.0]
    assert found.unknown[0, 0].tolist() == [0.0, 0.0, 1.0]


def test_a_way_of_no_minutes_is_a_way() -> None:
    ways = sparse.coo_array(([0.0], ([0], [0])), shape=(3, 1)).tocsr()
    week = week_of([opened(frozenset(), 9, 11)], MONDAY, range(9, 10), {})
    assert shares(ways, week, PEOPLE, TWO_AREAS).reached[0, 0, 0] == 0.75


def test_without_any_place_nobody_reaches_one() -> None:
    week = week_of([], MONDAY, range(9, 12), {})
    found = shares(sparse.csr_array((3, 0)), week, PEOPLE, TWO_AREAS)
    assert found.reached.shape == (2, 7, 3)
    assert [part.max() for part in found] == [0.0, 0.0, 0.0]


def test_without_people_there_is_no_share() -> None:
    week = week_of([None], MONDAY, range(9, 10), {})
    found = shares(sparse.csr_array(np.ones((3, 1))), week, np.array([1.0, 1.0, 0.0]), TWO_AREAS)
    assert np.isnan(found.unknown[1]).all()
    assert (found.unknown[0] == 1).all()


def test_without_a_difference_no_day_is_the_weakest() -> None:
    even = np.ones((2, 7, 3))
    assert weakest_day(Shares(even, 0 * even, 0 * even)) is None


FLAGS = st.lists(st.booleans(), min_size=12, max_size=12)


@given(FLAGS, FLAGS, st.lists(st.booleans(), min_size=6, max_size=6))
def test_everybody_is_in_one_state(opens: list[bool], unsure: list[bool], near: list[bool]) -> None:
    is_open = np.array(opens).reshape(2, 2, 3)
    week = Week(is_open, np.array(unsure).reshape(2, 2, 3) & ~is_open)
    ways = sparse.csr_array(np.array(near, dtype=float).reshape(3, 2))
    found = shares(ways, week, PEOPLE, TWO_AREAS)
    none_near = np.bincount([0, 0, 1], PEOPLE * ~np.array(near).reshape(3, 2).any(axis=1), 2)
    total = sum(found) + (none_near / [40.0, 5.0])[:, np.newaxis, np.newaxis]
    assert total == pytest.approx(1.0)
