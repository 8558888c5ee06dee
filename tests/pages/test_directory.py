"""The plain pages: every link resolves, machines can read them, nothing protected is in them."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import parse_qs, unquote, urlsplit
from xml.etree import ElementTree as ET

import pytest
from streamlit import config

from pages import context
from pages.print import addresses
from pages.print.folder import Folder
from pages.print.site import Place, Site
from pages.ui.menu import SCREENS
from pages.web import directory
from tests.pages.papers import DISTRICT, NEVER, OFFERS
from tests.pages.web_client import HOST, ask, server

APP = server()
PREFIX = addresses.PREFIX
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SCREEN_PATHS = {f"/{screen.url}" for screen in SCREENS}
SITE = Site(DISTRICT, OFFERS, Place("/assets/directory.css", directory.POLICY))
PAGES = {path: make() for path, make in SITE.pages.items()}


class Links(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.opened: list[str] = []
        self.ld = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.opened.append(tag)
        self.found += [value or "" for name, value in attrs if name in {"href", "src"}]

    def handle_data(self, data: str) -> None:
        if self.lasttag == "script" and data.strip() and not self.ld:
            self.ld = data


def is_there(target: str) -> bool:
    """Tell whether an address of the own host leads somewhere."""
    path = unquote(urlsplit(target).path)
    if path in SCREEN_PATHS:
        return True
    if path.startswith(PREFIX):
        rest = path.removeprefix(PREFIX) or "index.html"
        key = Path(rest).stem
        paper = rest.startswith(("heft/", "gebiet/")) and key in DISTRICT.areas.index
        return rest in PAGES or paper
    return path.startswith("/assets/")


@pytest.mark.parametrize("path", ["index.html", "gebiet/1.html", "eintrag/pm-mgh-001.html"])
def test_a_page_has_what_a_page_needs(path: str) -> None:
    page = PAGES[path]
    assert '<html lang="de">' in page
    assert page.count("<h1>") == page.count("<main") == page.count("<title>") == 1
    assert 'class="skip" href="#inhalt"' in page


def test_every_link_resolves() -> None:
    for path, page in PAGES.items():
        for href in Links(page).found:
            if href.startswith(("http", "mailto:", "tel:", "#")):
                continue
            target = href if href.startswith("/") else join(PREFIX, dirname(path), href)
            slash = "/" if target.endswith("/") else ""
            resolved = normpath(urlsplit(target).path).rstrip("/") + slash or "/"
            assert is_there(resolved), f"{path}: {href}"


def test_links_into_the_app_name_entries_and_areas() -> None:
    for path in ("eintrag/pm-mgh-001.html", "gebiet/1.html"):
        into = [
            urlsplit(href) for href in Links(PAGES[path]).found if href.startswith("/wegweiser")
        ]
        asked = parse_qs(into[0].query)
        assert asked in ({"eintrag": ["pm-mgh-001"]}, {"wo": ["Planregion 1"]})


def test_every_current_entry_and_area_is_reached_from_the_index() -> None:
    seen, todo = set[str](), {"index.html"}
    while todo:
        path = todo.pop()
        seen.add(path)
        for href in Links(PAGES[path]).found:
            target = normpath(join(dirname(path), href))
            if target in PAGES:
                todo |= {target} - seen
    assert seen == set(PAGES)
    entries = {path for path in PAGES if path.startswith("eintrag/")}
    current = (OFFERS["status"] != "historic") & (OFFERS["location_class"] == "public")
    assert len(entries) == int(current.sum())


def test_the_linked_data_is_json_and_the_text_is_harmless() -> None:
    for path, page in PAGES.items():
        found = Links(page)
        graph = json.loads(found.ld)["@graph"]
        assert graph[-1]["@type"] == "BreadcrumbList", path
        assert found.opened.count("script") == 1, path
        assert "img" not in found.opened, path
        assert not [href for href in found.found if href.lower().startswith(("javascript", "data"))]


def test_no_protected_place_is_on_any_page() -> None:
    everything = "\n".join(PAGES.values())
    assert "synthetisch Schutzhaus" in everything
    for secret in NEVER:
        assert secret not in everything


def test_a_protected_place_has_no_address_of_its_own() -> None:
    assert "eintrag/x-haus.html" not in PAGES
    assert not any("x-haus" in href for page in PAGES.values() for href in Links(page).found)
    assert "synthetisch Schutzhaus" in PAGES["art/beratung.html"]


def test_an_id_that_is_no_file_name_leads_out_of_no_folder() -> None:
    assert re.fullmatch(r"eintrag/[0-9a-f]{16}\.html", addresses.entry_page("x/../y"))


def test_it_is_served_with_a_strict_policy_and_kept_by_etag() -> None:
    first = ask(APP, PREFIX, accept_encoding="gzip")
    assert first.status == 200
    assert first.headers["content-encoding"] == "gzip"
    assert "script-src 'self'" in first.headers["content-security-policy"]
    assert "default-src &#39;none&#39;" in first.text
    again = ask(APP, PREFIX, accept_encoding="gzip", if_none_match=first.headers["etag"])
    assert again.status == 304
    moved = ask(APP, "/verzeichnis")
    assert (moved.status, moved.headers["location"]) == (308, PREFIX)


@pytest.mark.parametrize(
    "path", ["nichts.html", "../app.py", "gebiet/9.pdf", "heft/9.pdf", "heft/1.txt", "eintrag/"]
)
def test_what_is_not_there_is_404(path: str) -> None:
    kept = directory._page.cache_info().currsize
    answer = ask(APP, f"{PREFIX}{path}")
    assert answer.status in {400, 404}
    assert directory._page.cache_info().currsize == kept


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("heft/1.pdf", "application/pdf"),
        ("heft/1.html", "text/html; charset=utf-8"),
        ("gebiet/120690616.pdf", "application/pdf"),
    ],
)
def test_papers_come_by_address(path: str, kind: str) -> None:
    answer = ask(APP, f"{PREFIX}{path}")
    assert answer.status == 200
    assert answer.headers["content-type"] == kind
    assert "filename=" in answer.headers["content-disposition"]
    assert ask(APP, f"{PREFIX}{path}", if_none_match=answer.headers["etag"]).status == 304


def test_the_sitemap_names_every_page_and_robots_names_the_sitemap() -> None:
    root = ET.fromstring(ask(APP, "/sitemap.xml").text)  # noqa: S314 - our own answer
    places = [loc.text or "" for loc in root.iter(f"{SPACE}loc")]
    site = Site(context.district(), context.offers(), SITE.place)
    names = {"" if path == "index.html" else path for path in site.pages}
    assert set(places) == {f"http://{HOST}{PREFIX}{name}" for name in names}
    assert len(places) == len(names)
    robots = ask(APP, "/robots.txt").text
    assert f"Sitemap: http://{HOST}/sitemap.xml" in robots
    assert "Disallow: /media/" in robots


def test_a_strange_host_is_not_repeated() -> None:
    strange = 'x" /><script>'
    assert strange not in ask(APP, "/sitemap.xml", host=strange).text
    assert "script" not in ask(APP, "/robots.txt", host=strange).text


def test_the_operators_name_makes_canonical_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    told = {"browser.serverAddress": "wegweiser.example"}
    monkeypatch.setattr(config, "get_option", lambda name: told.get(name, ""))
    page = ask(APP, f"{PREFIX}gebiet/1.html").text
    assert (
        '<link rel="canonical" href="https://wegweiser.example/verzeichnis/gebiet/1.html">' in page
    )


def test_a_folder_of_files_has_relative_links_only(tmp_path: Path) -> None:
    folder = Folder(DISTRICT, OFFERS)
    written = list(folder.write(tmp_path))
    assert len(written) == len(folder)
    assert {path for path in tmp_path.rglob("*") if path.is_file()} == set(written)
    for path in written:
        for href in Links(path.read_text("utf-8")).found if path.suffix == ".html" else ():
            if not href.startswith(("http", "mailto:", "tel:", "#")):
                assert not href.startswith("/")
                assert (path.parent / href).resolve() in written, f"{path}: {href}"
