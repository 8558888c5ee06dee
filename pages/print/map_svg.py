"""A numbered map on paper: outlines, names and numbers as SVG, lengths in millimetres."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

import geopandas as gpd
import numpy as np
import shapely

from geo.district import District
from geo.model import Level
from geo.regions import at_level, gemeinden_of

WIDTH_MM, MAX_HEIGHT_MM = 170.0, 185.0
MARGIN_MM = 6.0
DOT_MM = 2.1
FONT_MM = 2.6
LETTER_WIDTH = 0.52
"""Mean width of a letter as share of the font size; only used to keep names apart."""

FONT = "'Libertinus Serif', 'Source Sans', sans-serif"
PAPER, OUTSIDE, INSIDE, CHOSEN = "#e9eeee", "#f4f6f5", "#fbfbf9", "#ffffff"
BORDER, EDGE, INK = "#9aa8ac", "#0b5d6b", "#1d2b2f"

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Dot:
    """A mark on the map: ``point`` in the district's CRS, ``color`` as hex."""

    text: str
    point: shapely.Point
    color: str
    square: bool = False


@dataclass(frozen=True)
class Frame:
    """The window of the map: metres of the district's CRS to millimetres on paper."""

    west: float
    north: float
    metres_per_mm: float
    height_mm: float

    @classmethod
    def around(cls, shape: shapely.Geometry) -> "Frame":
        """Return the window that shows ``shape`` as large as the page allows."""
        west, south, east, north = shape.bounds
        inner_width, inner_height = WIDTH_MM - 2 * MARGIN_MM, MAX_HEIGHT_MM - 2 * MARGIN_MM
        scale = max((east - west) / inner_width, (north - south) / inner_height)
        height = (north - south) / scale + 2 * MARGIN_MM
        left = (WIDTH_MM * scale - (east - west)) / 2
        return cls(west - left, north + MARGIN_MM * scale, scale, height)

    def to_mm(self, xy: np.ndarray) -> np.ndarray:
        """Return coordinates on paper, y downwards."""
        return np.column_stack([xy[:, 0] - self.west, self.north - xy[:, 1]]) / self.metres_per_mm

    def place(self, point: shapely.Point) -> tuple[float, float]:
        """Return one point on paper."""
        x, y = self.to_mm(np.array([[point.x, point.y]]))[0]
        return float(x), float(y)


def numbered_map(district: District, key: str, dots: Sequence[Dot]) -> str:
    """Return an SVG of the area ``key`` with its Gemeinden, their names and the dots.

    Dots that would hide each other move aside and keep a line to their place.
    """
    gemeinden = at_level(district.areas, Level.GEMEINDE)
    outlines = gemeinden.geometry.to_numpy()
    frame = Frame.around(district.areas.at[key, "geometry"])
    simple = shapely.coverage_simplify(outlines, frame.metres_per_mm * 0.5)
    inside = gemeinden.index.isin(gemeinden_of(district.areas, key))
    around = shapely.simplify(district.surroundings.geometry.to_numpy(), frame.metres_per_mm * 0.5)
    taken: list[Box] = []
    squares = list(marks((dot for dot in dots if dot.square), frame, taken))
    labels = list(names(district.places, gemeinden.index[inside], frame, taken))
    drawn = [*squares, *marks((dot for dot in dots if not dot.square), frame, taken)]
    parts = [
        f'<rect width="100%" height="100%" fill="{PAPER}"/>',
        area_path(around, frame, OUTSIDE, BORDER, 0.1),
        area_path(simple[~inside], frame, INSIDE, BORDER, 0.15),
        area_path(simple[inside], frame, CHOSEN, BORDER, 0.25),
        area_path([shapely.coverage_union_all(simple[inside])], frame, "none", EDGE, 0.6),
        *(line for line, _ in drawn),
        *labels,
        *(mark for _, mark in drawn),
    ]
    height = f"{frame.height_mm:.1f}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH_MM:.0f} {height}" '
        f'width="{WIDTH_MM:.0f}mm" height="{height}mm" font-family="{FONT}" '
        f'font-size="{FONT_MM}" text-anchor="middle">{"".join(parts)}</svg>'
    )


def locator_map(district: District, key: str) -> str:
    """Return an SVG of the district with the area ``key`` in colour: where it lies, no names."""
    gemeinden = at_level(district.areas, Level.GEMEINDE)
    outlines = gemeinden.geometry.to_numpy()
    frame = Frame.around(shapely.box(*district.areas.total_bounds))
    simple = shapely.coverage_simplify(outlines, frame.metres_per_mm)
    inside = gemeinden.index.isin(gemeinden_of(district.areas, key))
    parts = [
        area_path(simple[~inside], frame, INSIDE, BORDER, 0.4),
        area_path(simple[inside], frame, EDGE, CHOSEN, 0.4),
        area_path([shapely.coverage_union_all(simple)], frame, "none", EDGE, 0.8),
    ]
    height = f"{frame.height_mm:.1f}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH_MM:.0f} {height}">'
        f"{''.join(parts)}</svg>"
    )


def area_path(
    shapes: Iterable[shapely.Geometry], frame: Frame, fill: str, line: str, width: float
) -> str:
    """Return areas in the district's CRS as one path; ``width`` is that of its lines in mm."""
    window = shapely.box(-WIDTH_MM, -frame.height_mm, 2 * WIDTH_MM, 2 * frame.height_mm)
    moved = shapely.transform(np.array(list(shapes), dtype=object), frame.to_mm)
    near = [shape for shape in moved if shape.intersects(window)]
    rings = [ring for shape in near for ring in _rings(shape)]
    path = "".join(
        "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in ring.coords[:-1]) + "Z" for ring in rings
    )
    return (
        f'<path d="{path}" fill="{fill}" fill-rule="evenodd" stroke="{line}" '
        f'stroke-width="{width}" stroke-linejoin="round"/>'
    )


def _rings(shape: shapely.Geometry) -> Iterator[shapely.LinearRing]:
    for part in shapely.get_parts(shape):
        yield part.exterior
        yield from part.interiors


def names(
    places: gpd.GeoDataFrame, keys: Iterable[str], frame: Frame, taken: list[Box]
) -> Iterator[str]:
    """Yield the names that find room, large areas and small alike, and note where they stand."""
    wanted = places[places["key"].isin(list(keys))]
    for name, point in zip(wanted["name"], wanted.geometry, strict=True):
        x, y = frame.place(point)
        half = len(name) * FONT_MM * LETTER_WIDTH / 2
        x = min(max(x, half + 1), WIDTH_MM - half - 1)
        for shift in (2 * DOT_MM + 0.9, -DOT_MM - 0.9, 3 * DOT_MM + 2, -2 * DOT_MM - 2):
            box = (x - half, y + shift - FONT_MM, x + half, y + shift + 0.5)
            if _free(box, taken):
                taken.append(box)
                yield (
                    f'<text x="{x:.1f}" y="{y + shift:.1f}" fill="{INK}" stroke="{CHOSEN}" '
                    f'stroke-width="0.6" paint-order="stroke">{escape(name)}</text>'
                )
                break


def marks(dots: Iterable[Dot], frame: Frame, taken: list[Box]) -> Iterator[tuple[str, str]]:
    """Yield per dot the line to its place, empty where it stands there, and its mark."""
    for dot in dots:
        here = frame.place(dot.point)
        spot = next((to for to in _spots(*here, frame) if _free(_around(*to), taken)), here)
        taken.append(_around(*spot))
        yield _leader(dot.color, here, spot) if spot != here else "", _mark(dot, *spot)


def _leader(color: str, here: tuple[float, float], spot: tuple[float, float]) -> str:
    x, y = here
    return (
        f'<path d="M{x:.1f} {y:.1f}L{spot[0]:.1f} {spot[1]:.1f}" stroke="{color}" '
        f'stroke-width="0.25"/><circle cx="{x:.1f}" cy="{y:.1f}" r="0.5" fill="{color}"/>'
    )


def _mark(dot: Dot, x: float, y: float) -> str:
    look = f'fill="{dot.color}" stroke="#fff" stroke-width="0.25"'
    form = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{DOT_MM}" {look}/>'
    if dot.square:
        side = 2 * DOT_MM
        form = (
            f'<rect x="{x - DOT_MM:.1f}" y="{y - DOT_MM:.1f}" width="{side}" height="{side}" '
            f'rx="0.5" {look}/>'
        )
    return (
        f'{form}<text x="{x:.1f}" y="{y + FONT_MM * 0.33:.1f}" fill="#fff" font-weight="bold" '
        f'font-size="{FONT_MM * 0.88:.2f}">{escape(dot.text)}</text>'
    )


def _spots(x: float, y: float, frame: Frame) -> Iterator[tuple[float, float]]:
    """Yield the place itself, then places on growing rings around it, on the paper."""
    yield x, y
    for ring in range(1, 24):
        radius, count = ring * DOT_MM, 8 + 2 * ring
        for step in range(count):
            angle = 2 * math.pi * step / count
            spot = x + radius * math.cos(angle), y + radius * math.sin(angle)
            if DOT_MM < spot[0] < WIDTH_MM - DOT_MM and DOT_MM < spot[1] < frame.height_mm - DOT_MM:
                yield spot


def _around(x: float, y: float) -> Box:
    return x - DOT_MM, y - DOT_MM, x + DOT_MM, y + DOT_MM


def _free(box: Box, taken: Iterable[Box]) -> bool:
    west, north, east, south = box
    return all(
        east <= other[0] or other[2] <= west or south <= other[1] or other[3] <= north
        for other in taken
    )
