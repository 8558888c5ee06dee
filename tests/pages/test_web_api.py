import dataclasses
import datetime as dt
from typing import Any

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from geo.district import District
from geo.facilities import is_stale
from loaders.shipped import load_district
from pages import context
from pages.web.geojson import feature_collection, plain, tidy
from pages.web.opendata import town
from tests.pages.web_client import ask, server

APP = server()
LEVELS = {"gemeinde": 38, "sozialraum": 19, "planregion": 4, "landkreis": 1}
FILES = [
    *(f"/api/areas.geojson?level={level}" for level in LEVELS),
    "/api/facilities.geojson",
    "/api/surroundings.geojson",
    "/api/places.geojson",
]
SECRETS = ("Geheime Gasse 7", "14999", "Geheimort", "neben der Kirche", "12.34567", "52.34567")


def with_facilities(place: District, *changes: dict[str, Any]) -> District:
    """Return the district with more facilities, each a changed copy of the first one."""
    first = place.facilities.iloc[0].to_dict()
    point = gpd.GeoSeries([shapely.Point(12.34567, 52.34567)], crs="EPSG:4326").to_crs(place.crs)[0]
    hidden = {"street": SECRETS[0], "postcode": SECRETS[1], "locality": SECRETS[2]}
    base = {**first, **hidden, "ortsteil": SECRETS[2], "note": SECRETS[3], "geometry": point}
    index = pd.Index([change["id"] for change in changes], name="id")
    rows = [{key: value for key, value in change.items() if key != "id"} for change in changes]
    extra = gpd.GeoDataFrame([{**base, **row} for row in rows], index=index, crs=place.crs)
    frame = pd.concat([place.facilities, extra[place.facilities.columns]])
    return dataclasses.replace(place, facilities=frame, revision="f" * 12)


@pytest.fixture
def injected(monkeypatch: pytest.MonkeyPatch) -> District:
    place = with_facilities(
        context.district(),
        {"id": "x-gemeinde", "location_class": "municipality", "gemeinde_key": "12069616"},
        {"id": "x-kreis", "location_class": "district", "gemeinde_key": "12069616"},
        {"id": "x-fern", "location_class": "district", "outside_district": True},
        {"id": "x-fach", "visibility": "professional", "name": "Nur für Fachkräfte"},
    )
    monkeypatch.setattr(context, "district", lambda: place)
    return place


@pytest.mark.parametrize("target", FILES)
def test_it_is_geojson_as_rfc_7946_wants_it(target: str) -> None:
    answer = ask(APP, target)
    assert answer.status == 200
    assert answer.headers["content-type"] == "application/geo+json"
    assert answer.json["type"] == "FeatureCollection"
    assert "crs" not in answer.json
    west, south, east, north = answer.json["bbox"]
    ids = [feature["id"] for feature in answer.json["features"]]
    assert len(set(ids)) == len(ids) > 0
    for feature in answer.json["features"]:
        assert feature["type"] == "Feature"
        if feature["geometry"] is None:
            continue
        shape = shapely.geometry.shape(feature["geometry"])
        assert shapely.is_valid(shape)
        assert west <= shape.bounds[0] <= shape.bounds[2] <= east
        assert south <= shape.bounds[1] <= shape.bounds[3] <= north
        for part in shapely.get_parts(shape):
            if part.geom_type == "Polygon":
                assert part.exterior.is_ccw
                assert not any(hole.is_ccw for hole in part.interiors)
    assert 11 < west < east < 15
    assert 51 < south < north < 54


@pytest.mark.parametrize("target", FILES)
def test_each_file_names_licence_credit_revision_and_date(target: str) -> None:
    answer = ask(APP, target)
    assert answer.json["license"]
    assert answer.json["credit"]
    assert answer.json["revision"] == context.district().revision
    assert answer.json["as_of"]
    assert 'rel="license"' in answer.headers["link"]
    assert answer.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize("target", FILES)
def test_a_known_file_is_not_sent_again(target: str) -> None:
    first = ask(APP, target)
    assert first.headers["cache-control"] == "no-cache"
    assert first.headers["etag"].startswith('"')
    again = ask(APP, target, if_none_match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    head = ask(APP, target, "HEAD")
    assert (head.status, head.body) == (200, b"")
    assert int(head.headers["content-length"]) == len(first.body)


@pytest.mark.parametrize("target", FILES)
def test_the_current_revision_is_kept_for_ever(target: str) -> None:
    joint = "&" if "?" in target else "?"
    current = ask(APP, f"{target}{joint}v={context.district().revision}")
    assert "immutable" in current.headers["cache-control"]
    for other in ("", "0", "ffffffffffff"):
        assert ask(APP, f"{target}{joint}v={other}").headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("target", FILES)
def test_it_is_gzipped_once(target: str) -> None:
    packed = ask(APP, target, accept_encoding="gzip")
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.text == ask(APP, target).text


@pytest.mark.parametrize(("level", "count"), LEVELS.items())
def test_areas_of_a_level(level: str, count: int) -> None:
    features = ask(APP, f"/api/areas.geojson?level={level}").json["features"]
    assert len(features) == count
    for feature in features:
        entry = feature["properties"]
        assert entry["key"] == feature["id"]
        assert entry["level"] == level
        assert entry["name"]
        assert entry["type"]
        assert entry["population"] > 0
        assert dt.date.fromisoformat(entry["population_date"])
        assert entry["area_km2"] > 0
        assert bool(entry["parent_key"]) is (level != "landkreis")


def test_every_level_has_the_same_population() -> None:
    totals = {
        sum(
            feature["properties"]["population"]
            for feature in ask(APP, f"/api/areas.geojson?level={level}").json["features"]
        )
        for level in LEVELS
    }
    assert len(totals) == 1


def test_a_planregion_says_how_sure_its_members_are() -> None:
    features = ask(APP, "/api/areas.geojson?level=planregion").json["features"]
    members = 0
    for feature in features:
        entry = feature["properties"]
        assert entry["status_text"] == "Zuordnung teilweise angenommen"
        statuses = ("belegt", "wahrscheinlich", "angenommen")
        members += sum(entry[f"sozialraeume_{status}"] for status in statuses)
    assert members == 19


@pytest.mark.parametrize("level", ["", "x", "GEMEINDE", "ortsteil", "<script>", "ä" * 5000])
def test_an_unknown_level_is_answered_with_the_known_ones(level: str) -> None:
    answer = ask(APP, f"/api/areas.geojson?level={level}")
    assert answer.status == 400
    assert set(answer.json["allowed"]) == set(LEVELS)
    assert "/api/areas.geojson?level=" in answer.json["hint"]
    assert "Ebene" in answer.json["error"]
    assert len(answer.body) < 1000
    assert answer.headers["content-type"] == "application/json"


def test_a_missing_level_is_named() -> None:
    assert ask(APP, "/api/areas.geojson").json["error"] == "Es fehlt die Ebene."


@pytest.fixture(scope="module")
def verden() -> District:
    return load_district(context.DATA / "03361", context.DATA / "taxonomy")


def test_a_level_that_the_district_does_not_have(
    monkeypatch: pytest.MonkeyPatch, verden: District
) -> None:
    monkeypatch.setattr(context, "district", lambda: verden)
    answer = ask(APP, "/api/areas.geojson?level=planregion")
    assert answer.status == 404
    assert f"{verden.name} ist nicht" in answer.json["error"]
    assert set(answer.json["allowed"]) == {"gemeinde", "sozialraum", "landkreis"}


def test_another_district_has_its_own_files(
    monkeypatch: pytest.MonkeyPatch, verden: District
) -> None:
    monkeypatch.setattr(context, "district", lambda: verden)
    for target in (target for target in FILES if "planregion" not in target):
        answer = ask(APP, target)
        assert answer.status == 200
        assert answer.json["revision"] == verden.revision
        assert answer.json["features"]
    assert len(ask(APP, "/api/areas.geojson?level=sozialraum").json["features"]) == 8


def test_facilities_have_what_map_and_list_need() -> None:
    file = ask(APP, "/api/facilities.geojson").json
    for feature in file["features"]:
        entry = feature["properties"]
        assert entry["id"] == feature["id"]
        assert entry["group"] in file["groups"]
        assert entry["type_label"]
        assert isinstance(entry["phones"], list)
        assert isinstance(entry["stale"], bool)
        assert isinstance(entry["mobile"], bool)
        assert entry["source"]
        assert "visibility" not in entry
    assert set(file["groups"]["schule"]) == {"label", "color", "symbol", "shape"}


def test_shipped_protected_facilities_have_no_place() -> None:
    features = ask(APP, "/api/facilities.geojson").json["features"]
    protected = [f for f in features if f["properties"]["location_class"] != "public"]
    assert protected
    for feature in protected:
        assert feature["geometry"] is None
        for name in ("street", "postcode", "source_url"):
            assert feature["properties"][name] == ""
        assert feature["properties"]["published_area"]["name"]


@pytest.mark.usefixtures("injected")
@pytest.mark.parametrize("target", FILES)
def test_nothing_locates_a_protected_facility(target: str) -> None:
    body = ask(APP, target, accept_encoding="gzip").text
    for secret in SECRETS:
        assert secret not in body


@pytest.mark.usefixtures("injected")
def test_a_protected_facility_has_its_published_area_only() -> None:
    features = {f["id"]: f for f in ask(APP, "/api/facilities.geojson").json["features"]}
    town_only, district_only, far = (features[f"x-{key}"] for key in ("gemeinde", "kreis", "fern"))
    for feature in (town_only, district_only, far):
        assert feature["geometry"] is None
    assert town_only["properties"]["published_area"] == {
        "level": "gemeinde",
        "key": "12069616",
        "name": "Teltow",
    }
    assert district_only["properties"]["published_area"]["key"] == "12069"
    assert district_only["properties"]["gemeinde_key"] == ""
    assert district_only["properties"]["sozialraum_key"] == ""
    assert far["properties"]["published_area"]["name"] == "außerhalb des Landkreises"


@pytest.mark.usefixtures("injected")
def test_professional_entries_are_not_published() -> None:
    answer = ask(APP, "/api/facilities.geojson")
    assert "x-fach" not in answer.text
    assert "Nur für Fachkräfte" not in answer.text


def test_the_index_names_every_file() -> None:
    for target in ("/api", "/api/"):
        answer = ask(APP, target)
        assert answer.status == 200
        named = [entry["path"] for entry in answer.json["endpoints"]]
        for path in named:
            one = ask(APP, "/api/facilities.geojson").json["features"][0]["id"]
            known = path.replace("{level}", "gemeinde").replace("{id}", one)
            assert ask(APP, known).status == 200


@pytest.mark.parametrize(
    ("as_of_date", "expected"),
    [
        ("2026-11-01", False),
        ("2021-11-22", False),
        ("2021-11-01", True),
        ("", True),
        (None, True),
        (float("nan"), True),
    ],
)
def test_when_an_entry_is_old(as_of_date: object, *, expected: bool) -> None:
    assert is_stale(as_of_date, dt.date(2026, 11, 21)) is expected


@pytest.mark.parametrize(
    ("name", "ortsteil", "expected"),
    [
        ("Kloster Lehnin", "Grebs", "Kloster Lehnin, Ortsteil Grebs"),
        ("Teltow", "", "Teltow"),
        ("Teltow", "Teltow", "Teltow"),
        ("", "", ""),
    ],
)
def test_a_place_as_a_person_writes_it(name: str, ortsteil: str, expected: str) -> None:
    assert town(name, ortsteil) == expected


def test_missing_values_become_null() -> None:
    values = [float("nan"), pd.NA, pd.NaT, None, pd.Series([1], dtype="Int64")[0], ("a", pd.NA)]
    assert [plain(value) for value in values] == [None, None, None, None, 1, ["a", None]]


def test_rings_are_turned_and_coordinates_rounded() -> None:
    clockwise = shapely.Polygon([(0, 0), (0, 1), (1 / 3, 1), (1 / 3, 0)])
    shape, nothing = tidy(gpd.GeoSeries([clockwise, None]).to_numpy())
    assert nothing is None
    assert shape is not None
    assert shapely.geometry.shape(shape).exterior.is_ccw
    assert {x for x, _ in shape["coordinates"][0]} == {0.0, 0.333333}


def test_another_crs_is_refused() -> None:
    frame = gpd.GeoDataFrame(geometry=[shapely.Point(0, 0)], crs="EPSG:25833")
    with pytest.raises(ValueError, match="WGS 84"):
        feature_collection(frame, [], {})


def test_an_unknown_file_is_not_found_in_german() -> None:
    answer = ask(APP, "/api/quatsch.geojson")
    assert answer.status == 404
    assert "/api/areas.geojson" in answer.json["allowed"]
