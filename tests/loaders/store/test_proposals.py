"""Proposals on both databases: by link or account, released whole, in part or not, by others."""

import dataclasses

import pytest

from geo.permissions import AccountRole
from loaders.store import (
    Conflict,
    Denied,
    Edit,
    Refused,
    Store,
    changes,
    history,
    links,
    outbox,
    proposals,
    releases,
    sending,
)
from loaders.store.documents import differences
from loaders.store.proposal_model import Proposal, State
from loaders.store.releases import Decision
from tests.entries_stored import DISTRICT, NOW, WHY, entry, later
from tests.upkeep import RULES, TRAEGER, account, armed, known

KEY = "synthetisch-1"


def by_link(store: Store, **changed: object) -> Proposal:
    found = history.entry(store, DISTRICT, KEY)
    _, token = armed(store)
    edit = Edit(KEY, found.number, {**(found.document or {}), **changed})
    return proposals.propose_by_link(store, DISTRICT, token, edit, ("Neue Nummer", NOW))


def document(store: Store) -> dict[str, object]:
    return history.entry(store, DISTRICT, KEY).document or {}


def test_what_an_office_says_waits_and_is_taken_over(store: Store) -> None:
    known(store)
    made = by_link(store, phones=["0 42 31 1"], note="Neu")
    assert document(store)["phones"] == []
    (found,) = proposals.waiting(store, DISTRICT, WHY.actor, NOW)
    assert (found.proposal, found.stale) == (made, False)
    assert set(made.patch or {}) == {"phones", "note", "as_of", "as_of_date", "source"}
    releases.accept(store, DISTRICT, Decision(made.id, 1), WHY, later(1))
    after = document(store)
    assert (after["phones"], after["note"], after["as_of"]) == (["0 42 31 1"], "Neu", "2026-11-22")
    assert str(after["source"]).endswith("ergänzt von der Stelle am 22.11.2026")
    assert proposals.waiting(store, DISTRICT, WHY.actor, NOW) == ()
    (done,) = proposals.decided(store, DISTRICT)
    assert (done.state, done.decided_by) == (State.ACCEPTED, WHY.actor)
    assert done.change_id == history.changes(store, DISTRICT)[0].id
    with pytest.raises(Refused, match="schon entschieden"):
        releases.accept(store, DISTRICT, Decision(made.id, 2), WHY, later(1))


def test_some_fields_are_taken_over_and_others_not(store: Store) -> None:
    known(store)
    made = by_link(store, phones=["1"], note="Werbung")
    chosen = frozenset({"phones", "as_of", "as_of_date"})
    releases.accept(store, DISTRICT, Decision(made.id, 1, chosen), WHY, NOW)
    assert (document(store)["phones"], document(store)["note"]) == (["1"], "")
    assert proposals.decided(store, DISTRICT)[0].state is State.PARTLY
    again = by_link(store, phones=["2"])
    with pytest.raises(Refused, match="ohne gewähltes Feld"):
        releases.accept(store, DISTRICT, Decision(again.id, 2, frozenset()), WHY, NOW)


def test_what_is_rejected_leaves_the_entry_as_it_is(store: Store) -> None:
    known(store)
    made = by_link(store, name="Anderer Name")
    why = dataclasses.replace(WHY, reason="Der Name steht anders im Bescheid")
    releases.reject(store, DISTRICT, made.id, why, NOW)
    assert history.entry(store, DISTRICT, KEY).number == 1
    (done,) = proposals.decided(store, DISTRICT)
    assert (done.state, done.decision, done.change_id) == (State.REJECTED, why.reason, None)


def test_a_change_in_between_is_told_and_kept(store: Store) -> None:
    before = known(store)
    made = by_link(store, phones=["1"])
    changes.write(
        store, DISTRICT, [Edit(KEY, 1, {**before, "web": "https://example.de"})], WHY, NOW
    )
    (found,) = proposals.waiting(store, DISTRICT, WHY.actor, NOW)
    assert found.stale
    assert found.base == before
    with pytest.raises(Conflict):
        releases.accept(store, DISTRICT, Decision(made.id, 1), WHY, NOW)
    releases.accept(store, DISTRICT, Decision(made.id, 2), WHY, NOW)
    assert (document(store)["web"], document(store)["phones"]) == ("https://example.de", ["1"])


def test_what_is_taken_over_never_sets_a_later_date_back(store: Store) -> None:
    before = known(store)
    made = by_link(store, phones=["1"])
    facts = {"as_of": "2026-12-01", "as_of_date": "2026-12-01", "source": "Neuere Quelle"}
    changes.write(store, DISTRICT, [Edit(KEY, 1, {**before, **facts})], WHY, NOW)
    releases.accept(store, DISTRICT, Decision(made.id, 2), WHY, later(1))
    after = document(store)
    assert after["phones"] == ["1"]
    assert {name: after[name] for name in facts} == facts


def test_a_date_that_is_not_later_is_taken_over(store: Store) -> None:
    before = known(store)
    made = by_link(store, phones=["1"])
    facts = {"as_of": "2026-11-21", "as_of_date": "2026-11-21", "source": "Ältere Quelle"}
    changes.write(store, DISTRICT, [Edit(KEY, 1, {**before, **facts})], WHY, NOW)
    releases.accept(store, DISTRICT, Decision(made.id, 2), WHY, later(1))
    assert document(store)["as_of_date"] == "2026-11-22"


TOO_LONG = [
    ("note", "ä" * 601, "Beschreibung"),
    ("name", "a" * 301, "Name"),
    ("phones", ["1" * 200, "2" * 200], "Telefon"),
    ("opening_hours", {"source": "s", "asOf": "2026-11-22", "note": "n" * 301}, "Öffnungszeiten"),
    (
        "opening_hours",
        {
            "source": "s",
            "asOf": "2026-11-22",
            "specialOpeningHoursSpecification": [
                {"validFrom": "2026-12-01", "validThrough": f"2027-01-{day:02d}", "note": "n" * 250}
                for day in range(1, 25)
            ],
        },
        "Öffnungszeiten",
    ),
]


@pytest.mark.parametrize(("field", "value", "word"), TOO_LONG)
def test_what_nobody_would_read_to_its_end_is_refused(
    store: Store, field: str, value: object, word: str
) -> None:
    known(store)
    with pytest.raises(Refused, match=f"{word}.*zu lang") as refused:
        by_link(store, **{field: value})
    assert [one.column for one in refused.value.findings] == [field]
    assert proposals.waiting(store, DISTRICT, WHY.actor, NOW) == ()


def test_what_was_longer_before_may_stay_as_long(store: Store) -> None:
    known(store, note="n" * 700)
    assert by_link(store, phones=["1"]).patch
    assert (by_link(store, note="m" * 700).patch or {})["note"] == "m" * 700


def test_an_office_proposes_only_what_is_its_to_say_and_only_of_its_entry(store: Store) -> None:
    known(store)
    known(store, "synthetisch-2")
    for changed in (
        {"type": "schule"},
        {"gemeinde_key": "03361009"},
        {"location_class": "district"},
        {"visibility": "professional"},
        {"lon": 9.1},
    ):
        with pytest.raises(Denied):
            by_link(store, **changed)
    _, token = armed(store)
    other = Edit("synthetisch-2", 1, entry("synthetisch-2", name="Fremd"))
    with pytest.raises(Denied):
        proposals.propose_by_link(store, DISTRICT, token, other, ("", NOW))
    assert links.find(store, DISTRICT, token, NOW)
    assert proposals.waiting(store, DISTRICT, WHY.actor, NOW) == ()


def test_a_protected_place_is_never_named_by_a_proposal(store: Store) -> None:
    known(store, location_class="municipality", location_precision="gemeinde", lon=None, lat=None)
    for changed in ({"locality": "Verden"}, {"street": "Straße 1"}):
        with pytest.raises(Refused):
            by_link(store, **changed)
    assert by_link(store, phones=["1"]).patch


@pytest.mark.parametrize("changed", [{}, {"email": "keine Adresse"}, {"name": ""}])
def test_what_breaks_a_rule_or_changes_nothing_is_refused_and_the_link_counts_on(
    store: Store, changed: dict[str, object]
) -> None:
    found = known(store)
    _, token = armed(store)
    edit = Edit(KEY, 1, {**found, **changed})
    with pytest.raises(Refused):
        proposals.propose_by_link(store, DISTRICT, token, edit, ("", NOW))
    assert links.find(store, DISTRICT, token, NOW)


def test_a_proposal_uses_the_link_up(store: Store) -> None:
    found = known(store)
    _, token = armed(store)
    edit = Edit(KEY, 1, {**found, "phones": ["1"]})
    proposals.propose_by_link(store, DISTRICT, token, edit, ("", NOW))
    with pytest.raises(Denied):
        proposals.propose_by_link(store, DISTRICT, token, edit, ("", NOW))
    with pytest.raises(Denied):
        links.verify(store, DISTRICT, token, 1, NOW)


@pytest.mark.parametrize(
    ("role", "scope", "sees"),
    [
        (AccountRole.PROFESSIONAL, {}, False),
        (AccountRole.TRAEGER, {"traeger": TRAEGER}, False),
        (AccountRole.GEMEINDE, {"gemeinde": "03361012"}, True),
        (AccountRole.GEMEINDE, {"gemeinde": "03361009"}, False),
        (AccountRole.SOCIAL_PLANNING, {}, True),
        (AccountRole.ADMINISTRATION, {}, True),
    ],
)
def test_who_may_release_sees_it_and_nobody_else(
    store: Store,
    role: AccountRole,
    scope: dict[str, str],
    sees: bool,  # noqa: FBT001
) -> None:
    known(store, organization=TRAEGER)
    made = by_link(store, phones=["1"])
    why = account(store, role, **scope)
    assert bool(proposals.waiting(store, DISTRICT, why.actor, NOW)) is sees
    if sees:
        releases.reject(store, DISTRICT, made.id, why, NOW)
        return
    with pytest.raises(Denied):
        releases.accept(store, DISTRICT, Decision(made.id, 1), why, NOW)
    with pytest.raises(Denied):
        releases.reject(store, DISTRICT, made.id, why, NOW)


def test_four_eyes_are_two_people(store: Store) -> None:
    before = known(store, organization=TRAEGER)
    two = dataclasses.replace(
        store.permissions, four_eyes=frozenset({AccountRole.TRAEGER, AccountRole.SOCIAL_PLANNING})
    )
    store = dataclasses.replace(store, permissions=two)
    traeger = account(store, AccountRole.TRAEGER, traeger=TRAEGER)
    planning = account(store, AccountRole.SOCIAL_PLANNING)
    edit = Edit(KEY, 1, {**before, "phones": ["1"]})
    for why in (traeger, planning):
        with pytest.raises(Refused, match="zweite Stelle"):
            changes.write(store, DISTRICT, [edit], why, NOW)
    mine = proposals.propose(store, DISTRICT, edit, planning, NOW)
    assert proposals.waiting(store, DISTRICT, planning.actor, NOW) == ()
    with pytest.raises(Denied):
        releases.accept(store, DISTRICT, Decision(mine.id, 1), planning, NOW)
    theirs = proposals.propose(store, DISTRICT, edit, traeger, NOW)
    releases.accept(store, DISTRICT, Decision(theirs.id, 1), planning, NOW)
    assert document(store)["phones"] == ["1"]
    foreign = Edit("synthetisch-9", 0, entry("synthetisch-9", organization="Andere"))
    with pytest.raises(Denied):
        proposals.propose(store, DISTRICT, foreign, traeger, NOW)


@pytest.mark.parametrize("four_eyes", [True, False])
def test_the_answer_to_an_own_mail_needs_other_eyes_where_four_are_needed(
    store: Store, *, four_eyes: bool
) -> None:
    before = known(store)
    roles = {AccountRole.SOCIAL_PLANNING} if four_eyes else set()
    rules = dataclasses.replace(store.permissions, four_eyes=frozenset(roles))
    store = dataclasses.replace(store, permissions=rules)
    asking, other = account(store, AccountRole.SOCIAL_PLANNING), WHY
    outbox.queue(store, DISTRICT, [KEY], RULES, (asking, NOW))
    claimed = sending.claim(store, DISTRICT, RULES, NOW)
    assert claimed
    edit = Edit(KEY, 1, {**before, "phones": ["1"]})
    made = proposals.propose_by_link(store, DISTRICT, claimed.token, edit, ("Neu", NOW))
    seen = proposals.waiting(store, DISTRICT, asking.actor, NOW)
    assert [one.proposal for one in seen] == ([] if four_eyes else [made])
    if four_eyes:
        for decide in (
            lambda: releases.accept(store, DISTRICT, Decision(made.id, 1), asking, NOW),
            lambda: releases.reject(store, DISTRICT, made.id, asking, NOW),
        ):
            with pytest.raises(Denied):
                decide()
    releases.accept(store, DISTRICT, Decision(made.id, 1), other if four_eyes else asking, NOW)
    assert document(store)["phones"] == ["1"]


def test_a_new_entry_and_the_end_of_one_can_be_proposed(store: Store) -> None:
    why = account(store, AccountRole.SOCIAL_PLANNING)
    new = proposals.propose(store, DISTRICT, Edit(KEY, 0, entry()), why, NOW)
    releases.accept(store, DISTRICT, Decision(new.id, 0), WHY, NOW)
    assert document(store)["name"] == "Synthetischer Treff"
    end = proposals.propose(store, DISTRICT, Edit(KEY, 1, None), why, NOW)
    assert end.patch is None
    releases.accept(store, DISTRICT, Decision(end.id, 1), WHY, NOW)
    assert history.entry(store, DISTRICT, KEY).document is None


def test_an_account_may_propose_that_nothing_but_the_date_is_new(store: Store) -> None:
    before = known(store, organization=TRAEGER)
    traeger = account(store, AccountRole.TRAEGER, traeger=TRAEGER)
    edit = Edit(KEY, 1, {**before, "as_of": "2026-11-22", "as_of_date": "2026-11-22"})
    made = proposals.propose(store, DISTRICT, edit, traeger, NOW)
    assert set(made.patch or {}) == {"as_of", "as_of_date"}


def test_a_message_alone_can_be_rejected_and_hinders_nobody(store: Store) -> None:
    before = known(store, source="Liste; ergänzt von der Stelle am 22.11.2026")
    _, token = armed(store)
    made = proposals.propose_by_link(
        store, DISTRICT, token, Edit(KEY, 1, before), ("Bitte rufen Sie an.", NOW)
    )
    (found,) = proposals.waiting(store, DISTRICT, WHY.actor, NOW)
    assert found.proposal.id == made.id
    releases.reject(store, DISTRICT, made.id, WHY, NOW)
    assert proposals.waiting(store, DISTRICT, WHY.actor, NOW) == ()


def test_a_field_that_came_later_is_no_difference_and_clearing_one_is() -> None:
    assert differences({"id": "a"}, {"id": "a", "service_capacity": {}}) == ()
    hours = {"source": "Aushang"}
    (cleared,) = differences({"opening_hours": hours}, {"opening_hours": {}})
    assert (cleared.before, cleared.after) == (hours, {})
