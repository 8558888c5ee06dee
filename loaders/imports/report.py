"""The rows that were not taken over, as a workbook with the reason beside each of them."""

import io
from collections import defaultdict
from typing import Final

import openpyxl
from openpyxl.cell import WriteOnlyCell

from loaders.imports.checks import Refusal
from loaders.imports.matching import Match, Verdict
from loaders.imports.plan import Plan
from loaders.spreadsheets import writable

SHEET: Final = "Nicht übernommen"
LONGEST_CELL: Final = 32_000
"""Excel holds 32,767 signs in a cell."""


def refused_workbook(planned: Plan) -> bytes:
    """Return the refused and uncertain rows as XLSX: number, column and reason, then the row.

    Every cell is text that no spreadsheet takes for a formula.
    """
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet(SHEET)
    source = planned.source
    reasons = _reasons(planned)

    def row(*values: str) -> list[WriteOnlyCell]:
        cells = [WriteOnlyCell(sheet, str(writable(value))[:LONGEST_CELL]) for value in values]
        for cell in cells:
            cell.data_type = "s"
        return cells

    sheet.append(row(source.row_word, "Spalte mit Fehler", "Grund", *source.columns))
    for one in source.rows:
        if one.number in reasons:
            columns, said = reasons[one.number]
            sheet.append(row(str(one.number), columns, said, *one.cells))
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _reasons(planned: Plan) -> dict[int, tuple[str, str]]:
    """Return by row in which columns it is wrong, and why."""
    found: dict[int, list[Refusal]] = defaultdict(list)
    for one in planned.refused:
        found[one.number].append(one)
    for match in planned.matches:
        if match.verdict is Verdict.UNCERTAIN:
            found[match.number].append(Refusal(match.number, "", asked(match)))
    return {
        number: (
            ", ".join(dict.fromkeys(one.column for one in known if one.column)),
            "; ".join(f"{one.column} {one.problem}".strip() for one in known),
        )
        for number, known in found.items()
    }


def asked(match: Match) -> str:
    """Return in German what is uncertain about a row."""
    known = ", ".join(
        f"„{one.name}“ ({one.entity_id}, {one.similarity:.0f} %)" for one in match.candidates
    )
    notes = f"; {'; '.join(match.notes)}" if match.notes else ""
    return f"könnte ein vorhandener Eintrag sein: {known}{notes}"
