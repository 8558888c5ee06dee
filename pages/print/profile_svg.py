"""Two small pictures of a figure as SVG: its place among the areas, and its course.

Form tells what colour tells: the area is filled, the district a bar or a square with a dashed
line, the other areas are rings. Text has the colour of what surrounds it.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from pages.print.profile_model import Figure, Point

WIDTH, STRIP_HEIGHT, SERIES_HEIGHT = 240.0, 30.0, 60.0
MARGIN = 9.0
AREA, DISTRICT, OTHERS = "#2a8797", "#c2620f", "#7a8b90"

Spot = tuple[float, float]


def strip(figure: Figure) -> str:
    """Return the areas of the level on a line from the lowest to the highest value.

    The district stands there unless its figure is a sum.
    """
    known = [figure.number, *figure.others]
    if not figure.is_count:
        known.append(figure.reference_number)
    at = _Scale([value for value in known if value is not None], MARGIN, WIDTH - MARGIN)
    middle = 15.0
    parts = [_line([(MARGIN, middle), (WIDTH - MARGIN, middle)], OTHERS, 1)]
    parts += [_ring(at(value), middle) for value in figure.others]
    if figure.reference_number is not None and not figure.is_count:
        x = at(figure.reference_number)
        parts.append(_line([(x, middle - 11), (x, middle + 11)], DISTRICT, 3))
    if figure.number is not None:
        parts.append(_dot(at(figure.number), middle, 6))
    return _svg(STRIP_HEIGHT, parts)


def course(figure: Figure) -> str:
    """Return the values of the area by period, those of the district beside them.

    Periods stand where they are in time; a line joins neighbours on one basis alone.
    """
    points = figure.series
    own = [point.number for point in points]
    district = [None if figure.is_count else point.reference_number for point in points]
    known = [value for value in (*own, *district) if value is not None]
    at = _Scale(known, SERIES_HEIGHT - MARGIN, MARGIN)
    when = _Scale([point.moment for point in points], MARGIN, WIDTH - MARGIN)
    columns = [when(point.moment) for point in points]
    parts = [
        *(_line(run, DISTRICT, 1.5, "4 3") for run in _runs(points, columns, district, at)),
        *(_line(run, AREA, 2.5) for run in _runs(points, columns, own, at)),
        *(_square(x, at(y)) for x, y in zip(columns, district, strict=True) if y is not None),
        *(_dot(x, at(y), 4) for x, y in zip(columns, own, strict=True) if y is not None),
    ]
    return _svg(SERIES_HEIGHT, parts)


class _Scale:
    """From values to places between two ends; a single value stands in the middle."""

    def __init__(self, values: Sequence[float], low: float, high: float) -> None:
        self.least, self.low, self.high = min(values), low, high
        self.range = max(values) - self.least

    def __call__(self, value: float) -> float:
        share = (value - self.least) / self.range if self.range else 0.5
        return self.low + share * (self.high - self.low)


def _runs(
    points: Sequence[Point], columns: Sequence[float], values: Sequence[float | None], at: _Scale
) -> Iterator[list[Spot]]:
    """Yield what may be joined: neighbours that have a value on the same basis."""
    rows = zip(points, columns, values, strict=True)
    for (_, known), run in groupby(rows, key=lambda row: (row[0].basis, row[2] is not None)):
        spots = [(x, at(value)) for _, x, value in run if value is not None]
        if known and len(spots) > 1:
            yield spots


def _line(spots: Sequence[Spot], color: str, width: float, dashes: str = "none") -> str:
    path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in spots)
    return (
        f'<path d="{path}" fill="none" stroke="{color}" stroke-width="{width}" '
        f'stroke-dasharray="{dashes}"/>'
    )


def _dot(x: float, y: float, radius: float) -> str:
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" fill="{AREA}" stroke="#fff"/>'


def _ring(x: float, y: float) -> str:
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="none" stroke="{OTHERS}"/>'


def _square(x: float, y: float) -> str:
    return f'<rect x="{x - 2.5:.1f}" y="{y - 2.5:.1f}" width="5" height="5" fill="{DISTRICT}"/>'


def _svg(height: float, parts: Sequence[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:.0f} {height:.0f}" '
        f'width="{WIDTH:.0f}" height="{height:.0f}">{"".join(parts)}</svg>'
    )
