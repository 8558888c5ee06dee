"""What another process writes is seen within two seconds, without asking the database each time."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from loaders.problems import DataProblem
from loaders.store import Edit, Store, changes, history, open_store
from pages import stored
from tests.entries_stored import DISTRICT, NOW, WHY, entry

ROOT = Path(__file__).parents[3]
SEEN_WITHIN_S = 2.0
WRITER = f"""
import sys
from pathlib import Path
from loaders.store import Edit, changes, open_store
from tests.entries_stored import NOW, WHY, entry, later
store = open_store(sys.argv[1], Path(sys.argv[2]), NOW)
print("ready", flush=True)
for line in sys.stdin:
    key = line.strip()
    changes.write(store, "{DISTRICT}", [Edit(key, 0, entry(key))], WHY, later(1))
    print(key, flush=True)
"""


def test_a_change_of_another_process_is_seen_within_two_seconds(
    fresh: Callable[[], str], data: Path
) -> None:
    address = fresh()
    known = stored.Watched(address, data)
    command = [sys.executable, "-c", WRITER, address, str(data)]
    waits = []
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdin is not None
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
        for number in range(3):
            before = known.state(DISTRICT)
            writer.stdin.write(f"n{number}\n")
            writer.stdin.flush()
            assert writer.stdout.readline() == f"n{number}\n"
            start = time.monotonic()
            while known.state(DISTRICT) == before:
                assert time.monotonic() - start < SEEN_WITHIN_S
                time.sleep(0.02)
            waits.append(time.monotonic() - start)
        writer.stdin.close()
    assert known.store is not None
    assert history.entry(known.store, DISTRICT, "n2").number == 1
    known.store.close()


def test_the_database_is_asked_once_a_second_at_most(
    fresh: Callable[[], str], data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    now = [1000.0]

    def revisions(store: Store) -> dict[str, int]:
        asked.append(now[0])
        return dict(history.revisions(store))

    monkeypatch.setattr(stored, "revisions", revisions)
    monkeypatch.setattr(stored, "time", SimpleNamespace(monotonic=lambda: now[0]))
    known = stored.Watched(fresh(), data)
    for _ in range(30):
        assert known.newest(DISTRICT) == 1
        now[0] += stored.ASKED_EVERY_S / 10
    assert len(asked) == 3
    assert known.store is not None
    known.store.close()


def test_a_database_that_goes_away_leaves_what_was_known(
    fresh: Callable[[], str], data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = stored.Watched(fresh(), data)
    assert known.newest(DISTRICT) == 1
    assert known.notice == ""
    assert known.store is not None
    known.store.close()
    gone = open_store(f"sqlite:///{data.parent / 'weg.sqlite'}", data, NOW)
    gone.close()
    path = Path(str(gone.engine.url.database))
    path.unlink()
    path.mkdir()
    monkeypatch.setattr(known, "store", gone)
    monkeypatch.setattr(known, "_again", time.monotonic() - 1)
    assert known.newest(DISTRICT) == 1
    assert "weg.sqlite" in known.notice
    path.rmdir()


def test_what_this_process_wrote_is_known_at_the_next_question(
    fresh: Callable[[], str], data: Path
) -> None:
    known = stored.Watched(fresh(), data)
    before = known.newest(DISTRICT)
    store = known.opened()
    assert store
    known._again = time.monotonic() + 99
    changes.write(store, DISTRICT, [Edit("synthetisch-9", 0, entry("synthetisch-9"))], WHY, NOW)
    assert known.newest(DISTRICT) > before
    store.close()


def test_a_database_that_cannot_be_opened_keeps_its_entries_closed(
    fresh: Callable[[], str], data: Path, tmp_path: Path
) -> None:
    """What is shipped may be protected in it by now."""
    broken = tmp_path / "kaputt.sqlite"
    broken.write_bytes(b"keine Datenbank" * 100)
    nobody = "postgresql://niemand@localhost:1/weg"
    for address in (f"sqlite:///{broken}", f"sqlite:///{tmp_path}", nobody):
        known = stored.Watched(address, data)
        assert known.newest(DISTRICT) == -1
        assert "wird nichts gezeigt" in known.notice
        with pytest.raises(DataProblem):
            known.opened()
    never = stored.Watched("sqlite:////proc/gibt/es/nicht.sqlite", data)
    assert never.newest(DISTRICT) == -1
    assert never.opened() is None
    assert "ausgelieferten Daten" in never.notice
    good = stored.Watched(fresh(), data)
    good.newest(DISTRICT)
    store = good.opened()
    assert store
    store.close()


def test_one_state_holds_while_others_write() -> None:
    known = stored.Watched("synthetisch", Path())
    known._again, known._revisions = time.monotonic() + 99, {DISTRICT: 1}
    with stored.one_state():
        first = stored.state(DISTRICT, lambda: known)
        known._revisions = {DISTRICT: 2}
        assert stored.state(DISTRICT, lambda: known) == first == ("synthetisch", 1)
    assert stored.state(DISTRICT, lambda: known) == ("synthetisch", 2)
