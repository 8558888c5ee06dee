"""An event as people enter it here, and as the calendar components that are checked and shown."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Annotated, Final, Literal

import icalendar
from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from geo.events import Occurrence, in_order
from geo.hours import ZONE
from geo.model import Visibility
from geo.recurrence import days
from loaders import event_rules, event_times, event_values, fields
from loaders.event_recurrence import day_of
from loaders.event_text import ENTRY, GEMEINDE
from loaders.event_times import Fault
from loaders.problems import Finding, Severity
from loaders.records import Row

DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
TIME: Final = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}")
NOON: Final = dt.time(12)
COLUMNS: Final = {
    "SUMMARY": "name", "LOCATION": "location", "DESCRIPTION": "description", "URL": "web",
    "CATEGORIES": "categories", "DTSTART": "begin", "DTEND": "begin", "RRULE": "begin",
    ENTRY: "facility", GEMEINDE: "gemeinde_key", "X-WR-CALNAME": "source",
}  # fmt: skip
"""Which field of the form a property of a calendar is."""
CHOSEN: Final = {ENTRY: "ein gewählter Eintrag", GEMEINDE: "eine gewählte Gemeinde"}
"""What the form asks for instead of the properties of a calendar that a problem names."""


def _when(value: str) -> str:
    try:
        moment_of(value)
    except ValueError as error:
        message = "ist kein Tag (JJJJ-MM-TT), auch nicht mit Uhrzeit (JJJJ-MM-TTThh:mm)"
        raise PydanticCustomError("iso_date", message) from error
    return value


When = Annotated[str, AfterValidator(_when)]


class EventRow(Row):
    """An offer with its dates; ``begin`` and ``end`` are days, or times on the wall in Germany.

    An event without times ends on the first day after it. ``rule`` is an RRULE (RFC 5545),
    ``cancelled`` are days on which the rule does not hold. What protects people is no place of
    events: ``location_class`` is always public.
    """

    id: fields.Text
    name: fields.Text
    begin: When
    end: When
    rule: fields.ShortText = ""
    cancelled: list[fields.IsoDate] = Field(default_factory=list)
    event_status: Literal["", "tentative", "cancelled"] = ""
    description: str = ""
    audience: fields.ShortText = ""
    categories: list[fields.Text] = Field(default_factory=list)
    facility: str = ""
    gemeinde_key: fields.OptionalGemeindeKey = ""
    location: str = ""
    phones: list[fields.ShortText] = Field(default_factory=list)
    email: fields.Email = ""
    web: fields.Url = ""
    organization: str = ""
    visibility: Visibility
    location_class: Literal["public"] = "public"
    source: fields.Text
    as_of: str = ""
    as_of_date: fields.OptionalIsoDate = None


def moment_of(said: str) -> dt.date:
    """Return a day, or a time on the wall in Germany.

    Raises
    ------
    ValueError
        It is neither.
    """
    if DAY.fullmatch(said):
        return dt.date.fromisoformat(said)
    if TIME.fullmatch(said):
        return dt.datetime.fromisoformat(said).replace(tzinfo=ZONE)
    raise ValueError(said)


def parts_of(row: EventRow) -> list[icalendar.Event]:
    """Return an event and the single times of it that are cancelled, as a calendar has them.

    Raises
    ------
    Fault
        Its rule cannot be read.
    """
    main = _part(row, moment_of(row.begin), row.event_status)
    if not row.rule:
        return [main]
    try:
        main.add("RRULE", icalendar.vRecur.from_ical(row.rule))
    except ValueError as error:
        raise Fault("RRULE", "ist keine Regel nach RFC 5545") from error
    return [main, *(_cancelled(row, day) for day in _days(row, main))]


def _days(row: EventRow, main: icalendar.Event) -> Iterator[dt.date]:
    """Yield the cancelled days that the rule still chooses."""
    clean = event_times.clean(main)
    begin, _ = event_times.span(clean)
    clean.add("RRULE", event_rules.checked(main.get("RRULE"), begin))
    rule = event_rules.rule_of(clean)
    for day in sorted({dt.date.fromisoformat(one) for one in row.cancelled}):
        if day == day_of(begin) or (rule and days(rule, day, day)):
            yield day


def _cancelled(row: EventRow, day: dt.date) -> icalendar.Event:
    first = moment_of(row.begin)
    begin = dt.datetime.combine(day, first.timetz()) if isinstance(first, dt.datetime) else day
    part = _part(row, begin, "cancelled")
    part.add("RECURRENCE-ID", begin)
    return part


def _part(row: EventRow, begin: dt.date, status: str) -> icalendar.Event:
    part = icalendar.Event()
    part.add("UID", f"{row.id.rpartition(':')[2]}@familienwegweiser")
    part.add("DTSTART", begin)
    part.add("DTEND", _end(row, begin))
    if row.as_of_date:
        day = dt.date.fromisoformat(row.as_of_date)
        part.add("LAST-MODIFIED", dt.datetime.combine(day, NOON, ZONE).astimezone(dt.UTC))
    said = {
        "SUMMARY": row.name, "LOCATION": row.location, "DESCRIPTION": _description(row),
        "URL": row.web, "STATUS": status.upper(), ENTRY: row.facility,
        GEMEINDE: row.gemeinde_key,
    }  # fmt: skip
    for name, value in said.items():
        if value:
            part.add(name, value)
    if row.categories:
        part.categories = row.categories
    return part


def _end(row: EventRow, begin: dt.date) -> dt.date:
    """Return the end of the time that begins then: as long after it as the first time lasts."""
    first, end = moment_of(row.begin), moment_of(row.end)
    timed = isinstance(first, dt.datetime)
    if timed != isinstance(end, dt.datetime):
        raise Fault("DTEND", "und der Beginn müssen beide Uhrzeiten haben oder beide keine")
    return begin + (end - first)


def _description(row: EventRow) -> str:
    contact = ", ".join((*row.phones, *([row.email] if row.email else [])))
    lines = [
        f"Für: {row.audience}" if row.audience else "",
        f"Kontakt: {contact}" if contact else "",
        row.description,
    ]
    return "\n".join(line for line in lines if line)


def faults(resource: str, row: EventRow) -> list[Finding]:
    """Return what is wrong with the times and texts of an event, wherever it is."""
    try:
        parts = parts_of(row)
        event_values.check_texts(parts)
        event_values.series(parts, event_values.Place(), row.source)
    except Fault as fault:
        return [finding(resource, row, fault)]
    return []


def finding(resource: str, row: EventRow, fault: Fault) -> Finding:
    """Return why an event is refused, by the field of the form."""
    column, problem = COLUMNS.get(fault.name, ""), fault.problem
    for name, said in CHOSEN.items():
        problem = problem.replace(name, said)
    return Finding(resource, row.id, column, "", problem, Severity.ERROR)


def times(row: EventRow, first: dt.date, last: dt.date) -> list[Occurrence]:
    """Return when an event takes place on the days from ``first`` to ``last``, in order.

    Raises
    ------
    Fault
        Its times cannot be read.
    """
    found = event_values.series(parts_of(row), event_values.Place(), row.source)
    return sorted(found.recurrence.occurrences(first, last), key=lambda one: in_order(one, first))
