"""Coordinate systems by name: only projected ones in metres, whatever the spelling."""

import pytest

from loaders.crs import check_metric, check_same_crs, is_same, metric_name
from loaders.problems import DataProblem


@pytest.mark.parametrize("name", ["EPSG:25833", "epsg:25833", "urn:ogc:def:crs:EPSG::25833"])
def test_every_spelling_of_a_system_has_one_name(name: str) -> None:
    assert check_metric(name) == metric_name(name) == "EPSG:25833"
    assert is_same(name, "EPSG:25833")
    assert not is_same(name, "EPSG:25832")
    check_same_crs("netz.parquet", "EPSG:25833", name)


@pytest.mark.parametrize(
    "name",
    ["EPSG:4326", "EPSG:2263", "EPSG:4978", "EPSG:7837", "Mars", ""],
    ids=["degrees", "feet", "geocentric", "heights", "unknown", "nothing"],
)
def test_a_projected_system_in_metres_is_asked_for(name: str) -> None:
    with pytest.raises(DataProblem, match="in Metern"):
        check_metric(name)


def test_another_system_than_the_one_of_the_file_is_refused() -> None:
    with pytest.raises(DataProblem, match=r"netz\.parquet.*EPSG:25833"):
        check_same_crs("netz.parquet", "EPSG:25833", "EPSG:25832")
