"""Facilities from extracts of OpenStreetMap: kinds by tags, places, credits, the same again."""

import datetime as dt
from pathlib import Path

import pytest
from osmium.osm.mutable import Node, Relation, Way

from loaders.imports.apart import read_file
from loaders.imports.area import Area
from loaders.imports.checks import check
from loaders.imports.documents import Basis
from loaders.imports.mapping import mapped
from loaders.imports.matching import Verdict, match
from loaders.imports.model import Kind, Source
from loaders.imports.osm_types import FILE, read_osm_types
from loaders.problems import DataProblem
from loaders.store import Entry
from loaders.taxonomy import load_taxonomy
from tests.osm_files import Tags, osm_bytes
from tests.received import LAT, LON

DATA = Path(__file__).parents[3] / "data"
RULES = DATA / "rules" / FILE
EDITED = dt.datetime(2026, 3, 4, 5, tzinfo=dt.UTC)
NO_TAGS: Tags = {}
SQUARE = ((0, 0), (0.001, 0), (0.001, 0.001), (0, 0.001))
KITA = {
    "amenity": "kindergarten", "name": "Synthetische Kita", "addr:street": "Markt",
    "addr:housenumber": "1", "addr:postcode": "27283", "addr:city": "Verden (Aller)",
    "phone": "+49 4231 12345",
}  # fmt: skip
SCHOOL = {"amenity": "school", "name": "Synthetische Schule", "school:de": "Gymnasium"}
HOSPITAL = {"type": "multipolygon", "amenity": "hospital", "name": "K"}
SHELTER = KITA | {
    "amenity": "social_facility", "social_facility": "shelter", "social_facility:for": "women",
}  # fmt: skip
BASIS = Basis("", "")


def node(key: int, lon: float = LON, lat: float = LAT, tags: Tags = NO_TAGS) -> Node:
    return Node(id=key, location=(lon, lat), timestamp=EDITED, version=1, tags=dict(tags))


def square(first: int, lon: float = LON, lat: float = LAT, size: float = 1) -> list[Node]:
    return [node(first + n, lon + x * size, lat + y * size) for n, (x, y) in enumerate(SQUARE)]


def ring(key: int, first: int, tags: Tags = NO_TAGS) -> Way:
    refs = [first, first + 1, first + 2, first + 3, first]
    return Way(id=key, nodes=refs, timestamp=EDITED, version=1, tags=dict(tags))


def read(folder: Path, *objects: object) -> Source:
    return read_file(osm_bytes(folder, *objects), "orte.osm.pbf")


def cells(source: Source, column: str) -> list[str]:
    return [row.cells[list(source.columns).index(column)] for row in source.rows]


def test_nodes_ways_and_areas_become_places(tmp_path: Path, area: Area) -> None:
    hole = [("w", 11, "outer"), ("w", 12, "inner")]
    source = read(
        tmp_path,
        node(1, tags=KITA),
        *square(20), *square(30, LON + 0.01), *square(40, LON + 0.0102, LAT + 0.0002, 0.3),
        ring(10, 20, tags=SCHOOL),
        ring(11, 30), ring(12, 40),
        Way(id=13, nodes=[20, 21], tags={"amenity": "library", "name": "Eine Linie"}),
        ring(14, 20, tags={"building": "yes"}),
        Relation(id=5, members=hole, tags=HOSPITAL),
    )  # fmt: skip
    assert source.kind is Kind.OSM
    found = dict(zip(cells(source, "id"), cells(source, "type"), strict=True))
    assert found == {
        "osm:node/1": "kita", "osm:way/10": "gymnasium", "osm:way/13": "bibliothek",
        "osm:relation/5": "krankenhaus",
    }  # fmt: skip
    rows = dict(zip(cells(source, "id"), source.rows, strict=True))
    assert rows["osm:node/1"].place == pytest.approx((LON, LAT))
    assert rows["osm:way/10"].place == pytest.approx((LON + 0.0005, LAT + 0.0005))
    assert "Linie" in rows["osm:way/13"].fault
    assert "Fläche" in rows["osm:relation/5"].note
    checked = check(source, mapped(source), BASIS, area)
    good = {one.document["name"]: one.document for one in checked.good}
    assert set(good) == {"Synthetische Kita", "Synthetische Schule", "K"}
    kita = good["Synthetische Kita"]
    assert (kita["street"], kita["gemeinde_key"]) == ("Markt 1", "03361012")
    assert (kita["source"], kita["license"]) == ("OpenStreetMap-Mitwirkende", "ODbL 1.0")
    assert kita["source_url"] == "https://www.openstreetmap.org/node/1"
    assert kita["as_of_date"] == "2026-03-04"


def test_a_second_import_finds_the_same_entries_by_id(tmp_path: Path, area: Area) -> None:
    first = read(tmp_path, node(1, tags=KITA))
    good = check(first, mapped(first), BASIS, area).good
    [new] = match(good, [], {})
    assert new.verdict is Verdict.NEW
    assert new.document is not None
    moved = {**KITA, "name": "Ganz anders benannt", "addr:street": "Anderswo"}
    again = read(tmp_path, node(1, LON + 0.02, tags=moved))
    entries = [Entry(new.entity_id, 1, new.document)]
    [found] = match(check(again, mapped(again), BASIS, area).good, entries, {new.entity_id: 1})
    assert (found.verdict, found.entity_id) == (Verdict.CHANGED, new.entity_id)
    assert {"name", "street"} <= {one.field for one in found.differences}


def test_a_shelter_for_women_is_protected_before_anybody_sees_it(
    tmp_path: Path, area: Area
) -> None:
    source = read(tmp_path, node(1, tags=SHELTER))
    [one] = check(source, mapped(source), BASIS, area).good
    assert one.document["type"] == "frauenhaus"
    assert one.document["location_class"] == "district"
    assert (one.document["lon"], one.document["street"], one.document["postcode"]) == (None, "", "")


def test_an_extract_without_facilities_or_damaged_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataProblem, match="zu dem eine Regel passt"):
        read(tmp_path, node(1, tags={"amenity": "bench"}))
    whole = osm_bytes(tmp_path, *(node(n, tags=KITA) for n in range(1, 2_000)))
    for broken in (whole[: len(whole) // 2], whole[:40], whole[:60] + b"\0" * 500):
        with pytest.raises(DataProblem, match=r"OpenStreetMap|Regel passt|zu lesen"):
            read_file(broken, "kaputt.osm.pbf")


def test_broken_outlines_and_places_are_told_row_by_row(tmp_path: Path) -> None:
    source = read(tmp_path, node(1, tags=KITA), ring(10, 20, tags={**KITA, "name": "Ohne Ecken"}))
    faults = dict(zip(cells(source, "name"), (row.fault for row in source.rows), strict=True))
    assert faults["Synthetische Kita"] == ""
    assert faults.get("Ohne Ecken", "nicht gelesen")


def test_every_rule_names_a_kind_that_there_is_and_protected_ones_come_first() -> None:
    types, kinds = read_osm_types(RULES), load_taxonomy(DATA / "taxonomy").types
    named = [kind for kind, _ in types.rules]
    assert set(named) <= set(kinds)
    protected = [kinds[kind].protected for kind in named]
    assert protected == sorted(protected, reverse=True)
    assert types.type_of({"amenity": "childcare"}) == "", "people at home, under their names"


def test_rules_without_a_page_are_refused(tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.write_text(RULES.read_text("utf-8").replace('page = "Tag:amenity=library"\n', ""), "utf-8")
    with pytest.raises(DataProblem, match="page"):
        read_osm_types(path)
