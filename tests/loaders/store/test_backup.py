"""A copy holds everything, is taken while others write, and moves between databases."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from loaders.problems import DataProblem
from loaders.shipped import load_district
from loaders.store import Edit, Refused, Store, changes, history, open_store
from loaders.store.backup import TABLES, backup, restore
from loaders.store.engine import reading
from loaders.store.snapshots import freeze, hash_of, reopen, snapshots
from tests.entries_stored import DISTRICT, NOW, WHY, entry, later

SHIPPED = Path(__file__).parents[3] / "data"
Rows = dict[str, list[tuple[object, ...]]]


def content(store: Store) -> Rows:
    with reading(store.engine) as known:
        return {
            table.name: [
                tuple(row) for row in known.execute(select(table).order_by(*table.primary_key))
            ]
            for table in TABLES
        }


def edited(store: Store) -> None:
    changes.write(store, DISTRICT, [Edit("ä", 0, entry("ä", name="Größe „1“ 👩‍👧"))], WHY, later(1))
    made, _ = changes.write(store, DISTRICT, [Edit("ä", 1, None)], WHY, later(2))
    changes.undo(store, DISTRICT, made.id, WHY, later(3))


def test_a_copy_fills_either_database_with_the_same(
    store: Store, empty: Callable[[], str], data: Path, tmp_path: Path
) -> None:
    edited(store)
    told: list[tuple[int, int]] = []
    path = tmp_path / "neu" / "sicherung.sqlite"
    backup(store, path, lambda done, whole: told.append((done, whole)))
    assert told[-1][0] == told[-1][1] > 0
    assert [one.name for one in path.parent.iterdir()] == ["sicherung.sqlite"]
    for address in (f"sqlite:///{tmp_path / 'ziel.sqlite'}", empty()):
        restore(address, path, later(8))
        again = open_store(address, data, later(9))
        assert content(again) == content(store)
        changes.write(again, DISTRICT, [Edit("neu", 0, entry("neu"))], WHY, later(9))
        again.close()


def test_a_database_that_holds_anything_is_never_overwritten(store: Store, tmp_path: Path) -> None:
    backup(store, tmp_path / "x.sqlite")
    before = content(store)
    with pytest.raises(DataProblem, match="Erwartet wird eine leere Datenbank"):
        restore(
            store.engine.url.render_as_string(hide_password=False), tmp_path / "x.sqlite", later(8)
        )
    assert content(store) == before


def test_what_is_no_copy_is_refused(tmp_path: Path, empty: Callable[[], str]) -> None:
    broken = tmp_path / "x.sqlite"
    with pytest.raises(DataProblem, match="keine Datei"):
        restore(empty(), broken, later(8))
    for raw in (b"", b"keine Datenbank" * 100):
        broken.write_bytes(raw)
        with pytest.raises(DataProblem, match=r"x\.sqlite: Erwartet wird"):
            restore(empty(), broken, later(8))


def test_copies_taken_while_others_write_are_whole(
    store: Store, data: Path, tmp_path: Path
) -> None:
    done = threading.Event()

    def write() -> None:
        number = 0
        while not done.is_set():
            both = [Edit(f"{one}{number}", 0, entry(f"{one}{number}")) for one in ("a", "b")]
            changes.write(store, DISTRICT, both, WHY, later(1))
            number += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(8):
            backup(store, tmp_path / f"{number}.sqlite")
    finally:
        done.set()
        writer.join()
    whole = content(store)
    for number in range(8):
        copy = open_store(f"sqlite:///{tmp_path / f'{number}.sqlite'}", data, NOW)
        last = history.revisions(copy)[DISTRICT]
        assert hash_of(history.entries(copy, DISTRICT)) == hash_of(
            history.entries(store, DISTRICT, last)
        ), "a copy is a state that the store had"
        versions = content(copy)["version"]
        assert versions == [row for row in whole["version"] if int(str(row[4])) <= last]
        copy.close()


def test_a_frozen_state_stays_whatever_comes_after(
    store: Store, tmp_path: Path, data: Path
) -> None:
    shipped = load_district(SHIPPED / DISTRICT, SHIPPED / "taxonomy")
    changes.write(store, DISTRICT, [Edit("a", 0, entry("a"))], WHY, later(1))
    frozen = freeze(store, shipped, " JHA 2026-12 ", WHY, later(2))
    assert (frozen.name, frozen.change_id, frozen.data_revision) == (
        "JHA 2026-12",
        2,
        shipped.revision,
    )
    changes.write(store, DISTRICT, [Edit("a", 1, None)], WHY, later(3))
    then = reopen(store, shipped, frozen)
    assert then.facilities.at["a", "name"] == "Synthetischer Treff"
    assert then.revision != shipped.revision
    backup(store, tmp_path / "x.sqlite")
    copy = open_store(f"sqlite:///{tmp_path / 'x.sqlite'}", data, NOW)
    (again,) = snapshots(copy, DISTRICT)
    assert again == frozen
    assert reopen(copy, shipped, again).revision == then.revision
    copy.close()


def test_a_frozen_name_is_never_used_again_and_a_changed_state_is_noticed(store: Store) -> None:

    shipped = load_district(SHIPPED / DISTRICT, SHIPPED / "taxonomy")
    frozen = freeze(store, shipped, "Beschluss", WHY, later(2))
    for name in ("Beschluss", " Beschluss ", "", "x" * 101, "a\x00b"):
        with pytest.raises(Refused):
            freeze(store, shipped, name, WHY, later(3))
    with pytest.raises(DataProblem, match="die Prüfsumme 000"):
        reopen(store, shipped, replace(frozen, sha256="0" * 64))
