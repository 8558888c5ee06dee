"""Statements about an area entered in a real browser: the card of its profile shows them."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import DESKTOP, PHONE, ROOT, open_list, running_app, watched_page
from tests.browser.test_accessibility import TAGS, known
from tests.browser.test_editing import SECOND, field, press, settled, write

pytestmark = pytest.mark.browser
NEW = "bearbeiten=notiz%3Aneu"
TOPICS = ("Stärken", "Schwächen", "Chancen", "Risiken")


@pytest.fixture(scope="module")
def maintained() -> Iterator[str]:
    more = {"FAMILIENWEGWEISER_MAINTENANCE": "local"}
    with running_app("12069", ROOT / "data", **more) as address:
        yield address


def choose(page: Page, label: str, option: str) -> None:
    open_list(field(page, label))
    page.get_by_role("option", name=option, exact=True).click()
    settled(page)


def add(page: Page, topic: str) -> None:
    page.get_by_role("button", name="Neue Aussage zu einem Gebiet").click()
    expect(page.get_by_role("heading", name="Neue Aussage zu einem Gebiet")).to_be_visible()
    choose(page, "Gebiet (Pflichtangabe)", "Amt Beetzsee")
    choose(page, "Thema (Pflichtangabe)", topic)
    write(page, "Aussage (Pflichtangabe)", f"Synthetisch: {topic}")
    write(page, "Stand der Quelle (Pflichtangabe)", "11/2026")
    write(page, "Quelle des Eintrags (Pflichtangabe)", "Synthetisches Protokoll")
    press(page, "Speichern")
    expect(page.get_by_text("Gespeichert.")).to_be_visible()
    expect(page.get_by_role("heading", name=f"{topic}: Amt Beetzsee")).to_be_visible()


def part(page: Page, key: str) -> Locator:
    return page.locator(f".st-key-karte_{key}")


def test_four_statements_are_entered_seen_on_the_profile_and_one_undone(
    desktop: Page, browser: Browser, maintained: str
) -> None:
    desktop.goto(f"{maintained}/pflege")
    desktop.get_by_test_id("stButtonGroup").get_by_text("Aussagen zu Gebieten").click()
    for topic in TOPICS:
        add(desktop, topic)
        if topic != TOPICS[-1]:
            desktop.get_by_role("button", name=re.compile("zur Liste")).click()
    desktop.wait_for_timeout(2000 * SECOND)
    with watched_page(browser, PHONE) as reader:
        reader.goto(f"{maintained}/planung-profil?gebiet=Amt%20Beetzsee")
        for topic, key in zip(
            TOPICS, ("staerken", "schwaechen", "chancen", "risiken"), strict=True
        ):
            expect(part(reader, key)).to_contain_text(f"Synthetisch: {topic}")
            expect(part(reader, key)).to_contain_text("Stand 11/2026")
        expect(part(reader, "ziel")).to_contain_text("Dazu ist nichts festgehalten.")
        assert reader.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        press(desktop, "Rückgängig")
        expect(desktop.get_by_text("Alles ist wie vorher")).to_be_visible()
        desktop.wait_for_timeout(2000 * SECOND)
        reader.reload()
        expect(part(reader, "risiken")).to_contain_text("Dazu ist nichts festgehalten.")
        expect(part(reader, "chancen")).to_contain_text("Synthetisch: Chancen")


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_form_of_a_statement_can_be_used_by_everybody(
    browser: Browser, maintained: str, size: dict[str, int]
) -> None:
    with watched_page(browser, size) as page:
        page.goto(f"{maintained}/pflege?{NEW}")
        press(page, "Speichern")
        expect(page.get_by_text("Bitte prüfen Sie 5 Angaben")).to_be_visible()
        settled(page)
        options = {"runOnly": {"type": "tag", "values": TAGS}}
        found = Axe().run(page, options=options).response["violations"]
        ours = {one["id"]: one["nodes"][0]["html"][:200] for one in found}
        assert {rule: node for rule, node in ours.items() if rule not in known()} == {}
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
