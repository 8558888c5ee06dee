from dataclasses import fields
from pathlib import Path

import pytest

from geo.indicators.confidentiality import ConfidentialityRule
from loaders.confidentiality import read_rule
from tests.changed import assert_missing_is_named, assert_says, instead

SHIPPED = Path(__file__).parents[2] / "data" / "rules" / "confidentiality.toml"
OWN = "eigene Annahme"


def test_every_shipped_threshold_has_a_source_or_says_that_it_is_assumed() -> None:
    rule = read_rule(SHIPPED)
    thresholds = {one.name for one in fields(ConfidentialityRule) if one.name.startswith("minimum")}
    assert set(rule.sources) == thresholds | {"zero"}
    for citation in rule.sources.values():
        assert citation.source_url.startswith("http") != citation.source.startswith(OWN)


def test_the_shipped_thresholds_are_those_of_the_official_statistics() -> None:
    rule = read_rule(SHIPPED)
    assert (rule.minimum_count, rule.minimum_denominator) == (3, 100)
    assert rule.zero_is_shown
    assert [rule.is_small(count) for count in (0, 1, 2, 3)] == [False, True, True, False]


BROKEN = {
    "a threshold is missing": (instead("[minimum_width]", "[minimum_width.x]"), "minimum_width."),
    "an unknown part": (instead("[zero]", "[null]\nshown = true\n[zero]"), "null … gibt es nicht"),
    "no source": (instead('source = "R-Paket', 'quelle = "R-Paket'), "zero.source … fehlt"),
    "an empty source": (instead('source = "R-Paket', 'source = "" # '), "zero.source … ist leer"),
    "a threshold of nothing": (
        instead("value = 100", "value = 0"),
        "minimum_denominator.value … ist zu klein",
    ),
    "a threshold that hides all": (instead("value = 100", "value = 100000"), "ist zu groß"),
    "a threshold in words": (instead("value = 100", 'value = "100"'), "minimum_denominator.value"),
    "neither yes nor no": (instead("shown = true", 'shown = "ja"'), "zero.shown"),
    "not TOML": (instead("[zero]", "[zero"), "TOML"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_rule_says_in_german_what_is_wrong(name: str, tmp_path: Path) -> None:
    change, expected = BROKEN[name]
    assert_says(read_rule, SHIPPED, change, tmp_path, expected)


def test_a_missing_rule_is_named(tmp_path: Path) -> None:
    assert_missing_is_named(read_rule, tmp_path / "confidentiality.toml")
