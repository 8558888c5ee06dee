"""What the tests of the map do and ask: opening, waiting, reading list and map."""

import json
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.map_harness import synthetic
from tests.browser.map_harness.server import Visit, running

PHONE = (390, 844)
PATIENCE_MS = 20_000
expect.set_options(timeout=PATIENCE_MS)
FACILITIES = {f["properties"]["id"]: f["properties"] for f in synthetic.facilities()["features"]}
AXE_OPTIONS = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}


def serve() -> Iterator[str]:
    with running() as url:
        yield url


def watch(browser: Browser, harness: str) -> Iterator[Visit]:
    guest = Visit(browser, harness)
    yield guest
    guest.close()
    assert guest.faults == [], guest.faults


harness_fixture = pytest.fixture(scope="module")(serve)
visit_fixture = pytest.fixture(watch)


def wait_for_guide(page: Page) -> Page:
    expect(page.locator(".entry").first).to_be_visible(timeout=PATIENCE_MS)
    return page


def wait_for_map(page: Page) -> Page:
    expect(page.locator(".mark").first).to_be_visible(timeout=PATIENCE_MS)
    expect(page.locator(".foot .credit")).to_be_visible()
    return page


def wide(visit: Visit, query: str = "") -> Page:
    return wait_for_map(visit.page(query))


def phone(visit: Visit, query: str = "") -> Page:
    return wait_for_guide(visit.page(query, size=PHONE))


def list_ids(page: Page) -> list[str]:
    while page.locator(".more").is_visible():
        page.locator(".more").click()
    return [
        str(i) for i in page.locator(".entry").evaluate_all("all => all.map(n => n.dataset.id)")
    ]


def mark_ids(marks: Locator) -> list[list[str]]:
    return [json.loads(ids) for ids in marks.evaluate_all("all => all.map(n => n.dataset.ids)")]


def choose(page: Page, label: str, option: str) -> None:
    page.get_by_label(label, exact=True).click()
    page.get_by_role("option", name=option, exact=True).click()


def focused(page: Page) -> str:
    return str(
        page.evaluate(
            """() => {
                let node = document.activeElement;
                while (node.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
                return node.dataset.id ?? node.textContent;
            }"""
        )
    )


def positions(page: Page) -> object:
    return page.locator(".mark").evaluate_all(
        "all => all.map(n => [n.dataset.ids, ...Object.values(n.getBoundingClientRect().toJSON())])"
    )


def drag_map(page: Page, x: int, y: int) -> None:
    box = page.locator(".canvas").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] - 30, box["y"] + 30)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 30 + x, box["y"] + 30 + y, steps=5)
    page.wait_for_timeout(300)
    page.mouse.up()
    page.wait_for_timeout(400)


def picker(visit: Visit, *, dark: bool = False) -> Page:
    page = visit.page("?view=area", dark=dark)
    expect(page.locator(".pick")).to_have_count(6, timeout=PATIENCE_MS)
    expect(page.locator(".foot")).not_to_be_empty()
    return page


def violations(page: Page) -> list[str]:
    result = Axe().run(page, context="[data-testid=stBidiComponentIsolated]", options=AXE_OPTIONS)
    return [
        f"{v['id']}: {[node['html'][:160] for node in v['nodes'][:3]]}"
        for v in result.response["violations"]
    ]
