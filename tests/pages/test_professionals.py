"""The area for professionals: closed unless the operator opens it, then it says that it is open."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from loaders.meetings.store import MeetingStore
from pages import clock, context
from pages.context import PROFESSIONALS_VARIABLE, TRUSTED_NETWORK
from pages.i18n import text
from pages.ui.menu import SCREENS
from pages.ui.professional import known
from tests.asked import maintenance
from tests.pages.meeting_cases import EVERYTHING, NOW
from tests.pages.test_screens import ROOT, opened, text_of

PROFESSIONAL = [screen.file for screen in SCREENS if screen.professional]


@pytest.mark.parametrize("file", PROFESSIONAL)
@pytest.mark.parametrize("said", ["", "1", "yes", "trusted_network"])
def test_a_screen_for_professionals_says_nothing_unless_the_operator_opens_it(
    file: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PROFESSIONALS_VARIABLE, said)
    app = opened(file)
    assert [title.value for title in app.title] == [text("pro-frame-closed-title")]
    assert not app.header
    assert not app.table


@pytest.mark.parametrize("file", PROFESSIONAL)
def test_a_screen_for_professionals_opens_in_a_trusted_network(
    file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PROFESSIONALS_VARIABLE, TRUSTED_NETWORK)
    title = next(screen.title for screen in SCREENS if screen.file == file)
    assert title in [shown.value for shown in opened(file).title]


def test_the_area_says_that_it_is_open_to_all_in_the_network(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(PROFESSIONALS_VARIABLE, TRUSTED_NETWORK)
    app = opened("professionals.py")
    assert text("pro-frame-open") in text_of(app)
    assert [header.value for header in app.header] == [
        "Aktuelles",
        "Informationen",
        "Einrichtungen und Angebote aus den Planregionen",
        "Kalender",
    ]


def test_an_entry_for_professionals_alone_stands_here_and_not_in_the_guide(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(PROFESSIONALS_VARIABLE, TRUSTED_NETWORK)
    name = "Insoweit erfahrene Fachkraft"
    assert name in text_of(opened("professionals.py"))
    assert name not in text_of(opened("guide.py", suche="Insoweit erfahrene Fachkraft"))


def test_posts_appear_without_a_restart_and_those_of_days_to_come_do_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(known, "STORE", tmp_path)
    assert "Noch keine Beiträge" in text_of(opened("professionals.py"))
    folder = tmp_path / known.NEWS / "12069"
    folder.mkdir(parents=True)
    (folder / "2026-01-02-netzwerk.md").write_text("# Neues aus dem Netzwerk\n\nText.", "utf-8")
    (folder / "2999-01-01-spaeter.md").write_text("# Noch nicht", "utf-8")
    (folder / "irgendwas.md").write_text("# Kein Tag", "utf-8")
    app = AppTest.from_file(str(ROOT / "pages" / "portal.py"), default_timeout=30).run()
    app = app.switch_page("professionals.py").run()
    labels = [expander.label for expander in app.expander]
    assert any("Neues aus dem Netzwerk" in label for label in labels)
    assert not any("Noch nicht" in label for label in labels)
    assert "irgendwas" in app.error[0].value


def test_the_tour_shows_each_step_of_an_area_and_leads_on() -> None:
    app = opened("onboarding.py", neu_gebiet="Amt Beetzsee")
    assert "Amt Beetzsee" in [header.value for header in app.header]
    seen = [app.header[0].value]
    for number in range(2, 7):
        app = app.button(key="tour_arrow_forward").click().run()
        assert not app.exception
        seen.append(app.header[0].value)
        assert app.header[0].value == f"Schritt {number} von 6"
    assert seen[0] == "Schritt 1 von 6"
    assert not [button for button in app.button if button.key == "tour_arrow_forward"]
    app = app.button(key="tour_arrow_back").click().run()
    assert app.header[0].value == "Schritt 5 von 6"


def test_the_tour_names_the_committees_of_the_area() -> None:
    app = opened("onboarding.py", neu_gebiet="Amt Beetzsee", schritt="Wer hier arbeitet")
    assert "Zuständig für Amt Beetzsee" in [header.value for header in app.header]
    assert "Sozialraumkonferenz" in text_of(app)


def test_the_next_meetings_stand_on_the_start_screen_and_in_the_tour(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(context, "STORE", tmp_path)
    monkeypatch.setattr(clock, "now", lambda: NOW)
    assert "noch keine Sitzungen" in text_of(opened("professionals.py"))
    MeetingStore(tmp_path, "12069", maintenance).write(EVERYTHING, NOW)
    assert "Regionalteam, Planregion 2" in text_of(opened("professionals.py"))
    tour = text_of(opened("onboarding.py", neu_gebiet="Teltow", schritt="Die nächsten Termine"))
    assert "Sozialraumkonferenz, Teltow" in tour
    assert "Planregion 2" not in tour
