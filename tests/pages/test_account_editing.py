"""Accounts on the screen: made, changed, locked, deleted, by who may and by nobody else."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from geo.permissions import AccountRole, Grant, Scope
from loaders.store import Store, Why, accounts, open_store
from loaders.store.accounts import Account
from loaders.store.permits import OPERATOR
from pages import clock, context
from pages.accounts import here, login
from pages.accounts.acting import Person
from pages.i18n import text
from tests.pages.test_screens import ROOT, opened

DISTRICT, ISSUER = "12069", "https://anmeldung.example"
WHY = Why(OPERATOR, "Synthetischer Grund", "Synthetische Quelle")


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    address = f"sqlite:///{tmp_path / 'eintraege.sqlite'}"
    monkeypatch.setenv(context.DATABASE_VARIABLE, address)
    made = open_store(address, ROOT / "data", clock.now())
    yield made
    made.close()


def become(store: Store, role: AccountRole, monkeypatch: pytest.MonkeyPatch) -> Account:
    new = Account(ISSUER, role.value, "Synthetische Stelle", Grant(role, Scope(DISTRICT)))
    made = accounts.add(store, new, WHY, clock.now())
    person = Person(made.id, made.grant, account=made, opened=True)
    monkeypatch.setattr(here, "of_claims", lambda _claims: person)
    monkeypatch.setattr(login, "is_configured", lambda: True)
    return made


def field(app: AppTest, kind: str, label: str, number: int = 0) -> Any:
    known: Any = app.get(kind)
    return [one for one in known if one.label == text(label)][number]


def press(app: AppTest, label: str) -> AppTest:
    app = next(one for one in app.button if one.label == text(label)).click().run()
    assert not app.exception
    return app


def said(app: AppTest) -> str:
    shown = [one.value for one in (*app.success, *app.error)]
    return "\n".join(shown).replace("\\", "")


def named(store: Store, label: str) -> Account:
    (found,) = (one for one in accounts.accounts(store, DISTRICT) if one.label == label)
    return found


def test_an_account_is_made_changed_locked_and_deleted(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    become(store, AccountRole.ADMINISTRATION, monkeypatch)
    app = opened("my_access.py")
    app = press(app, "pro-access-add")
    assert text("pro-access-incomplete") in said(app)
    field(app, "text_input", "pro-access-issuer").set_value(ISSUER)
    field(app, "text_input", "pro-access-subject").set_value("s-7")
    field(app, "text_input", "pro-access-label").set_value("Stadtverwaltung Teltow")
    field(app, "selectbox", "pro-access-role").set_value(AccountRole.GEMEINDE)
    app = app.run()
    app = press(app, "pro-access-add")
    assert text("pro-access-incomplete") in said(app)
    field(app, "selectbox", "pro-access-whose-gemeinde").set_value("12069616")
    app = press(app.run(), "pro-access-add")
    assert text("pro-access-added", label="Stadtverwaltung Teltow") in said(app)
    made = named(store, "Stadtverwaltung Teltow")
    assert made.grant == Grant(AccountRole.GEMEINDE, Scope(DISTRICT, gemeinde="12069616"))
    assert field(app, "text_input", "pro-access-subject").value == ""

    field(app, "selectbox", "pro-access-which").set_value(made.id)
    app = app.run()
    field(app, "selectbox", "pro-access-role", 1).set_value(AccountRole.PROFESSIONAL)
    app = press(app.run(), "pro-access-save")
    assert named(store, "Stadtverwaltung Teltow").grant.role is AccountRole.PROFESSIONAL

    field(app, "selectbox", "pro-access-which").set_value(made.id)
    app = press(app.run(), "pro-access-lock")
    assert not named(store, "Stadtverwaltung Teltow").active

    field(app, "selectbox", "pro-access-which").set_value(made.id)
    app = press(app.run(), "pro-access-remove-do")
    assert text("pro-access-removed", label="Stadtverwaltung Teltow") in said(app)
    assert [one.label for one in accounts.accounts(store, DISTRICT)] == ["Synthetische Stelle"]


def test_nobody_changes_the_own_account(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = become(store, AccountRole.ADMINISTRATION, monkeypatch)
    app = opened("my_access.py")
    assert field(app, "selectbox", "pro-access-which").value == mine.id
    app = press(app, "pro-access-lock")
    assert "darf das nicht" in said(app)
    assert named(store, "Synthetische Stelle").active


def test_the_name_of_a_person_is_refused_and_nothing_typed_is_lost(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    become(store, AccountRole.ADMINISTRATION, monkeypatch)
    app = opened("my_access.py")
    field(app, "text_input", "pro-access-issuer").set_value(ISSUER)
    field(app, "text_input", "pro-access-subject").set_value("s-7")
    field(app, "text_input", "pro-access-label").set_value("Frau Erika Mustermann")
    app = press(app.run(), "pro-access-add")
    assert "Nicht gespeichert" in said(app)
    assert field(app, "text_input", "pro-access-label").value == "Frau Erika Mustermann"
    assert len(accounts.accounts(store, DISTRICT)) == 1


@pytest.mark.parametrize("role", [AccountRole.SOCIAL_PLANNING, AccountRole.PROFESSIONAL])
def test_others_see_no_accounts(
    role: AccountRole, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    become(store, role, monkeypatch)
    app = opened("my_access.py")
    assert text("pro-access-add") not in [one.label for one in app.button]
    assert text("pro-access-accounts") not in [one.value for one in app.header]
