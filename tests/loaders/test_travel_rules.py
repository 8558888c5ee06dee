from pathlib import Path

import pytest

from geo.travel import INDIVIDUAL, Mode
from loaders.travel import read_travel
from tests.changed import assert_missing_is_named, assert_says, instead, without

SHIPPED = Path(__file__).parents[2] / "data" / "rules" / "travel.toml"
OWN = "eigene Annahme"


def test_every_shipped_figure_has_a_source_or_says_that_it_is_assumed() -> None:
    model = read_travel(SHIPPED)
    assert set(model.assumptions) == set(INDIVIDUAL)
    for known in model.assumptions.values():
        for figure in (known.detour_factor, known.speed_kmh):
            assert figure.source_url.startswith("https://") != figure.source.startswith(OWN)
    speeds = [model.assumptions[mode].speed_kmh.value for mode in (Mode.WALK, Mode.BIKE, Mode.CAR)]
    assert speeds == sorted(speeds)


BROKEN = {
    "a mode is missing": (instead("[modes.car]", "[modes.walk.x]"), "car"),
    "an unknown mode": (instead("[modes.car]", "[modes.ferry]"), "ferry"),
    "no modes": (lambda _: 'as_of = "2026"', "nichts davon"),
    "no source": (without("speed_source ="), "modes.walk.speed_source … fehlt"),
    "an empty source": (instead('speed_source = "Bohannon', 'speed_source = "" # '), "ist leer"),
    "a detour shorter than the straight line": (
        instead("detour_factor = 1.34", "detour_factor = 0.9"),
        "modes.walk.detour_factor … ist zu klein",
    ),
    "no speed at all": (
        instead("speed_kmh = 33.0", "speed_kmh = 0"),
        "car.speed_kmh … ist zu klein",
    ),
    "a rocket": (instead("speed_kmh = 33.0", "speed_kmh = 900.0"), "car.speed_kmh … ist zu groß"),
    "a number in words": (instead("speed_kmh = 33.0", 'speed_kmh = "33"'), "car.speed_kmh"),
    "not a number": (instead("speed_kmh = 33.0", "speed_kmh = nan"), "car.speed_kmh"),
    "an unknown field": (instead("speed_kmh = 33.0", "speed_kmh = 33.0\nfarbe = 1"), "car.farbe"),
    "not TOML": (instead("[modes.car]", "[modes.car"), "TOML"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_rules_file_says_in_german_what_is_wrong(name: str, tmp_path: Path) -> None:
    change, expected = BROKEN[name]
    assert_says(read_travel, SHIPPED, change, tmp_path, expected)


def test_a_missing_rules_file_is_named(tmp_path: Path) -> None:
    assert_missing_is_named(read_travel, tmp_path / "travel.toml")
