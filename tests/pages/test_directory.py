"""The plain pages: every link resolves, machines can read them, nothing protected is in them."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import parse_qs, unquote, urlsplit
from xml.etree import ElementTree as ET

import pytest
from markupsafe import escape
from streamlit import config

from loaders.problems import DataProblem
from pages import context
from pages.i18n import GERMAN, LANGUAGES, Language, speaking, text
from pages.print import addresses
from pages.print.folder import Folder
from pages.print.register import planregionen
from pages.print.site import Place, Site
from pages.ui.menu import SCREENS
from pages.web import directory
from tests.pages.papers import DISTRICT, NEVER, OFFERS, OTHERS, guide
from tests.pages.web_client import HOST, ask, server

APP = server()
PREFIX = addresses.PREFIX
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SCREEN_PATHS = {f"/{screen.url}" for screen in SCREENS}
PLACE = Place("/assets/directory.css", directory.POLICY)
SITE = Site(DISTRICT, OFFERS, PLACE)
PAGES = {path: make() for path, make in SITE.pages.items()}
SPOKEN = {
    language: {path: make() for path, make in Site(*guide(language), PLACE, language).pages.items()}
    for language in OTHERS
}
EVERY = {GERMAN: PAGES, **SPOKEN}
SERVED = {
    f"{addresses.prefix(language)}{'' if path == 'index.html' else path}"
    for language, pages in EVERY.items()
    for path in pages
}
KEYS = list(DISTRICT.areas.index)
PAPERS = {addresses.area_pdf(key) for key in KEYS}
PAPERS |= {
    addresses.booklet(key, ending) for key in planregionen(DISTRICT) for ending in ("pdf", "html")
}
PUBLIC_ENTRY, AREA = "eintrag/pm-mgh-001.html", "gebiet/1.html"


class Links(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.alternates: dict[str, str] = {}
        self.switch: list[dict[str, str | None]] = []
        self.opened: list[str] = []
        self.ld = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.opened.append(tag)
        self.found += [value or "" for name, value in attrs if name in {"href", "src"}]
        named = dict(attrs)
        if "hreflang" in named and tag == "link":
            self.alternates[named["hreflang"] or ""] = named["href"] or ""
        elif "hreflang" in named:
            self.switch.append(named)

    def handle_data(self, data: str) -> None:
        if self.lasttag == "script" and data.strip() and not self.ld:
            self.ld = data


def is_there(target: str) -> bool:
    """Tell whether an address of the own host leads somewhere."""
    path = unquote(urlsplit(target).path)
    if path in SCREEN_PATHS:
        return True
    for language in LANGUAGES.values():
        rest = path.removeprefix(addresses.prefix(language))
        if rest in PAPERS:
            return True
    return path in SERVED or path.startswith("/assets/")


def from_page(language: Language, path: str, href: str) -> str:
    """Return where a link of a page leads, from the root of the server."""
    start = addresses.prefix(language)
    target = urlsplit(href if href.startswith("/") else join(start, dirname(path), href)).path
    slash = "/" if target.endswith("/") else ""
    return normpath(target).rstrip("/") + slash or "/"


@pytest.mark.parametrize("path", ["index.html", AREA, PUBLIC_ENTRY])
@pytest.mark.parametrize("language", EVERY, ids=lambda language: language.code)
def test_a_page_has_what_a_page_needs(language: Language, path: str) -> None:
    page = EVERY[language][path]
    assert f'<html lang="{language.tag}" dir="{language.direction}">' in page
    assert page.count("<h1>") == page.count("<main") == page.count("<title>") == 1
    assert 'class="skip" href="#inhalt"' in page


@pytest.mark.parametrize("language", EVERY, ids=lambda language: language.code)
def test_every_link_resolves(language: Language) -> None:
    for path, page in EVERY[language].items():
        for href in Links(page).found:
            if not href.startswith(("http", "mailto:", "tel:", "#")):
                assert is_there(from_page(language, path, href)), f"{path}: {href}"


@pytest.mark.parametrize("language", EVERY, ids=lambda language: language.code)
def test_links_into_the_app_name_entries_and_areas_and_keep_the_language(
    language: Language,
) -> None:
    kept = {} if language == GERMAN else {"sprache": [language.name]}
    for path, wanted in (
        (PUBLIC_ENTRY, {"eintrag": ["pm-mgh-001"]}),
        (AREA, {"wo": ["Planregion 1"]}),
    ):
        links = [urlsplit(href) for href in Links(EVERY[language][path]).found]
        into = [link for link in links if not link.netloc and link.path in SCREEN_PATHS]
        assert parse_qs(next(link.query for link in into if link.path == "/wegweiser")) == {
            **wanted,
            **kept,
        }
        assert {"/", "/wegweiser", "/quellen", "/impressum"} <= {link.path for link in into}
        for link in into:
            assert parse_qs(link.query).get("sprache") == kept.get("sprache"), link


def test_every_language_has_the_same_pages() -> None:
    for pages in SPOKEN.values():
        assert set(pages) == set(PAGES)


@pytest.mark.parametrize("language", EVERY, ids=lambda language: language.code)
def test_a_page_names_itself_in_every_language(language: Language) -> None:
    for path, page in EVERY[language].items():
        place = "" if path == "index.html" else path
        same = {known.tag: f"{addresses.prefix(known)}{place}" for known in LANGUAGES.values()}
        assert Links(page).alternates == {**same, "x-default": same["de"]}, path
        assert set(same.values()) <= SERVED
        assert f'<link rel="canonical" href="{same[language.tag]}">' in page


@pytest.mark.parametrize("language", EVERY, ids=lambda language: language.code)
def test_the_switch_keeps_the_page(language: Language) -> None:
    for path, page in EVERY[language].items():
        place = "" if path == "index.html" else path
        switch = Links(page).switch
        assert [link["hreflang"] for link in switch] == [known.tag for known in LANGUAGES.values()]
        for link, known in zip(switch, LANGUAGES.values(), strict=True):
            goal = from_page(language, path, link["href"] or "")
            assert goal == f"{addresses.prefix(known)}{place}"
            assert (link["lang"], link["dir"]) == (known.tag, known.direction)
            assert f">{known.name}</a>" in page
            assert link.get("aria-current") == ("true" if known == language else None)


@pytest.mark.parametrize("language", EVERY, ids=lambda language: language.code)
def test_words_of_the_data_are_marked_as_german_elsewhere(language: Language) -> None:
    name = str(OFFERS.at["pm-mgh-001", "name"])
    page, listed = EVERY[language][PUBLIC_ENTRY], EVERY[language][AREA]
    organization = str(OFFERS.at["pm-mgh-001", "organization"])
    start, end = ("", "") if language == GERMAN else ('<span lang="de" dir="ltr">', "</span>")
    assert f"<h1>{start}{name}{end}</h1>" in page
    assert f"<dd>{start}{organization}{end}</dd>" in page
    assert f'pm-mgh-001.html">{start}{name}{end}</a>' in listed
    assert ('<span lang="de"' in page) == (language != GERMAN)


@pytest.mark.parametrize("language", EVERY, ids=lambda language: language.code)
def test_only_other_languages_say_what_stays_german_and_what_is_unchecked(
    language: Language,
) -> None:
    with speaking(language):
        german_data, unchecked = escape(text("page-german-data")), escape(text("page-unchecked"))
    for page in EVERY[language].values():
        assert (german_data in page) == (language != GERMAN)
        assert (unchecked in page) == (language.code == "leicht")


def test_a_phone_number_stands_apart_where_text_runs_from_the_right() -> None:
    phone = f">{next(iter(OFFERS.at['pm-mgh-001', 'phones']))}<"
    assert f"<bdi{phone}/bdi>" in SPOKEN[LANGUAGES["ar"]][PUBLIC_ENTRY]
    assert "<bdi>" not in SPOKEN[LANGUAGES["uk"]][PUBLIC_ENTRY]


@pytest.mark.parametrize("language", EVERY, ids=lambda language: language.code)
def test_every_current_entry_and_area_is_reached_from_the_index(language: Language) -> None:
    pages = EVERY[language]
    seen, todo = set[str](), {"index.html"}
    while todo:
        path = todo.pop()
        seen.add(path)
        for href in Links(pages[path]).found:
            target = normpath(join(dirname(path), href))
            if target in pages:
                todo |= {target} - seen
    assert seen == set(pages)
    entries = {path for path in PAGES if path.startswith("eintrag/")}
    current = (OFFERS["status"] != "historic") & (OFFERS["location_class"] == "public")
    assert len(entries) == int(current.sum())


def test_the_linked_data_is_json_and_the_text_is_harmless() -> None:
    for path, page in [pair for pages in EVERY.values() for pair in pages.items()]:
        found = Links(page)
        graph = json.loads(found.ld)["@graph"]
        assert graph[-1]["@type"] == "BreadcrumbList", path
        assert found.opened.count("script") == 1, path
        assert "img" not in found.opened, path
        assert not [href for href in found.found if href.lower().startswith(("javascript", "data"))]


def test_no_protected_place_is_on_any_page() -> None:
    for pages in EVERY.values():
        everything = "\n".join(pages.values())
        assert "synthetisch Schutzhaus" in everything
        for secret in NEVER:
            assert secret not in everything


def test_a_protected_place_has_no_address_of_its_own() -> None:
    for pages in EVERY.values():
        assert "eintrag/x-haus.html" not in pages
        assert not any("x-haus" in href for page in pages.values() for href in Links(page).found)
        assert "synthetisch Schutzhaus" in pages["art/beratung.html"]


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


@pytest.mark.parametrize("language", EVERY, ids=lambda language: language.code)
def test_each_language_is_served_below_its_address(language: Language) -> None:
    start = addresses.prefix(language)
    assert start == (PREFIX if language == GERMAN else f"{PREFIX}{language.code}/")
    for path in ("", AREA, "eintrag/pm-mgh-001.html"):
        assert f'<html lang="{language.tag}"' in ask(APP, f"{start}{path}").text
    moved = ask(APP, start.rstrip("/"))
    assert (moved.status, moved.headers["location"]) == (308, start)
    lost = ask(APP, f"{start}nichts.html")
    assert (lost.status, start in lost.text) == (404, True)
    assert '<html lang="de"' in ask(APP, PREFIX).text


@pytest.mark.parametrize("start", [PREFIX, f"{PREFIX}uk/"])
def test_broken_data_is_said_on_every_page(start: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise DataProblem("gemeinden.geojson", "eine Datei")

    monkeypatch.setattr(context, "district", broken)
    assert ask(APP, start).status == 503


@pytest.mark.parametrize(
    "path",
    [
        "nichts.html",
        "../app.py",
        "gebiet/9.pdf",
        "heft/9.pdf",
        "heft/1.txt",
        "eintrag/",
        "de/",
        "fr/index.html",
        "en/uk/index.html",
        "uk/gebiet/9.pdf",
        "ar/heft/9.html",
        "en/eintrag/x-haus.html",
    ],
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
        ("en/heft/1.html", "text/html; charset=utf-8"),
        ("uk/gebiet/120690616.pdf", "application/pdf"),
        ("ar/gebiet/120690616.pdf", "application/pdf"),
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
    starts = [addresses.prefix(language) for language in LANGUAGES.values()]
    assert set(places) == {f"http://{HOST}{start}{name}" for start in starts for name in names}
    assert len(places) == len(names) * len(starts)
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
    page, root = ask(APP, f"{PREFIX}uk/{AREA}").text, "https://wegweiser.example/verzeichnis"
    assert f'<link rel="canonical" href="{root}/uk/{AREA}">' in page
    assert f'<link rel="alternate" hreflang="x-default" href="{root}/{AREA}">' in page


@pytest.mark.parametrize("codes", [("de",), ("uk",), ("de", "leicht", "en", "uk", "ar")])
def test_a_folder_of_files_has_relative_links_only(tmp_path: Path, codes: tuple[str, ...]) -> None:
    languages = [LANGUAGES[code] for code in codes]
    folder = Folder({language: guide(language) for language in languages})
    written = list(folder.write(tmp_path))
    assert len(written) == len(folder)
    assert {path for path in tmp_path.rglob("*") if path.is_file()} == set(written)
    for path in written:
        for href in Links(path.read_text("utf-8")).found if path.suffix == ".html" else ():
            if not href.startswith(("http", "mailto:", "tel:", "#")):
                assert not href.startswith("/")
                assert (path.parent / href).resolve() in written, f"{path}: {href}"
    assert (tmp_path / "index.html").exists() == ("de" in codes)
    for language in languages:
        start = (tmp_path / addresses.folder(language) / "index.html").read_text("utf-8")
        assert f'<html lang="{language.tag}"' in start
        switch = [link["hreflang"] for link in Links(start).switch]
        assert switch == ([known.tag for known in languages] if len(codes) > 1 else [])
