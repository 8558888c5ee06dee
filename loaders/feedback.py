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


class TooMany(DataProblem):
    """So many hints on one day come from a machine."""

    def __init__(self, path: Path, most: int) -> None:
        super().__init__(path.name, f"höchstens {most} Hinweise an einem Tag", "mehr")


def keep(path: Path, hint: Feedback, most: int) -> int:
    """Store a hint and return its number; a hint that is already there keeps its number.

    Everybody may: there is nobody to ask. ``most`` hints a day are kept, by all processes that
    share the file together.

    Raises
    ------
    TooMany
        There are as many of that day already.
    DataProblem
        The file cannot be written.
    """
    values = (hint.district, hint.day, hint.entry, hint.kind, hint.text)
    with _opened(path, writing=True) as store:
        same = store.execute(
            "SELECT number FROM feedback"
            " WHERE (district, day, entry, kind, text) = (?, ?, ?, ?, ?)",
            values,
        ).fetchone()
        if same:
            return int(same[0])
        of_day = store.execute("SELECT count(*) FROM feedback WHERE day = ?", (hint.day,))
        if of_day.fetchone()[0] >= most:
            raise TooMany(path, most)
        added = store.execute(
            "INSERT INTO feedback (district, day, entry, kind, text) VALUES (?, ?, ?, ?, ?)",
            values,
        )
        return int(added.lastrowid or 0)


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
def _opened(path: Path, *, writing: bool = False) -> Iterator[sqlite3.Connection]:
    """Open the store, make it if needed; commit at the end, roll back on any fault.

    Who is ``writing`` waits for others who write.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        store = sqlite3.connect(path, timeout=WAIT_S, isolation_level=None)
        try:
            store.execute("PRAGMA synchronous = FULL")
            store.execute(_TABLE)
            store.execute("BEGIN IMMEDIATE" if writing else "BEGIN")
            yield store
            store.execute("COMMIT")
        finally:
            store.close()
    except (sqlite3.Error, OSError) as error:
        cause = "der Ordner ist schreibgeschützt oder voll, oder die Datei ist beschädigt."
        raise DataProblem(
            path.name, "eine beschreibbare SQLite-Datei", str(error), likely_cause=cause
        ) from error
