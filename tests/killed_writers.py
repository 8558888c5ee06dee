"""Writers that are killed in the middle of their work, and what of it is there afterwards.

Run by `tests/loaders/store/test_faults.py` and by hand for many rounds:
``.venv/bin/python -m tests.killed_writers sqlite:////tmp/probe/x.sqlite data 200``.
"""

import os
import random
import signal
import sqlite3
import sys
import time
from pathlib import Path

from loaders.store import Edit, Store, changes, history, open_store
from loaders.store.engine import file_of
from tests.entries_stored import DISTRICT, NOW, WHY, entry, later

WRITES = 200
KEY = "getroetet"


def main(address: str, data: Path, rounds: int) -> None:
    """Kill a writer in each round; say how many changes were acknowledged and how many lost."""
    chance = random.Random(rounds)  # noqa: S311 - the same moments each time
    open_store(address, data, NOW).close()
    acknowledged, slowest = 0, 0.0
    for number in range(rounds):
        before = _names(address, data)
        told = _killed(address, data, number, chance.randrange(1, WRITES))
        start = time.perf_counter()
        after = _names(address, data)
        slowest = max(slowest, time.perf_counter() - start)
        assert after[: len(before)] == before, "a former version is gone"
        new = after[len(before) :]
        assert new[: len(told)] == told, f"{len(told)} acknowledged, found {len(new)}"
        assert len(new) <= len(told) + 1, "more than was written"
        acknowledged += len(told)
    print(f"{rounds} kills, {acknowledged} acknowledged, 0 lost, open again in {slowest:.3f} s")  # noqa: T201


def _killed(address: str, data: Path, number: int, after: int) -> list[str]:
    """Let a child write and kill it once it has acknowledged so many; return all of these."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _write(open_store(address, data, NOW), number, writing)
        os._exit(0)
    os.close(writing)
    told: list[str] = []
    with os.fdopen(reading) as lines:
        for line in lines:
            told.append(line.strip())
            if len(told) == after:
                os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return told


def _write(store: Store, number: int, acknowledge: int) -> None:
    read = history.entry(store, DISTRICT, KEY).number
    for one in range(WRITES):
        name = f"synthetisch {number}/{one}"
        edit = Edit(KEY, read + one, entry(KEY, name=name))
        changes.write(store, DISTRICT, [edit], WHY, later(1))
        os.write(acknowledge, f"{name}\n".encode())


def _names(address: str, data: Path) -> list[str]:
    """Open the store as a start does, and return the names that the entry has had."""
    store = open_store(address, data, NOW)
    steps = history.steps(store, DISTRICT, KEY)
    assert [step.number for step in steps] == list(range(1, len(steps) + 1))
    path = file_of(store.engine)
    store.close()
    if path:
        known = sqlite3.connect(path)
        assert known.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert known.execute("PRAGMA foreign_key_check").fetchall() == []
        known.close()
    return [str(step.after["name"]) for step in steps if step.after]


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
