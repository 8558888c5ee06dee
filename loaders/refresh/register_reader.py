"""Reading the Gemeindeverzeichnis (GV-ISys) as Destatis publishes it: an XLSX of all Gemeinden.

Called in the process apart only. The sheet begins with a title and rows of headings; then each row
has Satzart, Textkennzeichen, Land, RB, Kreis, VB, Gem, name, area and inhabitants in all, male,
female.
"""

import io
import re
from typing import Any, Final

import openpyxl

from loaders.problems import DataProblem
from loaders.received.cells import Value, text
from loaders.received.workbook import checked

SHEET: Final = "Onlineprodukt_Gemeinden"
HEADINGS: Final = {
    0: "Satzart", 2: "Land", 3: "RB", 4: "Kreis", 5: "VB", 6: "Gem", 7: "Gemeindename",
    9: "insgesamt", 10: "männlich", 11: "weiblich",
}  # fmt: skip
"""Headings by column; they stand in one of several rows."""

DIGITS: Final = {2: 2, 3: 1, 4: 2, 6: 3}
"""How many digits the parts of the AGS have, by column."""

TITLE_ROWS: Final = 8
COLUMNS: Final = 12
MOST_ROWS: Final = 40_000
GEMEINDE: Final = "60"
KREIS: Final = "40"
_DATE: Final = re.compile(r"(\d{2})\.(\d{2})\.(\d{4})")


def read_register(file: str, raw: bytes, district: str) -> dict[str, Any]:
    """Return title, date and rows (number, AGS, name, total, male, female) of a district.

    The row of the Kreis itself has an AGS of 5 digits. All values are text.

    Raises
    ------
    DataProblem
        It is no workbook, or none with this sheet.
    """
    with checked(file, raw):
        book = openpyxl.load_workbook(
            io.BytesIO(raw), read_only=True, data_only=True, keep_links=False
        )
        name = next((one for one in book.sheetnames if one.startswith(SHEET)), "")
        if not name:
            found = ", ".join(book.sheetnames)[:200]
            cause = "eine andere Tabelle; gebraucht wird der „Auszug aus dem Gemeindeverzeichnis“."
            raise DataProblem(file, f"ein Blatt „{SHEET}…“", found, likely_cause=cause)
        lines = book[name].iter_rows(max_row=MOST_ROWS, max_col=COLUMNS, values_only=True)
        title, rows = [], []
        for number, cells in enumerate(lines, start=1):
            if number <= TITLE_ROWS:
                title.append([text(cell) for cell in cells])
            if (row := _row(cells)) and row[0].startswith(district):
                rows.append([number, *row])
    _check_headings(f"{file}, Blatt „{name}“", title)
    said = " ".join(cell for line in title for cell in line if cell)
    return {"title": said, "date": _date(said), "rows": rows, "sheet": name}


def _row(cells: tuple[Value, ...]) -> list[str]:
    """Return AGS, name and inhabitants of a row about a Gemeinde or a Kreis, else nothing."""
    kind = text(cells[0])
    if kind not in {GEMEINDE, KREIS}:
        return []
    columns = DIGITS if kind == GEMEINDE else [column for column in DIGITS if column < max(DIGITS)]
    key = "".join(text(cells[column]).zfill(DIGITS[column]) for column in columns)
    return [key, text(cells[7]), *(text(cell) for cell in cells[9:12])]


def _check_headings(place: str, title: list[list[str]]) -> None:
    for column, heading in HEADINGS.items():
        if not any(_plain(line[column]).startswith(heading.casefold()) for line in title):
            cause = "Destatis hat die Tabelle umgestellt, oder es ist eine andere."
            raise DataProblem(place, "eine Überschrift am gewohnten Platz", "",
                              column=heading, likely_cause=cause)  # fmt: skip


def _plain(said: str) -> str:
    return " ".join(said.split()).casefold()


def _date(title: str) -> str:
    found = _DATE.search(title)
    return f"{found[3]}-{found[2]}-{found[1]}" if found else ""
