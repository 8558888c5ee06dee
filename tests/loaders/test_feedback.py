"""Hints are kept once, survive many writers, and a broken store says so in German."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from loaders.feedback import Feedback, count_of_day, keep, read_feedback
from loaders.problems import DataProblem

HINT = Feedback(
    "12069", "2026-11-21", "x-1", "Etwas anderes", "synthetisch: Die Nummer ist falsch."
)


def test_a_hint_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "neu" / "feedback.sqlite"
    strange = replace(HINT, text="synthetisch '); DROP TABLE feedback; -- \n 👩‍👧 \x00 ende")
    assert [keep(path, HINT), keep(path, strange)] == [1, 2]
    assert read_feedback(path, "12069") == ((1, HINT), (2, strange))
    assert read_feedback(path, "03361") == ()


def test_the_same_hint_is_kept_once(tmp_path: Path) -> None:
    path = tmp_path / "feedback.sqlite"
    assert keep(path, HINT) == keep(path, HINT) == 1
    assert keep(path, replace(HINT, day="2026-11-22")) == 2
    assert count_of_day(path, "2026-11-21") == 1


def test_many_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "feedback.sqlite"
    hints = [replace(HINT, text=f"synthetisch {number}") for number in range(80)]
    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(lambda hint: keep(path, hint), hints))
    assert sorted(numbers) == list(range(1, 81))
    assert {hint.text for _, hint in read_feedback(path, "12069")} == {h.text for h in hints}


def test_a_broken_store_is_a_problem_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "feedback.sqlite"
    path.write_bytes(b"keine Datenbank" * 100)
    with pytest.raises(DataProblem, match=r"feedback\.sqlite: Erwartet wird eine beschreibbare"):
        keep(path, HINT)
    assert path.read_bytes() == b"keine Datenbank" * 100


def test_nothing_about_the_sender_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "feedback.sqlite"
    keep(path, HINT)
    with sqlite3.connect(path) as store:
        columns = [row[1] for row in store.execute("PRAGMA table_info(feedback)")]
    store.close()
    assert columns == ["number", "district", "day", "entry", "kind", "text"]
