from pathlib import Path

import pytest

from geo.quality import Rule, Rules
from loaders.quality_rules import read_quality
from loaders.taxonomy import load_taxonomy
from tests.changed import assert_missing_is_named, assert_says, instead, without

DATA = Path(__file__).parents[2] / "data"
SHIPPED = DATA / "rules" / "quality.toml"
TYPES = frozenset(load_taxonomy(DATA / "taxonomy").types)


def read(path: Path) -> Rules:
    return read_quality(path, TYPES)


def test_the_shipped_rules_say_that_they_are_assumed() -> None:
    rules = read(SHIPPED)
    sources = [rules.source, *(one.source for one in (rules.other, *rules.intervals))]
    assert all(source.startswith("eigene Annahme") for source in sources)
    assert set(rules.weights) == set(Rule)


def test_an_interval_counts_for_its_types_alone() -> None:
    rules = read(SHIPPED)
    assert rules.interval("frauenhaus").overdue_months < rules.interval("kita").overdue_months
    assert rules.interval("kita") == rules.other


BROKEN = {
    "no weights": (instead("[weights]", "[weight]"), "weights … fehlt"),
    "an unknown rule": (instead("hours = 2.0", "uhr = 2.0"), "weights"),
    "a negative weight": (instead("hours = 2.0", "hours = -2.0"), "weights.hours … ist zu klein"),
    "no source": (without("source = "), "source … fehlt"),
    "overdue before due": (
        instead("overdue_months = 24.0", "overdue_months = 6.0"),
        "due_months < overdue_months",
    ),
    "an unknown type": (instead('"frauenhaus"', '"frauenhus"'), "frauenhus"),
    "not TOML": (instead("[weights]", "[weights"), "TOML"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_says_in_german_what_is_wrong(name: str, tmp_path: Path) -> None:
    change, expected = BROKEN[name]
    assert_says(read, SHIPPED, change, tmp_path, expected)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert_missing_is_named(read, tmp_path / "quality.toml")
