"""Contracts of the shipped data: totals as published, keys that fit, places that tile.

Expected numbers come from the publishers or from the source documents of the district.
"""

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import shapely

from geo.district import District
from geo.model import Level
from geo.regions import at_level
from loaders.shipped import load_district, verify

DATA = Path(__file__).parents[2] / "data"
PM, VERDEN = "12069", "03361"
DISTRICTS = (PM, VERDEN)


@cache
def district(key: str) -> District:
    return load_district(DATA / key, DATA / "taxonomy")


def everything(key: str) -> str:
    texts = [p.read_text("utf-8") for p in (DATA / key).iterdir() if p.suffix != ".parquet"]
    return "\n".join(texts)


@pytest.mark.parametrize(
    ("key", "level", "count"),
    [
        (PM, Level.GEMEINDE, 38),
        (PM, Level.SOZIALRAUM, 19),
        (PM, Level.PLANREGION, 4),
        (VERDEN, Level.GEMEINDE, 11),
        (VERDEN, Level.SOZIALRAUM, 8),
        (VERDEN, Level.PLANREGION, 0),
    ],
)
def test_number_of_areas(key: str, level: Level, count: int) -> None:
    assert len(at_level(district(key).areas, level)) == count


def test_19_sozialraeume_are_5_staedte_9_gemeinden_5_aemter() -> None:
    types = Counter(at_level(district(PM).areas, Level.SOZIALRAUM)["type"])
    assert types == {"Stadt": 5, "Gemeinde": 9, "Amt": 5}


def test_8_teams_of_verden() -> None:
    names = set(at_level(district(VERDEN).areas, Level.SOZIALRAUM)["name"])
    assert names == {
        "Achim", "Dörverden", "Kirchlinteln", "Langwedel", "Ottersberg", "Oyten",
        "Samtgemeinde Thedinghausen", "Verden (Aller)",
    }  # fmt: skip


def test_membership_of_planregionen_is_marked_as_far_as_it_is_known() -> None:
    status = Counter(district(PM).membership["planregion_status"])
    assert status == {"belegt": 3, "wahrscheinlich": 3, "angenommen": 13}
    assert (district(PM).membership["planregion_evidence"] != "").all()


POPULATION = {
    (PM, "2009-12-31"): 204_594,
    (PM, "2013-12-31"): 205_520,
    (PM, "2017-12-31"): 213_214,
    (PM, "2018-12-31"): 214_664,
    (PM, "2021-12-31"): 219_521,
    (PM, "2023-12-31"): 223_531,
    (PM, "2024-12-31"): 221_268,
    (VERDEN, "2009-12-31"): 133_328,
    (VERDEN, "2013-12-31"): 132_459,
    (VERDEN, "2017-12-31"): 136_590,
    (VERDEN, "2018-12-31"): 136_792,
    (VERDEN, "2021-12-31"): 138_507,
    (VERDEN, "2023-12-31"): 141_349,
    (VERDEN, "2024-12-31"): 138_626,
}


@pytest.mark.parametrize(("key", "date"), list(POPULATION))
def test_population_adds_up_to_the_published_total(key: str, date: str) -> None:
    frame = district(key).population
    assert frame.loc[frame["date"] == date, "total"].sum() == POPULATION[key, date]


@pytest.mark.parametrize("key", DISTRICTS)
def test_population_names_its_break_of_series(key: str) -> None:
    frame = district(key).population
    bases = frame.groupby("date")["basis"].unique()
    assert all(len(basis) == 1 for basis in bases)
    assert bases["2023-12-31"][0] == "Zensus 2011"
    assert bases["2024-12-31"][0] == "Zensus 2022"
    assert len(bases) == 7


@pytest.mark.parametrize(("key", "people", "cells"), [(PM, 205_705, 957), (VERDEN, 135_180, 569)])
def test_grid_of_2011(key: str, people: int, cells: int) -> None:
    grid = district(key).grid
    assert grid["population"].sum() == people
    assert len(grid) == cells
    shares = grid[["under18_share", "over65_share", "foreigners_share"]]
    assert shares.max(axis=None) <= 1
    assert set(grid["gemeinde_key"]) <= set(district(key).areas.index)


@pytest.mark.parametrize("key", DISTRICTS)
def test_areas_tile_the_district(key: str) -> None:
    gemeinden = at_level(district(key).areas, Level.GEMEINDE)
    whole = district(key).areas.at[key, "geometry"]
    assert shapely.coverage_is_valid(gemeinden.geometry.values)
    assert whole.area == pytest.approx(gemeinden.area.sum(), rel=1e-9)
    assert whole.is_valid
    assert whole.area / 1e6 == pytest.approx(gemeinden["area_km2"].sum(), rel=0.005)


@pytest.mark.parametrize("key", DISTRICTS)
def test_surroundings_do_not_overlap_the_district(key: str) -> None:
    around = district(key).surroundings
    inside = at_level(district(key).areas, Level.GEMEINDE)
    together = [*inside.geometry, *around.geometry]
    overlaps = shapely.coverage_invalid_edges(together)
    assert shapely.is_empty(overlaps).all()
    assert not set(around["key"]) & set(inside.index)


@pytest.mark.parametrize("key", DISTRICTS)
def test_labels_lie_in_their_areas(key: str) -> None:
    place = district(key)
    outlines = {**place.areas.geometry, **place.surroundings.set_index("key").geometry}
    for label in place.places.itertuples():
        assert outlines[label.key].contains(label.geometry), label.name
    assert {n["key"] for n in place.neighbours} <= set(place.places["key"])


def test_nuthetal_has_six_ortsteile() -> None:
    frame = district(PM).ortsteile
    names = set(frame.loc[frame["gemeinde_key"] == "12069454", "name"])
    assert names == {
        "Bergholz-Rehbrücke", "Fahlhorst", "Nudow", "Philippsthal", "Saarmund", "Tremsdorf",
    }  # fmt: skip


@pytest.mark.parametrize("key", DISTRICTS)
def test_misread_names_of_the_source_documents_are_nowhere(key: str) -> None:
    text = everything(key)
    for misread in ("Fahlnhorst", "Niemegeck", "Quirn", "Cyren", "Fischbühl", "Tiedtshausen"):
        assert misread not in text


def test_list_of_2012_counts_8_active_4_planned_5_houses_of_generations() -> None:
    listed = district(PM).family_centres_2012
    counts = Counter(zip(listed["kind"], listed["status"], strict=True))
    assert counts == {("ekiz_fz", "active"): 8, ("ekiz_fz", "planned"): 4, ("mgh", "active"): 5}
    planned = listed[listed["status"] == "planned"]["place"]
    assert "Borkwalde/Borkheide" in set(planned)


def test_statement_of_2023_counts_18_sozialraeume() -> None:
    events = district(PM).family_centres
    stated = events[events["date"] == "2023-09"]
    assert list(stated["count"]) == [18]
    assert list(stated["count_of"]) == ["sozialraeume"]
    assert list(stated["area"]) == [""]
    assert set(events["area"]) - {""} <= set(district(PM).membership.index)


@pytest.mark.parametrize("key", DISTRICTS)
def test_facilities_use_known_keys(key: str) -> None:
    place = district(key)
    facilities = place.facilities
    assert facilities.index.is_unique
    assert set(facilities["type"]) <= set(place.taxonomy.types)
    assert {s for services in facilities["services"] for s in services} <= set(
        place.taxonomy.services
    )
    placed = facilities[
        ~facilities["outside_district"] & (facilities["location_precision"] != "landkreis")
    ]
    assert set(placed["gemeinde_key"]) <= set(place.areas.index)
    outside = facilities[facilities["outside_district"] & (facilities["gemeinde_key"] != "")]
    assert set(outside["gemeinde_key"]) <= set(place.surroundings["key"])


@pytest.mark.parametrize("key", DISTRICTS)
def test_dates_are_known_or_empty(key: str) -> None:
    facilities = district(key).facilities
    dates = facilities["as_of_date"].dropna()
    assert dates.str.fullmatch(r"\d{4}-\d{2}-\d{2}").all()
    assert dates.max() <= "2026-02-07"
    assert (facilities.loc[facilities["as_of_date"].isna(), "as_of"] == "").all()


def test_protected_places_have_no_location() -> None:
    facilities = district(PM).facilities
    hidden = facilities[facilities["location_class"] != "public"]
    assert Counter(hidden["type"]) == {
        "gemeinschaftsunterkunft": 15, "frauenhaus": 2, "wohnungslosenhilfe": 1, "jugendhilfe": 1,
    }  # fmt: skip
    assert hidden.geometry.isna().all()
    for column in ("street", "postcode", "ortsteil", "note", "source_url"):
        assert (hidden[column] == "").all()
    by_district = hidden[hidden["location_class"] == "district"]
    assert (by_district["gemeinde_key"] == "").all()
    assert all(not phones for phones in by_district["phones"])


def test_shipped_file_itself_has_no_location_of_protected_places() -> None:
    document = json.loads((DATA / PM / "facilities.geojson").read_text("utf-8"))
    hidden = [f for f in document["features"] if f["properties"]["location_class"] != "public"]
    assert len(hidden) == 19
    for found in hidden:
        assert found["geometry"] is None
        assert found["properties"]["more_source_urls"] == []


def test_sources_of_protected_places_are_named_by_their_publisher_alone() -> None:
    document = json.loads((DATA / PM / "facilities.geojson").read_text("utf-8"))
    hidden = [f["properties"] for f in document["features"]]
    hidden = [entry for entry in hidden if entry["location_class"] != "public"]
    for entry in hidden:
        assert "," not in entry["source"]
        assert entry["source_url"] == ""


@pytest.mark.parametrize("key", DISTRICTS)
def test_no_marks_of_the_research_and_no_names_of_staff(key: str) -> None:
    text = everything(key)
    for mark in ("data-hunt", "weitere Quelle", "GeoNames", "(Quelldokument)"):
        assert mark not in text
    assert not re.search(r"\b(Frau|Herr|Herrn) [A-ZÄÖÜ]", text)
    assert "gewerbeamt-" not in text


def test_reference_record_has_all_its_contacts() -> None:
    record = district(PM).facilities.loc["pm-mgh-001"]
    assert record["street"] == "Schlüterstraße 46"
    assert (record["postcode"], record["ortsteil"]) == ("14558", "Bergholz-Rehbrücke")
    assert record["phones"] == ["033200 55642", "033200 55648"]
    assert record["email"] == "info@mehrgenerationenhaus-nuthetal.de"
    assert record["web"] == "https://www.mehrgenerationenhaus-nuthetal.de"


def test_entries_of_closed_lists_are_bare() -> None:
    facilities = district(PM).facilities
    bare = facilities[facilities["source"].str.fullmatch(r"(DKG|lobid/hbz Biblio)[^/]*")]
    assert Counter(bare["type"]) == {"bibliothek": 16, "krankenhaus": 8}
    for column in ("street", "postcode", "email", "web", "organization", "note"):
        assert (bare[column] == "").all()
    assert (bare["location_precision"] == "gemeinde").all()
    assert bare["name"].str.match(r"(Krankenhaus|Bibliothek) in ").all()


def test_consultation_for_child_protection_is_for_professionals_only() -> None:
    record = district(PM).facilities.loc["pm-plus-001"]
    assert record["visibility"] == "professional"
    assert record["type"] == "kinderschutz_fachberatung"
    assert record.geometry is None


@pytest.mark.parametrize("key", DISTRICTS)
def test_district_is_described(key: str) -> None:
    place = district(key)
    west, south, east, north = place.areas.to_crs("EPSG:4326").total_bounds
    config: dict[str, Any] = {level.key: level for level in place.levels}
    assert 8 < west < east < 14
    assert 51 < south < north < 54
    assert all(level in config for level in ("landkreis", "sozialraum", "gemeinde"))
    assert place.office.address
    assert all(link.url.startswith("https://") and link.source for link in place.links)


def test_offices_are_those_of_the_source_documents() -> None:
    assert district(PM).office.address == "Papendorfer Weg 3, 14806 Bad Belzig"
    assert district(PM).office.phone == "033841 91-832"
    assert district(VERDEN).office.address == "Lindhooper Straße 67, 27283 Verden (Aller)"
    assert district(VERDEN).office.phone == ""


@pytest.mark.parametrize("key", DISTRICTS)
def test_shipped_files_are_those_of_the_package_and_small(key: str) -> None:
    place = district(key)
    for resource in place.resources:
        verify(DATA / key, resource)
    assert sum(path.stat().st_size for path in (DATA / key).iterdir()) < 1_500_000
