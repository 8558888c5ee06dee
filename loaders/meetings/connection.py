"""Opening the store of meetings: write-ahead log, nothing lost after a crash, tables up to date."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from loaders.meetings.schema import STEPS
from loaders.problems import DataProblem

WAIT_S: Final = 10
PAUSE_S: Final = 0.02


@contextmanager
def opened(path: Path, *, writing: bool = False) -> Iterator[sqlite3.Connection]:
    """Open the store, make it if needed; commit at the end, roll back on any fault.

    Who is ``writing`` waits for others who write; readers see one state and wait for nobody.

    Raises
    ------
    DataProblem
        The file cannot be read or written, or a newer version of the program wrote it.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        store = sqlite3.connect(path, timeout=WAIT_S, isolation_level=None)
        try:
            store.row_factory = sqlite3.Row
            _prepare(store)
            store.execute("BEGIN IMMEDIATE" if writing else "BEGIN")
            yield store
            store.execute("COMMIT")
        finally:
            store.close()
    except (sqlite3.Error, OSError, ValueError) as error:
        cause = "der Ordner ist schreibgeschützt oder voll, oder die Datei ist beschädigt."
        found = str(error).partition("\n")[0][:200]
        raise DataProblem(
            path.name, "eine beschreibbare SQLite-Datei", found, likely_cause=cause
        ) from error


def _prepare(store: sqlite3.Connection) -> None:
    """Set up a connection and bring the tables to the newest step."""
    _log_ahead(store)
    store.execute("PRAGMA synchronous = FULL")
    store.execute("PRAGMA foreign_keys = ON")
    if _step(store) == len(STEPS):
        return
    store.execute("BEGIN IMMEDIATE")
    step = _step(store)
    if step > len(STEPS):
        store.execute("ROLLBACK")
        cause = "eine neuere Fassung des Programms hat sie geschrieben."
        expected, found = f"Stand {len(STEPS)} oder älter", f"Stand {step}"
        raise DataProblem("meetings.sqlite", expected, found, likely_cause=cause)
    for number, script in enumerate(STEPS[step:], start=step + 1):
        for statement in filter(str.strip, script.split(";")):
            store.execute(statement)
        store.execute(f"PRAGMA user_version = {number}")
    store.execute("COMMIT")


def _log_ahead(store: sqlite3.Connection) -> None:
    """Switch to the write-ahead log; unlike all else this does not wait for others by itself."""
    ends = time.monotonic() + WAIT_S
    while store.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            store.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > ends:
                raise
            time.sleep(PAUSE_S)


def _step(store: sqlite3.Connection) -> int:
    return int(store.execute("PRAGMA user_version").fetchone()[0])
