"""A new delivery follows into the store, but never over what was edited there."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from loaders.store import Action, Edit, Store, changes, history, merges, open_store
from loaders.store.merges import Merge
from tests.entries_stored import DISTRICT, NOW, WHY, entry, later

Deliver = Callable[..., Store]
Change = Callable[[list[dict[str, dict[str, object]]]], object]


@pytest.fixture
def own_data(data: Path, tmp_path: Path) -> Path:
    """Return a copy of the shipped data, to be delivered anew."""
    shutil.copytree(data, tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def kept(fresh: Callable[[], str], own_data: Path) -> Iterator[Store]:
    made = open_store(fresh(), own_data, NOW)
    yield made
    made.close()


@pytest.fixture
def deliver(kept: Store, own_data: Path) -> Iterator[Deliver]:
    """Return what changes the delivery and opens the store again."""
    address = kept.engine.url.render_as_string(hide_password=False)
    stores = []

    def delivered(change: Change = lambda _: None) -> Store:
        path = own_data / DISTRICT / "facilities.geojson"
        collection = json.loads(path.read_text("utf-8"))
        change(collection["features"])
        path.write_text(json.dumps(collection), "utf-8")
        stores.append(open_store(address, own_data, later(24)))
        return stores[-1]

    yield delivered
    for store in stores:
        store.close()


def named(store: Store, key: str) -> str | None:
    document = history.entry(store, DISTRICT, key).document
    return None if document is None else str(document["name"])


def rename(number: int, name: str) -> Change:
    return lambda features: features[number]["properties"].update(name=name)


def test_the_same_delivery_changes_nothing(deliver: Deliver) -> None:
    again = deliver()
    assert history.revisions(again)[DISTRICT] in {1, 2}
    revision = history.revisions(again)
    assert history.revisions(deliver()) == revision
    assert {one.number for one in history.entries(again, DISTRICT)} == {1}


def test_new_changed_and_ended_entries_follow_as_one_change(kept: Store, deliver: Deliver) -> None:
    first, second, third = (one.entity_id for one in history.entries(kept, DISTRICT)[:3])

    def change(features: list[dict[str, dict[str, object]]]) -> None:
        features.append({**features[0], "properties": {**features[0]["properties"], "id": "neu"}})
        features[1]["properties"]["name"] = "Umbenannt"
        del features[2]

    store = deliver(change)
    (newest, *_) = history.changes(store, DISTRICT)
    assert newest.action is Action.DELIVERY
    assert {one.entity_id for one in history.steps_of(store, newest.id)} == {"neu", second, third}
    assert named(store, "neu") == named(store, first)
    assert named(store, second) == "Umbenannt"
    assert named(store, third) is None
    assert history.deviations(store, DISTRICT) == ()


def test_an_edited_entry_stays_and_the_delivery_is_kept_beside_it(
    kept: Store, deliver: Deliver
) -> None:
    first, second = history.entries(kept, DISTRICT)[:2]
    assert first.document is not None
    mine = Edit(first.entity_id, 1, {**first.document, "name": "Von hier"})
    changes.write(kept, DISTRICT, [mine, Edit(second.entity_id, 1, None)], WHY, later(1))

    def change(features: list[dict[str, dict[str, object]]]) -> None:
        features[0]["properties"]["name"] = "Von dort"
        features[1]["properties"]["name"] = "Auch von dort"

    store = deliver(change)
    assert named(store, first.entity_id) == "Von hier"
    assert named(store, second.entity_id) is None
    found = {one.entity_id: one for one in history.deviations(store, DISTRICT)}
    assert set(found) == {first.entity_id, second.entity_id}
    shipped = found[first.entity_id].shipped
    assert shipped is not None
    assert shipped["name"] == "Von dort"
    assert history.entry(store, DISTRICT, first.entity_id).number == 2


def test_an_entry_made_here_under_a_shipped_id_stays(kept: Store, deliver: Deliver) -> None:
    changes.write(kept, DISTRICT, [Edit("neu", 0, entry("neu"))], WHY, later(1))

    def change(features: list[dict[str, dict[str, object]]]) -> None:
        features.append({**features[0], "properties": {**features[0]["properties"], "id": "neu"}})

    store = deliver(change)
    assert named(store, "neu") == "Synthetischer Treff"
    assert [one.entity_id for one in history.deviations(store, DISTRICT)] == ["neu"]


def test_an_edit_taken_back_follows_deliveries_again(kept: Store, deliver: Deliver) -> None:
    first = history.entries(kept, DISTRICT)[0]
    assert first.document is not None
    mine = Edit(first.entity_id, 1, {**first.document, "name": "Von hier"})
    made, _ = changes.write(kept, DISTRICT, [mine], WHY, later(1))
    changes.undo(kept, DISTRICT, made.id, WHY, later(2))
    store = deliver(rename(0, "Von dort"))
    assert named(store, first.entity_id) == "Von dort"


def test_a_broken_delivery_leaves_the_store_as_it_is(
    kept: Store, own_data: Path, deliver: Deliver
) -> None:
    before = history.entries(kept, DISTRICT)
    path = own_data / DISTRICT / "facilities.geojson"
    whole = path.read_text("utf-8")
    path.write_text(whole[:-200], "utf-8")
    store = open_store(kept.engine.url.render_as_string(hide_password=False), own_data, later(24))
    assert history.entries(store, DISTRICT) == before
    store.close()
    path.write_text(whole, "utf-8")
    assert history.entries(deliver(), DISTRICT) == before


def test_a_refused_entry_of_a_delivery_is_left_out(kept: Store, deliver: Deliver) -> None:
    key = history.entries(kept, DISTRICT)[0].entity_id
    store = deliver(lambda features: features[0]["properties"].update(postcode="1"))
    assert named(store, key) is None
    assert len(history.entries(store, DISTRICT)) == 51


def test_a_merged_entry_is_not_revived_by_a_delivery_that_knows_it_again(
    kept: Store, deliver: Deliver
) -> None:
    """It is as little there as in the delivery before; its id leads on all the same."""
    ends, stays = history.entries(kept, DISTRICT)[:2]
    wanted = Merge(stays[:2], ends[:2], stays.document or {})
    merges.merge(kept, DISTRICT, wanted, WHY, later(1))
    gone = []
    deliver(lambda features: gone.append(features.pop(0)))
    store = deliver(lambda features: features.append(gone[0]))
    assert gone[0]["properties"]["id"] == ends.entity_id
    found = history.entry(store, DISTRICT, ends.entity_id)
    assert (found.document, found.merged_into) == (None, stays.entity_id)
