"""A PostgreSQL whose disk is full or that takes no changes: told, nothing lost, read on."""

import json
import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from loaders.problems import DataProblem
from loaders.store import Edit, Store, changes, history, open_store
from tests.disks import full, small_disk
from tests.entries_stored import DISTRICT, NOW, WHY, entry, later
from tests.postgres import USER, Server

SHIPPED = 52
LONG = 60_000
"""Letters of a note that cannot be packed into half its size."""


def write(store: Store, number: int) -> None:
    made = entry(f"n{number}", note=secrets.token_hex(LONG // 2))
    changes.write(store, DISTRICT, [Edit(made["id"], 0, made)], WHY, later(1))


def filled_up(store: Store, most: int = 2000) -> tuple[int, str]:
    """Write until it is told that nothing fits; return how much was acknowledged and the words."""
    for number in range(most):
        try:
            write(store, number)
        except DataProblem as problem:
            return number, str(problem)
    pytest.fail("es passt immer noch etwas hinein")


@pytest.fixture
def disk() -> Iterator[Path]:
    """Return a folder on a disk of 100 MB that the database server, another user, may write to."""
    with tempfile.TemporaryDirectory(prefix="pg-") as outside:
        Path(outside).chmod(0o755)
        folder = Path(outside) / "klein"
        with small_disk(folder, kilobytes=100_000):
            if os.getuid() == 0:
                shutil.chown(folder, USER)
            yield folder


def counted(store: Store) -> int:
    return len(history.entries(store, DISTRICT))


def test_where_no_entry_fits_any_more_it_is_told_and_all_is_read_on(
    server: Server, disk: Path, data: Path
) -> None:
    """The entries have a disk of their own, as a tablespace."""
    name = f"voll_{secrets.token_hex(4)}"
    with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE TABLESPACE {name} LOCATION '{disk}'")
        connection.execute(f"CREATE DATABASE {name} TEMPLATE template0 TABLESPACE {name}")
    address = server.url(name)
    store = open_store(address, data, NOW)
    write(store, 9_999)
    with full(disk, server.processes(name)):
        written, said = filled_up(store)
        assert "Datenträger ist voll" in said
        assert said.startswith(f"PostgreSQL „{name}“: Erwartet wird")
        assert counted(store) == SHIPPED + 1 + written
        assert history.revisions(store) == {DISTRICT: 2 + written}
        again = open_store(address, data, NOW)
        assert again.editable
        assert counted(again) == SHIPPED + 1 + written, "opened while it is full, it is all there"
        again.close()
    write(store, written)
    assert counted(store) == SHIPPED + 2 + written, "the same store goes on once there is room"
    store.close()
    with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name}")
        connection.execute(f"DROP TABLESPACE {name}")


def test_a_server_without_room_for_its_log_loses_nothing_it_acknowledged(
    disk: Path, data: Path
) -> None:
    """PostgreSQL stops at once where its log does not fit; so it is read again after a start."""
    server = Server(disk)
    try:
        store = open_store(server.url(server.database()), data, NOW)
        write(store, 9_999)
        with full(disk, server.processes()):
            written, said = filled_up(store)
            assert "Datenträger ist voll" in said or "nicht erreichbar" in said
        server.restart()
        assert counted(store) in {SHIPPED + 1 + written, SHIPPED + 2 + written}
        known = {one.entity_id for one in history.entries(store, DISTRICT)}
        assert {f"n{number}" for number in range(written)} <= known
        write(store, 5_000)
        store.close()
    finally:
        server.remove()


def test_a_server_that_takes_no_changes_is_read_and_says_so(server: Server, data: Path) -> None:
    name = server.database()
    address = server.url(name)
    store = open_store(address, data, NOW)
    write(store, 1)
    with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
        connection.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    store.close()
    with pytest.raises(DataProblem, match="nimmt gerade keine Änderungen an"):
        write(store, 2)
    assert counted(store) == SHIPPED + 1
    found = open_store(address, data, NOW)
    assert not found.editable
    assert counted(found) == SHIPPED + 1
    with pytest.raises(DataProblem, match="gefunden: nur lesbar"):
        write(found, 2)
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("SET default_transaction_read_only = off")
        connection.execute(f"ALTER DATABASE {name} RESET default_transaction_read_only")
    store.close()
    write(store, 2)
    assert counted(store) == SHIPPED + 2
    found.close()
    store.close()


def test_a_new_delivery_that_does_not_fit_leaves_the_entries_as_they_are(
    tmp_path: Path, data: Path
) -> None:
    newer = tmp_path / "neuer"
    shutil.copytree(data, newer)
    path = newer / DISTRICT / "facilities.geojson"
    shipped = json.loads(path.read_text("utf-8"))
    for one in shipped["features"]:
        one["properties"]["note"] = "Synthetisch " * 500
    path.write_text(json.dumps(shipped), "utf-8")
    folder = tmp_path / "klein"
    with small_disk(folder, kilobytes=4000):
        address = f"sqlite:///{folder / 'x.sqlite'}"
        store = open_store(address, data, NOW)
        write(store, 1)
        with full(folder):
            found = open_store(address, newer, NOW)
            assert counted(found) == SHIPPED + 1
            found.close()
        store.close()
        found = open_store(address, newer, NOW)
        assert counted(found) == SHIPPED + 1
        assert history.revisions(found)[DISTRICT] == 3, "it is taken over once there is room"
        found.close()


def test_an_import_that_does_not_fit_leaves_nothing_of_itself(tmp_path: Path, data: Path) -> None:
    folder = tmp_path / "klein"
    with small_disk(folder, kilobytes=3000):
        store = open_store(f"sqlite:///{folder / 'x.sqlite'}", data, NOW)
        many = [Edit(f"m{one}", 0, entry(f"m{one}", note="x" * LONG)) for one in range(200)]
        with pytest.raises(DataProblem, match="Datenträger ist voll"):
            changes.write(store, DISTRICT, many, WHY, later(1))
        assert counted(store) == SHIPPED
        assert history.revisions(store) == {DISTRICT: 1}
        write(store, 1)
        assert counted(store) == SHIPPED + 1
        store.close()
