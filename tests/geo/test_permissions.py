"""Who may do what: the function decides everything, and never more than the table says."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.permissions import (
    OWN,
    AccountRole,
    Action,
    Grant,
    Permissions,
    PermissionsError,
    Reach,
    Scope,
    Target,
    is_complete,
    may,
)

PAIRS = list(itertools.product(AccountRole, Action))
NAMES = st.sampled_from(["", "a", "b"])
SCOPES = st.builds(Scope, st.sampled_from(["1", "2"]), NAMES, NAMES, NAMES)
GRANTS = st.builds(Grant, st.sampled_from(AccountRole), SCOPES)
TARGETS = st.builds(Target, st.sampled_from(["", "1", "2"]), st.none() | SCOPES)


def lowest() -> dict[tuple[AccountRole, Action], Reach]:
    table = dict.fromkeys(PAIRS, Reach.NONE)
    table[AccountRole.ADMINISTRATION, Action.USERS] = Reach.DISTRICT
    return table


def reaches(role: AccountRole, action: Action) -> list[Reach]:
    if role is AccountRole.PUBLIC and action is not Action.SEE:
        return [Reach.NONE]
    if (role, action) == (AccountRole.ADMINISTRATION, Action.USERS):
        return [Reach.DISTRICT]
    return list(Reach) if role in OWN else [Reach.NONE, Reach.DISTRICT]


TABLES = st.fixed_dictionaries({pair: st.sampled_from(reaches(*pair)) for pair in PAIRS}).map(
    Permissions
)


@given(TABLES, GRANTS, st.sampled_from(Action), TARGETS)
def test_every_question_has_an_answer_that_the_table_gives(
    table: Permissions, grant: Grant, action: Action, target: Target
) -> None:
    allowed = may(table, grant, action, target)
    reach = table.reach[grant.role, action]
    assert isinstance(allowed, bool)
    if allowed:
        assert reach is not Reach.NONE
        assert grant.scope.district == target.district
    if reach is Reach.DISTRICT and target == Target(grant.scope.district):
        assert allowed


@given(TABLES, GRANTS, st.sampled_from(Action), TARGETS)
def test_nobody_reaches_beyond_his_district_or_his_own(
    table: Permissions, grant: Grant, action: Action, target: Target
) -> None:
    if target.entry is None or not may(table, grant, action, target):
        return
    assert target.entry.district == grant.scope.district
    if table.reach[grant.role, action] is Reach.OWN:
        name = OWN[grant.role]
        assert getattr(target.entry, name) == getattr(grant.scope, name) != ""


@given(TABLES, GRANTS, st.sampled_from(Action), TARGETS)
def test_what_is_allowed_with_an_entry_opens_its_screen(
    table: Permissions, grant: Grant, action: Action, target: Target
) -> None:
    if may(table, grant, action, target):
        assert may(table, grant, action, Target(target.district))


def test_an_empty_scope_owns_nothing() -> None:
    table = Permissions(lowest() | {(AccountRole.TRAEGER, Action.EDIT): Reach.OWN})
    grant = Grant(AccountRole.TRAEGER, Scope("1"))
    assert not may(table, grant, Action.EDIT, Target("1", Scope("1")))


@pytest.mark.parametrize("pair", PAIRS)
def test_a_table_leaves_nothing_open(pair: tuple[AccountRole, Action]) -> None:
    table = lowest()
    del table[pair]
    with pytest.raises(PermissionsError, match=pair[1].value):
        Permissions(table)


@pytest.mark.parametrize("action", [one for one in Action if one is not Action.SEE])
def test_no_table_lets_the_public_do_more_than_see(action: Action) -> None:
    with pytest.raises(PermissionsError, match=action.value):
        Permissions(lowest() | {(AccountRole.PUBLIC, action): Reach.DISTRICT})


def test_no_table_gives_own_entries_to_who_has_none_or_leaves_accounts_to_nobody() -> None:
    with pytest.raises(PermissionsError, match="own"):
        Permissions(lowest() | {(AccountRole.PROFESSIONAL, Action.EDIT): Reach.OWN})
    with pytest.raises(PermissionsError, match="users"):
        Permissions(lowest() | {(AccountRole.ADMINISTRATION, Action.USERS): Reach.NONE})


def test_a_grant_names_what_its_role_needs_and_nothing_else() -> None:
    assert is_complete(Grant(AccountRole.GEMEINDE, Scope("1", gemeinde="a")))
    assert not is_complete(Grant(AccountRole.GEMEINDE, Scope("1", traeger="a")))
    assert not is_complete(Grant(AccountRole.GEMEINDE, Scope("1", gemeinde="a", planregion="b")))
    assert is_complete(Grant(AccountRole.ADMINISTRATION, Scope("1")))
    assert not is_complete(Grant(AccountRole.ADMINISTRATION, Scope("1", gemeinde="a")))
    assert not is_complete(Grant(AccountRole.ADMINISTRATION, Scope("")))
