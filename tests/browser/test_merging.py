"""Two entries become one in a real browser: links and the Merkzettel lead on, undo brings back."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DESKTOP, PHONE, ROOT, running_app, watched_page
from tests.browser.test_accessibility import TAGS, known
from tests.browser.test_editing import detail, press, settled
from tests.browser.test_marks import mark

pytestmark = pytest.mark.browser

STAYS, ENDS = "pm-bera-002", "pm-bera-003"


@pytest.fixture(scope="module")
def maintained() -> Iterator[str]:
    more = {"FAMILIENWEGWEISER_MAINTENANCE": "local"}
    with running_app("12069", ROOT / "data", **more) as address:
        yield address


def pair(page: Page, address: str) -> None:
    page.goto(f"{address}/pflege?bearbeiten={STAYS}&zusammen={ENDS}")
    expect(page.get_by_role("heading", name="Zwei Einträge zusammenführen")).to_be_visible()
    expect(page.locator(".st-key-fuss [data-testid=stCaptionContainer]")).to_be_attached()


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_merge_leads_links_and_marks_on_and_can_be_undone(
    browser: Browser, maintained: str, size: dict[str, int]
) -> None:
    with watched_page(browser, size) as page:
        mark(page, maintained, ENDS)
        pair(page, maintained)
        press(page, "Zusammenführen")
        expect(page.get_by_text("Zusammengeführt. Die Kennung")).to_be_visible()
        expect(page.locator(".st-key-pflege_gespeichert")).to_be_focused()
        page.goto(f"{maintained}/wegweiser?eintrag={ENDS}")
        expect(detail(page)).to_be_visible()
        expect(page.get_by_text("gibt es nicht")).to_have_count(0)
        page.goto(f"{maintained}/merkzettel?eintraege={ENDS}")
        expect(page.locator(".wegweiser ol li")).to_have_count(1)
        page.wait_for_function(f"localStorage.merkzettel === '[\"{STAYS}\"]'")
        page.goto(f"{maintained}/pflege?bearbeiten={ENDS}")
        expect(page.get_by_text("mit einem anderen zusammengeführt")).to_be_visible()
        expect(page.get_by_role("button", name="Zum Eintrag")).to_be_visible()
        page.get_by_text("Wer hat wann was geändert?").click()
        press(page, "Zusammenführung rückgängig machen")
        expect(page.get_by_text("Alles ist wie vorher")).to_be_visible()
        page.goto(f"{maintained}/pflege?bearbeiten={ENDS}")
        expect(page.get_by_role("heading", name="Grunddaten")).to_be_visible()


def test_axe_finds_nothing_of_ours_and_nothing_is_too_wide(
    browser: Browser, maintained: str
) -> None:
    for size, scheme in ((DESKTOP, "light"), (PHONE, "dark")):
        with watched_page(browser, size) as page:
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            pair(page, maintained)
            settled(page)
            options = {"runOnly": {"type": "tag", "values": TAGS}}
            found = Axe().run(page, options=options).response["violations"]
            ours = {one["id"]: one["nodes"][0]["html"][:200] for one in found}
            assert {rule: node for rule, node in ours.items() if rule not in known()} == {}
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= size["width"]
