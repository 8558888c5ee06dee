"""Cells of a census grid file, cut to a box while reading: Arrow reads blocks of columns."""

import csv as text_csv
import io
import math
from collections.abc import Iterator, Sequence
from typing import IO, Final, NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
from pyarrow import csv

from loaders.census_files import Source
from loaders.problems import DataProblem

GRID_CRS: Final = "EPSG:3035"
CELL_M: Final = 100.0
X, Y = "x_mp_100m", "y_mp_100m"
UNPUBLISHED: Final = (b"", b"-", "–".encode(), b"\x96")
"""Nothing, or a dash: short, long, and long in Windows-1252."""

BLOCK_BYTES: Final = 1024 * 1024
"""Arrow reads several ahead: with larger blocks the memory needed grows with the file."""

LONGEST_HEADER: Final = 10_000
DELIMITER: Final = ";"

Bools = npt.NDArray[np.bool_]


class Box(NamedTuple):
    """West, south, east and north in EPSG:3035, in metres."""

    west: float
    south: float
    east: float
    north: float


GERMANY: Final = Box(4_000_000, 2_600_000, 4_700_000, 3_600_000)
"""Generous bounds."""


def read_cells(source: Source, figures: Sequence[str], box: Box) -> pd.DataFrame:
    """Return the cells of a file whose centre lies in a box, in the order of the file.

    Returns
    -------
    pandas.DataFrame
        ``x, y`` (centre, metres) and the figures (NaN where none is published).

    Raises
    ------
    DataProblem
        The file is not readable or cut off, lacks a column, its centres are no numbers or not those
        of 100 m cells in Germany, a figure in the box is no number, or a cell comes twice.
    """
    header = _header(source)
    _check_header(source.name, header, (X, Y, *figures))
    whole = pd.concat(_blocks(source, header, [*figures], box), ignore_index=True)
    for name in figures:
        whole[name] = _numbers(source.name, whole, name)
    _check_once(source.name, whole)
    return whole[["x", "y", *figures]]


def _header(source: Source) -> list[str]:
    with source.opened() as file:
        first = file.readline(LONGEST_HEADER).decode("utf-8-sig", "replace").strip()
    if not first:
        raise DataProblem(source.name, "eine Datei mit Inhalt", "eine leere Datei")
    return [name.strip().strip('"') for name in first.split(DELIMITER)]


def _check_header(name: str, header: list[str], needed: Sequence[str]) -> None:
    missing = [column for column in needed if column not in header]
    if missing:
        cause = "eine Datei mit Zellen von 1 km oder 10 km, oder zu einem anderen Thema."
        found = DELIMITER.join(header)[:120]
        expected = f"eine Tabelle mit den Spalten {', '.join(needed)}, durch Semikolon getrennt"
        raise DataProblem(name, expected, found, 1, ", ".join(missing), cause)


def _blocks(
    source: Source, header: list[str], texts: list[str], box: Box
) -> Iterator[pd.DataFrame]:
    """Yield the rows of each block that lie in the box, ``row`` being their line in the file."""
    numbers = {name: pd.Series(dtype=float) for name in ("x", "y", "row")}
    yield pd.DataFrame({**numbers, **{name: pd.Series(dtype=object) for name in texts}})
    types = {X: pa.float64(), Y: pa.float64(), **dict.fromkeys(texts, pa.binary())}
    line = 2
    try:
        with source.opened() as file, _reader(file, types) as reader:
            for batch in reader:
                yield _cut(source.name, batch, line, box)
                line += len(batch)
    except pa.ArrowInvalid as error:
        raise _fault(source, header, str(error)) from error


def _reader(file: IO[bytes], types: dict[str, pa.DataType]) -> csv.CSVStreamingReader:
    return csv.open_csv(
        file,
        read_options=csv.ReadOptions(block_size=BLOCK_BYTES, use_threads=False),
        parse_options=csv.ParseOptions(delimiter=DELIMITER),
        convert_options=csv.ConvertOptions(column_types=types, include_columns=list(types)),
    )


def _cut(name: str, batch: pa.RecordBatch, line: int, box: Box) -> pd.DataFrame:
    x, y = (batch.column(axis).to_numpy(zero_copy_only=False) for axis in (X, Y))
    centred = (x % CELL_M == CELL_M / 2) & (y % CELL_M == CELL_M / 2)
    wrong = ~(_inside(x, y, GERMANY) & centred)
    if wrong.any():
        row = int(wrong.argmax())
        cause = "ein anderes Koordinatensystem oder eine andere Zellgröße."
        expected = "der Mittelpunkt einer 100-m-Zelle in Deutschland (EPSG:3035)"
        raise DataProblem(name, expected, f"{x[row]:g} / {y[row]:g}", line + row, X, cause)
    there = _inside(x, y, box)
    chosen: pd.DataFrame = batch.filter(pa.array(there)).to_pandas()
    return chosen.rename(columns={X: "x", Y: "y"}).assign(row=line + np.flatnonzero(there))


def _inside(x: npt.NDArray[np.float64], y: npt.NDArray[np.float64], box: Box) -> Bools:
    found: Bools = (box.west <= x) & (x <= box.east) & (box.south <= y) & (y <= box.north)
    return found


def _numbers(name: str, cells: pd.DataFrame, column: str) -> list[float]:
    found = []
    for row, raw in zip(cells["row"], cells[column], strict=True):
        text = raw.strip()
        number = np.nan if text in UNPUBLISHED else _number(text.decode("utf-8", "replace"))
        if number is None:
            shown = text.decode("utf-8", "replace")[:40]
            raise DataProblem(name, "eine Zahl oder „–“", shown, int(row), column)
        found.append(number)
    return found


def _number(text: str) -> float | None:
    """Return a number with decimal comma or point, None if it is none."""
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _check_once(name: str, cells: pd.DataFrame) -> None:
    twice = cells[cells.duplicated(["x", "y"])]
    if len(twice):
        x, y, row = (float(twice[column].iloc[0]) for column in ("x", "y", "row"))
        raise DataProblem(name, "jede Zelle nur einmal", f"{x:.0f} / {y:.0f}", int(row))


def _fault(source: Source, header: list[str], said: str) -> DataProblem:
    """Return the problem of the first row that is too short or has no numbers for its centre."""
    places = [(header.index(axis), axis) for axis in (X, Y)]
    with source.opened() as file:
        lines = io.TextIOWrapper(file, encoding="utf-8-sig", errors="replace", newline="")
        rows = text_csv.reader(lines, delimiter=DELIMITER)
        next(rows, None)
        for row in filter(None, rows):
            if len(row) != len(header):
                expected, found = f"eine Zeile mit {len(header)} Werten", f"{len(row)} Werte"
                cause = "das Herunterladen wurde abgebrochen, oder die Datei ist beschädigt."
                return DataProblem(source.name, expected, found, rows.line_num, "", cause)
            for place, axis in places:
                if _number(row[place]) is None:
                    found = row[place][:40] or "nichts"
                    return DataProblem(source.name, "eine Zahl", found, rows.line_num, axis)
    return DataProblem(source.name, "eine lesbare Tabelle", said[:120])
