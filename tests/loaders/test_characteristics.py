"""What an entry says of itself: what is refused, in which words, and what stays unknown."""

from typing import Any

import pytest

from loaders.characteristics import COLUMNS, FIELDS, flat
from loaders.checking import check_rows
from loaders.particulars import BLANK
from loaders.records import FacilityRow
from tests.entries import feature

ENTRY = feature("eigenes")["properties"]
SOURCED = {"source": "synthetisch", "asOf": "2026-11-20"}


def checked(**values: Any) -> tuple[list[Any], list[Any]]:
    return check_rows("f", FacilityRow, [("test-1", {**ENTRY, **values})])


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("building_blocks", ["4"], "nicht erlaubt"),
        ("volunteers_wanted", "vielleicht", "nicht erlaubt"),
        ("legal_status", "verein", "nicht erlaubt"),
        ("partners", ["x" * 201], "zu lang"),
        ("partners", ["Kita; Hort"], "enthält ein Semikolon"),
        ("staff_roles", ["Frau Synthetisch"], "nennt eine Person"),
        ("staff_roles", ["Leitung, a@example.org"], "nennt eine Person"),
        ("staff_roles", ["Leitung 03327 573688"], "nennt eine Person"),
        ("funding", {"landkreis": "50 %"}, "source (Quelle)"),
        ("funding", {**SOURCED, "bund": "50 %"}, "Schreibweise"),
        ("quality", {**SOURCED, "externalEvaluation": "limited"}, "nicht erlaubt"),
    ],
)
def test_what_cannot_be_is_refused_in_words(field: str, value: Any, words: str) -> None:
    good, findings = checked(**{field: value})
    assert not good
    assert words in findings[0].problem


def test_what_is_said_is_kept_once_and_in_order() -> None:
    (row,), _ = checked(building_blocks=["3", "1", "3"], partners=["a", "b", "a", ""])
    assert (row["building_blocks"], row["partners"]) == (["1", "3"], ["a", "b"])


def test_what_an_older_entry_lacks_is_unknown_not_no() -> None:
    silent = {name: said for name, said in ENTRY.items() if name not in FIELDS}
    (row,), findings = check_rows("f", FacilityRow, [("test-1", silent)])
    assert not findings
    assert {name: row[name] for name in FIELDS} == {name: BLANK[name] for name in FIELDS}
    assert not any(flat(row).values())


def test_the_columns_hold_every_part_of_every_field() -> None:
    (row,), _ = checked(
        funding={**SOURCED, "landkreis": "a", "kommune": "b", "ownMeans": "c", "thirdParty": "d",
                 "rooms": "e"},
        quality={**SOURCED, "measures": "f", "externalEvaluation": "no"},
        building_blocks=["1"], partners=["g"], volunteers_wanted="no",
        legal_status="municipal", staff_roles=["h"],
    )  # fmt: skip
    assert all(flat(row).values())
    assert set(flat(row)) == set(COLUMNS)
