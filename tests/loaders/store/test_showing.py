"""How openly an entry counts as shown: ending, merging and bringing back gets round no right."""

from collections.abc import Callable

import pytest

from geo.model import LocationClass
from geo.permissions import AccountRole, Grant, Scope
from loaders.store import Denied, Document, Edit, Store, Why, accounts, changes, history, merges
from loaders.store.accounts import Account
from loaders.store.merges import Merge
from loaders.store.showing import shown_as, strictest_since
from tests.entries_stored import DISTRICT, NOW, WHY, entry, later
from tests.loaders.store.test_kinds import KEY as EVENT
from tests.loaders.store.test_kinds import event

KEY, OTHER = "syn-a", "syn-b"
TRAEGER = "Synthetischer Träger"
OPEN: Document = {"organization": TRAEGER, "street": "Synthetische Straße 1"}
UNSEEN: Document = {**OPEN, "visibility": "professional"}
SECRET: Document = {
    "organization": TRAEGER,
    "visibility": "professional",
    "location_class": "district",
    "location_precision": "landkreis",
    "lon": None,
    "lat": None,
}


def put(store: Store, key: str, why: Why = WHY, **values: object) -> changes.Made:
    number = history.entry(store, DISTRICT, key).number
    return changes.write(store, DISTRICT, [Edit(key, number, entry(key, **values))], why, NOW)


def end(store: Store, key: str, why: Why = WHY) -> changes.Made:
    number = history.entry(store, DISTRICT, key).number
    return changes.write(store, DISTRICT, [Edit(key, number, None)], why, NOW)


def merge(store: Store, stays: str, ends: str, why: Why = WHY) -> changes.Made:
    both = [history.entry(store, DISTRICT, key) for key in (stays, ends)]
    wanted = Merge(both[0][:2], both[1][:2], both[0].document or {})
    return merges.merge(store, DISTRICT, wanted, why, NOW)


def back(store: Store, key: str, former: int, why: Why) -> changes.Made:
    read = history.entry(store, DISTRICT, key).number
    return changes.restore(store, DISTRICT, (key, former), read, (why, later(1)))


def undo(store: Store, made: changes.Made, why: Why) -> bool:
    """Undo a change, or be told that it may not be; what is asked before says the same."""
    before = changes.may_undo(store, DISTRICT, made[0].id, why.actor, later(1))
    try:
        changes.undo(store, DISTRICT, made[0].id, why, later(1))
    except Denied:
        assert not before
        return False
    assert before
    return True


def person(store: Store, role: AccountRole, **scope: str) -> Why:
    new = Account("https://a.example", role, "Stelle", Grant(role, Scope(DISTRICT, **scope)))
    return Why(accounts.add(store, new, WHY, NOW).id, "Grund", "Quelle")


@pytest.fixture
def traeger(store: Store) -> Why:
    """Return somebody who may edit the entries of these tests, and publish none."""
    return person(store, AccountRole.TRAEGER, traeger=TRAEGER)


def merged_away(store: Store, key: str, why: Why) -> None:
    put(store, OTHER, **SECRET)
    merge(store, OTHER, key, why)


@pytest.mark.parametrize("ended", [end, merged_away])
def test_ending_and_bringing_back_opens_nothing(
    store: Store, traeger: Why, ended: Callable[[Store, str, Why], object]
) -> None:
    put(store, KEY, **UNSEEN)
    put(store, KEY, **SECRET)
    with pytest.raises(Denied):
        back(store, KEY, 1, traeger)
    ended(store, KEY, traeger)
    with pytest.raises(Denied):
        back(store, KEY, 1, traeger)
    with pytest.raises(Denied):
        put(store, KEY, traeger, **UNSEEN)
    back(store, KEY, 2, traeger)
    assert history.entry(store, DISTRICT, KEY).number == 4
    with pytest.raises(Denied):
        back(store, KEY, 1, traeger)
    back(store, KEY, 1, person(store, AccountRole.GEMEINDE, gemeinde="03361012"))


def test_who_may_edit_takes_back_an_end(store: Store, traeger: Why) -> None:
    put(store, KEY, **OPEN)
    assert undo(store, end(store, KEY, traeger), traeger)
    end(store, KEY, traeger)
    back(store, KEY, 1, traeger)
    assert shown_as(store, DISTRICT, KEY) == (history.entry(store, DISTRICT, KEY).document,)


def test_who_may_edit_takes_back_an_own_merge(store: Store, traeger: Why) -> None:
    for key in (KEY, OTHER):
        put(store, key, **OPEN)
    before = [one.document for one in history.entries(store, DISTRICT)]
    assert undo(store, merge(store, KEY, OTHER, traeger), traeger)
    assert [one.document for one in history.entries(store, DISTRICT)] == before


@pytest.mark.parametrize("since", [False, True])
def test_what_its_merged_entry_protects_only_a_publisher_opens_by_the_ended_one(
    store: Store, traeger: Why, *, since: bool
) -> None:
    """It is the same place: whether it was protected before the merge, or since then."""
    put(store, KEY, **(OPEN if since else SECRET))
    put(store, OTHER, **OPEN)
    made = merge(store, KEY, OTHER, traeger)
    if since:
        put(store, KEY, **SECRET)
    shown = shown_as(store, DISTRICT, OTHER)
    assert [one["location_class"] for one in shown] == ["public", "district"]
    assert not undo(store, made, traeger)
    with pytest.raises(Denied):
        back(store, OTHER, 1, traeger)
    assert undo(store, made, person(store, AccountRole.SOCIAL_PLANNING))


def test_who_ended_what_was_somebody_elses_by_then_is_asked(store: Store, traeger: Why) -> None:
    """A former version of what was once the own entry brings back nothing of another's."""
    put(store, KEY, **OPEN)
    put(store, KEY, **{**OPEN, "organization": "Andere"})
    end(store, KEY)
    with pytest.raises(Denied):
        back(store, KEY, 1, traeger)


def test_what_never_was_is_shown_as_nothing(store: Store) -> None:
    assert shown_as(store, DISTRICT, "gibt-es-nicht") == ()


def test_what_led_to_a_protected_entry_was_protected_since(store: Store) -> None:
    for key in ("syn-1", "syn-2", "syn-4", "syn-5"):
        put(store, key, **OPEN)
    last = put(store, "syn-3", **SECRET)[0].id
    merge(store, "syn-2", "syn-1")
    made = merge(store, "syn-3", "syn-2")
    end(store, "syn-3")
    put(store, "syn-4", **SECRET)
    put(store, "syn-4", **OPEN)
    changes.write(store, DISTRICT, [Edit(EVENT, 0, event())], WHY, NOW)
    classes, hidden, _ = strictest_since(store, DISTRICT, last)
    assert EVENT not in classes, "an event has no place of its own"
    strict = {"syn-1", "syn-2", "syn-3", "syn-4"}
    assert {key for key, found in classes.items() if found is LocationClass.DISTRICT} >= strict
    assert hidden >= strict
    assert (classes["syn-5"], "syn-5" in hidden) == (LocationClass.PUBLIC, False)
    assert strictest_since(store, DISTRICT, made[0].id).classes["syn-5"] is LocationClass.PUBLIC
