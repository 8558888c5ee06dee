"""The frame of the map: wide, narrow, paper, and what a rerun leaves alone."""

import pytest
from playwright.sync_api import expect

from tests.browser.map_harness import synthetic
from tests.browser.map_harness.server import Visit
from tests.browser.map_harness.steps import (
    PHONE,
    choose,
    drag_map,
    harness_fixture,
    mark_ids,
    phone,
    positions,
    visit_fixture,
    wait_for_guide,
    wait_for_map,
    wide,
)

pytestmark = pytest.mark.browser
harness = harness_fixture
visit = visit_fixture


@pytest.mark.parametrize("width", [320, 390, 759, 1280, 1920])
def test_nothing_runs_out_of_the_page(visit: Visit, width: int) -> None:
    page = wait_for_guide(visit.page(size=(width, 800)))
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(overflow) == 0
    side, shell = page.locator(".side").bounding_box(), page.locator(".shell").bounding_box()
    assert side
    assert shell
    assert side["x"] + side["width"] <= shell["x"] + shell["width"] + 1


def test_wide_shows_both_panes_and_each_scrolls_by_itself(visit: Visit) -> None:
    page = wide(visit)
    expect(page.locator(".switch")).to_be_hidden()
    side, canvas = page.locator(".side").bounding_box(), page.locator(".canvas").bounding_box()
    assert side
    assert canvas
    assert side["x"] + side["width"] <= canvas["x"]
    assert page.locator(".list").evaluate("n => n.scrollHeight > n.clientHeight")


def test_phone_shows_one_pane_at_a_time(visit: Visit) -> None:
    page = phone(visit)
    assert not visit.requests or not any("surroundings" in path for path in visit.requests)
    expect(page.locator(".canvas")).to_be_hidden()
    page.get_by_role("button", name="Karte", exact=True).click()
    wait_for_map(page)
    expect(page.get_by_role("button", name="Karte", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    expect(page.locator(".list")).to_be_hidden()
    box = page.locator(".canvas").bounding_box()
    assert box
    assert box["height"] == pytest.approx(0.7 * PHONE[1], abs=3)


def test_phone_map_leads_to_the_entry_and_back_to_the_map(visit: Visit) -> None:
    page = phone(visit)
    page.get_by_role("button", name="Karte", exact=True).click()
    pin = wait_for_map(page).locator(".mark.pin:visible").first
    for _ in range(2):
        page.get_by_role("button", name="Karte vergrößern").click()
        page.wait_for_timeout(500)
    ((facility_id,),) = mark_ids(pin)
    pin.click()
    page.get_by_role("dialog").locator(".choice").click()
    expect(page.locator(".detail dl")).to_be_visible()
    page.get_by_role("button", name="Zurück zur Liste").click()
    expect(page.locator(".canvas")).to_be_visible()
    expect(page.get_by_text("gewählt: None")).to_be_visible()
    assert facility_id in str(mark_ids(page.locator(".mark")))


def test_targets_are_large_enough(visit: Visit) -> None:
    page = wide(visit)
    sizes = "all => all.map(n => n.getBoundingClientRect()).map(r => [r.width, r.height])"
    assert all(height >= 44 for _, height in page.locator(".entry").evaluate_all(sizes))
    assert all(min(size) >= 24 for size in page.locator(".mark").evaluate_all(sizes))
    assert all(min(size) >= 44 for size in page.locator(".tools button").evaluate_all(sizes))


def test_paper_shows_the_whole_list_and_no_map(visit: Visit) -> None:
    page = wide(visit)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator(".entry")).to_have_count(60)
    expect(page.locator(".canvas")).to_be_hidden()
    assert page.locator(".list").evaluate("n => n.scrollHeight === n.clientHeight")


def test_the_dark_theme_is_recognised(visit: Visit) -> None:
    page = wait_for_map(visit.page(dark=True))
    expect(page.locator(".wegweiser")).to_have_attribute("data-theme", "dark")


def test_a_rerun_with_the_same_data_does_not_move_the_map(visit: Visit) -> None:
    page = wide(visit)
    page.get_by_role("button", name="Karte vergrößern").click()
    page.wait_for_timeout(500)
    drag_map(page, -80, 60)
    before = positions(page)
    asked = len(visit.requests)
    page.get_by_role("button", name="Noch einmal rechnen").click()
    expect(page.locator(".meta")).to_have_text("2,2 km")
    page.wait_for_timeout(600)
    assert positions(page) == before
    assert len(visit.requests) == asked == len(set(visit.requests))


def test_a_new_result_moves_the_map_only_if_it_would_be_out_of_sight(visit: Visit) -> None:
    page = wide(visit)
    spot = ".land.district >> nth=0"
    before = page.locator(spot).bounding_box()
    choose(page, "Filter", "genau")
    expect(page.locator(".count")).to_have_text("24 Einträge gefunden")
    page.wait_for_timeout(600)
    assert page.locator(spot).bounding_box() == before
    for _ in range(3):
        page.get_by_role("button", name="Karte vergrößern").click()
        page.wait_for_timeout(500)
    drag_map(page, -300, 200)
    choose(page, "Filter", "Musterstadt")
    expect(page.locator(".count")).to_have_text("10 Einträge gefunden")
    page.wait_for_timeout(800)
    frame = page.locator(".canvas").bounding_box()
    marks = page.locator(".mark").evaluate_all(
        "all => all.map(n => n.getBoundingClientRect()).map(r => [r.x, r.y])"
    )
    assert frame
    assert all(frame["x"] <= x <= frame["x"] + frame["width"] for x, _ in marks)
    assert all(frame["y"] <= y <= frame["y"] + frame["height"] for _, y in marks)


def test_a_chosen_area_is_outlined_and_fills_the_map(visit: Visit) -> None:
    page = wide(visit)
    choose(page, "Gebiet", synthetic.gemeinde_key(5))
    expect(page.locator(".land.chosen")).to_have_count(1)
    page.wait_for_timeout(800)
    outline, frame = (
        page.locator(".land.chosen").bounding_box(),
        page.locator(".canvas").bounding_box(),
    )
    assert outline
    assert frame
    assert outline["height"] > 0.7 * frame["height"]
    assert outline["y"] > frame["y"]


def test_an_empty_result_says_what_to_do(visit: Visit) -> None:
    page = wide(visit)
    choose(page, "Filter", "keine")
    expect(page.locator(".list")).to_contain_text("Hierzu gibt es keinen Eintrag")
    expect(page.get_by_role("status").first).to_have_text("0 Einträge gefunden")
    expect(page.locator(".mark")).to_have_count(0)


def test_a_skeleton_waits_for_the_file(visit: Visit) -> None:
    page = visit.page("_stcore/health")
    page.route("**/api/facilities.geojson*", lambda _: None)
    page.goto(visit.address)
    expect(page.locator(".skeleton")).to_be_visible(timeout=20_000)
    expect(page.locator(".skeleton")).to_contain_text("Die Einträge werden geladen")


def test_whoever_wants_no_motion_gets_none(visit: Visit) -> None:
    page = visit.page("_stcore/health")
    page.emulate_media(reduced_motion="reduce")
    page.goto(visit.address)
    wait_for_map(page)
    moving = "all => all.some(n => getComputedStyle(n).transitionDuration !== '0s')"
    assert not page.locator(".mark > *").evaluate_all(moving)
    before = positions(page)
    page.get_by_role("button", name="Karte vergrößern").click()
    after = positions(page)
    page.wait_for_timeout(500)
    assert before != after == positions(page)
