"""No trace of a case: a journey with a marked address and a marked point, and a search for both.

All addresses and points are made up ("synthetisch"). The last test plants the markers on purpose:
the search finds them, so it can fail.
"""

import json
import os
import re
import socket
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import geopandas as gpd
import pytest
import shapely
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from pages.context import PROFESSIONALS_VARIABLE, TRUSTED_NETWORK
from tests.browser import traces
from tests.browser.conftest import CHROMIUM_ARGS, DESKTOP, ROOT, WAIT_MS, _wait_for, chromium_path

pytestmark = pytest.mark.browser

LAT, LNG = 52.4012873, 13.2654971
"""A made-up point in Teltow; nothing else has these digits."""

ADDRESS = "Kanarienvogelgasse 4711b"
TYPED = "synthetischer steig 17"
"""How a person writes an address of the operator's file, which has it in parts only."""

HOUSE = (52.4087319, 13.2719463)
FIELD = "Ort, Bahnhof, Adresse oder Koordinaten"
BOOK = "gemeinde_key,street,number,postcode,locality,lat,lon\n" + "".join(
    f"12069616,Synthetischer Steig,{n},14513,Teltow,{HOUSE[0] + n / 1e4:.6f},{HOUSE[1]:.6f}\n"
    for n in range(1, 40)
)


@dataclass
class Server:
    """A running server and everything it writes."""

    url: str
    pid: int
    log: Path
    folders: tuple[Path, ...]
    said: list[bytes] = field(default_factory=list)


@contextmanager
def logged_server(folder: Path) -> Iterator[Server]:
    """Start the app by uvicorn with its access log, all it writes in one folder."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    store, temporary, home = (folder / name for name in ("store", "tmp", "home"))
    for path in (store / "addresses", temporary, home):
        path.mkdir(parents=True)
    (store / "addresses" / "12069.csv").write_text(BOOK, "utf-8")
    environment = os.environ | {
        "FAMILIENWEGWEISER_DISTRICT": "12069",
        "FAMILIENWEGWEISER_STORE": str(store),
        PROFESSIONALS_VARIABLE: TRUSTED_NETWORK,
        "TMPDIR": str(temporary),
        "HOME": str(home),
        "STREAMLIT_LOGGER_LEVEL": "debug",
    }
    command = [sys.executable, "-m", "uvicorn", "app:app", "--port", str(port)]
    command += ["--log-level", "debug", "--access-log"]
    log = folder / "server.log"
    with log.open("wb") as said:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=said, stderr=said)
        try:
            url = f"http://127.0.0.1:{port}"
            _wait_for(f"{url}/health", process)
            yield Server(url, process.pid, log, (store, temporary, home))
        finally:
            process.terminate()
            process.wait(timeout=20)


@contextmanager
def profile(browser: Browser, folder: Path) -> Iterator[tuple[BrowserContext, traces.Traffic]]:
    """Open a browser that writes history, session and storage to a folder, as people's do."""
    context = browser.browser_type.launch_persistent_context(
        folder,
        executable_path=chromium_path(),
        args=CHROMIUM_ARGS,
        viewport=DESKTOP,  # type: ignore[arg-type]
        locale="de-DE",
        accept_downloads=True,
    )
    context.set_default_timeout(WAIT_MS)
    context.add_init_script("window.print = () => { window.printed = true; }")
    yield context, traces.Traffic(context)
    context.close()


def markers() -> set[bytes]:
    """Return every form of the marked address and point, also in metres."""
    metres = gpd.GeoSeries([shapely.Point(LNG, LAT)], crs="EPSG:4326")
    projected = [metres.to_crs(crs).iloc[0] for crs in ("EPSG:25833", "EPSG:3035")]
    exact = [round(value, 2) for point in projected for value in (point.x, point.y)]
    forms = traces.forms_of_text("Kanarienvogelgasse")
    for written in (TYPED, TYPED.title()):
        forms |= traces.forms_of_text(written)
    for value in (LAT, LNG):
        forms |= traces.forms_of_number(value)
    return forms | {f"{value:.1f}".encode() for value in exact}


def point(page: Page) -> None:
    """Take the marked point and wait for its results."""
    box = page.get_by_label(FIELD)
    box.press_sequentially(f"{LAT}, {LNG}")
    box.press("Enter")
    expect(page.locator(".near > li").first).to_be_visible()


def journey(page: Page, url: str) -> list[bytes]:
    """Do what a person does around a case, mistakes included; return the files it gave."""
    page.goto(f"{url}/umkreis")
    box = page.get_by_label(FIELD)
    expect(box).to_be_visible()
    box.press_sequentially(ADDRESS)
    page.get_by_role("button", name="Suchen").click()
    expect(page.get_by_text("Nichts gefunden.")).to_be_visible()
    box.fill(f"{LAT}, {LNG + 40}")
    expect(page.get_by_text("zu weit vom Landkreis entfernt")).to_be_visible()
    box.fill("")
    page.get_by_label("Adressen laden für").select_option("12069616")
    expect(page.get_by_text("39 Adressen geladen")).to_be_visible()
    box.press_sequentially(TYPED)
    box.press("Enter")
    expect(page.locator(".near > li").first).to_be_visible()
    point(page)
    page.get_by_text("Kinder, Jugend und Familie").click()
    expect(page.get_by_text(re.compile("weitere Angebote liegen weiter weg"))).to_be_visible()
    page.get_by_label("zu Fuß").check()
    page.get_by_label("Umfang").select_option(label="bis 60 Minuten")
    for number in range(3):
        page.locator(".near input[type=checkbox]").nth(number).check()
    expect(page.locator(".compare table")).to_be_visible()
    taken = papers(page)
    page.evaluate("history.pushState({}, '', location.href)")
    page.get_by_role("link", name="Wege zwischen Familienzentren").first.click()
    expect(page.get_by_role("heading", name="Die nächsten Nachbarn")).to_be_visible()
    page.go_back()
    expect(page.get_by_label(FIELD)).to_be_visible()
    point(page)
    page.reload()
    expect(page.get_by_label(FIELD)).to_have_value("")
    expect(page.locator(".near > li")).to_have_count(0)
    return taken


def papers(page: Page) -> list[bytes]:
    """Print, take the table, and take the PDF once in vain and once for good."""
    page.get_by_role("button", name="Druckansicht").click()
    page.wait_for_function("window.printed")
    with page.expect_download() as table:
        page.get_by_role("button", name="Tabelle").click()
    assert table.value.suggested_filename == "umkreis.csv"

    def spoil(route: Route) -> None:
        asked = json.loads(route.request.post_data or "{}")
        route.continue_(post_data=json.dumps({**asked, "cell": "CRS3035RES1000mN0000000E0000000"}))

    page.route("**/fachdaten/ressourcenkarte", spoil)
    page.get_by_role("button", name="PDF vom Server").click()
    expect(page.get_by_text("ließ sich nicht erstellen")).to_be_visible()
    page.unroute("**/fachdaten/ressourcenkarte")
    with page.expect_download() as sheet:
        page.get_by_role("button", name="PDF vom Server").click()
    assert sheet.value.suggested_filename == "ressourcenkarte.pdf"
    printed = page.locator("#ressourcenkarte").inner_html().encode()
    return [printed, table.value.path().read_bytes(), sheet.value.path().read_bytes()]


KEPT = """async () => JSON.stringify([location.href, history.state, document.cookie, document.title,
  {...localStorage}, {...sessionStorage}, window.name,
  (await indexedDB.databases()).map(({ name }) => name), await caches.keys(),
  performance.getEntries().map(({ name }) => name)])"""


def test_a_journey_around_a_case_leaves_no_trace(browser: Browser, tmp_path: Path) -> None:
    wanted = markers()
    with logged_server(tmp_path) as server:
        with profile(browser, tmp_path / "profil") as (context, traffic):
            page = context.new_page()
            taken = journey(page, server.url)
            kept = page.evaluate(KEPT).encode()
            cookies = json.dumps(context.cookies()).encode()
            metrics = page.request.get(f"{server.url}/_stcore/metrics")
            assert metrics.status == 404
            assert traces.found(wanted, traces.memory(server.pid)) == set()
        assert len(traffic.frames) > 10
        assert len(traffic.requests) > 50
        assert all(len(content) > 1000 for content in taken)
        assert traces.found(wanted, [*traffic.frames, *traffic.requests, *taken]) == set()
        assert traces.found(wanted, [kept, cookies, *map(str.encode, traffic.addresses)]) == set()
        assert not any(b"/media/" in frame for frame in traffic.frames)
        assert traces.found(wanted, traces.files(*server.folders, server.log)) == set()
        assert b"/fachdaten/ressourcenkarte" in server.log.read_bytes()
    assert traces.found(wanted, traces.files(tmp_path / "profil")) == set()
    only_cells(traffic)


def only_cells(traffic: traces.Traffic) -> None:
    """Check that the server was told a Gemeinde and cells of 1 km, and nothing beside."""
    (book,) = traffic.asked("/fachdaten/adressen/")
    assert b"/fachdaten/adressen/12069616.json" in book
    asked = [json.loads(one.partition(b"\n\n")[2]) for one in traffic.asked("/ressourcenkarte")]
    assert len(asked) == 2
    for one in asked:
        assert set(one) == {"cell", "question", "mode", "most", "minutes", "paper"}
        assert re.fullmatch(r"CRS3035RES1000mN\d{4}000E\d{4}000", one["cell"])
        assert one["question"]["lebenslagen"] == ["kinder_jugend_familie"]


def test_the_search_for_traces_finds_what_is_planted(browser: Browser, tmp_path: Path) -> None:
    text, number = traces.forms_of_text(ADDRESS), traces.forms_of_number(LAT)
    with logged_server(tmp_path) as server:
        with profile(browser, tmp_path / "profil") as (context, traffic):
            page = context.new_page()
            page.goto(f"{server.url}/wegweiser?kanarie={LAT}")
            expect(page.locator(".wegweiser .count")).not_to_be_empty()
            everything = page.locator(".wegweiser .count").inner_text()
            box = page.get_by_label("Was suchen Sie?")
            box.fill(ADDRESS)
            box.press("Enter")
            expect(page.locator(".wegweiser .count")).not_to_have_text(everything)
            page.evaluate(f"localStorage.setItem('kanarie', '{ADDRESS}')")
            kept = page.evaluate(KEPT).encode()
            assert traces.found(text, traces.memory(server.pid))
            assert traces.found(number, traces.memory(server.pid))
        assert traces.found(text, traffic.frames)
        assert traces.found(number, traffic.requests)
        assert traces.found(number, map(str.encode, traffic.addresses))
        assert traces.found(text, [kept])
        assert traces.found(number, traces.files(server.log))
        (server.folders[0] / "synthetisch").write_text(ADDRESS, "utf-8")
        assert traces.found(text, traces.files(*server.folders))
    assert traces.found(number, traces.files(tmp_path / "profil"))


def test_binary_forms_of_a_coordinate_are_found() -> None:
    assert traces.found(traces.forms_of_number(LAT), [b"x" + struct.pack("<d", LAT) + b"y"])
    assert not traces.found(traces.forms_of_number(LAT), [struct.pack("<d", LNG)])
