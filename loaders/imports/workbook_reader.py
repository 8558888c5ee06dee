"""Reading workbooks (XLSX): the first sheet with a table, bounded, results instead of formulas."""

import io
import itertools
from collections.abc import Iterator, Sequence
from typing import Any, Final

import openpyxl

from loaders.imports.model import AS_FOUND, MOST_COLUMNS, MOST_ROWS, Chosen, Kind, Source
from loaders.imports.tables import LOOKED_AT, Line, table
from loaders.problems import DataProblem
from loaders.received.cells import FORMULA, Value
from loaders.received.workbook import checked

FARTHEST_ROW: Final = MOST_ROWS + LOOKED_AT + 2


def read_workbook(file: str, raw: bytes, chosen: Chosen = AS_FOUND) -> Source:
    """Return the table of the chosen sheet, else of the first one that has one.

    Raises
    ------
    DataProblem
        It is no workbook, damaged, a bomb, or a sheet is far too large.
    """
    with checked(file, raw) as formulas:
        return _read(file, raw, chosen.part, formulas=formulas)


def _read(file: str, raw: bytes, part: str, *, formulas: bool) -> Source:
    results = _opened(raw, results=True)
    sources = _opened(raw, results=False) if formulas else None
    names = results.sheetnames
    for name in [part] if part in names else names:
        sheet = results[name]
        _check_size(f"{file}, Blatt „{name[:40]}“", sheet)
        lines = _lines(file, sheet, sources[name] if sources else None)
        begin = list(itertools.islice(lines, LOOKED_AT))
        if len(begin) > 1:
            columns, rows, notes = table(file, itertools.chain(begin, lines))
            others = [other for other in names if other != name]
            if others:
                notes.append(f"Nicht gelesene Blätter: {', '.join(others)[:200]}")
            return Source(file, Kind.XLSX, columns, rows, part=name, notes=notes, parts=names)
    raise DataProblem(file, "ein Blatt mit einer Kopfzeile und Zeilen darunter", "keines")


def _opened(raw: bytes, *, results: bool) -> Any:  # noqa: ANN401 - openpyxl has no types
    return openpyxl.load_workbook(
        io.BytesIO(raw), read_only=True, data_only=results, keep_links=False
    )


def _check_size(place: str, sheet: Any) -> None:  # noqa: ANN401
    """Refuse a sheet that says itself that it is far too large."""
    rows, columns = sheet.max_row or 1, sheet.max_column or 1
    if rows > FARTHEST_ROW or columns > MOST_COLUMNS:
        expected = f"höchstens {MOST_ROWS} Zeilen und {MOST_COLUMNS} Spalten"
        cause = "Formate oder Leerzeichen bis weit neben die Tabelle."
        raise DataProblem(place, expected, f"{rows} × {columns}", likely_cause=cause)


def _lines(file: str, sheet: Any, formulas: Any) -> Iterator[Line]:  # noqa: ANN401
    bounds = {"max_row": FARTHEST_ROW, "max_col": MOST_COLUMNS + 1}
    rows = sheet.iter_rows(**bounds, values_only=True)
    sources = formulas.iter_rows(**bounds) if formulas else itertools.repeat(())
    for number, (row, others) in enumerate(zip(rows, sources, strict=False), start=1):
        if len(row) > MOST_COLUMNS and row[MOST_COLUMNS] is not None:
            raise DataProblem(file, f"höchstens {MOST_COLUMNS} Spalten", "mehr", number)
        cells = _with_formulas(row, others) if others else row
        if any(cell is not None and cell != "" for cell in cells):
            yield number, cells


def _with_formulas(row: Sequence[Value], others: Sequence[Any]) -> list[Value]:
    return [
        FORMULA if value is None and source.data_type == "f" else value
        for value, source in zip(row, others, strict=False)
    ]
