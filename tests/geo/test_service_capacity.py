"""Free places: what a statement says on a day, whatever day that is."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.service_capacity import CapacityRule, Vacancy, Wanted, meets, vacancy

TODAY = dt.date(2026, 11, 22)
RULE = CapacityRule(valid_days=14, source="synthetisch", as_of="2026-11-22")


def stated(available: int, days: int) -> dict[str, object]:
    return {"available": available, "updated": (TODAY - dt.timedelta(days)).isoformat()}


@pytest.mark.parametrize(
    ("stored", "expected"),
    [
        ({}, Vacancy.UNKNOWN),
        (stated(3, 0), Vacancy.FREE),
        (stated(1, 14), Vacancy.FREE),
        (stated(1, 15), Vacancy.STALE),
        (stated(0, 14), Vacancy.FULL),
        (stated(0, 15), Vacancy.STALE),
        (stated(3, -1), Vacancy.STALE),
    ],
)
def test_a_statement_holds_for_its_days_alone(stored: dict[str, object], expected: Vacancy) -> None:
    assert vacancy(stored, RULE, TODAY) == expected


@given(st.integers(0, 10_000), st.integers(-4000, 4000), st.integers(1, 366))
def test_nothing_old_or_undated_is_ever_free(available: int, days: int, valid: int) -> None:
    rule = CapacityRule(valid, "synthetisch", "2026-11-22")
    found = vacancy(stated(available, days), rule, TODAY)
    assert (found == Vacancy.FREE) == (available > 0 and 0 <= days <= valid)


def test_who_wants_free_places_gets_no_others() -> None:
    assert {one for one in Vacancy if meets(one, Wanted.FREE)} == {Vacancy.FREE}
    assert {one for one in Vacancy if not meets(one, Wanted.NOT_FULL)} == {Vacancy.FULL}
    assert all(meets(one, Wanted.ALL) for one in Vacancy)
