"""Committees in the store: delivered, edited by right, checked together, carried by every copy."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from geo.committees.model import Committee
from geo.meetings.model import Meeting
from geo.permissions import AccountRole, Grant, Scope
from loaders.committee_row import PREFIX
from loaders.committees import Known, read_committees
from loaders.meetings.changes import Change
from loaders.meetings.hanging import of_committee
from loaders.meetings.store import MeetingStore
from loaders.shipped import load_district
from loaders.store import (
    Conflict,
    Denied,
    Document,
    Edit,
    Refused,
    Store,
    Why,
    accounts,
    changes,
    history,
    open_store,
    proposals,
    releases,
    snapshots,
)
from loaders.store.accounts import Account
from loaders.store.backup import backup, restore
from loaders.store.committees import committees, hanging
from loaders.store.deliveries import COMMITTEES, deliver
from loaders.store.model import COMMITTEE, PREFIXES
from tests.entries_stored import NOW, WHY, later
from tests.loaders.store.conftest import SHIPPED, Fresh

DISTRICT = "12069"
KEY = f"{PREFIX}synthetische_runde"
OLD = {"attribute": "lead", "text": "a", "source": "b"}
TELTOW, BELZIG = "120690616", "120690020"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with what a store needs of the data of a district with Planregionen."""
    made = tmp_path / "data"
    shutil.copytree(SHIPPED / "taxonomy", made / "taxonomy")
    (made / "rules").mkdir()
    shutil.copy(SHIPPED / "rules" / "permissions.toml", made / "rules")
    (made / DISTRICT).mkdir()
    names = ("district.toml", "facilities.geojson", "sozialraeume.csv", "gemeinden.geojson")
    for name in (*names, COMMITTEES.file):
        shutil.copy(SHIPPED / DISTRICT / name, made / DISTRICT / name)
    return made


@pytest.fixture
def address(empty: Fresh) -> str:
    return empty()


@pytest.fixture
def own_store(address: str, folder: Path) -> Iterator[Store]:
    made = open_store(address, folder, NOW)
    yield made
    made.close()


def committee(**values: Any) -> Document:
    return {
        "id": KEY,
        "name": "Synthetische Runde",
        "short": "SR",
        "purpose": "Synthetischer Zweck",
        "form": "gremium",
        "levels": ["sozialraum"],
        "scope": "uebergreifend",
        "spatial": "Sozialraum",
        "tasks": ["Synthetische Aufgabe"],
        "remarks": "keine",
        "source": "Synthetische Quelle",
        "as_of": "2026-11",
        **values,
    }


def put(store: Store, read: int = 0, why: Why = WHY, **values: Any) -> Document:
    made = committee(**values)
    _, (stored,) = changes.write(store, DISTRICT, [Edit(made["id"], read, made)], why, NOW)
    assert stored.document is not None
    return stored.document


def now_in(store: Store, folder: Path = SHIPPED) -> dict[str, Committee]:
    rules = store.rules_of(DISTRICT)
    known = Known(rules.areas, rules.lebenslagen)
    return {one.key: one for one in committees(store, DISTRICT, folder / DISTRICT, known)}


def shipped(folder: Path, store: Store) -> tuple[Committee, ...]:
    rules = store.rules_of(DISTRICT)
    known = Known(rules.areas, rules.lebenslagen)
    return read_committees(folder / DISTRICT / COMMITTEES.file, known)


def as_role(store: Store, role: AccountRole, **scope: str) -> Why:
    grant = Grant(role, Scope(DISTRICT, **scope))
    new = Account("https://anmeldung.example", f"{role}-{scope}", "Synthetische Stelle", grant)
    return Why(accounts.add(store, new, WHY, NOW).id, "Synthetischer Grund", "Synthetische Quelle")


def test_ids_begin_with_the_prefix_that_the_store_keeps_for_them() -> None:
    assert PREFIXES[COMMITTEE] == PREFIX


def test_the_shipped_committees_are_in_a_new_store_and_as_the_file_says(
    own_store: Store, folder: Path
) -> None:
    assert tuple(now_in(own_store).values()) == shipped(folder, own_store)
    rules = own_store.rules_of(DISTRICT)
    known = Known(rules.areas, rules.lebenslagen)
    without = committees(None, DISTRICT, folder / DISTRICT, known)
    assert without == shipped(folder, own_store), "without a store"
    assert history.deviations(own_store, DISTRICT) == ()
    assert deliver(own_store, DISTRICT, folder / DISTRICT, later(1), COMMITTEES) is None
    assert not {one.entity_id for one in history.entries(own_store, DISTRICT)} & {KEY}


def test_a_store_from_before_gets_them_at_the_next_start_and_opens_without_them(
    address: str, folder: Path, tmp_path: Path
) -> None:
    file = folder / DISTRICT / COMMITTEES.file
    content = file.read_bytes()
    file.unlink()
    store = open_store(address, folder, NOW)
    before = history.entries(store, DISTRICT)
    assert history.entries(store, DISTRICT, kind=COMMITTEE) == ()
    file.write_bytes(content)
    assert tuple(now_in(store, folder).values()) == shipped(folder, store), "the shipped file"
    copy = tmp_path / "alt.sqlite"
    backup(store, copy)
    store.close()
    again = open_store(address, folder, later(1))
    assert len(history.entries(again, DISTRICT, kind=COMMITTEE)) == len(shipped(folder, again))
    assert history.entries(again, DISTRICT) == before
    again.close()
    restored = f"sqlite:///{tmp_path / 'neu.sqlite'}"
    restore(restored, copy, later(2))
    later_on = open_store(restored, folder, later(3))
    assert tuple(now_in(later_on).values()) == shipped(folder, later_on)
    later_on.close()


def test_a_newer_delivery_changes_what_nobody_edited_and_keeps_the_rest(
    own_store: Store, folder: Path
) -> None:
    edited = dict(history.entry(own_store, DISTRICT, f"{PREFIX}sozialforum").document or {})
    edited["purpose"] = "Synthetisch geändert"
    changes.write(own_store, DISTRICT, [Edit(edited["id"], 1, edited)], WHY, NOW)
    file = folder / DISTRICT / COMMITTEES.file
    text = file.read_text("utf-8")
    file.write_text(
        text.replace('name = "Pflegekonferenz"', 'name = "Pflegekonferenz neu"').replace(
            'name = "Regionales Sozialforum"', 'name = "Forum neu"'
        ),
        "utf-8",
    )
    assert deliver(own_store, DISTRICT, folder / DISTRICT, later(1), COMMITTEES)
    now = now_in(own_store)
    assert now["pflegekonferenz"].name == "Pflegekonferenz neu"
    assert (now["sozialforum"].name, now["sozialforum"].purpose) == (
        "Regionales Sozialforum",
        "Synthetisch geändert",
    )
    (found,) = history.deviations(own_store, DISTRICT)
    assert found.entity_id == edited["id"]
    assert (found.shipped or {})["name"] == "Forum neu"


def test_what_a_delivery_leaves_out_ends_and_nobody_names_it_any_more(
    own_store: Store, folder: Path
) -> None:
    part = f"{PREFIX}netzwerktreffen_kinderschutz"
    kept = dict(history.entry(own_store, DISTRICT, part).document or {})
    changes.write(own_store, DISTRICT, [Edit(part, 1, {**kept, "remarks": "neu"})], WHY, NOW)
    file = folder / DISTRICT / COMMITTEES.file
    blocks = file.read_text("utf-8").split("\n[[committees]]\n")
    gone = ('key = "regionalteam"', 'key = "netzwerktreffen_kinderschutz"', "fallteam")
    left = [one for one in blocks if not one.lstrip().startswith(gone)]
    file.write_text("\n[[committees]]\n".join(left), "utf-8")
    assert len(left) < len(blocks)
    assert deliver(own_store, DISTRICT, folder / DISTRICT, later(1), COMMITTEES)
    now = now_in(own_store)
    assert "regionalteam" not in now
    assert now["netzwerktreffen_kinderschutz"].part_of == ""


def test_a_broken_delivery_leaves_everything_as_it_is(
    own_store: Store, address: str, folder: Path
) -> None:
    file = folder / DISTRICT / COMMITTEES.file
    file.write_text(file.read_text("utf-8").replace('"planregion"', '"mars"'), "utf-8")
    before = now_in(own_store)
    again = open_store(address, folder, later(1))
    assert now_in(again) == before
    again.close()


@pytest.mark.parametrize(
    ("values", "column"),
    [
        ({"name": ""}, "name"),
        ({"name": "Regionalteam"}, "name"),
        ({"purpose": ""}, "purpose"),
        ({"levels": []}, "levels"),
        ({"levels": ["mars"]}, "levels.0"),
        ({"tasks": []}, "tasks"),
        ({"areas": ["b9"]}, "areas"),
        ({"lebenslagen": ["unfug"]}, "lebenslagen"),
        ({"part_of": "gibt_es_nicht"}, "part_of"),
        ({"part_of": "synthetische_runde"}, "part_of"),
        ({"substitutes": "gibt_es_nicht"}, "substitutes"),
        ({"last_named": "2026", "absent_in": "2025"}, "absent_in"),
        ({"valid_from": "gestern"}, "valid_from"),
        ({"as_of": "2023-02-31"}, "as_of"),
        ({"valid_to": "31.02.2023"}, "valid_to"),
        ({"last_named": "2023-13"}, "last_named"),
        (
            {"statements": [{**OLD, "as_of": "2023-02-31"}]},
            "statements.0.as_of",
        ),
        ({"duration_min": 999_999_999_999_999}, "duration_min"),
        ({"rhythm": {"period": "jahr", "minimum": True}}, "rhythm.minimum"),
        ({"rhythm": {"days_apart": 10**9}}, "rhythm.days_apart"),
        ({"profile": True}, "lead"),
        ({"rhythm": {"minimum": 2}}, "rhythm"),
        ({"duration_min": 0}, "duration_min"),
        ({"visibility": "public"}, "visibility"),
        ({"location_class": "district"}, "location_class"),
        ({"id": f"{PREFIX}Große Runde"}, "id"),
    ],
)
def test_a_committee_that_breaks_a_rule_is_refused_by_its_field(
    own_store: Store, values: dict[str, Any], column: str
) -> None:
    with pytest.raises(Refused) as refusal:
        put(own_store, **values)
    assert column in [one.column for one in refusal.value.findings]
    assert all(one.problem for one in refusal.value.findings)
    assert history.entry(own_store, DISTRICT, KEY).number == 0


def test_changed_undone_restored_and_as_it_was(own_store: Store) -> None:
    put(own_store)
    made, _ = changes.write(own_store, DISTRICT, [Edit(KEY, 1, committee(short="X"))], WHY, NOW)
    assert now_in(own_store)["synthetische_runde"].short == "X"
    with pytest.raises(Conflict):
        put(own_store, 1, short="Y")
    changes.undo(own_store, DISTRICT, made.id, WHY, later(1))
    assert now_in(own_store)["synthetische_runde"].short == "SR"
    changes.restore(own_store, DISTRICT, (KEY, 2), 3, (WHY, later(2)))
    assert now_in(own_store)["synthetische_runde"].short == "X"
    then = {one.entity_id: one for one in history.entries(own_store, DISTRICT, made.id, COMMITTEE)}
    assert (then[KEY].document or {})["short"] == "X"
    changes.write(own_store, DISTRICT, [Edit(KEY, 4, None)], WHY, later(3))
    assert "synthetische_runde" not in now_in(own_store)


def test_what_others_point_to_cannot_end(own_store: Store) -> None:
    target = f"{PREFIX}regionalteam"
    assert "Netzwerktreffen Kinderschutz" in hanging(own_store, DISTRICT, target)
    with pytest.raises(Refused, match=r"Netzwerktreffen Kinderschutz.*gehört dazu"):
        changes.write(own_store, DISTRICT, [Edit(target, 1, None)], WHY, NOW)
    with pytest.raises(Refused, match="gehört dazu"):
        proposals.propose(own_store, DISTRICT, Edit(target, 1, None), WHY, NOW)
    both = [Edit(target, 1, None), Edit(f"{PREFIX}netzwerktreffen_kinderschutz", 1, None)]
    changes.write(own_store, DISTRICT, both, WHY, NOW)
    assert not {"regionalteam", "netzwerktreffen_kinderschutz"} & set(now_in(own_store))


def test_what_meetings_point_to_ends_in_no_way(
    own_store: Store, folder: Path, tmp_path: Path
) -> None:
    store = replace(own_store, hanging=lambda *about: of_committee(tmp_path, *about))
    made, _ = changes.write(store, DISTRICT, [Edit(KEY, 0, committee())], WHY, NOW)
    assert hanging(store, DISTRICT, KEY) == ""
    assert not (tmp_path / "meetings.sqlite").exists(), "nothing is made by asking"
    meetings = MeetingStore(tmp_path, DISTRICT, lambda *_, **__: "")
    one = Meeting("a", "synthetische_runde", TELTOW, later(1), later(2))
    meetings.write(Change((one,)), NOW)
    assert changes.may_undo(store, DISTRICT, made.id, WHY.actor, NOW) is False
    with pytest.raises(Refused, match="es hat 1 Sitzung"):
        changes.write(store, DISTRICT, [Edit(KEY, 1, None)], WHY, NOW)
    with pytest.raises(Refused, match="1 Sitzung"):
        changes.undo(store, DISTRICT, made.id, WHY, NOW)
    shipped_one = Meeting("b", "pflegekonferenz", DISTRICT, later(1), later(2))
    meetings.write(Change((shipped_one,)), NOW)
    file = folder / DISTRICT / COMMITTEES.file
    blocks = file.read_text("utf-8").split("\n[[committees]]\n")
    left = [one for one in blocks if not one.startswith(('key = "pflegekonferenz"', 'key = "fua"'))]
    file.write_text("\n[[committees]]\n".join(left), "utf-8")
    assert deliver(store, DISTRICT, folder / DISTRICT, later(1), COMMITTEES)
    assert "pflegekonferenz" in now_in(store)
    assert "fua" not in now_in(store)


@pytest.mark.parametrize("then", ["changed", "gone"])
def test_what_a_delivery_could_not_end_follows_the_next_one(
    own_store: Store, folder: Path, then: str
) -> None:
    hanging = {f"{PREFIX}pflegekonferenz": "es hat 1 Sitzung"}
    store = replace(own_store, hanging=lambda _district, key: hanging.get(key, ""))
    file = folder / DISTRICT / COMMITTEES.file
    text = file.read_text("utf-8")
    blocks = text.split("\n[[committees]]\n")
    without = "\n[[committees]]\n".join(
        one for one in blocks if not one.startswith('key = "pflegekonferenz"')
    )
    file.write_text(without, "utf-8")
    assert deliver(store, DISTRICT, folder / DISTRICT, later(1), COMMITTEES)
    assert "pflegekonferenz" in now_in(store)
    hanging.clear()
    changed = text.replace('name = "Pflegekonferenz"', 'name = "Pflegekonferenz neu"')
    file.write_text(changed if then == "changed" else f"# neu\n{without}", "utf-8")
    assert deliver(store, DISTRICT, folder / DISTRICT, later(2), COMMITTEES)
    found = now_in(store).get("pflegekonferenz")
    assert (found and found.name) == ("Pflegekonferenz neu" if then == "changed" else None)


def test_each_role_writes_the_committees_of_its_areas_alone(own_store: Store) -> None:
    region = as_role(own_store, AccountRole.REGIONAL_COORDINATION, planregion="1")
    kommune = as_role(own_store, AccountRole.GEMEINDE, gemeinde="12069616")
    traeger = as_role(own_store, AccountRole.TRAEGER, traeger="Synthetischer Träger")
    professional = as_role(own_store, AccountRole.PROFESSIONAL)
    for why in (kommune, traeger, professional):
        with pytest.raises(Denied):
            put(own_store, why=why, areas=[TELTOW], levels=["gemeinde"])
    for areas in ([], [BELZIG], [TELTOW, BELZIG], ["4"], [DISTRICT]):
        with pytest.raises(Denied):
            put(own_store, why=region, areas=areas)
    put(own_store, why=region, areas=[TELTOW, "1"])
    with pytest.raises(Denied):  # to the whole district
        put(own_store, 1, why=region, areas=[])
    target = f"{PREFIX}kreistag"
    with pytest.raises(Denied):
        changes.write(own_store, DISTRICT, [Edit(target, 1, None)], region, NOW)
    for number, role in enumerate((AccountRole.SOCIAL_PLANNING, AccountRole.ADMINISTRATION), 1):
        put(own_store, number, as_role(own_store, role), remarks=role.value)
    with pytest.raises(Denied):  # what is of the whole district now
        put(own_store, 3, why=region, areas=[TELTOW])


def test_a_change_that_needs_four_eyes_waits_and_is_released(own_store: Store) -> None:
    four = replace(own_store.permissions, four_eyes=frozenset({AccountRole.REGIONAL_COORDINATION}))
    store = replace(own_store, permissions=four)
    region = as_role(store, AccountRole.REGIONAL_COORDINATION, planregion="1")
    edit = Edit(KEY, 0, committee(areas=[TELTOW]))
    with pytest.raises(Refused):
        changes.write(store, DISTRICT, [edit], region, NOW)
    waiting = proposals.propose(store, DISTRICT, edit, region, NOW)
    assert "synthetische_runde" not in now_in(store)
    planner = as_role(store, AccountRole.SOCIAL_PLANNING)
    releases.accept(store, DISTRICT, releases.Decision(waiting.id, 0), planner, later(1))
    assert now_in(store)["synthetische_runde"].areas == (TELTOW,)


def test_a_copy_and_a_frozen_state_carry_them(own_store: Store, tmp_path: Path) -> None:
    put(own_store)
    put(own_store, 1, short="neu")
    district = load_district(SHIPPED / DISTRICT, SHIPPED / "taxonomy")
    frozen = snapshots.freeze(own_store, district, "Beschluss", WHY, later(1))
    held = history.entries(own_store, DISTRICT, frozen.change_id, None)
    assert KEY in {one.entity_id for one in held}
    assert frozen.sha256 == snapshots.hash_of(held)
    backup(own_store, tmp_path / "x.sqlite")
    put(own_store, 2, short="später")
    restored = f"sqlite:///{tmp_path / 'neu.sqlite'}"
    restore(restored, tmp_path / "x.sqlite", later(2))
    again = open_store(restored, SHIPPED, later(3))
    assert now_in(again)["synthetische_runde"].short == "neu"
    assert len(history.steps(again, DISTRICT, KEY)) == 2
    assert snapshots.reopen(again, district, frozen).key == DISTRICT
    again.close()
    put(own_store, 3, short="noch später")
    assert snapshots.reopen(own_store, district, frozen).key == DISTRICT
