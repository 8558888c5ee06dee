"""Tables of places with an amount: `id, x, y` in metres and how many people or how much capacity.

They may have millions of rows: good files are read in columns by Arrow; only a broken one is read
again as text, to say in which row and column the fault is.
"""

import io
from csv import reader
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
from pyarrow import csv

from loaders.crs import FARTHEST_M
from loaders.problems import DataProblem

ID: Final = "id"
COORDINATES: Final = ("x", "y")
DEGREES: Final = (180.0, 90.0)
"""Coordinates that all lie within these are degrees, not metres."""

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class PointTable:
    """Places: ``ids`` (text), ``points`` of shape ``(n, 2)`` in metres, ``amounts`` ``(n,)``."""

    ids: pa.ChunkedArray
    points: Floats
    amounts: Floats


def read_points(path: Path, amount: str = "") -> PointTable:
    """Return the places of a CSV file with the columns ``id, x, y`` and the one named ``amount``.

    Without a name each place has the amount 1.

    Comma and decimal point, or semicolon and decimal comma; further columns are left out.

    Raises
    ------
    DataProblem
        The file is missing, empty or not readable, a column is missing, an id is empty or comes
        twice, a number is none, infinite, (amounts) negative or (coordinates) beyond `FARTHEST_M`,
        or coordinates are in degrees.
    """
    return parse_points(_content(path), path.name, amount)


def parse_points(raw: bytes, name: str, amount: str = "") -> PointTable:
    """Return the places in the content of a CSV file called ``name``, as `read_points` does.

    Raises
    ------
    DataProblem
        It has a fault that `read_points` finds.
    """
    if not raw.strip():
        raise DataProblem(name, "eine Tabelle", "eine leere Datei")
    numbers = (*COORDINATES, amount) if amount else COORDINATES
    whole = raw if b"\n" in raw else raw + b"\n"
    table = _columns(name, whole, numbers, _dialect(name, whole, (ID, *numbers)))
    _check_ids(name, table.column(ID))
    columns = {column: table.column(column).to_numpy() for column in numbers}
    for column, values in columns.items():
        _check_numbers(name, column, values, column in COORDINATES)
    points = np.column_stack([columns[column] for column in COORDINATES])
    amounts = columns.get(amount, np.ones(len(points)))
    if len(points) and (np.abs(points) <= DEGREES).all():
        cause = "Koordinaten in Grad (Länge, Breite); bitte in Meter umrechnen, etwa EPSG:25833."
        raise DataProblem(name, "Koordinaten in Metern", _shown(points[0]), 2, "x", cause)
    return PointTable(table.column(ID), points, np.asarray(amounts, dtype=float))


@dataclass(frozen=True)
class _Dialect:
    delimiter: str
    decimal: str
    header: list[str]


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DataProblem(path.name, "eine lesbare Datei", str(error.strerror)) from error


def _dialect(name: str, raw: bytes, needed: tuple[str, ...]) -> _Dialect:
    first = raw.partition(b"\n")[0].decode("utf-8-sig", "replace").strip()
    delimiter, decimal = (";", ",") if ";" in first else (",", ".")
    parts = next(reader([first], delimiter=delimiter, skipinitialspace=True), [])
    header = [part.strip() for part in parts]
    missing = [column for column in needed if column not in header]
    if missing:
        expected = f"eine Tabelle mit den Spalten {', '.join(needed)}"
        raise DataProblem(name, expected, first[:120], 1, ", ".join(missing))
    twice = [column for column in needed if header.count(column) > 1]
    if twice:
        raise DataProblem(name, "jede Spalte nur einmal", first[:120], 1, twice[0])
    return _Dialect(delimiter, decimal, header)


def _columns(name: str, raw: bytes, numbers: tuple[str, ...], dialect: _Dialect) -> pa.Table:
    """Return the columns as numbers; the first cell that is none becomes a problem."""
    types = {ID: pa.string(), **dict.fromkeys(numbers, pa.float64())}
    options = csv.ConvertOptions(
        column_types=types,
        include_columns=list(types),
        decimal_point=dialect.decimal,
        strings_can_be_null=False,
    )
    parse = csv.ParseOptions(delimiter=dialect.delimiter)
    read = csv.ReadOptions(column_names=dialect.header, skip_rows=1)
    try:
        return csv.read_csv(pa.BufferReader(raw), read, parse, options)
    except (pa.ArrowInvalid, pa.ArrowKeyError) as error:
        raise _fault(name, raw, numbers, dialect, str(error)) from error


def _fault(
    name: str, raw: bytes, numbers: tuple[str, ...], dialect: _Dialect, said: str
) -> DataProblem:
    """Return the problem of the first cell that is no number, else of the table as a whole."""
    try:
        frame = pd.read_csv(
            io.BytesIO(raw),
            sep=dialect.delimiter,
            dtype=str,
            keep_default_na=False,
            skipinitialspace=True,
        )
    except (ValueError, pd.errors.ParserError):
        cause = "Zeilen mit verschieden vielen Werten, oder keine Textdatei in UTF-8."
        return DataProblem(name, "eine lesbare Tabelle", said[:120], likely_cause=cause)
    frame.columns = frame.columns.str.strip()
    for column in numbers:
        plain = frame[column].str.strip().str.replace(dialect.decimal, ".")
        broken = pd.to_numeric(plain, errors="coerce").isna() & (plain.str.lower() != "nan")
        if broken.any():
            row = int(broken.to_numpy().argmax())
            found = str(frame[column].iloc[row])[:40]
            cause = "ein Komma in einer Zahl." if "," in found else ""
            return DataProblem(name, "eine Zahl", found or "nichts", row + 2, column, cause)
    return DataProblem(name, "eine lesbare Tabelle", said[:120])


def _check_ids(name: str, ids: pa.ChunkedArray) -> None:
    import pyarrow.compute as pc  # noqa: PLC0415 - registers its functions on import

    empty = pc.index(pc.equal(pc.utf8_trim_whitespace(ids), ""), value=True).as_py()
    if empty >= 0:
        raise DataProblem(name, "eine Kennung", "nichts", empty + 2, ID)
    if pc.count_distinct(ids).as_py() < len(ids):
        series = ids.to_pandas()
        row = int(series.duplicated().to_numpy().argmax())
        raise DataProblem(name, "jede Kennung nur einmal", str(series[row])[:40], row + 2, ID)


def _check_numbers(name: str, column: str, values: Floats, is_coordinate: bool) -> None:  # noqa: FBT001
    least, most = (-FARTHEST_M, FARTHEST_M) if is_coordinate else (0.0, np.inf)
    broken = ~np.isfinite(values) | (values < least) | (values > most)
    if broken.any():
        row = int(broken.argmax())
        expected = "eine endliche Zahl ab 0"
        if is_coordinate:
            expected = f"eine endliche Zahl von Metern, höchstens {FARTHEST_M:.0f}"
        found = "nichts oder „nan“" if np.isnan(values[row]) else f"{values[row]:g}"
        raise DataProblem(name, expected, found, row + 2, column)


def _shown(point: Floats) -> str:
    return " / ".join(f"{value:g}" for value in point)


def csv_of(columns: dict[str, Any]) -> bytes:
    """Return columns of equal length as CSV (UTF-8, comma, decimal point); NaN is an empty cell.

    Their names are plain words.
    """
    table = pa.table({key: pa.array(column, from_pandas=True) for key, column in columns.items()})
    sink = pa.BufferOutputStream()
    sink.write(f"{','.join(columns)}\n".encode())
    csv.write_csv(table, sink, csv.WriteOptions(include_header=False, quoting_style="needed"))
    return bytes(sink.getvalue())
