"""Tables as files: CSV and XLSX, the same for every screen and command."""

import io
from collections.abc import Mapping
from types import MappingProxyType

import pandas as pd

from loaders.spreadsheets import writable

Sheets = Mapping[str, pd.DataFrame]
"""The tables of a workbook by the names of their sheets; a CSV file has the first one."""

MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "csv": "text/csv",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }
)


def make(sheets: Sheets, ending: str) -> bytes:
    """Return tables as a file; ``ending`` is one of `MEDIA_TYPES`."""
    return xlsx_bytes(sheets) if ending == "xlsx" else csv_bytes(next(iter(sheets.values())))


def csv_text(frame: pd.DataFrame) -> str:
    """Return a table with commas, decimal points and Unix line ends, for other programs."""
    return _writable(frame).to_csv(index=False, lineterminator="\n")


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """Return the same as UTF-8 that spreadsheet programs recognise by its mark."""
    return csv_text(frame).encode("utf-8-sig")


def xlsx_bytes(sheets: Sheets) -> bytes:
    """Return a workbook with a sheet per table, the names of the columns always in sight."""
    content = io.BytesIO()
    with pd.ExcelWriter(content, engine="openpyxl") as book:
        for name, frame in sheets.items():
            _writable(frame).to_excel(book, sheet_name=name, index=False, freeze_panes=(1, 0))
    return content.getvalue()


def _writable(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.map(writable).rename(columns=writable)
