"""What cannot break the map: hostile names, missing files, barriers."""

import re

import pytest
from playwright.sync_api import expect

from pages.ui.map import ASSETS
from tests.browser.map_harness import synthetic
from tests.browser.map_harness.server import Visit
from tests.browser.map_harness.steps import (
    FACILITIES,
    PHONE,
    choose,
    harness_fixture,
    violations,
    visit_fixture,
    wait_for_guide,
    wait_for_map,
    wide,
)

pytestmark = pytest.mark.browser
harness = harness_fixture
visit = visit_fixture


def test_hostile_names_are_shown_as_text_in_the_list(visit: Visit) -> None:
    page = wide(visit)
    choose(page, "Filter", "feindlich")
    expect(page.locator(".entry")).to_have_count(len(synthetic.HOSTILE_NAMES))
    names = page.locator(".entry .name").evaluate_all("all => all.map(n => n.textContent)")
    assert names == list(synthetic.HOSTILE_NAMES)
    assert page.locator(".shell").locator("img, script, iframe, [onerror], [onload]").count() == 0


@pytest.mark.parametrize("place", range(6, 6 + len(synthetic.HOSTILE_NAMES)))
def test_hostile_names_are_shown_as_text_in_the_detail(visit: Visit, place: int) -> None:
    page = wide(visit, f"?eintrag=syn-{place:03}")
    expect(page.locator(".detail dl")).to_be_visible()
    assert page.locator(".detail h2").text_content() == FACILITIES[f"syn-{place:03}"]["name"]
    assert page.locator("[href^='javascript' i]").count() == 0
    page.locator(".mark.chosen").hover()
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(overflow) == 0


def test_no_module_writes_markup_or_evaluates_text() -> None:
    forbidden = re.compile(
        r"innerHTML|outerHTML|insertAdjacentHTML|\beval\(|new Function|document\.write"
    )
    for file in ASSETS.glob("*.js"):
        assert not forbidden.search(file.read_text(encoding="utf-8")), file.name


def test_a_file_that_fails_can_be_tried_again(visit: Visit) -> None:
    context_page = visit.page()
    context_page.route("**/api/facilities.geojson*", lambda route: route.abort())
    context_page.reload()
    alert = context_page.get_by_role("alert")
    expect(alert).to_contain_text("Das hat leider nicht geklappt", timeout=20_000)
    context_page.unroute("**/api/facilities.geojson*")
    context_page.get_by_role("button", name="Noch einmal versuchen").click()
    wait_for_map(wait_for_guide(context_page))
    assert all("ERR_FAILED" in fault for fault in visit.faults)
    visit.faults.clear()


@pytest.mark.parametrize("path", ["**/api/places.geojson*", "**/vendor/leaflet/*.js"])
def test_a_map_that_fails_leaves_the_list_and_can_be_tried_again(visit: Visit, path: str) -> None:
    page = visit.page()
    page.route(path, lambda route: route.abort())
    page.reload()
    wait_for_guide(page)
    expect(page.locator(".canvas")).to_contain_text("Die Karte ließ sich nicht laden")
    page.unroute(path)
    page.locator(".canvas").get_by_role("button").click()
    wait_for_map(page)
    assert all("ERR_FAILED" in fault for fault in visit.faults)
    visit.faults.clear()


def test_a_component_that_does_not_load_says_so_in_german(visit: Visit) -> None:
    page = visit.page()
    page.route("**/assets/map/*.js*", lambda route: route.abort())
    page.reload()
    expect(page.locator(".wegweiser")).to_contain_text("Das hat leider nicht", timeout=20_000)
    visit.faults.clear()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("size", [PHONE, (1280, 800)])
def test_guide_is_clean(visit: Visit, size: tuple[int, int], dark: bool) -> None:  # noqa: FBT001
    page = wait_for_guide(visit.page(size=size, dark=dark))
    if size == PHONE:
        assert violations(page) == []
        page.get_by_role("button", name="Karte", exact=True).click()
    wait_for_map(page)
    assert violations(page) == []
    page.locator(".mark.gemeinde").first.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert violations(page) == []
    page.get_by_role("dialog").locator(".choice").first.click()
    expect(page.locator(".detail dl")).to_be_visible()
    assert violations(page) == []
