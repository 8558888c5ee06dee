"""Partners and volunteers of an entry: written in the form, on the card as a way to the partner."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import ROOT, open_list, running_app
from tests.browser.test_editing import opened, press, settled, write

pytestmark = pytest.mark.browser

CENTRE, PARTNER = "pm-fz-001", "AWO Treff Werder"


@pytest.fixture(scope="module")
def maintained() -> Iterator[str]:
    more = {"FAMILIENWEGWEISER_MAINTENANCE": "local"}
    with running_app("12069", ROOT / "data", **more) as address:
        yield address


def choose(page: Page, kind: str, label: str, said: str) -> None:
    """Type into a field of choices and take what fits, or what was typed if nothing does."""
    typed = page.locator(f"[data-testid={kind}]", has_text=label).locator("input")
    open_list(typed)
    typed.fill(said)
    typed.press("Enter")
    page.keyboard.press("Escape")
    settled(page)


def row(page: Page, label: str) -> Locator:
    return page.locator(".wegweiser article .row", has_text=label)


def test_partners_are_chosen_or_written_and_lead_to_their_entries(
    desktop: Page, phone: Page, maintained: str
) -> None:
    opened(desktop, maintained, CENTRE)
    choose(desktop, "stMultiSelect", "Kooperationspartner", PARTNER)
    choose(desktop, "stMultiSelect", "Kooperationspartner", "Sportverein synthetisch")
    choose(desktop, "stSelectbox", "Werden Freiwillige gesucht?", "ja")
    write(desktop, "Funktionen im Team", "Frau Synthetisch")
    press(desktop, "Speichern")
    expect(desktop.get_by_text("nennt eine Person oder wie man sie erreicht")).to_be_visible()
    write(desktop, "Funktionen im Team", "Integrationsfachkraft")
    press(desktop, "Speichern")
    expect(desktop.get_by_text("Gespeichert.")).to_be_in_viewport()

    phone.goto(f"{maintained}/wegweiser?eintrag={CENTRE}")
    expect(row(phone, "Mitmachen").last).to_contain_text("Freiwillige werden gesucht")
    expect(row(phone, "Arbeitet zusammen mit")).to_have_count(2)
    expect(row(phone, "Sportverein synthetisch").get_by_role("link")).to_have_count(0)
    row(phone, PARTNER).get_by_role("link").click()
    expect(phone.locator(".wegweiser article h2")).to_have_text(PARTNER)
