"""The kinds of partners of a family centre: those that the paper names, and broken files."""

import functools
import tomllib
from pathlib import Path

import pytest

from geo.partner_network import kind_of
from loaders.partner_kinds import read_partner_kinds
from tests.changed import assert_missing_is_named, assert_says, instead, without

TAXONOMY = Path(__file__).parents[2] / "data" / "taxonomy"
SHIPPED = TAXONOMY / "partner_kinds.toml"
TYPES = {
    one["key"]
    for one in tomllib.loads((TAXONOMY / "facility_types.toml").read_text("utf-8"))[
        "facility_types"
    ]
}
read = functools.partial(read_partner_kinds, types=TYPES)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Kita Spatzennest synthetisch", "kita"),
        ("Hebammenpraxis synthetisch", "hebamme"),
        ("Familienbildungsstätte synthetisch", "familienbildung"),
        ("Heimatverein synthetisch", "verein"),
        ("Kreisvolkshochschule", "volkshochschule"),
        ("KVHS", "volkshochschule"),
        ("Kreismusikschule", "musikschule"),
        ("Stadtbücherei", "bibliothek"),
        ("Grundschule am Markt", "grundschule"),
        ("SV 1910 synthetisch", "sportverein"),
        ("Bäckerei synthetisch GmbH", "unternehmen"),
        ("Träger synthetisch gGmbH", ""),
    ],
)
def test_the_kinds_that_the_paper_of_2012_names_are_recognised(name: str, kind: str) -> None:
    assert kind_of(read(SHIPPED), name) == kind


BROKEN = {
    "no source": (without("label = "), "label … fehlt"),
    "unknown type": (instead('types = ["kita"]', 'types = ["kitta"]'), "kitta"),
    "twice": (instead('key = "kita"', 'key = "verein"'), "zweimal"),
    "misspelt": (instead("words = ", "worte = "), "words … fehlt"),
    "not TOML": (instead('label = "Kita"', "label = "), "TOML"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_says_in_german_what_is_wrong(name: str, tmp_path: Path) -> None:
    change, expected = BROKEN[name]
    assert_says(read, SHIPPED, change, tmp_path, expected)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert_missing_is_named(read, tmp_path / "partner_kinds.toml")
