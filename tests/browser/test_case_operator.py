"""Around a case with what an operator adds: addresses, roads, accessibility ("synthetisch")."""

import io
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pypdf
import pytest
from playwright.sync_api import Browser, Page, Route, expect

from geo.network.model import Edges, Network, Nodes, network_of
from geo.travel import Mode
from loaders.networks import write_network
from pages import ways
from pages.context import PROFESSIONALS_VARIABLE, STORE_VARIABLE, TRUSTED_NETWORK, district
from pages.ui.professional import offers
from tests.browser.conftest import DESKTOP, ROOT, open_list, running_app, watched_page
from tests.browser.test_case_area import FIELD, take
from tests.entries import feature

pytestmark = pytest.mark.browser

TELTOW = "12069616"
HERE = "52.4012873 13.2654971"
METRES_PER_MIN = 500.0
FIRST_MS = 60_000
"""A busy machine takes its time for the first page of a server and for a new choice."""

ROWS = [
    "Synthetischer Steig,1,14513,Teltow,52.4,13.27",
    "Synthetischer Steig,12,14513,Teltow,52.401,13.27",
    "Synthetischer Steig,12,14513,Teltow,52.4010001,13.2700001",
    "Synthetische Straße,5,14513,Teltow,52.402,13.28",
    "Synthetische Straße,5,14513,Teltow OT Ruhlsdorf,52.38,13.26",
    "Synthetische Straße,5 a,14513,Teltow,52.403,13.28",
    "Synthetischer Weg,7,14513,Teltow,52.41,13.26",
    "Synthetischer Weg,7,14513,Teltow,52.39,13.24",
]
BOOK = "gemeinde_key,street,number,postcode,locality,lat,lon\n" + "".join(
    f"{TELTOW},{row}\n" for row in ROWS
)
SOURCED = {"source": "synthetisch", "asOf": "2026-11"}
ACCESS = {"Stufen": {"wheelchair": "no"}, "ohne Angabe": {}, "Rampe": {"wheelchair": "yes"}}


def star() -> Network:
    """Return roads from the first placed entry to all others and back."""
    known = offers.places()
    points = known.points[known.located]
    far = np.hypot(*(points - points[0]).T)
    others = np.arange(1, len(points))
    middle = np.zeros(len(others), dtype=np.int64)
    edges = Edges(
        np.concatenate([middle, others]),
        np.concatenate([others, middle]),
        np.tile(np.maximum(far[1:], 1.0) / METRES_PER_MIN, 2),
    )
    nodes = Nodes(points, np.ones(len(points), dtype=bool))
    return network_of(nodes, edges, Mode.CAR, district().crs, "2026-11-01")


def prepared(folder: Path) -> tuple[Path, Path]:
    """Return a folder of data and a store with what the operator has added."""
    data, store = folder / "data", folder / "store"
    shutil.copytree(ROOT / "data", data)
    path = data / "12069" / "facilities.geojson"
    collection = json.loads(path.read_text("utf-8"))
    for number, (name, known) in enumerate(ACCESS.items()):
        access = {**SOURCED, **known} if known else {}
        entry = feature(f"zugang-{number}", accessibility=access, name=f"synthetisch {name}")
        entry["geometry"]["coordinates"] = [13.2655 + number / 1e4, 52.4013]
        collection["features"].append(entry)
    path.write_text(json.dumps(collection), "utf-8")
    (store / "addresses").mkdir(parents=True)
    (store / "addresses" / "12069.csv").write_text(BOOK, "utf-8")
    (store / ways.FOLDER / "12069").mkdir(parents=True)
    write_network(store / ways.FOLDER / "12069" / "car.parquet", star())
    return data, store


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    data, store = prepared(tmp_path_factory.mktemp("betreiber"))
    more = {PROFESSIONALS_VARIABLE: TRUSTED_NETWORK, STORE_VARIABLE: str(store)}
    with running_app("12069", data, **more) as url:
        yield url


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with watched_page(browser, DESKTOP) as one:
        one.add_init_script("window.print = () => { window.printed = true; }")
        one.goto(f"{address}/umkreis")
        expect(one.get_by_label(FIELD)).to_be_visible(timeout=FIRST_MS)
        yield one


def load_addresses(page: Page) -> None:
    page.get_by_label("Adressen laden für").select_option(TELTOW)
    expect(page.get_by_text(f"{len(ROWS)} Adressen geladen")).to_be_visible()


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        (
            "synthetische str. 5",
            ["Synthetische Straße 5, 14513 Teltow", "Synthetische Straße 5, 14513 Teltow OT Ruh"],
        ),
        (
            "synthetischer weg 7",
            ["Synthetischer Weg 7, 14513 T", "– bei 52,3900 Nord, 13,2400 Ost"],
        ),
    ],
)
def test_an_address_that_is_there_twice_is_chosen_by_the_person(
    page: Page, text: str, choices: list[str]
) -> None:
    take(page, HERE)
    load_addresses(page)
    page.get_by_label(FIELD).fill(text)
    page.get_by_label(FIELD).press("Enter")
    expect(page.locator(".said")).to_contain_text(re.compile(r"Das kann \d Orte meinen"))
    expect(page.locator(".near > li")).to_have_count(0)
    for number, said in enumerate(choices):
        expect(page.locator(".hits > li").nth(number)).to_contain_text(said)
    page.get_by_label(FIELD).press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".hits button").nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".said")).to_contain_text("Punkt gesetzt: die gewählte Adresse")
    expect(page.locator(".near > li").first).to_be_visible()


@pytest.mark.parametrize(
    "text", ["Synthetischer Steig 1", "synthetischer steig 12", "Synthetische Straße 5a Teltow"]
)
def test_an_address_that_is_there_once_is_taken(page: Page, text: str) -> None:
    load_addresses(page)
    take(page, text)
    expect(page.locator(".said")).to_contain_text("Punkt gesetzt: die gewählte Adresse")


def test_what_a_person_needs_comes_first_on_list_and_paper(page: Page) -> None:
    take(page, HERE)
    names = page.locator(".near > li .name")
    expect(names.nth(0)).to_have_text("synthetisch Stufen", timeout=FIRST_MS)
    page.get_by_text("Weitere Auswahl").click()
    field = page.get_by_role("combobox", name=re.compile("Ich brauche"))
    open_list(field)
    page.get_by_role("option", name="Zugang mit Rollstuhl").click()
    expect(names.nth(0)).to_have_text("synthetisch Rampe", timeout=FIRST_MS)
    shown = page.locator("section > .near > li")
    expect(shown.last.locator(".name")).to_have_text("synthetisch Stufen")
    expect(page.locator(".said")).to_contain_text("Punkt gesetzt")
    assert "fall" not in page.url
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Druckansicht").click()
    page.wait_for_function("window.printed")
    services = page.locator("#ressourcenkarte .services > li")
    expect(services.first).to_contain_text("synthetisch Rampe")
    expect(services.last).to_contain_text("synthetisch Stufen")


def test_roads_are_asked_for_by_the_cell_and_give_times_and_order(page: Page) -> None:
    asked: list[dict[str, str]] = []

    def note(route: Route) -> None:
        asked.append(json.loads(route.request.post_data or "{}"))
        route.continue_()

    page.route("**/fachdaten/wege", note)
    take(page, HERE)
    before = page.locator("section > .near > li .way").all_inner_texts()
    roads = page.get_by_role("button", name=re.compile("Fahrzeiten auf Straßen holen"))
    roads.click()
    expect(page.get_by_text("Zeiten auf Straßen, ab Mitte des Rasterquadrats.")).to_be_visible()
    expect(roads).to_be_hidden()
    expect(page.get_by_text("Wegenetz vom 01.11.2026")).to_be_visible()
    expect(page.locator("section > .near > li .way").first).not_to_have_text(before[0])
    assert [set(one) for one in asked] == [{"cell", "mode"}]
    assert re.fullmatch(r"CRS3035RES1000mN\d{4}000E\d{4}000", asked[0]["cell"])
    page.get_by_label("mit dem Rad").check()
    expect(page.get_by_text("Wegenetz vom")).to_be_hidden()
    expect(roads).to_be_hidden()
    page.get_by_label("mit dem Auto").check()
    expect(page.get_by_text("Wegenetz vom 01.11.2026")).to_be_visible()
    page.get_by_role("button", name="Ort vergessen").click()
    take(page, "Michendorf")
    expect(roads).to_be_visible()
    assert len(asked) == 1


def test_roads_that_do_not_come_leave_the_estimate(page: Page) -> None:
    page.route("**/fachdaten/wege", lambda route: route.abort())
    take(page, HERE)
    before = page.locator("section > .near > li .way").all_inner_texts()
    page.get_by_role("button", name=re.compile("Fahrzeiten auf Straßen holen")).click()
    expect(page.get_by_text("es bleibt bei der Schätzung")).to_be_visible()
    assert page.locator("section > .near > li .way").all_inner_texts() == before


def test_with_roads_print_view_and_pdf_have_the_same_numbers(page: Page) -> None:
    take(page, HERE)
    expect(page.get_by_text("Das PDF rechnet mit Zeiten auf Straßen")).to_be_visible()
    page.get_by_role("button", name="Druckansicht").click()
    page.wait_for_function("window.printed")
    expect(page.locator("#ressourcenkarte")).to_contain_text("im PDF können es andere sein")
    page.evaluate("window.printed = false")
    page.get_by_role("button", name=re.compile("Fahrzeiten auf Straßen holen")).click()
    expect(page.get_by_text("Wegenetz vom 01.11.2026")).to_be_visible()
    page.get_by_role("button", name="Druckansicht").click()
    page.wait_for_function("window.printed")
    printed = page.locator("#ressourcenkarte .services > li strong").all_inner_texts()
    expect(page.locator("#ressourcenkarte")).to_contain_text("dieselben wie im PDF")
    with page.expect_download() as sheet:
        page.get_by_role("button", name="PDF vom Server").click()
    pages = pypdf.PdfReader(io.BytesIO(sheet.value.path().read_bytes())).pages
    said = " ".join(" ".join(one.extract_text() for one in pages).replace("-\n", "").split())
    assert "Wegenetz (Stand 01.11.2026)" in said
    assert "Geschätzt" not in said
    spots = [re.sub(r"\W", "", said).find(re.sub(r"\W", "", name)) for name in printed]
    assert len(printed) == 10
    assert min(spots) >= 0
    assert spots == sorted(spots)
