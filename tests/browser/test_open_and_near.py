"""Open now, temporary closures and "Mein Ort", with entries of this test's own ("synthetisch")."""

import json
import re
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DESKTOP, ROOT, open_list, running_app
from tests.entries import feature

pytestmark = pytest.mark.browser

SOURCED = {"source": "synthetisch", "asOf": "2026-11"}
ALWAYS = {
    **SOURCED,
    "openingHoursSpecification": [
        {"opens": "00:00", "closes": "24:00"},
        {"dayOfWeek": ["PublicHolidays"], "opens": "00:00", "closes": "24:00"},
    ],
}
CLOSED = {
    **ALWAYS,
    "specialOpeningHoursSpecification": [
        {
            "validFrom": "2020-01-01",
            "validThrough": "2099-12-31",
            "note": "synthetisch <img src=x onerror=alert(1)> Umbau",
        }
    ],
}
ENTRIES: dict[str, dict[str, Any]] = {
    "unbekannt": {},
    "auf": {
        "opening_hours": ALWAYS,
        "languages": ["de", "uk"],
        "accessibility": {**SOURCED, "wheelchair": "yes", "hearingLoop": "no"},
    },
    "zu": {"opening_hours": CLOSED},
    "termin": {"opening_hours": {**SOURCED, "appointmentOnly": True}},
}
QUERY = "wegweiser?suche=synthetisch"


@pytest.fixture(scope="module")
def open_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    data = tmp_path_factory.mktemp("daten") / "data"
    shutil.copytree(ROOT / "data", data)
    path = data / "12069" / "facilities.geojson"
    collection = json.loads(path.read_text("utf-8"))
    collection["features"] += [feature(key, **values) for key, values in ENTRIES.items()]
    path.write_text(json.dumps(collection), "utf-8")
    with running_app("12069", data) as url:
        yield url


def items(page: Page) -> list[str]:
    return page.locator(".wegweiser ol li").all_inner_texts()


def test_open_now_puts_the_open_first_and_drops_no_unknown(phone: Page, open_address: str) -> None:
    phone.goto(f"{open_address}/{QUERY}")
    expect(phone.locator(".wegweiser .count")).to_have_text("4 Einträge gefunden")
    phone.get_by_role("button", name="Weitere Filter").click()
    expect(phone.get_by_text("kennen wir die Öffnungszeiten nicht")).to_be_visible()
    phone.get_by_text("Jetzt geöffnet").click()
    count = phone.locator(".wegweiser .count")
    expect(count).to_have_text(re.compile(r"^3 Einträge.*bei 1 davon.*unbekannt$"))
    shown = items(phone)
    assert "synthetisch auf" in shown[0]
    assert "offen" in shown[0]
    assert any("synthetisch unbekannt" in i and "Öffnungszeiten unbekannt" in i for i in shown)
    assert not any("synthetisch zu" in text for text in shown)
    assert "offen=" in phone.url
    phone.reload()
    expect(count).to_have_text(re.compile(r"^3 Einträge"))


def test_a_temporary_closure_warns_and_its_note_runs_nothing(
    desktop: Page, open_address: str
) -> None:
    desktop.goto(f"{open_address}/{QUERY}&eintrag=test-zu")
    detail = desktop.locator(".wegweiser dl")
    expect(detail).to_contain_text("jetzt geschlossen")
    expect(detail).to_contain_text("Montag: geschlossen (vorübergehend geändert")
    badge = desktop.get_by_text("vorübergehend geschlossen: 01.01.2020 bis 31.12.2099").first
    expect(badge).to_be_visible()
    expect(detail).to_contain_text("synthetisch <img src=x onerror=alert(1)> Umbau")


def test_the_detail_says_what_is_known_and_asks_for_the_rest(
    desktop: Page, open_address: str
) -> None:
    desktop.goto(f"{open_address}/{QUERY}&eintrag=test-auf")
    detail = desktop.locator(".wegweiser dl")
    expect(detail).to_contain_text("jetzt geöffnet")
    expect(detail).to_contain_text("Deutsch, Ukrainisch")
    expect(detail).to_contain_text("mit Rollstuhl erreichbar: ja")
    expect(detail).to_contain_text("Stand 11/2026, Quelle: synthetisch")
    desktop.goto(f"{open_address}/{QUERY}&eintrag=test-unbekannt")
    expect(detail).to_contain_text("keine Daten – bitte nachfragen")
    expect(detail).to_contain_text("unbekannt – bitte vorher anrufen")


def test_filters_for_languages_exist_only_with_data(
    desktop: Page, open_address: str, address: str
) -> None:
    for url, shown in ((open_address, True), (address, False)):
        desktop.goto(f"{url}/wegweiser")
        expect(desktop.locator(".wegweiser .count")).not_to_be_empty()
        desktop.get_by_role("button", name="Weitere Filter").click()
        expect(desktop.get_by_label("Alter in Jahren")).to_be_visible()
        language = desktop.get_by_label("Gesprochene Sprache")
        expect(language.first).to_be_visible() if shown else expect(language).to_have_count(0)
    desktop.goto(f"{open_address}/wegweiser?gesprochen=Ukrainisch")
    expect(desktop.locator(".wegweiser .count")).to_have_text("1 Eintrag gefunden")


def test_what_a_person_needs_sorts_the_list_and_stays_out_of_the_address(
    desktop: Page, open_address: str
) -> None:
    desktop.goto(f"{open_address}/wegweiser")
    count = desktop.locator(".wegweiser .count")
    expect(count).not_to_be_empty()
    everything = count.inner_text()
    desktop.get_by_role("button", name="Weitere Filter").click()
    open_list(desktop.get_by_label("Ich brauche"))
    desktop.get_by_role("option", name="Zugang mit Rollstuhl").click()
    metas = desktop.locator(".wegweiser .entry .meta")
    expect(metas.first).to_have_text("mit Rollstuhl")
    expect(metas.nth(1)).to_have_text("Rollstuhl: unbekannt")
    expect(count).to_have_text(everything)
    assert "zugang" not in desktop.url
    assert "Rollstuhl" not in desktop.url


def test_an_age_is_kept_in_the_address(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}/wegweiser?alter=3")
    count = desktop.locator(".wegweiser .count")
    expect(count).not_to_be_empty()
    few = count.inner_text()
    desktop.get_by_role("button", name="Weitere Filter").click()
    expect(desktop.get_by_label("Alter in Jahren")).to_have_value("3")
    expect(desktop.get_by_text("nicht das einzelne Haus")).to_be_visible()
    desktop.get_by_role("button", name="Alles zurücksetzen").click()
    expect(count).not_to_have_text(few)
    assert "alter" not in desktop.url


def test_from_my_place_to_the_office_and_into_the_guide(phone: Page, address: str) -> None:
    phone.goto(f"{address}/mein-ort")
    field = phone.get_by_label("Wo wohnen Sie?")
    field.click()
    field.fill("Fahlhorst")
    phone.get_by_role("option", name=re.compile("Fahlhorst")).click()
    expect(phone.get_by_role("heading", name="Zuständige Stellen")).to_be_visible()
    expect(phone.locator("a[href^='tel:']").first).to_be_visible()
    assert "ort=Fahlhorst" in phone.url
    phone.reload()
    expect(phone.get_by_role("heading", name="Wer koordiniert")).to_be_visible()
    phone.get_by_role("link", name="Alle Angebote hier").click()
    expect(phone.locator(".wegweiser .count")).to_be_visible()
    assert "wo=Nuthetal" in phone.url


def test_my_place_in_a_district_without_planregionen_and_roles(
    phone: Page, address_verden: str
) -> None:
    phone.goto(f"{address_verden}/mein-ort")
    field = phone.get_by_label("Wo wohnen Sie?")
    field.click()
    phone.get_by_role("option").first.click()
    expect(phone.get_by_role("heading", name="Wer berät")).to_be_visible()
    expect(phone.get_by_role("heading", name="Zuständige Stellen")).to_be_visible()
    expect(phone.get_by_text("Planregion")).to_have_count(0)


def test_the_own_position_keeps_the_marks_and_the_open_first(
    browser: Browser, open_address: str
) -> None:
    context = browser.new_context(
        viewport=DESKTOP,  # type: ignore[arg-type]
        locale="de-DE",
        geolocation={"latitude": 52.4, "longitude": 13.26},
        permissions=["geolocation"],
    )
    page = context.new_page()
    page.goto(f"{open_address}/{QUERY}&offen=true")
    expect(page.locator(".wegweiser ol li")).to_have_count(3)
    page.get_by_role("button", name="Mein Standort").click()
    expect(page.locator(".wegweiser .here-note")).to_contain_text("bleibt in diesem Browser")
    shown = items(page)
    assert "synthetisch auf" in shown[0]
    assert "offen" in shown[0]
    assert " m · " in shown[0]
    assert any("Öffnungszeiten unbekannt" in text and " m · " in text for text in shown)
    context.close()
