"""Journeys of people through the running app, each ending in what they came for.

Every page is watched: no request to another host, no violation of the security policy, no dialog.
"""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from pages.ui.menu import SCREENS

pytestmark = pytest.mark.browser


def open_guide(page: Page, address: str, query: str = "") -> None:
    page.goto(f"{address}/wegweiser{query}")
    expect(page.locator(".wegweiser ol li").first).to_be_visible()


def count(page: Page) -> str:
    return page.locator(".wegweiser .count").inner_text()


def search(page: Page, text: str) -> None:
    before = count(page)
    field = page.get_by_label("Was suchen Sie?")
    field.fill(text)
    field.press("Enter")
    expect(page.locator(".wegweiser .count")).not_to_have_text(before)


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.file)
def test_every_screen_answers_a_deep_link_in_german(
    desktop: Page, address: str, screen: object
) -> None:
    url, title = getattr(screen, "url", ""), getattr(screen, "title", "")
    desktop.goto(f"{address}/{url}")
    expect(desktop.get_by_role("heading", level=1)).to_have_count(1)
    expect(desktop).to_have_title(re.compile(rf"^{re.escape(title)} – Familienwegweiser"))
    assert desktop.locator("html").get_attribute("lang") == "de"


def test_a_parent_looks_for_a_baby_course(phone: Page, address: str) -> None:
    open_guide(phone, address)
    search(phone, "Babykurs")
    first = phone.locator(".wegweiser ol li").first
    assert "Familienzentrum" in first.inner_text() or "Netzwerk" in first.inner_text()
    first.get_by_role("button").first.click()
    expect(phone.locator(".wegweiser h2")).to_be_visible()
    expect(phone.locator(".wegweiser dl")).to_contain_text("Quelle")
    assert "eintrag=" in phone.url
    phone.get_by_role("button", name="Zurück zur Liste").click()
    expect(phone.locator(".wegweiser ol li").first).to_be_visible()
    assert "suche=Babykurs" in phone.url


def test_filters_survive_reload_and_a_shared_link(desktop: Page, address: str) -> None:
    open_guide(desktop, address)
    everything = count(desktop)
    search(desktop, "Kita")
    narrowed = count(desktop)
    assert narrowed != everything
    desktop.reload()
    expect(desktop.locator(".wegweiser .count")).to_have_text(narrowed)


def test_back_closes_the_entry_and_forward_opens_it_again(desktop: Page, address: str) -> None:
    open_guide(desktop, address, "?suche=Kita")
    desktop.locator(".wegweiser ol li button").first.click()
    heading = desktop.locator(".wegweiser h2")
    expect(desktop.locator(".wegweiser dl")).to_be_visible()
    desktop.go_back()
    expect(heading).to_be_hidden()
    assert "eintrag" not in desktop.url
    desktop.go_forward()
    expect(heading).to_be_visible()


def test_the_map_shows_what_the_list_shows(desktop: Page, address: str) -> None:
    open_guide(desktop, address, "?suche=Gymnasium")
    names = desktop.locator(".wegweiser ol li").all_inner_texts()
    markers = desktop.locator(".wegweiser .leaflet-marker-icon[aria-label]")
    expect(markers.first).to_be_visible()
    labels = [marker.get_attribute("aria-label") or "" for marker in markers.all()]
    found = (re.search(r"(\d+) Eintr", label) for label in labels)
    assert sum(int(match[1]) if match else 1 for match in found) == len(names)


def test_an_entry_by_keyboard_alone(desktop: Page, address: str) -> None:
    open_guide(desktop, address, "?suche=Mehrgenerationenhaus%20Nuthetal")
    entry = desktop.locator(".wegweiser ol li button").first
    entry.focus()
    desktop.keyboard.press("Enter")
    expect(desktop.locator(".wegweiser h2")).to_be_focused()
    expect(desktop.locator(".wegweiser dl")).to_contain_text("033200 55642")
    expect(desktop.locator(".wegweiser dl")).to_contain_text("033200 55648")


def test_an_ortsteil_leads_to_its_gemeinde(desktop: Page, address: str) -> None:
    open_guide(desktop, address, f"?wo={quote('Saarmund (Ortsteil von Nuthetal)')}")
    expect(desktop.locator(".wegweiser .count")).not_to_have_text("Kein Eintrag gefunden")
    assert "Nuthetal" in desktop.locator(".wegweiser ol").inner_text()


def test_nothing_found_says_what_to_do(desktop: Page, address: str) -> None:
    open_guide(desktop, address)
    search(desktop, "xqzvbnm")
    expect(desktop.locator(".wegweiser")).to_contain_text("Versuchen Sie")


def test_a_dead_link_to_an_entry_says_so(desktop: Page, address: str) -> None:
    open_guide(desktop, address, "?eintrag=gibt-es-nicht")
    expect(desktop.get_by_text("nicht (mehr)")).to_be_visible()


def test_a_professional_picks_an_area_on_the_map(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}/gebiete")
    desktop.locator(".wegweiser [role=button][aria-label^='Nuthetal']").first.press("Enter")
    expect(desktop.get_by_role("heading", name="Nuthetal")).to_be_visible()
    expect(desktop.get_by_text("Fahlhorst")).to_be_visible()
    assert "gebiet=Nuthetal" in desktop.url
    desktop.reload()
    expect(desktop.get_by_role("heading", name="Nuthetal")).to_be_visible()


def test_the_way_from_an_area_to_its_entries(phone: Page, address: str) -> None:
    phone.goto(f"{address}/gebiete?gebiet=Teltow")
    phone.get_by_role("link", name="Alle Einträge in Teltow zeigen").click()
    expect(phone.locator(".wegweiser ol li").first).to_be_visible()
    assert "wo=Teltow" in phone.url


def test_start_search_leads_to_the_guide(desktop: Page, address: str) -> None:
    desktop.goto(address)
    field = desktop.get_by_label("Was suchen Sie?")
    field.fill("Schulden")
    field.press("Enter")
    expect(desktop.locator(".wegweiser ol")).to_contain_text("Schuldnerberatung")
    assert desktop.url.endswith("/wegweiser?suche=Schulden")


def test_verden_has_its_own_levels(desktop: Page, address_verden: str) -> None:
    desktop.goto(f"{address_verden}/gebiete")
    expect(desktop.get_by_text("Sozialraumteam", exact=True).first).to_be_visible()
    expect(desktop.get_by_role("heading", name="Achim")).to_be_visible()
    expect(desktop.get_by_text("Planregion")).to_have_count(0)


@pytest.mark.parametrize("url", [screen.url for screen in SCREENS])
def test_no_screen_scrolls_sideways(phone: Page, address: str, url: str) -> None:
    phone.goto(f"{address}/{url}")
    expect(phone.get_by_role("heading", level=1)).to_be_visible()
    for width in (390, 320):
        phone.set_viewport_size({"width": width, "height": 844})
        assert phone.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
