"""The Merkzettel stays in the browser, travels by link, and names no place of protection."""

import pytest
import segno
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

KEEP = ".wegweiser .actions button:has-text('Merken')"


def ids_of(page: Page, address: str, query: str, count: int) -> list[str]:
    page.goto(f"{address}/wegweiser?suche={query}")
    entries = page.locator(".wegweiser ol li button")
    expect(entries.first).to_be_visible()
    return [str(entries.nth(place).get_attribute("data-id")) for place in range(count)]


def mark(page: Page, address: str, entry: str) -> None:
    page.goto(f"{address}/wegweiser?eintrag={entry}")
    page.locator(KEEP).click()
    expect(page.get_by_role("button", name="Gemerkt")).to_have_attribute("aria-pressed", "true")


def test_marking_sharing_and_letting_go(phone: Page, address: str) -> None:
    first, second = ids_of(phone, address, "Familienzentrum", 2)
    mark(phone, address, first)
    mark(phone, address, second)
    phone.get_by_role("link", name="Merkzettel (2)").click()
    expect(phone.locator(".wegweiser ol li")).to_have_count(2)
    link = f"{address}/merkzettel?eintraege={first},{second}"
    assert phone.url == link
    expect(phone.get_by_test_id("stCode")).to_contain_text(link)
    code = segno.make(link, micro=False, error="m")
    shown = code.svg_data_uri(border=4, dark="#1D2B2F", light="#FFFFFF")
    expect(phone.get_by_test_id("stImage").locator("img")).to_have_attribute("src", shown)
    phone.get_by_role("button", name="Merkzettel leeren").click()
    expect(phone.get_by_text("Noch ist nichts gemerkt.")).to_be_visible()
    assert phone.evaluate("localStorage.merkzettel") == "[]"


def test_the_page_without_link_opens_what_the_browser_keeps(phone: Page, address: str) -> None:
    (first,) = ids_of(phone, address, "Schulden", 1)
    mark(phone, address, first)
    phone.goto(f"{address}/merkzettel")
    expect(phone.locator(".wegweiser ol li")).to_have_count(1)
    assert phone.url.endswith(f"?eintraege={first}")


def test_a_foreign_merkzettel_is_kept_on_request_only(desktop: Page, address: str) -> None:
    first, second = ids_of(desktop, address, "Kita", 2)
    desktop.goto(f"{address}/merkzettel?eintraege={first},{second},gibt-es-nicht")
    expect(desktop.locator(".wegweiser ol li")).to_have_count(2)
    expect(desktop.get_by_text("1 Eintrag aus diesem Link gibt es hier nicht")).to_be_visible()
    assert desktop.evaluate("localStorage.merkzettel ?? null") is None
    desktop.get_by_role("button", name="Auf diesem Gerät merken").click()
    assert desktop.evaluate("JSON.parse(localStorage.merkzettel)") == [first, second]


def test_a_place_of_protection_is_on_no_merkzettel(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}/wegweiser?art=Frauenhäuser")
    entry = desktop.locator(".wegweiser ol li button").first
    house = entry.get_attribute("data-id")
    entry.click()
    expect(desktop.locator(".wegweiser dl")).to_be_visible()
    expect(desktop.locator(KEEP)).to_have_count(0)
    desktop.goto(f"{address}/merkzettel?eintraege={house}")
    expect(desktop.get_by_text("1 Eintrag aus diesem Link gibt es hier nicht")).to_be_visible()
    expect(desktop.get_by_text("Noch ist nichts gemerkt.")).to_be_visible()


def test_a_broken_storage_is_an_empty_merkzettel(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}/wegweiser")
    desktop.evaluate("localStorage.merkzettel = '{kaputt'")
    desktop.goto(f"{address}/wegweiser?suche=Kita")
    expect(desktop.locator(".wegweiser ol li").first).to_be_visible()
    expect(desktop.get_by_role("link", name="Merkzettel (")).to_have_count(0)
