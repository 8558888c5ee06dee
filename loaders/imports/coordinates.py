"""The coordinates of received rows as the file has them: of a geometry, or of two columns."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from loaders.geojson import Box
from loaders.imports.georeference import located
from loaders.imports.mapping import Mapped
from loaders.imports.model import Mark, Source
from loaders.received.numbers import SIGNS, readings

Floats = npt.NDArray[np.float64]


class Found(NamedTuple):
    """Places of rows, shape ``(n, 2)``, their decimal sign if they were texts, unreadable cells.

    An unreadable one is the number of its row, its column, and what is wrong in German.
    """

    points: Floats
    decimal: str = ""
    unread: Sequence[tuple[int, str, str]] = ()


def points_of(source: Source, mapping: Mapped, box: Box, chosen: str = "") -> Found:
    """Return the places of all rows as the file has them, NaN for none, and unreadable ones.

    ``chosen`` is the decimal sign that a person chose, else the one that leads into the box.
    """
    if not {"x", "y"} <= mapping.keys():
        pairs = [row.place or (np.nan, np.nan) for row in source.rows]
        return Found(np.array(pairs, dtype=float).reshape(-1, 2))
    columns = [_numbers(source, mapping[name]) for name in ("x", "y")]
    signs = [chosen] if chosen in SIGNS else list(SIGNS)
    best = max(signs, key=lambda sign: _fit(columns, sign, source, box))
    points = np.column_stack([known[best] for known in columns])
    unread: list[tuple[int, str, str]] = []
    for row, point in zip(source.rows, points, strict=True):
        for name, value in zip(("x", "y"), point, strict=True):
            cell = row.cells[list(source.columns).index(mapping[name])]
            if np.isnan(value) and cell and not row.fault:
                problem = f"ist keine lesbare Koordinate ({cell[:30]})"
                unread.append((row.number, mapping[name], problem))
                break
    return Found(points, best, unread)


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
    columns: Sequence[Mapping[str, Floats]], sign: str, source: Source, box: Box
) -> tuple[float, int]:
    points = np.column_stack([known[sign] for known in columns])
    read = int((~np.isnan(points).any(axis=1)).sum())
    return located(points, source.crs, box).share * read, read
