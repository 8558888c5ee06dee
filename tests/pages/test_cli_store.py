"""The store on the command line: history, frozen states, a copy and its way back."""

import re
from pathlib import Path

import pytest

from loaders.store import Document, Edit, Why, changes, history
from loaders.store.merges import Merge, merge
from loaders.store.permits import OPERATOR
from pages import clock, context
from pages.commands.console import BROKEN_DATA
from pages.commands.store import open_store
from tests.pages.command_line import run
from tests.pages.own_data_store import own_store

WHY = Why(OPERATOR, "Synthetischer Grund", "Synthetische Quelle")


@pytest.fixture(autouse=True)
def _own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.setattr("pages.commands.console.out.width", 300, raising=False)
    with own_store(tmp_path / "store"):
        yield


def edited() -> str:
    context.data_state()
    store = context.store().store
    assert store is not None
    first = history.entries(store, "12069")[0]
    assert first.document is not None
    edit = Edit(first.entity_id, 1, {**first.document, "note": "Synthetisch [b]neu[/b]"})
    changes.write(store, "12069", [edit], WHY, clock.now())
    return first.entity_id


def test_history_says_who_what_and_why() -> None:
    key = edited()
    assert f"Abweichend von der Auslieferung: 1 ({key})" in run("history")
    said = run("history", "--entity", key)
    for part in (
        OPERATOR,
        "Bearbeitung",
        "Synthetischer Grund",
        "note: leer → Synthetisch [b]neu",
    ):
        assert part in said
    assert "keine Änderung" in run("history", "--entity", "gibt-es-nicht", code=2)


def test_the_history_of_an_entry_tells_what_was_merged_into_it() -> None:
    context.data_state()
    store = context.store().store
    assert store is not None
    stays, ends = history.entries(store, "12069")[:2]
    wanted = Merge(stays[:2], ends[:2], stays.document or {})
    made, _ = merge(store, "12069", wanted, WHY, clock.now())
    assert f"{ends.entity_id} ging in diesem Eintrag auf" in run(
        "history", "--entity", stays.entity_id
    )
    changes.undo(store, "12069", made.id, WHY, clock.now())
    assert f"{ends.entity_id} führt nicht mehr hierher" in run(
        "history", "--entity", stays.entity_id
    )


def test_a_frozen_state_is_cited_and_checked() -> None:
    said = run("snapshot", "--name", "JHA 2026-12", "--reason", "Beschluss 7")
    assert re.search(r"Planungsstand „JHA 2026-12“ vom .* Uhr, Änderung \d+, Datenstand", said)
    assert "schon vergeben" in run("snapshot", "--name", "JHA 2026-12", "--reason", "x", code=2)
    assert "weder eine Rolle" in run(
        "snapshot", "--name", "y", "--reason", "x", "--actor", "Erika M", code=2
    )
    edited()
    assert run("snapshots") == said


def test_a_frozen_state_shows_the_events_of_then_as_openly_as_now() -> None:
    def event(name: str, **values: str) -> Document:
        fixed = {"begin": "2026-11-24T15:00", "end": "2026-11-24T17:00", "rule": "", **values}
        about = {"gemeinde_key": "12069616", "visibility": "public", "source": "Synthetisch"}
        return {"id": f"termin:{name}", "name": f"Synthetisch {name}", **about, **fixed}

    def put(read: int, *documents: Document) -> None:
        edits = [Edit(one["id"], read, one) for one in documents]
        changes.write(store, "12069", edits, WHY, clock.now())

    store = open_store()
    place = next(
        one.document
        for one in history.entries(store, "12069")
        if one.document
        and one.document["gemeinde_key"] == "12069616"
        and (one.document["location_class"], one.document["visibility"]) == ("public", "public")
        and not one.document["mobile"]
    )
    put(0, event("bleibt"), event("intern"), event("dort", facility=str(place["id"])))
    run("snapshot", "--name", "Mit Terminen", "--reason", "Beschluss 7")
    then = run("events", "--snapshot", "Mit Terminen")
    assert all(f"Synthetisch {name}" in then for name in ("bleibt", "intern", "dort"))
    put(
        1,
        {**event("bleibt"), "name": "Synthetisch anders"},
        event("intern", visibility="professional"),
    )
    put(0, event("spaeter"))
    number = history.entry(store, "12069", str(place["id"])).number
    put(number, {**place, "visibility": "professional"})
    said = run("events", "--snapshot", "Mit Terminen", code=BROKEN_DATA)
    assert "Synthetisch bleibt" in said
    assert not any(
        f"Synthetisch {name}" in said for name in ("anders", "intern", "dort", "spaeter")
    )
    assert "es gibt „Mit Terminen“" in run("events", "--snapshot", "x", code=BROKEN_DATA)


def test_a_copy_fills_a_new_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key = edited()
    copy = tmp_path / "sicherung.sqlite"
    assert "Gesichert" in run("backup", str(copy))
    assert "eine leere Datenbank" in run("restore", str(copy), code=2)
    monkeypatch.setenv(context.DATABASE_VARIABLE, f"sqlite:///{tmp_path / 'neu' / 'x.sqlite'}")
    assert "Wiederhergestellt" in run("restore", str(copy))
    assert "Synthetischer Grund" in run("history", "--entity", key)
    assert "eine Sicherung" in run("restore", str(tmp_path / "nichts"), code=2)


def test_without_a_store_the_commands_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(context.DATABASE_VARIABLE, "sqlite:////dev/null/x.sqlite")
    assert "Bearbeiten ist abgeschaltet" in run("history", code=2)
