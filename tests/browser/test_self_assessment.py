"""A family centre assesses itself in a real browser; the matrix shows it, also on a phone."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DESKTOP, PHONE, ROOT, open_list, running_app, watched_page
from tests.browser.test_accessibility import TAGS, known
from tests.browser.test_editing import press, settled

pytestmark = pytest.mark.browser
CENTRE = "Amt Beetzsee: Mobiles Familienzentrum Amt Beetzsee"


@pytest.fixture(scope="module")
def maintained() -> Iterator[str]:
    more = {"FAMILIENWEGWEISER_MAINTENANCE": "local"}
    with running_app("12069", ROOT / "data", **more) as address:
        yield address


def faults(page: Page) -> dict[str, str]:
    settled(page)
    options = {"runOnly": {"type": "tag", "values": TAGS}}
    found = Axe().run(page, options=options).response["violations"]
    ours = {one["id"]: one["nodes"][0]["html"][:200] for one in found}
    return {rule: node for rule, node in ours.items() if rule not in known()}


def test_a_centre_is_assessed_and_stands_in_the_matrix(
    desktop: Page, browser: Browser, maintained: str
) -> None:
    desktop.goto(f"{maintained}/selbstbewertung")
    expect(desktop.get_by_text("0 von 18")).to_be_visible()
    open_list(desktop.get_by_label("Familienzentrum", exact=True).first)
    desktop.get_by_role("option", name=CENTRE, exact=True).click()
    expect(desktop.get_by_role("heading", name="Mobiles Familienzentrum")).to_be_visible()
    desktop.get_by_text("◐ teilweise", exact=True).first.click()
    desktop.get_by_label("Notiz zu „Breite Beteiligung“").fill("Synthetische Notiz")
    press(desktop, "Selbstbewertung speichern")
    expect(desktop.get_by_text("ist gespeichert.")).to_be_visible()
    expect(desktop.get_by_role("heading", name="1 von 3 angegeben")).to_be_visible()
    with watched_page(browser, PHONE) as reader:
        reader.goto(f"{maintained}/selbstbewertung")
        expect(reader.get_by_text("1 von 18")).to_be_visible()
        expect(reader.get_by_role("cell", name="◐ teilweise")).to_have_count(1)
    press(desktop, "Rückgängig")
    expect(desktop.get_by_text("Alles ist wie vorher")).to_be_visible()


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("query", ["", f"?zentrum={CENTRE}"], ids=["matrix", "centre"])
def test_the_screen_can_be_used_by_everybody(
    browser: Browser, maintained: str, size: dict[str, int], query: str
) -> None:
    with watched_page(browser, size) as page:
        page.goto(f"{maintained}/selbstbewertung{query}")
        expect(page.get_by_role("heading", name="Die Ziele im Wortlaut")).to_be_visible()
        assert faults(page) == {}
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
