"""All entries as files: complete, readable by others, and nothing of protected places."""

import datetime as dt
import io
import json
import zipfile
from pathlib import Path

import frictionless
import geopandas as gpd
import pandas as pd
import pytest

from geo.district import District
from geo.model import LocationClass
from geo.publish import as_protected_as
from loaders.exports import hsds_hours
from loaders.imports import hsds_reader
from loaders.imports.hsds_reader import read_hsds_package
from loaders.imports.mapping import mapped
from loaders.store import Edit, Why, changes, history, merges
from loaders.store.merges import Merge
from loaders.store.permits import OPERATOR
from pages import clock, context
from pages.ui import provenance
from pages.web import exchange
from tests.pages.command_line import run
from tests.pages.own_data_store import own_store
from tests.pages.test_web_api import SECRETS, with_facilities
from tests.pages.web_client import ask, server

TODAY = dt.date(2026, 11, 22)
PUBLIC = exchange.Wanted(TODAY)
HOURS = {
    "openingHoursSpecification": [
        {"dayOfWeek": ["Monday", "Tuesday"], "opens": "09:00", "closes": "12:00"}
    ],
    "specialOpeningHoursSpecification": [
        {"validFrom": "2026-11-19", "validThrough": "2026-11-30", "note": "Wasserschaden"}
    ],
    "source": "Aushang",
    "asOf": "2026-11-01",
}


@pytest.fixture
def place() -> District:
    return with_facilities(
        context.district(),
        {"id": "x-kreis", "location_class": "district", "gemeinde_key": "12069616"},
        {"id": "x-fach", "visibility": "professional", "name": "Nur für Fachkräfte"},
        {
            "id": "x-offen",
            "street": "Am Markt 1",
            "postcode": "14542",
            "locality": "Werder (Havel)",
            "ortsteil": "",
            "note": "",
            "name": "=HYPERLINK(1)",
            "opening_hours": HOURS,
            "languages": ["uk"],
            "service_capacity": {"available": 3, "updated": "2026-11-20", "source": "Aushang"},
            "geometry": context.district().facilities.geometry.iloc[0],
        },
    )


def packed(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def table(content: bytes, name: str) -> pd.DataFrame:
    return pd.read_csv(io.StringIO(packed(content)[f"{name}.csv"]), dtype=str)


def plain(content: bytes) -> bytes:
    """Return what a file holds; an archive's parts behind each other."""
    if not content.startswith(b"PK"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


@pytest.mark.parametrize("ending", exchange.MEDIA_TYPES)
def test_no_file_says_where_a_protected_place_is(ending: str) -> None:
    hidden = with_facilities(
        context.district(),
        {"id": "x-kreis", "location_class": "district", "gemeinde_key": "12069616"},
        {"id": "x-dorf", "location_class": "municipality", "visibility": "professional"},
    )
    public = plain(exchange.make(hidden, ending, PUBLIC))
    everything = plain(exchange.make(hidden, ending, exchange.Wanted(TODAY, professional=True)))
    assert b"x-kreis" in public
    assert b"x-dorf" not in public
    assert b"x-dorf" in everything
    for secret in SECRETS:
        assert secret.encode() not in everything


def test_the_package_is_one_that_others_accept(place: District, tmp_path: Path) -> None:
    file = tmp_path / "hsds.zip"
    file.write_bytes(exchange.make(place, "zip", PUBLIC))
    report = frictionless.Package(str(file)).validate()
    assert report.valid, report.flatten(["type", "note", "rowNumber", "fieldName"])
    assert report.stats["tasks"] == 11


def test_every_entry_is_a_service_at_a_location(place: District) -> None:
    content = exchange.make(place, "zip", PUBLIC)
    services, locations = table(content, "services"), table(content, "locations")
    public = place.facilities[place.facilities["visibility"] == "public"]
    assert sorted(locations["external_identifier"]) == sorted(public.index)
    assert len(services) == len(table(content, "service_at_locations")) == len(public)
    hidden = locations.set_index("external_identifier").loc["x-kreis"]
    assert hidden[["latitude", "longitude"]].isna().all()


def test_hours_and_a_closure_are_told(place: District) -> None:
    content = exchange.make(place, "zip", PUBLIC)
    services = table(content, "services").set_index("name")
    closed = services.loc["=HYPERLINK(1)"]
    assert closed["status"] == hsds_hours.CLOSED_NOW
    assert "Wasserschaden" in closed["alert"]
    schedules = table(content, "schedules")
    weekly = schedules[schedules["freq"] == "WEEKLY"].iloc[0]
    assert (weekly["byday"], weekly["opens_at"]) == ("MO,TU", "09:00:00")
    later = exchange.make(place, "zip", exchange.Wanted(dt.date(2026, 12, 24)))
    assert table(later, "services").set_index("name").loc["=HYPERLINK(1)", "status"] == "active"


def test_free_places_are_for_professionals(place: District, tmp_path: Path) -> None:
    everything = exchange.Wanted(TODAY, professional=True)
    file = tmp_path / "hsds.zip"
    file.write_bytes(exchange.make(place, "zip", everything))
    assert frictionless.Package(str(file)).validate().valid
    said = table(file.read_bytes(), "service_capacities").iloc[0]
    assert (said["available"], said["updated"]) == ("3", "2026-11-20")
    assert "service_capacities.csv" not in packed(exchange.make(place, "zip", PUBLIC))
    for ending in ("csv", "geojson"):
        assert b"2026-11-20" in exchange.make(place, ending, everything)
        assert b"service_capacity" not in exchange.make(place, ending, PUBLIC)


def test_the_same_entries_make_the_same_package(place: District) -> None:
    first, again = (exchange.make(place, "zip", PUBLIC) for _ in range(2))
    assert first == again


def test_what_is_written_can_be_imported_again(place: District) -> None:
    source = read_hsds_package("hsds.zip", exchange.make(place, "zip", PUBLIC))
    named = {row.cells[list(source.columns).index("name")]: row for row in source.rows}
    assert len(source.rows) == len(table(exchange.make(place, "zip", PUBLIC), "locations"))
    read = named["=HYPERLINK(1)"]
    assert "Am Markt 1" in read.cells
    assert "14542" in read.cells
    assert read.place is not None


def test_free_places_are_read_in_again_as_they_were_written(place: District) -> None:
    everything = exchange.Wanted(TODAY, professional=True)
    source = read_hsds_package("hsds.zip", exchange.make(place, "zip", everything))
    columns = list(source.columns)
    rows = [dict(zip(columns, row.cells, strict=True)) for row in source.rows]
    (read,) = (row for row in rows if row["capacity_free"])
    (said,) = (dict(one) for one in place.facilities["service_capacity"] if one)
    assert (read["capacity_free"], read["capacity_as_of"]) == ("3", "2026-11-20")
    assert (read["capacity_maximum"], read["capacity_unit"], read["capacity_note"]) == (
        str(said.get("maximum") or ""), said.get("unit", ""), said.get("description", ""),
    )  # fmt: skip
    targets = mapped(source)
    assert {targets[name] for name in hsds_reader.CAPACITY} == set(hsds_reader.CAPACITY)
    public = read_hsds_package("hsds.zip", exchange.make(place, "zip", PUBLIC))
    assert not set(hsds_reader.CAPACITY) & set(public.columns)


def test_free_places_inside_a_service_are_read_from_json() -> None:
    said = [
        {"id": "a", "available": 7, "updated": "2026-01-02T10:00:00Z"},
        {"id": "b", "available": 2, "maximum": 9, "updated": "2026-11-02T10:00:00Z",
         "description": "Warteliste", "unit": {"id": "u", "name": "Betten"}},
    ]  # fmt: skip
    at = {"id": "sal", "location": {"id": "l", "name": "Synthetisches Haus"}}
    service = {"id": "s", "name": "Synthetisch", "organization": {"id": "o", "name": "Träger"}}
    raw = json.dumps({**service, "capacities": said, "service_at_locations": [at]}).encode()
    source = hsds_reader.read_hsds_json("hsds.json", raw)
    (row,) = source.rows
    read = dict(zip(source.columns, row.cells, strict=True))
    assert [read[name] for name in hsds_reader.CAPACITY] == [
        "2", "9", "Betten", "2026-11-02", "Warteliste",
    ]  # fmt: skip


def test_a_spreadsheet_computes_nothing(place: District) -> None:
    csv = exchange.make(place, "csv", PUBLIC).decode("utf-8-sig")
    assert ",'=HYPERLINK(1)," in csv
    book = pd.read_excel(io.BytesIO(exchange.make(place, "xlsx", PUBLIC)), sheet_name=None)
    assert list(book) == ["Einträge", "Quellen"]
    assert "'=HYPERLINK(1)" in set(book["Einträge"]["name"])


def test_a_map_program_reads_all_of_it(place: District, tmp_path: Path) -> None:
    for ending in ("gpkg", "geojson"):
        file = tmp_path / f"entries.{ending}"
        file.write_bytes(exchange.make(place, ending, PUBLIC))
        frame = gpd.read_file(file).set_index("id")
        assert frame.crs == "EPSG:4326"
        assert frame.loc["x-kreis"].geometry is None
        assert json.loads(frame.loc["x-offen", "opening_hours"]) == HOURS


@pytest.mark.parametrize("target", ["/api/facilities.csv", "/api/hsds.zip", "/api/facilities.gpkg"])
def test_anybody_can_fetch_them(target: str) -> None:
    answer = ask(server(), target)
    assert answer.status == 200
    assert "attachment; filename=" in answer.headers["content-disposition"]
    assert answer.headers["access-control-allow-origin"] == "*"
    again = ask(server(), target, if_none_match=answer.headers["etag"])
    assert again.status == 304


def test_the_index_names_every_file() -> None:
    known = {one["path"] for one in ask(server(), "/api/").json["endpoints"]}
    assert {"/api/facilities.csv", "/api/facilities.xlsx", "/api/hsds.zip"} <= known


def test_the_command_writes_what_it_says(tmp_path: Path) -> None:
    with own_store(tmp_path / "store"):
        file = tmp_path / "alles.csv"
        assert "328 Einträge" in run("export", str(file))
        assert len(pd.read_csv(file)) == 328
        assert "endet auf .csv" in run("export", str(tmp_path / "alles.txt"), code=2)
        assert "noch keine Einträge" in run("export", str(file), "--day", "2001-01-01", code=2)
        assert "kein Tag" in run("export", str(file), "--day", "morgen", code=2)


def test_the_command_writes_a_frozen_state(tmp_path: Path) -> None:
    with own_store(tmp_path / "store"):
        run("snapshot", "--name", "JHA 2026-12", "--reason", "Beschluss 7")
        file = tmp_path / "stand.zip"
        assert "Einträge in" in run("export", str(file), "--snapshot", "JHA 2026-12")
        assert "pm-bege-001" in packed(file.read_bytes())["locations.csv"]
        said = run("export", str(file), "--snapshot", "gibt es nicht", code=2)
        assert "es gibt „JHA 2026-12“" in said
        both = ("--snapshot", "JHA 2026-12", "--day", "2026-11-22")
        assert "nur eines" in run("export", str(file), *both, code=2)


def test_what_the_page_of_sources_links_to_is_there() -> None:
    for path in (*provenance.FILES.values(), provenance.OPEN_DATA):
        assert ask(server(), path).status == 200


def test_an_imported_licence_is_named(place: District) -> None:
    more = with_facilities(place, {"id": "x-osm", "license": "ODbL 1.0", "source": "© OSM-Muster"})
    about = json.loads(exchange.make(more, "geojson", PUBLIC))["about"]
    assert about["license"].endswith("; ODbL 1.0")
    assert about["credit"].endswith("; © OSM-Muster")
    described = json.loads(packed(exchange.make(more, "zip", PUBLIC))["datapackage.json"])
    assert described["licenses"][-1] == {"title": "ODbL 1.0", "name": "other"}
    assert "ODbL" not in exchange.make(place, "geojson", PUBLIC).decode()


def test_a_former_state_shows_nothing_that_is_protected_since(tmp_path: Path) -> None:
    with own_store(tmp_path / "store"):
        run("snapshot", "--name", "davor", "--reason", "Beschluss 7")
        context.data_state()
        store = context.store().store
        assert store
        key = "pm-bege-001"
        known = history.entry(store, "12069", key)
        secret = {"location_class": "municipality", "location_precision": "gemeinde"}
        safe = {**(known.document or {}), **secret, "lon": None, "lat": None}
        safe |= {"street": "", "postcode": "", "source_url": ""}
        why = Why(OPERATOR, "Synthetischer Grund", "Synthetische Quelle")
        changes.write(store, "12069", [Edit(key, known.number, safe)], why, clock.now())
        changes.write(store, "12069", [Edit(key, known.number + 1, None)], why, clock.now())
        file = tmp_path / "davor.csv"
        run("export", str(file), "--snapshot", "davor")
        row = pd.read_csv(file).set_index("id").loc[key]
        assert row[["street", "postcode", "lon", "lat"]].isna().all()
        assert row["name"] == row["type_label"], "words of then may tell more than those of today"
        assert row[["organization", "phones", "services"]].isna().all()


@pytest.mark.parametrize("by_day", [False, True])
def test_a_former_state_shows_no_place_of_what_was_merged_into_a_protected_entry(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, by_day: bool
) -> None:
    with own_store(tmp_path / "store"):
        context.data_state()
        store = context.store().store
        assert store
        ends, stays = history.entries(store, "12069")[:2]
        why = Why(OPERATOR, "Synthetischer Grund", "Synthetische Quelle")
        secret = {"location_class": "district", "location_precision": "landkreis"}
        safe = {**(stays.document or {}), **secret, "lon": None, "lat": None}
        safe |= {"street": "", "postcode": "", "source_url": "", "visibility": "professional"}
        known = {**(ends.document or {}), "street": "Synthetische Straße 1"}
        edits = [Edit(ends.entity_id, 1, known), Edit(stays.entity_id, 1, safe)]
        changes.write(store, "12069", edits, why, clock.now())
        run("snapshot", "--name", "davor", "--reason", "Beschluss 7")
        day = f"{clock.today()}"
        merged = Merge((stays.entity_id, 2), (ends.entity_id, 2), {**safe, "phones": ["1"]})
        tomorrow = clock.now() + dt.timedelta(days=1)
        merges.merge(store, "12069", merged, why, tomorrow)
        monkeypatch.setattr(clock, "now", lambda: tomorrow)
        state = ("--day", day) if by_day else ("--snapshot", "davor")
        file = tmp_path / "davor.csv"
        run("export", str(file), *state)
        assert ends.entity_id not in set(pd.read_csv(file)["id"])
        run("export", str(file), "--professional", *state)
        row = pd.read_csv(file).set_index("id").loc[ends.entity_id]
        assert row[["street", "postcode", "gemeinde_key", "lon", "lat"]].isna().all()
        assert (row["location_class"], row["visibility"]) == ("district", "professional")


@pytest.mark.parametrize("by_day", [False, True])
def test_no_partner_in_a_former_state_names_what_is_protected_since(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, by_day: bool
) -> None:
    with own_store(tmp_path / "store"):
        context.data_state()
        store = context.store().store
        assert store
        house, centre = history.entries(store, "12069")[:2]
        why = Why(OPERATOR, "Synthetischer Grund", "Synthetische Quelle")
        named = {**(house.document or {}), "name": "Haus Abendstern"}
        partners = ["Haus Abendstern", "Offene Werkstatt"]
        knowing = {**(centre.document or {}), "partners": partners}
        edits = [Edit(house.entity_id, 1, named), Edit(centre.entity_id, 1, knowing)]
        changes.write(store, "12069", edits, why, clock.now())
        run("snapshot", "--name", "davor", "--reason", "Beschluss 7")
        day = f"{clock.today()}"
        state = ("--day", day) if by_day else ("--snapshot", "davor")
        secret = {"location_class": "district", "location_precision": "landkreis"}
        safe = {**named, **secret, "lon": None, "lat": None}
        safe |= {"street": "", "postcode": "", "source_url": ""}
        tomorrow = clock.now() + dt.timedelta(days=1)
        changes.write(store, "12069", [Edit(house.entity_id, 2, safe)], why, tomorrow)
        monkeypatch.setattr(clock, "now", lambda: tomorrow)
        for more in ((), ("--professional",)):
            file = tmp_path / "davor.csv"
            run("export", str(file), *more, *state)
            assert "Offene Werkstatt" in file.read_text()
            assert "Abendstern" not in file.read_text()


def test_a_former_state_is_as_protected_as_at_any_time(place: District) -> None:
    key, other = place.facilities.index[:2]
    made = as_protected_as(place.facilities, {key: LocationClass.DISTRICT}, {other})
    assert made.loc[key, "location_class"] == "district"
    assert made.loc[other, "visibility"] == "professional"
    assert made.loc[other, "location_class"] == place.facilities.loc[other, "location_class"]
    strict = as_protected_as(made, {key: LocationClass.MUNICIPALITY}, set())
    assert strict.loc[key, "location_class"] == "district"
    assert strict.loc[other, "visibility"] == "professional"
