"""Papers of a case: the same numbers on all, protected entries once, nothing after forgetting."""

from collections.abc import Iterator

import geopandas as gpd
import pytest
import shapely
from playwright.sync_api import Browser, Page, Route, expect

from geo.projection import cell_of
from pages.context import district
from pages.i18n import GERMAN, speaking
from pages.print import resource_card
from tests.browser.conftest import DESKTOP, watched_page
from tests.browser.test_case_area import FIELD, POINTS, take

pytestmark = pytest.mark.browser

SHEET = "#ressourcenkarte"
FIRST_MS = 60_000
"""A busy machine takes its time for the first page of a server."""


@pytest.fixture
def page(browser: Browser, address_professionals: str) -> Iterator[Page]:
    with watched_page(browser, DESKTOP) as one:
        one.add_init_script("window.print = () => { window.printed = true; }")
        one.goto(f"{address_professionals}/umkreis")
        expect(one.get_by_label(FIELD)).to_be_visible(timeout=FIRST_MS)
        yield one


def print_view(page: Page) -> None:
    page.evaluate("window.printed = false")
    page.get_by_role("button", name="Druckansicht").click()
    page.wait_for_function("window.printed")


@pytest.mark.parametrize("limit", ["die 20 nächsten", "bis 20 Minuten"])
def test_print_view_and_pdf_have_the_same_numbers(page: Page, limit: str) -> None:
    for lat, lng in POINTS[:3]:
        take(page, f"{lat:.7f} {lng:.7f}")
        page.get_by_label("Umfang").select_option(label=limit)
        print_view(page)
        printed = page.locator(f"{SHEET} .services > li strong").all_inner_texts()
        point = gpd.GeoSeries([shapely.Point(lng, lat)], crs="EPSG:4326").to_crs(district().crs)[0]
        how_far = {"most": 20} if "nächsten" in limit else {"most": 0, "minutes": 20}
        asked = {"cell": cell_of(point, district().crs).name, "question": {}, **how_far}
        with speaking(GERMAN):
            card = resource_card.content(resource_card.ASKED.validate_python(asked))
        assert printed == [entry["name"] for entry in card["placed"]]
        others = page.locator(f"{SHEET} h2", has_text="geschützter Adresse").locator("+ ul > li")
        (hidden,) = (group for group in card["others"] if "geschützter" in group["title"])
        said = [" ".join(one.split()) for one in others.all_inner_texts()]
        assert len(said) == len(set(said)) == len(hidden["entries"])
        assert [entry["name"] for entry in hidden["entries"]] == [
            one.split(" – ")[0].removesuffix(" (2 Einträge)") for one in said
        ]


def test_protected_entries_of_the_own_gemeinde_come_first(page: Page) -> None:
    take(page, "Teltow")
    print_view(page)
    others = page.locator(f"{SHEET} h2", has_text="geschützter Adresse").locator("+ ul > li")
    expect(others.nth(0)).to_contain_text("Teltow")
    expect(others.nth(1)).to_contain_text("Teltow")
    expect(others.filter(has_text="Teltow").filter(has_text="2 Einträge")).to_have_count(1)
    expect(others.nth(2)).not_to_contain_text("Teltow")


def test_a_planregion_that_is_only_assumed_is_marked(page: Page) -> None:
    roles = page.locator(f"{SHEET} h2", has_text="Wer koordiniert").locator("+ ul > li")
    take(page, "Werder")
    print_view(page)
    expect(roles.filter(has_text="Regionalkoordination")).to_contain_text(
        "Planregion 2 (angenommen)"
    )
    take(page, "Teltow")
    print_view(page)
    expect(roles.filter(has_text="Regionalkoordination")).to_contain_text("Planregion 1 –")


def test_a_point_that_is_forgotten_while_the_print_view_waits_is_not_printed(page: Page) -> None:
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route("**/assets/case/sheet.css*", hold)
    take(page, "Teltow")
    page.get_by_role("button", name="Druckansicht").click()
    expect(page.locator(SHEET)).to_have_count(1)
    page.wait_for_timeout(100)
    assert len(waiting) == 1
    page.get_by_role("button", name="Ort vergessen").click()
    expect(page.locator(SHEET)).to_have_count(0)
    waiting[0].abort()
    expect(page.locator(".said")).to_have_text("Der Ort ist vergessen.")
    page.wait_for_timeout(500)
    expect(page.locator(SHEET)).to_have_count(0)
    assert page.evaluate("window.printed") is None
    page.unroute("**/assets/case/sheet.css*")
    take(page, "Werder")
    print_view(page)
    expect(page.locator(f"{SHEET} h1")).to_contain_text("Werder")


def test_a_point_that_is_forgotten_while_the_print_view_loads_is_not_printed(page: Page) -> None:
    script = """async ([place]) => {
      const { createPapers } = await import("/assets/case/papers.js");
      const texts = { print: "drucken", print_failed: "" };
      let loaded;
      const base = new Promise((done) => { loaded = done; });
      let asked = 0;
      const papers = createPapers(texts, { place: () => { asked += 1; return place; },
        data: () => ({}), found: () => ({}), base: () => base });
      [...papers.element.querySelectorAll("button")].at(0).click();
      papers.forget();
      loaded({});
      await base;
      await new Promise((done) => { setTimeout(done, 50); });
      return asked;
    }"""
    assert page.evaluate(script, [{"lat": 52.4, "lng": 13.2}]) == 0
