"""Reading meetings from files that people deliver: the good ones, and why others were refused."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from geo.meetings.model import Meeting, State, local, names_persons
from geo.search import fold
from loaders.event_times import EARLIEST, LATEST
from loaders.files import MEGABYTE
from loaders.meetings.store import new_id
from loaders.own_data.table import Row, shown
from loaders.own_data.text_table import read_table
from loaders.own_data.workbook import OLD_EXCEL, ZIP, opened
from loaders.problems import DataProblem, Finding, Severity

SHEET: Final = "Termine"
COLUMNS: Final = {
    "committee": "Gremium",
    "area": "Gebiet",
    "day": "Datum",
    "begin": "Beginn",
    "end": "Ende",
    "place": "Ort",
    "theme": "Jahresthema",
    "state": "Stand",
    "roles": "Rollen",
    "topics": "Themen",
}
NEEDED: Final = ("committee", "area", "day", "begin")
STATES: Final = {
    State.PLANNED: "geplant",
    State.INVITED: "eingeladen",
    State.HELD: "gehalten",
    State.CANCELLED: "abgesagt",
}
MOST: Final = 2000
MOST_BYTES: Final = 2 * MEGABYTE
LONGEST: Final = 300
_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2})(?::00)?)?(?:\s*Uhr)?")


@dataclass(frozen=True)
class Names:
    """What files may name: committees and areas by their names, and which belong together.

    ``committees`` and ``areas`` map names (folded, see `geo.search.fold`) to keys; ``places``
    has the areas of each committee, ``minutes`` how long its meetings usually last.
    """

    committees: Mapping[str, str]
    areas: Mapping[str, frozenset[str]]
    places: Mapping[str, frozenset[str]]
    minutes: Mapping[str, int]


@dataclass(frozen=True)
class Read:
    """The meetings of a file, and what was refused or left out; ``notes`` say how it was read."""

    meetings: tuple[Meeting, ...]
    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()


@dataclass(eq=False)
class Refused(Exception):  # noqa: N818 - of the data, not of the program
    """Why a meeting is not taken over: a column, its value, and a German clause about it."""

    column: str
    value: str
    problem: str


def check_size(name: str, raw: bytes) -> None:
    """Refuse a file that is empty or larger than `MOST_BYTES`.

    Raises
    ------
    DataProblem
        It is.
    """
    if not raw.strip():
        raise DataProblem(name, "eine Datei mit Inhalt", "eine leere Datei")
    if len(raw) > MOST_BYTES:
        expected = f"eine Datei von höchstens {MOST_BYTES // MEGABYTE} MB"
        raise DataProblem(name, expected, f"{len(raw) / MEGABYTE:.1f} MB".replace(".", ","))


def read_rows(name: str, raw: bytes, names: Names, there: Iterable[Meeting]) -> Read:
    """Return the meetings of a table (CSV or XLSX with the columns of `COLUMNS`).

    What is there already, at the same time for the same committee and area, is refused.

    Raises
    ------
    DataProblem
        The file as a whole cannot be used.
    """
    check_size(name, raw)
    notes: tuple[str, ...] = ()
    findings: list[Finding] = []
    if raw.startswith((ZIP, OLD_EXCEL)):
        with opened(name, raw) as book:
            table = book.table(SHEET, COLUMNS, NEEDED)
    else:
        table, ragged, notes = read_table(name, raw, COLUMNS, NEEDED)
        for line, count in ragged:
            problem = f"hat {count} Werte; erwartet werden so viele, wie es Spalten gibt"
            findings.append(Finding(name, str(line), "", "", problem, Severity.ERROR))
    if len(table.rows) > MOST:
        raise DataProblem(name, f"höchstens {MOST} Termine", str(len(table.rows)))
    taken = Taken(there)
    good = []
    for row in table.rows:
        if not any(row.text(column) for column in COLUMNS):
            continue
        try:
            good.append(taken.fresh(_meeting(row, names)))
        except Refused as why:
            findings.append(refusal(name, row.number, why))
    return Read(tuple(good), tuple(findings), notes)


class Taken:
    """What is there: each committee meets for an area at one time once."""

    def __init__(self, there: Iterable[Meeting]) -> None:
        self._known = {self._of(one) for one in there}

    def fresh(self, one: Meeting) -> Meeting:
        """Return a meeting that is not there yet, and keep in mind that it is now.

        Raises
        ------
        Refused
            It is there.
        """
        if self._of(one) in self._known:
            said = f"{one.begin:%d.%m.%Y %H:%M}"
            raise Refused("Datum", said, "steht schon im Kalender (Gremium, Gebiet und Beginn)")
        self._known.add(self._of(one))
        return one

    @staticmethod
    def _of(one: Meeting) -> tuple[str, str, float]:
        return one.committee, one.area, one.begin.timestamp()


def refusal(name: str, line: int, why: Refused) -> Finding:
    """Return why a meeting was refused; nobody's name is repeated."""
    said = "" if names_persons(why.value) else why.value[:80]
    return Finding(name, str(line), why.column, said, why.problem, Severity.ERROR)


def place_of(names: Names, committee: str, area: str) -> tuple[str, str]:
    """Return the keys of a committee and of an area of its level, given by name or key.

    Raises
    ------
    Refused
        One of them is unknown, or they do not belong together.
    """
    key = names.committees.get(fold(committee.strip()), "")
    if not key:
        raise Refused("Gremium", committee, "ist kein Gremium dieses Landkreises")
    found = names.areas.get(fold(area.strip()), frozenset())
    if not found:
        raise Refused("Gebiet", area, "ist kein Gebiet dieses Landkreises")
    fitting = found & names.places[key]
    if len(fitting) != 1:
        raise Refused("Gebiet", area, "ist kein Gebiet, für das dieses Gremium tagt")
    return key, next(iter(fitting))


def checked_text(column: str, said: str) -> str:
    """Return a text on one line that is not too long and names nobody.

    Raises
    ------
    Refused
        It is too long or calls somebody by name.
    """
    line = " ".join(said.split())
    if len(line) > LONGEST:
        raise Refused(column, line, f"ist länger als {LONGEST} Zeichen")
    if names_persons(line):
        raise Refused(column, "", "nennt eine Person; erlaubt sind Rollen und Einrichtungen")
    return line


def _meeting(row: Row, names: Names) -> Meeting:
    committee, area = place_of(names, row.text("committee"), row.text("area"))
    day = _day(row)
    begin = local(day, _time(row, "begin"))
    if row.text("end"):
        end = local(day, _time(row, "end"))
    elif committee in names.minutes:
        end = begin + dt.timedelta(minutes=names.minutes[committee])
    else:
        raise Refused("Ende", "", "fehlt; die übliche Dauer dieses Gremiums ist nicht bekannt")
    if end.timestamp() <= begin.timestamp():
        raise Refused("Ende", row.text("end"), "liegt nicht nach dem Beginn")
    place, theme = (checked_text(COLUMNS[one], row.text(one)) for one in ("place", "theme"))
    roles, topics = (_list(row, one) for one in ("roles", "topics"))
    state = _state(row.text("state"))
    return Meeting(new_id(), committee, area, begin, end, place, theme, state, roles, topics)


def _list(row: Row, column: str) -> tuple[str, ...]:
    parts = re.split(r"[;\n]", row.text(column))
    return tuple(said for part in parts if (said := checked_text(COLUMNS[column], part)))


def _state(said: str) -> State:
    for state, label in STATES.items():
        if fold(said or STATES[State.PLANNED]) in (fold(label), state.value):
            return state
    raise Refused("Stand", said, f"ist nicht bekannt; erlaubt: {', '.join(STATES.values())}")


def _day(row: Row) -> dt.date:
    value, said = row.cells.get("day"), row.text("day")
    day = value.date() if isinstance(value, dt.datetime) else value
    if not isinstance(day, dt.date):
        found = _DAY.fullmatch(said)
        try:
            parts = [int(part) for part in found.groups()][::-1] if found else []
            day = dt.date(*parts) if found else dt.date.fromisoformat(said)
        except ValueError as error:
            problem = "ist kein Tag, zum Beispiel 28.04.2027 oder 2027-04-28"
            raise Refused("Datum", shown(value), problem) from error
    if not EARLIEST < day < LATEST:
        raise Refused("Datum", said, f"liegt nicht zwischen {EARLIEST.year} und {LATEST.year}")
    return day


def _time(row: Row, column: str) -> dt.time:
    value = row.cells.get(column)
    if isinstance(value, dt.time):
        return value.replace(second=0, microsecond=0)
    found = _TIME.fullmatch(row.text(column))
    try:
        return dt.time(int(found[1]), int(found[2] or 0)) if found else dt.time(25)
    except ValueError as error:
        problem = "ist keine Uhrzeit, zum Beispiel 13:00"
        raise Refused(COLUMNS[column], shown(value), problem) from error
