"""Reading a delivery: a filled template, or a CSV file with the columns of its values."""

import dataclasses
import datetime as dt
from pathlib import Path

from geo.district import District
from geo.indicators.model import Catalogue
from loaders.own_data import text_table
from loaders.own_data.areas import AreaBook
from loaders.own_data.checker import MOST_FINDINGS
from loaders.own_data.definitions import DefinitionReader, Definitions, particulars
from loaders.own_data.model import (
    DEFINITION_COLUMNS,
    DEFINITIONS_SHEET,
    NEEDED_VALUE_COLUMNS,
    PARTICULARS_SHEET,
    VALUE_COLUMNS,
    VALUES_SHEET,
    CellFinding,
    Import,
    Particulars,
)
from loaders.own_data.observations import Known, ObservationReader
from loaders.own_data.table import MOST_BYTES, Table
from loaders.own_data.template import PARTICULAR_COLUMNS
from loaders.own_data.workbook import opened
from loaders.problems import DataProblem
from loaders.received.content import content_of
from loaders.received.workbook import OLD_EXCEL, ZIP


def read_own_data(  # noqa: PLR0913 - what is read, what it is checked against, when, from where
    file: Path | bytes,
    name: str,
    catalogue: Catalogue,
    district: District,
    *,
    today: dt.date,
    source: str = "",
) -> Import:
    """Return the good values of a filled template, or of a CSV file with the columns of "Werte".

    Parameters
    ----------
    file
        The file or its content; what it is shows by its content, not by its name.
    name
        What the file is called in messages.
    catalogue
        The indicators that are known; a workbook may define further ones.
    source
        Where the values are from; needed for CSV alone, a workbook says it itself.

    Raises
    ------
    DataProblem
        The file as a whole cannot be used.
    """
    raw = content_of(file, name, MOST_BYTES)
    return read_content(raw, name, catalogue, AreaBook(district), today=today, source=source)


def read_content(  # noqa: PLR0913 - as above
    raw: bytes,
    name: str,
    catalogue: Catalogue,
    areas: AreaBook,
    *,
    today: dt.date,
    source: str = "",
) -> Import:
    """Do what `read_own_data` does with what is small enough to be handed to another process."""
    if is_workbook(raw):
        return _from_workbook(name, raw, catalogue, areas, today)
    if not source:
        cause = "eine CSV-Datei hat kein Blatt „Angaben“; die Quelle muss dazu genannt werden."
        raise DataProblem(name, "die Quelle der Werte", likely_cause=cause)
    table, ragged, notes = text_table.read_table(name, raw, VALUE_COLUMNS, NEEDED_VALUE_COLUMNS)
    said = Particulars(source)
    known = Known(catalogue.indicators, {}, areas, said.basis, today)
    made = _imported((name, raw, said), table, known, Definitions())
    cause = "das Trennzeichen in einem Text oder einer Zahl ohne Anführungszeichen."
    others = [
        CellFinding(name, f"Zeile {line}", "so viele Werte wie Spalten", f"{count} Werte", cause)
        for line, count in ragged[:MOST_FINDINGS]
    ]
    told = (*made.findings, *others)[:MOST_FINDINGS]
    return dataclasses.replace(
        made,
        findings=told,
        more=made.more + len(made.findings) + len(ragged) - len(told),
        rows=made.rows + len(ragged),
        notes=(*notes, *made.notes),
    )


def is_workbook(raw: bytes) -> bool:
    """Tell whether a file is a workbook, which says its source itself, and no text file."""
    return raw.startswith((ZIP, OLD_EXCEL))


def _from_workbook(
    name: str, raw: bytes, catalogue: Catalogue, areas: AreaBook, today: dt.date
) -> Import:
    with opened(name, raw) as book:
        values = book.table(VALUES_SHEET, VALUE_COLUMNS, NEEDED_VALUE_COLUMNS)
        about = book.table(PARTICULARS_SHEET, PARTICULAR_COLUMNS, tuple(PARTICULAR_COLUMNS))
        described = (
            book.table(DEFINITIONS_SHEET, DEFINITION_COLUMNS, ("key",))
            if book.has(DEFINITIONS_SHEET)
            else None
        )
    said = particulars(about, areas.district, today)
    defined = DefinitionReader(described, catalogue, said).read() if described else Definitions()
    indicators = {**catalogue.indicators, **defined.indicators}
    known = Known(indicators, defined.refused, areas, said.basis, today)
    return _imported((name, raw, said), values, known, defined)


def _imported(
    origin: tuple[str, bytes, Particulars], table: Table, known: Known, defined: Definitions
) -> Import:
    reader = ObservationReader(table, known)
    observations = reader.read()
    findings = (*defined.findings, *reader.findings)
    told = findings[:MOST_FINDINGS]
    return Import(
        *origin,
        definitions=tuple(defined.indicators.values()),
        observations=observations,
        findings=told,
        rows=len(table.rows) - reader.empty,
        empty=reader.empty,
        notes=reader.notes,
        more=defined.more + reader.more + len(findings) - len(told),
    )
