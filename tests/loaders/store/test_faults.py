"""Kills, a full disk, a closed folder, a broken file: nothing that was acknowledged is lost."""

import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from loaders.problems import DataProblem
from loaders.store import Edit, changes, engine, history, open_store
from tests.disks import closed, small_disk
from tests.entries_stored import DISTRICT, NOW, WHY, entry, later
from tests.postgres import Server

ROOT = Path(__file__).parents[3]
ROUNDS = 5
LONG = "synthetisch " * 1500


def test_a_killed_writer_loses_nothing_it_acknowledged(
    fresh: Callable[[], str], data: Path
) -> None:
    command = [sys.executable, "-m", "tests.killed_writers", fresh(), str(data), str(ROUNDS)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert f"{ROUNDS} kills" in done.stdout
    assert "0 lost" in done.stdout


def test_a_server_that_breaks_down_loses_nothing_it_acknowledged(data: Path) -> None:
    server = Server()
    try:
        address = server.url(server.database())
        store = open_store(address, data, NOW)
        told: list[str] = []
        enough = threading.Event()

        def write() -> None:
            for number in range(10_000):
                edit = Edit(f"n{number}", 0, entry(f"n{number}"))
                try:
                    changes.write(store, DISTRICT, [edit], WHY, later(1))
                except DataProblem:
                    return
                told.append(edit.entity_id)
                if number == 50:
                    enough.set()

        writer = threading.Thread(target=write)
        writer.start()
        assert enough.wait(60)
        server.stop("immediate")
        writer.join()
        with pytest.raises(DataProblem, match="Datenbankserver ist nicht erreichbar"):
            history.revisions(store)
        server.start()
        found = {one.entity_id for one in history.entries(store, DISTRICT)}
        assert set(told) <= found, "the same store goes on once the server is back"
        assert len(found) <= 52 + len(told) + 1
        store.close()
    finally:
        server.remove()


def test_a_full_disk_is_told_and_damages_nothing(tmp_path: Path, data: Path) -> None:
    folder = tmp_path / "klein"
    with small_disk(folder, kilobytes=3000):
        store = open_store(f"sqlite:///{folder / 'x.sqlite'}", data, NOW)
        written, said = 0, ""
        while not said:
            edit = Edit(f"n{written}", 0, entry(f"n{written}", note=LONG))
            try:
                changes.write(store, DISTRICT, [edit], WHY, later(1))
                written += 1
            except DataProblem as problem:
                said = str(problem)
        assert said.startswith("x.sqlite: Erwartet wird")
        assert "Datenträger ist voll" in said
        assert written > 5
        assert len(history.entries(store, DISTRICT)) == 52 + written
        assert history.revisions(store) == {DISTRICT: 1 + written}
        store.close()
        shutil.copytree(folder, tmp_path / "gross")
    again = open_store(f"sqlite:///{tmp_path / 'gross/x.sqlite'}", data, NOW)
    assert len(history.entries(again, DISTRICT)) == 52 + written
    changes.write(again, DISTRICT, [Edit("neu", 0, entry("neu"))], WHY, later(2))
    again.close()


@pytest.mark.parametrize("tidy", [True, False], ids=["tidy", "with its log"])
def test_a_closed_folder_can_be_read_and_says_so(tmp_path: Path, data: Path, *, tidy: bool) -> None:
    folder = tmp_path / "zu %20 ä?#"
    address = engine.address_of(folder / "x.sqlite")
    store = open_store(address, data, NOW)
    changes.write(store, DISTRICT, [Edit("a", 0, entry("a"))], WHY, later(1))
    if tidy:
        store.close()
    assert (folder / "x.sqlite-wal").exists() is not tidy
    with closed(folder):
        found = open_store(address, data, NOW)
        assert not found.editable
        assert history.entry(found, DISTRICT, "a").number == 1
        with pytest.raises(DataProblem, match="gefunden: nur lesbar"):
            changes.write(found, DISTRICT, [Edit("b", 0, entry("b"))], WHY, later(1))
        found.close()
    store.close()
    assert open_and_count(address, data) == 53


def open_and_count(address: str, data: Path) -> int:
    store = open_store(address, data, NOW)
    count = len(history.entries(store, DISTRICT))
    store.close()
    return count


def test_a_closed_empty_folder_is_a_problem_that_says_so(tmp_path: Path, data: Path) -> None:
    folder = tmp_path / "leer"
    folder.mkdir()
    with closed(folder), pytest.raises(DataProblem, match="schreibgeschützt"):
        open_store(f"sqlite:///{folder / 'x.sqlite'}", data, NOW)


def test_a_file_that_is_no_database_stays_as_it_is(tmp_path: Path, data: Path) -> None:
    path = tmp_path / "x.sqlite"
    path.write_bytes(b"keine Datenbank" * 100)
    with pytest.raises(DataProblem, match="beschädigt oder keine Datenbank"):
        open_store(f"sqlite:///{path}", data, NOW)
    assert path.read_bytes() == b"keine Datenbank" * 100


@pytest.mark.parametrize(
    "address", ["", "keine", "mysql://root:geheim@localhost/x", "sqlite://", "sqlite:///:memory:"]
)
def test_an_address_of_another_kind_is_a_problem(address: str, data: Path) -> None:
    with pytest.raises(DataProblem, match="FAMILIENWEGWEISER_DATABASE") as told:
        open_store(address, data, NOW)
    assert "geheim" not in str(told.value)


def test_a_server_that_is_not_there_is_told_without_its_password(data: Path) -> None:
    with pytest.raises(DataProblem, match="nicht erreichbar") as told:
        open_store("postgresql://wer:geheim@127.0.0.1:1/daten", data, NOW)
    assert "geheim" not in str(told.value)
    assert "geheim" not in repr(told.value.__cause__)


def test_what_is_written_is_not_in_messages(
    tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A log must not hold where a protected place is."""
    path = tmp_path / "x.sqlite"
    open_store(f"sqlite:///{path}", data, NOW).close()
    monkeypatch.setattr(engine, "WAIT_S", 0)
    store = open_store(f"sqlite:///{path}", data, NOW)
    blocked = sqlite3.connect(path, isolation_level=None)
    blocked.execute("BEGIN IMMEDIATE")
    edit = Edit("geheim", 0, entry("geheim", location_class="district", note="Geheimweg 7"))
    with pytest.raises(DataProblem, match="anderes Programm") as told:
        changes.write(store, DISTRICT, [edit], WHY, later(1))
    blocked.close()
    store.close()
    assert "Geheimweg" not in f"{told.value}{told.value.__cause__!r}"
