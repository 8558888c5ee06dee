"""Accounts that nobody uses: a running server locks and removes them by the rules."""

import datetime as dt
from pathlib import Path

import pytest
from sqlalchemy import select

from geo.permissions import AccountRole, Grant, Scope
from loaders.problems import DataProblem
from loaders.store import Store, accounts, forgetting, links
from loaders.store.accounts import Account
from loaders.store.engine import reading, writing
from loaders.store.tables import link
from pages import clock, context
from pages.accounts import here, retention
from pages.commands.store import open_store
from pages.context import DISTRICT_VARIABLE, STORE_VARIABLE
from tests.entries_stored import DISTRICT, NOW, WHY

MONTH = dt.timedelta(days=31)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """Return a store of its own with one account made at `NOW`."""
    monkeypatch.setenv(STORE_VARIABLE, str(tmp_path))
    monkeypatch.setattr(context, "STORE", tmp_path)
    monkeypatch.setenv(DISTRICT_VARIABLE, DISTRICT)
    opened = open_store()
    grant = Grant(AccountRole.ADMINISTRATION, Scope(DISTRICT))
    accounts.add(opened, Account("https://synthetisch.example", "s-1", "Stelle", grant), WHY, NOW)
    monkeypatch.setattr(here, "store", lambda: opened)
    return opened


@pytest.mark.parametrize(("months", "left"), [(1, [True]), (13, [False]), (25, [])])
def test_the_rules_decide(
    months: int, left: list[bool], store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW + months * MONTH)
    retention.retire()
    assert [one.active for one in accounts.accounts(store, DISTRICT)] == left


def test_what_hinders_is_logged_and_the_server_goes_on(
    store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise DataProblem("familienwegweiser.sqlite", "eine lesbare Datenbank")

    monkeypatch.setattr(accounts, "retire", broken)
    retention.retire()
    assert "not retired" in caplog.text
    assert len(accounts.accounts(store, DISTRICT)) == 1


def test_without_a_store_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(here, "store", lambda: None)
    retention.retire()
    retention.forget()


@pytest.mark.parametrize(("months", "left"), [(1, 1), (5, 0)])
def test_links_are_forgotten_by_the_rules(
    months: int, left: int, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    valid = dt.timedelta(days=30)
    with writing(store.engine) as connection:
        links.arm(connection, links.make(connection, DISTRICT, "a", NOW, valid), NOW, valid)
    monkeypatch.setattr(clock, "now", lambda: NOW + months * MONTH)
    retention.forget()
    with reading(store.engine) as connection:
        assert len(connection.execute(select(link)).all()) == left


def test_what_hinders_forgetting_is_logged(
    store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    assert store

    def broken(*_: object) -> None:
        raise DataProblem("familienwegweiser.sqlite", "eine lesbare Datenbank")

    monkeypatch.setattr(forgetting, "forget", broken)
    retention.forget()
    assert "not forgotten" in caplog.text
