"""Finding what is near: beyond borders, within minutes, and around a position that stays here."""

import re
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import unquote_plus

import pytest
from playwright.sync_api import Browser, Page, Request, WebSocket, expect

from pages.context import district
from pages.ui import near, places
from tests.browser.conftest import DESKTOP, PHONE, WAIT_MS, Watch
from tests.browser.map_harness.steps import violations

pytestmark = pytest.mark.browser

LAT, LNG = 52.4012345, 13.2654321
"""A made-up position in Teltow (synthetisch)."""


def open_guide(page: Page, address: str, query: str = "") -> None:
    page.goto(f"{address}/wegweiser{query}")
    expect(page.locator(".wegweiser ol li").first).to_be_visible()


def choose(page: Page, name: str) -> None:
    page.get_by_role("button", name="Weitere Filter").click()
    page.get_by_role("radio", name=name, exact=True).click()
    page.keyboard.press("Escape")


def names(page: Page) -> list[str]:
    return page.locator(".wegweiser .entry .name").all_inner_texts()


def metas(page: Page) -> list[str]:
    return page.locator(".wegweiser .entry .meta").all_inner_texts()


def kilometres(text: str) -> float:
    value, unit = re.findall(r"([\d,]+) (k?m)\b", text)[0]
    return float(value.replace(",", ".")) / (1 if unit == "km" else 1000)


def test_the_nearest_gymnasium_lies_beyond_the_border(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}/wegweiser?wo=14558%20Nuthetal&art=Gymnasien")
    expect(desktop.locator(".wegweiser .count")).to_have_text("Kein Eintrag gefunden")
    choose(desktop, "nah")
    expect(desktop.locator(".wegweiser .note")).to_contain_text("Zeiten geschätzt")
    assert metas(desktop)[0].endswith("· Michendorf")
    exact = [kilometres(text) for text in metas(desktop) if ", Lage " not in text]
    assert exact == sorted(exact)
    assert "sortieren=nah" in desktop.url
    listed = names(desktop)
    desktop.reload()
    expect(desktop.locator(".wegweiser .meta").first).to_be_visible()
    assert names(desktop) == listed


def test_lebensraum_is_a_circle_that_survives_a_reload(desktop: Page, address: str) -> None:
    open_guide(desktop, address, "?wo=Nuthetal")
    choose(desktop, "45 min")
    expect(desktop.locator(".wegweiser path.reach")).to_be_visible()
    expect(desktop.locator(".wegweiser .note")).to_contain_text("geschätzt in 45 Minuten")
    count = desktop.locator(".wegweiser .count").inner_text()
    choose(desktop, "zu Fuß")
    expect(desktop.locator(".wegweiser .count")).not_to_have_text(count)
    assert "lebensraum=45 min&unterwegs=zu Fuß" in unquote_plus(desktop.url)
    walked = desktop.locator(".wegweiser .count").inner_text()
    desktop.reload()
    expect(desktop.locator(".wegweiser .count")).to_have_text(walked)
    expect(desktop.locator(".wegweiser path.reach")).to_be_visible()
    choose(desktop, "aus")
    expect(desktop.locator(".wegweiser path.reach")).to_have_count(0)


def test_list_and_map_stay_in_sight(desktop: Page, address: str) -> None:
    open_guide(desktop, address, "?wo=Nuthetal&lebensraum=60%20min&sortieren=nah")
    for pane in (".side", ".map-pane"):
        box = desktop.locator(f".wegweiser {pane}").bounding_box()
        assert box
        assert box["y"] + box["height"] <= DESKTOP["height"]
        assert box["height"] > 300
    for width in (390, 320):
        desktop.set_viewport_size({"width": width, "height": 844})
        assert desktop.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


class Sent:
    """Everything that leaves the browser: addresses, bodies, frames of websockets."""

    def __init__(self, page: Page) -> None:
        self.said: list[bytes] = []
        self.frames: list[bytes] = []
        page.on("request", self._request)
        page.on("websocket", self._socket)

    def _request(self, request: Request) -> None:
        self.said.append(request.url.encode() + (request.post_data_buffer or b""))

    def _socket(self, socket: WebSocket) -> None:
        self.said.append(socket.url.encode())
        socket.on("framesent", self._frame)

    def _frame(self, frame: str | bytes) -> None:
        self.frames.append(frame if isinstance(frame, bytes) else frame.encode())

    def holds(self, *numbers: float) -> bool:
        traces = [f"{number:.3f}"[:-1].encode() for number in numbers]
        traces += [struct.pack("<d", number) for number in numbers]
        traces += [struct.pack("<f", number) for number in numbers]
        return any(trace in said for said in self.said + self.frames for trace in traces)


@contextmanager
def somewhere(
    browser: Browser, lat: float, lng: float, size: dict[str, int], *, allowed: bool = True
) -> Iterator[tuple[Page, Sent]]:
    context = browser.new_context(
        viewport=size,  # type: ignore[arg-type]
        locale="de-DE",
        geolocation={"latitude": lat, "longitude": lng},
        permissions=["geolocation"] if allowed else [],
    )
    watch = Watch(context)
    page = context.new_page()
    page.set_default_timeout(WAIT_MS)
    yield page, Sent(page)
    watch.check()
    context.close()


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_my_position_stays_in_the_browser(
    browser: Browser, address: str, size: dict[str, int]
) -> None:
    with somewhere(browser, LAT, LNG, size) as (page, sent):
        open_guide(page, address)
        before, everything = names(page), page.locator(".wegweiser .count").inner_text()
        page.get_by_role("button", name="Mein Standort").click()
        note = page.locator(".wegweiser .here-note")
        expect(note).to_contain_text("bleibt in diesem Browser")
        exact = [kilometres(text) for text in metas(page) if ", Lage " not in text]
        assert exact == sorted(exact)
        assert exact[0] < 1
        if size == PHONE:
            page.get_by_role("button", name="Karte", exact=True).click()
        expect(page.get_by_role("img", name="Ihr Standort")).to_be_visible()
        # wherever a map moves to, a pin may come to lie under its zoom buttons
        assert [found for found in violations(page) if "leaflet-marker-icon" not in found] == []
        field = page.get_by_label("Was suchen Sie?")
        field.fill("Schule")
        field.press("Enter")
        expect(page.locator(".wegweiser .count")).not_to_have_text(everything)
        if size == PHONE:
            page.get_by_role("button", name="Liste", exact=True).click()
        page.locator(".wegweiser .entry").first.click()
        expect(page.locator(".wegweiser dl")).to_be_visible()
        page.get_by_role("button", name="Zurück zur Liste").click()
        assert metas(page)
        kept = page.evaluate(
            "JSON.stringify([localStorage, sessionStorage, document.cookie, location.href])"
        )
        assert "52.40" not in kept
        assert "13.26" not in kept
        field.fill("")
        field.press("Enter")
        page.get_by_role("button", name="Standort vergessen").click()
        expect(page.locator(".wegweiser .meta")).to_have_count(0)
        expect(page.locator(".wegweiser .entry .name").first).to_have_text(before[0])
        expect(page.get_by_role("img", name="Ihr Standort")).to_have_count(0)
        expect(page.get_by_role("button", name="Mein Standort")).to_be_focused()
        assert len(sent.said) > 20
        assert len(sent.frames) > 3
        assert not sent.holds(LAT, LNG)


def test_the_watch_over_what_is_sent_can_see(browser: Browser, address: str) -> None:
    with somewhere(browser, LAT, LNG, DESKTOP) as (page, sent):
        open_guide(page, address)
        everything = page.locator(".wegweiser .count").inner_text()
        assert not sent.holds(LAT, LNG)
        field = page.get_by_label("Was suchen Sie?")
        field.fill(f"synthetisch {LAT}")
        field.press("Enter")
        expect(page.locator(".wegweiser .count")).not_to_have_text(everything)
        assert any(b"synthetisch" in frame for frame in sent.frames)
        assert sent.holds(LAT, LNG)


def test_browser_and_server_say_the_same(browser: Browser, address: str) -> None:
    lat, lng = near.centre(district(), places.choices(district())["Nuthetal"])
    with somewhere(browser, lat, lng, DESKTOP) as (page, _):
        open_guide(page, address, "?wo=Nuthetal&sortieren=nah&art=Gymnasien")
        expect(page.locator(".wegweiser .meta").first).to_be_visible()
        theirs = [text for text in metas(page) if ", Lage " not in text]
        order = names(page)
        page.get_by_role("button", name="Mein Standort").click()
        expect(page.locator(".wegweiser .here-note")).to_contain_text("bleibt in diesem Browser")
        ours = [text for text in metas(page) if ", Lage " not in text]
        assert names(page) == order
        assert len(ours) == len(theirs) > 2
        assert all(said.startswith(text) for text, said in zip(ours, theirs, strict=True))


def test_a_refusal_is_answered_in_german(browser: Browser, address: str) -> None:
    with somewhere(browser, LAT, LNG, PHONE, allowed=False) as (page, _):
        open_guide(page, address)
        page.get_by_role("button", name="Mein Standort").click()
        expect(page.locator(".wegweiser .here-note")).to_contain_text("Ohne Ihre Erlaubnis")
        expect(page.get_by_role("button", name="Mein Standort")).to_be_visible()
        assert metas(page) == []


@pytest.mark.parametrize(("code", "text"), [(2, "ließ sich nicht bestimmen"), (3, "zu lange")])
def test_a_failure_is_answered_in_german(
    browser: Browser, address: str, code: int, text: str
) -> None:
    with somewhere(browser, LAT, LNG, DESKTOP) as (page, _):
        page.add_init_script(
            f"navigator.geolocation.getCurrentPosition = (_, fail) => fail({{ code: {code} }})"
        )
        open_guide(page, address)
        page.get_by_role("button", name="Mein Standort").click()
        expect(page.locator(".wegweiser .here-note")).to_contain_text(text)
