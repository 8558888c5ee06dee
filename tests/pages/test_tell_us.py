"""The form about an entry: what is refused, what is kept, what the command line gives."""

import csv
import io
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from loaders.feedback import Feedback, keep, read_feedback
from pages import context
from pages.ui import tell_us
from pages.ui.state_forms import Draft
from tests.pages.test_cli import run

ROOT = Path(__file__).resolve().parents[2]
GOOD = Draft("Öffnungszeiten", "synthetisch: Das Haus öffnet erst um neun.")


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "feedback.sqlite"
    monkeypatch.setattr(context, "FEEDBACK", path)
    return path


def screen() -> AppTest:
    app = AppTest.from_file(str(ROOT / "pages" / "portal.py"), default_timeout=60).run()
    return app.switch_page("tell_us.py").run()


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        (Draft("", GOOD.text), "worum es geht"),
        (Draft("Öffnungszeiten", "  kurz   "), "in ein paar Worten"),
        (Draft("Etwas anderes", "www.a.de http://b.de https://c.de"), "höchstens 2"),
        (GOOD, ""),
    ],
)
def test_what_is_refused(draft: Draft, words: str) -> None:
    assert words in tell_us.objection(draft)
    assert bool(words) == bool(tell_us.objection(draft))


def send(app: AppTest, draft: Draft) -> AppTest:
    app.radio[0].set_value(draft.kind)
    app.text_area[0].set_value(draft.text)
    return next(b for b in app.button if b.label == "Hinweis senden").click().run()


def test_a_hint_is_kept_with_its_entry(store: Path) -> None:
    app = screen()
    app.query_params["eintrag"] = "pm-mgh-001"
    app = send(app.run(), GOOD)
    assert not app.exception
    assert "Nummer 1" in app.success[0].value
    ((_, kept),) = read_feedback(store, "12069")
    assert (kept.entry, kept.kind, kept.text) == ("pm-mgh-001", GOOD.kind, GOOD.text)


@pytest.mark.parametrize("asked", ["=cmd|' /C calc'!A0", "x" * 5000, "pm-fh-002"])
def test_an_entry_that_does_not_exist_or_is_protected_is_not_kept(store: Path, asked: str) -> None:
    app = screen()
    app.query_params["eintrag"] = asked
    send(app.run(), GOOD)
    ((_, kept),) = read_feedback(store, "12069")
    assert kept.entry == ""


def test_a_flood_is_stopped_and_the_office_named(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tell_us, "MOST_A_DAY", 1)
    send(screen(), GOOD)
    app = send(screen(), Draft(GOOD.kind, GOOD.text + " Noch einmal."))
    assert "Sie erreichen uns so" in app.warning[0].value
    assert len(read_feedback(store, "12069")) == 1


def test_a_store_that_cannot_be_written_says_what_to_do(store: Path) -> None:
    store.mkdir()
    app = send(screen(), GOOD)
    assert not app.exception
    assert "ließ sich gerade nicht speichern" in app.error[0].value


def test_the_command_gives_a_harmless_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    formula = Feedback("12069", "2026-11-21", "x", "Etwas anderes", "=1+1; synthetisch")
    keep(tmp_path / "feedback.sqlite", formula, 1)
    monkeypatch.setenv("FAMILIENWEGWEISER_STORE", str(tmp_path))
    answer = run("feedback")
    assert answer.returncode == 0
    (row,) = csv.DictReader(io.StringIO(answer.stdout))
    assert (row["Nummer"], row["Text"]) == ("1", "'=1+1; synthetisch")
