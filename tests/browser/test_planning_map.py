"""The map for planning in a real browser: its colours, its player, a pick by keyboard."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PEOPLE = "indikator=Einwohnerinnen+und+Einwohner"
TELTOW = "120690616"
FIRST_VISIT_MS = 60_000
"""The first map after a start loads the libraries for classes."""


def visit(page: Page, url: str) -> None:
    page.goto(url)
    expect(page.locator(".pick.valued")).to_have_count(19, timeout=FIRST_VISIT_MS)


def test_the_legend_has_the_colours_of_the_map(desktop: Page, address: str) -> None:
    visit(desktop, f"{address}/planung-karte?{PEOPLE}&gebiet=Teltow")
    fills = desktop.locator(".pick").evaluate_all("all => all.map(one => one.style.fill)")
    swatches = desktop.locator("[data-testid=stHtml] tbody span").evaluate_all(
        "all => all.map(one => getComputedStyle(one).backgroundColor)"
    )
    assert len(set(swatches)) == 7
    assert set(fills) <= set(swatches[:5])
    assert (
        desktop.locator(f"[data-key='{TELTOW}']").evaluate("one => one.style.fill") == swatches[4]
    )


def test_the_map_plays_to_the_end_and_an_area_is_picked_by_key(desktop: Page, address: str) -> None:
    visit(desktop, f"{address}/planung-karte?{PEOPLE}&zeit=31.12.2021")
    area = desktop.locator(f"[data-key='{TELTOW}']")
    expect(area).to_have_attribute("aria-label", "Teltow: 27.371 Personen")
    desktop.get_by_role("button", name="Abspielen").focus()
    desktop.keyboard.press("Enter")
    expect(desktop.get_by_role("button", name="Anhalten")).to_be_focused()
    expect(desktop.get_by_text("Bruch in der Reihe")).to_be_visible()
    expect(area).to_have_attribute("aria-label", "Teltow: 27.682 Personen")
    expect(desktop.get_by_role("button", name="Abspielen")).to_be_visible()
    area.focus()
    desktop.keyboard.press("Enter")
    expect(desktop.get_by_text("Teltow: 27.682 Personen. Im ganzen Landkreis")).to_be_visible()
    assert "gebiet=Teltow" in desktop.url
