"""What people type, and what they must find."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.district import District
from geo.facilities import published
from geo.publish import protect
from geo.search import SearchIndex, build_index, fold


@pytest.fixture(scope="module")
def index(district: District) -> SearchIndex:
    return build_index(protect(published(district.facilities)), district)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("Familienzentrum", "fz-a"),
        ("familienzentren", "fz-a"),
        ("Alte Mühle", "fz-a"),
        ("alte muehle", "fz-a"),
        ("alte muhle", "fz-a"),
        ("Famlienzentrum", "fz-a"),
        ("Mühlenweg", "fz-a"),
        ("müller", "fz-a"),
        ("Mueller", "fz-a"),
        ("Babykurs", "fz-a"),
        ("Babykurse", "fz-a"),
        ("Krabbelgruppe", "fz-a"),
        ("Krabelgruppe", "fz-a"),
        ("Eltern-Kind-Zentrum Amühle", "fz-a"),
        ("Babykurs in Kleinau", "fz-a"),
        ("ich suche ein Familienzentrum", "fz-a"),
        ("Geld geliehen", "schuld-b"),
        ("Schulden", "schuld-b"),
        ("Bstadt Schuldner", "schuld-b"),
    ],
)
def test_everyday_queries(index: SearchIndex, query: str, expected: str) -> None:
    result = index.search(query)
    assert result.ids[0] == expected
    assert not result.partial


def test_all_words_must_match_or_the_result_says_partial(index: SearchIndex) -> None:
    result = index.search("Familienzentrum Raumschiff")
    assert result.partial
    assert result.ids[0] == "fz-a"


def test_nonsense_finds_nothing(index: SearchIndex) -> None:
    assert index.search("xqzvbnm").ids == ()


@pytest.mark.parametrize("query", ["", "   ", "für die", "?!"])
def test_an_empty_query_keeps_everything(index: SearchIndex, query: str) -> None:
    assert index.search(query).ids == index.ids


@pytest.mark.parametrize("secret", ["Geheime Gasse", "Geheimort", "99999", "Kirche"])
def test_a_protected_place_cannot_be_found_by_its_location(index: SearchIndex, secret: str) -> None:
    assert "fh" not in index.search(secret).ids


def test_professional_entries_are_not_indexed(index: SearchIndex) -> None:
    assert "ief" not in index.ids


@given(st.text(max_size=300))
def test_any_text_is_a_query(index: SearchIndex, query: str) -> None:
    result = index.search(query)
    assert set(result.ids) <= set(index.ids)
    assert len(set(result.ids)) == len(result.ids)


@given(st.text(alphabet=string.ascii_letters + "äöüÄÖÜß ", max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_short_words_are_not_corrected(index: SearchIndex) -> None:
    assert index.search("Fm").ids == ()


def test_a_known_word_is_not_corrected_to_another(index: SearchIndex) -> None:
    assert "fz-a" in index.search("Krabbelgruppe").ids
    assert "schuld-b" not in index.search("Krabbelgruppe").ids
