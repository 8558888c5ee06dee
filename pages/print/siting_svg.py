"""The map of a sheet about proposed places: areas in classes, places there and proposed."""

import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from html import escape

import numpy as np
import shapely

from geo.district import District
from geo.model import Level
from geo.regions import at_level
from geo.siting.model import Floats
from pages.print.map_svg import CHOSEN, EDGE, FONT, INK, WIDTH_MM, Frame, area_path

PROPOSED = "#B3261E"
DOT_MM, SPOT_MM, NUMBER_MM = 1.6, 4.2, 5.4
"""Marks on a picture that is at most `WIDE_MM` high; on a higher one they grow with it."""

WIDE_MM = 137.0

Spot = tuple[str, tuple[float, float]]
"""A mark and its point in metres in the district's CRS."""


def place_map(
    place: District,
    colours: tuple[Level, Mapping[str, str]],
    standing: Floats,
    added: Sequence[Spot],
    proposed: Sequence[Spot],
) -> str:
    """Return an SVG of the district.

    Parameters
    ----------
    colours
        The level of the areas and their colours by key; without a colour an area is white.
    standing
        Existing places ``(n, 2)``: only those that are published exactly.
    added, proposed
        Squares and circles with marks.
    """
    level, filled = colours
    areas = at_level(place.areas, level)
    frame = Frame.around(shapely.box(*place.areas.total_bounds))
    shapes = shapely.coverage_simplify(areas.geometry.to_numpy(), frame.metres_per_mm * 0.7)
    whole = [shapely.coverage_union_all(at_level(place.areas, Level.GEMEINDE).geometry.to_numpy())]
    parts = [
        *(
            area_path([shape], frame, filled.get(str(key), CHOSEN), INK if filled else EDGE, 0.3)
            for key, shape in zip(areas.index, shapes, strict=True)
        ),
        area_path(whole, frame, "none", EDGE, 1.0),
        *_standing(standing, frame),
        *(_square(mark, *frame.place(shapely.Point(point)), _size(frame)) for mark, point in added),
        *_proposed(proposed, [frame.place(shapely.Point(point)) for _, point in added], frame),
    ]
    height = f"{frame.height_mm:.1f}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH_MM:.0f} {height}">'
        f"{''.join(parts)}</svg>"
    )


def _size(frame: Frame) -> float:
    """Return how many times their usual size marks have, so that all sheets show them alike."""
    return max(1.0, frame.height_mm / WIDE_MM)


def _standing(points: Floats, frame: Frame) -> Iterator[str]:
    """Yield the existing places within the picture."""
    for x_m, y_m in points[~np.isnan(points).any(axis=1)]:
        x, y = frame.place(shapely.Point(x_m, y_m))
        if 0 < x < WIDTH_MM and 0 < y < frame.height_mm:
            look = f'fill="{CHOSEN}" stroke="{INK}" stroke-width="0.7"'
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{DOT_MM * _size(frame):.1f}" {look}/>'


def _proposed(
    spots: Sequence[Spot], taken: list[tuple[float, float]], frame: Frame
) -> Iterator[str]:
    """Yield the marks; those that would hide another one move aside, with a line to their place."""
    radius, first = SPOT_MM * _size(frame), len(taken)
    for _, point in spots:
        here = frame.place(shapely.Point(point))
        free = (spot for spot in _around(here, frame) if _is_free(spot, taken, 2 * radius))
        taken.append(next(free, here))
        if (spot := taken[-1]) != here:
            path = f"M{here[0]:.1f} {here[1]:.1f}L{spot[0]:.1f} {spot[1]:.1f}"
            yield f'<path d="{path}" stroke="{PROPOSED}" stroke-width="0.6"/>'
    for (mark, _), spot in zip(spots, taken[first:], strict=True):
        yield _circle(mark, *spot, _size(frame))


def _around(here: tuple[float, float], frame: Frame) -> Iterator[tuple[float, float]]:
    """Yield the place itself, then places on growing rings around it, on the paper."""
    yield here
    radius = SPOT_MM * _size(frame)
    for ring, step in itertools.product(range(2, 24), range(24)):
        angle = 2 * math.pi * step / 24
        x = here[0] + ring * radius * math.cos(angle)
        y = here[1] + ring * radius * math.sin(angle)
        if radius < x < WIDTH_MM - radius and radius < y < frame.height_mm - radius:
            yield x, y


def _is_free(
    spot: tuple[float, float], taken: Sequence[tuple[float, float]], apart_mm: float
) -> bool:
    return all(math.dist(spot, other) >= apart_mm for other in taken)


def _circle(mark: str, x: float, y: float, size: float) -> str:
    look = f'fill="{PROPOSED}" stroke="{CHOSEN}" stroke-width="0.6"'
    form = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{SPOT_MM * size:.1f}" {look}/>'
    return f"{form}{_mark(mark, x, y, size)}"


def _square(mark: str, x: float, y: float, size: float) -> str:
    look = f'fill="{INK}" stroke="{CHOSEN}" stroke-width="0.6"'
    half = SPOT_MM * size
    left, top, side = x - half, y - half, 2 * half
    form = f'<rect x="{left:.1f}" y="{top:.1f}" width="{side:.1f}" height="{side:.1f}" {look}/>'
    return f"{form}{_mark(mark, x, y, size)}"


def _mark(mark: str, x: float, y: float, times: float) -> str:
    size = NUMBER_MM * times * (1.0 if len(mark) <= 2 else 0.75)  # noqa: PLR2004 - letters
    return (
        f'<text x="{x:.1f}" y="{y + size * 0.35:.1f}" font-family="{FONT}" font-size="{size:.1f}"'
        f' font-weight="bold" text-anchor="middle" fill="{CHOSEN}">{escape(mark)}</text>'
    )
