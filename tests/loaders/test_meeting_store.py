"""The store of meetings: whole or not at all, both versions of a conflict, undo, no names."""

import datetime as dt
import sqlite3
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from geo.hours import ZONE
from geo.meetings.model import (
    Card,
    Column,
    Decision,
    Done,
    Kept,
    Meeting,
    State,
    Vote,
    after,
    local,
)
from loaders.meetings.changes import STORE, Change, EditConflict
from loaders.meetings.schema import STEPS
from loaders.meetings.store import MeetingStore, new_id
from loaders.problems import DataProblem
from tests.asked import maintenance

NOW = dt.datetime(2027, 1, 5, 9, 30, tzinfo=ZONE)
DAY = dt.date(2027, 4, 28)


def meeting(name: str = "a", **values: object) -> Meeting:
    begin = local(DAY, dt.time(13))
    known: dict[str, object] = {
        "id": name,
        "committee": "regionalteam",
        "area": "PR1",
        "begin": begin,
        "end": after(begin, 180),
        "place": "Rathaus",
        "roles": ("Jobcenter",),
        "topics": ("Spielplätze", "Übergang „Kita – Schule“"),
    }
    return Meeting(**(known | values))  # type: ignore[arg-type]


DECISION = Decision("d", "a", "Liste ergänzen", "ASD", DAY, None, Vote.MAJORITY)
CARD = Card("c", "PR1", Column.OPEN, "Mehr Räume", DAY)
EVERYTHING = Change((CARD, DECISION, Done("a", "tagesordnung", DAY), meeting()))


@pytest.fixture
def store(tmp_path: Path) -> MeetingStore:
    return MeetingStore(tmp_path, "12069", maintenance)


def test_everything_comes_back_as_it_was_stored(store: MeetingStore) -> None:
    assert store.kept() == Kept()
    store.write(EVERYTHING, NOW)
    kept = store.kept()
    assert kept.meetings == (meeting(version=1),)
    assert kept.meetings[0].begin.isoformat() == "2027-04-28T13:00:00+02:00"
    assert kept.decisions == (replace(DECISION, version=1),)
    assert kept.done == (Done("a", "tagesordnung", DAY),)
    assert kept.cards == (replace(CARD, version=1),)


def test_the_districts_are_apart(store: MeetingStore, tmp_path: Path) -> None:
    store.write(EVERYTHING, NOW)
    other = MeetingStore(tmp_path, "03361", maintenance)
    assert other.kept() == Kept()
    assert (store.revision(), other.revision()) == (1, 0)


def test_every_change_can_be_undone(store: MeetingStore) -> None:
    undo = store.write(EVERYTHING, NOW)
    before = store.kept()
    moved = replace(before.meetings[0], place="Bibliothek", state=State.INVITED)
    back = store.write(Change((moved,)), NOW)
    assert store.kept().meetings[0].place == "Bibliothek"
    store.write(back, NOW)
    assert store.kept().meetings == (replace(before.meetings[0], version=3),)
    now = store.kept()
    again = store.write(Change(removed=now.meetings), NOW)
    assert store.kept() == Kept(cards=before.cards)
    store.write(again, NOW)
    kept = store.kept()
    assert [one.id for one in kept.decisions] == ["d"]
    assert kept.done == before.done
    assert kept.meetings == (meeting(version=4),), "calendars ignore what counts backwards"
    assert {type(item) for item in undo.removed} == {Card, Decision, Done, Meeting}


def test_new_things_are_removed_again_by_undo(store: MeetingStore) -> None:
    store.write(store.write(EVERYTHING, NOW), NOW)
    assert store.kept() == Kept()


def test_who_is_slower_is_told_and_both_versions_stay(store: MeetingStore) -> None:
    store.write(Change((meeting(),)), NOW)
    (read,) = store.kept().meetings
    store.write(Change((replace(read, place="Bibliothek"),)), NOW)
    mine = Change((replace(read, place="Schule"), meeting("b")))
    with pytest.raises(EditConflict, match="Jemand anderes") as told:
        store.write(mine, NOW)
    assert [one.place for one in store.kept().meetings] == ["Bibliothek"]
    (conflict,) = store.conflicts()
    assert told.value.conflicts == (conflict,)
    assert isinstance(conflict.mine, Meeting)
    assert isinstance(conflict.theirs, Meeting)
    assert (conflict.mine.place, conflict.theirs.place) == ("Schule", "Bibliothek")
    store.settle(conflict.number)
    assert store.conflicts() == ()


def test_what_somebody_removed_is_a_conflict_too(store: MeetingStore) -> None:
    store.write(Change((meeting(),)), NOW)
    (read,) = store.kept().meetings
    store.write(Change(removed=(read,)), NOW)
    for item in (replace(read, place="x"), Done("a", "r", DAY), DECISION):
        with pytest.raises(EditConflict):
            store.write(Change((item,)), NOW)
    assert [one.theirs for one in store.conflicts()] == [None, None, None]
    assert store.kept() == Kept()


def test_two_editors_at_once_one_wins(store: MeetingStore) -> None:
    store.write(Change((meeting(),)), NOW)
    (read,) = store.kept().meetings
    told: list[str] = []

    def edit(place: str) -> None:
        try:
            store.write(Change((replace(read, place=place),)), NOW)
        except EditConflict:
            told.append(place)

    threads = [threading.Thread(target=edit, args=(f"Ort {n}",)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    (there,) = store.kept().meetings
    assert len(told) == len(store.conflicts()) == 7
    assert there.place not in told
    assert there.version == 2


def test_a_change_that_fails_leaves_nothing(store: MeetingStore) -> None:
    with pytest.raises(DataProblem):
        store.write(Change((meeting(), replace(DECISION, meeting="nobody"))), NOW)
    assert store.kept() == Kept()
    assert store.revision() == 0


@pytest.mark.parametrize(
    "item",
    [
        meeting(place="bei Frau Muster"),
        meeting(roles=("Herr Muster, ASD",)),
        meeting(topics=("Familie Muster",)),
        meeting(committee=""),
        meeting(theme="x" * 2001),
        meeting(roles=tuple(map(str, range(41)))),
        replace(DECISION, owner="Frau Dr. Muster"),
        replace(DECISION, text=" "),
        replace(CARD, text="Danke an Herrn Muster"),
    ],
)
def test_names_of_persons_and_impossible_texts_are_refused(
    store: MeetingStore, item: Meeting | Decision | Card
) -> None:
    with pytest.raises(DataProblem):
        store.write(Change((meeting("other"), item)), NOW)
    assert store.kept() == Kept()


def test_the_file_survives_a_crash_and_keeps_its_rules(store: MeetingStore, tmp_path: Path) -> None:
    code = (
        "import os, sys, sqlite3; s = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "s.execute('BEGIN'); s.execute('DELETE FROM meetings'); os._exit(1)"
    )
    store.write(EVERYTHING, NOW)
    subprocess.run([sys.executable, "-c", code, str(tmp_path / STORE)], check=False)
    assert len(store.kept().meetings) == 1
    file = sqlite3.connect(tmp_path / STORE)
    assert file.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert file.execute("PRAGMA user_version").fetchone() == (len(STEPS),)
    file.close()


def test_a_store_of_a_newer_program_is_left_alone(store: MeetingStore, tmp_path: Path) -> None:
    store.revision()
    file = sqlite3.connect(tmp_path / STORE)
    file.execute("PRAGMA user_version = 99")
    file.close()
    with pytest.raises(DataProblem, match="neuere Fassung"):
        store.kept()


def test_a_broken_file_is_told(tmp_path: Path) -> None:
    (tmp_path / STORE).write_bytes(b"no database" * 100)
    with pytest.raises(DataProblem, match="SQLite"):
        MeetingStore(tmp_path, "12069", maintenance).kept()


def test_ids_differ() -> None:
    assert new_id() != new_id()


def test_who_reads_does_not_wait_for_who_writes(store: MeetingStore, tmp_path: Path) -> None:
    store.write(EVERYTHING, NOW)
    other = sqlite3.connect(tmp_path / STORE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    other.execute("DELETE FROM meetings")
    begun = time.monotonic()
    assert len(store.kept().meetings) == 1
    assert time.monotonic() - begun < 5
    other.execute("ROLLBACK")
    other.close()


def test_a_refused_removal_says_that_it_was_one(store: MeetingStore) -> None:
    store.write(Change((meeting(),)), NOW)
    (read,) = store.kept().meetings
    store.write(Change((replace(read, place="x"),)), NOW)
    with pytest.raises(EditConflict):
        store.write(Change(removed=(read,)), NOW)
    (conflict,) = store.conflicts()
    assert conflict.removing
    assert conflict.theirs == replace(read, place="x", version=2)
    store.write(Change(removed=(conflict.theirs,)), NOW, settled=conflict.number)
    assert store.kept() == Kept()
    assert store.conflicts() == ()


def test_a_store_of_the_first_step_is_brought_up_to_date(tmp_path: Path) -> None:
    file = sqlite3.connect(tmp_path / STORE)
    file.executescript(STEPS[0])
    file.execute("PRAGMA user_version = 1")
    file.execute("INSERT INTO conflicts VALUES (1, '12069', 'cards', '2027-01-01', '{}', NULL)")
    file.commit()
    file.close()
    store = MeetingStore(tmp_path, "12069", maintenance)
    store.write(EVERYTHING, NOW)
    assert len(store.kept().meetings) == 1


def test_decisions_of_an_older_program_stay_and_are_no_measures(tmp_path: Path) -> None:
    file = sqlite3.connect(tmp_path / STORE)
    for script in STEPS[:3]:
        file.executescript(script)
    file.execute("PRAGMA user_version = 3")
    values = ("a", "12069", "regionalteam", "PR1", "2027-04-28T13:00:00+02:00")
    file.execute(
        "INSERT INTO meetings VALUES (?, ?, ?, ?, ?, '2027-04-28T16:00:00+02:00',"
        " '', '', 'held', '[]', '[]', 1, '', 0)",
        values,
    )
    file.execute(
        "INSERT INTO decisions VALUES ('d', 'a', 'Liste ergänzen', 'ASD', NULL, NULL, 'none', 0, 4)"
    )
    old = '{"id": "d", "meeting": "a", "text": "alt", "owner": "", "version": 3, "is_done": 0}'
    file.execute(
        "INSERT INTO conflicts VALUES (1, '12069', 'decisions', '2027-01-01', ?, NULL, 0)", (old,)
    )
    file.commit()
    file.close()
    store = MeetingStore(tmp_path, "12069", maintenance)
    (kept,) = store.kept().decisions
    assert kept == Decision("d", "a", "Liste ergänzen", "ASD", version=4)
    assert not kept.is_measure
    assert store.conflicts()[0].mine == Decision("d", "a", "alt", version=3)
    store.write(Change((replace(kept, is_measure=True, goal_monitor="Jugendamt"),)), NOW)
    assert (
        MeetingStore(tmp_path, "12069", maintenance).kept().decisions[0].goal_monitor == "Jugendamt"
    )
    assert file_step(tmp_path) == len(STEPS)


def test_a_state_tells_another_file_and_an_older_copy_from_a_change(
    store: MeetingStore, tmp_path: Path
) -> None:
    empty = store.state()
    store.write(Change((meeting(),)), NOW)
    first = store.state()
    copy = (tmp_path / STORE).read_bytes()
    store.write(Change((meeting("b"),)), NOW)
    second = store.state()
    assert first.follows(empty)
    assert second.follows(first)
    (tmp_path / STORE).write_bytes(copy)
    assert store.state() == first
    assert not store.state().follows(second)
    store.write(Change((meeting("c"),)), NOW)
    assert store.state().number == second.number
    assert store.state() != second
    (tmp_path / STORE).unlink()
    assert not store.state().follows(first)


def file_step(folder: Path) -> int:
    with sqlite3.connect(folder / STORE) as file:
        return int(file.execute("PRAGMA user_version").fetchone()[0])


MEASURE = replace(DECISION, is_measure=True, goal_monitor="Jugendamt, Fachdienst 51")


@pytest.mark.parametrize(
    ("measure", "said"),
    [
        (replace(MEASURE, goal_monitor=" "), "Auf das Ziel achtet"),
        (replace(MEASURE, owner=""), "Zuständig"),
        (replace(MEASURE, goal_monitor="Herr Muster"), "ohne Namen von Personen"),
        (replace(DECISION, goal_monitor="Frau Muster"), "ohne Namen von Personen"),
    ],
)
def test_a_measure_names_who_does_it_and_who_watches_its_aim(
    store: MeetingStore, measure: Decision, said: str
) -> None:
    with pytest.raises(DataProblem, match=said):
        store.write(Change((meeting(), measure)), NOW)
    assert store.kept() == Kept()
    store.write(Change((meeting(), MEASURE, replace(DECISION, id="e", owner=""))), NOW)
    assert [one.is_measure for one in store.kept().decisions] == [True, False]


def test_many_who_come_first_all_write(tmp_path: Path) -> None:
    def first(number: int) -> None:
        MeetingStore(tmp_path, "12069", maintenance).write(Change((meeting(id=str(number)),)), NOW)

    for _ in range(10):
        (tmp_path / STORE).unlink(missing_ok=True)
        with ThreadPoolExecutor(6) as people:
            list(people.map(first, range(6)))
        assert len(MeetingStore(tmp_path, "12069", maintenance).kept().meetings) == 6
