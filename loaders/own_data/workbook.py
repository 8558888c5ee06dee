"""Reading the workbook of a delivery (XLSX): bounded, without macros, formulas or entities."""

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import IO, Final

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from loaders.own_data.table import (
    FORMULA,
    MOST_COLUMNS,
    MOST_ROWS,
    Row,
    Table,
    Value,
    columns_of,
)
from loaders.problems import DataProblem

ZIP: Final = b"PK\x03\x04"
OLD_EXCEL: Final = b"\xd0\xcf\x11\xe0"
MOST_UNPACKED: Final = 100_000_000
MOST_RATIO: Final = 100
RATIO_FROM: Final = 10_000_000
"""No workbook of this size, unpacked, is packed more densely; a bomb is."""

CHUNK: Final = 1_000_000
ENTITIES: Final = b"<!DOCTYPE"
MANIFEST: Final = "[Content_Types].xml"
BROKEN: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    InvalidFileException,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
"""What the readers of ZIP, XML and workbooks raise on damaged files."""


class Workbook:
    """The sheets of a workbook, with the results of its formulas."""

    def __init__(self, file: str, raw: bytes) -> None:
        """Open a workbook that has been checked."""
        self._file = file
        self._results = openpyxl.load_workbook(
            io.BytesIO(raw), read_only=True, data_only=True, keep_links=False
        )
        self._formulas = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, keep_links=False)

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
        _check_size(place, self._results[sheet])
        rows = self._rows(sheet)
        header = columns_of(place, next(rows, ()), labels, needed)
        return Table(
            self._file,
            sheet,
            labels,
            header,
            [
                Row(number, {key: row[index] for key, index in header.items()})
                for number, row in enumerate(rows, start=2)
            ],
        )

    def _rows(self, sheet: str) -> Iterator[list[Value]]:
        """Return the rows of a sheet; a formula without a result is marked as one."""
        bounds = {"max_row": MOST_ROWS + 1, "max_col": MOST_COLUMNS}
        results = self._results[sheet].iter_rows(**bounds, values_only=True)
        formulas = self._formulas[sheet].iter_rows(**bounds)
        for row, sources in zip(results, formulas, strict=True):
            yield [
                FORMULA if value is None and source.data_type == "f" else value
                for value, source in zip(row, sources, strict=True)
            ]


def _check_size(place: str, sheet: Worksheet) -> None:
    """Refuse a sheet that is too long before its cells are read."""
    if (sheet.max_row or 0) > MOST_ROWS + 1:
        cause = "Formate oder Leerzeichen bis weit unter die Tabelle."
        found = f"{sheet.max_row} Zeilen"
        raise DataProblem(place, f"höchstens {MOST_ROWS} Zeilen", found, likely_cause=cause)


@contextmanager
def opened(file: str, raw: bytes) -> Iterator[Workbook]:
    """Open a workbook; whatever is damaged inside becomes a problem of the file.

    Raises
    ------
    DataProblem
        It is no workbook, damaged, protected by a password or a bomb.
    """
    try:
        _check_archive(file, raw)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions that are not read
            yield Workbook(file, raw)
    except BROKEN as error:
        cause = "beschädigt, mit einem Kennwort geschützt oder in einem anderen Format gespeichert."
        raise DataProblem(file, "eine lesbare Excel-Datei (.xlsx)", likely_cause=cause) from error


def _check_archive(file: str, raw: bytes) -> None:
    if raw.startswith(OLD_EXCEL):
        cause = "im alten Format .xls gespeichert oder mit einem Kennwort geschützt."
        raise DataProblem(file, "eine Excel-Datei (.xlsx) ohne Kennwort", likely_cause=cause)
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        parts = archive.infolist()
        if MANIFEST not in archive.namelist():
            cause = "zum Beispiel als .ods gespeichert; bitte als Excel-Datei (.xlsx) speichern."
            raise DataProblem(file, "eine Excel-Datei (.xlsx)", likely_cause=cause)
        unpacked = sum(part.file_size for part in parts)
        dense = unpacked > RATIO_FROM and unpacked > MOST_RATIO * len(raw)
        if unpacked > MOST_UNPACKED or dense:
            found = f"{unpacked // 1_000_000} MB"
            expected = f"eine Datei, die ausgepackt unter {MOST_UNPACKED // 1_000_000} MB bleibt"
            raise DataProblem(file, expected, found)
        for part in parts:
            with archive.open(part) as content:
                _check_no_entities(file, content)


def _check_no_entities(file: str, content: IO[bytes]) -> None:
    """Refuse declarations of a document type: no spreadsheet program writes them, attacks do."""
    before = b""
    while chunk := content.read(CHUNK):
        plain = before + chunk.replace(b"\0", b"")
        if ENTITIES in plain:
            raise DataProblem(file, "eine Excel-Datei ohne eingebettete Befehle")
        before = plain[-len(ENTITIES) :]
