"""Hints are kept once, survive many writers, and a broken store says so in German."""

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from loaders.feedback import Feedback, TooMany, keep, read_feedback
from loaders.problems import DataProblem

ROOT = Path(__file__).parents[2]
HINT = Feedback(
    "12069", "2026-11-21", "x-1", "Etwas anderes", "synthetisch: Die Nummer ist falsch."
)
MOST = 500


def test_a_hint_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "neu" / "feedback.sqlite"
    strange = replace(HINT, text="synthetisch '); DROP TABLE feedback; -- \n 👩‍👧 \x00 ende")
    assert [keep(path, HINT, MOST), keep(path, strange, MOST)] == [1, 2]
    assert read_feedback(path, "12069") == ((1, HINT), (2, strange))
    assert read_feedback(path, "03361") == ()


def test_the_same_hint_is_kept_once(tmp_path: Path) -> None:
    path = tmp_path / "feedback.sqlite"
    assert keep(path, HINT, MOST) == keep(path, HINT, MOST) == 1
    assert keep(path, replace(HINT, day="2026-11-22"), MOST) == 2
    assert len(read_feedback(path, "12069")) == 2


def test_many_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "feedback.sqlite"
    hints = [replace(HINT, text=f"synthetisch {number}") for number in range(80)]
    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(lambda hint: keep(path, hint, MOST), hints))
    assert sorted(numbers) == list(range(1, 81))
    assert {hint.text for _, hint in read_feedback(path, "12069")} == {h.text for h in hints}


def test_no_more_than_so_many_of_a_day_are_kept_by_all_processes_together(tmp_path: Path) -> None:
    path, most = tmp_path / "feedback.sqlite", 20
    script = """
import sys
from pathlib import Path
from loaders.feedback import Feedback, TooMany, keep
for number in range(20):
    hint = Feedback("12069", "2026-11-21", "", "x", f"{sys.argv[2]} {number}")
    try:
        keep(Path(sys.argv[1]), hint, 20)
    except TooMany:
        pass
"""
    commands = [[sys.executable, "-c", script, str(path), f"synthetisch {one} "] for one in "abc"]
    running = [subprocess.Popen(one, cwd=ROOT) for one in commands]
    assert [one.wait(60) for one in running] == [0, 0, 0]
    assert len(read_feedback(path, "12069")) == most
    first = read_feedback(path, "12069")[0][1]
    assert keep(path, first, most) == 1, "what is there already keeps its number"
    with pytest.raises(TooMany, match="höchstens 20 Hinweise"):
        keep(path, replace(HINT, text="synthetisch: noch einer"), most)
    assert keep(path, replace(HINT, day="2026-11-22"), most) == most + 1


def test_a_broken_store_is_a_problem_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "feedback.sqlite"
    path.write_bytes(b"keine Datenbank" * 100)
    with pytest.raises(DataProblem, match=r"feedback\.sqlite: Erwartet wird eine beschreibbare"):
        keep(path, HINT, MOST)
    assert path.read_bytes() == b"keine Datenbank" * 100


def test_nothing_about_the_sender_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "feedback.sqlite"
    keep(path, HINT, MOST)
    with sqlite3.connect(path) as store:
        columns = [row[1] for row in store.execute("PRAGMA table_info(feedback)")]
    store.close()
    assert columns == ["number", "district", "day", "entry", "kind", "text"]
