"""Rules of funding from a file: shipped with source and without invented zones."""

from pathlib import Path

import pytest

from geo.funding import FundingRule, Zone
from loaders.funding import read_funding
from loaders.taxonomy import load_taxonomy
from tests.changed import assert_missing_is_named, assert_says, instead, without

DATA = Path(__file__).parents[2] / "data"
SHIPPED = DATA / "rules" / "funding.toml"
TYPES = load_taxonomy(DATA / "taxonomy").types
ZONE = '[rules.zones]\n120690017 = "verflechtungsraum"'


def read(path: Path) -> tuple[FundingRule, ...]:
    return read_funding(path, TYPES)


def test_the_shipped_rule_is_that_of_the_document() -> None:
    (rule,) = read(SHIPPED)
    assert rule.shares == {Zone.VERFLECHTUNGSRAUM: 0.5, Zone.ENTWICKLUNGSRAUM: 0.8}
    assert "50 % im Verflechtungsraum und zu 80 % im Entwicklungsraum" in rule.quote
    assert "KT-Beschluss 2011/321" in rule.decided_by
    assert "DS 124/12" in rule.source


def test_no_source_lists_the_zones_and_so_none_are_shipped() -> None:
    (rule,) = read(SHIPPED)
    assert rule.zones == {}
    assert rule.zones_source == ""


def test_zones_are_read_with_their_source(tmp_path: Path) -> None:
    path = tmp_path / "funding.toml"
    text = SHIPPED.read_text("utf-8").replace("[rules.zones]", ZONE)
    path.write_text(text.replace('zones_source = ""', 'zones_source = "synthetisch"'), "utf-8")
    (rule,) = read(path)
    assert rule.zones == {"120690017": Zone.VERFLECHTUNGSRAUM}
    assert rule.zones_source == "synthetisch"


BROKEN = {
    "zones without a source": (instead("[rules.zones]", ZONE), "zones_source"),
    "an unknown zone": (
        instead("[rules.zones]", ZONE.replace('"verf', '"umf')),
        "zones.120690017 … ist nicht erlaubt",
    ),
    "no key of an area": (instead("[rules.zones]", ZONE.replace("017", "")), "9 Ziffern"),
    "percent for a share": (instead("= 0.5", "= 50.0"), "verflechtungsraum … ist zu groß"),
    "a share is missing": (without("entwicklungsraum = 0.8"), "entwicklungsraum … fehlt"),
    "an unknown type": (instead('type = "familienzentrum"', 'type = "zentrum"'), "zentrum"),
    "no source": (instead('source = "DS', 'source = "" # '), "„rules.0.source“ … ist leer"),
    "nobody decided": (without("decided_by ="), "decided_by … fehlt"),
    "not TOML": (instead("[[rules]]", "[[rules"), "TOML"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_says_in_german_what_is_wrong(name: str, tmp_path: Path) -> None:
    change, expected = BROKEN[name]
    assert_says(read, SHIPPED, change, tmp_path, expected)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert_missing_is_named(read, tmp_path / "funding.toml")
