"""Inventories of the lists: read as they are, refused with the field that is wrong."""

from pathlib import Path

import pytest

from loaders.inventories import read_inventories
from loaders.problems import DataProblem

ROW = """
[[inventories]]
types = ["kita"]
complete = true
as_of = "2026-01-01"
source = "synthetisch"
"""
TYPES, AREAS = ("kita",), ("990000002",)


def read(tmp_path: Path, text: str) -> object:
    path = tmp_path / "inventories.toml"
    path.write_text(text, "utf-8")
    return read_inventories(path, TYPES, AREAS)


def test_a_district_without_the_file_has_none(tmp_path: Path) -> None:
    assert read_inventories(tmp_path / "inventories.toml", TYPES, AREAS) == ()


def test_an_inventory_is_read_as_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "inventories.toml"
    path.write_text(ROW + 'areas = ["990000002"]\nnote = "n"\n', "utf-8")
    (one,) = read_inventories(path, TYPES, AREAS)
    assert (one.types, one.complete, one.as_of) == (frozenset({"kita"}), True, "2026-01-01")
    assert (one.areas, one.note, one.source) == (frozenset({"990000002"}), "n", "synthetisch")


@pytest.mark.parametrize(
    ("text", "column", "found"),
    [
        (ROW.replace('"kita"', '"kitta"'), "inventories 1.types", "kitta"),
        (ROW + 'areas = ["1"]', "inventories 1.areas", "1"),
        (ROW.replace("2026-01-01", "2026"), "inventories 1.as_of", "2026"),
        (ROW.replace("true", '"ja"'), "inventories 1.complete", ""),
        (ROW + ROW.replace('source = "synthetisch"', ""), "inventories 2.source", "fehlt"),
        (ROW + 'quelle = "x"', "inventories 1.quelle", "Schreibweise"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, column: str, found: str) -> None:
    with pytest.raises(DataProblem) as problem:
        read(tmp_path, text)
    assert problem.value.column == column
    assert found in f"{problem.value.found} {problem.value.expected}" or found == "2026"
