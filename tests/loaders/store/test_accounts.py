"""Accounts on both databases: made, changed, locked, removed, with a history that names nobody."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from geo.permissions import AccountRole, Grant, Scope
from loaders.permissions import read_permissions
from loaders.store import Denied, Refused, Store, Why, accounts, backup, logins
from loaders.store.accounts import Account
from loaders.store.engine import engine_of
from loaders.store.logins import Login, Standing
from loaders.store.permits import OPERATOR
from loaders.store.tables import account_change
from tests.entries_stored import DISTRICT, NOW, WHY, later

RULES = read_permissions(Path(__file__).parents[3] / "data/rules/permissions.toml")[1]
ISSUER = "https://anmeldung.example.de"
ADMINISTRATION = Grant(AccountRole.ADMINISTRATION, Scope(DISTRICT))


def account(subject: str = "s-1", grant: Grant = ADMINISTRATION, label: str = "Stelle") -> Account:
    return Account(ISSUER, subject, label, grant)


def login(subject: str = "s-1", hours: float = 0, nonce: str = "n") -> Login:
    claims = {
        "iss": ISSUER,
        "sub": subject,
        "iat": int(later(hours).timestamp()),
        "nonce": nonce,
    }
    made = logins.login_of(claims)
    assert made is not None
    return made


def standing(store: Store, one: Login, hours: float = 0.1) -> Standing:
    return logins.find(store, one, DISTRICT, RULES, later(hours)).standing


def recorded(store: Store) -> list[tuple[str, str]]:
    with store.engine.connect() as connection:
        rows = connection.execute(select(account_change).order_by(account_change.c.id)).all()
    for row in rows:
        assert "s-1" not in str(row)
        assert ISSUER not in str(row)
    return [(row.action, row.actor) for row in rows]


def test_an_account_comes_changes_is_locked_and_goes_and_history_knows_nobody(store: Store) -> None:
    made = accounts.add(store, account(), WHY, NOW)
    assert accounts.accounts(store, DISTRICT) == (made,)
    social = Grant(AccountRole.SOCIAL_PLANNING, Scope(DISTRICT))
    changed = accounts.save(store, replace(made, grant=social, label="Andere"), WHY, later(1))
    accounts.save(store, replace(changed, active=False), WHY, later(2))
    accounts.save(store, replace(changed, active=True), WHY, later(3))
    (found,) = accounts.accounts(store, DISTRICT)
    assert (found.grant, found.label, found.created_at) == (social, "Andere", NOW)
    accounts.remove(store, DISTRICT, made.id, WHY, later(4))
    assert accounts.accounts(store, DISTRICT) == ()
    done = ["add", "edit", "lock", "unlock", "remove"]
    assert recorded(store) == [(one, OPERATOR) for one in done]


@pytest.mark.parametrize(
    "wrong",
    [
        account(grant=Grant(AccountRole.TRAEGER, Scope(DISTRICT))),
        account(grant=Grant(AccountRole.TRAEGER, Scope(DISTRICT, gemeinde="03361012"))),
        account(grant=Grant(AccountRole.ADMINISTRATION, Scope(DISTRICT, traeger="A"))),
        account(grant=Grant(AccountRole.PUBLIC, Scope(DISTRICT))),
        account(label=" "),
        account(label="Frau Beispiel"),
        account(label="wer@example.de"),
        account(subject=""),
        account(subject="x" * 256),
        account(subject="a\x00"),
    ],
)
def test_an_account_that_is_none_is_refused(wrong: Account, store: Store) -> None:
    with pytest.raises(Refused):
        accounts.add(store, wrong, WHY, NOW)
    assert accounts.accounts(store, DISTRICT) == ()


def test_nobody_has_two_accounts_in_a_district(store: Store) -> None:
    accounts.add(store, account(), WHY, NOW)
    with pytest.raises(Refused, match="schon"):
        accounts.add(store, account(label="Andere"), WHY, NOW)


def test_only_who_looks_after_accounts_changes_them_and_never_the_own(store: Store) -> None:
    chief = accounts.add(store, account(), WHY, NOW)
    planner = Grant(AccountRole.SOCIAL_PLANNING, Scope(DISTRICT))
    other = accounts.add(store, account("s-2", planner), WHY, NOW)
    own = Why(chief.id, "Grund", "Quelle")
    with pytest.raises(Denied):
        accounts.save(store, replace(chief, active=False), own, NOW)
    with pytest.raises(Denied):
        accounts.remove(store, DISTRICT, chief.id, own, NOW)
    for actor in (other.id, "konto-gibtesnicht", "redaktion"):
        with pytest.raises(Denied):
            accounts.add(store, account("s-3"), Why(actor, "Grund", "Quelle"), NOW)
        with pytest.raises(Denied):
            accounts.remove(store, DISTRICT, chief.id, Why(actor, "Grund", "Quelle"), NOW)
    accounts.save(store, replace(other, active=False), own, NOW)
    accounts.save(store, replace(chief, active=False), WHY, NOW)
    with pytest.raises(Denied):
        accounts.remove(store, DISTRICT, other.id, own, NOW)


def test_a_login_counts_for_eight_hours_and_ends_for_good(store: Store) -> None:
    made = accounts.add(store, account(), WHY, NOW)
    assert standing(store, login()) is Standing.GOOD
    assert standing(store, login(), 7.99) is Standing.GOOD
    assert standing(store, login(), 8) is Standing.ENDED
    assert standing(store, login(hours=0.2)) is Standing.ENDED, "from a time to come"
    assert standing(store, login("s-9")) is Standing.UNKNOWN
    logins.note(store, login(), made, later(0.1))
    logins.end(store, login(), later(0.2))
    logins.note(store, login(), made, later(0.3))
    assert standing(store, login(), 0.3) is Standing.ENDED
    assert standing(store, login(nonce="m"), 0.3) is Standing.GOOD


def test_an_ended_login_stays_ended_as_long_as_it_could_count(store: Store) -> None:
    made = accounts.add(store, account(), WHY, NOW)
    logins.end(store, login(), later(0.1))
    logins.note(store, login(nonce="m", hours=7), made, later(7.5))
    assert standing(store, login(), 7.9) is Standing.ENDED


def test_locking_ends_every_login_at_once_and_unlocking_brings_none_back(store: Store) -> None:
    made = accounts.add(store, account(), WHY, NOW)
    accounts.save(store, replace(made, active=False), WHY, later(1))
    assert standing(store, login(), 1.1) is Standing.LOCKED
    accounts.save(store, made, WHY, later(2))
    assert standing(store, login(), 2.1) is Standing.ENDED
    assert standing(store, login(hours=2.5), 2.6) is Standing.GOOD


def test_an_account_is_over_at_its_end(store: Store) -> None:
    accounts.add(store, replace(account(), valid_until=later(1)), WHY, NOW)
    assert standing(store, login(), 1) is Standing.GOOD
    assert standing(store, login(), 1.01) is Standing.LOCKED


@pytest.mark.parametrize(
    "claims",
    [
        {},
        {"iss": ISSUER, "sub": "s-1", "iat": 1},
        {"iss": ISSUER, "sub": "", "iat": 1, "nonce": "n"},
        {"iss": ISSUER, "sub": "s-1", "iat": True, "nonce": "n"},
        {"iss": ISSUER, "sub": "s-1", "iat": "1", "nonce": "n"},
        {"iss": ISSUER, "sub": "s-1", "iat": 1e300, "nonce": "n"},
        {"iss": ISSUER, "sub": "s-1", "iat": float("nan"), "nonce": "n"},
        {"iss": 7, "sub": "s-1", "iat": 1, "nonce": "n"},
    ],
)
def test_claims_that_name_no_login_are_none(claims: dict[str, object]) -> None:
    assert logins.login_of(claims) is None


def test_accounts_that_nobody_uses_are_locked_and_later_removed(store: Store) -> None:
    used = accounts.add(store, account(), WHY, NOW)
    accounts.add(store, account("s-2"), WHY, NOW)
    year = RULES.locked_after_months * accounts.MONTH
    at = NOW + year - dt.timedelta(days=10)
    logins.note(store, login(hours=0), used, at)
    assert accounts.retire(store, DISTRICT, RULES, NOW + year - dt.timedelta(days=1)) == (0, 0)
    assert accounts.retire(store, DISTRICT, RULES, NOW + year) == (1, 0)
    assert accounts.retire(store, DISTRICT, RULES, NOW + year) == (0, 0)
    end = NOW + RULES.removed_after_months * accounts.MONTH
    assert accounts.retire(store, DISTRICT, RULES, end) == (1, 1)
    assert [one.id for one in accounts.accounts(store, DISTRICT)] == [used.id]


def test_a_login_is_noted_once(store: Store) -> None:
    made = accounts.add(store, account(), WHY, NOW)
    assert logins.find(store, login(), DISTRICT, RULES, later(0.1)).is_new
    logins.note(store, login(), made, later(0.1))
    logins.note(store, login(), made, later(0.2))
    found = logins.find(store, login(), DISTRICT, RULES, later(0.3))
    assert not found.is_new
    assert found.account
    assert found.account.last_login_at == later(0.1)


def test_a_copy_keeps_accounts_and_the_logins_that_ended(store: Store, tmp_path: Path) -> None:
    made = accounts.add(store, account(), WHY, NOW)
    logins.end(store, login(), later(0.1))
    backup.backup(store, tmp_path / "kopie.sqlite")
    address = f"sqlite:///{tmp_path / 'neu.sqlite'}"
    backup.restore(address, tmp_path / "kopie.sqlite", later(0.1))
    engine = engine_of(address)
    copy = replace(store, engine=engine)
    assert accounts.accounts(copy, DISTRICT) == (replace(made, logins_after=later(0.1)),)
    assert standing(copy, login(), 0.2) is Standing.ENDED
    assert recorded(copy) == [("add", OPERATOR)]
    copy.close()


def test_a_login_that_ended_after_the_copy_stays_ended(store: Store, tmp_path: Path) -> None:
    accounts.add(store, account(), WHY, NOW)
    assert standing(store, login(), 0.1) is Standing.GOOD
    backup.backup(store, tmp_path / "kopie.sqlite")
    logins.end(store, login(), later(0.2))
    address = f"sqlite:///{tmp_path / 'neu.sqlite'}"
    backup.restore(address, tmp_path / "kopie.sqlite", later(0.3))
    copy = replace(store, engine=engine_of(address))
    assert standing(copy, login(), 0.4) is Standing.ENDED
    copy.close()
