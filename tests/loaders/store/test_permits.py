"""Every role asks every function that writes; the table alone says what comes of it."""

import itertools
from dataclasses import replace
from pathlib import Path

import pytest

from geo.permissions import AccountRole, Action, Grant, Reach, Scope, Target, may
from loaders.shipped import load_district
from loaders.store import Action as Doing
from loaders.store import (
    Denied,
    Edit,
    Store,
    Why,
    accounts,
    changes,
    history,
    proposals,
    releases,
    snapshots,
)
from loaders.store.accounts import Account
from loaders.store.areas import areas, in_planregion
from loaders.store.permits import OPERATOR
from tests.entries_stored import DISTRICT, NOW, WHY, entry, later

SHIPPED = Path(__file__).parents[3] / "data"
OWN, OTHER = "03361012", "03361001"
TRAEGER = "Synthetischer Träger"
SCOPES = {
    AccountRole.TRAEGER: Scope(DISTRICT, traeger=TRAEGER),
    AccountRole.GEMEINDE: Scope(DISTRICT, gemeinde=OWN),
    AccountRole.REGIONAL_COORDINATION: Scope(DISTRICT, planregion="1"),
}
ROLES = [role for role in AccountRole if role is not AccountRole.PUBLIC]
DEEDS = ("write own", "write other", "move", "undo", "restore", "freeze", "add", "lock", "remove")


def grant(role: AccountRole) -> Grant:
    return Grant(role, SCOPES.get(role, Scope(DISTRICT)))


def allowed(store: Store, role: AccountRole, deed: str) -> bool:
    action = {"freeze": Action.FREEZE, "add": Action.USERS, "lock": Action.USERS}
    action["remove"] = Action.USERS
    own = Scope(DISTRICT, TRAEGER, OWN)
    other = Scope(DISTRICT, "Anderer", OTHER)
    entries = {"write other": [other], "move": [own, other]}
    if deed in action:
        return may(store.permissions, grant(role), action[deed], Target(DISTRICT))
    asked = entries.get(deed, [own])
    return all(
        may(store.permissions, grant(role), Action.EDIT, Target(DISTRICT, one)) for one in asked
    )


def do(store: Store, deed: str, actor: str) -> None:
    why = Why(actor, "Synthetischer Grund", "Synthetische Quelle")
    at = later(5)
    own, other = entry(organization=TRAEGER), entry("synthetisch-2", gemeinde_key=OTHER)
    number = changes.write(store, DISTRICT, [Edit("synthetisch-1", 0, own)], WHY, later(1))[0].id
    changes.write(store, DISTRICT, [Edit("synthetisch-2", 0, other)], WHY, later(1))
    known = accounts.add(
        store, Account("https://a.example", "dritte", "Dritte", grant(ROLES[0])), WHY, later(1)
    )
    match deed:
        case "write own":
            changes.write(
                store, DISTRICT, [Edit("synthetisch-1", 1, {**own, "note": "neu"})], why, at
            )
        case "write other":
            changes.write(
                store, DISTRICT, [Edit("synthetisch-2", 1, {**other, "note": "neu"})], why, at
            )
        case "move":
            moved = {**own, "gemeinde_key": OTHER, "organization": "Anderer"}
            changes.write(store, DISTRICT, [Edit("synthetisch-1", 1, moved)], why, at)
        case "undo":
            changes.undo(store, DISTRICT, number, why, at)
        case "restore":
            changes.write(
                store, DISTRICT, [Edit("synthetisch-1", 1, {**own, "note": "x"})], WHY, later(2)
            )
            changes.restore(store, DISTRICT, ("synthetisch-1", 1), 2, (why, at))
        case "freeze":
            snapshots.freeze(
                store, load_district(SHIPPED / DISTRICT, SHIPPED / "taxonomy"), "Stand", why, at
            )
        case "add":
            new = Account("https://a.example", "vierte", "Vierte", grant(ROLES[0]))
            accounts.add(store, new, why, at)
        case "lock":
            accounts.save(store, known, why, at)
        case "remove":
            accounts.remove(store, DISTRICT, known.id, why, at)


@pytest.mark.parametrize(("role", "deed"), list(itertools.product(ROLES, DEEDS)))
def test_every_role_does_what_the_table_says_and_nothing_else(
    role: AccountRole, deed: str, store: Store
) -> None:
    made = Account("https://a.example", "selbst", "Synthetische Stelle", grant(role))
    actor = accounts.add(store, made, WHY, NOW).id
    if allowed(store, role, deed):
        do(store, deed, actor)
        return
    with pytest.raises(Denied):
        do(store, deed, actor)
    if deed.startswith(("write", "move")):
        found = history.entry(store, DISTRICT, "synthetisch-1")
        assert found.number == 1


@pytest.mark.parametrize("actor", ["oeffentlich", "public", "konto-00000000", "redaktion"])
@pytest.mark.parametrize("deed", DEEDS)
def test_who_has_no_account_does_nothing(actor: str, deed: str, store: Store) -> None:
    with pytest.raises(Denied):
        do(store, deed, actor)


@pytest.mark.parametrize("deed", DEEDS)
def test_who_works_on_the_server_itself_does_all(deed: str, store: Store) -> None:
    do(store, deed, OPERATOR)


def test_somebody_elses_conflict_is_not_shown(store: Store) -> None:
    """Who may not change an entry does not learn what it says."""
    made = Account("https://a.example", "s", "Stelle", grant(AccountRole.TRAEGER))
    actor = accounts.add(store, made, WHY, NOW).id
    other = entry("synthetisch-2", note="Synthetisch vertraulich")
    changes.write(store, DISTRICT, [Edit("synthetisch-2", 0, other)], WHY, NOW)
    mine = entry("synthetisch-2", organization=TRAEGER)
    with pytest.raises(Denied) as denied:
        changes.write(store, DISTRICT, [Edit("synthetisch-2", 0, mine)], Why(actor, "a", "b"), NOW)
    assert "vertraulich" not in str(denied.value)


def test_the_planregion_of_every_area_is_known() -> None:
    district = load_district(SHIPPED / "12069", SHIPPED / "taxonomy")
    found = areas(SHIPPED / "12069", (0.0, 0.0, 90.0, 90.0))
    assert set(found) == set(district.areas.index)
    assert set(found) - set(in_planregion(found)) == {"12069"}
    assert set(in_planregion(found).values()) == {"1", "2", "3", "4"}
    other = areas(SHIPPED / "03361", (0.0, 0.0, 90.0, 90.0))
    assert set(other) == set(load_district(SHIPPED / "03361", SHIPPED / "taxonomy").areas.index)
    assert in_planregion(other) == {}


def test_the_coordination_of_a_planregion_changes_what_lies_in_it_alone(store: Store) -> None:
    inside = {OWN: "1", OTHER: "2"}
    store = replace(store, rules={DISTRICT: store.rules[DISTRICT]._replace(planregionen=inside)})
    made = Account("https://a.example", "s", "Stelle", grant(AccountRole.REGIONAL_COORDINATION))
    why = Why(accounts.add(store, made, WHY, NOW).id, "Grund", "Quelle")
    changes.write(store, DISTRICT, [Edit("synthetisch-1", 0, entry())], why, NOW)
    for gemeinde in (OTHER, ""):
        edit = Edit("synthetisch-1", 1, entry(gemeinde_key=gemeinde))
        with pytest.raises(Denied):
            changes.write(store, DISTRICT, [edit], why, NOW)


HIDDEN = {"visibility": "professional", "location_class": "district", "organization": TRAEGER}


@pytest.mark.parametrize("role", [AccountRole.TRAEGER, AccountRole.GEMEINDE])
@pytest.mark.parametrize("opened", [{"visibility": "public"}, {"location_class": "municipality"}])
@pytest.mark.parametrize("deed", ["write", "import", "undo", "restore"])
def test_showing_an_entry_to_more_people_needs_the_right_to_publish(
    role: AccountRole, opened: dict[str, str], deed: str, store: Store
) -> None:
    made = Account("https://a.example", "s", "Stelle", grant(role))
    why = Why(accounts.add(store, made, WHY, NOW).id, "Grund", "Quelle")
    hidden = entry(**HIDDEN)
    shown = {**hidden, **opened}
    first, second = (hidden, shown) if deed in {"write", "import"} else (shown, hidden)
    changes.write(store, DISTRICT, [Edit("synthetisch-1", 0, first)], WHY, later(1))
    last = 1
    if first == shown:
        closed = [Edit("synthetisch-1", 1, second)]
        number = changes.write(store, DISTRICT, closed, WHY, later(2))[0].id
        last = 2

    def act() -> None:
        match deed:
            case "undo":
                changes.undo(store, DISTRICT, number, why, later(3))
            case "restore":
                former = ("synthetisch-1", 1)
                changes.restore(store, DISTRICT, former, last, (why, later(3)))
            case _:
                doing = Doing.IMPORT if deed == "import" else Doing.EDIT
                edits = [Edit("synthetisch-1", last, shown)]
                changes.write(store, DISTRICT, edits, why, later(3), action=doing)

    if role is AccountRole.GEMEINDE:
        act()
    else:
        with pytest.raises(Denied):
            act()
        assert history.entry(store, DISTRICT, "synthetisch-1").number == last


def test_a_new_entry_is_public_only_by_who_may_publish(store: Store) -> None:
    made = Account("https://a.example", "s", "Stelle", grant(AccountRole.TRAEGER))
    why = Why(accounts.add(store, made, WHY, NOW).id, "Grund", "Quelle")
    new = entry(organization=TRAEGER)
    with pytest.raises(Denied):
        changes.write(store, DISTRICT, [Edit("synthetisch-1", 0, new)], why, NOW)
    unseen = {**new, "visibility": "professional"}
    changes.write(store, DISTRICT, [Edit("synthetisch-1", 0, unseen)], why, NOW)
    protected = {**unseen, "location_class": "district"}
    changes.write(store, DISTRICT, [Edit("synthetisch-1", 1, protected)], why, later(1))


def test_a_release_that_makes_an_entry_public_needs_the_right_to_publish(store: Store) -> None:
    reach = {**store.permissions.reach, (AccountRole.GEMEINDE, Action.PUBLISH): Reach.NONE}
    store = replace(store, permissions=replace(store.permissions, reach=reach))
    actors = [
        accounts.add(store, Account("https://a.example", role, "Stelle", grant(role)), WHY, NOW).id
        for role in (AccountRole.TRAEGER, AccountRole.GEMEINDE, AccountRole.SOCIAL_PLANNING)
    ]
    edits = [Edit("synthetisch-1", 0, entry(**HIDDEN))]
    changes.write(store, DISTRICT, edits, WHY, NOW)
    wanted = Edit("synthetisch-1", 1, entry(**{**HIDDEN, "visibility": "public", "note": "neu"}))
    why = [Why(actor, "Grund", "Quelle") for actor in actors]
    one = proposals.propose(store, DISTRICT, wanted, why[0], later(1))
    whole = releases.Decision(one.id, 1)
    with pytest.raises(Denied):
        releases.accept(store, DISTRICT, whole, why[1], later(2))
    releases.accept(store, DISTRICT, whole, why[2], later(2))
    found = history.entry(store, DISTRICT, "synthetisch-1").document
    assert found is not None
    assert found["visibility"] == "public"
