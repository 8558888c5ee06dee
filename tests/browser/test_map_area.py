"""The area picker in a real browser."""

import pytest
from playwright.sync_api import expect

from tests.browser.map_harness.server import Visit
from tests.browser.map_harness.steps import harness_fixture, picker, violations, visit_fixture

pytestmark = pytest.mark.browser
harness = harness_fixture
visit = visit_fixture


def test_areas_are_buttons_with_name_and_value(visit: Visit) -> None:
    page = picker(visit)
    names = [
        str(name)
        for name in page.locator(".pick").evaluate_all(
            "a => a.map(n => n.getAttribute('aria-label'))"
        )
    ]
    assert names[0] == "Musterstadt: 1,5 %"
    assert names[3] == "Testhagen"
    colors = page.locator(".pick").evaluate_all("a => a.map(n => n.style.fill)")
    assert colors[:2] == ["rgb(222, 235, 247)", "rgb(158, 202, 225)"]


@pytest.mark.parametrize("way", ["click", "Enter", " "])
def test_an_area_is_picked_by_click_and_key(visit: Visit, way: str) -> None:
    page = picker(visit)
    area = page.locator("[data-key='12000003']")
    if way == "click":
        area.click(position={"x": 12, "y": 12})
    else:
        area.focus()
        page.keyboard.press(way)
    expect(page.get_by_text("gewählt: 12000003")).to_be_visible()
    expect(area).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".land.chosen")).to_have_count(1)
    expect(page.locator(".label.chosen-name")).to_contain_text("Testhagen")


def test_a_picture_of_places_in_the_picker_takes_no_focus(visit: Visit) -> None:
    page = picker(visit)
    expect(page.locator(".mark").first).to_be_visible()
    assert page.locator(".mark[tabindex]").count() == 0


@pytest.mark.parametrize("dark", [False, True])
def test_picker_is_clean(visit: Visit, dark: bool) -> None:  # noqa: FBT001
    page = picker(visit, dark=dark)
    page.locator("[data-key='12000003']").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".label.chosen-name")).to_be_visible()
    assert violations(page) == []
