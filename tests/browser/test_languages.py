"""The guide in other languages: Arabic from right to left, a switch that keeps the place."""

from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect

from pages.i18n import LANGUAGES, speaking, text
from pages.ui.menu import screen
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_accessibility import violations

pytestmark = pytest.mark.browser

ARABIC = LANGUAGES["ar"]
IN_ARABIC = f"sprache={ARABIC.name}"


def said(code: str, key: str, **values: str | float) -> str:
    with speaking(LANGUAGES[code]):
        return text(key, **values)


def choose(page: Page, code: str) -> None:
    page.locator(".st-key-sprachwahl input").click()
    page.get_by_role("option", name=LANGUAGES[code].name).click()
    expect(page.locator(f"html[lang={LANGUAGES[code].tag}]")).to_be_attached()


def test_a_family_finds_a_nursery_in_arabic_on_a_phone(phone: Page, address: str) -> None:
    phone.goto(f"{address}/wegweiser?{IN_ARABIC}")
    expect(phone.locator("html[lang=ar][dir=rtl]")).to_be_attached()
    with speaking(ARABIC):
        title = screen("guide.py").title
    expect(phone.get_by_role("heading", level=1)).to_have_text(title)
    search = phone.get_by_label(said("ar", "state-search"))
    search.fill("حضانة")
    search.press("Enter")
    first = phone.locator(".wegweiser .entry").first
    expect(first).to_contain_text("Kita")
    name = first.locator(".name")
    assert (name.get_attribute("lang"), name.get_attribute("dir")) == ("de", "ltr")
    first.click()
    detail = phone.locator(".wegweiser .detail")
    expect(detail).to_contain_text(said("ar", "entry-source"))
    phone.get_by_role("button", name=said("ar", "guidemap-back")).click()
    expect(phone.locator(".wegweiser .entry").first).to_be_visible()
    wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert not phone.evaluate(wide)


def test_switching_keeps_the_place(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}/wegweiser?wo=Nuthetal&lebenslage=Pflege&eintrag=pm-mgh-001")
    detail = desktop.locator(".wegweiser .detail h2")
    expect(detail).to_be_visible()
    name, count = detail.inner_text(), desktop.locator(".wegweiser .count").inner_text()
    choose(desktop, "uk")
    number = count.split()[0]
    expect(desktop.locator(".wegweiser .count")).to_contain_text(number)
    expect(detail).to_have_text(name)
    expect(desktop.get_by_label(said("uk", "state-where"))).to_have_value("Nuthetal")
    shown = unquote(desktop.url)
    assert "lebenslage=Pflege" not in shown
    assert f"sprache={LANGUAGES['uk'].name}" in shown
    desktop.reload()
    expect(desktop.locator(".wegweiser .count")).to_contain_text(number)
    expect(detail).to_have_text(name)
    choose(desktop, "de")
    expect(desktop.locator(".wegweiser .count")).to_have_text(count)
    assert "lebenslage=Pflege" in desktop.url
    assert "sprache" not in desktop.url


def test_the_language_stays_from_screen_to_screen(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}/?sprache=English")
    for file in ("my_place.py", "area.py", "guide.py"):
        with speaking(LANGUAGES["en"]):
            title = screen(file).title
        desktop.get_by_test_id("stHeader").get_by_role("link", name=title, exact=True).click()
        expect(desktop.get_by_role("heading", level=1)).to_have_text(title)
        assert "sprache=English" in desktop.url


def test_streamlits_own_words_follow_the_language(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}/mein-ort?ort=Teltow")
    clear = desktop.get_by_test_id("stSelectbox").get_by_role("button")
    expect(desktop.get_by_label(said("de", "streamlit-clear-value"))).to_be_attached()
    choose(desktop, "en")
    expect(desktop.get_by_label(said("en", "streamlit-clear-value"))).to_be_attached()
    choose(desktop, "ar")
    expect(desktop.get_by_label(said("ar", "streamlit-clear-value"))).to_be_attached()
    expect(clear.first).to_be_attached()


def test_leichte_sprache_says_that_it_is_unchecked(desktop: Page, address: str) -> None:
    for path in ("", "wegweiser", "mein-ort"):
        desktop.goto(f"{address}/{path}?sprache=Leichte+Sprache")
        expect(desktop.get_by_text(said("leicht", "page-unchecked"))).to_be_visible()


def test_the_neutral_address_names_the_language_alone(phone: Page, address: str) -> None:
    phone.goto(f"{address}/wegweiser?{IN_ARABIC}")
    search = phone.get_by_label(said("ar", "state-search"))
    search.fill("زوجي يضربني")
    search.press("Enter")
    expect(phone.get_by_role("button", name=said("ar", "guidemap-exit"))).to_be_visible()
    assert unquote(phone.url) == f"{address}/wegweiser?{IN_ARABIC}"


BEGINNINGS_AND_ENDS = """links => links.map(link => {
  let text = link;
  while (text.firstChild) text = text.firstChild;
  const range = document.createRange();
  const left = (at) => { range.setStart(text, at); range.setEnd(text, at + 1);
                         return range.getBoundingClientRect().left; };
  return [left(0), left(text.length - 1)];
})"""


@pytest.mark.parametrize(
    "path",
    [
        f"termine?{IN_ARABIC}",
        f"mein-ort?ort=Teltow&{IN_ARABIC}",
        f"wegweiser?eintrag=pm-mgh-001&{IN_ARABIC}",
        "verzeichnis/ar/eintrag/pm-mgh-001.html",
    ],
)
def test_numbers_read_from_left_to_right_in_arabic(desktop: Page, address: str, path: str) -> None:
    desktop.goto(f"{address}/{path}")
    links = desktop.locator("a[href^='tel:']")
    expect(links.first).to_be_visible()
    places = links.evaluate_all(BEGINNINGS_AND_ENDS)
    assert all(first < last for first, last in places)


@pytest.mark.parametrize("code", ["ar", "uk", "leicht"])
@pytest.mark.parametrize("path", ["", "wegweiser", "wegweiser?eintrag=pm-mgh-001", "mein-ort"])
def test_axe_finds_nothing(browser: Browser, address: str, path: str, code: str) -> None:
    joint = "&" if "?" in path else "?"
    url = f"{address}/{path}{joint}sprache={LANGUAGES[code].name}"
    for size in (DESKTOP, PHONE):
        assert violations(browser, url, size, "light") == {}


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("leicht", "Frauenhaus"),
        ("en", "women's shelter"),
        ("uk", "мене б’ють"),
        ("ar", "زوجي يضربني"),
    ],
)
def test_who_looks_for_protection_on_the_start_page_leaves_no_trace(
    phone: Page, address: str, code: str, words: str
) -> None:
    phone.goto(f"{address}/?sprache={LANGUAGES[code].name}")
    search = phone.get_by_label(said(code, "state-search"))
    search.fill(words)
    search.press("Enter")
    expect(phone.get_by_role("button", name=said(code, "guidemap-exit"))).to_be_visible()
    shown = unquote(phone.url).replace("+", " ").replace("%20", " ")
    assert shown == f"{address}/wegweiser?sprache={LANGUAGES[code].name}"


def test_a_protected_entry_of_a_link_stays_open_when_the_language_changes(
    desktop: Page, address: str
) -> None:
    desktop.goto(f"{address}/wegweiser?sprache=English&eintrag=pm-fh-001")
    expect(desktop.get_by_role("button", name=said("en", "guidemap-exit"))).to_be_visible()
    choose(desktop, "uk")
    expect(desktop.get_by_role("button", name=said("uk", "guidemap-exit"))).to_be_visible()
    expect(desktop.locator(".wegweiser .detail h2")).to_be_visible()
    assert "pm-fh-001" not in desktop.url


def test_a_link_opened_beside_the_page_takes_the_language_along(
    desktop: Page, address: str
) -> None:
    desktop.goto(f"{address}/?sprache=English")
    expect(desktop.locator("html[style*='--menu']")).to_be_attached()
    link = desktop.get_by_test_id("stMain").get_by_test_id("stPageLink-NavLink").first
    used = "a => a.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })) && a.href"
    assert "sprache=English" in str(link.evaluate(used))


def test_the_rest_of_a_long_menu_is_named_in_the_language(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}/?sprache={LANGUAGES['uk'].name}")
    desktop.set_viewport_size({"width": 1000, "height": 800})
    header = desktop.get_by_test_id("stHeader")
    expect(header).to_contain_text("ще")
    expect(header).not_to_contain_text("more")
