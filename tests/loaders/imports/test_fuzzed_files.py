"""The readers on anything at all: a table or a German message, nothing else ever."""

import json
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.imports.archives import members
from loaders.imports.area import Area
from loaders.imports.checks import check
from loaders.imports.documents import Basis
from loaders.imports.gdal_reader import read_geopackage
from loaders.imports.geojson_reader import read_geojson_table
from loaders.imports.hsds_reader import read_hsds_json
from loaders.imports.mapping import mapped
from loaders.imports.model import MOST_COLUMNS, Source
from loaders.imports.recognition import recognise
from loaders.imports.text_reader import read_text_table
from loaders.imports.workbook_reader import read_workbook
from loaders.imports.xml_reader import read_gpx, read_kml
from loaders.problems import DataProblem
from tests.received import (
    archive,
    csv,
    feature,
    geojson,
    geopackage,
    kml,
    placemark,
    point,
    row,
    xlsx,
)

BASIS = Basis("Synthetische Quelle", "Fakten", type="begegnungsstaette")
Reader = Callable[[str, bytes], Source]

CELL = st.one_of(
    st.text(max_size=20),
    st.sampled_from(["9,2345", "52.912", "1.234.567,8", "=1+1", "27283", "3361012", "04.03.2026"]),
)
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.floats(), st.integers(), st.text(max_size=9)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(
            st.sampled_from(["type", "id", "properties", "geometry", "coordinates", "services",
                             "locations", "name", "latitude", "longitude", "crs", "contents"]),
            inner, max_size=5,
        ),
    ),
    max_leaves=25,
)  # fmt: skip
SEEDS: dict[str, tuple[Reader, bytes]] = {
    "csv": (read_text_table, csv(row())),
    "xlsx": (read_workbook, xlsx(row())),
    "geojson": (read_geojson_table, geojson(feature(point()))),
    "kml": (read_kml, kml(placemark())),
    "kmz": (read_kml, archive({"doc.kml": kml(placemark())})),
    "gpx": (read_gpx, b'<gpx><wpt lat="52.9" lon="9.2"><name>a</name></wpt></gpx>'),
    "geopackage": (read_geopackage, geopackage()),
    "hsds": (read_hsds_json, b'{"id":"1","name":"a","locations":[{"id":"2","latitude":52.9}]}'),
}
CALM = settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))


def whole(source: Source) -> None:
    """Check what every reader promises."""
    assert len(source.columns) <= MOST_COLUMNS
    assert len(set(source.columns)) == len(source.columns)
    for one in source.rows:
        assert len(one.cells) == len(source.columns)
        assert all(isinstance(cell, str) for cell in one.cells)
    assert len({one.number for one in source.rows}) == len(source.rows)


def german(problem: DataProblem) -> None:
    assert str(problem).startswith("x")
    assert "Erwartet wird" in str(problem)


def attempt(reader: Reader, raw: bytes) -> None:
    try:
        recognise("x", raw)
        whole(reader("x", raw))
    except DataProblem as problem:
        german(problem)


@pytest.mark.parametrize("kind", SEEDS)
@CALM
@given(data=st.data())
def test_a_damaged_file_is_a_table_or_a_problem(kind: str, data: st.DataObject) -> None:
    reader, seed = SEEDS[kind]
    raw = bytearray(seed)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(raw) - 1))
        raw[at : at + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=4))
    if raw:
        attempt(reader, bytes(raw))


@CALM
@given(raw=st.binary(max_size=400))
def test_any_bytes_are_a_table_or_a_problem(raw: bytes) -> None:
    attempt(read_text_table, raw)
    try:
        members("x", raw, (".kml",))
    except DataProblem as problem:
        german(problem)


@CALM
@given(document=JSON)
def test_any_json_is_a_table_or_a_problem(document: object) -> None:
    for content in (document, {"type": "FeatureCollection", "features": [document]}):
        raw = json.dumps(content).encode()
        attempt(read_geojson_table, raw)
        attempt(read_hsds_json, raw)


@CALM
@given(cells=st.lists(st.lists(CELL, min_size=8, max_size=8), min_size=1, max_size=3))
def test_any_cells_are_entries_or_refused_with_a_reason(cells: list[list[str]], area: Area) -> None:
    quoted = [[f'"{one.replace(chr(34), "")}"' for one in line] for line in cells]
    try:
        source = read_text_table("x", csv(*quoted))
        checked = check(source, mapped(source), BASIS, area)
    except (DataProblem, UnicodeEncodeError):
        return
    numbers = {one.number for one in checked.good} | {one.number for one in checked.refused}
    assert numbers == {one.number for one in source.rows}
    assert not {one.number for one in checked.good} & {one.number for one in checked.refused}
    assert all(one.problem for one in checked.refused)
