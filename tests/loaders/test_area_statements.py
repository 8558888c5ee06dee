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


def three(*ids: str, texts: str = "abc") -> str:
    """Return statements about the same area and topic from the same source."""
    pairs = zip(texts, ids, strict=True)
    return "".join(
        GOOD.replace('"a"', f'"{text}"') + (id_ and f'id = "{id_}"\n') for text, id_ in pairs
    )


def test_several_alike_keep_their_own_id_when_others_come_and_go(tmp_path: Path) -> None:
    path = tmp_path / "area_statements.toml"
    path.write_text(three("eins", "zwei", "notiz:drei"), "utf-8")
    before = {one.text: one.id for one in read_area_statements(path)}
    assert before == {"a": "notiz:eins", "b": "notiz:zwei", "c": "notiz:drei"}
    path.write_text(three("neu", "drei", "zwei", texts="xcb"), "utf-8")
    after = {one.text: one.id for one in read_area_statements(path)}
    assert {text: after[text] for text in "bc"} == {text: before[text] for text in "bc"}


@pytest.mark.parametrize(
    ("ids", "told"),
    [
        (("", "zwei", "drei"), r"Aussage 1 \(1, lage, „a“\): keine id"),
        (("eins", "zwei", ""), r"Aussage 3 \(1, lage, „c“\): keine id"),
        (("eins", "zwei", "eins"), "Aussage 1 .*„eins“"),
        (("eins", "zwei", "Drei und mehr"), "Aussage 3 .*„Drei und mehr“"),
        (("eins", "zwei", "notiz:"), "Aussage 3"),
    ],
)
def test_several_alike_without_an_own_id_are_refused_by_name(
    tmp_path: Path, ids: tuple[str, ...], told: str
) -> None:
    path = tmp_path / "area_statements.toml"
    path.write_text(three(*ids), "utf-8")
    with pytest.raises(DataProblem, match=rf"area_statements\.toml, Feld „id“: .*{told}"):
        read_area_statements(path)


def test_the_id_of_a_stored_statement_stays_when_it_gets_one_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "area_statements.toml"
    path.write_text(GOOD, "utf-8")
    (alone,) = read_area_statements(path)
    assert alone.id == "notiz:4ec18cae7457b6e1"
    path.write_text(three(alone.id, "neu", texts="ab"), "utf-8")
    assert [one.id for one in read_area_statements(path)] == [alone.id, "notiz:neu"]
