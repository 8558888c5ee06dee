"""Every role at the door of every screen and every route: what the table says, and nothing else."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from geo.permissions import AccountRole, Action, Target, may
from loaders.store import Denied, Document, Edit, Store, Why, changes, history, proposals
from pages import clock
from pages.accounts import here, login, needs
from pages.accounts.acting import Person
from pages.i18n import text
from pages.ui.menu import SCREENS
from pages.web.gate import gated
from pages.web.routes import ROUTES
from tests.pages.account_roles import DISTRICT, person
from tests.pages.editing_store import TELTOW, TRAEGER, WHY, store
from tests.pages.editing_store import Become as Signed
from tests.pages.editing_store import become as account
from tests.pages.editing_store import shown as form
from tests.pages.test_screens import opened

__all__ = ["account", "store"]
BAD_BELZIG = "12069020"

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


def event(key: str, **values: str) -> Document:
    said = {"begin": "2026-11-24T15:00", "end": "2026-11-24T17:00", "visibility": "professional"}
    return {"id": f"termin:{key}", "name": key, "source": "Synthetische Quelle", **said, **values}


def committee(key: str, *areas: str) -> Document:
    texts = dict.fromkeys(("short", "purpose", "spatial", "remarks", "source"), "Synthetisch")
    fixed = {"form": "gremium", "scope": "uebergreifend", "levels": ["sozialraum"], "as_of": ""}
    made = {"id": f"gremium:{key}", "name": key, "tasks": ["x"], "areas": list(areas)}
    return {**texts, **fixed, **made}


def note(key: str, area: str) -> Document:
    texts = {"text": "Synthetisch", "source": "Synthetische Quelle", "as_of": "2026-11"}
    return {"id": f"notiz:{key}", "area": area, "topic": "risiken", "visibility": "public", **texts}


def said(document: Document, name: str) -> Document:
    """Return a document that says something else."""
    return {**document, "name": name, "source": name}


RECORDS = {
    "event, here": event("hier", gemeinde_key=TELTOW, organization=TRAEGER),
    "event, elsewhere": event("dort", gemeinde_key=BAD_BELZIG, organization="Synthetisch"),
    "committee, here": committee("hier", "120690616"),
    "committee, elsewhere": committee("dort", "120690020"),
    "committee, everywhere": committee("ueberall"),
    "note, here": note("hier", "120690616"),
    "note, planregion here": note("region", "1"),
    "note, elsewhere": note("dort", "120690020"),
    "note, everywhere": note("ueberall", DISTRICT),
}
"""Records of each kind; those "here" are in Teltow, in Planregion 1, the event is of a Träger."""
WRITTEN_BY = {
    AccountRole.PUBLIC: set(),
    AccountRole.PROFESSIONAL: set(),
    AccountRole.TRAEGER: {"event, here"},
    AccountRole.GEMEINDE: {"event, here"},
    AccountRole.REGIONAL_COORDINATION: {
        *("event, here", "committee, here", "note, here", "note, planregion here")
    },
    AccountRole.SOCIAL_PLANNING: set(RECORDS),
    AccountRole.ADMINISTRATION: set(RECORDS),
}
"""Which of them each role may add, change and end."""


def denied(write: Callable[..., object], *about: object) -> bool:
    try:
        write(*about)
    except Denied:
        return True
    return False


@pytest.mark.parametrize("role", AccountRole)
def test_records_are_written_by_whom_the_table_says(
    store: Store, account: Signed, role: AccountRole
) -> None:
    actor = "konto-public" if role is AccountRole.PUBLIC else account(role).actor
    mine = Why(actor, "Synthetischer Grund", "Synthetische Quelle")

    def write(why: Why, key: str, read: int, document: Document | None) -> int:
        made, _ = changes.write(store, DISTRICT, [Edit(key, read, document)], why, clock.now())
        return made.id

    for name, document in RECORDS.items():
        key, other = str(document["id"]), said(document, f"{name} anders")
        refused = name not in WRITTEN_BY[role]
        new = {**said(document, f"{name} x"), "id": f"{key}x"}
        assert denied(write, mine, new["id"], 0, new) is refused, name
        write(WHY, key, 0, said(document, f"{name} noch einmal"))
        assert denied(write, mine, key, 1, other) is refused, name
        asked = Edit(key, 1 if refused else 2, {**document, "source": "anders"})
        proposing = (store, DISTRICT, asked, mine, clock.now())
        assert denied(proposals.propose, *proposing) is refused, name
        last = write(WHY, key, asked.read, said(document, f"{name} neu"))
        assert denied(changes.undo, store, DISTRICT, last, mine, clock.now()) is refused, name
        number = history.entry(store, DISTRICT, key).number
        assert denied(write, mine, key, number, None) is refused, name


@pytest.mark.parametrize("role", [one for one in AccountRole if one is not AccountRole.PUBLIC])
def test_the_forms_of_records_open_to_whom_the_table_says(
    store: Store, account: Signed, role: AccountRole
) -> None:
    edits = [Edit(str(one["id"]), 0, one) for one in RECORDS.values()]
    changes.write(store, DISTRICT, edits, WHY, clock.now())
    account(role)
    for name, document in RECORDS.items():
        app = form(str(document["id"]))
        opened_up = text("pro-edit-save") in [one.label for one in app.button]
        assert opened_up is (name in WRITTEN_BY[role]), name
