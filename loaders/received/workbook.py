"""Workbooks from people (XLSX) before they are opened: no bombs, no macros, no entities."""

import io
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from openpyxl.utils.exceptions import InvalidFileException

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


@contextmanager
def checked(file: str, raw: bytes) -> Iterator[bool]:
    """Check a workbook before it is read inside; tell whether formulas are in it.

    Raises
    ------
    DataProblem
        It is no workbook, damaged, protected by a password or a bomb.
    """
    try:
        formulas = check_archive(file, raw)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions that are not read
            yield formulas
    except BROKEN as error:
        cause = "beschädigt, mit einem Kennwort geschützt oder in einem anderen Format gespeichert."
        raise DataProblem(file, "eine lesbare Excel-Datei (.xlsx)", likely_cause=cause) from error


def check_archive(file: str, raw: bytes) -> bool:
    """Refuse what is no workbook or may do harm; tell whether formulas are inside.

    Raises
    ------
    DataProblem
        It is no workbook, a bomb, or holds what no spreadsheet program writes; a damaged one raises
        one of `BROKEN`.
    """
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
