"""Every role asks every function that writes elsewhere; the table alone says what comes of it."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from geo.meetings.model import Card, Column
from geo.permissions import AccountRole, Action, Grant, Scope, Target, may
from loaders.meetings.changes import Change
from loaders.meetings.store import MeetingStore
from loaders.problems import DataProblem
from loaders.store import Denied, Edit, Store, accounts, changes, history, merges
from loaders.store.accounts import Account
from loaders.store.asking import Asking
from loaders.store.merges import Merge
from loaders.store.permits import LOCAL, MAINTENANCE
from loaders.store.redirects import redirects
from loaders.year_plans import YearPlans
from tests.entries_stored import DISTRICT, WHY, entry, later
from tests.loaders.store.test_permits import OTHER, OWN, ROLES, TRAEGER, grant

MINE, THEIRS = "synthetisch-1", "synthetisch-2"
TODAY = dt.date(2026, 11, 22)
PDF = (b"%PDF-1.7 synthetisch", 1)
CHANGE = Change((Card("karte", OWN, next(iter(Column)), "Synthetisch", TODAY),))


@pytest.fixture
def filled(store: Store) -> Store:
    """Return a store with an entry of each role's own and one of others."""
    own, other = entry(MINE, organization=TRAEGER), entry(THEIRS, gemeinde_key=OTHER)
    changes.write(store, DISTRICT, [Edit(MINE, 0, own), Edit(THEIRS, 0, other)], WHY, later(1))
    return store


def added(store: Store, role: AccountRole) -> Account:
    new = Account("https://a.example", role.value, "Synthetische Stelle", grant(role))
    return accounts.add(store, new, WHY, later(1))


def asking(store: Store, role: AccountRole) -> Asking:
    made = added(store, role)
    return Asking(store, made.id, DISTRICT, lambda: later(2))


@pytest.mark.parametrize("role", ROLES)
def test_meetings_are_kept_by_professionals(
    filled: Store, role: AccountRole, tmp_path: Path
) -> None:
    meetings = MeetingStore(tmp_path, DISTRICT, asking(filled, role))
    if may(filled.permissions, grant(role), Action.SEE_PROFESSIONAL, Target(DISTRICT)):
        undo = meetings.write(CHANGE, later(2))
        meetings.settle(1)
        assert undo
        assert len(meetings.kept().cards) == 1
        return
    with pytest.raises(Denied):
        meetings.write(CHANGE, later(2))
    with pytest.raises(Denied):
        meetings.settle(1)
    assert meetings.kept().cards == ()


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("centre", [MINE, THEIRS, "unbekannt"])
def test_year_plans_are_kept_by_who_edits_the_entry_that_is_stored(
    filled: Store, role: AccountRole, centre: str, tmp_path: Path
) -> None:
    ask = asking(filled, role)
    plans = YearPlans(tmp_path, DISTRICT, ask)
    there = YearPlans(tmp_path, DISTRICT, Asking(filled, MAINTENANCE, DISTRICT, ask.now))
    scopes = {MINE: Scope(DISTRICT, TRAEGER, OWN), THEIRS: Scope(DISTRICT, "", OTHER)}
    known = scopes.get(centre)
    if known and may(filled.permissions, grant(role), Action.EDIT, Target(DISTRICT, known)):
        made = plans.keep((centre, 2027), PDF, TODAY)
        assert made.actor == ask.actor
        plans.delete(made, TODAY)
        assert there.plans(centre) == ()
        return
    with pytest.raises(Denied):
        plans.keep((centre, 2027), PDF, TODAY)
    if known:
        made = there.keep((centre, 2027), PDF, TODAY)
        with pytest.raises(Denied):
            plans.delete(made, TODAY)
        with pytest.raises(Denied):
            plans.delete(replace(made, centre="unbekannt"), TODAY)
        assert there.plans(centre) == (made,)


def test_a_role_that_ends_ends_the_next_question(filled: Store) -> None:
    known = added(filled, AccountRole.ADMINISTRATION)
    ask = Asking(filled, known.id, DISTRICT, lambda: later(2))
    assert ask(Action.EDIT, MINE) == known.id
    accounts.save(filled, replace(known, active=False), WHY, later(1))
    with pytest.raises(Denied):
        ask(Action.EDIT, MINE)
    with pytest.raises(Denied):
        ask(Action.SEE_PROFESSIONAL)


@pytest.mark.parametrize("actor", ["", "konto-erfunden", "link-0000000000000000", "betreiber2"])
def test_a_forged_actor_may_nothing(filled: Store, actor: str) -> None:
    assert actor not in LOCAL
    ask = Asking(filled, actor, DISTRICT, lambda: later(2))
    for action in Action:
        with pytest.raises(Denied):
            ask(action)
        with pytest.raises(Denied):
            ask(action, MINE)


def united(store: Store, tmp_path: Path, ask: Asking) -> YearPlans:
    """Return the year plans after the entry of others was merged into the own one."""
    before = YearPlans(tmp_path, DISTRICT, Asking(store, MAINTENANCE, DISTRICT, ask.now))
    before.keep((THEIRS, 2027), PDF, TODAY)
    before.keep((MINE, 2027), PDF, TODAY)
    both = [history.entry(store, DISTRICT, key) for key in (MINE, THEIRS)]
    wanted = Merge(both[0][:2], both[1][:2], both[0].document or {})
    merges.merge(store, DISTRICT, wanted, WHY, later(1))
    return YearPlans(tmp_path, DISTRICT, ask, redirects(store, DISTRICT))


def test_plans_of_a_merged_centre_are_found_and_deleted_with_the_one_that_stays(
    filled: Store, tmp_path: Path
) -> None:
    plans = united(filled, tmp_path, asking(filled, AccountRole.GEMEINDE))
    found = plans.plans(MINE)
    assert {(one.centre, one.year, one.number) for one in found} == {
        (MINE, 2027, 1), (THEIRS, 2027, 1),
    }  # fmt: skip
    assert [plans.content(one) for one in found] == [PDF[0], PDF[0]]
    further = plans.keep((THEIRS, 2027), PDF, TODAY)
    assert (further.centre, further.number) == (MINE, 2)
    assert plans.plans(MINE)[0] == further
    plans.delete(next(one for one in found if one.centre == THEIRS), TODAY)
    assert {one.centre for one in plans.plans(MINE)} == {MINE}


def test_whoever_may_not_edit_the_entry_that_stays_deletes_no_plan_of_the_merged_one(
    filled: Store, tmp_path: Path
) -> None:
    new = Account("https://a.example", "fremd", "Synthetische Stelle",
                  Grant(AccountRole.GEMEINDE, Scope(DISTRICT, "", OTHER)))  # fmt: skip
    theirs = accounts.add(filled, new, WHY, later(1))
    ask = Asking(filled, theirs.id, DISTRICT, lambda: later(2))
    assert ask(Action.EDIT, THEIRS) == theirs.id
    plans = united(filled, tmp_path, ask)
    with pytest.raises(Denied):
        plans.delete(plans.plans(MINE)[0], TODAY)
    with pytest.raises(Denied):
        plans.delete(plans.plans(THEIRS)[0], TODAY)
    assert len(plans.plans(MINE)) == 2


@pytest.mark.parametrize("role", ROLES)
def test_plans_of_an_ended_entry_are_deleted_by_who_could_edit_it_last(
    filled: Store, role: AccountRole, tmp_path: Path
) -> None:
    there = YearPlans(tmp_path, DISTRICT, Asking(filled, MAINTENANCE, DISTRICT, lambda: later(2)))
    made = there.keep((MINE, 2027), PDF, TODAY)
    ask = asking(filled, role)
    changes.write(filled, DISTRICT, [Edit(MINE, 1, None)], WHY, later(1))
    about = Target(DISTRICT, Scope(DISTRICT, TRAEGER, OWN))
    if may(filled.permissions, grant(role), Action.EDIT, about):
        YearPlans(tmp_path, DISTRICT, ask).delete(made, TODAY)
        assert there.plans(MINE) == ()
        return
    with pytest.raises(Denied):
        YearPlans(tmp_path, DISTRICT, ask).delete(made, TODAY)
    there.delete(made, TODAY)
    assert there.plans(MINE) == ()


def test_an_entry_that_has_ended_gets_no_further_plan(filled: Store, tmp_path: Path) -> None:
    plans = YearPlans(tmp_path, DISTRICT, Asking(filled, MAINTENANCE, DISTRICT, lambda: later(2)))
    made = plans.keep((MINE, 2027), PDF, TODAY)
    changes.write(filled, DISTRICT, [Edit(MINE, 1, None)], WHY, later(1))
    with pytest.raises(DataProblem, match=r"ein Eintrag, den es noch gibt.*bitte neu laden"):
        plans.keep((MINE, 2028), PDF, TODAY)
    assert plans.plans(MINE) == (made,)
    changes.restore(filled, DISTRICT, (MINE, 1), 2, (WHY, later(2)))
    assert plans.keep((MINE, 2028), PDF, TODAY).year == 2028
