"""The guided import in the browser: phone width, keyboard, axe, stored and taken back."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from pages.accounts.maintenance import ON, VARIABLE
from tests.browser.conftest import PHONE, ROOT, running_app, watched_page
from tests.browser.test_own_data import axe
from tests.received import csv, row

pytestmark = pytest.mark.browser

DISTRICT = "03361"
FIELD = "input[type=file]"
NAME = "Ein synthetischer Treff"


def test_a_list_from_the_file_to_the_guide_and_back(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "geheimer-name.csv"
    file.write_bytes(csv(row(Name=NAME), row(Name="Ohne PLZ", PLZ="x"), encoding="cp1252"))
    local = {VARIABLE: ON, "STREAMLIT_SERVER_ADDRESS": "127.0.0.1"}
    with (
        running_app(DISTRICT, ROOT / "data", **local) as address,
        watched_page(browser, PHONE) as page,
    ):
        page.goto(f"{address}/pflege-import")
        expect(page.get_by_role("heading", level=1)).to_have_text("Einträge einlesen")
        page.set_input_files(FIELD, file)
        expect(page.get_by_role("cell", name="Windows-1252")).to_be_visible()
        expect(page.get_by_text("Bitte nennen Sie oben die Quelle")).to_be_visible()
        source = page.get_by_label("Quelle der Liste")
        source.fill("Synthetische Liste")
        source.press("Enter")
        check = page.get_by_role("button", name="Prüfen, noch nichts speichern")
        check.focus()
        check.press("Enter")
        expect(page.get_by_text("keine Postleitzahl mit 5 Ziffern")).to_be_visible()
        expect(page.locator(".wegweiser [data-key]").first).to_be_attached()
        assert axe(page) == {}
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        assert "geheimer" not in page.url
        with page.expect_download() as got:
            page.get_by_role("button", name="Nicht übernommene Zeilen").click()
        assert got.value.suggested_filename == "nicht-uebernommen.xlsx"
        store = page.get_by_role("button", name="Jetzt übernehmen: 1 neu, 0 geändert")
        store.focus()
        store.press("Enter")
        expect(page.get_by_text("Gespeichert als Import")).to_be_visible()
        expect(page.get_by_text("geheimer-name.csv").first).to_be_visible()
        expect(page.locator(FIELD)).to_be_attached()
        assert axe(page) == {}
        page.get_by_role("link", name=NAME).click()
        expect(page.locator(".wegweiser h2")).to_have_text(NAME)
        page.goto(f"{address}/pflege-import")
        page.get_by_role("button", name="rückgängig machen").first.click()
        expect(page.get_by_text("ist zurückgenommen")).to_be_visible()
        page.goto(f"{address}/wegweiser?suche=Ein+synthetischer+Treff")
        expect(page.locator(".wegweiser .count")).not_to_be_empty()
        expect(page.locator(".wegweiser")).not_to_contain_text(NAME)
