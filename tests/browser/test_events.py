"""Events on the phone, with a calendar file of this test's own ("synthetisch")."""

import datetime as dt
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import icalendar
import pytest
from playwright.sync_api import Browser, Page, expect

from geo.hours import ZONE
from tests.browser.conftest import PHONE, ROOT, running_app
from tests.browser.test_accessibility import violations
from tests.calendars import PERSONAL, calendar, event, written

pytestmark = pytest.mark.browser

TODAY = dt.datetime.now(tz=ZONE).date()
ENTRY = "pm-fz-019"
"""The family centre in Nuthetal."""

EVENTS = calendar(
    event(
        f"DTSTART;VALUE=DATE:{TODAY:%Y%m%d}",
        "RRULE:FREQ=WEEKLY",
        f"X-WEGWEISER-EINTRAG:{ENTRY}",
        "LOCATION:Raum 2",
        "DESCRIPTION:synthetisch <img src=x onerror=alert(1)>",
        *PERSONAL,
    ),
    event(f"DTSTART;VALUE=DATE:{TODAY:%Y%m%d}", uid="2", title="synthetisch Markt"),
)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("daten") / "data"
    shutil.copytree(ROOT / "data", folder)
    written(folder / "12069" / "events", EVENTS)
    return folder


@pytest.fixture(scope="module")
def events_address(data: Path) -> Iterator[str]:
    with running_app("12069", data) as url:
        yield url


def choose(page: Page, name: str) -> None:
    field = page.get_by_label("Wo?")
    field.click()
    field.fill(name)
    page.get_by_role("option", name=re.compile(name)).first.click()


def test_from_a_place_to_this_weeks_event_its_file_and_its_entry(
    phone: Page, events_address: str
) -> None:
    phone.goto(f"{events_address}/termine")
    choose(phone, "Nuthetal")
    expect(phone.get_by_role("heading", name="Nuthetal", exact=True)).to_be_visible()
    expect(phone.get_by_text("synthetisch Krabbelgruppe")).to_be_visible()
    expect(phone.get_by_text("synthetisch <img src=x onerror=alert(1)>")).to_be_visible()
    expect(phone.get_by_role("heading", name="In der Nähe")).to_be_visible()
    assert "termine_wo=Nuthetal" in phone.url
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    link = phone.get_by_role("link", name="Zum Kalender hinzufügen").first
    answer = phone.request.get(f"{events_address}{link.get_attribute('href')}")
    (read,) = icalendar.Calendar.from_ical(answer.body()).events
    assert read["SUMMARY"] == "synthetisch Krabbelgruppe"
    assert "attachment" in answer.headers["content-disposition"]
    feed = phone.request.get(phone.locator("code").filter(has_text="/kalender/").inner_text())
    assert b"RRULE:FREQ=WEEKLY" in feed.body()
    phone.get_by_role("link", name=re.compile("Zum Eintrag: Familienzentrum Nuthetal")).click()
    detail = phone.locator(".wegweiser dl")
    expect(detail).to_contain_text("Nächste Termine")
    expect(detail).to_contain_text("synthetisch Krabbelgruppe")


def test_what_the_operator_changes_is_there_without_a_restart(
    phone: Page, events_address: str, data: Path
) -> None:
    phone.goto(f"{events_address}/termine?termine_wo=Beelitz")
    expect(phone.get_by_text("Beelitz: keine Daten.")).to_be_visible()
    new = event(f"DTSTART;VALUE=DATE:{TODAY:%Y%m%d}", "LOCATION:Beelitz", title="synthetisch neu")
    written(data / "12069" / "events", calendar(new), "neu.ics")
    expect(reloaded_later(phone).get_by_text("synthetisch neu")).to_be_visible()


def reloaded_later(page: Page) -> Page:
    """Reload after the time within which changes are not looked for."""
    page.wait_for_timeout(10_500)
    page.reload()
    return page


@pytest.mark.parametrize("query", ["", "?termine_wo=Nuthetal", "?termine_wo=Bad+Belzig"])
def test_axe_finds_nothing(browser: Browser, events_address: str, query: str) -> None:
    url = f"{events_address}/termine{query}"
    assert violations(browser, url, PHONE, "light") == {}
    assert violations(browser, url, PHONE, "dark") == {}
