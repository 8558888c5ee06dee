"""Who is not reached, in a browser: both maps, hatching, table, list, phone, files."""

import io
import re

import geopandas as gpd
import pypdf
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import TAGS, known

pytestmark = pytest.mark.browser

ADDRESS = "planung-versorgung"
CELLS = f"{ADDRESS}?kartenart=Zellen+%281+km%29"
AREAS = 19


def visit(page: Page, url: str) -> None:
    page.goto(url)
    expect(page.locator(".pick")).to_have_count(AREAS)


def violations(page: Page) -> dict[str, str]:
    options = {"runOnly": {"type": "tag", "values": TAGS}}
    found = Axe().run(page, options=options).response["violations"]
    return {one["id"]: one["nodes"][0]["html"][:200] for one in found if one["id"] not in known()}


def test_areas_are_coloured_hatched_and_picked_by_key(desktop: Page, address: str) -> None:
    visit(desktop, f"{address}/{ADDRESS}")
    expect(desktop.locator(".pick.valued")).to_have_count(AREAS)
    expect(desktop.locator(".land.hatched")).to_have_count(AREAS)
    hatching = desktop.locator(".land.hatched").first
    assert "doubt" in hatching.evaluate("one => getComputedStyle(one).fill")
    expect(desktop.locator("pattern#doubt")).to_have_count(1)
    area = desktop.locator("[data-key='120695902']")
    expect(area).to_have_attribute("aria-label", "Amt Beetzsee: 100 %")
    area.focus()
    desktop.keyboard.press("Enter")
    expect(desktop.get_by_text("Amt Beetzsee: Rund 1.100 Menschen").first).to_be_visible()
    expect(desktop).to_have_url(re.compile("gebiet=Amt"))
    fills = desktop.locator(".pick").evaluate_all("all => all.map(one => one.style.fill)")
    swatches = desktop.locator("[data-testid=stHtml] tbody span").evaluate_all(
        "all => all.map(one => getComputedStyle(one).backgroundColor)"
    )
    assert set(fills) <= set(swatches)
    assert violations(desktop) == {}


def test_cells_are_drawn_and_leave_when_areas_come_back(phone: Page, address: str) -> None:
    visit(phone, f"{address}/{CELLS}")
    cells = phone.locator(".land.cell")
    expect(cells.first).to_be_attached()
    assert cells.count() > 500
    expect(phone.locator(".land.hatched")).to_have_count(0)
    width = phone.evaluate("document.documentElement.scrollWidth")
    assert width <= phone.evaluate("window.innerWidth")
    assert violations(phone) == {}
    phone.get_by_role("radio", name="Gebiete", exact=True).click()
    expect(phone.locator(".pick.valued")).to_have_count(AREAS)
    expect(cells).to_have_count(0)


def test_the_table_is_there_and_an_area_leads_to_its_profile(phone: Page, address: str) -> None:
    visit(phone, f"{address}/{ADDRESS}")
    table = phone.get_by_role("table").filter(has_text="Minuten für neun von zehn")
    expect(table.get_by_role("row")).to_have_count(AREAS + 2)
    phone.get_by_role("link", name="Profil: Amt Ziesar").click()
    heading = phone.get_by_role("heading", level=2, name="Sozialraumprofil Amt Ziesar")
    expect(heading).to_be_visible()


def test_files_are_made_when_asked_for(desktop: Page, address: str) -> None:
    visit(desktop, f"{address}/{ADDRESS}")
    with desktop.expect_download() as download:
        desktop.get_by_role("button", name="Blatt als PDF").click()
    assert (
        download.value.suggested_filename == "versorgung-familienzentrum-sozialraum-15-minuten.pdf"
    )
    assert len(pypdf.PdfReader(io.BytesIO(download.value.path().read_bytes())).pages) == 1
    with desktop.expect_download() as download:
        desktop.get_by_role("button", name="Gebiete als GeoJSON").click()
    assert len(gpd.read_file(download.value.path())) == AREAS


def test_another_district_has_its_own_map(desktop: Page, address_verden: str) -> None:
    desktop.goto(f"{address_verden}/{ADDRESS}")
    expect(desktop.locator(".pick.valued")).to_have_count(8)
    expect(desktop.get_by_text("Im Landkreis Verden erreichen rechnerisch")).to_be_visible()


def test_a_rerun_keeps_the_cells_and_the_edge_of_the_picked_area(
    desktop: Page, address: str
) -> None:
    visit(desktop, f"{address}/{CELLS}&gebiet=Teltow")
    expect(desktop.locator(".land.cell").first).to_be_attached()
    desktop.locator(".land.cell").first.evaluate("one => { one.dataset.watched = 'yes' }")
    desktop.get_by_text("Die Zellen als Tabelle").click()
    desktop.locator("[data-key='120695902']").focus()
    desktop.keyboard.press("Enter")
    expect(desktop.get_by_text("Amt Beetzsee: Rund 1.100 Menschen").first).to_be_visible()
    expect(desktop.locator("[data-watched=yes]")).to_have_count(1)
    last = desktop.locator(".leaflet-overlay-pane g > *").last
    expect(last).to_have_class(re.compile(r"\b(chosen|ring)\b"))
