"""Statements about areas: each sourced and dated, about areas that exist."""

from pathlib import Path

import pytest

from loaders.area_statements import Topic, read_area_statements
from loaders.problems import DataProblem
from loaders.shipped import load_district

DATA = Path(__file__).parents[2] / "data"
GOOD = '[[statements]]\narea = "1"\ntopic = "lage"\ntext = "a"\nas_of = "2018"\nsource = "b"\n'


def test_the_shipped_statements_are_about_known_areas_and_say_of_when_and_where() -> None:
    areas = load_district(DATA / "12069", DATA / "taxonomy").areas.index
    found = read_area_statements(DATA / "12069" / "area_statements.toml")
    assert {one.area for one in found} <= set(areas)
    assert all(one.text and one.source and one.as_of[:4].isdecimal() for one in found)
    assert [one.topic for one in found if one.area == "12069"] == [
        Topic.SPACE_TYPE,
        Topic.CENTRAL_PLACE,
    ]


def test_a_district_without_the_file_has_no_statements(tmp_path: Path) -> None:
    assert read_area_statements(tmp_path / "area_statements.toml") == ()


@pytest.mark.parametrize("change", [('"lage"', '"wetter"'), ('as_of = "2018"\n', "")])
def test_a_broken_statement_is_named(tmp_path: Path, change: tuple[str, str]) -> None:
    path = tmp_path / "area_statements.toml"
    path.write_text(GOOD.replace(*change), "utf-8")
    with pytest.raises(DataProblem, match=r"area_statements\.toml"):
        read_area_statements(path)
