"""From an entry to a kept hint, by keyboard alone."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def test_a_hint_by_keyboard(phone: Page, address: str) -> None:
    phone.goto(f"{address}/wegweiser?eintrag=pm-mgh-001")
    link = phone.get_by_role("link", name="Eintrag stimmt nicht?")
    link.focus()
    link.press("Enter")
    expect(phone.get_by_text("Mehrgenerationenhaus Nuthetal")).to_be_visible()
    phone.get_by_role("radio", name="Gibt es nicht mehr").focus()
    phone.keyboard.press("Space")
    phone.get_by_role("textbox").fill("synthetisch: Das Haus ist umgezogen.")
    phone.keyboard.press("Control+Enter")
    expect(phone.get_by_text("Danke! Ihr Hinweis hat die Nummer")).to_be_visible()
    assert "synthetisch" not in phone.url


def test_a_place_of_protection_is_not_named_in_the_address(phone: Page, address: str) -> None:
    phone.goto(f"{address}/wegweiser?art=Frauenhäuser")
    phone.locator(".wegweiser ol li button").first.click()
    link = phone.get_by_role("link", name="Eintrag stimmt nicht?")
    expect(link).to_have_attribute("href", "/hinweis")
