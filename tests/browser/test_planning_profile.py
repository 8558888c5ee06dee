"""The profile in a browser: what AppTest cannot see: pictures, the reload, the files."""

import io
import re

import pypdf
import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

NOTE = "synthetische Einschätzung"


def test_pictures_load_the_choice_survives_and_the_note_is_in_the_file(
    phone: Page, address: str
) -> None:
    phone.goto(f"{address}/planung-profil?gebiet=Nuthetal")
    expect(phone.get_by_role("heading", level=2).first).to_have_text("Sozialraumprofil Nuthetal")
    phone.get_by_role("radio", name="Bevölkerung").click()
    expect(phone).to_have_url(re.compile("profilbereich=Bev"))
    phone.reload()
    expect(phone.get_by_role("heading", name="Bevölkerung", exact=True)).to_be_visible()
    pictures = phone.get_by_role("img", name=re.compile("^Sozialräume: niedrigster Wert"))
    expect(pictures.first).to_be_attached()
    assert pictures.first.evaluate("image => image.naturalWidth") > 0
    width = phone.evaluate("document.documentElement.scrollWidth")
    assert width <= phone.evaluate("window.innerWidth")
    phone.get_by_label("Ihre fachliche Einschätzung zu Nuthetal").fill(NOTE)
    phone.get_by_role("button", name="Einschätzung übernehmen").click()
    expect(phone.get_by_text("steht in den Dateien dieses Profils")).to_be_visible()
    with phone.expect_download() as download:
        phone.get_by_role("button", name="PDF").click()
    assert download.value.suggested_filename == "nuthetal-120690454-profil.pdf"
    pages = pypdf.PdfReader(io.BytesIO(download.value.path().read_bytes())).pages
    assert NOTE in " ".join(page.extract_text() for page in pages)
    assert NOTE not in phone.url
