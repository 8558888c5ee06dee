"""Reading the workbook of a delivery (XLSX): bounded, without macros, formulas or entities."""

import io
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Final

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

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
MANIFEST: Final = "[Content_Types].xml"
MOST_UNPACKED: Final = 100_000_000
MOST_RATIO: Final = 100
RATIO_FROM: Final = 10_000_000
"""No workbook of this size, unpacked, is packed more densely; a bomb is."""

MOST_PARTS: Final = 1_000
READ_WHOLE: Final = ("styles.xml", "workbook.xml", "theme1.xml", ".rels", MANIFEST)
"""Ends of the names of parts that are turned into objects as a whole, however little is used."""

MOST_READ_WHOLE: Final = 2_000_000
CHUNK: Final = 1_000_000
TAIL: Final = 32
"""Bytes read again with the next chunk, so that nothing is missed where they meet."""

ENTITIES: Final = b"<!DOCTYPE"
FORMULA_TAG: Final = re.compile(rb"<(\w{1,20}:)?f[\s/>]")
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
    try:
        formulas = _check_archive(file, raw)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions that are not read
            yield Workbook(file, raw, formulas=formulas)
    except BROKEN as error:
        cause = "beschädigt, mit einem Kennwort geschützt oder in einem anderen Format gespeichert."
        raise DataProblem(file, "eine lesbare Excel-Datei (.xlsx)", likely_cause=cause) from error


def _check_archive(file: str, raw: bytes) -> bool:
    """Refuse what is no workbook or may do harm; tell whether formulas are inside."""
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
        _check_parts(file, parts)
        computed = [_has_formulas(file, archive, part) for part in parts]
    return any(computed)


def _check_parts(file: str, parts: Sequence[zipfile.ZipInfo]) -> None:
    """Refuse what would cost far more memory and time than a workbook of its size may."""
    cause = "sehr viele Formate; bitte nur die Werte in eine neue Vorlage kopieren."
    if len(parts) > MOST_PARTS:
        expected = f"eine Excel-Datei aus höchstens {MOST_PARTS} Teilen"
        raise DataProblem(file, expected, f"{len(parts)} Teile")
    for part in parts:
        if part.filename.endswith(READ_WHOLE) and part.file_size > MOST_READ_WHOLE:
            expected = f"eine Excel-Datei mit höchstens {MOST_READ_WHOLE // 1_000_000} MB Formaten"
            found = f"{part.file_size / 1_000_000:.0f} MB in {part.filename[:80]}"
            raise DataProblem(file, expected, found, likely_cause=cause)


def _has_formulas(file: str, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Look through a part: refuse declarations of a document type, tell whether it has formulas.

    No spreadsheet program writes such declarations, attacks do.
    """
    found, before = False, b""
    with archive.open(part) as content:
        while chunk := content.read(CHUNK):
            plain = before + chunk.replace(b"\0", b"")
            if ENTITIES in plain:
                raise DataProblem(file, "eine Excel-Datei ohne eingebettete Befehle")
            found = found or FORMULA_TAG.search(plain) is not None
            before = plain[-TAIL:]
    return found
