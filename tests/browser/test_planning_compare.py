"""What only a browser shows: a choice goes along from screen to screen, and a chart is drawn."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def test_the_choice_goes_along_and_stands_in_the_address(address: str, desktop: Page) -> None:
    desktop.goto(f"{address}/planung-vergleich?gebiet=Teltow&frage=Zwei+Indikatoren")
    expect(desktop.get_by_text("Ein Zusammenhang ist keine Ursache")).to_be_visible()
    expect(desktop.locator(".js-plotly-plot text", has_text="Kleinmachnow").first).to_be_visible()
    desktop.get_by_test_id("stMain").get_by_role("link", name="Zeitreihe").click()
    expect(desktop.get_by_text("Hervorgehoben: Teltow.")).to_be_visible()
    assert desktop.url.endswith("/planung-zeitreihe?gebiet=Teltow")
    desktop.reload()
    expect(desktop.get_by_text("Hervorgehoben: Teltow.")).to_be_visible()
    with desktop.expect_download() as download:
        desktop.get_by_role("button", name="Tabelle als CSV").click()
    assert download.value.suggested_filename == "einwohner_sozialraum_12069.csv"
