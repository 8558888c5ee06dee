"""Partners entered in the form on a phone are lines on the map of the family centres."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from pages.context import PROFESSIONALS_VARIABLE, TRUSTED_NETWORK
from tests.browser.conftest import ROOT, open_list, running_app
from tests.browser.test_accessibility import TAGS, known
from tests.browser.test_editing import opened, press, settled

pytestmark = pytest.mark.browser

CENTRE, SCHOOL, TEXT = "pm-fz-011", "Grundschule Brück", "Sportverein synthetisch"
LIBRARY = "Bibliothek Brück"
ADDRESS = "partner-familienzentren"


@pytest.fixture(scope="module")
def maintained() -> Iterator[str]:
    more = {"FAMILIENWEGWEISER_MAINTENANCE": "local", PROFESSIONALS_VARIABLE: TRUSTED_NETWORK}
    with running_app("12069", ROOT / "data", **more) as address:
        yield address


def lines(page: Page, kind: str) -> Locator:
    return page.locator(f".wegweiser .land.relation.{kind}")


def name_partner(page: Page, said: str) -> None:
    """Type a name, take the first of what is offered, and wait for it in the field."""
    box = page.locator("[data-testid=stMultiSelect]", has_text="Kooperationspartner")
    open_list(box.locator("input"))
    box.locator("input").fill(said)
    expect(page.get_by_role("option").first).to_contain_text(said)
    box.locator("input").press("Enter")
    page.keyboard.press("Escape")
    expect(box).to_contain_text(said)
    settled(page)


def violations(page: Page) -> list[str]:
    options = {"runOnly": {"type": "tag", "values": TAGS}}
    found = Axe().run(page, options=options).response["violations"]
    return [str(one["id"]) for one in found if one["id"] not in known()]


def test_partners_chosen_on_a_phone_are_lines_that_can_be_switched_off(
    phone: Page, maintained: str
) -> None:
    phone.goto(f"{maintained}/{ADDRESS}")
    expect(phone.get_by_text("0 von 18 Zentren nennen Partner")).to_be_visible()
    assert not violations(phone), "nothing is known yet"

    opened(phone, maintained, CENTRE)
    for partner in (SCHOOL, LIBRARY, TEXT):
        name_partner(phone, partner)
    press(phone, "Speichern")
    expect(phone.get_by_text("Gespeichert.")).to_be_in_viewport()

    phone.goto(f"{maintained}/{ADDRESS}")
    expect(phone.get_by_text("1 von 18 Zentren nennen Partner")).to_be_visible()
    expect(lines(phone, "exact")).to_have_count(1)
    expect(lines(phone, "vague")).to_have_count(1)
    dashes = "node => getComputedStyle(node).strokeDasharray"
    assert lines(phone, "exact").evaluate(dashes) == "none"
    assert lines(phone, "vague").evaluate(dashes) != "none", "told apart without colour"
    expect(phone.get_by_role("table").first).to_contain_text(TEXT)
    assert not violations(phone)

    phone.get_by_text("Linien ausblenden").click()
    settled(phone)
    expect(lines(phone, "exact")).to_have_count(0)
    expect(phone).to_have_url(f"{maintained}/{ADDRESS}?ohne_linien=true")
    expect(phone.get_by_role("table").first).to_contain_text(SCHOOL)


def test_a_link_to_a_kind_shows_its_lines_alone(desktop: Page, maintained: str) -> None:
    desktop.goto(f"{maintained}/{ADDRESS}?partner_art=Bibliothek")
    expect(lines(desktop, "vague")).to_have_count(1)
    expect(lines(desktop, "exact")).to_have_count(0)
    assert not violations(desktop)
