"""The events of a district: read while the server runs, and their times between two dates."""

import datetime as dt
import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import icalendar

from geo.events import Event, EventPlaces, Occurrence
from loaders.event_files import CalendarFile, Stamp, finding, read_calendar_file, stamps
from loaders.event_recurrence import Recurrence
from loaders.event_stored import NAME
from loaders.event_times import Fault
from loaders.event_values import Series
from loaders.problems import DataProblem, Finding

CHECK_EVERY_S: Final = 10
NOTHING: Final = CalendarFile({})


@dataclass(frozen=True, eq=False)
class Agenda:
    """All events there are, by id, and what was refused; one value per reading."""

    events: Mapping[str, Event]
    calendars: Mapping[str, icalendar.Calendar]
    recurrences: Mapping[str, Recurrence]
    files: int = 0
    findings: tuple[Finding, ...] = ()
    problems: tuple[DataProblem, ...] = ()


class EventFolders:
    """Folders with calendar files, read again when a file changes; safe for threads.

    While one thread reads, the others get what was known before. ``entered`` are the events that
    people entered here; they come first.
    """

    def __init__(
        self, folders: Sequence[Path], places: EventPlaces, entered: CalendarFile = NOTHING
    ) -> None:
        self._folders, self._places, self._entered = tuple(folders), places, entered
        self._lock = threading.Lock()
        self._files: dict[Path, tuple[Stamp, CalendarFile]] = {}
        self._agenda: Agenda | None = None
        self._checked = 0.0

    def current(self) -> Agenda:
        """Return the events as the files have them, at most `CHECK_EVERY_S` seconds old."""
        known = self._agenda
        if known and time.monotonic() - self._checked < CHECK_EVERY_S:
            return known
        if not self._lock.acquire(blocking=known is None):
            return known or Agenda({}, {}, {})
        try:
            return self._read_changed()
        finally:
            self._lock.release()

    def _read_changed(self) -> Agenda:
        found = stamps(self._folders)
        before = {path: stamp for path, (stamp, _) in self._files.items()}
        if self._agenda is None or found != before:
            self._files = {
                path: self._files[path]
                if before.get(path) == stamp
                else (stamp, read_calendar_file(path, self._places))
                for path, stamp in found.items()
            }
            files = {path: file for path, (_, file) in self._files.items()}
            self._agenda = replace(_united({Path(NAME): self._entered, **files}), files=len(files))
        self._checked = time.monotonic()
        return self._agenda


def read_events(folders: Sequence[Path], places: EventPlaces) -> Agenda:
    """Return the events in folders as they are now."""
    return EventFolders(folders, places).current()


def _united(files: Mapping[Path, CalendarFile]) -> Agenda:
    """Return the events of all files; one that comes again in a later file is refused there."""
    kept: dict[str, Series] = {}
    findings: list[Finding] = []
    for path, file in files.items():
        findings += file.findings
        for line, series in file.series.items():
            if series.event.id in kept:
                where = kept[series.event.id].event.source
                fault = Fault("UID", f"kommt mehrfach vor, zuerst in „{where}“")
                findings.append(finding(path.name, line, series.calendar.events[0], fault))
            else:
                kept[series.event.id] = series
    return Agenda(
        events={key: series.event for key, series in kept.items()},
        calendars={key: series.calendar for key, series in kept.items()},
        recurrences={key: series.recurrence for key, series in kept.items()},
        findings=tuple(findings),
        problems=tuple(file.problem for file in files.values() if file.problem),
    )


def occurrences(
    agenda: Agenda, ids: Iterable[str], first: dt.date, last: dt.date
) -> tuple[Occurrence, ...]:
    """Return the times at which events take place on the days from ``first`` to ``last``."""
    return tuple(one for key in ids for one in agenda.recurrences[key].occurrences(first, last))
