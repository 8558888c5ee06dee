"""What the database holds of frozen states, on both databases: as frozen, or touched by hand."""

from loaders.shipped import load_district
from loaders.store import Edit, Store, changes, history, snapshots
from loaders.store.showing import guarded
from tests.entries_stored import DISTRICT, NOW, WHY, entry, forge, later
from tests.loaders.store.conftest import SHIPPED
from tests.loaders.store.test_kinds import event

PLACE = load_district(SHIPPED / DISTRICT, SHIPPED / "taxonomy")


def write(store: Store, hours: float, *edits: Edit) -> None:
    changes.write(store, DISTRICT, list(edits), WHY, later(hours))


def freeze(store: Store, name: str, hours: float) -> snapshots.Snapshot:
    return snapshots.freeze(store, PLACE, name, WHY, later(hours))


def three_states(store: Store) -> list[snapshots.Snapshot]:
    made = [freeze(store, "leer", 1)]
    write(store, 2, Edit("synthetisch-1", 0, entry()), Edit(str(event()["id"]), 0, event()))
    made.append(freeze(store, "voll", 3))
    write(store, 4, Edit("synthetisch-1", 1, None), Edit(str(event()["id"]), 1, event(name="neu")))
    write(
        store,
        5,
        Edit("synthetisch-2", 0, entry("synthetisch-2", name="Zweiter", visibility="professional")),
    )
    made += [freeze(store, "danach", 6), freeze(store, "noch einmal", 7)]
    return made


def test_each_state_has_the_hash_that_it_was_frozen_with(store: Store) -> None:
    made = three_states(store)
    held = snapshots.held(store, DISTRICT)
    assert {name: one.sha256 for name, one in held.items()} == {
        one.name: one.sha256 for one in made
    }
    assert held["danach"] == held["noch einmal"]
    assert len({one.sha256 for one in held.values()}) == 3
    assert held["voll"].public == held["leer"].public + 1
    assert held["danach"].public == held["leer"].public, "the professional one is not counted"
    known = [one.document or {} for one in history.entries(store, DISTRICT)]
    assert held["danach"].public == sum(one["visibility"] == "public" for one in known)


def test_a_change_by_hand_is_seen_in_the_states_that_it_touches_alone(store: Store) -> None:
    three_states(store)
    before = snapshots.held(store, DISTRICT)
    forge(store, "Synthetischer Treff", "Gefälscht")
    after = snapshots.held(store, DISTRICT)
    touched = [name for name in before if before[name].sha256 != after[name].sha256]
    assert touched == ["voll"]


def test_without_states_nothing_is_held(store: Store) -> None:
    assert snapshots.held(store, DISTRICT) == {}


def test_a_former_state_is_as_protected_as_at_any_time_since(store: Store) -> None:
    write(store, 1, Edit("synthetisch-1", 0, entry(street="Geheimweg 1")))
    write(store, 1, Edit("synthetisch-2", 0, entry("synthetisch-2")))
    frozen = freeze(store, "offen", 2)
    secret = entry(location_class="district", lon=None, lat=None, location_precision="landkreis")
    write(store, 3, Edit("synthetisch-1", 1, secret))
    write(store, 4, Edit("synthetisch-1", 2, entry(street="Geheimweg 1")))
    hidden = entry("synthetisch-2", visibility="professional")
    write(store, 5, Edit("synthetisch-2", 1, hidden))
    then = guarded(store, snapshots.reopen(store, PLACE, frozen), frozen.change_id)
    assert then.facilities.at["synthetisch-1", "location_class"] == "district"
    assert then.facilities.at["synthetisch-2", "visibility"] == "professional"
    assert frozen.at > NOW
