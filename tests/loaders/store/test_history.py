"""Random edits, undoings and restorings against a plain history; as of any moment."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from loaders.store import Conflict, Edit, Refused, Store, changes, history, open_store
from tests.entries_stored import DISTRICT, NOW, WHY, entry, later

KEYS = ("a", "b", "c")
NAMES = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=12).filter(
    str.strip
)
State = dict[str, str]


class Histories(RuleBasedStateMachine):
    """The store beside a list of states and a list of versions of each entry, in plain Python."""

    store: Store

    def __init__(self) -> None:
        super().__init__()
        self.first = history.revisions(self.store)[DISTRICT]
        self.states: list[State] = [{}]
        self.versions: dict[str, list[str | None]] = {key: [] for key in KEYS}
        self.made: list[list[tuple[str, int]]] = []
        self.hours = 1.0

    @rule(key=st.sampled_from(KEYS), name=st.none() | NAMES, behind=st.sampled_from([0, 0, 0, 1]))
    def edit(self, key: str, name: str | None, behind: int) -> None:
        read = len(self.versions[key]) - behind
        document = None if name is None else entry(key, name=name)
        stored = None if name is None else name.strip()
        self._expect(
            [(key, read, stored)],
            lambda: changes.write(
                self.store, DISTRICT, [Edit(key, read, document)], WHY, self._now()
            ),
        )

    @precondition(lambda self: self.made)
    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        number = data.draw(st.integers(0, len(self.made) - 1))
        wanted = [
            (key, version, self.versions[key][version - 2] if version > 1 else None)
            for key, version in self.made[number]
        ]
        self._expect(
            wanted,
            lambda: changes.undo(self.store, DISTRICT, self.first + 1 + number, WHY, self._now()),
        )

    @rule(key=st.sampled_from(KEYS), data=st.data())
    def restore(self, key: str, data: st.DataObject) -> None:
        known = self.versions[key]
        if known:
            number = data.draw(st.integers(1, len(known)))
            read = len(known)
            self._expect(
                [(key, read, known[number - 1])],
                lambda: changes.restore(
                    self.store, DISTRICT, (key, number), read, (WHY, self._now())
                ),
            )

    def _now(self) -> dt.datetime:
        return later(self.hours)

    def _expect(self, wanted: list[tuple[str, int, str | None]], act: Callable[[], Any]) -> None:
        """Change both; the store refuses what the plain history calls stale or empty."""
        self.hours += 1
        if any(read != len(self.versions[key]) for key, read, _ in wanted):
            with pytest.raises(Conflict):
                act()
            return
        before = self.states[-1]
        new = [(key, name) for key, _, name in wanted if before.get(key) != name]
        if not new:
            with pytest.raises(Refused, match="nichts würde sich ändern"):
                act()
            return
        act()
        for key, name in new:
            self.versions[key].append(name)
        self.made.append([(key, len(self.versions[key])) for key, _ in new])
        now = {**before, **dict(new)}
        self.states.append({key: name for key, name in now.items() if name is not None})

    @invariant()
    def every_state_is_as_it_was(self) -> None:
        for number, state in enumerate(self.states):
            as_of = self.first + number
            assert self._stored(as_of) == state
        assert self._stored(None) == self.states[-1]
        assert history.revisions(self.store)[DISTRICT] == self.first + len(self.made)

    @invariant()
    def every_version_is_kept(self) -> None:
        for key, versions in self.versions.items():
            steps = history.steps(self.store, DISTRICT, key)
            assert [step.after and step.after["name"] for step in steps] == versions
            assert [step.number for step in steps] == list(range(1, len(versions) + 1))

    def _stored(self, as_of: int | None) -> State:
        found = history.entries(self.store, DISTRICT, as_of)
        return {
            one.entity_id: one.document["name"]
            for one in found
            if one.document and one.entity_id in KEYS
        }


def test_the_store_equals_a_plain_history(fresh: Callable[[], str], data: Path) -> None:
    class Fresh(Histories):
        def __init__(self) -> None:
            self.store = open_store(fresh(), data, NOW)
            super().__init__()

        def teardown(self) -> None:
            self.store.close()

    run_state_machine_as_test(
        Fresh,
        settings=settings(
            max_examples=15,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.mark.parametrize("strange", ["a\0b", "\0", "\ud800", "\n", "x" * 100_000])
def test_an_id_that_none_can_have_is_unknown(store: Store, strange: str) -> None:
    assert history.entry(store, DISTRICT, strange) == (strange, 0, None, "")


def test_the_state_of_a_day_is_that_of_its_end_in_germany(store: Store) -> None:
    before_midnight = dt.datetime(2027, 3, 1, 22, 59, tzinfo=dt.UTC)
    after_midnight = dt.datetime(2027, 3, 1, 23, 1, tzinfo=dt.UTC)
    changes.write(store, DISTRICT, [Edit("a", 0, entry("a"))], WHY, before_midnight)
    changes.write(store, DISTRICT, [Edit("a", 1, entry("a", name="Neu"))], WHY, after_midnight)
    days = {dt.date(2026, 11, 21): 0, dt.date(2026, 11, 22): 1, dt.date(2027, 2, 28): 1}
    days |= {dt.date(2027, 3, 1): 2, dt.date(2027, 3, 2): 3, dt.date(2030, 1, 1): 3}
    assert {day: history.last_change(store, DISTRICT, day) for day in days} == days
    assert history.last_change(store, DISTRICT, after_midnight) == 3
    assert history.entries(store, DISTRICT, 0) == ()
    (named,) = [one for one in history.entries(store, DISTRICT, 2) if one.entity_id == "a"]
    assert named.document is not None
    assert named.document["name"] == "Synthetischer Treff"


def test_entries_keep_their_order(store: Store) -> None:
    before = [one.entity_id for one in history.entries(store, DISTRICT)]
    changed = history.entries(store, DISTRICT)[3]
    assert changed.document is not None
    edit = Edit(changed.entity_id, 1, {**changed.document, "note": "neu"})
    changes.write(store, DISTRICT, [Edit("neu", 0, entry("neu")), edit], WHY, later(1))
    assert [one.entity_id for one in history.entries(store, DISTRICT)] == [*before, "neu"]
