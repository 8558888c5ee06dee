"""The area for professionals: closed unless the operator opens it, then it says that it is open."""

import pytest

from pages.context import PROFESSIONALS_VARIABLE, TRUSTED_NETWORK
from pages.i18n import text
from pages.ui.menu import SCREENS
from tests.pages.test_screens import opened, text_of

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
