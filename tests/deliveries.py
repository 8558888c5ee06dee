"""Deliveries of own data as a planner would fill them in; all values are synthetic."""

import datetime as dt
import functools
import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

import openpyxl

from geo.district import District
from geo.indicators.model import Catalogue, DataArea, Indicator
from loaders.own_data import Import, read_own_data, write_template
from loaders.shipped import load_district

DATA = Path(__file__).parents[1] / "data"
TODAY = dt.date(2026, 11, 21)
NAME = "lieferung.xlsx"
ACHIM, VERDEN = "033610001", "033610012"
HEADER = "Indikator;Gebietsschlüssel;Gebiet;Zeitraum;Zähler;Nenner;Bemerkung"

PARTICULARS = {
    "B3": "Fachdienst Synthese",
    "B4": "Synthetische Statistik",
    "B5": "nur intern",
    "B6": "2025",
}
SHARE = Indicator(
    key="quote",
    label="Quote",
    data_area=DataArea.CHILDREN,
    unit="%",
    numerator="synthetische Kinder mit etwas",
    denominator="synthetische Kinder",
    description="",
    premise="",
    limitation="",
    factor=100,
)
COUNT = Indicator(
    key="anzahl",
    label="Anzahl",
    data_area=DataArea.CHILDREN,
    unit="Kinder",
    numerator="synthetische Kinder",
    denominator="",
    description="",
    premise="",
    limitation="",
)
CATALOGUE = Catalogue(
    MappingProxyType({one.key: one for one in (SHARE, COUNT)}),
    MappingProxyType({area: area.value.capitalize() for area in DataArea}),
)
GOOD = ("quote", ACHIM, "Achim", "2024", 5, 50, "")
DEFINITION = ("neu", "Neu", "Finanzen", "Zähler", "Nenner", "je 1.000", 1000, "", "", "", "", "")

Cells = Sequence[Any]


@functools.cache
def verden() -> District:
    """Return a district whose keys begin with a zero."""
    return load_district(DATA / "03361", DATA / "taxonomy")


@functools.cache
def with_planregionen() -> District:
    """Return a district that has Planregionen."""
    return load_district(DATA / "12069", DATA / "taxonomy")


@functools.cache
def blank() -> bytes:
    """Return the template of all its Sozialräume."""
    buffer = io.BytesIO()
    write_template(buffer, CATALOGUE, verden())
    return buffer.getvalue()


def filled(
    rows: Sequence[Cells] = (GOOD,),
    definitions: Sequence[Cells] = (),
    cells: Mapping[str, Any] = PARTICULARS,
) -> bytes:
    """Return the template with rows of values, new indicators and cells of the sheet "Angaben"."""
    book = openpyxl.load_workbook(io.BytesIO(blank()))
    for address, value in {**PARTICULARS, **cells}.items():
        book["Angaben"][address] = value
    for row in definitions:
        book["Indikatoren"].append(row)
    sheet = book["Werte"]
    sheet.delete_rows(2, sheet.max_row)
    for number, row in enumerate(rows, start=2):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column, value)
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    """Return a workbook as bytes."""
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def read(raw: bytes, name: str = NAME, catalogue: Catalogue = CATALOGUE) -> Import:
    """Read a delivery of the district."""
    return read_own_data(raw, name, catalogue, verden(), today=TODAY, source="Synthese")


def table(*lines: str, header: str = HEADER) -> bytes:
    """Return a text file."""
    return "\n".join((header, *lines, "")).encode()
