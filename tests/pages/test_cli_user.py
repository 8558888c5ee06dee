"""Accounts on the command line."""

import datetime as dt
import re
from pathlib import Path

import pytest

from loaders.store import accounts
from pages import clock, context
from tests.pages.command_line import run
from tests.pages.own_data_store import own_store

OFFICE = ("--issuer", "https://anmeldung.example.de", "--subject", "s-1", "--label", "Stelle")


@pytest.fixture(autouse=True)
def _own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.setattr("pages.commands.console.out.width", 300, raising=False)
    with own_store(tmp_path / "store"):
        yield


def added(*more: str) -> str:
    said = run("user", "add", *OFFICE, *more)
    found = re.search(r"konto-[0-9a-f]{8}", said)
    assert found, said
    return found.group()


def test_an_access_is_made_shown_changed_locked_and_removed() -> None:
    key = added("--role", "kommune", "--scope", "12069017", "--until", "2027-12-31")
    said = run("user", "list")
    for part in (key, "Stelle", "kommune", "12069017", "aktiv", "31.12.2027", "s-1"):
        assert part in said
    run("user", "role", key, "verwaltung")
    assert "verwaltung" in run("user", "list")
    run("user", "lock", key)
    assert "gesperrt" in run("user", "list")
    run("user", "unlock", key)
    assert "aktiv" in run("user", "list")
    run("user", "remove", key)
    assert "Zugänge: 0" in run("user", "list")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--role", "chef"), "Es gibt: fachkraft"),
        (("--role", "kommune"), "keine Gemeinde"),
        (("--role", "kommune", "--scope", "99999999"), "keine Gemeinde"),
        (("--role", "regionalkoordination", "--scope", "9"), "Es gibt: 1, 2, 3, 4"),
        (("--role", "fachkraft", "--until", "morgen"), "kein Tag"),
        (("--role", "fachkraft", "--scope", "12069017"), "den ganzen Landkreis"),
        (("--role", "fachkraft", "--label", "Frau Beispiel"), "nie der einer Person"),
    ],
)
def test_what_is_wrong_is_said(more: tuple[str, ...], said: str) -> None:
    assert said in run("user", "add", *OFFICE, *more, code=2)


def test_a_traeger_that_no_entry_names_is_told() -> None:
    said = run("user", "add", *OFFICE, "--role", "traeger", "--scope", "Synthetischer Träger")
    assert "Noch kein Eintrag nennt" in said
    assert "Ähnlich" not in said
    nearly = ("--subject", "s-2", "--role", "traeger", "--scope", "AWO Bezirksverband Potsdamm")
    said = run("user", "add", *OFFICE, *nearly)
    assert "Ähnlich heißt „AWO Bezirksverband Potsdam“." in said


def test_a_traeger_that_entries_name_is_taken_without_a_word() -> None:
    said = run("user", "add", *OFFICE, "--role", "traeger", "--scope", "AWO Bezirksverband Potsdam")
    assert "Achtung" not in said


def test_a_traeger_has_a_name() -> None:
    assert "Träger" in run("user", "add", *OFFICE, "--role", "traeger", code=2)


def test_an_access_that_is_not_there_is_told() -> None:
    for command in ("lock", "unlock", "remove"):
        assert "Zugang" in run("user", command, "konto-00000000", code=2)


def test_what_nobody_uses_is_locked(monkeypatch: pytest.MonkeyPatch) -> None:
    added("--role", "fachkraft")
    assert "Gesperrt: 0, gelöscht: 0" in run("user", "tidy")
    later = clock.now() + dt.timedelta(days=400)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert "Gesperrt: 1, gelöscht: 0" in run("user", "tidy")
    store = context.store().store
    assert store
    assert not accounts.accounts(store, "12069")[0].active
