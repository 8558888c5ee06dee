"""A Planungsstand in a real browser: frozen, opened, Back, reload, on a phone, for everybody."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PHONE, ROOT, running_app, watched_page
from tests.browser.test_accessibility import TAGS, known

pytestmark = pytest.mark.browser
NAME = "JHA 2026-12 [a](b) & ?"
PAST = "Sie sehen einen früheren Stand"
PATH = "planung-staende"


@pytest.fixture
def maintained() -> Iterator[str]:
    more = {"FAMILIENWEGWEISER_MAINTENANCE": "local"}
    with running_app("12069", ROOT / "data", **more) as address:
        yield address


def accessible(page: Page) -> None:
    expect(page.locator(".st-key-fuss [data-testid=stCaptionContainer]")).to_be_attached()
    expect(page.get_by_test_id("stStatusWidget")).to_have_count(0)
    options = {"runOnly": {"type": "tag", "values": TAGS}}
    found = Axe().run(page, options=options).response["violations"]
    ours = {one["id"]: one["nodes"][0]["html"][:200] for one in found}
    assert {rule: node for rule, node in ours.items() if rule not in known()} == {}
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_state_is_frozen_opened_and_left_again(browser: Browser, maintained: str) -> None:
    with watched_page(browser, PHONE) as page:
        page.goto(f"{maintained}/{PATH}")
        freeze = page.get_by_role("button", name="Stand einfrieren")
        freeze.click()
        expect(page.get_by_text("Bitte einen Namen eintragen")).to_be_visible()
        page.get_by_label("Name", exact=True).fill(NAME)
        page.get_by_label("Anlass").fill("Synthetischer Beschluss 7")
        page.get_by_text("Ich weiß, dass dieser Stand").click()
        freeze.click()
        expect(page.get_by_text("ist eingefroren")).to_be_visible()
        expect(page.get_by_text("Prüfsumme stimmt:")).to_be_visible()
        accessible(page)
        page.get_by_role("button", name=f"„{NAME}“ öffnen").click()
        expect(page.get_by_text(PAST)).to_be_visible()
        expect(page).to_have_url(re.compile(r"[?&]stand=JHA"))
        deep = page.url
        page.reload()
        expect(page.get_by_text(PAST)).to_be_visible()
        expect(page.get_by_role("heading", name="Einträge von damals")).to_be_visible()
        accessible(page)
        page.goto(f"{maintained}/{PATH}")
        page.get_by_role("button", name=f"„{NAME}“ öffnen").click()
        expect(page.get_by_text(PAST)).to_be_visible()
        page.go_back()
        expect(page.get_by_text(PAST)).to_have_count(0)
        expect(page).to_have_url(f"{maintained}/{PATH}")
        page.goto(deep)
        page.get_by_role("button", name="Alle Planungsstände").click()
        expect(page.get_by_role("heading", name="Eingefrorene Stände")).to_be_visible()
        expect(page).to_have_url(f"{maintained}/{PATH}")
        with page.expect_download() as taken:
            page.goto(deep)
            page.get_by_role("button", name="Als CSV").click()
        assert re.fullmatch(
            r"planungsstand-jha-2026-12-a-b-2026-.*-[0-9a-f]{12}\.csv",
            taken.value.suggested_filename,
        )
