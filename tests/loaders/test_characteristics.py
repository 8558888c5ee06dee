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
        ("partners", ["Frau Synthetisch"], "nennt eine Person"),
        ("partners", ["Jugendamt, Herrn Dr. Synthetisch"], "nennt eine Person"),
        ("partners", ["Verein synthetisch, m@example.org"], "wie man sie erreicht"),
        ("partners", ["M (at) EXAMPLE.ORG"], "wie man sie erreicht"),
        ("partners", ["Verein synthetisch 03381 123456"], "wie man sie erreicht"),
        ("partners", ["+49 3381 123456"], "wie man sie erreicht"),
        ("partners", ["(03381) 12 34 56"], "wie man sie erreicht"),
        ("partners", ["Tel. 123456"], "bitte nur die Einrichtung nennen"),
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


@pytest.mark.parametrize(
    "partner",
    [
        "Dr.-Albert-Schweitzer-Schule", "Praxis Prof. Synthetisch", "Frau und Familie e. V.",
        "Kita Frau Holle", "Grundschule 18, 01067 Ort", "Bündnis seit 03.10.2020", "Haus 50+",
        "schule-103330", "osm:node/01234567", "Club @ Dorf e. V.", "Kindertelefon 116 111",
    ],
)  # fmt: skip
def test_names_of_institutions_are_partners(partner: str) -> None:
    (row,), findings = checked(partners=[partner])
    assert not findings
    assert row["partners"] == [partner]


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
