"""How often personal links may be tried, counted on both databases by all who share them."""

import datetime as dt
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import select

from loaders.store import Store, open_store
from loaders.store.engine import reading
from loaders.store.forgetting import forget
from loaders.store.link_tries import may_answer, may_look_up, was_unknown
from loaders.store.tables import link_try
from loaders.store.transaction import changing
from loaders.upkeep_rules import Links
from tests.entries_stored import DISTRICT, NOW, later
from tests.upkeep import RULES as UPKEEP

RULES = Links(
    valid_days=1,
    valid_source="a",
    most_tries_per_hour=3,
    most_unknown_per_minute=5,
    limits_source="a",
)
SECOND = dt.timedelta(seconds=1)


@pytest.fixture
def other(store: Store, data: Path) -> Iterator[Store]:
    """Return the same database as another process has it open."""
    made = open_store(store.engine.url.render_as_string(hide_password=False), data, NOW)
    yield made
    made.close()


def stored(store: Store) -> list[str]:
    with reading(store.engine) as connection:
        return [row.key for row in connection.execute(select(link_try))]


def test_a_link_may_answer_so_often_and_again_an_hour_later(store: Store, other: Store) -> None:
    turns = [store, other, store, other]
    assert [may_answer(one, "a", RULES, NOW) for one in turns] == [True, True, True, False]
    assert may_answer(other, "b", RULES, NOW)
    assert not may_answer(other, "a", RULES, later(1) - SECOND)
    assert may_answer(other, "a", RULES, later(1))
    assert len(stored(store)) == 1


def test_answers_at_the_same_moment_are_counted_one_by_one(store: Store, other: Store) -> None:
    turns = [store, other] * 8
    with ThreadPoolExecutor(4) as pool:
        taken = list(pool.map(lambda one: may_answer(one, "a", RULES, NOW), turns))
    assert taken.count(True) == RULES.most_tries_per_hour


def test_many_unknown_links_keep_only_unknown_ones_waiting(
    store: Store, other: Store, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(20):
        assert may_look_up(store, str(number), RULES, NOW)
        was_unknown(store, str(number), RULES, NOW)
    assert len(stored(store)) == RULES.most_unknown_per_minute
    assert not may_look_up(other, "4", RULES, NOW)
    assert may_look_up(other, "gut", RULES, NOW)
    assert len(caplog.messages) == 1
    assert may_look_up(other, "4", RULES, NOW + dt.timedelta(minutes=1))


def test_an_unknown_link_is_looked_up_so_often_in_an_hour(store: Store, other: Store) -> None:
    for number in range(3):
        at = NOW + number * dt.timedelta(seconds=100)
        assert may_look_up(other, "a", RULES, at)
        was_unknown(store, "a", RULES, at)
    assert not may_look_up(other, "a", RULES, later(0.5))
    assert may_look_up(other, "a", RULES, later(1))


def test_whoever_guesses_waits_for_no_writer(store: Store, other: Store) -> None:
    for number in range(RULES.most_unknown_per_minute):
        was_unknown(store, str(number), RULES, NOW)
    with changing(other):
        was_unknown(store, "noch einer", RULES, NOW)
    assert len(stored(store)) == RULES.most_unknown_per_minute


def test_what_is_over_is_forgotten_without_a_next_try(store: Store) -> None:
    was_unknown(store, "a", RULES, NOW)
    forget(store, DISTRICT, UPKEEP.retention, later(1) - SECOND)
    assert len(stored(store)) == 1
    forget(store, DISTRICT, UPKEEP.retention, later(1))
    assert stored(store) == []


def test_no_token_is_stored_as_it_is(store: Store) -> None:
    was_unknown(store, "geheim", RULES, NOW)
    may_answer(store, "geheim", RULES, NOW)
    assert [len(one) for one in stored(store)] == [64, 64]
