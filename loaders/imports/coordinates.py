"""The coordinates of received rows as the file has them: of a geometry, or of two columns."""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from loaders.geojson import Box
from loaders.imports.georeference import located
from loaders.imports.mapping import Mapped
from loaders.imports.model import Mark, Source
from loaders.received.numbers import SIGNS, readings

Floats = npt.NDArray[np.float64]


def points_of(
    source: Source, mapping: Mapped, box: Box
) -> tuple[Floats, list[tuple[int, str, str]]]:
    """Return the places of all rows as the file has them, NaN for none, and unreadable ones."""
    if not {"x", "y"} <= mapping.keys():
        pairs = [row.place or (np.nan, np.nan) for row in source.rows]
        return np.array(pairs, dtype=float).reshape(-1, 2), []
    columns = [_numbers(source, mapping[name]) for name in ("x", "y")]
    best = max(
        ((one, other) for one in columns[0] for other in columns[1] if one == other),
        key=lambda signs: _fit(columns, signs, source, box),
    )
    points = np.column_stack([columns[index][sign] for index, sign in enumerate(best)])
    unread = []
    for row, point in zip(source.rows, points, strict=True):
        for name, value in zip(("x", "y"), point, strict=True):
            cell = row.cells[list(source.columns).index(mapping[name])]
            if np.isnan(value) and cell and not row.fault:
                problem = f"ist keine lesbare Koordinate ({cell[:30]})"
                unread.append((row.number, mapping[name], problem))
                break
    return points, unread


def _numbers(source: Source, column: str) -> dict[str, Floats]:
    """Return a column as numbers by decimal sign; NaN for what is none."""
    index = list(source.columns).index(column)
    cells = [
        (row.cells[index], row.marks.get(column) is Mark.NUMBER and not row.fault)
        for row in source.rows
    ]
    return {
        sign: np.array([_number(cell, sign, plain=plain) for cell, plain in cells], dtype=float)
        for sign in SIGNS
    }


def _number(cell: str, sign: str, *, plain: bool) -> float:
    if plain:
        try:
            return float(cell)
        except ValueError:
            return np.nan
    return readings(cell).get(sign, np.nan)


def _fit(
    columns: Sequence[Mapping[str, Floats]], signs: tuple[str, str], source: Source, box: Box
) -> tuple[float, int]:
    points = np.column_stack([columns[index][sign] for index, sign in enumerate(signs)])
    read = int((~np.isnan(points).any(axis=1)).sum())
    return located(points, source.crs, box).share * read, read
