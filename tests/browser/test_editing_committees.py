"""A committee entered in a real browser: seen in the atlas in two seconds, changed, undone."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DESKTOP, PHONE, ROOT, open_list, running_app, watched_page
from tests.browser.test_accessibility import TAGS, known
from tests.browser.test_editing import SECOND, field, press, settled, write

pytestmark = pytest.mark.browser
TEXTS = {
    "Name (Pflichtangabe)": "Synthetische Runde",
    "Kurzname (Pflichtangabe)": "SR",
    "Wozu gibt es das Gremium? (Pflichtangabe)": "Synthetischer Zweck",
    "Quelle des Eintrags (Pflichtangabe)": "Synthetische Quelle",
    "Räumlicher Bezug in Worten (Pflichtangabe)": "Sozialraum",
    "Aufgaben (Pflichtangabe)": "Synthetische Aufgabe",
    "Besonderheiten (Pflichtangabe)": "keine",
}
CHOICES = {
    "Was ist es? (Pflichtangabe)": "Gremium",
    "Fachspezifisch oder übergreifend? (Pflichtangabe)": "übergreifend",
    "Auf welchen Ebenen tagt es? (Pflichtangabe)": "Sozialraum",
}


@pytest.fixture(scope="module")
def maintained() -> Iterator[str]:
    more = {"FAMILIENWEGWEISER_MAINTENANCE": "local"}
    with running_app("12069", ROOT / "data", **more) as address:
        yield address


def choose(page: Page, label: str, wanted: str) -> None:
    open_list(page.get_by_role("combobox", name=label))
    page.get_by_role("option", name=wanted, exact=True).click()
    page.keyboard.press("Escape")
    settled(page)


def test_a_committee_is_entered_seen_in_the_atlas_changed_and_undone(
    desktop: Page, browser: Browser, maintained: str
) -> None:
    desktop.goto(f"{maintained}/pflege")
    desktop.get_by_test_id("stButtonGroup").get_by_text("Gremien").click()
    expect(desktop.get_by_role("button", name="Regionalteam")).to_be_visible()
    desktop.get_by_role("button", name="Neues Gremium").click()
    expect(desktop.get_by_role("heading", name="Neues Gremium")).to_be_visible()
    press(desktop, "Speichern")
    expect(desktop.get_by_text("Bitte prüfen Sie 10 Angaben")).to_be_visible()
    for label, said in TEXTS.items():
        write(desktop, label, said)
    for label, wanted in CHOICES.items():
        choose(desktop, label, wanted)
    press(desktop, "Speichern")
    expect(desktop.get_by_text("Gespeichert.")).to_be_visible()
    expect(desktop.get_by_text("Schlüssel: synthetische_runde")).to_be_visible()
    desktop.wait_for_timeout(2000 * SECOND)
    with watched_page(browser, DESKTOP) as professional:
        professional.goto(f"{maintained}/gremien")
        card = professional.get_by_test_id("stExpander").filter(has_text="Synthetische Runde")
        expect(card).to_be_visible()
        write(desktop, "Name (Pflichtangabe)", "Synthetischer Kreis")
        press(desktop, "Speichern")
        expect(desktop.get_by_text("Gespeichert.")).to_be_visible()
        desktop.wait_for_timeout(2000 * SECOND)
        professional.reload()
        kreis = professional.get_by_test_id("stExpander").filter(has_text="Synthetischer Kreis")
        expect(kreis).to_be_visible()
        press(desktop, "Rückgängig")
        expect(desktop.get_by_text("Alles ist wie vorher")).to_be_visible()
        desktop.wait_for_timeout(2000 * SECOND)
        professional.reload()
        expect(card).to_be_visible()
        expect(kreis).to_have_count(0)
    desktop.reload()
    expect(field(desktop, "Name (Pflichtangabe)")).to_have_value("Synthetische Runde")
    desktop.get_by_role("link", name=re.compile("im Gremien-Atlas ansehen")).click()
    expect(desktop.get_by_role("heading", name="Gremien", level=1)).to_be_visible()
    expect(desktop.get_by_text("Synthetischer Zweck").first).to_be_visible()


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_form_of_a_committee_can_be_used_by_everybody(
    browser: Browser, maintained: str, size: dict[str, int]
) -> None:
    with watched_page(browser, size) as page:
        page.goto(f"{maintained}/pflege?bearbeiten=gremium%3Aneu")
        press(page, "Speichern")
        expect(page.get_by_text("Bitte prüfen Sie 10 Angaben")).to_be_visible()
        settled(page)
        options = {"runOnly": {"type": "tag", "values": TAGS}}
        found = Axe().run(page, options=options).response["violations"]
        ours = {one["id"]: one["nodes"][0]["html"][:200] for one in found}
        assert {rule: node for rule, node in ours.items() if rule not in known()} == {}
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
