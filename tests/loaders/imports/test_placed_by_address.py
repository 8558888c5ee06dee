"""Rows without coordinates: placed by the operator's addresses, where that is sure and allowed."""

from dataclasses import replace

import pytest

from loaders.addresses import Address, AddressBook
from loaders.imports.area import Area
from loaders.imports.checks import BY_ADDRESS, Good, check
from loaders.imports.documents import Basis
from loaders.imports.mapping import mapped
from loaders.imports.merging import merged
from loaders.imports.model import Kind, RawRow, Source
from tests.received import HEADER, row

BASIS = Basis("Synthetische Quelle", "Fakten")
VERDEN = "03361012"
POINT = (9.2301, 52.9222)


@pytest.fixture(scope="module")
def with_book(area: Area) -> Area:
    lon, lat = POINT
    places = (Address("Synthetische Straße", "5", "27283", "Verden", lat, lon),)
    return replace(area, book=AddressBook({VERDEN: places}))


def one(area: Area, **values: str) -> Good:
    cells = row(**{"Länge": "", "Breite": "", "Straße": "Synthetische Str. 5", **values})
    source = Source("liste.csv", Kind.CSV, HEADER, [RawRow(2, list(cells))])
    checked = check(source, mapped(source), BASIS, area)
    assert not checked.refused
    return checked.good[0]


def place(good: Good) -> tuple[object, object, object]:
    document = good.document
    return document.get("lon"), document.get("lat"), document["location_precision"]


def test_the_address_gives_the_place_and_that_is_said(with_book: Area, area: Area) -> None:
    found = one(with_book)
    assert place(found) == (*POINT, "address")
    assert found.document["gemeinde_key"] == VERDEN
    assert found.by_address
    assert place(one(area)) == (None, None, "address")
    assert not one(with_book, Straße="Synthetische Str. 6").by_address
    assert not one(with_book, PLZ="27299").by_address


def test_a_place_of_the_row_itself_counts_before_that_of_its_address(with_book: Area) -> None:
    found = one(with_book, Länge="9,2345", Breite="52,9123")
    assert place(found)[:2] == (9.2345, 52.9123)
    assert not found.by_address


def test_a_protected_place_is_never_looked_up(with_book: Area) -> None:
    found = one(with_book, Art="Frauenhaus")
    assert found.document.get("lon") is None
    assert "street" not in found.document or not found.document["street"]
    assert not found.by_address
    assert BY_ADDRESS not in found.notes


def test_what_was_placed_by_hand_stays_until_its_address_changes(with_book: Area) -> None:
    found = one(with_book)
    nowhere = {key: said for key, said in found.document.items() if key not in {"lon", "lat"}}
    after, notes = merged(nowhere, found)
    assert (after["lon"], after["lat"], notes[-1]) == (*POINT, BY_ADDRESS)
    by_hand = {**found.document, "lon": 9.2333, "lat": 52.9111}
    for written in ({}, {"PLZ": ""}, {"Straße": "synthetische Straße 5"}):
        after, notes = merged(by_hand, one(with_book, **written))
        assert (after["lon"], after["lat"]) == (9.2333, 52.9111)
        assert BY_ADDRESS not in notes
    after, _ = merged({**by_hand, "street": "Andere Straße 1"}, found)
    assert (after["lon"], after["lat"]) == POINT
