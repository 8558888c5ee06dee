"""Whoever looks for protection can leave at once, and the browser's history names nothing."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, Route, expect

from tests.browser.conftest import CHROMIUM_ARGS, PHONE, WAIT_MS, chromium_path

pytestmark = pytest.mark.browser

NEUTRAL = "https://www.dwd.de/"
EXIT = ".quick-exit button"


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Page]:
    """Give a phone that reaches the neutral page too, here a page of the test's own."""
    context = browser.new_context(viewport=PHONE, locale="de-DE")  # type: ignore[arg-type]
    context.route(f"{NEUTRAL}**", answer_neutrally)
    page = context.new_page()
    page.set_default_timeout(WAIT_MS)
    yield page
    context.close()


def answer_neutrally(route: Route) -> None:
    route.fulfill(body="<title>Wetter</title>", content_type="text/html")


def search_for_protection(page: Page, address: str) -> None:
    page.goto(f"{address}/wegweiser")
    page.get_by_label("Was suchen Sie?").fill("Frauenhaus")
    page.get_by_label("Was suchen Sie?").press("Enter")
    expect(page.locator(EXIT)).to_be_visible()


def addresses_so_far(page: Page) -> list[str]:
    session = page.context.new_cdp_session(page)
    return [entry["url"] for entry in session.send("Page.getNavigationHistory")["entries"]]


def test_the_history_that_the_browser_keeps_names_nothing(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    context = browser.browser_type.launch_persistent_context(
        tmp_path, executable_path=chromium_path(), args=CHROMIUM_ARGS
    )
    context.route(f"{NEUTRAL}**", answer_neutrally)
    page = context.new_page()
    page.set_default_timeout(WAIT_MS)
    page.goto(f"{address}/wegweiser")
    page.get_by_label("Was suchen Sie?").fill("Kita")
    page.get_by_label("Was suchen Sie?").press("Enter")
    expect(page).to_have_url(f"{address}/wegweiser?suche=Kita")
    for words in ("Frauenhaus", "mein Mann schlägt mich"):
        page.get_by_label("Was suchen Sie?").fill(words)
        page.get_by_label("Was suchen Sie?").press("Enter")
        expect(page.locator(".wegweiser .count")).not_to_contain_text("Kita")
        expect(page.locator(EXIT)).to_be_visible()
        expect(page).to_have_url(f"{address}/wegweiser")
    page.locator(".wegweiser ol li button").first.click()
    expect(page.locator(".wegweiser dl")).to_be_visible()
    page.locator(EXIT).click()
    page.wait_for_url(NEUTRAL)
    context.close()
    with closing(sqlite3.connect(tmp_path / "Default" / "History")) as kept:
        urls = [url for (url,) in kept.execute("SELECT url FROM urls")]
    assert f"{address}/wegweiser?suche=Kita" in urls, "the browser does keep a history"
    assert not [url for url in urls if re.search("Frauenhaus|schl|eintrag", url)]


def test_there_is_no_exit_where_nobody_needs_it(phone: Page, address: str) -> None:
    phone.goto(f"{address}/wegweiser?suche=Kita")
    expect(phone.locator(".wegweiser ol li").first).to_be_visible()
    expect(phone.locator(EXIT)).to_have_count(0)


def test_search_and_entry_stay_out_of_the_address(visitor: Page, address: str) -> None:
    search_for_protection(visitor, address)
    visitor.locator(".wegweiser ol li button").first.click()
    expect(visitor.locator(".wegweiser h2")).to_contain_text("Frauenhaus")
    expect(visitor.locator(".wegweiser dl")).to_be_visible()
    expect(visitor.get_by_role("button", name="Link kopieren")).to_have_count(0)
    assert visitor.url == f"{address}/wegweiser"
    assert not [url for url in addresses_so_far(visitor) if "?" in url]


def test_a_search_on_the_start_page_stays_out_of_the_address(visitor: Page, address: str) -> None:
    visitor.goto(address)
    visitor.get_by_label("Was suchen Sie?").fill("frauenhaus")
    visitor.get_by_label("Was suchen Sie?").press("Enter")
    expect(visitor.locator(".wegweiser ol li").first).to_contain_text("Frauenhaus")
    expect(visitor.locator(EXIT)).to_be_visible()
    visitor.locator(EXIT).click()
    visitor.wait_for_url(NEUTRAL)
    assert not [url for url in addresses_so_far(visitor) if "frauenhaus" in url]


@pytest.mark.parametrize(
    "query", ["suche=gewalt&lebenslage=Pflege", "suche=mein+mann+schlägt+mich", "suche=bedroht"]
)
def test_the_question_counts_not_what_is_left_of_the_answer(
    visitor: Page, address: str, query: str
) -> None:
    visitor.goto(f"{address}/wegweiser?{query}")
    expect(visitor.locator(EXIT)).to_be_visible()
    expect(visitor).to_have_url(f"{address}/wegweiser")


def test_a_protected_entry_does_not_come_back_unasked(visitor: Page, address: str) -> None:
    search_for_protection(visitor, address)
    visitor.locator(".wegweiser ol li button").first.click()
    expect(visitor.locator(".wegweiser h2")).to_contain_text("Frauenhaus")
    visitor.get_by_role("link", name="Impressum").click()
    expect(visitor.get_by_role("heading", level=1, name="Impressum")).to_be_visible()
    visitor.go_back()
    expect(visitor.locator(".wegweiser ol li").first).to_be_visible()
    expect(visitor.locator(".wegweiser h2")).to_be_hidden()


@pytest.mark.parametrize("by_key", [False, True], ids=["button", "three times escape"])
def test_leaving_at_once(visitor: Page, address: str, *, by_key: bool) -> None:
    search_for_protection(visitor, address)
    with visitor.expect_request(NEUTRAL) as asked:
        if by_key:
            for _ in range(3):
                visitor.keyboard.press("Escape")
        else:
            visitor.locator(EXIT).click()
    visitor.wait_for_url(NEUTRAL)
    request: Request = asked.value
    assert "referer" not in request.all_headers()
    assert not [url for url in addresses_so_far(visitor) if "Frauenhaus" in url]
    assert f"{address}/wegweiser" not in addresses_so_far(visitor)


def test_nothing_is_left_in_the_browser(visitor: Page, address: str) -> None:
    search_for_protection(visitor, address)
    visitor.evaluate("localStorage.setItem('x', '1'); sessionStorage.setItem('y', '1')")
    visitor.locator(EXIT).click()
    visitor.wait_for_url(NEUTRAL)
    visitor.goto(f"{address}/wegweiser")
    expect(visitor.locator(".wegweiser ol li").first).to_be_visible()
    assert visitor.get_by_label("Was suchen Sie?").input_value() == ""
    assert visitor.evaluate("[localStorage.x, sessionStorage.y]") == [None, None]
    expect(visitor.locator(EXIT)).to_have_count(0)


def test_another_topic_takes_the_exit_away(visitor: Page, address: str) -> None:
    search_for_protection(visitor, address)
    visitor.get_by_label("Was suchen Sie?").fill("Kita")
    visitor.get_by_label("Was suchen Sie?").press("Enter")
    expect(visitor.locator(EXIT)).to_have_count(0)
