"""A store that somebody signed in looks after: what the tests of these screens share."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from geo.permissions import AccountRole, Action, Grant, Permissions, Scope
from loaders.store import (
    Document,
    Edit,
    Store,
    Why,
    accounts,
    changes,
    history,
    opening,
)
from loaders.store.accounts import Account
from loaders.store.permits import OPERATOR
from pages import clock, context
from pages.accounts import here, login
from pages.accounts.acting import Person
from pages.i18n import text
from pages.ui import state_editing

ROOT = Path(__file__).resolve().parents[2]
DISTRICT = "12069"
TRAEGER = "AWO"
TELTOW = "12069616"
WHY = Why(OPERATOR, "Synthetischer Grund", "Synthetische Quelle")
SCOPES = {
    AccountRole.PROFESSIONAL: {},
    AccountRole.TRAEGER: {"traeger": TRAEGER},
    AccountRole.GEMEINDE: {"gemeinde": TELTOW},
    AccountRole.REGIONAL_COORDINATION: {"planregion": "1"},
    AccountRole.SOCIAL_PLANNING: {},
    AccountRole.ADMINISTRATION: {},
}
EDITORS = [role for role in SCOPES if role is not AccountRole.PROFESSIONAL]
SHELTER = "pm-frau-001"
Become = Callable[[AccountRole], Person]


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    address = f"sqlite:///{tmp_path / 'eintraege.sqlite'}"
    monkeypatch.setenv(context.DATABASE_VARIABLE, address)
    context.store().newest(DISTRICT)
    made = context.store().opened()
    assert made
    yield made
    made.close()


@pytest.fixture
def become(store: Store, monkeypatch: pytest.MonkeyPatch) -> Become:
    def signed_in(role: AccountRole) -> Person:
        grant = Grant(role, Scope(DISTRICT, **SCOPES[role]))
        new = Account("https://anmeldung.example", role.value, "Synthetische Stelle", grant)
        made = accounts.add(store, new, WHY, clock.now())
        person = Person(made.id, grant, account=made)
        opened = replace(person, opened=here._may(grant, Action.SEE_PROFESSIONAL))
        monkeypatch.setattr(here, "of_claims", lambda _claims: opened)
        monkeypatch.setattr(login, "is_configured", lambda: True)
        return opened

    return signed_in


def shown(named: str = "") -> AppTest:
    app = AppTest.from_file(str(ROOT / "pages" / "portal.py"), default_timeout=60).run()
    if named:
        app.query_params[state_editing.EDITED] = named
    app = app.switch_page("entries_edit.py").run()
    assert not app.exception
    return app


def field(app: AppTest, kind: str, label: str) -> Any:
    known: Any = app.get(kind)
    labels = {text(label), text("pro-edit-needed-label", label=text(label))}
    found = [one for one in known if one.label in labels]
    assert len(found) == 1, (label, [one.label for one in known])
    return found[0]


def press(app: AppTest, label: str) -> AppTest:
    (button,) = (one for one in app.button if one.label == text(label))
    app = button.click().run()
    assert not app.exception
    return app


def has(app: AppTest, label: str) -> bool:
    return text(label) in [one.label for one in app.button]


def said(app: AppTest) -> str:
    boxes = [*app.success, *app.warning, *app.error, *app.info, *app.markdown, *app.caption]
    return "\n".join(str(one.value) for one in boxes)


def links(app: AppTest) -> list[str]:
    buttons = [one.label for one in app.button]
    return [*(one.proto.label for one in app.get("page_link")), *buttons]


def document(store: Store, key: str) -> Document:
    found = history.entry(store, DISTRICT, key).document
    assert found is not None
    return found


def one_of(store: Store, **wanted: str) -> str:
    """Return the id of the first public entry with these values."""
    wanted = {"visibility": "public", "location_class": "public", **wanted}
    known = (one.document for one in history.entries(store, DISTRICT) if one.document)
    return next(
        str(one["id"]) for one in known if all(one[key] == value for key, value in wanted.items())
    )


def own_of(store: Store, role: AccountRole) -> tuple[str, str]:
    """Return an entry that a role may edit, and one that it may not (empty: there is none)."""
    match role:
        case AccountRole.TRAEGER:
            return one_of(store, organization=TRAEGER), one_of(store, organization="")
        case AccountRole.GEMEINDE:
            return one_of(store, gemeinde_key=TELTOW), one_of(store, gemeinde_key="12069020")
        case AccountRole.REGIONAL_COORDINATION:
            belonging = store.rules_of(DISTRICT).planregionen
            gemeinden = {key: one for key, one in belonging.items() if len(key) == len(TELTOW)}
            other = next(key for key, region in gemeinden.items() if region != "1")
            return one_of(store, gemeinde_key=TELTOW), one_of(store, gemeinde_key=other)
        case _:
            return one_of(store), ""


@pytest.fixture
def four_eyes(monkeypatch: pytest.MonkeyPatch) -> None:
    read = opening._permissions

    def changed(data: Path) -> Permissions:
        return replace(read(data), four_eyes=frozenset({AccountRole.TRAEGER}))

    monkeypatch.setattr(opening, "_permissions", changed)


def someone_else(store: Store, key: str, **values: Any) -> None:
    stored = history.entry(store, DISTRICT, key)
    made = {**(stored.document or {}), **values}
    changes.write(store, DISTRICT, [Edit(key, stored.number, made)], WHY, clock.now())
