"""The catalogue of indicators: read, and broken in ways that people break files."""

from pathlib import Path

import pytest

from geo.indicators.model import DataArea, Polarity, Side
from loaders.indicators import read_catalogue
from tests.changed import Change, assert_missing_is_named, assert_says, instead

SHIPPED = Path(__file__).parents[2] / "data" / "indicators.toml"


def test_the_data_areas_stand_in_the_order_of_the_concept() -> None:
    assert list(read_catalogue(SHIPPED).data_areas.items()) == [
        (DataArea.WORK, "Beschäftigung und Arbeitsmarkt"),
        (DataArea.FINANCES, "Finanzen"),
        (DataArea.CHILDREN, "Kinder und Jugendliche"),
        (DataArea.CHILD_HEALTH, "Gesundheit der Kinder"),
        (DataArea.DISABILITY_CARE, "Behinderung und Pflegebedürftigkeit"),
        (DataArea.LIVELIHOOD, "Sicherung des Lebensunterhaltes"),
        (DataArea.LEISURE_EDUCATION, "Freizeit, Bildung und Beteiligung"),
        (DataArea.POPULATION, "Bevölkerung"),
    ]


def test_an_indicator_has_all_its_fields() -> None:
    growth = read_catalogue(SHIPPED).indicators["wachstum"]
    assert (growth.factor, growth.offset, growth.digits) == (100, -100, 1)
    assert (growth.polarity, growth.side) == (Polarity.NEUTRAL, Side.NEITHER)
    assert growth.resources == ("population",)
    assert not growth.is_count


BROKEN: dict[str, tuple[Change, str]] = {
    "an area is missing": (
        instead('[[data_areas]]\nkey = "finanzen"\nlabel = "Finanzen"\n', "[[andere]]\n"),
        "die Datenbereiche in dieser Reihenfolge: beschaeftigung, finanzen",
    ),
    "no indicators": (lambda text: text.split("[[indicators]]")[0], "eine Liste „[[indicators]]“"),
    "a key twice": (instead('key = "ab65"', 'key = "unter18"'), "„key“: Erwartet wird jeder"),
    "a key with capitals": (instead('key = "ab65"', 'key = "Ab65"'), "Ab65: ist nicht erlaubt"),
    "no premise": (instead("premise = ", "# "), "„premise“: Erwartet wird ein gültiger Wert"),
    "an empty limitation": (instead("limitation = ", 'limitation = "" #'), "unter18: ist leer"),
    "no resources": (
        instead('resources = ["population_grid_2011"]', "resources = []"),
        "„resources“: Erwartet wird ein gültiger Wert; gefunden: unter18: ist leer",
    ),
    "an unknown data area": (
        instead('data_area = "kinder_jugendliche"', 'data_area = "kinder"'),
        "„data_area“: Erwartet wird ein gültiger Wert; gefunden: unter18: ist nicht erlaubt",
    ),
    "an unknown side": (instead('side = "bedarf"', 'side = "x"'), "unter18: ist nicht erlaubt"),
    "a factor of nothing": (instead("factor = 100", "factor = 0"), "„factor“"),
    "digits in words": (instead("digits = 0", 'digits = "0"'), "„digits“"),
    "a misspelt field": (instead("digits = 0", "digit = 0"), "digit“"),
    "not TOML": (instead("[[indicators]]", "[[indicators]"), "TOML"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_catalogue_says_in_german_what_is_wrong(name: str, tmp_path: Path) -> None:
    change, expected = BROKEN[name]
    assert_says(read_catalogue, SHIPPED, change, tmp_path, expected)


def test_a_missing_catalogue_is_named(tmp_path: Path) -> None:
    assert_missing_is_named(read_catalogue, tmp_path / "indicators.toml")
