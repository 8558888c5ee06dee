"""The profile of an area as XLSX: values as numbers, everything else in words."""

import io
from collections.abc import Iterable, Sequence

import openpyxl
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from loaders.spreadsheets import readable, writable
from pages.i18n import text
from pages.print.profile_model import Figure, Profile, Section

Cell = str | float | int | None
WIDTHS = (26, 44, 16, 16, 16, 16, 16, 16, 40, 40, 40, 40, 40, 40, 24, 14)
SERIES_WIDTHS = (26, 44, 14, 16, 16, 30, 16)
SURROUNDING_WIDTHS = (30, 44, 18, 12, 14, 12, 14)


def make(profile: Profile) -> bytes:
    """Return the profile as a workbook of four sheets."""
    book = openpyxl.Workbook()
    first = book.active
    if first is not None:
        book.remove(first)
    properties = book.properties
    properties.title, properties.creator = readable(profile.title), readable(profile.publisher)
    properties.language = "de-DE"
    _figures(book.create_sheet(text("plan-profile-sheet-figures")), profile)
    _series(book.create_sheet(text("plan-profile-sheet-series")), profile)
    _surroundings(book.create_sheet(text("plan-profile-sheet-surroundings")), profile)
    _particulars(book.create_sheet(text("plan-profile-sheet-particulars")), profile)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _figures(sheet: Worksheet, profile: Profile) -> None:
    """Write one row per indicator, and one per data area without any."""
    names = (
        text("plan-profile-column-data-area"),
        text("plan-profile-paper-indicator"),
        text("plan-profile-paper-value"),
        text("plan-profile-column-unit"),
        text("plan-profile-column-note"),
        text("plan-profile-paper-district"),
        text("plan-profile-paper-rank"),
        text("plan-profile-paper-period"),
        text("plan-profile-column-sentence"),
        text("plan-profile-column-trend"),
        text("plan-profile-column-description"),
        text("plan-profile-paper-premise"),
        text("plan-profile-paper-limitation"),
        text("plan-profile-paper-source"),
        text("plan-profile-paper-licence"),
        text("plan-profile-column-side"),
    )
    _header(sheet, names, WIDTHS)
    for section in profile.sections:
        for figure in section.figures:
            _row(sheet, _cells(section, figure), {3: figure.digits, 6: figure.digits})
        if not section.figures:
            nothing = text("wording-no-data")
            _row(sheet, (section.title, None, None, None, nothing), {})


def _cells(section: Section, figure: Figure) -> tuple[Cell, ...]:
    note = figure.value if figure.number is None else ""
    return (
        section.title,
        figure.label,
        figure.number,
        figure.unit,
        note,
        figure.reference_number,
        figure.rank,
        figure.period,
        figure.sentence,
        figure.trend,
        figure.description,
        figure.premise,
        figure.limitation,
        figure.source,
        figure.licence,
        figure.side,
    )


def _series(sheet: Worksheet, profile: Profile) -> None:
    names = (
        text("plan-profile-column-data-area"),
        text("plan-profile-paper-indicator"),
        text("plan-profile-paper-period"),
        text("plan-profile-paper-value"),
        text("plan-profile-paper-district"),
        text("plan-profile-paper-basis"),
        text("plan-profile-column-note"),
    )
    _header(sheet, names, SERIES_WIDTHS)
    for section in profile.sections:
        for figure in section.figures:
            for point in figure.series:
                note = point.value if point.number is None else ""
                cells = (section.title, figure.label, point.period, point.number)
                rest = (point.reference_number, point.basis, note)
                _row(sheet, (*cells, *rest), {4: figure.digits, 5: figure.digits})


def _surroundings(sheet: Worksheet, profile: Profile) -> None:
    names = (
        text("plan-profile-column-data-area"),
        text("plan-profile-paper-series"),
        text("plan-profile-column-unit"),
        text("plan-profile-column-first-year"),
        text("plan-profile-paper-first"),
        text("plan-profile-column-last-year"),
        text("plan-profile-paper-last"),
    )
    _header(sheet, names, SURROUNDING_WIDTHS)
    for section in profile.sections:
        for one in section.surroundings:
            begin = (one.first_year, one.first_number)
            cells = (section.title, one.label, one.unit, *begin, one.last_year, one.last_number)
            _row(sheet, cells, {5: 2, 7: 2})


def _particulars(sheet: Worksheet, profile: Profile) -> None:
    """Write what the profile is about, how to read it, and where it comes from."""
    _header(sheet, (profile.title, profile.subtitle), (44, 110))
    compiled = text("plan-profile-paper-compiled", date=profile.date, revision=profile.revision)
    empty = text("plan-profile-paper-no-assessment")
    rows: list[tuple[str, str]] = [
        (text("plan-profile-paper-facts"), compiled),
        *((line.label, line.text) for line in profile.facts),
        *((f"{one.name} ({one.status})", one.evidence) for one in profile.members),
        *((one.topic, f"{one.text} {one.source}".strip()) for one in profile.evidence),
        *(
            (one.title, " ".join(said))
            for one in profile.card.aspects
            for said in one.lines or [[text("plan-profile-paper-card-none")]]
        ),
        (text("plan-profile-paper-assessment"), profile.assessment or empty),
        *((text("plan-profile-paper-guidance"), said) for said in profile.guidance),
        *(
            (text("plan-profile-paper-nothing"), f"{section.title}: {way}")
            for section in _empty(profile)
            for way in section.ways
        ),
        *((text("plan-profile-paper-sources"), f"{x.label} ({x.text})") for x in profile.sources),
        *((line.label, line.text) for line in profile.contact),
    ]
    for row in rows:
        _row(sheet, row, {})


def _empty(profile: Profile) -> Iterable[Section]:
    return (section for section in profile.sections if not section.figures)


def _header(sheet: Worksheet, names: Sequence[str], widths: Sequence[float]) -> None:
    sheet.append([writable(name) for name in names])
    sheet.freeze_panes = "A2"
    for number, width in enumerate(widths, start=1):
        sheet.cell(1, number).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(number)].width = width


def _row(sheet: Worksheet, cells: Sequence[Cell], digits: dict[int, int]) -> None:
    """Add a row; ``digits`` are those shown of the numbers in columns counted from 1."""
    sheet.append([writable(cell) for cell in cells])
    line = sheet.max_row
    for number in range(1, len(cells) + 1):
        sheet.cell(line, number).alignment = Alignment(wrap_text=True, vertical="top")
    for column, shown in digits.items():
        sheet.cell(line, column).number_format = "#,##0" + ("." + "0" * shown if shown else "")
