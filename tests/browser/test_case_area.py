"""Around a case in a real browser: the same ways as the server's, few steps, mistakes, papers."""

import re
from collections.abc import Iterator
from io import BytesIO

import geopandas as gpd
import numpy as np
import pypdf
import pytest
import shapely
from playwright.sync_api import Browser, Page, expect

from geo.projection import cell_of, transverse_mercator
from geo.reachable import Limit, reachable
from geo.travel import INDIVIDUAL
from pages.context import district, showing, travel
from pages.ui.near_case.data import case_data
from pages.ui.professional import case_question, offers
from pages.ui.professional.case_question import CaseQuestion
from tests.browser.conftest import DESKTOP, PHONE, watched_page
from tests.browser.map_harness.steps import violations

pytestmark = pytest.mark.browser

FIELD = "Ort, Bahnhof, Adresse oder Koordinaten"
POINTS = [(52.4012873, 13.2654971), (52.14, 12.58), (52.5, 12.4), (53.0, 14.1)]
"""Made-up points within the district, and one far beyond its border (synthetisch)."""


@pytest.fixture
def page(browser: Browser, address_professionals: str) -> Iterator[Page]:
    with watched_page(browser, DESKTOP) as one:
        one.add_init_script("window.print = () => { window.printed = true; }")
        one.goto(f"{address_professionals}/umkreis")
        expect(one.get_by_label(FIELD)).to_be_visible()
        yield one


def take(page: Page, text: str) -> None:
    page.get_by_label(FIELD).fill(text)
    page.get_by_label(FIELD).press("Enter")
    expect(page.locator(".near > li").first).to_be_visible()


@pytest.mark.parametrize("key", ["12069", "03361"])
def test_the_browser_projects_as_the_server_does(page: Page, key: str) -> None:
    with showing(key):
        crs = district().crs
        known = transverse_mercator(crs)
        west, south, east, north = district().areas.to_crs("EPSG:4326").total_bounds
    dice = np.random.default_rng(7)
    lats, lngs = dice.uniform(south, north, 50), dice.uniform(west, east, 50)
    places = [{"lat": float(y), "lng": float(x)} for y, x in zip(lats, lngs, strict=True)]
    script = """async ([places, about]) => {
      const tools = await import("/assets/case/projection.js");
      return places.map((place) => [tools.project(place, about), tools.cellOf(place)]);
    }"""
    about = {"lon_0": known.lon_0, "k_0": known.k_0, "x_0_m": known.x_0_m}
    theirs = page.evaluate(script, [places, about])
    points = gpd.GeoSeries(gpd.points_from_xy(lngs, lats), crs="EPSG:4326").to_crs(crs)
    assert [one for one, _ in theirs] == [
        pytest.approx([point.x, point.y], abs=1e-3) for point in points
    ]
    assert [name for _, name in theirs] == [cell_of(point, crs).name for point in points]


@pytest.mark.parametrize(("lat", "lng"), POINTS)
def test_the_browser_finds_what_the_server_would_find(page: Page, lat: float, lng: float) -> None:
    found = case_question.met(district(), CaseQuestion())
    told = case_data(district(), CaseQuestion(), found)
    script = """async ([told, place, limit, mode]) => {
      const { entriesOf } = await import("/assets/case/entries.js");
      const { around } = await import("/assets/case/ways.js");
      const { project } = await import("/assets/case/projection.js");
      const file = await (await fetch("/api/facilities.geojson")).json();
      const all = [...file.features, ...told.extra].map((one) => [one.properties.id, one]);
      const entries = entriesOf(told.ids, new Map(all), told);
      const speed = told.modes.find(({ key }) => key === mode).straight_m_per_min;
      const near = around(entries, project(place, told.projection), speed, limit);
      const plain = ({ entry, metres, minutes }) => [entry.id, metres, minutes];
      return { placed: near.placed.map(plain), vague: near.vague.map(plain),
        anywhere: near.anywhere.map(({ id }) => id), beyond: near.beyond };
    }"""
    point = gpd.GeoSeries([shapely.Point(lng, lat)], crs="EPSG:4326").to_crs(district().crs)[0]
    for mode in INDIVIDUAL:
        for limit in (Limit(most=20), Limit(minutes=25.4321)):
            values = {"most": limit.most, "minutes": limit.minutes}
            place = {"lat": lat, "lng": lng}
            theirs = page.evaluate(script, [told, place, values, mode.value])
            ours = reachable(offers.places(), found.ids, point, (travel(), mode), limit)
            for group, ways in (("placed", ours.placed), ("vague", ours.vague)):
                numbers = {way.id: (way.metres, way.minutes) for way in ways}
                assert {key for key, *_ in theirs[group]} == set(numbers)
                for key, metres, minutes in theirs[group]:
                    assert (metres, minutes) == pytest.approx(numbers[key], abs=0.2, rel=1e-4)
            assert theirs["beyond"] == ours.beyond
            assert set(theirs["anywhere"]) == set(ours.anywhere)


def test_the_card_takes_three_steps_from_the_empty_page(page: Page) -> None:
    page.get_by_label(FIELD).press_sequentially("Werder")
    page.get_by_label(FIELD).press("Enter")
    page.get_by_role("button", name="Druckansicht").click()
    page.wait_for_function("window.printed")
    sheet = page.locator("#ressourcenkarte")
    assert sheet.locator("h1").text_content() == "Ressourcenkarte: Werder (Havel) und Umgebung"
    assert sheet.locator(".services > li").count() == 10
    assert sheet.locator(".line").count() > 5
    roles = sheet.locator("h2", has_text="Wer koordiniert").locator("+ ul > li")
    coordination = roles.filter(has_text="Regionalkoordination, Planregion")
    assert coordination.count() == 1


@pytest.mark.parametrize(
    ("name", "width"), [("a4-portrait", 595), ("a4-landscape", 842), ("a3-landscape", 1191)]
)
def test_the_print_view_has_its_own_page(page: Page, name: str, width: int) -> None:
    take(page, "52.4012873 13.2654971")
    page.get_by_label("Format", exact=True).select_option(name)
    page.get_by_role("button", name="Druckansicht").click()
    page.wait_for_function("window.printed")
    paper = pypdf.PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    assert abs(float(paper.pages[0].mediabox.width) - width) < 3
    said = paper.pages[0].extract_text()
    assert "Ressourcenkarte: Teltow" in said
    assert "Fachkräfte" not in said
    assert "52.40" not in said


def test_borders_do_not_count_and_what_has_no_place_is_said_apart(page: Page) -> None:
    take(page, "52.3906 13.0645")
    expect(page.locator(".case-pin")).to_have_count(10)
    page.get_by_label("Umfang").select_option(label="bis 60 Minuten")
    for said in ("nur die Gemeinde bekannt", "geschützter Adresse"):
        expect(page.get_by_text(re.compile(said)).first).to_be_visible()
    hidden = page.locator("details.rest", has_text="geschützter Adresse")
    hidden.locator("summary").first.click()
    assert " km" not in hidden.inner_text()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Bitte geben Sie einen Ort ein"),
        ("xyzqw", "Nichts gefunden"),
        ("12.34 99.99", "zu weit vom Landkreis"),
        ("<img src=x onerror=alert(1)>", "Nichts gefunden"),
    ],
)
def test_a_mistake_is_answered(page: Page, text: str, said: str) -> None:
    page.get_by_label(FIELD).fill(text)
    page.get_by_role("button", name="Suchen").click()
    expect(page.locator(".said")).to_contain_text(said)
    expect(page.locator(".near > li")).to_have_count(0)


@pytest.mark.parametrize(
    "text",
    ["52,4012 13,2654", "52.4012,13.2654", "N 52.4012° E 13.2654°", "13.2654 52.4012",
     "52°24'04.3\"N 13°15'55.4\"E", "Breite 52,4012; Länge 13,2654"],
)  # fmt: skip
def test_coordinates_may_be_written_in_many_ways(page: Page, text: str) -> None:
    take(page, text)
    expect(page.locator(".near > li .name").first).to_have_text("Mühlendorf-Oberschule Teltow")


def test_everything_goes_by_keyboard_and_is_forgotten(page: Page) -> None:
    field = page.get_by_label(FIELD)
    field.focus()
    page.keyboard.type("Bahnhof")
    page.keyboard.type(" Michendorf")
    field.fill("Michendorf")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".said")).to_contain_text("Punkt gesetzt")
    page.get_by_label("zu Fuß").focus()
    page.keyboard.press("Space")
    expect(page.locator(".way").first).to_contain_text("zu Fuß")
    page.get_by_role("button", name="Ort vergessen").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".near > li")).to_have_count(0)
    expect(field).to_be_focused()
    expect(page.get_by_role("heading", name="Ressourcenkarte", exact=True)).to_be_hidden()


def test_a_click_on_the_map_is_a_point_and_up_to_five_are_compared(page: Page) -> None:
    page.locator(".canvas").click(position={"x": 300, "y": 260})
    expect(page.locator(".said")).to_contain_text("Stelle auf der Karte")
    boxes = page.locator(".near input[type=checkbox]")
    for number in range(5):
        boxes.nth(number).check()
    expect(boxes.nth(5)).to_be_disabled()
    expect(page.locator(".compare thead th")).to_have_count(6)
    boxes.nth(0).uncheck()
    expect(page.locator(".compare thead th")).to_have_count(5)
    expect(boxes.nth(5)).to_be_enabled()


def test_a_choice_on_the_server_keeps_the_point_in_the_browser(page: Page) -> None:
    take(page, "Teltow")
    before = page.locator(".near > li .name").all_inner_texts()
    page.get_by_text("Pflege", exact=True).click()
    expect(page.locator(".near > li .name").first).not_to_have_text(before[0])
    expect(page.locator(".said")).to_contain_text("Teltow")
    assert "fall" not in page.url


def test_a_search_without_a_hit_leaves_no_earlier_point(page: Page) -> None:
    take(page, "Werder")
    page.get_by_label(FIELD).fill("xyzqw")
    page.get_by_label(FIELD).press("Enter")
    expect(page.get_by_text("Nichts gefunden")).to_be_visible()
    expect(page.locator(".near > li")).to_have_count(0)
    expect(page.get_by_label(FIELD)).to_have_value("xyzqw")


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing_with_results_and_nothing_is_wider_than_the_screen(
    browser: Browser, address_professionals: str, size: dict[str, int]
) -> None:
    with watched_page(browser, size) as page:
        page.goto(f"{address_professionals}/umkreis")
        expect(page.get_by_label(FIELD)).to_be_visible()
        take(page, "Teltow")
        page.locator(".near input[type=checkbox]").first.check()
        page.locator(".near summary").first.click()
        expect(page.locator(".compare table")).to_be_visible()
        assert [one for one in violations(page) if "leaflet-marker-icon" not in one] == []
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
