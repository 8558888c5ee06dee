"""What is taken along works without the server; the plain pages work without a script."""

from pathlib import Path

import pypdf
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from pages.i18n import GERMAN, LANGUAGES
from pages.print import offline, register
from pages.print.folder import Folder
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_accessibility import TAGS
from tests.pages.papers import DAY, DISTRICT, OFFERS, of_district

pytestmark = pytest.mark.browser

SIZES = [(DESKTOP, "light"), (PHONE, "dark")]


class Ear:
    """Every request but the first document, and every complaint."""

    def __init__(self, page: Page) -> None:
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: self.complaints.append(dialog.message))


def violations(page: Page) -> dict[str, str]:
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
    return {item["id"]: item["nodes"][0]["html"][:200] for item in found.response["violations"]}


def open_page(browser: Browser, url: str, size: dict[str, int], scheme: str) -> tuple[Page, Ear]:
    context = browser.new_context(viewport=size, color_scheme=scheme, locale="de-DE")  # type: ignore[arg-type]
    page = context.new_page()
    ear = Ear(page)
    page.goto(url)
    return page, ear


@pytest.fixture(scope="module")
def heft(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("heft") / "heft.html"
    path.write_text(offline.make(register.booklet(DISTRICT, OFFERS, "1", DAY)), "utf-8")
    return path.as_uri()


@pytest.mark.parametrize(("size", "scheme"), SIZES)
def test_the_file_works_from_disk_and_asks_for_nothing(
    browser: Browser, heft: str, size: dict[str, int], scheme: str
) -> None:
    page, ear = open_page(browser, heft, size, scheme)
    expect(page.get_by_role("heading", level=1)).to_have_text("Familienwegweiser Planregion 1")
    expect(page.get_by_role("img", name="Karte Planregion 1")).to_be_visible()
    page.get_by_role("link", name="Beratung und Hilfe").click()
    expect(page.get_by_role("heading", name="Beratung und Hilfe")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    assert ear.requests == [heft]
    assert ear.complaints == []
    assert violations(page) == {}
    page.context.close()


def test_hostile_entries_run_nothing_in_the_file(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "alles.html"
    path.write_text(offline.make(of_district()), "utf-8")
    page, ear = open_page(browser, path.as_uri(), DESKTOP, "light")
    expect(page.get_by_role("heading", name="<img src=x onerror=alert(1)>")).to_be_visible()
    assert page.locator("script, img, iframe").count() == 0
    assert ear.requests == [path.as_uri()]
    assert ear.complaints == []
    page.context.close()


def test_the_folder_works_from_disk(browser: Browser, tmp_path: Path) -> None:
    list(Folder({GERMAN: (DISTRICT, OFFERS)}).write(tmp_path))
    start = (tmp_path / "index.html").as_uri()
    page, ear = open_page(browser, start, PHONE, "light")
    page.get_by_role("link", name="Nuthetal").click()
    page.get_by_role("link", name="Familienzentrum Nuthetal im Mehrgenerationenhaus").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Familienzentrum Nuthetal")
    assert page.evaluate("getComputedStyle(document.querySelector('dl div')).display") == "grid"
    page.get_by_role("link", name="Verzeichnis").click()
    expect(page).to_have_url(start)
    assert all(url.startswith("file://") for url in ear.requests)
    assert ear.complaints == []
    page.context.close()


@pytest.mark.parametrize(
    "path",
    [
        "",
        "gebiet/1.html",
        "thema/pflege.html",
        "eintrag/pm-fz-019.html",
        "leicht/",
        "uk/gebiet/1.html",
        "ar/eintrag/pm-fz-019.html",
    ],
)
def test_plain_pages_are_accessible_and_quiet(browser: Browser, address: str, path: str) -> None:
    for size, scheme in SIZES:
        page, ear = open_page(browser, f"{address}/verzeichnis/{path}", size, scheme)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
        assert (
            page.evaluate("getComputedStyle(document.querySelector('.crumbs ol')).display")
            == "flex"
        )
        assert all(url.startswith(f"{address}/") for url in ear.requests)
        assert ear.complaints == []
        found = violations(page)
        assert found == {}
        page.context.close()


def test_a_plain_page_leads_back_into_the_app(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}/verzeichnis/eintrag/pm-fz-019.html")
    desktop.get_by_role("link", name="Im Wegweiser mit Karte öffnen").click()
    expect(desktop.locator(".wegweiser h2")).to_contain_text("Familienzentrum Nuthetal")


def test_the_switch_of_a_plain_page_leads_to_the_same_page(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}/verzeichnis/gebiet/1.html")
    for language in LANGUAGES.values():
        desktop.get_by_role("link", name=language.name, exact=True).click()
        expect(desktop.locator("html")).to_have_attribute("lang", language.tag)
        expect(desktop.get_by_role("heading", level=1)).to_have_text("Planregion 1")
    assert desktop.url == f"{address}/verzeichnis/ar/gebiet/1.html"


def test_a_plain_page_leads_into_the_app_in_its_language(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}/verzeichnis/uk/eintrag/pm-fz-019.html")
    desktop.locator("main a[href*=wegweiser]").click()
    expect(desktop.locator(".wegweiser h2")).to_contain_text("Familienzentrum Nuthetal")
    expect(desktop.locator("a[href='/verzeichnis/uk/']")).to_be_visible()


def test_an_area_offers_its_papers(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}/gebiete?ebene=Planregion&gebiet=Planregion%201")
    for name, start in (("Als PDF", b"%PDF"), ("Heft als PDF", b"%PDF"), ("Heft als Datei", b"<!")):
        link = desktop.get_by_role("link", name=name).first
        expect(link).to_be_visible()
        answer = desktop.request.get(f"{address}{link.get_attribute('href')}")
        assert answer.body().startswith(start)


def test_the_list_can_be_taken_along(desktop: Page, address: str, tmp_path: Path) -> None:
    desktop.goto(f"{address}/wegweiser?suche=Schulden")
    expect(desktop.locator(".wegweiser .count")).to_contain_text("2 Einträge")
    with desktop.expect_download() as download:
        desktop.get_by_role("button", name="Liste als PDF").click()
    path = tmp_path / "liste.pdf"
    download.value.save_as(path)
    reader = pypdf.PdfReader(path)
    text = "".join(page.extract_text() for page in reader.pages)
    assert "AWO Schuldnerberatung Teltow" in text
    assert "2 Einträge" in text
