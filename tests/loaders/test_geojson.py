import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import shapely

from loaders.geojson import geojson_bytes, read_geojson
from loaders.problems import DataProblem

POTSDAM_MITTELMARK = (12.2, 51.9, 13.4, 52.6)
BELZIG = [12.587, 52.141]
TRIANGLE = [[12.5, 52.1], [12.6, 52.1], [12.6, 52.2], [12.5, 52.1]]
BOW_TIE = [[12.5, 52.1], [12.6, 52.2], [12.6, 52.1], [12.5, 52.2], [12.5, 52.1]]


def point(*coordinates: float) -> dict[str, Any]:
    return {"type": "Point", "coordinates": list(coordinates)}


def polygon(ring: list[list[float]]) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": [ring]}


def text(*geometries: dict[str, Any] | None, **members: Any) -> str:
    features = [{"type": "Feature", "properties": {}, "geometry": g} for g in geometries]
    return json.dumps({"type": "FeatureCollection", **members, "features": features})


def written(folder: Path, content: str) -> Path:
    path = folder / "karte.geojson"
    path.write_text(content, "utf-8")
    return path


def test_features_keep_their_number_and_may_have_no_place(tmp_path: Path) -> None:
    path = written(tmp_path, text(point(*BELZIG), None, polygon(TRIANGLE)))
    features = read_geojson(path, POTSDAM_MITTELMARK)
    assert [f.number for f in features] == [1, 2, 3]
    assert features[1].geometry is None
    assert features[0].geometry == shapely.Point(BELZIG)


def test_named_wgs84_is_accepted(tmp_path: Path) -> None:
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    assert len(read_geojson(written(tmp_path, text(point(*BELZIG), crs=crs)))) == 1


UTM = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::25833"}}
BAD_FILES = {
    "empty file": ("", "leere Datei", None),
    "NUL byte": ('{"a": "\0"}', "NUL-Byte", 1),
    "cut off": (text(point(*BELZIG))[:-10], "abgeschnitten", 1),
    "too deep": ("[" * 200_000, "geschachtelt", None),
    "not a collection": ('{"type": "Point", "coordinates": [12, 52]}', "FeatureCollection", None),
    "no features": (text(), "mindestens ein Objekt", None),
    "features not a list": ('{"type": "FeatureCollection"}', "features", None),
    "not a feature": ('{"type": "FeatureCollection", "features": [7]}', "Feature", 1),
    "wrong CRS named": (text(point(366_000, 5_777_000), crs=UTM), "EPSG::25833", None),
    "UTM metres": (text(point(366_000, 5_777_000)), "EPSG:25833", 1),
    "UTM with zone": (text(point(33_366_000, 5_777_000)), "EPSG:5650", 1),
    "LAEA metres": (text(point(4_485_000, 3_226_000)), "EPSG:3035", 1),
    "web mercator": (text(point(1_401_000, 6_820_000)), "EPSG:3857", 1),
    "unknown metres": (text(point(99, 99)), "vertauscht", 1),
    "swapped axes": (text(point(52.141, 12.587), point(52.2, 12.6)), "x/y vertauscht?", None),
    "another district": (text(point(9.23, 52.92)), "anderen Gebiets", None),
    "invalid polygon": (text(polygon(TRIANGLE), polygon(BOW_TIE)), "Self-intersection", 2),
    "open ring": (text(polygon(TRIANGLE[:3])), "geschlossener Umriss", 1),
    "NaN": (text(point(float("nan"), 52.0)), "NaN", 1),
    "empty point": (text(point()), "Koordinaten", 1),
    "no coordinates": (text({"type": "Point"}), "lesbare Geometrie", 1),
    "nonsense type": (text({"type": "Kreis", "coordinates": [1, 2]}), "lesbare Geometrie", 1),
    "word as number": (text({"type": "Point", "coordinates": ["x", "y"]}), "Geometrie", 1),
}


@pytest.mark.parametrize(("content", "words", "row"), BAD_FILES.values(), ids=list(BAD_FILES))
def test_bad_file_is_refused_with_a_german_message(
    tmp_path: Path, content: str, words: str, row: int | None
) -> None:
    with pytest.raises(DataProblem) as caught:
        read_geojson(written(tmp_path, content), POTSDAM_MITTELMARK)
    assert words in str(caught.value)
    if row is not None:
        assert caught.value.row == row


def test_what_is_written_can_be_read_again(tmp_path: Path) -> None:
    content = geojson_bytes("x", [({"name": "Brück <b>"}, shapely.Point(12.5, 52.1)), ({}, None)])
    (tmp_path / "a.geojson").write_bytes(content)
    first, second = read_geojson(tmp_path / "a.geojson")
    assert first.properties == {"name": "Brück <b>"}
    assert second.geometry is None


@pytest.mark.parametrize("turn", [lambda ring: ring, lambda ring: ring[::-1]])
def test_outer_rings_run_counter_clockwise_and_are_rounded(
    turn: Callable[[list[list[float]]], list[list[float]]],
) -> None:
    exact = [[12.5000001, 52.1], [12.6, 52.1], [12.6, 52.2], [12.5000001, 52.1]]
    area = shapely.Polygon(turn(exact))
    document = json.loads(geojson_bytes("x", [({}, area)]))
    ring = document["features"][0]["geometry"]["coordinates"][0]
    assert shapely.LinearRing(ring).is_ccw
    assert [12.5, 52.1] in ring


def test_one_feature_per_line_makes_changes_readable() -> None:
    places: list[tuple[dict[str, Any], shapely.Geometry | None]] = [
        ({"n": i}, shapely.Point(12, 52)) for i in range(3)
    ]
    assert geojson_bytes("x", places).count(b"\n") == 5
