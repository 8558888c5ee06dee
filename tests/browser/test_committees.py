"""Committees and coordinators in a browser: map, keyboard, deep link, Back, phone, files."""

import re

import pytest
import vobject
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import open_list
from tests.browser.test_accessibility import TAGS, known

pytestmark = pytest.mark.browser

SOZIALRAEUME = 19


def visit(page: Page, url: str, areas: int = SOZIALRAEUME) -> None:
    page.goto(url)
    expect(page.locator(".pick")).to_have_count(areas)


def heading(page: Page, name: str) -> None:
    expect(page.get_by_role("heading", name=name)).to_be_visible()


def violations(page: Page) -> dict[str, str]:
    options = {"runOnly": {"type": "tag", "values": TAGS}}
    found = Axe().run(page, options=options).response["violations"]
    return {one["id"]: one["nodes"][0]["html"][:200] for one in found if one["id"] not in known()}


@pytest.mark.parametrize("way", ["click", "Enter"])
def test_a_picked_area_says_which_committees_are_responsible(
    desktop: Page, address_professionals: str, way: str
) -> None:
    visit(desktop, f"{address_professionals}/gremien")
    heading(desktop, "Zuständig für Amt Beetzsee")
    area = desktop.locator("[data-key='120690454']")
    if way == "click":
        area.click()
    else:
        area.focus()
        desktop.keyboard.press(way)
    heading(desktop, "Zuständig für Nuthetal")
    expect(desktop).to_have_url(re.compile("gebiet=Nuthetal"))
    expect(desktop.get_by_text("Planregion 1", exact=True).first).to_be_visible()


def test_a_deep_link_opens_the_profile_and_colours_the_map(
    desktop: Page, address_professionals: str
) -> None:
    query = "gremium=Regionalteam&ebene=Planregion&gebiet=Planregion+2"
    visit(desktop, f"{address_professionals}/gremien?{query}", areas=4)
    heading(desktop, "Zuständig für Planregion 2")
    expect(desktop.locator(".pick.valued")).to_have_count(4)
    expect(desktop.locator("[data-key='2']")).to_have_attribute(
        "aria-label", "Planregion 2: vorhanden"
    )
    expect(desktop.get_by_text("Aufgaben und Inhalte:").first).to_be_visible()
    assert violations(desktop) == {}


def test_the_way_to_the_coordinators_and_back(desktop: Page, address_professionals: str) -> None:
    visit(desktop, f"{address_professionals}/gremien?gebiet=Teltow")
    heading(desktop, "Zuständig für Teltow")
    entries = desktop.evaluate("history.length")
    desktop.get_by_role("link", name="Wer koordiniert in Teltow?").click()
    heading(desktop, "Koordination in Teltow")
    expect(desktop.get_by_text("Regionalkoordination, Planregion 1")).to_be_visible()
    expect(desktop).to_have_url(re.compile(r"/koordination\?gebiet=Teltow$"))
    assert desktop.evaluate("history.length") == entries + 1
    desktop.go_back()
    heading(desktop, "Zuständig für Teltow")


def test_cards_are_taken_along(desktop: Page, address_professionals: str) -> None:
    visit(desktop, f"{address_professionals}/koordination?gebiet=Nuthetal")
    heading(desktop, "Koordination in Nuthetal")
    with desktop.expect_download() as waiting:
        desktop.get_by_role("button", name="Alle als vCard").click()
    assert waiting.value.suggested_filename == "koordination-120690454.vcf"
    content = waiting.value.path().read_bytes().decode()
    cards = list(vobject.readComponents(content))
    assert "Regionalkoordination, Planregion 1" in [card.fn.value for card in cards]
    assert violations(desktop) == {}


def test_the_lists_fit_a_phone(phone: Page, address_professionals: str) -> None:
    for page in ("gremien", "koordination"):
        visit(phone, f"{address_professionals}/{page}")
        expect(phone.get_by_role("heading", level=2).first).to_be_visible()
        width = phone.evaluate("document.documentElement.scrollWidth")
        assert width <= phone.evaluate("window.innerWidth")


def test_a_topic_leaves_fewer_roles(phone: Page, address_professionals: str) -> None:
    visit(phone, f"{address_professionals}/koordination?gebiet=Nuthetal")
    open_list(phone.get_by_label("Thema"))
    phone.get_by_role("option", name="Pflege").click()
    heading(phone, "Koordination in Nuthetal: Pflege")
    expect(phone.get_by_text("Koordination Kinderschutz und Frühe Hilfen")).to_have_count(0)
    expect(phone).to_have_url(re.compile("koordination_thema=Pflege"))
