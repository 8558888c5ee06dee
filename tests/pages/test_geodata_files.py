"""Files for geographic information systems: read back they say the same."""

import json
from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from pages.print.geodata import geojson_bytes, geopackage_bytes


@pytest.fixture
def places() -> gpd.GeoDataFrame:
    index = ["a", "b"]
    points = [shapely.Point(380000, 5800000), None]
    columns = {"name": ["Ort „A“", "B"], "people": [12.5, float("nan")]}
    return gpd.GeoDataFrame(columns, index=index, geometry=points, crs="EPSG:25833")


def test_geojson_is_wgs_84_with_plain_values(places: gpd.GeoDataFrame) -> None:
    found = json.loads(geojson_bytes(places))
    first, second = found["features"]
    lon, lat = first["geometry"]["coordinates"]
    assert (round(lon, 2), round(lat, 2)) == (13.24, 52.34)
    assert first["id"] == "a"
    assert first["properties"] == {"name": "Ort „A“", "people": 12.5}
    assert second["geometry"] is None
    assert second["properties"]["people"] is None


def test_a_geopackage_has_its_layers_in_their_own_crs(
    places: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    path = tmp_path / "x.gpkg"
    path.write_bytes(geopackage_bytes({"orte": places.rename_axis("id"), "mehr": places[:1]}))
    assert gpd.list_layers(path)["name"].tolist() == ["orte", "mehr"]
    found = gpd.read_file(path, layer="orte")
    assert found.crs == "EPSG:25833"
    assert found["id"].tolist() == ["a", "b"]
    assert found["name"].tolist() == places["name"].tolist()
    assert found.geometry[0] == places.geometry.iloc[0]
