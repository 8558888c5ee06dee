"""How days, times, texts and lists of a meeting stand in the cells of a table, and are read."""

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from geo.meetings.model import State
from geo.search import fold
from loaders.event_times import EARLIEST, LATEST
from loaders.own_data.table import Row
from loaders.spreadsheets import harmless

GUARD: Final = "'"
"""What an export puts before a text that a spreadsheet would compute."""

WINTER: Final = "MEZ"
"""Stands behind a time of the hour that comes twice, if it is the second one."""

STATES: Final = {
    State.PLANNED: "geplant",
    State.INVITED: "eingeladen",
    State.HELD: "gehalten",
    State.CANCELLED: "abgesagt",
}

SEPARATOR: Final = ";"
_DAY: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_TIME: Final = re.compile(
    rf"(\d{{1,2}})(?:[:.](\d{{2}})(?::(\d{{2}}))?)?(?:\s*Uhr)?(?:\s*({WINTER}|MESZ))?"
)


@dataclass(eq=False)
class Unreadable(Exception):  # noqa: N818 - of the data, not of the program
    """Why a cell is none of what it should be: a German clause about it."""

    problem: str


def written_day(moment: dt.datetime) -> str:
    """Return the day of a moment."""
    return f"{moment:%d.%m.%Y}"


def written_time(moment: dt.datetime) -> str:
    """Return the time of a moment on the wall."""
    seconds = f":{moment:%S}" if moment.second else ""
    return f"{moment:%H:%M}{seconds}{f' {WINTER}' if moment.fold else ''}"


def written_list(said: Iterable[str]) -> str:
    """Return texts in one cell; one that holds a separator stands in quotation marks."""
    return f"{SEPARATOR} ".join(map(_written_part, said))


def _written_part(said: str) -> str:
    content = io.StringIO()
    csv.writer(content, delimiter=SEPARATOR).writerow([said])
    return content.getvalue().removesuffix("\r\n")


def written_text(said: str) -> str:
    """Return a text so that no guard of its own is taken for one of the export."""
    return GUARD + said if _is_guarded(said) else said


def said(row: Row, column: str) -> str:
    """Return a text without the guard that an export put before it."""
    found = row.text(column)
    return found.removeprefix(GUARD) if _is_guarded(found) else found


def _is_guarded(found: str) -> bool:
    rest = found.lstrip(GUARD)
    return found.startswith(GUARD) and harmless(rest) != rest


def parts(found: str) -> list[str]:
    """Return the texts of a cell that are separated by semicolons or lines.

    Quotation marks keep a text together, as `written_list` writes them.
    """
    try:
        lines = csv.reader(
            io.StringIO(found, newline=""), delimiter=SEPARATOR, skipinitialspace=True, strict=True
        )
        return [part for line in lines for part in line]
    except csv.Error:
        return re.split(rf"[{SEPARATOR}\n]", found)


def day(row: Row, column: str) -> dt.date:
    """Return a day.

    Raises
    ------
    Unreadable
        There is none, or it is out of bounds.
    """
    value, said_day = row.cells.get(column), row.text(column)
    found = value.date() if isinstance(value, dt.datetime) else value
    if not isinstance(found, dt.date):
        named = _DAY.fullmatch(said_day)
        try:
            numbers = [int(part) for part in named.groups()][::-1] if named else []
            found = dt.date(*numbers) if named else dt.date.fromisoformat(said_day)
        except ValueError as error:
            problem = "ist kein Tag, zum Beispiel 28.04.2027 oder 2027-04-28"
            raise Unreadable(problem) from error
    if not EARLIEST < found < LATEST:
        raise Unreadable(f"liegt nicht zwischen {EARLIEST.year} und {LATEST.year}")
    return found


def time(row: Row, column: str) -> dt.time:
    """Return a time on the wall; with ``fold`` if it is the second of an hour that comes twice.

    Raises
    ------
    Unreadable
        There is none.
    """
    value = row.cells.get(column)
    if isinstance(value, dt.time):
        return value.replace(second=0, microsecond=0)
    found = _TIME.fullmatch(row.text(column))
    if found is None:
        raise Unreadable("ist keine Uhrzeit, zum Beispiel 13:00")
    try:
        hour, minute, second = (int(part or 0) for part in found.groups()[:3])
        return dt.time(hour, minute, second, fold=int(found[4] == WINTER))
    except ValueError as error:
        raise Unreadable("ist keine Uhrzeit, zum Beispiel 13:00") from error


def state(row: Row, column: str) -> State:
    """Return how far a meeting is; without a word it is planned.

    Raises
    ------
    Unreadable
        The word is unknown.
    """
    found = row.text(column) or STATES[State.PLANNED]
    for one, label in STATES.items():
        if fold(found) in (fold(label), one.value):
            return one
    raise Unreadable(f"ist nicht bekannt; erlaubt: {', '.join(STATES.values())}")
