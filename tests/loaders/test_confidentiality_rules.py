from dataclasses import fields
from pathlib import Path

import pytest

from geo.indicators.confidentiality import ConfidentialityRule
from loaders.confidentiality import read_rule
from loaders.problems import DataProblem

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
    "a threshold is missing": ("[minimum_width]", "[minimum_width.x]", "minimum_width."),
    "an unknown part": ("[zero]", "[null]\nshown = true\n[zero]", "null gibt es nicht"),
    "no source": ('source = "R-Paket', 'quelle = "R-Paket', "zero.source fehlt"),
    "an empty source": ('source = "R-Paket', 'source = "" # ', "zero.source ist leer"),
    "a threshold of nothing": (
        "value = 100",
        "value = 0",
        "minimum_denominator.value ist zu klein",
    ),
    "a threshold that hides all": ("value = 100", "value = 100000", "ist zu groß"),
    "a threshold in words": ("value = 100", 'value = "100"', "minimum_denominator.value"),
    "neither yes nor no": ("shown = true", 'shown = "ja"', "zero.shown"),
    "not TOML": ("[zero]", "[zero", "TOML"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_rule_says_in_german_what_is_wrong(name: str, tmp_path: Path) -> None:
    old, new, expected = BROKEN[name]
    text = SHIPPED.read_text("utf-8")
    assert old in text
    path = tmp_path / "confidentiality.toml"
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(DataProblem) as raised:
        read_rule(path)
    assert str(raised.value).startswith("confidentiality.toml: Erwartet wird ")
    assert expected in str(raised.value)


def test_a_missing_rule_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataProblem, match=r"confidentiality\.toml"):
        read_rule(tmp_path / "confidentiality.toml")
