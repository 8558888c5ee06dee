"""Worked cases of the search on the shipped data, as a table that anybody can read."""

import tomllib
from pathlib import Path

import pytest

from pages.context import district, search_index

CASES = tomllib.loads(Path(__file__).with_name("queries.toml").read_text("utf-8"))["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["query"]))
def test_the_first_hit(case: dict[str, str]) -> None:
    result = search_index().search(case["query"])
    assert not result.partial
    first = district().facilities.loc[result.ids[0]]
    assert first["name"] == case.get("first", first["name"])
    assert first["type"] == case.get("type", first["type"])
    assert first["locality"] == case.get("place", first["locality"])
