"""Editing in a real browser: what is stored is what the guide shows, by mouse and by keyboard."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import DESKTOP, PHONE, ROOT, running_app, watched_page
from tests.browser.test_accessibility import TAGS, known

pytestmark = pytest.mark.browser

SECOND = 1.0


@pytest.fixture(scope="module")
def maintained() -> Iterator[str]:
    more = {"FAMILIENWEGWEISER_MAINTENANCE": "local"}
    with running_app("12069", ROOT / "data", **more) as address:
        yield address


def field(page: Page, label: str) -> Locator:
    return page.get_by_label(label, exact=True).first


def opened(page: Page, address: str, key: str) -> Page:
    page.goto(f"{address}/pflege?bearbeiten={key}")
    expect(page.get_by_role("heading", name="Grunddaten")).to_be_visible()
    expect(page.get_by_role("heading", name="Verlauf")).to_be_visible()
    return page


def write(page: Page, label: str, value: str) -> None:
    """Fill a field in and wait until the server has it."""
    field(page, label).fill(value)
    field(page, label).press("Tab")
    expect(page.get_by_text("Sie haben geändert:")).to_be_visible()
    settled(page)


def detail(page: Page) -> Locator:
    return page.locator(".wegweiser article")


def settled(page: Page) -> None:
    expect(page.locator("[data-testid=stStatusWidget]")).to_have_count(0)


def press(page: Page, name: str) -> None:
    settled(page)
    page.get_by_role("button", name=name, exact=True).click()


def test_what_is_stored_is_what_everybody_sees_within_two_seconds(
    desktop: Page, browser: Browser, maintained: str
) -> None:
    with watched_page(browser, DESKTOP) as citizen:
        citizen.goto(f"{maintained}/wegweiser?eintrag=pm-bege-001")
        expect(detail(citizen).get_by_text("AWO Treff Werder")).to_be_visible()
        opened(desktop, maintained, "pm-bege-001")
        write(desktop, "Name (Pflichtangabe)", "Synthetischer Treff Werder")
        press(desktop, "Speichern")
        expect(desktop.get_by_text("Gespeichert.")).to_be_in_viewport()
        expect(desktop.locator(".st-key-pflege_gespeichert")).to_be_focused()
        stored = time.monotonic()
        time.sleep(max(0.0, 2 * SECOND - (time.monotonic() - stored)))
        citizen.reload()
        expect(detail(citizen).get_by_text("Synthetischer Treff Werder")).to_be_visible()
        press(desktop, "Rückgängig")
        expect(desktop.get_by_text("Alles ist wie vorher")).to_be_visible()
        expect(desktop.get_by_role("heading", name="AWO Treff Werder")).to_be_visible()


def test_two_browsers_one_entry_both_versions_are_shown(
    desktop: Page, browser: Browser, maintained: str
) -> None:
    with watched_page(browser, DESKTOP) as other:
        for page in (desktop, other):
            opened(page, maintained, "pm-bera-002")
        write(desktop, "Beschreibung", "Erste Beschreibung")
        write(other, "Beschreibung", "Zweite Beschreibung")
        write(other, "E-Mail", "treff@example.org")
        press(desktop, "Speichern")
        expect(desktop.get_by_text("Gespeichert.")).to_be_visible()
        press(other, "Speichern")
        expect(other.get_by_role("heading", name="Zwei Fassungen")).to_be_visible()
        expect(other.get_by_text("inzwischen von")).to_be_in_viewport()
        expect(other.get_by_text("Gespeicherte Fassung: Erste Beschreibung")).to_be_visible()
        other.get_by_text("Ihre Fassung: Zweite Beschreibung").click()
        expect(other.get_by_text("Bitte wählen Sie")).to_have_count(0)
        press(other, "Zusammen speichern")
        expect(other.get_by_text("Gespeichert.")).to_be_visible()
        expect(other.get_by_role("radiogroup", name="Beschreibung")).to_have_count(0)
        expect(field(other, "Beschreibung")).to_have_value("Zweite Beschreibung")
        expect(field(other, "E-Mail")).to_have_value("treff@example.org")


def write_day(page: Page, label: str, digits: str) -> None:
    """Type a day into its parts (day, month, year), and wait for the server."""
    day_of(page, label).get_by_role("spinbutton").first.focus()
    page.keyboard.type(digits)
    page.keyboard.press("Tab")
    settled(page)


def day_of(page: Page, label: str) -> Locator:
    return page.get_by_role("group", name=label, exact=True)


def test_numbers_and_days_can_be_emptied_again(desktop: Page, maintained: str) -> None:
    day, free = "Stand der Angaben", "Freie Plätze heute"
    opened(desktop, maintained, "pm-bera-007")
    write(desktop, free, "4")
    write_day(desktop, day, "01032026")
    press(desktop, "Speichern")
    expect(desktop.get_by_text("Gespeichert.")).to_be_visible()
    opened(desktop, maintained, "pm-bera-007")
    expect(field(desktop, free)).to_have_value("4")
    expect(day_of(desktop, day)).to_contain_text("2026")
    settled(desktop)
    write(desktop, free, "")
    dates = desktop.get_by_test_id("stDateInput").filter(has=day_of(desktop, day))
    dates.get_by_test_id("stDateInputClearButton").click()
    settled(desktop)
    press(desktop, "Speichern")
    expect(desktop.get_by_text("Gespeichert.")).to_be_visible()
    opened(desktop, maintained, "pm-bera-007")
    expect(desktop.get_by_text("Noch nichts geändert.")).to_be_visible()
    expect(field(desktop, free)).to_have_value("")
    expect(day_of(desktop, day)).to_be_visible()
    expect(day_of(desktop, day)).not_to_contain_text(re.compile(r"\d"))


def test_closing_for_a_while_takes_two_clicks_and_opening_one(
    desktop: Page, browser: Browser, maintained: str
) -> None:
    opened(desktop, maintained, "pm-bera-003")
    desktop.evaluate("window.clicks = 0; addEventListener('click', () => window.clicks++, true)")
    desktop.get_by_role("button", name=re.compile("Vorübergehend geschlossen")).click()
    press(desktop, "Schließung eintragen")
    expect(desktop.get_by_text("Die Schließung ist eingetragen")).to_be_visible()
    assert desktop.evaluate("window.clicks") == 2
    with watched_page(browser, PHONE) as citizen:
        time.sleep(2 * SECOND)
        citizen.goto(f"{maintained}/wegweiser?eintrag=pm-bera-003")
        expect(detail(citizen).get_by_text("vorübergehend geschlossen").first).to_be_visible()
    press(desktop, "Wieder geöffnet")
    expect(desktop.get_by_text("Die Schließung ist aufgehoben")).to_be_visible()
    assert desktop.evaluate("window.clicks") == 3


def test_a_fault_gets_the_focus_and_is_named_for_who_cannot_see(
    desktop: Page, maintained: str
) -> None:
    opened(desktop, maintained, "pm-bera-004")
    write(desktop, "Postleitzahl", "1454")
    press(desktop, "Speichern")
    expect(desktop.get_by_text("Noch nicht gespeichert")).to_be_visible()
    expect(field(desktop, "Postleitzahl")).to_be_focused()
    expect(field(desktop, "Postleitzahl")).to_have_attribute("aria-invalid", "true")
    expect(field(desktop, "Postleitzahl")).to_have_accessible_description(
        re.compile("keine Postleitzahl")
    )
    expect(field(desktop, "Postleitzahl")).to_have_value("1454")


def test_a_click_on_the_map_or_coordinates_set_the_point(desktop: Page, maintained: str) -> None:
    opened(desktop, maintained, "pm-bera-005")
    canvas = desktop.locator(".canvas")
    canvas.scroll_into_view_if_needed()
    expect(desktop.locator(".here-mark, .land.district").first).to_be_attached()
    desktop.get_by_label("Koordinaten (statt Klick)").fill("52.4001, 13.0501")
    desktop.get_by_label("Koordinaten (statt Klick)").press("Enter")
    expect(desktop.get_by_text("Punkt: 52.40010 Nord, 13.05010 Ost")).to_be_visible()
    settled(desktop)
    canvas.click(position={"x": 300, "y": 120})
    expect(desktop.get_by_text("Punkt: 52.40010 Nord, 13.05010 Ost")).to_have_count(0)
    expect(desktop.get_by_text(re.compile(r"Punkt: 5\d\.\d{5} Nord"))).to_be_visible()
    assert "52.4" not in desktop.url
    desktop.get_by_label("Koordinaten (statt Klick)").fill("irgendwo")
    desktop.get_by_role("button", name="Übernehmen", exact=True).click()
    expect(desktop.get_by_text("nicht eindeutig")).to_be_visible()


def test_by_keyboard_alone_a_text_is_changed_and_stored(desktop: Page, maintained: str) -> None:
    opened(desktop, maintained, "pm-bera-006")
    field(desktop, "Name (Pflichtangabe)").focus()
    desktop.keyboard.press("End")
    desktop.keyboard.type(" neu")
    desktop.keyboard.press("Tab")
    expect(desktop.get_by_text("Sie haben geändert:")).to_be_visible()
    settled(desktop)
    for _ in range(120):
        if desktop.evaluate("document.activeElement.innerText").strip().endswith("Speichern"):
            break
        desktop.keyboard.press("Tab")
    desktop.keyboard.press("Enter")
    expect(desktop.get_by_text("Gespeichert.")).to_be_visible()


def test_the_address_names_the_entry_and_never_what_is_typed(
    desktop: Page, maintained: str
) -> None:
    desktop.goto(f"{maintained}/pflege")
    desktop.get_by_label("Suchen (Name, Träger, Ort)").fill("Treff Werder")
    desktop.get_by_label("Suchen (Name, Träger, Ort)").press("Enter")
    desktop.get_by_role("button", name=re.compile("Treff Werder")).first.click()
    expect(desktop.get_by_role("heading", name="Grunddaten")).to_be_visible()
    expect(desktop).to_have_url(re.compile("bearbeiten=pm-bege-001"))
    write(desktop, "Beschreibung", "Geheimer Entwurf")
    assert "Geheim" not in desktop.url
    desktop.reload()
    expect(desktop.get_by_role("heading", name="Grunddaten")).to_be_visible()
    desktop.go_back()
    expect(desktop.get_by_label("Suchen (Name, Träger, Ort)")).to_be_visible()


@pytest.mark.parametrize(
    "state", ["pflege", "pflege?bearbeiten=pm-bera-007", "pflege?bearbeiten=neu"]
)
def test_axe_finds_nothing_of_ours(browser: Browser, maintained: str, state: str) -> None:
    for size, scheme in ((DESKTOP, "light"), (PHONE, "dark")):
        with watched_page(browser, size) as page:
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            page.goto(f"{maintained}/{state}")
            expect(page.get_by_role("heading", level=1)).to_be_visible()
            expect(page.locator(".st-key-fuss [data-testid=stCaptionContainer]")).to_be_attached()
            if "neu" in state:
                press(page, "Speichern")
                expect(page.get_by_text("Noch nicht gespeichert")).to_be_visible()
                page.get_by_role("button", name="Speichern", exact=True).hover()
                settled(page)
            options = {"runOnly": {"type": "tag", "values": TAGS}}
            found = Axe().run(page, options=options).response["violations"]
            ours = {one["id"]: one["nodes"][0]["html"][:200] for one in found}
            assert {rule: node for rule, node in ours.items() if rule not in known()} == {}
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= size["width"]


def test_nobody_edits_without_an_access(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}/pflege?bearbeiten=pm-bege-001")
    expect(desktop.get_by_text("Einträge pflegt, wer dafür einen Zugang hat")).to_be_visible()
    expect(desktop.get_by_role("button", name="Speichern")).to_have_count(0)
    expect(desktop.get_by_role("link", name="Einträge pflegen")).to_have_count(0)


def test_the_data_of_this_test_is_there() -> None:
    shipped = (Path(ROOT) / "data/12069/facilities.geojson").read_text("utf-8")
    assert all(f'"pm-bera-00{number}"' in shipped for number in range(2, 8))
