"""Statements about areas in the store: delivered, checked, kept with history, changed by right."""

import itertools
import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from geo.permissions import AccountRole, Grant, Reach, Scope
from geo.permissions import Action as Doing
from loaders.area_statements import Topic, read_area_statements
from loaders.store import (
    Action,
    Conflict,
    Denied,
    Document,
    Edit,
    Refused,
    Store,
    Waits,
    Why,
    accounts,
    backup,
    changes,
    history,
    open_store,
    proposals,
    releases,
)
from loaders.store.accounts import Account
from loaders.store.area_notes import FILE, statements
from loaders.store.model import AREA_NOTE, kind_of
from loaders.store.releases import Decision
from tests.entries_stored import NOW, WHY, later
from tests.loaders.store.conftest import SHIPPED

DISTRICT = "12069"
KEY = "notiz:0123456789abcdef"
NUTHETAL, BEETZSEE = "120690454", "120695902"
Opened = Callable[[], Store]


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return what a store needs of the data of a district with Planregionen and statements."""
    folder = tmp_path_factory.mktemp("data")
    shutil.copytree(SHIPPED / "taxonomy", folder / "taxonomy")
    (folder / "rules").mkdir()
    shutil.copy(SHIPPED / "rules" / "permissions.toml", folder / "rules")
    (folder / DISTRICT).mkdir()
    for name in ("district.toml", "gemeinden.geojson", "sozialraeume.csv", FILE):
        shutil.copy(SHIPPED / DISTRICT / name, folder / DISTRICT / name)
    found = json.loads((SHIPPED / DISTRICT / "facilities.geojson").read_text("utf-8"))
    few = json.dumps({**found, "features": found["features"][:2]})
    (folder / DISTRICT / "facilities.geojson").write_text(few, "utf-8")
    return folder


@pytest.fixture
def own_data(shipped: Path, tmp_path: Path) -> Path:
    """Return a copy of it, to be delivered anew."""
    shutil.copytree(shipped, tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def again(fresh: Callable[[], str], own_data: Path) -> Iterator[Opened]:
    """Return what opens the same new database, each time with the data as they are then."""
    address = fresh()
    stores: list[Store] = []

    def opened() -> Store:
        stores.append(open_store(address, own_data, later(len(stores))))
        return stores[-1]

    yield opened
    for one in stores:
        one.close()


@pytest.fixture
def store(again: Opened) -> Store:
    return again()


def note(**values: Any) -> Document:
    return {
        "id": KEY,
        "area": BEETZSEE,
        "topic": "staerken",
        "text": "Synthetische Stärke",
        "as_of": "2026-11-20",
        "source": "Synthetisches Protokoll",
        "visibility": "public",
        **values,
    }


def put(store: Store, read: int = 0, why: Why = WHY, **values: Any) -> Document:
    _, (stored,) = changes.write(store, DISTRICT, [Edit(KEY, read, note(**values))], why, NOW)
    assert stored.document is not None
    return stored.document


def as_role(store: Store, role: AccountRole, **scope: str) -> Why:
    grant = Grant(role, Scope(DISTRICT, **scope))
    new = Account("https://anmeldung.example", f"{role}-{scope}", "Synthetische Stelle", grant)
    return Why(accounts.add(store, new, WHY, NOW).id, "Synthetischer Grund", "Synthetische Quelle")


def texts(store: Store) -> list[str]:
    return [
        str((one.document or {})["text"])
        for one in history.entries(store, DISTRICT, kind=AREA_NOTE)
    ]


def test_the_shipped_statements_are_delivered_once(
    store: Store, again: Opened, own_data: Path
) -> None:
    shipped = read_area_statements(own_data / DISTRICT / FILE)
    assert {kind_of(one.id) for one in shipped} == {AREA_NOTE}
    assert statements(store, own_data / DISTRICT) == shipped
    (made,) = history.changes(store, DISTRICT, entity_id=shipped[0].id)
    assert (made.action, made.why.actor) == ("delivery", "auslieferung")
    revisions = history.revisions(store)
    assert history.revisions(again()) == revisions


def test_without_a_store_the_shipped_file_counts(own_data: Path) -> None:
    folder = own_data / DISTRICT
    assert statements(None, folder) == read_area_statements(folder / FILE) != ()


def test_a_store_of_before_gets_the_statements_when_it_is_opened(
    again: Opened, own_data: Path
) -> None:
    path = own_data / DISTRICT / FILE
    aside = path.rename(path.with_suffix(".aside"))
    before = again()
    assert history.entries(before, DISTRICT, kind=AREA_NOTE) == ()
    changed = history.revisions(before)[DISTRICT]
    aside.rename(path)
    only_read = replace(before, editable=False)
    assert statements(only_read, path.parent) == read_area_statements(path)
    after = again()
    assert statements(after, path.parent) == read_area_statements(path)
    assert history.revisions(after)[DISTRICT] == changed + 1


def test_a_new_delivery_follows_but_never_over_what_was_edited(
    store: Store, again: Opened, own_data: Path
) -> None:
    path = own_data / DISTRICT / FILE
    first, second, *rest = history.entries(store, DISTRICT, kind=AREA_NOTE)
    assert first.document
    assert second.document
    mine = {**first.document, "text": "Synthetisch hier geändert"}
    changes.write(store, DISTRICT, [Edit(first.entity_id, 1, mine)], WHY, NOW)
    parts = path.read_text("utf-8").split("[[statements]]\n")
    parts[1] = parts[1].replace('text = "', 'text = "Synthetisch neu: ')
    parts[2] = parts[2].replace('text = "', 'text = "Synthetisch neu: ')
    path.write_text("[[statements]]\n".join(parts[:-1]), "utf-8")
    found = texts(again())
    assert found[0] == "Synthetisch hier geändert"
    assert found[1] == f"Synthetisch neu: {second.document['text']}"
    assert len(found) == 1 + len(rest)


def test_of_several_alike_each_keeps_its_correction_when_another_goes(
    store: Store, again: Opened, own_data: Path
) -> None:
    path = own_data / DISTRICT / FILE
    alike = [
        f'[[statements]]\nid = "{name}"\narea = "{NUTHETAL}"\ntopic = "chancen"\n'
        f'text = "Synthetisch {name}"\nas_of = "2026"\nsource = "synthetisch"\n'
        for name in ("eins", "zwei", "drei")
    ]
    shipped = path.read_text("utf-8")
    path.write_text("\n".join((shipped, *alike)), "utf-8")
    found = {one.id: one for one in statements(again(), own_data / DISTRICT)}
    mine = {**found["notiz:zwei"].model_dump(mode="json"), "text": "Synthetisch hier geändert"}
    changes.write(store, DISTRICT, [Edit("notiz:zwei", 1, mine)], WHY, NOW)
    path.write_text("\n".join((shipped, *alike[1:])), "utf-8")
    left = [one for one in texts(again()) if one.startswith("Synthetisch")]
    assert left == ["Synthetisch hier geändert", "Synthetisch drei"]


def test_a_broken_delivery_leaves_what_is_stored(
    store: Store, again: Opened, own_data: Path
) -> None:
    before = texts(store)
    path = own_data / DISTRICT / FILE
    path.write_text(path.read_text("utf-8").replace('"lage"', '"wetter"'), "utf-8")
    assert texts(again()) == before


def test_a_backup_is_restored_with_its_statements(
    store: Store, empty: Callable[[], str], own_data: Path, tmp_path: Path
) -> None:
    put(store)
    backup.backup(store, tmp_path / "sicherung.sqlite")
    address = empty()
    backup.restore(address, tmp_path / "sicherung.sqlite", later(1))
    restored = open_store(address, own_data, later(9))
    assert texts(restored) == texts(store)
    assert len(history.steps(restored, DISTRICT, KEY)) == 1
    restored.close()


def test_every_change_is_kept_undone_and_restored(store: Store) -> None:
    put(store)
    put(store, 1, text="Synthetisch anders", topic="risiken")
    first, second = history.steps(store, DISTRICT, KEY)
    assert (first.change.why, first.before) == (WHY, None)
    assert (second.before or {})["topic"] == "staerken"
    changes.undo(store, DISTRICT, second.change.id, WHY, later(1))
    assert history.entry(store, DISTRICT, KEY).document == first.after
    changes.restore(store, DISTRICT, (KEY, 2), 3, (WHY, later(2)))
    assert history.entry(store, DISTRICT, KEY).document == second.after
    with pytest.raises(Conflict):
        put(store, 2, text="zu spät")
    changes.write(store, DISTRICT, [Edit(KEY, 4, None)], WHY, later(3))
    assert "Synthetisch anders" not in texts(store)


@pytest.mark.parametrize(
    ("values", "column"),
    [
        ({"area": "99999"}, "area"),
        ({"area": ""}, "area"),
        ({"topic": "wetter"}, "topic"),
        ({"topic": ""}, "topic"),
        ({"text": ""}, "text"),
        ({"text": "Glocke \x07"}, ""),
        ({"source": " "}, "source"),
        ({"as_of": ""}, "as_of"),
        ({"as_of": "letztes Jahr"}, "as_of"),
        ({"as_of": "31.02.2026"}, "as_of"),
        ({"as_of": "2026-13"}, "as_of"),
        ({"visibility": "geheim"}, "visibility"),
        ({"location_class": "district"}, "location_class"),
    ],
)
def test_a_statement_that_breaks_a_rule_is_refused_by_its_field(
    store: Store, values: dict[str, Any], column: str
) -> None:
    with pytest.raises(Refused) as refusal:
        put(store, **values)
    assert column in [one.column for one in refusal.value.findings]
    assert history.entry(store, DISTRICT, KEY).number == 0


def test_every_topic_is_kept_with_a_date_as_exact_as_its_source(store: Store) -> None:
    written = {"2018": "2018", "4/2018": "2018-04", "27.4.2018": "2018-04-27", "2018-04": "2018-04"}
    pairs = zip(Topic, itertools.cycle(written.items()), strict=False)
    for number, (topic, (said, as_of)) in enumerate(pairs):
        made = put(store, number, topic=topic.value, as_of=said)
        assert (made["topic"], made["as_of"]) == (topic, as_of)


SCOPES = {
    AccountRole.TRAEGER: {"traeger": "Synthetischer Träger"},
    AccountRole.GEMEINDE: {"gemeinde": "12069454"},
    AccountRole.REGIONAL_COORDINATION: {"planregion": "1"},
}
EVERYWHERE = {AccountRole.SOCIAL_PLANNING, AccountRole.ADMINISTRATION}
INSIDE, OUTSIDE = (NUTHETAL, "1", "12069454"), (BEETZSEE, "3", DISTRICT)


DEEDS = ("write", "import", "edit", "end", "undo", "restore", "propose")


def do(store: Store, deed: str, mine: Document, why: Why) -> None:
    """Do something with a statement that has two versions; with a new one for the first two."""
    key = str(mine["id"])
    new, edit, at = (
        Edit(f"{key}-neu", 0, {**mine, "id": f"{key}-neu"}),
        Edit(key, 2, mine),
        later(1),
    )
    last = history.changes(store, DISTRICT, entity_id=key, most=1)[0].id
    deeds: dict[str, Callable[[], object]] = {
        "write": lambda: changes.write(store, DISTRICT, [new], why, at),
        "import": lambda: changes.write(store, DISTRICT, [new], why, at, action=Action.IMPORT),
        "edit": lambda: changes.write(store, DISTRICT, [edit], why, at),
        "end": lambda: changes.write(store, DISTRICT, [Edit(key, 2, None)], why, at),
        "undo": lambda: changes.undo(store, DISTRICT, last, why, at),
        "restore": lambda: changes.restore(store, DISTRICT, (key, 1), 2, (why, at)),
        "propose": lambda: proposals.propose(store, DISTRICT, edit, why, at),
    }
    deeds[deed]()


@pytest.mark.parametrize("role", [one for one in AccountRole if one is not AccountRole.PUBLIC])
def test_each_role_changes_statements_of_its_own_areas_and_no_others(
    store: Store, role: AccountRole
) -> None:
    belonging = store.rules_of(DISTRICT).areas
    assert [belonging[one] for one in (*INSIDE, *OUTSIDE)] == ["1", "1", "1", "3", "3", ""]
    own = role is AccountRole.REGIONAL_COORDINATION
    why = as_role(store, role, **SCOPES.get(role, {}))
    for number, (area, deed) in enumerate(itertools.product((*INSIDE, *OUTSIDE), DEEDS)):
        mine = note(area=area, id=f"notiz:{number}")
        for read, said in enumerate(("eins", "zwei")):
            edit = Edit(mine["id"], read, {**mine, "text": f"Synthetisch {said}"})
            changes.write(store, DISTRICT, [edit], WHY, NOW)
        before = history.revisions(store)
        if role in EVERYWHERE or (own and area in INSIDE):
            do(store, deed, mine, why)
            continue
        with pytest.raises(Denied):
            do(store, deed, mine, why)
        assert history.revisions(store) == before


def test_a_statement_is_not_moved_out_of_or_into_a_planregion_of_others(store: Store) -> None:
    why = as_role(store, AccountRole.REGIONAL_COORDINATION, planregion="1")
    put(store, area=NUTHETAL)
    with pytest.raises(Denied):
        put(store, 1, why, area=BEETZSEE)
    put(store, 1, area=BEETZSEE)
    with pytest.raises(Denied):
        put(store, 2, why, area=NUTHETAL)


def test_four_eyes_hold_for_statements_too(store: Store) -> None:
    strict = replace(store.permissions, four_eyes=frozenset({AccountRole.REGIONAL_COORDINATION}))
    store = replace(store, permissions=strict)
    why = as_role(store, AccountRole.REGIONAL_COORDINATION, planregion="1")
    with pytest.raises(Waits):
        put(store, why=why, area=NUTHETAL)
    edit = Edit(KEY, 0, note(area=NUTHETAL))
    made = proposals.propose(store, DISTRICT, edit, why, NOW)
    second = as_role(store, AccountRole.SOCIAL_PLANNING)
    releases.accept(store, DISTRICT, Decision(made.id, 0), second, later(1))
    assert history.entry(store, DISTRICT, KEY).number == 1


def test_a_statement_for_professionals_opens_to_all_only_by_who_may_publish(store: Store) -> None:
    reach = {**store.permissions.reach}
    own = AccountRole.REGIONAL_COORDINATION
    reach[own, Doing.PUBLISH] = Reach.NONE
    store = replace(store, permissions=replace(store.permissions, reach=reach))
    why = as_role(store, own, planregion="1")
    put(store, why=why, area=NUTHETAL, visibility="professional")
    with pytest.raises(Denied):
        put(store, 1, why, area=NUTHETAL, visibility="public")


def test_what_is_for_professionals_alone_is_read_by_those_who_ask_for_it(
    store: Store, own_data: Path
) -> None:
    put(store, visibility="professional")
    folder = own_data / DISTRICT
    assert KEY not in {one.id for one in statements(store, folder)}
    assert KEY in {one.id for one in statements(store, folder, professional=True)}
