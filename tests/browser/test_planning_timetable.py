"""Coverage by bus and train in the browser: chosen, shared, left, and a broken file."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from pages import context
from tests.browser.conftest import running_app
from tests.feeds import serving
from tests.loaders.test_gtfs import packed

pytestmark = pytest.mark.browser

FIRST_MS = 60_000
"""The first search of a server compiles it."""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start the app with a written timetable of this year in the store."""
    store = tmp_path_factory.mktemp("store")
    folder = store / "timetables"
    folder.mkdir()
    year = dt.datetime.now(tz=dt.UTC).year
    days = f"start_date,end_date\nmofr,1,1,1,1,1,0,0,{year}0101,{year + 1}1231\n"
    head = "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,"
    tables = {**serving(context.district()), "calendar.txt": head + days}
    tables = {name: text for name, text in tables.items() if name != "calendar_dates.txt"}
    packed(folder, tables).rename(folder / "12069.zip")
    with running_app("12069", FAMILIENWEGWEISER_STORE=str(store)) as address:
        yield address


def test_bus_and_train_are_chosen_shared_and_left(desktop: Page, served: str) -> None:
    desktop.goto(f"{served}/planung-versorgung?hoechstens=45+Minuten")
    desktop.get_by_role("radio", name="mit Bus und Bahn").click()
    expect(desktop.get_by_text("nach Fahrplan, Dienstag").first).to_be_visible(timeout=FIRST_MS)
    expect(desktop).to_have_url(re.compile("weg=mit"))
    ways = desktop.locator(".st-key-planungswege")
    # a screen that knows no timetable falls back to a way that it knows
    ways.get_by_role("link", name="Wo als Nächstes").click()
    expect(desktop.get_by_role("heading", level=1)).to_have_text("Wo als Nächstes")
    expect(desktop.get_by_role("radio", name="mit dem Auto")).to_be_visible(timeout=FIRST_MS)
    expect(desktop.get_by_role("radio", name="mit Bus und Bahn")).to_have_count(0)
    expect(desktop.get_by_test_id("stException")).to_have_count(0)
    ways.get_by_role("link", name="Wann erreichbar").click()
    expect(desktop.get_by_role("heading", level=1)).to_have_text("Wann erreichbar")
    expect(desktop.get_by_test_id("stException")).to_have_count(0)
    desktop.get_by_role("radio", name="mit Bus und Bahn").click()
    expect(desktop.get_by_text("Fahrplanrechnung von Tür zu Tür").first).to_be_visible()


def test_a_link_opens_with_day_and_departure(phone: Page, served: str) -> None:
    query = "weg=mit+Bus+und+Bahn&abfahrt=12:00–14:00+Uhr&hoechstens=60+Minuten"
    phone.goto(f"{served}/planung-versorgung?{query}")
    expect(phone.get_by_text("Abfahrt 12:00–14:00 Uhr").first).to_be_visible(timeout=FIRST_MS)
    width = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert phone.evaluate(width) == 0


def test_a_broken_file_is_told_and_the_car_still_drives(
    desktop: Page, served: str, tmp_path: Path
) -> None:
    folder = tmp_path / "timetables"
    folder.mkdir()
    (folder / "12069.zip").write_bytes(b"PK\x03\x04 abgebrochen")
    with running_app("12069", FAMILIENWEGWEISER_STORE=str(tmp_path)) as address:
        assert address != served
        desktop.goto(f"{address}/planung-versorgung?weg=mit+Bus+und+Bahn")
        told = desktop.get_by_text("Mit dem Fahrplan lässt sich nicht rechnen")
        expect(told).to_be_visible(timeout=FIRST_MS)
        expect(desktop.get_by_text("mit dem Auto (geschätzt)").first).to_be_visible()
