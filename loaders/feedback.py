"""Hints of visitors that an entry is wrong: kept in one SQLite file for those who edit the guide.

Kept are the day, the entry, the kind of mistake and the text; nothing about the sender.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from loaders.problems import DataProblem

WAIT_S = 10
_TABLE = """
CREATE TABLE IF NOT EXISTS feedback (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    district TEXT NOT NULL,
    day TEXT NOT NULL,
    entry TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL
)
"""


@dataclass(frozen=True)
class Feedback:
    """One hint; ``day`` is an ISO date, ``entry`` an id or empty, ``kind`` a German label."""

    district: str
    day: str
    entry: str
    kind: str
    text: str


def keep(path: Path, hint: Feedback) -> int:
    """Store a hint and return its number; a hint that is already there keeps its number.

    Raises
    ------
    DataProblem
        The file cannot be written.
    """
    values = (hint.district, hint.day, hint.entry, hint.kind, hint.text)
    with _opened(path) as store:
        same = store.execute(
            "SELECT number FROM feedback"
            " WHERE (district, day, entry, kind, text) = (?, ?, ?, ?, ?)",
            values,
        ).fetchone()
        if same:
            return int(same[0])
        added = store.execute(
            "INSERT INTO feedback (district, day, entry, kind, text) VALUES (?, ?, ?, ?, ?)",
            values,
        )
        return int(added.lastrowid or 0)


def count_of_day(path: Path, day: str) -> int:
    """Return how many hints came on a day.

    Raises
    ------
    DataProblem
        The file cannot be read.
    """
    with _opened(path) as store:
        return int(
            store.execute("SELECT count(*) FROM feedback WHERE day = ?", (day,)).fetchone()[0]
        )


def read_feedback(path: Path, district: str) -> tuple[tuple[int, Feedback], ...]:
    """Return the hints of a district with their numbers, oldest first.

    Raises
    ------
    DataProblem
        The file cannot be read.
    """
    with _opened(path) as store:
        rows = store.execute(
            "SELECT number, district, day, entry, kind, text FROM feedback"
            " WHERE district = ? ORDER BY number",
            (district,),
        ).fetchall()
    return tuple((int(number), Feedback(*values)) for number, *values in rows)


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the store, make it if needed; commit at the end, roll back on any fault."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        store = sqlite3.connect(path, timeout=WAIT_S)
        try:
            with store:
                store.execute("PRAGMA synchronous = FULL")
                store.execute(_TABLE)
                yield store
        finally:
            store.close()
    except (sqlite3.Error, OSError) as error:
        cause = "der Ordner ist schreibgeschützt oder voll, oder die Datei ist beschädigt."
        raise DataProblem(
            path.name, "eine beschreibbare SQLite-Datei", str(error), likely_cause=cause
        ) from error
