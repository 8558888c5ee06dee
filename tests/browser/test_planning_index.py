"""The index in a browser: a change survives a reload, and its file brings the same table."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

EDITOR, WEIGHT = "Auswahl und Gewichte ändern", "Gewicht: Bevölkerungsdichte"


def test_a_change_survives_a_reload_and_its_file_brings_the_same_table(
    desktop: Page, address: str, tmp_path: Path
) -> None:
    desktop.goto(f"{address}/planung-index?index=Bedarfsindex+aus+offenen+Daten")
    desktop.get_by_text(EDITOR).click()
    weight = desktop.get_by_label(WEIGHT)
    weight.fill("3")
    weight.press("Enter")
    expect(desktop).to_have_url(re.compile(r"wahl=bedarf--z--.*--dichte\.-3$"))
    desktop.reload()
    desktop.get_by_text(EDITOR).click()
    expect(weight).to_have_value("3")
    with desktop.expect_download() as download:
        desktop.get_by_text("Auswahl als Datei (TOML)").click()
    download.value.save_as(tmp_path / "meine.toml")
    table = desktop.get_by_role("table").first.inner_text()
    desktop.goto(f"{address}/planung-index")
    desktop.set_input_files("input[type=file]", tmp_path / "meine.toml")
    expect(desktop.get_by_text("Am Bildschirm verändert")).to_be_visible()
    expect(desktop).to_have_url(re.compile(r"index=.*meine\.toml"))
    expect(desktop.get_by_role("table").first).to_have_text(re.compile("Gebiet"))
    assert desktop.get_by_role("table").first.inner_text() == table
