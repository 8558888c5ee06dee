"""For how long a statement of free places holds: the shipped rule, and broken ones."""

from pathlib import Path

import pytest

from loaders.capacity_rules import read_capacity_rule
from tests.changed import assert_missing_is_named, assert_says, instead, without

SHIPPED = Path(__file__).parents[2] / "data" / "rules" / "capacity.toml"


def test_the_shipped_rule_says_that_it_is_assumed() -> None:
    rule = read_capacity_rule(SHIPPED)
    assert rule.valid_days == 14
    assert rule.source.startswith("eigene Annahme")


BROKEN = {
    "no source": (without("source = "), "source … fehlt"),
    "no day": (instead("valid_days = 14", "valid_days = 0"), "valid_days … ist zu klein"),
    "half a day": (instead("valid_days = 14", "valid_days = 0.5"), "valid_days"),
    "misspelt": (instead("valid_days", "gilt_tage"), "valid_days … fehlt"),
    "not TOML": (instead("valid_days = 14", "valid_days = "), "TOML"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_says_in_german_what_is_wrong(name: str, tmp_path: Path) -> None:
    change, expected = BROKEN[name]
    assert_says(read_capacity_rule, SHIPPED, change, tmp_path, expected)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert_missing_is_named(read_capacity_rule, tmp_path / "capacity.toml")
