"""Reading calendar files (iCalendar, RFC 5545) of one folder after the other."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import icalendar

from geo.events import EventPlaces
from loaders.event_text import text
from loaders.event_times import Fault
from loaders.event_values import Series, check
from loaders.files import read_text
from loaders.problems import DataProblem, Finding, Severity

ENDING: Final = ".ics"
MOST_BYTES: Final = 5_000_000
MOST_EVENTS: Final = 5_000
MOST_TIMES: Final = 300_000
"""How often the events of a file may take place in a year, with what overlaps the year."""

DEEPEST: Final = 5
"""No calendar has more blocks inside each other."""

Stamp = tuple[int, int]
"""Time of the last change and size of a file."""

NO_STAMP: Final = (0, 0)


@dataclass(frozen=True, eq=False)
class CalendarFile:
    """What one file gave: its good events by the line they begin on, and what was wrong."""

    series: Mapping[int, Series]
    findings: tuple[Finding, ...] = ()
    problem: DataProblem | None = None


def stamps(folders: Iterable[Path]) -> dict[Path, Stamp]:
    """Return the calendar files of folders, which may be missing, in the order of their names.

    What cannot be looked at has an empty stamp; reading it tells why.
    """
    found = {}
    for folder in folders:
        try:
            inside = sorted(folder.iterdir()) if folder.is_dir() else []
        except OSError:
            found[folder] = NO_STAMP
            continue
        for path in inside:
            if path.suffix.lower() == ENDING and not path.name.startswith("."):
                found[path] = _stamp(path)
    return found


def _stamp(path: Path) -> Stamp:
    try:
        state = path.stat()
    except OSError:
        return NO_STAMP
    return state.st_mtime_ns, state.st_size


def read_calendar_file(path: Path, places: EventPlaces) -> CalendarFile:
    """Return the events of a file; a broken file has none and a problem."""
    try:
        calendars, lines = _parsed(path)
    except DataProblem as problem:
        return CalendarFile({}, problem=problem)
    series: dict[int, Series] = {}
    findings: list[Finding] = []
    rest, left = iter(lines), MOST_TIMES
    for calendar in calendars:
        source = _source(calendar, path)
        for line, parts in _grouped(calendar, rest).items():
            try:
                found = check(parts, places, source)
                left = _left(left, found)
            except Fault as fault:
                findings.append(finding(path.name, line, parts[0], fault))
            else:
                series[line] = found
    return CalendarFile(series, tuple(findings))


def _left(left: int, series: Series) -> int:
    """Return how often other events may still take place, and refuse one that does too often."""
    times = series.recurrence.times_a_year
    if times > left:
        most = f"{MOST_TIMES:,}".replace(",", ".")
        problem = f"ergibt mit den anderen der Datei zu viele Termine; erlaubt sind {most} im Jahr"
        raise Fault("RRULE", problem)
    return left - times


def finding(file: str, line: int, part: icalendar.Event, fault: Fault) -> Finding:
    """Return why an event was refused; of a private one only where it stands."""
    said = "" if fault.private else f"„{text(part, 'SUMMARY')[:80]}“ (UID {text(part, 'UID')[:80]})"
    return Finding(file, str(line), fault.name, said, fault.problem, Severity.ERROR)


def _source(calendar: icalendar.Calendar, path: Path) -> str:
    """Return the name of a calendar, of its file if it has none or that of a mailbox."""
    name = text(calendar, "X-WR-CALNAME") or text(calendar, "NAME")
    return path.stem if not name or "@" in name else name[:120]


def _grouped(
    calendar: icalendar.Calendar, lines: Iterator[int]
) -> dict[int, list[icalendar.Event]]:
    """Return the components of each event by the line of the first; one without UID is alone."""
    first_lines: dict[str, int] = {}
    groups: dict[int, list[icalendar.Event]] = {}
    for part in calendar.subcomponents:
        if isinstance(part, icalendar.Event):
            line = next(lines)
            uid = text(part, "UID") or str(line)
            groups.setdefault(first_lines.setdefault(uid, line), []).append(part)
    return groups


def _parsed(path: Path) -> tuple[list[icalendar.Calendar], list[int]]:
    """Return the calendars of a file and the lines on which their events begin.

    Raises
    ------
    DataProblem
        The file is too large, unreadable, cut off or no calendar.
    """
    if _stamp(path)[1] > MOST_BYTES:
        cause = "ein Kalender mit Anhängen oder vielen alten Terminen."
        expected = f"eine Datei von höchstens {MOST_BYTES // 1_000_000} MB"
        raise DataProblem(path.name, expected, likely_cause=cause)
    content = read_text(path)
    lines = _event_lines(path.name, content)
    try:
        calendars = icalendar.Calendar.from_ical(content, multiple=True)
    except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, OSError) as error:
        raise _no_calendar(path.name) from error
    if not calendars or not all(isinstance(one, icalendar.Calendar) for one in calendars):
        raise _no_calendar(path.name)
    return calendars, lines


def _no_calendar(file: str, line: int | None = None) -> DataProblem:
    cause = "keine Kalenderdatei, nur halb kopiert oder von Hand geändert."
    return DataProblem(file, "ein Kalender (iCalendar, RFC 5545)", "", line, likely_cause=cause)


def _event_lines(file: str, content: str) -> list[int]:
    """Return the lines on which events begin, if every block of the file is closed."""
    begun: list[str] = []
    found = []
    for number, line in enumerate(content.split("\n"), start=1):
        word, _, block = line.rstrip().upper().partition(":")
        if word == "BEGIN":
            begun.append(block)
            if begun[1:] == ["VEVENT"]:
                found.append(number)
            if len(begun) > DEEPEST:
                raise _no_calendar(file, number)
        elif word == "END" and (not begun or begun.pop() != block):
            raise _no_calendar(file, number)
    if begun:
        raise _no_calendar(file)
    if len(found) > MOST_EVENTS:
        raise DataProblem(file, f"höchstens {MOST_EVENTS} Termine", str(len(found)))
    return found
