"""The template for own data: a workbook that says itself how to fill it in."""

import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from geo.district import District
from geo.indicators.model import Catalogue, DataArea, Indicator
from geo.model import Level
from geo.regions import at_level
from loaders.files import write_atomic
from loaders.own_data.definitions import as_row
from loaders.own_data.hints import ABOUT, HINTS
from loaders.own_data.model import (
    AREAS_SHEET,
    DEFINITION_COLUMNS,
    DEFINITIONS_SHEET,
    HINTS_SHEET,
    NO,
    PARTICULARS,
    PARTICULARS_SHEET,
    POLARITIES,
    SIDES,
    VALUE_COLUMNS,
    VALUES_SHEET,
    YES,
)
from loaders.received.cells import Value, letters
from loaders.spreadsheets import harmless

PARTICULAR_COLUMNS: Final[Mapping[str, str]] = {"label": "Angabe", "value": "Ihre Eintragung"}
LISTS_SHEET: Final = "Listen"
LAST_ROW: Final = 5000
"""The choices are offered down to this row; the import reads further."""

TEXT_FORMAT: Final = "@"
HEADER_FILL: Final = PatternFill("solid", start_color="DDE3E8")
WRAPPED: Final = Alignment(wrap_text=True, vertical="top")

Cells = Sequence[Value]


def write_template(
    target: Path | BinaryIO,
    catalogue: Catalogue,
    district: District,
    data_area: DataArea | None = None,
    *,
    level: Level = Level.SOZIALRAUM,
) -> None:
    """Write the template for one data area, or for all, with all areas of a level to fill in.

    Rows are prepared for the indicators that are not computed from shipped data; without any, the
    areas stand there once and wait for a new indicator.
    """
    chosen = [
        one
        for one in catalogue.indicators.values()
        if data_area is None or one.data_area == data_area
    ]
    book = Workbook()
    book.remove(book.active)
    book.properties.creator = "Familienwegweiser"
    _particulars(book.create_sheet(PARTICULARS_SHEET), district)
    _definitions(book.create_sheet(DEFINITIONS_SHEET), chosen, catalogue)
    _values(book.create_sheet(VALUES_SHEET), chosen, district, level)
    areas = _areas(book.create_sheet(AREAS_SHEET), district)
    _fill(book.create_sheet(HINTS_SHEET), ["So füllen Sie die Vorlage aus"], HINTS, (110,))
    lists = _lists(book.create_sheet(LISTS_SHEET), catalogue)
    for column, choices in lists.items():
        _offer(book[DEFINITIONS_SHEET], list(DEFINITION_COLUMNS).index(column), choices)
    _offer(book[VALUES_SHEET], list(VALUE_COLUMNS).index("area_key"), areas)
    book[LISTS_SHEET].sheet_state = "hidden"
    buffer = io.BytesIO()
    book.save(buffer)
    if isinstance(target, Path):
        write_atomic(target, buffer.getvalue())
    else:
        target.write(buffer.getvalue())


def _particulars(sheet: Worksheet, district: District) -> None:
    known = {"district": f"{district.key} {district.name}"}
    rows = [(label, known.get(key, ""), ABOUT[key]) for key, label in PARTICULARS.items()]
    _fill(sheet, [*PARTICULAR_COLUMNS.values(), "Was gemeint ist"], rows, (22, 50, 70))


def _definitions(sheet: Worksheet, indicators: Iterable[Indicator], catalogue: Catalogue) -> None:
    rows = [tuple(as_row(one, catalogue.data_areas).values()) for one in indicators]
    widths = (24, 32, 30, 32, 32, 14, 8, 18, 14, 10, 44, 44)
    _fill(sheet, list(DEFINITION_COLUMNS.values()), rows, widths)


def _values(
    sheet: Worksheet, indicators: Iterable[Indicator], district: District, level: Level
) -> None:
    waiting = [one.key for one in indicators if not one.resources] or [""]
    names = at_level(district.areas, level)["name"]
    rows = [(one, key, name) for one in waiting for key, name in names.items()]
    _fill(sheet, list(VALUE_COLUMNS.values()), rows, (24, 18, 28, 12, 12, 12, 40))
    for name in ("numerator", "denominator"):
        index = list(VALUE_COLUMNS).index(name)
        sheet.column_dimensions[letters(index)].number_format = "General"
        for row in range(2, sheet.max_row + 1):
            sheet.cell(row, index + 1).number_format = "General"
    sheet.auto_filter.ref = sheet.dimensions


def _areas(sheet: Worksheet, district: District) -> str:
    """Write all keys and names; return the range of the keys."""
    rows = [
        (key, level.singular, name)
        for level in district.levels
        for key, name in at_level(district.areas, level.key)["name"].items()
    ]
    _fill(sheet, ["Gebietsschlüssel", "Ebene", "Name"], rows, (18, 16, 32))
    return f"{AREAS_SHEET}!$A$2:$A${len(rows) + 1}"


def _lists(sheet: Worksheet, catalogue: Catalogue) -> dict[str, str]:
    """Write the choices of the definitions; return their ranges by column."""
    choices = {
        "data_area": [catalogue.data_areas.get(area, area.value) for area in DataArea],
        "polarity": list(POLARITIES.values()),
        "side": list(SIDES.values()),
        "people": [YES, NO],
    }
    ranges = {}
    for index, (column, offered) in enumerate(choices.items()):
        for row, said in enumerate(offered, start=1):
            sheet.cell(row, index + 1, harmless(said))
        letter = letters(index)
        ranges[column] = f"{LISTS_SHEET}!${letter}$1:${letter}${len(offered)}"
    return ranges


def _offer(sheet: Worksheet, index: int, choices: str) -> None:
    rule = DataValidation(type="list", formula1=f"={choices}", allow_blank=True)
    rule.errorTitle, rule.error = "Nicht in der Liste", "Bitte einen Eintrag der Liste wählen."
    rule.showErrorMessage = True
    rule.add(f"{letters(index)}2:{letters(index)}{LAST_ROW}")
    sheet.add_data_validation(rule)


def _fill(
    sheet: Worksheet, header: Sequence[str], rows: Iterable[Cells], widths: Sequence[int]
) -> None:
    """Write a table as text with a header that stays in sight."""
    for number, row in enumerate([header, *rows], start=1):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(number, column, harmless(value) or None)
            cell.number_format = TEXT_FORMAT if isinstance(value, str) else "General"
            cell.alignment = WRAPPED
            if number == 1:
                cell.font, cell.fill = Font(bold=True), HEADER_FILL
    for index, width in enumerate(widths):
        dimension = sheet.column_dimensions[letters(index)]
        dimension.width, dimension.number_format = width, TEXT_FORMAT
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
