"""The service for maps (OGC API - Features): whole, paged, filtered, nothing that is protected."""

import dataclasses
import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from types import MappingProxyType
from urllib.parse import urlsplit

import geopandas as gpd
import pytest
import shapely
import uvicorn
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.district import District
from loaders.imports.services import fetch
from pages import context
from pages.web.features_query import Refused, asked
from tests.pages.test_web_api import SECRETS, with_facilities
from tests.pages.web_client import ask, server

APP = server()
ROOT = "/api/ogc"
ITEMS = f"{ROOT}/collections/facilities/items"
BOX = (12.9, 52.2, 13.1, 52.4)
GDAL = """
import json, sys
import pyogrio
service, *box = sys.argv[1:]
frame = pyogrio.read_dataframe(service, layer="facilities")
part = pyogrio.read_dataframe(service, layer="facilities", bbox=tuple(map(float, box)))
layers = [str(name) for name, _ in pyogrio.list_layers(service)]
read = {"every": sorted(frame["id"]), "part": sorted(part["id"]), "crs": frame.crs.name}
print(json.dumps({**read, "layers": layers}))
"""
"""In a process of its own: GDAL waits for the server without letting it answer."""


@pytest.fixture
def injected(monkeypatch: pytest.MonkeyPatch) -> District:
    place = with_facilities(
        context.district(),
        {"id": "x-gemeinde", "location_class": "municipality", "gemeinde_key": "12069616"},
        {"id": "x-fach", "visibility": "professional", "name": "Nur für Fachkräfte"},
    )
    place = dataclasses.replace(
        place, merged=MappingProxyType({"x-alt": "x-gemeinde", "x-heimlich": "x-fach"})
    )
    monkeypatch.setattr(context, "district", lambda: place)
    return place


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Serve on this machine, for programs that read such services."""
    running = uvicorn.Server(uvicorn.Config(server(), port=0, log_level="error", lifespan="off"))
    thread = threading.Thread(target=running.run)
    thread.start()
    while not running.started:
        time.sleep(0.05)
    port = running.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}{ROOT}"
    running.should_exit = True
    thread.join()


def path_of(link: dict[str, str]) -> str:
    parts = urlsplit(link["href"])
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def test_everything_is_found_from_the_landing_page() -> None:
    todo, seen = [f"{ROOT}/"], set[str]()
    while todo:
        target = todo.pop()
        answer = ask(APP, target)
        assert answer.status == 200, target
        seen.add(target)
        found = [*answer.json.get("links", ())]
        for one in answer.json.get("collections", ()):
            found += one["links"]
        for link in found:
            if ROOT in link["href"] and path_of(link) not in seen:
                assert link["rel"] in {"self", "items", "next", "prev", "collection", "data",
                                       "conformance", "service-desc"}  # fmt: skip
                todo.append(path_of(link))
    assert {f"{ROOT}/api", f"{ROOT}/conformance", f"{ROOT}/collections", ITEMS} <= seen


def test_pages_hold_each_feature_once_as_the_file_does() -> None:
    known, target = [], f"{ITEMS}?limit=37"
    while target:
        page = ask(APP, target).json
        assert page["numberReturned"] == len(page["features"]) <= 37
        known += page["features"]
        target = next((path_of(one) for one in page["links"] if one["rel"] == "next"), "")
    whole = ask(APP, "/api/facilities.geojson").json["features"]
    assert known == whole
    assert page["numberMatched"] == len(whole) > 100
    assert len(ask(APP, f"{ITEMS}?limit=999999").json["features"]) <= 1000


@pytest.mark.parametrize(
    "collection", ["facilities", "areas-gemeinde", "areas-sozialraum", "areas-planregion"]
)
def test_a_box_finds_what_touches_it(collection: str) -> None:
    start = f"{ROOT}/collections/{collection}/items?limit=1000"
    whole = gpd.GeoDataFrame.from_features(ask(APP, start).json["features"])
    inside = whole[whole.intersects(shapely.box(*BOX))]
    asked_for = ",".join(map(str, BOX))
    found = ask(APP, f"{start}&bbox={asked_for}").json
    key = "id" if collection == "facilities" else "key"
    assert {one["properties"][key] for one in found["features"]} == set(inside[key])
    assert 0 < len(inside) < len(whole)
    high = f"{BOX[0]},{BOX[1]},0,{BOX[2]},{BOX[3]},100"
    assert ask(APP, f"{start}&bbox={high}").json["features"] == found["features"]
    beyond = ask(APP, f"{start}&bbox=-1e308,-91,1e308,1e300").json
    assert beyond["numberMatched"] == len(whole[~whole.geometry.isna()])
    round_the_world = f"{BOX[2]},{BOX[1]},{BOX[0]},{BOX[3]}"
    other = ask(APP, f"{start}&bbox={round_the_world}").json["features"]
    assert {one["id"] for one in other} >= {
        one["id"] for one in ask(APP, f"{start}&bbox=13.1,52.2,180,52.4").json["features"]
    }


def test_filters_are_followed_through_the_pages() -> None:
    page = ask(APP, f"{ITEMS}?type=kita&planregion_key=PR1&limit=1").json
    every = ask(APP, "/api/facilities.geojson").json["features"]
    wanted = [one for one in every if one["properties"]["type"] == "kita"]
    only = ask(APP, f"{ITEMS}?type=kita&limit=1000").json["features"]
    assert only == wanted != []
    (link,) = (one for one in page["links"] if one["rel"] == "self")
    assert "type=kita" in link["href"]
    assert "planregion_key=PR1" in link["href"]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("limit=0", "ganze Zahl ab 1"),
        ("limit=-1", "ganze Zahl ab 1"),
        ("limit=%C2%B2", "ganze Zahl ab 1"),
        ("offset=1e3", "ganze Zahl ab 0"),
        ("bbox=1,2,3", "West,Süd,Ost,Nord"),
        ("bbox=1,9,3,4", "West,Süd,Ost,Nord"),
        ("bbox=nan,1,2,3", "West,Süd,Ost,Nord"),
        ("bbox=12,52,x,53", "West,Süd,Ost,Nord"),
        ("datetime=gestern", "Zeitpunkt"),
        ("datetime=", "Zeitpunkt"),
        ("datetime=2026-12-01T00:00:00Z/2026-01-01T00:00:00Z", "Zeitpunkt"),
        ("f=html", "json"),
        ("limit=1&limit=2", "mehrmals"),
        ("strasse=Geheim", "gibt es nicht"),
    ],
)
def test_what_cannot_be_followed_is_refused_in_german(query: str, said: str) -> None:
    answer = ask(APP, f"{ITEMS}?{query}")
    assert answer.status == 400
    assert said in answer.json["description"]
    assert answer.json["code"] == "InvalidParameterValue"


@pytest.mark.parametrize(
    "moment", ["2026-11-22T08:00:00Z", "../2026-11-22", "2026-01-01/..", "../.."]
)
def test_a_time_matches_everything_as_nothing_here_ends(moment: str) -> None:
    assert ask(APP, f"{ITEMS}?datetime={moment}").json["numberMatched"] > 100


@settings(deadline=None, max_examples=200)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["limit", "offset", "bbox", "datetime", "f", "type", "x"]), st.text()
        ),
        max_size=4,
    )
)
def test_any_query_is_followed_or_refused(query: list[tuple[str, str]]) -> None:
    try:
        found = asked(query, ("type",))
    except Refused:
        return
    assert 1 <= found.limit <= 1000
    assert found.offset >= 0


@pytest.mark.usefixtures("injected")
def test_protected_places_have_an_area_and_no_box_finds_them() -> None:
    whole = ask(APP, f"{ITEMS}?limit=1000")
    assert not [secret for secret in SECRETS if secret in whole.text]
    assert "x-fach" not in whole.text
    (hidden,) = (one for one in whole.json["features"] if one["id"] == "x-gemeinde")
    assert hidden["geometry"] is None
    assert hidden["properties"]["published_area"]["key"] == "12069616"
    inside = ask(APP, f"{ITEMS}?limit=1000&bbox=-180,-90,180,90").json["features"]
    assert "x-gemeinde" not in {one["id"] for one in inside}
    assert len(inside) > 100


@pytest.mark.usefixtures("injected")
def test_one_feature_has_its_address_and_a_merged_one_leads_on() -> None:
    one = ask(APP, f"{ITEMS}/x-gemeinde")
    assert one.json["id"] == "x-gemeinde"
    assert one.headers["content-type"] == "application/geo+json"
    moved = ask(APP, f"{ITEMS}/x-alt")
    assert (moved.status, moved.headers["location"]) == (301, f"{ITEMS}/x-gemeinde")
    for key in ("x-fach", "x-heimlich", "gibt-es-nicht"):
        answer = ask(APP, f"{ITEMS}/{key}")
        assert answer.status == 404
        assert key not in answer.text
    assert ask(APP, f"{ROOT}/collections/gibt-es-nicht/items").status == 404


def test_the_description_names_all_that_is_answered() -> None:
    document = ask(APP, f"{ROOT}/api").json
    keys = {one["id"] for one in ask(APP, f"{ROOT}/collections").json["collections"]}
    assert {f"/collections/{key}/items" for key in keys} <= document["paths"].keys()
    operations = [one["get"]["operationId"] for one in document["paths"].values()]
    assert len(operations) == len(set(operations))
    for parameter in document["paths"]["/collections/facilities/items"]["get"]["parameters"]:
        value = {"limit": "5", "bbox": "12,52,13,53", "f": "json", "datetime": "../.."}
        name = parameter["name"]
        assert ask(APP, f"{ITEMS}?{name}={value.get(name, '1')}").status == 200


def test_gdal_and_the_own_import_read_the_service(address: str) -> None:
    """What other programs make of it is the whole list, and the same part of it."""
    whole = gpd.GeoDataFrame.from_features(ask(APP, "/api/facilities.geojson").json["features"])
    command = [sys.executable, "-c", GDAL, f"OAPIF:{address}", *map(str, BOX)]
    said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    read = json.loads(said.stdout)
    assert {"facilities", "areas-sozialraum"} <= set(read["layers"])
    assert read["every"] == sorted(whole["id"])
    assert read["crs"] == "WGS 84"
    assert read["part"] == sorted(whole["id"][whole.intersects(shapely.box(*BOX))])
    content, _ = fetch(f"{address}/collections/facilities/items")
    assert [one["id"] for one in json.loads(content)["features"]] == list(whole["id"])
