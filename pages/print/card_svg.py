"""The map of a Ressourcenkarte: a cell of 1 km, numbered services around it, no finer place."""

from collections.abc import Sequence

import shapely

from geo.district import District
from geo.model import Level
from geo.regions import at_level
from pages.print.map_svg import (
    BORDER,
    CHOSEN,
    EDGE,
    FONT,
    FONT_MM,
    INK,
    OUTSIDE,
    PAPER,
    WIDTH_MM,
    Box,
    Dot,
    Frame,
    area_path,
    marks,
    names,
)

LEAST_M = 4_000.0
MARGIN = 1.12


def card_map(
    district: District, cell: shapely.Polygon, dots: Sequence[Dot], height_share: float
) -> str:
    """Return an SVG around a cell and the dots; ``height_share`` is height divided by width."""
    window = _window(cell, dots, height_share)
    frame = Frame.around(window)
    outlines = at_level(district.areas, Level.GEMEINDE).geometry.to_numpy()
    simple = shapely.coverage_simplify(outlines, frame.metres_per_mm * 0.3)
    around = shapely.simplify(district.surroundings.geometry.to_numpy(), frame.metres_per_mm * 0.3)
    left, top, right, bottom = _on_paper(cell, frame)
    taken: list[Box] = [(left, top, right, bottom)]
    drawn = list(marks(dots, frame, taken))
    named = district.places[district.places.within(window)]
    parts = [
        f'<rect width="100%" height="100%" fill="{PAPER}"/>',
        area_path(around, frame, OUTSIDE, BORDER, 0.15),
        area_path(simple, frame, CHOSEN, BORDER, 0.2),
        area_path([shapely.coverage_union_all(simple)], frame, "none", EDGE, 0.6),
        area_path([cell], frame, "#d9e7ea", INK, 0.5),
        *(line for line, _ in drawn),
        *names(named, named["key"], frame, taken),
        *(mark for _, mark in drawn),
    ]
    height = f"{frame.height_mm:.1f}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH_MM:.0f} {height}" '
        f'font-family="{FONT}" font-size="{FONT_MM}" text-anchor="middle">{"".join(parts)}</svg>'
    )


def _window(cell: shapely.Polygon, dots: Sequence[Dot], height_share: float) -> shapely.Polygon:
    """Return what the map shows: all dots and the cell, in the shape of the field on paper."""
    west, south, east, north = shapely.union_all([cell, *(dot.point for dot in dots)]).bounds
    width = max(east - west, LEAST_M, (north - south) / height_share) * MARGIN
    height = width * height_share
    x, y = (west + east) / 2, (south + north) / 2
    return shapely.box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def _on_paper(cell: shapely.Polygon, frame: Frame) -> Box:
    west, south, east, north = cell.bounds
    left, top = frame.place(shapely.Point(west, north))
    right, bottom = frame.place(shapely.Point(east, south))
    return left, top, right, bottom
