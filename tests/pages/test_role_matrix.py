"""Every role at the door of every screen and every route: what the table says, and nothing else."""

from dataclasses import replace

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from geo.permissions import AccountRole, Action, Target, may
from loaders.store import Denied
from pages.accounts import here, login, needs
from pages.accounts.acting import Person
from pages.i18n import text
from pages.ui.menu import SCREENS
from pages.web.gate import gated
from pages.web.routes import ROUTES
from tests.pages.account_roles import DISTRICT, person
from tests.pages.test_screens import opened

CLOSED = "pro-frame-closed-title"


def allowed(role: AccountRole, action: Action) -> bool:
    return may(here.permissions(), person(role).grant, action, Target(DISTRICT))


def become(role: AccountRole, monkeypatch: pytest.MonkeyPatch) -> None:
    made = person(role)
    opened_up = replace(made, opened=allowed(role, Action.SEE_PROFESSIONAL))

    def found(_claims: object) -> Person:
        return opened_up

    monkeypatch.setattr(here, "of_claims", found)
    monkeypatch.setattr(login, "is_configured", lambda: True)


@pytest.mark.parametrize("role", AccountRole)
@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.file)
def test_a_screen_opens_to_whom_the_table_says(
    screen: object, role: AccountRole, monkeypatch: pytest.MonkeyPatch
) -> None:
    become(role, monkeypatch)
    file = str(screen.file)  # type: ignore[attr-defined]
    action = needs.of_screen(file)
    if action is Action.SEE and role is not AccountRole.PUBLIC:
        assert allowed(role, action)
        return  # public screens look the same to everybody; the public itself is shown them all
    app = opened(file)
    if screen.where == "editing":  # type: ignore[attr-defined]
        told = text("pro-edit-closed-tell")
        closed = told in [one.proto.label for one in app.get("page_link")]
        assert closed is not allowed(role, action)
        return  # says in its own words how to get access
    shown = [one.value for one in app.title]
    assert (shown == [text(CLOSED)]) is not allowed(role, action)


@pytest.mark.parametrize("role", AccountRole)
def test_a_route_opens_to_whom_the_table_says(
    role: AccountRole, monkeypatch: pytest.MonkeyPatch
) -> None:
    become(role, monkeypatch)

    def answered(_request: object) -> PlainTextResponse:
        return PlainTextResponse("offen")

    paths = [route.path for route in ROUTES]
    for number, path in enumerate(paths):
        asked = gated(Route(path, answered))
        asked.path_regex = Route(f"/{number}", answered).path_regex
        client = TestClient(Starlette(routes=[asked]))
        answer = client.get(f"/{number}")
        expected = 200 if allowed(role, needs.of_route(path)) else 404
        assert answer.status_code == expected, path


@pytest.mark.parametrize("role", AccountRole)
def test_a_screen_that_nobody_declared_opens_to_the_administration_alone(
    role: AccountRole, monkeypatch: pytest.MonkeyPatch
) -> None:
    become(role, monkeypatch)
    monkeypatch.setattr(needs, "SCREENS", {})
    shown = [one.value for one in opened("glossary.py").title]
    assert (shown == [text(CLOSED)]) is (role is not AccountRole.ADMINISTRATION)


@pytest.mark.parametrize("role", AccountRole)
@pytest.mark.parametrize("action", Action)
def test_who_is_not_in_the_store_writes_nothing_whatever_the_screen_believes(
    role: AccountRole, action: Action, monkeypatch: pytest.MonkeyPatch
) -> None:
    become(role, monkeypatch)
    assert here.store() is not None
    if action is Action.SEE and role is AccountRole.PUBLIC:
        assert here.ask(action) == "", "what is open to everybody"
        return
    with pytest.raises(Denied):
        here.ask(action)
    with pytest.raises(Denied):
        here.ask(action, "synthetisch")


def test_without_a_login_the_network_is_trusted_with_what_professionals_do_alone() -> None:
    assert here.ask(Action.SEE_PROFESSIONAL) == ""
    for action, entry in ((Action.EDIT, ""), (Action.SEE_PROFESSIONAL, "synthetisch")):
        with pytest.raises(Denied):
            here.ask(action, entry)
