"""Meetings from calendar files (iCalendar, RFC 5545): series as single dates, exceptions applied.

Events are known by their UID, of which only a digest is kept: some programs put mail addresses
into it. Of several versions of an event or of one of its dates the highest SEQUENCE counts.
"""

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import icalendar

from geo.events import Event
from geo.meetings.model import Meeting, State
from loaders import event_rules, event_times
from loaders.event_recurrence import day_of, recurrence
from loaders.event_text import text, texts
from loaders.event_times import Fault, is_timed, span
from loaders.files import text_of
from loaders.meetings import reading, updates
from loaders.meetings.calendars import AREA, COMMITTEE, OWN_UID, ROLE, STATE, THEME, TOPIC
from loaders.meetings.reading import Names, Read, Refused
from loaders.meetings.store import new_id
from loaders.meetings.updates import Dated, FromCalendar
from loaders.problems import DataProblem, Finding, Severity

HORIZON: Final = dt.timedelta(days=731)
"""How far the series of a file are followed from their begin on."""

CANCELLED: Final = "CANCELLED"
EXCEPTION: Final = "RECURRENCE-ID"


@dataclass(frozen=True)
class _Group:
    """The components of one event, itself first; ``number`` is the place of the first in a file."""

    number: int
    parts: tuple[icalendar.Event, ...]
    cancelled: bool

    @property
    def is_whole(self) -> bool:
        """Whether the event itself is there, not only exceptions."""
        return EXCEPTION not in self.parts[0]


def read_calendar(
    name: str, raw: bytes, names: Names, there: Iterable[Meeting], other: tuple[str, str]
) -> Read:
    """Return the meetings of a calendar file; series as single meetings, for two years.

    What was read before from the same event is changed, unless the file is older (SEQUENCE).
    ``other`` are the committee and the area of events that name none; empty to refuse those.

    Raises
    ------
    DataProblem
        The file as a whole cannot be used.
    """
    findings: list[Finding] = []
    found: list[FromCalendar] = []
    count = 0
    for group in _groups(name, raw, findings):
        try:
            one = _from_calendar(group, names, other)
        except Refused as why:
            findings.append(reading.refusal(name, group.number, why))
        except Fault as fault:
            refused = Refused(fault.name, text(group.parts[0], "SUMMARY"), fault.problem)
            findings.append(reading.refusal(name, group.number, refused))
        else:
            found.append(one)
            count += len(one.dates)
        if count > reading.MOST:
            raise DataProblem(name, f"höchstens {reading.MOST} Termine", "mehr")
    return updates.compared(name, found, there, findings)


def _groups(name: str, raw: bytes, findings: list[Finding]) -> list[_Group]:
    """Return the events of a file; what a newer version in it replaces is among the findings."""
    reading.check_size(name, raw)
    content = text_of(name, raw)
    try:
        calendars = icalendar.Calendar.from_ical(content, multiple=True)
        parts = [
            (part, text(one, "METHOD").upper() == "CANCEL")
            for one in calendars
            for part in one.subcomponents
            if isinstance(part, icalendar.Event)
        ]
    except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, OSError) as error:
        raise _no_calendar(name) from error
    if not calendars:
        raise _no_calendar(name)
    newest: dict[tuple[str, str], tuple[int, icalendar.Event, bool]] = {}
    for number, (part, cancelled) in enumerate(parts, start=1):
        key = (text(part, "UID") or f"\n{number}", _said(part, EXCEPTION))
        known = newest.get(key)
        if known:
            problem = "steht mehrfach in der Datei; übernommen wird die neueste Fassung (SEQUENCE)"
            older = min((known[0], _sequence(known[1])), (number, _sequence(part)), key=_second)
            findings.append(Finding(name, str(older[0]), "UID", "", problem, Severity.WARNING))
        if known is None or _sequence(part) >= _sequence(known[1]):
            newest[key] = number, part, cancelled
    return _sorted(newest)


def _second(pair: tuple[int, int]) -> tuple[int, int]:
    return pair[1], pair[0]


def _sorted(newest: dict[tuple[str, str], tuple[int, icalendar.Event, bool]]) -> list[_Group]:
    """Return the parts of each event together, itself before its exceptions."""
    groups: dict[str, list[tuple[int, icalendar.Event, bool]]] = {}
    for (uid, _), one in newest.items():
        groups.setdefault(uid, []).append(one)
    made = []
    for those in groups.values():
        ordered = sorted(those, key=lambda one: (EXCEPTION in one[1], one[0]))
        parts = tuple(part for _, part, _ in ordered)
        made.append(_Group(ordered[0][0], parts, all(cancelled for *_, cancelled in ordered)))
    return made


def _no_calendar(name: str) -> DataProblem:
    cause = "keine Kalenderdatei, nur halb kopiert oder von Hand geändert."
    return DataProblem(name, "ein Kalender (iCalendar)", likely_cause=cause)


def _said(part: icalendar.Event, name: str) -> str:
    value = part.get(name)
    return str(value.to_ical(), "utf-8") if value is not None and hasattr(value, "to_ical") else ""


def _sequence(part: icalendar.Event) -> int:
    try:
        return max(0, min(int(part.get("SEQUENCE", 0)), 2**31))
    except (TypeError, ValueError):
        return 0


def _from_calendar(group: _Group, names: Names, other: tuple[str, str]) -> FromCalendar:
    """Return an event with its dates; its title is not taken over, the committee is its name."""
    first = group.parts[0]
    named = text(first, COMMITTEE) or other[0]
    if not named:
        raise Refused("Gremium", text(first, "SUMMARY"), "fehlt; bitte oben ein Gremium wählen")
    place = reading.place_of(names, named, text(first, AREA) or other[1])
    uid = text(first, "UID")
    digest = hashlib.sha256(uid.encode()).hexdigest()[:32] if uid else ""
    dates = tuple(_dates(group, place, digest))
    last = day_of(first.get("DTSTART").dt) + HORIZON if group.is_whole else None
    own = uid.removesuffix(OWN_UID) if uid.endswith(OWN_UID) else ""
    return FromCalendar(group.number, digest, own, place, last, dates)


def _dates(group: _Group, place: tuple[str, str], digest: str) -> Iterator[Dated]:
    cleaned = tuple(map(_clean, group.parts))
    if not group.is_whole:
        for part, clean in zip(group.parts, cleaned, strict=True):
            yield _dated(group, part, digest, place, (*span(clean), clean.get(EXCEPTION).dt))
        return
    versions = [Event(str(number), "", *span(clean)) for number, clean in enumerate(cleaned)]
    times = recurrence(cleaned, versions)
    first = min(day_of(begin) for clean in cleaned for begin in _begins(clean))
    last = day_of(versions[0].begin) + HORIZON
    for one, instead_of in times.dated(first, last):
        part = group.parts[int(one.event.id)]
        yield _dated(group, part, digest, place, (one.begin, one.end, instead_of))


def _begins(clean: icalendar.Event) -> Sequence[dt.date]:
    begin, _ = span(clean)
    return (begin, clean.get(EXCEPTION).dt) if EXCEPTION in clean else (begin,)


def _clean(part: icalendar.Event) -> icalendar.Event:
    """Return the times and the rule of a component, checked."""
    clean = event_times.clean(part)
    begin, end = span(clean)
    if not is_timed(begin) or end == begin:
        raise Refused(
            "DTSTART", text(part, "SUMMARY"), "hat keinen Beginn und kein Ende mit Uhrzeit"
        )
    if part.has_key("RRULE") and EXCEPTION not in part:
        clean.add("RRULE", event_rules.checked(part.get("RRULE"), begin))
    return clean


def _dated(
    group: _Group,
    part: icalendar.Event,
    digest: str,
    place: tuple[str, str],
    when: tuple[dt.date, dt.date, dt.date],
) -> Dated:
    begin, end, instead_of = when
    if not isinstance(begin, dt.datetime) or not isinstance(end, dt.datetime):
        raise Refused("DTSTART", "", "hat keine Uhrzeit")
    cancelled = group.cancelled or text(part, "STATUS").upper() == CANCELLED
    own = text(part, STATE)
    state = State(own) if own in set(State) else State.PLANNED
    made = Meeting(
        new_id(),
        *place,
        begin,
        end,
        reading.checked_text("Ort", text(part, "LOCATION")),
        reading.checked_text("Jahresthema", text(part, THEME)),
        State.CANCELLED if cancelled else state,
        reading.checked_list("Rollen", texts(part, ROLE)),
        reading.checked_list("Themen", texts(part, TOPIC)),
        origin=f"{digest}/{_instant(instead_of)}" if digest else "",
        sequence=_sequence(part),
    )
    is_exception = EXCEPTION in part and group.is_whole
    return Dated(made, is_own=bool(own), is_left_out=cancelled and is_exception)


def _instant(when: dt.date) -> str:
    """Return a moment in a way that does not depend on its time zone, a day as it is."""
    return (when.astimezone(dt.UTC) if isinstance(when, dt.datetime) else when).isoformat()
