"""Words that tell of a place of protection."""

import pytest

from geo.district import District
from geo.protection import contains_one, folded, protected_types, telling_words

WANTED = folded(["Frauenschutz", "häusliche Gewalt", "GU", ""])


@pytest.mark.parametrize(
    "text",
    [
        "Treffen der FRAUENSCHUTZGRUPPE",
        "Hilfe: haeusliche\nGewalt",
        "Fest der GU Süd",
    ],
)
def test_a_long_word_is_found_in_parts_and_a_short_one_alone(text: str) -> None:
    assert contains_one(text, WANTED)


@pytest.mark.parametrize("text", ["", "Babykurs im Gut", "Gewalt", "Frauen Schutz"])
def test_other_words_do_not_tell(text: str) -> None:
    assert not contains_one(text, WANTED)


def test_types_of_protection_and_names_tell(district: District) -> None:
    assert protected_types(district)
    telling = telling_words(district, ["Haus Ungenannt"])
    for key in protected_types(district):
        assert contains_one(f"Fest: {district.taxonomy.types[key].label}", telling)
    assert contains_one("im Haus Ungenannt", telling)
    assert not contains_one("Krabbelgruppe", telling)
