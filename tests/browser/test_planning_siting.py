"""Where next in a browser: a proposal becomes a scenario, its file brings back the same table."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

FIRST_VISIT_MS = 60_000
"""The first proposal after a start loads the solver."""


def visit(page: Page, url: str) -> None:
    page.goto(url)
    expect(page.get_by_role("heading", name="Worauf das beruht")).to_be_visible(
        timeout=FIRST_VISIT_MS
    )


def test_a_proposal_is_taken_saved_and_replayed(
    desktop: Page, address: str, tmp_path: Path
) -> None:
    visit(desktop, f"{address}/planung-standorte?anzahl=2")
    expect(desktop.locator(".site.chosen")).to_have_count(2)
    expect(desktop.locator(".pick.valued")).to_have_count(19)
    with desktop.expect_download() as paper:
        desktop.get_by_role("button", name="Eine Seite (PDF)").click()
    assert paper.value.suggested_filename == "standorte-familienzentrum.pdf"
    assert paper.value.path().read_bytes().startswith(b"%PDF-")
    desktop.get_by_role("button", name="Alle ins Planspiel").click()
    expect(desktop.get_by_text("Neu: ")).to_have_count(2)
    with desktop.expect_download() as download:
        desktop.get_by_role("button", name="Planspiel als Datei (TOML)").click()
    download.value.save_as(tmp_path / "planspiel.toml")
    table = desktop.get_by_role("table").last.inner_text()
    visit(desktop, f"{address}/planung-standorte?weg=zu+Fu%C3%9F&hoechstens=30+Minuten")
    desktop.get_by_text("Gesichertes Planspiel öffnen").click()
    desktop.set_input_files("input[type=file]", tmp_path / "planspiel.toml")
    expect(desktop.get_by_text("Neu: ")).to_have_count(2)
    expect(desktop).not_to_have_url(re.compile("weg=zu"))
    expect(desktop.get_by_role("table").last).to_have_text(re.compile("erreicht danach"))
    assert desktop.get_by_role("table").last.inner_text() == table


def test_mobile_stops_on_a_phone(phone: Page, address: str) -> None:
    visit(phone, f"{address}/planung-standorte?gesucht=Mobile+Halte")
    expect(phone.get_by_text("nicht bewiesen")).to_be_visible()
    expect(phone.locator(".site.base")).to_have_count(1)
    expect(phone.locator(".site.chosen").first).to_have_text(re.compile(r"^Di1$"))
    with phone.expect_download() as paper:
        phone.get_by_role("button", name="Eine Seite (PDF)").click()
    assert paper.value.path().read_bytes().startswith(b"%PDF-")
    main = phone.locator("[data-testid=stMain]")
    assert main.evaluate("main => main.scrollWidth - main.clientWidth") == 0
