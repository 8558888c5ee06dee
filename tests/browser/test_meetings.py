"""The calendar of the committees in a real browser: keyboard, both themes, both widths, Back."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from geo.hours import ZONE
from geo.meetings.model import Meeting, after, local
from loaders.meetings.changes import Change
from loaders.meetings.store import MeetingStore
from pages.context import PROFESSIONALS_VARIABLE, STORE_VARIABLE, TRUSTED_NETWORK
from tests.asked import maintenance
from tests.browser.conftest import DESKTOP, PHONE, ROOT, running_app
from tests.browser.test_accessibility import known, violations

pytestmark = pytest.mark.browser

NOW = dt.datetime.now(tz=ZONE)
SOON = NOW.date() + dt.timedelta(days=3)
SCREENS = (
    "gremientermine",
    f"gremientermine?terminansicht=Jahr&terminjahr={SOON.year}",
    "gremientermine?terminansicht=Monat",
    "sitzung?termin=eins",
    "feedback-tafel",
)


def meeting(name: str, area: str) -> Meeting:
    begin = local(SOON, dt.time(13))
    place = "synthetisch <img src=x onerror=alert(1)>"
    return Meeting(name, "regionalteam", area, begin, after(begin, 180), place, roles=("ASD",))


@pytest.fixture(scope="module")
def open_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ablage")
    made = Change((meeting("eins", "1"), meeting("zwei", "2")))
    MeetingStore(folder, "12069", maintenance).write(made, NOW)
    return folder


@pytest.fixture(scope="module")
def calendar_address(open_store: Path) -> Iterator[str]:
    opened = {PROFESSIONALS_VARIABLE: TRUSTED_NETWORK, STORE_VARIABLE: str(open_store)}
    with running_app("12069", ROOT / "data", **opened) as url:
        yield url


@pytest.mark.parametrize("screen", SCREENS)
def test_axe_finds_nothing_of_ours(browser: Browser, calendar_address: str, screen: str) -> None:
    for size, scheme in ((DESKTOP, "light"), (PHONE, "dark")):
        found = violations(browser, f"{calendar_address}/{screen}", size, scheme)
        unknown = {rule: node for rule, node in found.items() if rule not in known()}
        assert not unknown, f"{screen} {scheme}: {unknown}"


def test_from_the_year_to_a_meeting_by_keyboard_and_back(
    desktop: Page, calendar_address: str, open_store: Path
) -> None:
    desktop.goto(f"{calendar_address}/gremientermine?terminansicht=Jahr&terminjahr={SOON.year}")
    frame = desktop.get_by_role("region", name=f"Termine {SOON.year}")
    expect(frame).to_be_visible()
    frame.focus()
    desktop.keyboard.press("Tab")
    link = desktop.locator("a:focus")
    expect(link).to_have_attribute("href", "/sitzung?termin=eins")
    desktop.keyboard.press("Enter")
    expect(desktop.get_by_role("heading", name="Regionalteam, Planregion 1")).to_be_visible()
    expect(desktop.get_by_text("Überschneidet sich mit Regionalteam, Planregion 2")).to_be_visible()
    desktop.get_by_text("Tagesordnung veröffentlicht, bis").click()
    expect(desktop.get_by_text("Erledigt: Tagesordnung veröffentlicht", exact=True)).to_be_visible()
    assert [one.meeting for one in MeetingStore(open_store, "12069", maintenance).kept().done] == [
        "eins"
    ]
    desktop.go_back()
    expect(frame).to_be_visible()


def test_the_folder_is_one_click_away(desktop: Page, calendar_address: str) -> None:
    desktop.goto(f"{calendar_address}/sitzung?termin=zwei")
    with desktop.expect_download(timeout=60_000) as download:
        desktop.get_by_role("button", name="Sitzungsmappe als PDF").click()
    assert download.value.suggested_filename == f"sitzungsmappe-{SOON}-regionalteam.pdf"
    assert Path(download.value.path()).read_bytes().startswith(b"%PDF")
