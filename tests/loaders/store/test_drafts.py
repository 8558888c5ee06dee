"""Drafts on both databases: who sees them, what they never hold, how they end."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Connection, event

from geo.permissions import AccountRole
from loaders.store import (
    Conflict,
    Denied,
    Document,
    Edit,
    Refused,
    Store,
    Why,
    changes,
    drafts,
    history,
    merges,
    proposals,
)
from loaders.store.documents import LARGEST
from loaders.store.draft_model import Form, Found, Kept
from loaders.store.forgetting import forget
from loaders.store.merges import Merge
from tests.entries_stored import DISTRICT, NOW, WHY, entry, later
from tests.upkeep import RULES, TRAEGER, account, known

KEY = "synthetisch-1"
DAY = dt.timedelta(days=1)
VALUES = {
    "phones": "0 42 31\n99",
    "as_of_date": dt.date(2026, 11, 20),
    "opening_hours.Monday": "von morgens bis abends",
    "opening_hours.rows": [0, 1],
    "service_capacity.available": 3,
    "point": [9.1, 52.9],
    "mobile": True,
}


def put(store: Store, document: Document, read: int = 1, **more: Any) -> Kept:
    values, why = more.pop("values", VALUES), more.pop("why", WHY)
    form = Form(str(document["id"]), read, document, values, more.pop("former", None))
    return drafts.keep(store, DISTRICT, form, why, more.pop("now", NOW))


def seen(store: Store, why: Why = WHY) -> tuple[Found, ...]:
    return drafts.drafts(store, DISTRICT, why.actor, later(2))


def test_what_a_form_held_comes_back_as_it_was_with_its_faults(store: Store) -> None:
    document = known(store)
    kept = put(store, {**document, "name": ""})
    (found,) = seen(store)
    assert found.kept == kept
    assert found.kept.values == VALUES
    assert (found.base, found.current.number, found.stale) == (document, 1, False)
    changes.write(store, DISTRICT, [Edit(KEY, 1, {**document, "note": "neu"})], WHY, later(1))
    (found,) = seen(store)
    assert (found.base, found.stale) == (document, True)
    assert history.entry(store, DISTRICT, KEY).document == {**document, "note": "neu"}


def test_a_draft_is_no_proposal(store: Store) -> None:
    document = known(store)
    put(store, {**document, "name": "Anders"})
    kept = put(store, {**document, "name": "Anders"})
    drafts.discard(store, DISTRICT, kept, WHY, NOW)
    assert proposals.waiting(store, DISTRICT, WHY.actor, NOW) == ()
    assert proposals.decided(store, DISTRICT) == ()
    other, _ = known(store, "synthetisch-2"), None
    wanted = Merge(("synthetisch-2", 1), (KEY, 1), {**other, "note": "beide"})
    merges.merge(store, DISTRICT, wanted, WHY, later(1))
    assert [one.current.document for one in seen(store)] == [None]


def test_everybody_who_may_edit_the_entry_sees_it_and_nobody_else(store: Store) -> None:
    document = known(store, organization=TRAEGER)
    mine = account(store, AccountRole.TRAEGER, traeger=TRAEGER)
    other = account(store, AccountRole.TRAEGER, traeger="Anderer")
    town = account(store, AccountRole.GEMEINDE, gemeinde="03361012")
    kept = put(store, document, why=mine)
    for who, number in ((mine, 1), (town, 1), (other, 0), (Why("konto-weg", "a", "b"), 0)):
        assert len(seen(store, who)) == number
    with pytest.raises(Denied):
        drafts.discard(store, DISTRICT, kept, other, NOW)
    with pytest.raises(Denied):
        put(store, document, why=other)
    with pytest.raises(Denied):
        put(store, {**document, "organization": "Anderer"}, why=mine)
    with pytest.raises(Denied):
        put(store, document, why=other, former=kept)
    drafts.discard(store, DISTRICT, kept, town, NOW)
    with pytest.raises(Denied):
        drafts.bring_back(store, DISTRICT, kept, other, NOW)
    assert seen(store, mine) == ()


def test_what_is_said_of_a_draft_opens_none(store: Store) -> None:
    mine = account(store, AccountRole.TRAEGER, traeger=TRAEGER)
    theirs = put(store, entry("synthetisch-3", organization="Anderer"), read=0)
    own = entry("synthetisch-4", organization=TRAEGER)
    forged = replace(theirs, entity_id="synthetisch-4", about=dict(own))
    with pytest.raises(Denied):
        drafts.discard(store, DISTRICT, forged, mine, NOW)
    with pytest.raises(Denied):
        put(store, own, read=0, why=mine, former=forged)


def test_a_new_entry_belongs_to_whom_the_draft_says(store: Store) -> None:
    mine = account(store, AccountRole.TRAEGER, traeger=TRAEGER)
    put(store, entry("synthetisch-9", organization=TRAEGER, name=""), read=0, why=mine)
    (found,) = seen(store, mine)
    assert (found.base, found.current.number, found.stale) == (None, 0, False)
    with pytest.raises(Denied):
        put(store, entry("synthetisch-8", organization=""), read=0, why=mine)


@pytest.mark.parametrize(("stored", "wanted"), [("municipality", "public"), ("public", "district")])
def test_of_a_protected_place_no_draft_holds_where_it_is(
    stored: str, wanted: str, store: Store
) -> None:
    document = known(store, location_class=stored)
    place = {
        "street": "Geheimweg 1", "lon": 9.1, "point": [9.1, 52.9], "note": "im Hof",
        "opening_hours.Monday": "9-12", "location_precision": "address", "web": "https://a.example",
        "service_capacity.description": "am Geheimweg",
    }  # fmt: skip
    kept = put(
        store,
        {**document, "location_class": wanted},
        values=place | {"name": "Neu", "service_capacity.available": 2},
    )
    assert kept.values == {"name": "Neu", "service_capacity.available": 2}
    assert seen(store)[0].kept.values == kept.values


def test_a_place_that_was_protected_since_is_not_told_by_a_draft(store: Store) -> None:
    document = known(store)
    put(store, document, values={"street": "Geheimweg 1", "phones": "1"})
    hidden = {**document, "location_class": "municipality"}
    changes.write(store, DISTRICT, [Edit(KEY, 1, hidden)], WHY, later(1))
    assert seen(store)[0].kept.values == {"phones": "1"}
    assert seen(store)[0].base is None
    changes.write(store, DISTRICT, [Edit(KEY, 2, None)], WHY, later(1))
    assert seen(store)[0].kept.values == {"phones": "1"}


def test_going_on_replaces_a_draft_and_two_at_once_lose_nothing(store: Store) -> None:
    document = known(store)
    first = put(store, document)
    again = put(store, document, values={"note": "a"}, former=first, now=later(1))
    assert [one.kept for one in seen(store)] == [again]
    beside = put(store, document, values={"note": "b"}, former=first, now=later(1.5))
    assert [one.kept for one in seen(store)] == [beside, again]
    new = {**document, "note": "c"}
    changes.write(store, DISTRICT, [Edit(KEY, 1, new)], WHY, later(2), used=first)
    assert len(seen(store)) == 2
    new = {**document, "note": "d"}
    changes.write(store, DISTRICT, [Edit(KEY, 2, new)], WHY, later(2), used=beside)
    assert [one.kept for one in seen(store)] == [again]


@contextmanager
def transactions(store: Store) -> Iterator[list[Connection]]:
    """Gather the transactions that are stored meanwhile."""
    found: list[Connection] = []
    add = found.append
    event.listen(store.engine, "commit", add)
    yield found
    event.remove(store.engine, "commit", add)


def test_a_draft_ends_with_the_storing_of_its_entry_or_not_at_all(store: Store) -> None:
    document = known(store)
    kept = put(store, document)
    wrong = Edit(KEY, 1, {**document, "name": ""})
    with pytest.raises(Refused):
        changes.write(store, DISTRICT, [wrong], WHY, later(1), used=kept)
    late = Edit(KEY, 0, {**document, "note": "a"})
    with pytest.raises(Conflict):
        changes.write(store, DISTRICT, [late], WHY, later(1), used=kept)
    assert [one.kept for one in seen(store)] == [kept]
    edit = Edit(KEY, 1, {**document, "note": "a"})
    with transactions(store) as stored:
        changes.write(store, DISTRICT, [edit], WHY, later(1), used=kept)
    assert (len(stored), seen(store)) == (1, ())


def test_where_four_eyes_are_needed_the_draft_ends_with_the_proposal(store: Store) -> None:
    document = known(store)
    kept = put(store, document)
    edit = Edit(KEY, 1, {**document, "note": "a"})
    with transactions(store) as stored:
        proposals.propose(store, DISTRICT, edit, WHY, later(1), used=kept)
    assert (len(stored), seen(store)) == (1, ())


def test_nobody_ends_the_draft_of_an_entry_that_is_not_his(store: Store) -> None:
    mine = account(store, AccountRole.TRAEGER, traeger=TRAEGER)
    own = known(store, organization=TRAEGER)
    theirs = put(store, entry("synthetisch-3", organization="Anderer"), read=0)
    edit = Edit(KEY, 1, {**own, "note": "a"})
    for store_it in (
        lambda: changes.write(store, DISTRICT, [edit], mine, later(1), used=theirs),
        lambda: proposals.propose(store, DISTRICT, edit, mine, later(1), used=theirs),
    ):
        with pytest.raises(Denied):
            store_it()
    assert [one.kept for one in seen(store)] == [theirs]
    assert history.entry(store, DISTRICT, KEY).document == own
    assert proposals.waiting(store, DISTRICT, WHY.actor, NOW) == ()


def test_what_is_thrown_away_comes_back_once(store: Store) -> None:
    kept = put(store, known(store))
    with pytest.raises(Refused, match="inzwischen"):
        drafts.bring_back(store, DISTRICT, kept, WHY, NOW)
    drafts.discard(store, DISTRICT, kept, WHY, NOW)
    assert seen(store) == ()
    with pytest.raises(Refused, match="inzwischen"):
        drafts.discard(store, DISTRICT, kept, WHY, NOW)
    drafts.bring_back(store, DISTRICT, kept, WHY, NOW)
    assert [one.kept for one in seen(store)] == [kept]


@pytest.mark.parametrize("note", ["a" * LARGEST, "\x07", "\ud800"])
def test_what_cannot_be_written_is_refused(note: str, store: Store) -> None:
    document = known(store)
    with pytest.raises(Refused):
        put(store, document, values={"note": note})
    assert seen(store) == ()


def test_no_draft_holds_what_no_field_does(store: Store) -> None:
    document = known(store)
    with pytest.raises(Refused, match="kein Feld"):
        put(store, document, values={"note": {"x": 1}})
    assert seen(store) == ()


def test_whose_entry_a_draft_is_follows_from_its_id(store: Store) -> None:
    mine = account(store, AccountRole.TRAEGER, traeger=TRAEGER)
    about = entry("synthetisch-9", organization=TRAEGER)
    form = Form("notiz:0123456789abcdef", 0, about, {"text": "a"})
    with pytest.raises(Denied):
        drafts.keep(store, DISTRICT, form, mine, NOW)


def test_nobody_puts_away_drafts_without_end(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafts, "MOST", 2)
    document = known(store)
    mine = account(store, AccountRole.SOCIAL_PLANNING)
    first = put(store, document, why=mine)
    put(store, document, why=mine)
    with pytest.raises(Refused, match="einer zu viel"):
        put(store, document, why=mine)
    put(store, document, why=mine, former=first)
    assert len(seen(store)) == 2
    put(store, document)


def test_drafts_go_by_rules_of_their_own(store: Store) -> None:
    document, rules = known(store), RULES.retention
    idle, thrown = put(store, document), put(store, document)
    drafts.discard(store, DISTRICT, thrown, WHY, NOW)
    second = dt.timedelta(seconds=1)
    after = NOW + rules.discarded_draft_days * DAY
    assert forget(store, DISTRICT, rules, after).drafts == 0
    assert forget(store, DISTRICT, rules, after + second).drafts == 1
    assert [one.kept for one in seen(store)] == [idle]
    after = NOW + rules.draft_days * DAY
    assert forget(store, DISTRICT, rules, after).drafts == 0
    assert forget(store, DISTRICT, rules, after + second) == (0, 0, 0, 1)
    assert seen(store) == ()
