"""Entries of other kinds in the same store: their own rules and rights, the same history."""

import datetime as dt
from typing import Any

import pytest

from geo.permissions import AccountRole, Grant, Scope
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
    proposals,
    snapshots,
)
from loaders.store.accounts import Account
from loaders.store.kinds import KINDS
from loaders.store.model import EVENT, FACILITY, PREFIXES, kind_of
from tests.entries_stored import DISTRICT, NOW, WHY, entry, later
from tests.loaders.store.conftest import SHIPPED

KEY = "termin:0123456789abcdef"
VERDEN, THEDINGHAUSEN = "03361012", "03361008"
TRAEGER = "Synthetischer Träger"


def event(**values: Any) -> Document:
    return {
        "id": KEY,
        "name": "Synthetische Sprechstunde",
        "begin": "2026-11-24T15:00",
        "end": "2026-11-24T17:00",
        "gemeinde_key": VERDEN,
        "visibility": "public",
        "source": "Synthetische Quelle",
        **values,
    }


def put(store: Store, read: int = 0, why: Why = WHY, **values: Any) -> Document:
    _, (stored,) = changes.write(store, DISTRICT, [Edit(KEY, read, event(**values))], why, NOW)
    assert stored.document is not None
    return stored.document


@pytest.fixture
def treff(store: Store) -> Document:
    """Return a public facility of the Träger in Verden."""
    made = entry(organization=TRAEGER)
    _, (stored,) = changes.write(store, DISTRICT, [Edit(made["id"], 0, made)], WHY, NOW)
    assert stored.document is not None
    return stored.document


def as_role(store: Store, role: AccountRole, **scope: str) -> Why:
    grant = Grant(role, Scope(DISTRICT, **scope))
    new = Account("https://anmeldung.example", f"{role}-{scope}", "Synthetische Stelle", grant)
    return Why(accounts.add(store, new, WHY, NOW).id, "Synthetischer Grund", "Synthetische Quelle")


def test_the_id_tells_the_kind() -> None:
    assert {kind_of(f"{prefix}x") for prefix in PREFIXES.values()} == set(PREFIXES)
    assert kind_of("schule-termin:1") == FACILITY


def test_an_event_has_a_history_of_its_own_and_is_no_facility(store: Store) -> None:
    before = len(history.entries(store, DISTRICT))
    put(store)
    put(store, 1, rule="FREQ=WEEKLY;UNTIL=20270331")
    assert [one.entity_id for one in history.entries(store, DISTRICT, kind=EVENT)] == [KEY]
    assert len(history.entries(store, DISTRICT)) == before
    assert KEY not in history.numbers(store, DISTRICT)
    first, second = history.steps(store, DISTRICT, KEY)
    assert (first.before, second.before) == (None, first.after)
    changes.restore(store, DISTRICT, (KEY, 1), 2, (WHY, later(1)))
    assert history.entry(store, DISTRICT, KEY).document == first.after
    made = history.changes(store, DISTRICT, entity_id=KEY, most=1)[0]
    changes.undo(store, DISTRICT, made.id, WHY, later(2))
    assert history.entry(store, DISTRICT, KEY).document == second.after


def test_a_day_in_the_past_shows_the_events_of_then(store: Store) -> None:
    made, _ = changes.write(store, DISTRICT, [Edit(KEY, 0, event())], WHY, NOW)
    changes.write(store, DISTRICT, [Edit(KEY, 1, None)], WHY, later(1))
    assert history.entries(store, DISTRICT, kind=EVENT) == ()
    then = history.entries(store, DISTRICT, made.id, EVENT)
    assert [one.document for one in then] == [history.steps(store, DISTRICT, KEY)[0].after]


def test_nobody_overwrites_what_he_did_not_see(store: Store) -> None:
    put(store)
    with pytest.raises(Conflict):
        put(store, 0, name="Synthetisch anders")


def test_facilities_and_events_are_stored_together_or_not_at_all(store: Store) -> None:
    both = [Edit("synthetisch-1", 0, entry()), Edit(KEY, 0, event(begin="morgen"))]
    with pytest.raises(Refused):
        changes.write(store, DISTRICT, both, WHY, NOW)
    assert history.entry(store, DISTRICT, "synthetisch-1").number == 0
    both[1] = Edit(KEY, 0, event())
    _, stored = changes.write(store, DISTRICT, both, WHY, NOW)
    assert {one.entity_id for one in stored} == {KEY, "synthetisch-1"}


@pytest.mark.parametrize(
    ("values", "column"),
    [
        ({"name": ""}, "name"),
        ({"source": ""}, "source"),
        ({"begin": "24.11.2026"}, "begin"),
        ({"end": "2026-11-24"}, "begin"),
        ({"end": "2026-11-24T14:00"}, "begin"),
        ({"rule": "jeden Dienstag"}, "begin"),
        ({"rule": "FREQ=HOURLY"}, "begin"),
        ({"rule": "FREQ=WEEKLY;UNTIL=20200101"}, "begin"),
        ({"cancelled": ["morgen"]}, "cancelled.0"),
        ({"event_status": "vielleicht"}, "event_status"),
        ({"web": "javascript:alert(1)"}, "web"),
        ({"email": "keine"}, "email"),
        ({"location_class": "district"}, "location_class"),
        ({"name": "x" * 201}, "name"),
        ({"name": "Glocke \x07"}, ""),
        ({"facility": "gibt-es-nicht"}, "facility"),
    ],
)
def test_an_event_that_breaks_a_rule_is_refused_by_its_field(
    store: Store, values: dict[str, Any], column: str
) -> None:
    with pytest.raises(Refused) as refusal:
        put(store, **values)
    assert column in [one.column for one in refusal.value.findings]
    assert history.entry(store, DISTRICT, KEY).number == 0


@pytest.mark.parametrize("key", ["gremium:unbekannt", "notiz:unbekannt"])
def test_what_one_kind_says_is_refused_as_another(store: Store, key: str) -> None:
    assert set(KINDS) == set(PREFIXES)
    with pytest.raises(Refused):
        changes.write(store, DISTRICT, [Edit(key, 0, {**event(), "id": key})], WHY, NOW)


def test_an_event_is_at_a_public_facility_in_the_gemeinde_of_that(
    store: Store, treff: Document
) -> None:
    assert put(store, facility=treff["id"])["facility"] == treff["id"]
    with pytest.raises(Refused, match="Gemeinde"):
        put(store, 1, facility=treff["id"], gemeinde_key=THEDINGHAUSEN)
    put(store, 1, facility="", gemeinde_key=THEDINGHAUSEN)
    with pytest.raises(Refused, match="Gemeinde"):
        put(store, 2, facility=treff["id"], gemeinde_key=THEDINGHAUSEN)


def test_a_mobile_offer_stops_in_any_gemeinde(store: Store, treff: Document) -> None:
    changes.write(store, DISTRICT, [Edit(treff["id"], 1, {**treff, "mobile": True})], WHY, NOW)
    assert put(store, facility=treff["id"], gemeinde_key=THEDINGHAUSEN)["facility"] == treff["id"]


@pytest.mark.parametrize("hidden", [{"location_class": "district"}, {"visibility": "professional"}])
def test_of_a_hidden_facility_no_event_tells_where_it_is(
    store: Store, treff: Document, hidden: dict[str, str]
) -> None:
    secret = {**treff, "lon": None, "lat": None, "location_precision": "landkreis", **hidden}
    changes.write(store, DISTRICT, [Edit(treff["id"], 1, secret)], WHY, NOW)
    with pytest.raises(Refused) as refusal:
        put(store, facility=treff["id"])
    assert "Synthetischer Treff" not in str(refusal.value)


def test_each_role_writes_its_own_events_and_no_others(store: Store, treff: Document) -> None:
    traeger = as_role(store, AccountRole.TRAEGER, traeger=TRAEGER)
    kommune = as_role(store, AccountRole.GEMEINDE, gemeinde=VERDEN)
    other = as_role(store, AccountRole.GEMEINDE, gemeinde=THEDINGHAUSEN)
    unseen: dict[str, Any] = {"visibility": "professional"}
    for why in (traeger, other, as_role(store, AccountRole.PROFESSIONAL)):
        with pytest.raises(Denied):
            put(store, why=why, **unseen)
    with pytest.raises(Denied):  # the own event at somebody else's house
        put(store, why=other, gemeinde_key=THEDINGHAUSEN, facility=treff["id"])
    with pytest.raises(Denied):  # the public sees it: others decide that
        put(store, why=traeger, organization=TRAEGER)
    put(store, why=traeger, organization=TRAEGER, facility=treff["id"], **unseen)
    put(store, 1, kommune, organization=TRAEGER, facility=treff["id"])
    with pytest.raises(Denied):  # taking over what is another one's
        put(store, 2, other, gemeinde_key=THEDINGHAUSEN)
    with pytest.raises(Denied):
        changes.write(store, DISTRICT, [Edit(KEY, 2, None)], other, NOW)
    with pytest.raises(Denied):
        proposals.propose(store, DISTRICT, Edit(KEY, 2, event(name="anders")), other, NOW)


def test_a_proposal_puts_no_event_at_a_facility_of_somebody_else(
    store: Store, treff: Document
) -> None:
    why = as_role(store, AccountRole.TRAEGER, traeger="Synthetischer zweiter Träger")
    made = event(organization="Synthetischer zweiter Träger", visibility="professional")
    linked = {**made, "facility": treff["id"]}
    with pytest.raises(Denied):
        proposals.propose(store, DISTRICT, Edit(KEY, 0, linked), why, NOW)
    proposals.propose(store, DISTRICT, Edit(KEY, 0, made), why, NOW)


def test_a_frozen_state_holds_the_events_of_then(store: Store) -> None:
    shipped = load_district(SHIPPED / DISTRICT, SHIPPED / "taxonomy")
    put(store)
    frozen = snapshots.freeze(store, shipped, "Beschluss", WHY, later(1))
    held = history.entries(store, DISTRICT, kind=None)
    assert KEY in {one.entity_id for one in held}
    assert frozen.sha256 == snapshots.hash_of(held)
    put(store, 1, name="Synthetisch anders")
    assert snapshots.reopen(store, shipped, frozen).key == DISTRICT


def test_moments_are_days_or_times_on_the_wall(store: Store) -> None:
    made = put(store, begin="2026-11-24", end="2026-11-26")
    assert dt.date.fromisoformat(made["end"]) - dt.date.fromisoformat(
        made["begin"]
    ) == dt.timedelta(2)
