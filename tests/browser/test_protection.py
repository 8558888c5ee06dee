"""Hostile names run nothing, and a protected place is nowhere: page, websocket, files, search.

The app runs on a copy of the data with entries of this test's own; their names say "synthetisch".
"""

import json
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, Response, WebSocket, expect

from tests.browser.conftest import ROOT, running_app
from tests.entries import feature

pytestmark = pytest.mark.browser

HOSTILE = {
    "img": "synthetisch <img src=x onerror=alert(1)>",
    "template": "synthetisch `${alert(1)}` ${alert(2)}",
    "script": "synthetisch </script><script>alert(1)</script>",
    "quotes": "synthetisch \" ' onmouseover=alert(1) \\",
    "markdown": "synthetisch [x](javascript:alert(1)) ![y](x) :red[z] $x$",
    "svg": "synthetisch <svg onload=alert(1)>",
    "emoji": "synthetisch 👩‍👩‍👧 Zeilen\numbruch",
    "long": "synthetisch " + "lang " * 1000,
}
CANARY = {
    "street": "Kanarienweg 77",
    "postcode": "14777",
    "note": "hinter dem Kanarienbrunnen",
    "web": "https://kanarienhaus.example.org",
    "email": "haus@kanarienhaus.example.org",
}
CANARY_POINT = [12.8765432, 52.2345678]
SECRETS = (*CANARY.values(), "12.87654", "52.23456")


def entry(number: str, name: str, **more: Any) -> dict[str, Any]:
    return feature(number, **{"name": name, "organization": name[:200], "note": name[:200], **more})


@pytest.fixture(scope="module")
def hostile_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    data = tmp_path_factory.mktemp("daten") / "data"
    shutil.copytree(ROOT / "data", data)
    path = data / "12069" / "facilities.geojson"
    collection = json.loads(path.read_text("utf-8"))
    collection["features"] += [entry(key, name) for key, name in HOSTILE.items()]
    protected = entry(
        "haus", "synthetisch Schutzhaus", type="frauenhaus", location_class="municipality", **CANARY
    )
    protected["geometry"] = {"type": "Point", "coordinates": CANARY_POINT}
    expert = entry("fach", "synthetisch Fachdienst", visibility="professional", **CANARY)
    script = entry("link", "synthetisch Skriptlink", web="javascript:alert(1)")
    collection["features"] += [protected, expert, script]
    path.write_text(json.dumps(collection), "utf-8")
    with running_app("12069", data) as url:
        yield url


@pytest.mark.parametrize("key", HOSTILE)
def test_a_hostile_name_is_text_everywhere(desktop: Page, hostile_address: str, key: str) -> None:
    shown = " ".join(HOSTILE[key].split())[:60]
    desktop.goto(f"{hostile_address}/wegweiser?suche=synthetisch&eintrag=test-{key}")
    expect(desktop.locator(".wegweiser h2")).to_contain_text(shown)
    expect(desktop.locator(".wegweiser dl")).to_be_visible()
    links = desktop.locator(".wegweiser a").evaluate_all("all => all.map(a => a.href)")
    assert not [link for link in links if link.startswith("javascript")]
    desktop.get_by_role("button", name="Zurück zur Liste").click()
    expect(desktop.locator(".wegweiser ol li", has_text=shown).first).to_be_visible()
    desktop.locator(".wegweiser .leaflet-marker-icon[role=button]").first.hover()


def test_hostile_names_on_the_other_screens(desktop: Page, hostile_address: str) -> None:
    for path in ("", "gebiete?gebiet=Teltow", "familienzentren"):
        desktop.goto(f"{hostile_address}/{path}")
        expect(desktop.get_by_role("heading", level=1)).to_be_visible()
        expect(desktop.get_by_text("Daten-Kennung")).to_be_attached()


def test_an_entry_with_a_script_for_a_link_is_refused(desktop: Page, hostile_address: str) -> None:
    desktop.goto(f"{hostile_address}/wegweiser?suche=Skriptlink")
    expect(desktop.locator(".wegweiser .count")).to_be_visible()
    assert "Skriptlink" not in " ".join(desktop.locator(".wegweiser ol li").all_inner_texts())


class Listener:
    """Everything that reaches the browser."""

    def __init__(self, page: Page) -> None:
        self.heard: list[bytes] = []
        page.on("websocket", self._socket)
        page.on("response", self._response)

    def _socket(self, socket: WebSocket) -> None:
        socket.on("framereceived", self._frame)

    def _frame(self, frame: str | bytes) -> None:
        self.heard.append(frame if isinstance(frame, bytes) else frame.encode())

    def _response(self, response: Response) -> None:
        if "/api/" in response.url:
            self.heard.append(response.body())


def test_a_protected_place_reaches_no_browser(desktop: Page, hostile_address: str) -> None:
    listener = Listener(desktop)
    desktop.goto(f"{hostile_address}/wegweiser?suche=Schutzhaus&eintrag=test-haus")
    expect(desktop.locator(".wegweiser h2")).to_contain_text("synthetisch Schutzhaus")
    expect(desktop.locator(".wegweiser dl")).to_be_visible()
    expect(desktop.locator(".wegweiser .leaflet-marker-icon[role=button]").first).to_be_visible()
    desktop.goto(f"{hostile_address}/gebiete?gebiet=Teltow")
    expect(desktop.get_by_text("Daten-Kennung")).to_be_attached()
    everything = b"\n".join([*listener.heard, desktop.content().encode()])
    assert b"synthetisch Schutzhaus" in everything
    for secret in SECRETS:
        assert secret.encode() not in everything
    assert b"synthetisch Fachdienst" not in everything


@pytest.mark.parametrize("query", ["Kanarienweg", "Kanarienbrunnen", "14777", "Fachdienst"])
def test_a_protected_place_is_not_found_by_its_location(
    desktop: Page, hostile_address: str, query: str
) -> None:
    desktop.goto(f"{hostile_address}/wegweiser?suche={query}")
    expect(desktop.locator(".wegweiser .count")).to_be_visible()
    names = " ".join(desktop.locator(".wegweiser ol li").all_inner_texts())
    assert "Schutzhaus" not in names
    assert "Fachdienst" not in names


def test_no_file_of_the_server_lies_open(hostile_address: str, desktop: Page) -> None:
    for path in ("/app/static/", "/data/12069/facilities.geojson", "/static/../data/glossary.toml"):
        answer = desktop.request.get(f"{hostile_address}{path}")
        assert "begegnungsstaette" not in answer.text()
        assert "[[terms]]" not in answer.text()
