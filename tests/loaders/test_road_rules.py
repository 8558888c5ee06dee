from pathlib import Path

import pytest

from geo.travel import Mode
from loaders.osm.access import STREETS
from loaders.roads import read_roads
from loaders.travel import read_travel
from tests.changed import assert_missing_is_named, assert_says, instead, without

SHIPPED = Path(__file__).parents[2] / "data" / "rules" / "roads.toml"
OWN = "eigene Annahme"


def test_every_shipped_figure_has_a_source_or_says_that_it_is_assumed() -> None:
    rules = read_roads(SHIPPED)
    figures = [*rules.limits_kmh.values(), rules.car_factor, rules.steps_factor, rules.ferry_kmh]
    for figure in figures:
        assert figure.source_url.startswith("https://") != figure.source.startswith(OWN)


def test_the_shipped_limits_are_those_of_the_law() -> None:
    limits = {name: figure.value for name, figure in read_roads(SHIPPED).limits_kmh.items()}
    assert (limits["urban"], limits["rural"], limits["motorway"]) == (50, 100, 130)
    assert limits["walk"] <= 10  # OLG Naumburg: more is no walking pace


def test_every_street_for_bikes_is_open_to_cars_or_can_be_opened() -> None:
    rules = read_roads(SHIPPED)
    assert not set(rules.roads) & set(rules.opened)
    assert set(rules.roads) | set(rules.opened) >= STREETS
    assert not set(rules.roads) & {"footway", "path", "steps", "cycleway", "pedestrian", "track"}


def test_a_car_is_faster_than_a_bike_wherever_it_is_no_walking_pace() -> None:
    rules, bike = read_roads(SHIPPED), read_travel(SHIPPED.with_name("travel.toml"))
    slowest = rules.limits_kmh["service"].value * rules.car_factor.value
    assert slowest > bike.assumptions[Mode.BIKE].speed_kmh.value


BROKEN = {
    "a limit is missing": (instead("[limits.urban]", "[limits.town]"), "urban … fehlt"),
    "an unknown limit": (
        instead('residential = "urban"', 'residential = "fast"'),
        "roads.limit_of.residential … ist nicht erlaubt",
    ),
    "no source": (without("source = "), "limits.urban.source … fehlt"),
    "an empty source": (instead('source = "OSRM', 'source = "" # '), "car_factor.source … leer"),
    "a car that is faster than allowed": (
        instead("value = 0.8", "value = 1.2"),
        "car_factor.value … ist zu groß",
    ),
    "no speed": (instead("value = 50.0", "value = 0.0"), "limits.urban.value … ist zu klein"),
    "not a number": (instead("value = 50.0", "value = nan"), "limits.urban.value"),
    "a rocket": (instead("value = 130.0", "value = 900.0"), "limits.motorway.value … zu groß"),
    "an unknown field": (instead("[ferry_kmh]", "[ferry_kmh]\nfarbe = 1"), "ferry_kmh.farbe"),
    "no roads": (instead("[roads.limit_of]", "[roads.other]"), "roads.limit_of … fehlt"),
    "not TOML": (instead("[car_factor]", "[car_factor"), "TOML"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_rules_file_says_in_german_what_is_wrong(name: str, tmp_path: Path) -> None:
    change, expected = BROKEN[name]
    assert_says(read_roads, SHIPPED, change, tmp_path, expected)


def test_a_missing_rules_file_is_named(tmp_path: Path) -> None:
    assert_missing_is_named(read_roads, tmp_path / "roads.toml")
