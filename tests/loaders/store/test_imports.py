"""Imports on both databases: all or nothing, undone as a whole, killed in the middle."""

import os
import signal
import time
from pathlib import Path

import pytest

from loaders.config import read_config
from loaders.facilities import around
from loaders.imports.area import Area
from loaders.imports.documents import Basis
from loaders.imports.mapping import mapped
from loaders.imports.matching import Verdict
from loaders.imports.model import Kind, RawRow, Source
from loaders.imports.plan import Plan, apply, plan
from loaders.shipped import load_district
from loaders.store import Conflict, Denied, Edit, Store, Why, changes, history, open_store
from tests.entries_stored import DISTRICT, NOW, WHY, entry, later
from tests.loaders.store.conftest import SHIPPED, Fresh
from tests.received import HEADER, row

MANY = 2_000
BASIS = Basis("Synthetische Quelle", "Fakten")


@pytest.fixture(scope="module")
def area() -> Area:
    district = load_district(SHIPPED / DISTRICT, SHIPPED / "taxonomy")
    box = read_config(SHIPPED / DISTRICT / "district.toml").bbox_wgs84
    return Area(district, around(box))


def planned(store: Store, area: Area, *rows: tuple[str, ...]) -> Plan:
    raw = [RawRow(number, list(cells)) for number, cells in enumerate(rows, start=2)]
    source = Source("liste.csv", Kind.CSV, HEADER, raw)
    return plan(source, mapped(source), BASIS, area, store)


def ids(store: Store) -> set[str]:
    return {one.entity_id for one in history.entries(store, DISTRICT)}


def test_an_import_is_stored_whole_comes_again_as_the_same_and_is_undone(
    store: Store, area: Area
) -> None:
    before = history.entries(store, DISTRICT)
    rows = [row(Name=f"Synthetischer Ort {number} {number * 7919}") for number in range(40)]
    made = apply(store, DISTRICT, planned(store, area, *rows), WHY, later(1))
    assert len(ids(store)) == len(before) + 40
    assert planned(store, area, *rows).counts[Verdict.SAME] == 40
    changes.undo(store, DISTRICT, made.id, WHY, later(2))
    assert history.entries(store, DISTRICT) == before


def test_one_conflict_keeps_all_rows_out(store: Store, area: Area) -> None:
    changes.write(
        store, DISTRICT, [Edit("eigen-1", 0, entry("eigen-1", street="Markt 1"))], WHY, later(1)
    )
    found = planned(store, area, row(Telefon="04231 9"), row(Name="Ein anderer neuer Ort"))
    before = ids(store)
    faster = Edit("eigen-1", 1, entry("eigen-1", note="schneller"))
    changes.write(store, DISTRICT, [faster], WHY, later(2))
    with pytest.raises(Conflict):
        apply(store, DISTRICT, found, WHY, later(3))
    assert ids(store) == before


def test_who_may_not_import_stores_nothing(store: Store, area: Area) -> None:
    before = ids(store)
    with pytest.raises(Denied):
        apply(store, DISTRICT, planned(store, area, row()), Why("konto-fremd", "x", "y"), later(1))
    assert ids(store) == before


@pytest.mark.parametrize("moment", [0.0, 0.05, 0.15, 0.3, 0.6])
def test_killed_in_the_middle_all_or_nothing_is_there(
    fresh: Fresh, data: Path, area: Area, moment: float
) -> None:
    address = fresh()
    store = open_store(address, data, NOW)
    before = len(ids(store))
    found = planned(store, area, *(row(Name=f"Synthetisch {one}") for one in range(MANY)))
    store.close()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        mine = open_store(address, data, NOW)
        os.write(writing, b"x")
        apply(mine, DISTRICT, found, WHY, later(1))
        os.write(writing, b"y")
        os._exit(0)
    assert os.read(reading, 1) == b"x"
    time.sleep(moment)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(writing)
    acknowledged = os.read(reading, 1) == b"y"
    os.close(reading)
    again = open_store(address, data, NOW)
    after = len(ids(again))
    again.close()
    assert after in {before, before + MANY}
    assert after == before + MANY or not acknowledged
