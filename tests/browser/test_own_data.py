"""A delivery in the browser: uploaded, looked at before, imported beside the running server."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PHONE, ROOT, running_app, watched_page
from tests.browser.test_accessibility import TAGS, known
from tests.deliveries import ACHIM, DEFINITION, GOOD, VERDEN, filled

pytestmark = pytest.mark.browser

DISTRICT = "03361"
FIELD = "input[type=file]"


def rows() -> list[tuple[object, ...]]:
    """Return synthetic counts of two Sozialräume, and one that cannot be read."""
    counted = [("neu", key, "", "2024", 40, 900, "") for key in (ACHIM, VERDEN)]
    return [("neu", *GOOD[1:3], "2023", "viele", 900, ""), *counted]


def axe(page: Page) -> dict[str, str]:
    options = {"runOnly": {"type": "tag", "values": TAGS}}
    found = Axe().run(page, options=options).response["violations"]
    return {one["id"]: one["nodes"][0]["html"][:200] for one in found if one["id"] not in known()}


def test_a_delivery_from_the_check_to_the_screens(browser: Browser, tmp_path: Path) -> None:
    path, store = tmp_path / "lieferung.xlsx", tmp_path / "store"
    path.write_bytes(filled(rows(), [DEFINITION]))
    variables = {"FAMILIENWEGWEISER_STORE": str(store), "FAMILIENWEGWEISER_DISTRICT": DISTRICT}
    with (
        running_app(DISTRICT, FAMILIENWEGWEISER_STORE=str(store)) as address,
        watched_page(browser, PHONE) as page,
    ):
        page.goto(f"{address}/planung-daten")
        expect(page.get_by_text("höchstens 20MB")).to_be_visible()
        page.set_input_files(FIELD, {"name": "x.exe", "mimeType": "a/b", "buffer": b"MZ"})
        expect(page.get_by_text("Diese Art von Datei geht hier nicht")).to_be_visible()
        page.set_input_files(FIELD, path)
        expect(page.get_by_text("Werte!E2", exact=True)).to_be_visible()
        expect(page.get_by_text("So würden die Zahlen aussehen")).to_be_visible()
        expect(page.locator(".wegweiser [data-key]").first).to_be_attached()
        assert axe(page) == {}
        assert "lieferung" not in page.url
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        page.get_by_role("button", name="Verwerfen").click()
        expect(page.get_by_text("Ergebnis der Prüfung")).to_have_count(0)
        expect(page.get_by_text("lieferung.xlsx")).to_have_count(0)
        assert not (store / "own_data").exists()
        command = [sys.executable, "-m", "pages.cli", "import-data", str(path)]
        subprocess.run(command, cwd=ROOT, env=os.environ | variables, check=False, timeout=120)
        page.goto(f"{address}/planung-indikatoren?begriff=neu&datenbereich=Finanzen")
        expect(page.locator("summary").filter(has_text="je 1.000 · eigene Daten")).to_be_visible()
