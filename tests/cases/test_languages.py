"""Worked cases of the search in other languages on the shipped data, as a table."""

import tomllib
from pathlib import Path

import pytest

from pages.context import district, search_index
from pages.i18n import LANGUAGES, speaking
from pages.ui.safety import asks_for_protection

TABLES = tomllib.loads(Path(__file__).with_name("languages.toml").read_text("utf-8"))
CASES = [(code, *case) for code, table in TABLES.items() for case in table.items()]


@pytest.mark.parametrize(("code", "query", "kind"), CASES)
def test_the_first_hit_is_of_the_type_and_protection_leaves_no_trace(
    code: str, query: str, kind: str
) -> None:
    with speaking(LANGUAGES[code]):
        place = district()
        found = search_index().search(query)
        traceless = asks_for_protection(place, query, found.ids)
    assert not found.partial
    assert place.facilities.at[found.ids[0], "type"] == kind
    assert traceless == place.taxonomy.types[kind].protected
