"""Lists from services: whole, page by page, and everything that a bad service may answer."""

import json
from collections.abc import Iterator

import httpx2
import pytest

from loaders.imports.apart import read_file
from loaders.imports.area import Area
from loaders.imports.checks import check, georeferenced
from loaders.imports.documents import Basis
from loaders.imports.mapping import mapped
from loaders.imports.model import Kind
from loaders.imports.services import Limits, fetch
from loaders.problems import DataProblem
from loaders.web_client import Bounds, _next, ask, same_server, shown
from tests.feature_server import COUNT, GML, GML_POINT, feature_server
from tests.received import LAT, LON

WFS = "?service=WFS&typeNames=x:orte"
ITEMS = "/collections/orte/items"
BASIS = Basis("Synthetische Quelle", "Fakten", "begegnungsstaette")


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[str, list[str]]]:
    with feature_server() as running:
        yield running


def names(raw: bytes) -> list[str]:
    return [one["properties"]["name"] for one in json.loads(raw)["features"]]


@pytest.mark.parametrize(
    "path",
    [f"/wfs{WFS}", f"/small-pages{WFS}", f"/oapif{ITEMS}", f"/moved{WFS}", f"/capped{WFS}",
     f"/capped-unsaid{WFS}", f"/counts-pages{WFS}"],
)  # fmt: skip
def test_all_pages_come_once_and_in_order(server: tuple[str, list[str]], path: str) -> None:
    found = fetch(server[0] + path)
    assert names(found.content) == [f"Synthetischer Treff {n}" for n in range(COUNT)]
    assert found.name.startswith("127.0.0.1/")
    assert "typeNames" not in found.name


def test_what_a_service_answers_is_checked_like_a_file(
    server: tuple[str, list[str]], area: Area
) -> None:
    found = fetch(f"{server[0]}/wfs{WFS}")
    source = read_file(found.content, found.name)
    assert source.kind is Kind.GEOJSON
    checked = check(source, mapped(source), BASIS, area)
    assert len(checked.good) == COUNT
    assert checked.good[0].document["source"] == "Synthetische Quelle"


BAD = {
    f"/same-page{WFS}": "eine neue Seite",
    f"/promises{WFS}": f"Erwartet wird {COUNT} Objekte",
    f"/two-crs{WFS}": "ein Koordinatensystem für alle Seiten",
    f"/gml-pages{WFS}": "7 Objekte in einer Antwort",
    f"/gml-late{WFS}": "7 Objekte in einer Antwort",
    f"/gml-unknown{WFS}": "unbekannt, wie viele es gibt",
    f"/gml-uncounted{WFS}": "unbekannt, wie viele es gibt",
    f"/gml-full{WFS}": "1000 von 1000",
    f"/bad-link{ITEMS}": "einen lesbaren Verweis",
    f"/ends-early{ITEMS}": f"Erwartet wird {COUNT} Objekte",
    f"/other-port{ITEMS}": "eine Antwort desselben Servers",
    "/wfs?service=WFS": "typeNames=",
    f"/endless{ITEMS}": "höchstens 20 Seiten",
    f"/loop{ITEMS}": "auf eine frühere",
    f"/elsewhere{ITEMS}": "weitere Seiten auf demselben Server",
    f"/huge{ITEMS}": "höchstens 20 MB",
    f"/slow{ITEMS}": "in 2 Sekunden",
    f"/packed{ITEMS}": "eine ungepackte Antwort",
    f"/away{ITEMS}": "eine Antwort desselben Servers",
    f"/around{ITEMS}": "immer neue Weiterleitungen",
    f"/page-for-people{ITEMS}": "eine GeoJSON-Antwort",
    f"/nothing{ITEMS}": "Fehler 404",
}


@pytest.mark.parametrize("path", BAD)
def test_a_bad_service_is_refused_in_german(server: tuple[str, list[str]], path: str) -> None:
    with pytest.raises(DataProblem, match=BAD[path]):
        fetch(server[0] + path, Limits(pages=20, seconds=2 if "slow" in path else 60))
    assert not any("169.254" in one for one in server[1])


def test_gml_that_is_surely_whole_is_taken(server: tuple[str, list[str]]) -> None:
    found = fetch(f"{server[0]}/gml{WFS}")
    assert len(read_file(found.content, found.name).rows) == 1


@pytest.mark.parametrize(
    ("leads", "good"),
    [("https://a.example/y", True), ("http://a.example/y", True), ("http://a.example:80/y", True),
     ("http://a.example:8080/y", False), ("https://a.example:8443/y", False),
     ("http://b.example/y", False)],
)  # fmt: skip
def test_a_redirect_stays_on_the_server(leads: str, good: bool) -> None:  # noqa: FBT001
    response = httpx2.Response(302, headers={"location": leads})
    if good:
        assert _next(httpx2.URL("http://a.example/x"), response) == httpx2.URL(leads)
        return
    with pytest.raises(DataProblem, match="eine Antwort desselben Servers"):
        _next(httpx2.URL("http://a.example/x"), response)


def test_a_report_of_an_error_is_told(server: tuple[str, list[str]]) -> None:
    found = fetch(f"{server[0]}/report{WFS}")
    with pytest.raises(DataProblem, match="typeNames unbekannt"):
        read_file(found.content, found.name)


def test_coordinates_that_are_not_what_a_service_says_are_found_out(
    server: tuple[str, list[str]], area: Area
) -> None:
    found = fetch(f"{server[0]}/wrong-crs{WFS}")
    source = read_file(found.content, found.name)
    _, places = georeferenced(source, mapped(source), BASIS, area.box)
    assert (places.crs, places.share) == ("EPSG:25832", 1.0)
    assert "passen nicht dazu" in places.notes[0]


@pytest.mark.parametrize(
    "address",
    ["ftp://127.0.0.1/x", "file:///etc/passwd", "http://", "http://a:b@127.0.0.1/x", "x" * 3_000,
     "http://127.0.0.1:99999999/x", "gopher://x"],
)  # fmt: skip
def test_other_addresses_are_refused(address: str) -> None:
    with pytest.raises(DataProblem):
        ask(address)


def test_a_server_that_is_not_there_is_told_without_the_query() -> None:
    with pytest.raises(DataProblem, match=r"nicht erreichbar|die Zeit ist um") as told:
        ask("http://127.0.0.1:1/orte?schluessel=geheim", Bounds(step_s=2))
    assert "geheim" not in str(told.value)
    assert shown("http://127.0.0.1:1/orte?schluessel=geheim") == "127.0.0.1/orte"


def test_one_server_is_scheme_host_and_port() -> None:
    assert same_server("http://a.example/x", "http://a.example/y?z=1")
    for other in ("https://a.example/x", "http://a.example:8080/x", "http://b.example/x", "x", ""):
        assert not same_server("http://a.example/x", other)


POLYGON = (
    '<gml:Polygon srsName="EPSG:25832"><gml:exterior><gml:LinearRing>'
    '<gml:posList srsDimension="2">{corners}</gml:posList>'
    "</gml:LinearRing></gml:exterior></gml:Polygon>"
)
CORNERS = "515767 5862333 515777 5862333 515777 5862343 515767 5862333"
GML2 = f"<gml:Point><gml:coordinates>{LON},{LAT}</gml:coordinates></gml:Point>"


@pytest.mark.parametrize(
    ("shape", "said"),
    [
        (GML_POINT, "vertauscht"),
        (GML2, ""),
        (POLYGON.format(corners=CORNERS), ""),
    ],
)
def test_gml_as_wfs_write_it_is_read(area: Area, shape: str, said: str) -> None:
    source = read_file(GML.format(matched=1, shape=shape).encode(), "antwort.xml")
    assert source.kind is Kind.GML
    assert source.columns == ["id", "name", "art"]
    checked = check(source, mapped(source), BASIS, area)
    [one] = checked.good
    assert (one.document["name"], one.document["gemeinde_key"]) == (
        "Synthetischer Treff", "03361012",
    )  # fmt: skip
    assert said in " ".join(checked.located.notes)


@pytest.mark.parametrize(
    ("shape", "fault"),
    [
        ("<gml:Point><gml:pos>x y</gml:pos></gml:Point>", "keine lesbaren Koordinaten"),
        ("<gml:LineString><gml:posList>1 2 3 4</gml:posList></gml:LineString>", "weder ein Punkt"),
        (POLYGON.format(corners="1 2 3 4"), "keine lesbaren Koordinaten"),
        ("<gml:Point><gml:pos>NaN 1</gml:pos></gml:Point>", "keine endlichen Zahlen"),
    ],
)
def test_a_broken_shape_is_the_fault_of_its_row(shape: str, fault: str) -> None:
    [row] = read_file(GML.format(matched=1, shape=shape).encode(), "antwort.xml").rows
    assert fault in row.fault


def test_gml_with_a_document_type_is_refused() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "b">]>' + GML.format(matched=1, shape="").encode()
    with pytest.raises(DataProblem, match="Dokumenttyp"):
        read_file(bomb, "antwort.xml")
