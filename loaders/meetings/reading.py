"""Reading meetings from files that people deliver: the good ones, and why others were refused."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from geo.meetings.model import Meeting, after, local, names_persons
from geo.search import fold
from loaders.files import MEGABYTE
from loaders.meetings import cells
from loaders.meetings.changes import LONGEST, MOST_ROLES
from loaders.meetings.store import new_id
from loaders.own_data.table import Row
from loaders.own_data.text_table import read_table
from loaders.own_data.workbook import opened
from loaders.problems import DataProblem, Finding, Severity
from loaders.received.cells import shown
from loaders.received.workbook import OLD_EXCEL, ZIP
from loaders.spreadsheets import readable

SHEET: Final = "Termine"
COLUMNS: Final = {
    "committee": "Gremium",
    "area": "Gebiet",
    "day": "Datum",
    "begin": "Beginn",
    "end": "Ende",
    "last": "Endet am",
    "place": "Ort",
    "theme": "Jahresthema",
    "state": "Stand",
    "roles": "Rollen",
    "topics": "Themen",
}
NEEDED: Final = ("committee", "area", "day", "begin")
MOST: Final = 2000
MOST_BYTES: Final = 2 * MEGABYTE


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
    """The new meetings of a file, and what was refused or left out; ``notes`` say how it was read.

    ``changed`` are meetings that were there, as the file has them now; ``raised`` those that say
    the same in a newer version of the file: only its number is to be kept.
    """

    meetings: tuple[Meeting, ...]
    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()
    changed: tuple[Meeting, ...] = ()
    raised: tuple[Meeting, ...] = ()


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
        self.keep(one)
        return one

    def keep(self, one: Meeting) -> None:
        """Keep in mind that a meeting is there."""
        self._known.add(self._of(one))

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
    """Return a text without blanks around it that is not too long and names nobody.

    Raises
    ------
    Refused
        It is too long or calls somebody by name.
    """
    plain = readable(said).strip()
    if len(plain) > LONGEST:
        raise Refused(column, plain, f"ist länger als {LONGEST} Zeichen")
    if names_persons(plain):
        raise Refused(column, "", "nennt eine Person; erlaubt sind Rollen und Einrichtungen")
    return plain


def checked_list(column: str, said: Iterable[str]) -> tuple[str, ...]:
    """Return texts that are not empty, each checked (see `checked_text`).

    Raises
    ------
    Refused
        One is too long or calls somebody by name, or there are too many.
    """
    found = tuple(text for one in said if (text := checked_text(column, one)))
    if len(found) > MOST_ROLES:
        raise Refused(column, "", f"nennt mehr als {MOST_ROLES}")
    return found


def _meeting(row: Row, names: Names) -> Meeting:
    committee, area = place_of(names, cells.said(row, "committee"), cells.said(row, "area"))
    day = _of(cells.day, row, "day")
    begin = local(day, _of(cells.time, row, "begin"))
    if row.text("end"):
        last = _of(cells.day, row, "last") if row.text("last") else day
        end = local(last, _of(cells.time, row, "end"))
    elif committee in names.minutes:
        end = after(begin, names.minutes[committee])
    else:
        raise Refused("Ende", "", "fehlt; die übliche Dauer dieses Gremiums ist nicht bekannt")
    if end.timestamp() <= begin.timestamp():
        problem = "liegt nicht nach dem Beginn; was nach Mitternacht endet, braucht „Endet am“"
        raise Refused("Ende", row.text("end"), problem)
    place, theme = (checked_text(COLUMNS[one], cells.said(row, one)) for one in ("place", "theme"))
    roles, topics = (
        checked_list(COLUMNS[one], cells.parts(cells.said(row, one))) for one in ("roles", "topics")
    )
    state = _of(cells.state, row, "state")
    return Meeting(new_id(), committee, area, begin, end, place, theme, state, roles, topics)


Value = TypeVar("Value")


def _of(read: Callable[[Row, str], Value], row: Row, column: str) -> Value:
    try:
        return read(row, column)
    except cells.Unreadable as why:
        raise Refused(COLUMNS[column], shown(row.cells.get(column)), why.problem) from why
