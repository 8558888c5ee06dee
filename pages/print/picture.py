"""What stands where on the map of a register: numbers, letters, and the same in words."""

import itertools
import string
from collections.abc import Sequence

import geopandas as gpd

from geo.district import District
from geo.model import LocationClass, LocationPrecision
from geo.regions import gemeinden_of
from pages.i18n import text
from pages.print.map_svg import Dot, numbered_map
from pages.print.model import Field, Picture
from pages.ui import wording
from pages.web.opendata import credit_lines

FIELD_COLOR = "#51626A"
BASE_MAP = ("gemeinden", "surroundings", "places")
DRAWN = [LocationPrecision.ADDRESS, LocationPrecision.STREET, LocationPrecision.PLACE]


def marks(district: District, ordered: gpd.GeoDataFrame, key: str) -> list[str]:
    """Return per entry, numbered from 1, what stands for it on the map of the area ``key``.

    Its number where its place is known, the letter of its Gemeinde where only that is known, and
    nothing for protected places and those elsewhere.
    """
    seen = ordered["location_class"] == LocationClass.PUBLIC.value
    seen &= ordered["gemeinde_key"].isin(gemeinden_of(district.areas, key))
    drawn = seen & ordered["location_precision"].isin(DRAWN) & ordered.geometry.notna()
    coarse = seen & (ordered["location_precision"] == LocationPrecision.GEMEINDE.value)
    letters = dict(zip(sorted(set(ordered.loc[coarse, "gemeinde"])), _letters(), strict=False))
    rows = zip(drawn, coarse, ordered["gemeinde"], strict=True)
    return [
        str(number) if has_place else letters[gemeinde] if has_gemeinde else ""
        for number, (has_place, has_gemeinde, gemeinde) in enumerate(rows, start=1)
    ]


def picture(district: District, ordered: gpd.GeoDataFrame, key: str, found: list[str]) -> Picture:
    """Return the map of the area ``key``; ``found`` are the `marks`."""
    fields = _fields(ordered, found)
    points = ordered.geometry.to_crs(district.crs)
    groups = district.taxonomy.groups
    dots = [
        Dot(mark, point, groups[group].color)
        for mark, point, group in zip(found, points, ordered["group"], strict=True)
        if mark.isdecimal()
    ]
    places = district.places.drop_duplicates("name").set_index("name").geometry
    squares = [
        Dot(field.letter, places[field.gemeinde], FIELD_COLOR, square=True)
        for field in fields
        if field.gemeinde in places.index
    ]
    name = str(district.areas.at[key, "name"])
    svg = numbered_map(district, key, [*squares, *dots])
    return Picture(svg, _in_words(name, len(dots), fields), map_credit(district), fields)


def map_credit(district: District) -> str:
    """Return whom the base map is owed to."""
    base = [resource for resource in district.resources if resource.name in BASE_MAP]
    return "; ".join(credit_lines(base))


def _letters() -> itertools.chain[str]:
    """Yield A … Z, AA … ZZ."""
    pairs = map("".join, itertools.product(string.ascii_uppercase, repeat=2))
    return itertools.chain(string.ascii_uppercase, pairs)


def _fields(ordered: gpd.GeoDataFrame, found: Sequence[str]) -> tuple[Field, ...]:
    numbers: dict[tuple[str, str], list[int]] = {}
    for number, (mark, gemeinde) in enumerate(zip(found, ordered["gemeinde"], strict=True), 1):
        if mark.isalpha():
            numbers.setdefault((str(gemeinde), mark), []).append(number)
    return tuple(
        Field(letter, gemeinde, ranges(listed))
        for (gemeinde, letter), listed in sorted(numbers.items())
    )


def ranges(numbers: Sequence[int]) -> str:
    """Return ascending numbers in short: "3, 7–9"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _in_words(name: str, dots: int, fields: Sequence[Field]) -> str:
    coarse = wording.joined([f"{field.letter} {field.gemeinde}" for field in fields])
    said = text("register-map", area=name, count=dots)
    return f"{said} {text('register-map-letters', letters=coarse)}" if coarse else said
