"""Reading the workbook of a delivery (XLSX): bounded, without macros, formulas or entities."""

import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import openpyxl

from loaders.own_data.table import MOST_COLUMNS, MOST_ROWS, Row, Table, columns_of
from loaders.problems import DataProblem
from loaders.received.cells import FORMULA, Value
from loaders.received.workbook import OLD_EXCEL, ZIP, checked

__all__ = ["OLD_EXCEL", "ZIP", "Workbook", "opened"]


class Workbook:
    """The sheets of a workbook, with the results of its formulas."""

    def __init__(self, file: str, raw: bytes, *, formulas: bool) -> None:
        """Open a workbook that has been checked; with formulas it is read twice."""
        self._file = file
        self._results = openpyxl.load_workbook(
            io.BytesIO(raw), read_only=True, data_only=True, keep_links=False
        )
        self._formulas = (
            openpyxl.load_workbook(io.BytesIO(raw), read_only=True, keep_links=False)
            if formulas
            else None
        )

    def has(self, sheet: str) -> bool:
        """Tell whether there is a sheet of this name."""
        return sheet in self._results.sheetnames

    def table(self, sheet: str, labels: Mapping[str, str], needed: Sequence[str]) -> Table:
        """Return the table of a sheet; its header is the first row.

        Raises
        ------
        DataProblem
            The sheet or a needed column is missing, or the sheet is too large.
        """
        place = f"{self._file}, Blatt „{sheet}“"
        if not self.has(sheet):
            there = ", ".join(self._results.sheetnames)[:200]
            raise DataProblem(self._file, f"ein Blatt „{sheet}“", there)
        _check_size(place, (self._results[sheet].max_row or 1) - 1)
        rows = self._rows(sheet)
        header = columns_of(place, next(rows, ()), labels, needed)
        kept = [
            Row(number, {key: row[index] for key, index in header.items()})
            for number, row in enumerate(rows, start=2)
        ]
        _check_size(place, len(kept))
        return Table(self._file, sheet, labels, header, kept)

    def _rows(self, sheet: str) -> Iterator[Sequence[Value]]:
        """Return the rows of a sheet; a formula without a result is marked as one."""
        bounds = {"max_row": MOST_ROWS + 2, "max_col": MOST_COLUMNS}
        results = self._results[sheet].iter_rows(**bounds, values_only=True)
        if self._formulas is None:
            yield from results
            return
        formulas = self._formulas[sheet].iter_rows(**bounds)
        for row, sources in zip(results, formulas, strict=True):
            yield [
                FORMULA if value is None and source.data_type == "f" else value
                for value, source in zip(row, sources, strict=True)
            ]


def _check_size(place: str, rows: int) -> None:
    """Refuse a sheet that is too long: first by what it says itself, then by what it has."""
    if rows > MOST_ROWS:
        cause = "Formate oder Leerzeichen bis weit unter die Tabelle."
        expected = f"höchstens {MOST_ROWS} Zeilen"
        raise DataProblem(place, expected, f"{rows} oder mehr", likely_cause=cause)


@contextmanager
def opened(file: str, raw: bytes) -> Iterator[Workbook]:
    """Open a workbook; whatever is damaged inside becomes a problem of the file.

    Raises
    ------
    DataProblem
        It is no workbook, damaged, protected by a password or a bomb.
    """
    with checked(file, raw) as formulas:
        yield Workbook(file, raw, formulas=formulas)
