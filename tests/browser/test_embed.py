"""The embedded view stands in the frame of a named site, and in no other."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from tests.browser.conftest import running_app

pytestmark = pytest.mark.browser


class Site(ThreadingHTTPServer):
    """The site of a municipality with one page and one frame."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), SitePage)
        self.frame = ""
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class SitePage(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, Site)
        page = f"<!doctype html><html lang=de><title>Gemeinde</title>{self.server.frame}"
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.encode())

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@pytest.fixture(scope="module")
def sites() -> Iterator[tuple[Site, Site]]:
    named, foreign = Site(), Site()
    yield named, foreign
    for site in (named, foreign):
        site.shutdown()
        site.server_close()


@pytest.fixture(scope="module")
def guide(sites: tuple[Site, Site]) -> Iterator[str]:
    with running_app("12069", FAMILIENWEGWEISER_FRAME_HOSTS=sites[0].origin) as url:
        yield url


def embedded(page: Page, site: Site, address: str) -> FrameLocator:
    """Open the site with this address in its frame; return the frame."""
    site.frame = f'<iframe src="{address}" width=700 height=500></iframe>'
    page.goto(site.origin)
    return page.frame_locator("iframe")


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Page]:
    """Give a page on which a refusal by the policy is no fault."""
    context = browser.new_context(locale="de-DE")
    yield context.new_page()
    context.close()


def test_the_copied_code_works_on_a_named_site(
    desktop: Page, guide: str, sites: tuple[Site, Site]
) -> None:
    desktop.goto(f"{guide}/einbetten")
    code = desktop.get_by_test_id("stCode")
    expect(code).to_contain_text("<iframe")
    sites[0].frame = code.inner_text().strip()
    desktop.goto(sites[0].origin)
    frame = desktop.frame_locator("iframe")
    expect(frame.locator(".wegweiser ol li").first).to_be_visible()
    expect(frame.get_by_role("link", name="Im Familienwegweiser")).to_be_visible()
    expect(frame.get_by_text("Datenschutz")).to_have_count(0)


def test_area_topic_and_view_of_the_frame(
    desktop: Page, guide: str, sites: tuple[Site, Site]
) -> None:
    query = "wo=Teltow&lebenslage=Pflege&ansicht=karte&embed=true"
    frame = embedded(desktop, sites[0], f"{guide}/eingebettet?{query}")
    expect(frame.locator(".wegweiser .leaflet-marker-icon[role=button]").first).to_be_visible()
    expect(frame.locator(".wegweiser ol")).to_be_hidden()
    link = frame.get_by_role("link", name="Im Familienwegweiser")
    expect(link).to_have_attribute("href", "/wegweiser?wo=Teltow&lebenslage=Pflege")


def test_strange_and_protected_things_stay_out_of_the_frame(
    desktop: Page, guide: str, sites: tuple[Site, Site]
) -> None:
    query = "wo=[Klick](https://boese.example)&eintrag=pm-fh-002&embed=true"
    frame = embedded(desktop, sites[0], f"{guide}/eingebettet?{query}")
    expect(frame.locator(".wegweiser ol li").first).to_be_visible()
    expect(frame.get_by_role("heading", level=1)).to_have_text(
        "Familienwegweiser Potsdam-Mittelmark"
    )
    expect(frame.locator(".wegweiser h2")).to_be_hidden()
    frame.locator(".wegweiser ol li button").first.click()
    link = frame.get_by_role("link", name="Eintrag stimmt nicht?")
    expect(link).to_have_attribute("target", "_blank")
    expect(frame.get_by_role("button", name="Merken")).to_have_count(0)


@pytest.mark.parametrize("screen", ["eingebettet?embed=true", "wegweiser"])
def test_no_other_site_frames_it(
    visitor: Page, guide: str, sites: tuple[Site, Site], screen: str
) -> None:
    site = sites[1] if "embed" in screen else sites[0]
    site.frame = f'<iframe src="{guide}/{screen}"></iframe>'
    refused: list[str] = []
    visitor.on("console", lambda message: refused.append(message.text))
    visitor.goto(site.origin)
    visitor.wait_for_timeout(1500)
    assert any("frame" in text.lower() for text in refused)
    assert not [frame for frame in visitor.frames if frame.url.startswith(guide)]
