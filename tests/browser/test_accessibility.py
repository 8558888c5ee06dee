"""axe-core on every screen, both themes, both widths: no violation of our making."""

import tomllib
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from pages.ui.menu import SCREENS
from tests.browser.conftest import DESKTOP, PHONE, watched_page

pytestmark = pytest.mark.browser

KNOWN = Path(__file__).with_name("known_violations.toml")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
STATES = {
    "hinweis": ["hinweis?eintrag=pm-mgh-001"],
    "merkzettel": ["merkzettel", "merkzettel?eintraege=pm-mgh-001"],
    "mein-ort": ["mein-ort", "mein-ort?ort=Teltow"],
    "planung-karte": [
        "planung-karte?indikator=Frauen+und+M%C3%A4dchen&gebiet=Teltow",
        "planung-karte?ansicht=Ver%C3%A4nderung&indikator=Frauen+und+M%C3%A4dchen",
        "planung-karte?ansicht=Zwei+Karten&klassen=Eigene+Grenzen&grenzen=x",
    ],
    "planung-vergleich": ["planung-vergleich", "planung-vergleich?frage=Räumliches+Muster"],
    "planung-zeitreihe": ["planung-zeitreihe?indikator=Frauen+und+Mädchen&ereignisse=true"],
    "planung-standorte": [
        "planung-standorte?anzahl=3&grenze=Geld",
        "planung-standorte?gesucht=Mobile+Halte",
    ],
    "planung-indikatoren": ["planung-indikatoren", "planung-indikatoren?indikator=Nettokaltmiete"],
    "termine": ["termine", "termine?termine_wo=Teltow"],
    "planung-versorgung": [
        "planung-versorgung?gebiet=Teltow",
        "planung-versorgung?kartenart=Zellen+%281+km%29",
    ],
    "planung-profil": ["planung-profil", "planung-profil?profilbereich=Bevölkerung"],
    "wegweiser": [
        "wegweiser",
        "wegweiser?eintrag=pm-mgh-001",
        "wegweiser?suche=xqzvbnm",
        "wegweiser?wo=Nuthetal&lebensraum=45+min&sortieren=nah",
    ],
}


def known() -> set[str]:
    entries = tomllib.loads(KNOWN.read_text("utf-8")).get("violations", [])
    return {entry["rule"] for entry in entries}


def violations(browser: Browser, url: str, size: dict[str, int], scheme: str) -> dict[str, str]:
    with watched_page(browser, size) as page:
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.goto(url)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.locator(".st-key-fuss [data-testid=stCaptionContainer]")).to_be_attached()
        if "wegweiser" in url:
            expect(page.locator(".wegweiser .count")).not_to_be_empty()
        options = {"runOnly": {"type": "tag", "values": TAGS}}
        found = Axe().run(page, options=options).response["violations"]
        return {item["id"]: item["nodes"][0]["html"][:200] for item in found}


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.file)
def test_axe_finds_nothing_of_ours(browser: Browser, address: str, screen: object) -> None:
    url = getattr(screen, "url", "")
    for state in STATES.get(url, [url]):
        for size, scheme in ((DESKTOP, "light"), (PHONE, "dark")):
            found = violations(browser, f"{address}/{state}", size, scheme)
            unknown = {rule: node for rule, node in found.items() if rule not in known()}
            assert not unknown, f"{state} {scheme}: {unknown}"
