"""The table in a real browser: typed into by mouse and keyboard, stored, undone; axe; a phone."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DESKTOP, PHONE, ROOT, running_app, watched_page
from tests.browser.test_accessibility import TAGS, known
from tests.browser.test_editing import press, settled

pytestmark = pytest.mark.browser

TYPED_MS, DRAWN_MS = 20, 300
"""Nobody types as fast as a program: the grid takes over what it has drawn."""
ROW, HEAD, NAME_COLUMN = 35, 35, 230
"""Height of a row and of the heading, and where the names begin, in pixels."""


@pytest.fixture(scope="module")
def maintained() -> Iterator[str]:
    more = {"FAMILIENWEGWEISER_MAINTENANCE": "local"}
    with running_app("12069", ROOT / "data", **more) as address:
        yield address


def table(page: Page, address: str) -> None:
    page.goto(f"{address}/pflege")
    search = page.get_by_label("Suchen (Name, Träger, Ort)")
    search.fill("Suchtberatung")
    search.press("Enter")
    expect(page.get_by_text("3 Einträge", exact=True)).to_be_visible()
    settled(page)
    page.get_by_test_id("stRadio").get_by_text("Tabelle", exact=True).click()
    expect(page.get_by_test_id("data-grid-canvas").first).to_be_visible()
    settled(page)


def write_name(page: Page, row: int, name: str) -> None:
    """Type into a cell as people do: a double click opens its editor, Enter takes it over."""
    canvas = page.locator("[data-testid=stDataFrame] canvas").first
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    assert box
    page.mouse.dblclick(box["x"] + NAME_COLUMN, box["y"] + HEAD + ROW * row + ROW / 2)
    expect(page.locator(".gdg-input")).to_be_visible()
    page.keyboard.press("Control+a")
    page.keyboard.type(name, delay=TYPED_MS)
    expect(page.locator(".gdg-input")).to_have_value(name)
    page.wait_for_timeout(DRAWN_MS)
    page.keyboard.press("Enter")
    settled(page)


def test_names_are_changed_in_the_table_stored_as_one_and_undone(
    desktop: Page, maintained: str
) -> None:
    table(desktop, maintained)
    for row in (0, 1):
        write_name(desktop, row, f"Synthetischer Name {row}")
        told = desktop.get_by_test_id("stTable").get_by_text(f"Synthetischer Name {row}")
        expect(told).to_be_visible()
        settled(desktop)
    expect(desktop.get_by_role("heading", name="Das wird geändert")).to_be_visible()
    press(desktop, "2 Einträge speichern")
    expect(desktop.get_by_text("Gespeichert: 2 Einträge in einer Änderung")).to_be_visible()
    expect(desktop.locator(".st-key-pflege_gespeichert")).to_be_focused()
    expect(desktop.get_by_text("Noch nichts geändert.")).to_be_visible()
    press(desktop, "Rückgängig")
    expect(desktop.get_by_text("Alles ist wie vorher")).to_be_visible()


def test_axe_finds_nothing_of_ours_and_nothing_is_too_wide(
    browser: Browser, maintained: str
) -> None:
    for size, scheme in ((DESKTOP, "light"), (PHONE, "dark")):
        with watched_page(browser, size) as page:
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            table(page, maintained)
            options = {"runOnly": {"type": "tag", "values": TAGS}}
            found = Axe().run(page, options=options).response["violations"]
            ours = {one["id"]: one["nodes"][0]["html"][:200] for one in found}
            assert {rule: node for rule, node in ours.items() if rule not in known()} == {}
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= size["width"]
