"""From screen to screen of planning: what was chosen goes along, and Back brings it back."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

MOST_STEPS = 4
LIBRARIES_MS = 60_000
"""The first map of a server waits for libraries that citizens never need."""


def test_the_choice_goes_along_and_comes_back(desktop: Page, address: str) -> None:
    ways = desktop.locator(".st-key-planungswege")
    level, area = "Gemeinde", "Beetzseeheide"
    desktop.goto(f"{address}/planung-karte?ebene={level}&gebiet={area}")
    titles = ["Karte", "Vergleich", "Sozialraumprofil"]
    first_map = desktop.get_by_text("Beetzseeheide").first
    expect(first_map).to_be_visible(timeout=LIBRARIES_MS)
    for title in titles[1:]:
        ways.get_by_role("link", name=title).click()
        expect(desktop.get_by_role("heading", level=1)).to_have_text(title)
        expect(desktop).to_have_url(re.compile("gebiet=Beetzseeheide"))
    for title in reversed(titles[:-1]):
        go_back_to(desktop, title)
        expect(desktop).to_have_url(re.compile("gebiet=Beetzseeheide"))
        expect(desktop.get_by_text("Beetzseeheide").first).to_be_visible()


def go_back_to(page: Page, title: str) -> None:
    """Go back step by step; every choice is a step of its own, and none may break the page."""
    heading = page.get_by_role("heading", level=1)
    for _ in range(MOST_STEPS):
        page.go_back()
        page.wait_for_timeout(1500)
        expect(page.get_by_test_id("stException")).to_have_count(0)
        expect(heading).to_have_count(1)
        if heading.inner_text().strip() == title:
            return
    raise AssertionError(title)
