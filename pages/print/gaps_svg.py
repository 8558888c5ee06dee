"""The map of a sheet about who is not reached: areas in colours, doubt hatched, offers as marks."""

from collections.abc import Iterable, Iterator, Sequence

import shapely

from geo.model import Level
from geo.regions import at_level
from pages.print.map_svg import CHOSEN, EDGE, FONT, INK, WIDTH_MM, Frame, area_path
from pages.ui.planning import gaps_measures
from pages.ui.planning.gaps import Gaps
from pages.ui.planning.gaps_measures import Measure

HATCHING = (
    '<pattern id="doubt" width="5" height="5" patternUnits="userSpaceOnUse"'
    ' patternTransform="rotate(45)">'
    '<path d="M1 0V5" stroke="#fff" stroke-width="0.6"/>'
    '<path d="M2 0V5" stroke="#303030" stroke-width="0.6" stroke-opacity="0.6"/></pattern>'
)
DOT_MM, NUMBER_MM = 2.2, 8


def area_map(gaps: Gaps, measure: Measure, numbered: Sequence[str]) -> str:
    """Return an SVG of the areas in their classes; those with the keys ``numbered`` from 1 on.

    A circle is an offer whose place is known, a square one of which only the Gemeinde is; what is
    protected or mobile is not drawn.
    """
    areas = at_level(gaps.place.areas, gaps.level).loc[list(map(str, gaps.table.index))]
    frame = Frame.around(shapely.box(*gaps.place.areas.total_bounds))
    shapes = shapely.coverage_simplify(areas.geometry.to_numpy(), frame.metres_per_mm * 0.7)
    scale = gaps_measures.scale_of(gaps, measure)
    gemeinden = at_level(gaps.place.areas, Level.GEMEINDE).geometry.to_numpy()
    whole = [shapely.coverage_union_all(gemeinden)]
    colours = [scale.colours[of] for of in scale.of]
    parts = [
        f"<defs>{HATCHING}</defs>",
        *(area_path([s], frame, c, CHOSEN, 0.6) for s, c in zip(shapes, colours, strict=True)),
        *_hatched(gaps, shapes, frame),
        area_path(whole, frame, "none", EDGE, 1.0),
        *_marks(gaps, frame),
        *_numbers(areas.loc[list(numbered)].geometry, frame),
    ]
    height = f"{frame.height_mm:.1f}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH_MM:.0f} {height}">'
        f"{''.join(parts)}</svg>"
    )


def _hatched(gaps: Gaps, shapes: list[shapely.Geometry], frame: Frame) -> Iterator[str]:
    doubted = [s for s, doubt in zip(shapes, gaps.table["doubt"], strict=True) if doubt]
    if doubted:
        yield area_path(doubted, frame, "url(#doubt)", CHOSEN, 0.6)


def _marks(gaps: Gaps, frame: Frame) -> Iterator[str]:
    """Yield the offers within the picture, exact ones above the others."""
    offers = gaps.asked.offers
    known = offers.only(offers.inside | gaps.asked.question.beyond)
    look = f'fill="{CHOSEN}" stroke="{INK}" stroke-width="0.8"'
    for exact in (False, True):
        for x_m, y_m in known.only(known.located == exact).points:
            if x_m != x_m:  # noqa: PLR0124 - NaN: no place is published
                continue
            x, y = frame.place(shapely.Point(x_m, y_m))
            if not (0 < x < WIDTH_MM and 0 < y < frame.height_mm):
                continue
            if exact:
                yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{DOT_MM}" {look}/>'
            else:
                left, top, side = x - DOT_MM, y - DOT_MM, 2 * DOT_MM
                box = f'x="{left:.1f}" y="{top:.1f}" width="{side}" height="{side}"'
                yield f'<rect {box} stroke-dasharray="1 0.6" {look}/>'


def _numbers(shapes: Iterable[shapely.Geometry], frame: Frame) -> Iterator[str]:
    """Yield a number in the middle of each area, with an edge that keeps it legible."""
    for number, shape in enumerate(shapes, start=1):
        largest = max(shapely.get_parts(shape), key=lambda part: part.area)
        x, y = frame.place(shapely.maximum_inscribed_circle(largest).interpolate(0))
        yield (
            f'<text x="{x:.1f}" y="{y:.1f}" font-family="{FONT}" font-size="{NUMBER_MM}"'
            f' font-weight="bold" text-anchor="middle" fill="{INK}" stroke="{CHOSEN}"'
            f' stroke-width="1.4" paint-order="stroke">{number}</text>'
        )
