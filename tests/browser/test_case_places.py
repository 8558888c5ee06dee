"""Where a case is, as people write it: coordinates of many kinds, names of several places."""

import re
from collections.abc import Iterator
from typing import Any

import geopandas as gpd
import numpy as np
import pytest
import shapely
from playwright.sync_api import Browser, Page, expect

from geo.projection import GridCell, cell_of, transverse_mercator
from pages.context import district, showing
from tests.browser.conftest import DESKTOP, watched_page
from tests.browser.test_case_area import FIELD, take

pytestmark = pytest.mark.browser

LAT, LNG = 52.325, 12.667
"""A made-up point in the district (synthetisch)."""

READ = """async ([texts, area]) => {
  const { readCoordinates } = await import("/assets/case/coordinates.js");
  return texts.map((text) => readCoordinates(text, area));
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, address_professionals: str) -> Iterator[Page]:
    with watched_page(browser, DESKTOP) as one:
        one.goto(f"{address_professionals}/umkreis")
        expect(one.get_by_label(FIELD)).to_be_visible()
        yield one


@pytest.fixture(autouse=True)
def _forgotten(page: Page) -> Iterator[None]:
    yield
    if (forget := page.get_by_role("button", name="Ort vergessen")).is_visible():
        forget.click()
    page.get_by_label(FIELD).fill("")


def area(key: str = "12069") -> dict[str, Any]:
    with showing(key):
        box = district().areas.to_crs("EPSG:4326").total_bounds
        middle = transverse_mercator(district().crs).lon_0
    return {"bounds": [float(edge) for edge in box], "pad": 0.5, "zone": (middle + 183) / 6}


def read(page: Page, *texts: str, key: str = "12069") -> list[Any]:
    found: list[Any] = page.evaluate(READ, [list(texts), area(key)])
    return found


def metres(crs: str, lat: float = LAT, lng: float = LNG) -> tuple[float, float]:
    point = gpd.GeoSeries([shapely.Point(lng, lat)], crs="EPSG:4326").to_crs(crs).iloc[0]
    return point.x, point.y


DEGREES = [
    "52,325 12,667", "52.325 12.667", "52.325,12.667", "52,325,12,667", "52.325°, 12.667°",
    "52,325 ; 12,667", "N 52,325° E 12,667°", "52,325 N 12,667 O", "E 12.667 N 52.325",
    "52°19'30\"N 12°40'1,2\"E", "52° 19′ 30″ N, 12° 40′ 1.2″ O", "52°19'30'' 12°40'1.2''",
    "N 52° 19.500 E 012° 40.020", "Breite: 52,325 Länge: 12,667", "lat 52.325 lon 12.667",
    "52,325° nördlicher Breite, 12,667° östlicher Länge", "Koordinaten 52,325 / 12,667",
]  # fmt: skip


def test_degrees_are_read_in_many_forms(page: Page) -> None:
    for text, found in zip(DEGREES, read(page, *DEGREES), strict=True):
        assert found["kind"] == "degrees", text
        assert (found["place"]["lat"], found["place"]["lng"]) == pytest.approx((LAT, LNG)), text


@pytest.mark.parametrize("text", ["12,667 52,325", "N 12.667 E 52.325", "12°40'1.2\" 52°19'30\""])
def test_latitude_and_longitude_are_turned_where_only_that_fits(page: Page, text: str) -> None:
    (found,) = read(page, text)
    assert found["kind"] == "turned"
    assert (found["place"]["lat"], found["place"]["lng"]) == pytest.approx((LAT, LNG))


def utm_texts(east: int, north: int, zone: int) -> list[str]:
    """Return how people write a place in UTM."""

    def grouped(value: int, mark: str) -> str:
        return f"{value:,}".replace(",", mark)

    return [
        f"{zone} {east} {north}",
        f"{zone}{east} {north}",
        f"{zone}U {east} {north}",
        f"{zone}N {north} {east}",
        f"UTM {zone}N E {east} N {north}",
        f"ETRS89 / UTM-Zone {zone}: {east},0 / {north},0",
        f"EPSG:258{zone} {east} {north}",
        f"{zone} {grouped(east, ' ')} {grouped(north, ' ')}",
        f"{grouped(int(f'{zone}{east}'), ' ')} {grouped(north, ' ')}",
        f"{grouped(east, '.')} {grouped(north, '.')}" if zone == int(area()["zone"]) else
        f"{zone} {grouped(east, '.')} {grouped(north, '.')}",
    ]  # fmt: skip


@pytest.mark.parametrize("zone", [32, 33])
def test_utm_is_read_with_its_zone_however_its_thousands_are_written(page: Page, zone: int) -> None:
    east, north = (round(value) for value in metres(f"EPSG:258{zone}"))
    texts = utm_texts(east, north, zone)
    for text, found in zip(texts, read(page, *texts), strict=True):
        assert (found.get("kind"), found.get("zone")) == ("utm", zone), text
        there = metres(f"EPSG:258{zone}", found["place"]["lat"], found["place"]["lng"])
        assert there == pytest.approx((east, north), abs=0.002), text


@pytest.mark.parametrize(("key", "zones"), [("12069", (32, 33)), ("03361", (32,))])
def test_without_a_zone_utm_is_that_of_the_place_as_proj_computes_it(
    page: Page, key: str, zones: tuple[int, ...]
) -> None:
    around = area(key)
    west, south, east, north = around["bounds"]
    dice = np.random.default_rng(3)
    places = list(zip(dice.uniform(south, north, 30), dice.uniform(west, east, 30), strict=True))
    for zone in zones:
        there = [metres(f"EPSG:258{zone}", lat, lng) for lat, lng in places]
        texts = [f"{x:.3f} {y:.3f}" for x, y in there]
        for (lat, lng), found in zip(places, read(page, *texts, key=key), strict=True):
            assert found["zone"] == zone
            assert (found["place"]["lat"], found["place"]["lng"]) == pytest.approx(
                (lat, lng), abs=2e-8
            )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("52 12", "coarse"),
        ("52,3 12,6", "coarse"),
        ("52° 12°", "coarse"),
        ("52 19 30 12 40 01", "form"),
        ("52°79'30\" 12°40'", "form"),
        ("52.5°19' 12°40'", "form"),
        ("52.325 N 12.667 N", "form"),
        ("52.325 12.667 34.5", "form"),
        ("33UUU 41000 99000", "form"),
        ("UTM 32 33341000 5799000", "form"),
        ("341000", "form"),
        ("irgendwo 52.325 12.667", "form"),
        ("4546000 5799000", "gauss"),
        ("5799000 4546000", "gauss"),
        ("52.325 S 12.667 E", "outside"),
        ("52.325 -12.667", "outside"),
        ("48,137 11,575", "outside"),
        ("31 341000 5799000", "outside"),
    ],
)
def test_what_is_not_certain_is_refused(page: Page, text: str, fault: str) -> None:
    assert read(page, text) == [{"fault": fault}]


@pytest.mark.parametrize("text", ["", "Werder", "14513", "Hauptstraße 5", "Am Markt 3 a, 14513"])
def test_words_are_no_coordinates(page: Page, text: str) -> None:
    assert read(page, text) == [None]


@pytest.mark.parametrize("key", ["12069", "03361"])
def test_the_middle_of_a_cell_is_where_the_server_has_it(page: Page, key: str) -> None:
    with showing(key):
        crs = district().crs
        known = transverse_mercator(crs)
        west, south, east, north = district().areas.to_crs("EPSG:4326").total_bounds
    dice = np.random.default_rng(5)
    places = list(zip(dice.uniform(south, north, 30), dice.uniform(west, east, 30), strict=True))
    script = """async ([places, about]) => {
      const { cellCentre } = await import("/assets/case/projection.js");
      return places.map(([lat, lng]) => cellCentre({ lat, lng }, about));
    }"""
    about = {"lon_0": known.lon_0, "k_0": known.k_0, "x_0_m": known.x_0_m}
    theirs = page.evaluate(script, [[[float(y), float(x)] for y, x in places], about])
    for (lat, lng), there in zip(places, theirs, strict=True):
        point = gpd.GeoSeries([shapely.Point(lng, lat)], crs="EPSG:4326").to_crs(crs)[0]
        centre = GridCell.named(cell_of(point, crs).name).centre(crs)
        assert there == pytest.approx([centre.x, centre.y], abs=1e-3)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("4546000 5799000", "Gauß-Krüger"),
        ("52,3 12,6", "zu ungenau. Bitte mindestens zwei, besser vier Stellen"),
        ("52 19 30 12 40 01", "nicht eindeutig. Bitte Breite und Länge angeben, zum Beispiel 52,"),
    ],
)
def test_a_refusal_says_why_and_gives_an_example(page: Page, text: str, said: str) -> None:
    page.get_by_label(FIELD).fill(text)
    page.get_by_label(FIELD).press("Enter")
    expect(page.locator(".said")).to_contain_text(said)
    expect(page.locator(".near > li")).to_have_count(0)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("52°19'30\"N 12°40'E", "Koordinaten 52,3250 Nord, 12,6667 Ost."),
        ("12,667 52,325", "52,3250 Nord, 12,6670 Ost (Breite und Länge waren vertauscht)"),
        ("33 368 000 5 799 000", "52,3254 Nord, 13,0630 Ost (aus UTM-Zone 33)"),
    ],
)
def test_how_coordinates_were_understood_is_said(page: Page, text: str, said: str) -> None:
    take(page, text)
    expect(page.locator(".said")).to_contain_text(said)


def test_a_name_of_two_places_is_chosen_by_the_person(page: Page) -> None:
    take(page, "Teltow")
    field = page.get_by_label(FIELD)
    field.fill("Rietz")
    field.press("Enter")
    expect(page.locator(".said")).to_contain_text(re.compile(r"Das kann \d+ Orte meinen"))
    expect(page.get_by_role("status").filter(has_text="Das kann")).to_have_count(1)
    expect(page.locator(".near > li")).to_have_count(0)
    choices = page.get_by_role("list", name="Passende Orte").get_by_role("button")
    expect(choices.filter(has_text="Rietz – Ortsteil von Kloster Lehnin")).to_have_count(1)
    field.press("ArrowDown")
    expect(choices.first).to_be_focused()
    choices.filter(has_text="Ortsteil von Treuenbrietzen").click()
    expect(page.locator(".said")).to_contain_text("Rietz – Ortsteil von Treuenbrietzen")
    expect(page.locator(".near > li").first).to_be_visible()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Werder", "Punkt gesetzt: Werder (Havel)."),
        ("teltow", "Punkt gesetzt: Teltow."),
        ("Bahnhof Teltow", "Punkt gesetzt: Bahnhof Teltow."),
        ("Teltow, Bahnhof", "Punkt gesetzt: Bahnhof Teltow."),
        ("Rietz Kloster Lehnin", "Punkt gesetzt: Rietz – Ortsteil von Kloster Lehnin"),
    ],
)
def test_a_name_that_is_certain_is_taken(page: Page, text: str, said: str) -> None:
    take(page, text)
    expect(page.locator(".said")).to_contain_text(said)
