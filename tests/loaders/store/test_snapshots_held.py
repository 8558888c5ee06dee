"""What the database holds of frozen states, on both databases: as frozen, or touched by hand."""

import pytest

from geo.publish import public_facilities
from loaders.problems import DataProblem
from loaders.shipped import load_district
from loaders.store import Edit, Refused, Store, changes, history, snapshots
from loaders.store.documents import canonical
from loaders.store.showing import guarded
from tests.entries_stored import DISTRICT, WHY, entry, forge, later
from tests.loaders.store.conftest import SHIPPED
from tests.loaders.store.test_kinds import event

PLACE = load_district(SHIPPED / DISTRICT, SHIPPED / "taxonomy")


def write(store: Store, hours: float, *edits: Edit) -> None:
    changes.write(store, DISTRICT, list(edits), WHY, later(hours))


def freeze(store: Store, name: str, hours: float) -> snapshots.Snapshot:
    return snapshots.freeze(store, PLACE, name, WHY, later(hours))


def snapshot_documents(store: Store, frozen: snapshots.Snapshot) -> list[str]:
    known = history.entries(store, DISTRICT, frozen.change_id, None)
    return [canonical(one.document) for one in known]


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
    assert held == {one.name: one.sha256 for one in made}
    assert held["danach"] == held["noch einmal"]
    assert len(set(held.values())) == 3


def test_a_change_by_hand_is_seen_in_the_states_that_it_touches_alone(store: Store) -> None:
    three_states(store)
    before = snapshots.held(store, DISTRICT)
    forge(store, "Synthetischer Treff", "Gefälscht")
    after = snapshots.held(store, DISTRICT)
    touched = [name for name in before if before[name] != after[name]]
    assert touched == ["voll"]


@pytest.mark.parametrize("broken", ['{"name":', "[1]", "NaN", '"\\ud800"', '{"a":NaN}', "null"])
def test_a_version_that_is_no_document_has_another_hash(store: Store, broken: str) -> None:
    frozen = three_states(store)[1]
    (former,) = [one for one in snapshot_documents(store, frozen) if "Synthetischer Treff" in one]
    forge(store, former, broken)
    found = snapshots.held(store, DISTRICT)
    assert found["voll"] != frozen.sha256
    with pytest.raises(DataProblem, match="von Hand geändert"):
        snapshots.reopen(store, PLACE, frozen)


def test_without_states_nothing_is_held(store: Store) -> None:
    assert snapshots.held(store, DISTRICT) == {}


@pytest.mark.parametrize("hidden", ["\u202e", "\u200b", "\u00ad", "\n"])
def test_a_name_has_nothing_that_nobody_sees(store: Store, hidden: str) -> None:
    with pytest.raises(Refused, match="keine unsichtbaren"):
        freeze(store, f"JHA{hidden}2026", 1)
    assert snapshots.snapshots(store, DISTRICT) == ()


def test_a_former_state_is_as_protected_as_at_any_time_since(store: Store) -> None:
    write(store, 1, Edit("synthetisch-1", 0, entry(street="Geheimweg 1")))
    write(store, 1, Edit("synthetisch-2", 0, entry("synthetisch-2")))
    frozen = freeze(store, "offen", 2)
    secret = entry(location_class="district", lon=None, lat=None, location_precision="landkreis")
    write(store, 3, Edit("synthetisch-1", 1, secret))
    write(store, 4, Edit("synthetisch-1", 2, entry(street="Geheimweg 1")))
    hidden = entry("synthetisch-2", visibility="professional")
    write(store, 5, Edit("synthetisch-2", 1, hidden))
    opened = snapshots.reopen(store, PLACE, frozen)
    was = opened.facilities.loc[["synthetisch-1", "synthetisch-2"]]
    assert set(was["location_class"]) == set(was["visibility"]) == {"public"}
    then = guarded(store, opened, frozen.change_id)
    assert then.facilities.at["synthetisch-1", "location_class"] == "district"
    assert then.facilities.at["synthetisch-2", "visibility"] == "professional"


@pytest.mark.parametrize("named", ["then", "since", "by another entry since"])
def test_no_partner_of_then_names_what_is_protected_since(store: Store, named: str) -> None:
    house, centre = entry(name="Haus Abendstern"), entry("synthetisch-2", name="Zentrum")
    partners = ["Haus Abendstern", "Team Haus Abendstern", "Offene Werkstatt", house["id"]]
    is_known = named != "by another entry since"
    write(store, 1, Edit("synthetisch-2", 0, {**centre, "partners": partners}))
    if is_known:
        first = house if named == "then" else entry(name="Beratung")
        write(store, 2, Edit(house["id"], 0, first))
    frozen = freeze(store, "offen", 3)
    rough = {"location_class": "district", "location_precision": "landkreis"}
    secret = {**house, **rough, "lon": None, "lat": None}
    write(store, 4, Edit(house["id"], int(is_known), secret))
    if named == "then":
        write(store, 5, Edit(house["id"], 2, {**secret, "name": "Beratung"}))
    opened = snapshots.reopen(store, PLACE, frozen)
    assert partners[0] in public_facilities(opened).at["synthetisch-2", "partners"]
    then = public_facilities(guarded(store, opened, frozen.change_id))
    assert then.at["synthetisch-2", "partners"] == ["Offene Werkstatt"]
