"""Events entered in a real browser: everybody sees them in two seconds, and that one is off."""

import datetime as dt
import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DESKTOP, PHONE, ROOT, running_app, watched_page
from tests.browser.test_accessibility import TAGS, known
from tests.browser.test_editing import SECOND, field, press, settled, write, write_day

pytestmark = pytest.mark.browser
NEW = "bearbeiten=termin%3Aneu"


@pytest.fixture(scope="module")
def maintained() -> Iterator[str]:
    more = {"FAMILIENWEGWEISER_MAINTENANCE": "local"}
    with running_app("12069", ROOT / "data", **more) as address:
        yield address


def test_an_event_is_entered_seen_by_all_and_cancelled_in_two_clicks(
    desktop: Page, browser: Browser, maintained: str
) -> None:
    day = dt.date.today() + dt.timedelta(days=2)  # noqa: DTZ011 - the day of the server's machine
    desktop.goto(f"{maintained}/pflege")
    desktop.get_by_test_id("stButtonGroup").get_by_text("Termine").click()
    desktop.get_by_role("button", name="Neuer Termin").click()
    expect(desktop.get_by_role("heading", name="Neuer Termin")).to_be_visible()
    press(desktop, "Speichern")
    expect(desktop.get_by_text("Bitte prüfen Sie 3 Angaben")).to_be_visible()
    write(desktop, "Name (Pflichtangabe)", "Synthetische Sprechstunde")
    write(desktop, "Quelle des Eintrags (Pflichtangabe)", "Synthetische Quelle")
    write_day(desktop, "Tag (Pflichtangabe)", f"{day:%d%m%Y}")
    write(desktop, "Uhrzeit", "15–17 Uhr")
    write(desktop, "Ort in Worten", "Marktplatz, Teltow")
    press(desktop, "Speichern")
    expect(desktop.get_by_text("Gespeichert.")).to_be_visible()
    desktop.wait_for_timeout(2000 * SECOND)
    with watched_page(browser, PHONE) as citizen:
        citizen.goto(f"{maintained}/termine?termine_zeit=4%20Wochen")
        expect(citizen.get_by_text("Synthetische Sprechstunde")).to_be_visible()
        desktop.get_by_role("button", name=re.compile("Absagen")).click()
        press(desktop, "Termin absagen")
        expect(desktop.get_by_text("Der Termin ist abgesagt.")).to_be_visible()
        desktop.wait_for_timeout(2000 * SECOND)
        citizen.reload()
        expect(citizen.get_by_text("fällt aus")).to_be_visible()
    press(desktop, "Rückgängig")
    expect(desktop.get_by_text("Alles ist wie vorher")).to_be_visible()
    desktop.reload()
    expect(field(desktop, "Uhrzeit")).to_have_value("15:00–17:00")
    desktop.get_by_role("button", name=re.compile("zur Liste")).click()
    expect(desktop.get_by_role("button", name="Neuer Termin")).to_be_visible()
    expect(desktop.get_by_role("button", name="Synthetische Sprechstunde")).to_be_visible()
    desktop.go_back()
    expect(field(desktop, "Uhrzeit")).to_have_value("15:00–17:00")


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_form_of_an_event_can_be_used_by_everybody(
    browser: Browser, maintained: str, size: dict[str, int]
) -> None:
    with watched_page(browser, size) as page:
        page.goto(f"{maintained}/pflege?{NEW}")
        press(page, "Speichern")
        expect(page.get_by_text("Bitte prüfen Sie 3 Angaben")).to_be_visible()
        settled(page)
        options = {"runOnly": {"type": "tag", "values": TAGS}}
        found = Axe().run(page, options=options).response["violations"]
        ours = {one["id"]: one["nodes"][0]["html"][:200] for one in found}
        assert {rule: node for rule, node in ours.items() if rule not in known()} == {}
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
