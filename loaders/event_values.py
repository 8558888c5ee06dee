"""Checking one event of a calendar file: what is taken over, and in German why it is not.

Only the properties named here are taken over. Whoever organises, attends or is to be asked, alarms,
attachments and everything else of a calendar program stay out; names of computers and people in
identifiers too.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import icalendar

from geo.events import CANCELLED, TENTATIVE, Event, EventPlaces, gemeinden_at_end
from geo.hours import ZONE
from loaders import event_rules, event_times
from loaders.event_privacy import check_public
from loaders.event_recurrence import Recurrence, recurrence
from loaders.event_text import ENTRY, GEMEINDE, categories, text
from loaders.event_times import Fault

OWN_UID: Final = re.compile(r"([0-9a-f]{16})@familienwegweiser")
UNDATED: Final = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
"""The stamp of events that say nothing about their own age; the format asks for one."""

LONGEST: Final = {"SUMMARY": 200, "LOCATION": 500, "DESCRIPTION": 10_000, "URL": 2_000}
LONGEST_CATEGORY: Final = 60
_STATUS: Final = {
    "": "",
    "CONFIRMED": "",
    "TENTATIVE": TENTATIVE,
    "CANCELLED": CANCELLED,
}
_READ: Final = {
    "UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID",
    "SEQUENCE", "STATUS", "LOCATION", "DESCRIPTION", "URL", "CATEGORIES", "CLASS", "DTSTAMP",
    "LAST-MODIFIED", ENTRY, GEMEINDE,
}  # fmt: skip


@dataclass(frozen=True)
class Place:
    """Where an event belongs: an entry, a Gemeinde or both."""

    entry: str = ""
    gemeinde: str = ""


@dataclass(frozen=True)
class Series:
    """An event with its checked components and what they say about its times."""

    event: Event
    calendar: icalendar.Calendar
    recurrence: Recurrence


def check(parts: Sequence[icalendar.Event], places: EventPlaces, source: str) -> Series:
    """Return the event that components of one UID describe: itself first, then its exceptions.

    Raises
    ------
    Fault
        It cannot be taken over.
    """
    check_public(parts, places, source)
    check_texts(parts)
    masters = [part for part in parts if "RECURRENCE-ID" not in part]
    if len(masters) > 1:
        raise Fault("UID", "steht in mehreren Terminen; jeder braucht eine eigene Kennung")
    first = masters[0] if masters else parts[0]
    place = _place(first, places)
    _check_same_town(parts, place, places)
    return series((first, *(part for part in parts if part is not first)), place, source)


def series(parts: Sequence[icalendar.Event], place: Place, source: str) -> Series:
    """Return the event that readable components describe, itself first, at a place.

    Raises
    ------
    Fault
        Its times cannot be taken over.
    """
    identity = identity_of(text(parts[0], "UID"))
    calendar = icalendar.Calendar()
    for part in parts:
        calendar.add_component(_clean(part, identity, place))
    event = described(calendar.events[0], source)
    versions = [_this_time(event, described(part, source)) for part in calendar.events]
    return Series(event, calendar, recurrence(calendar.events, versions))


def identity_of(uid: str) -> str:
    """Return the short id under which an event is known here, the same on every reading."""
    if own := OWN_UID.fullmatch(uid):
        return own[1]
    return hashlib.sha256(uid.encode()).hexdigest()[:16]


def described(part: icalendar.Event, source: str) -> Event:
    """Return what a checked component says."""
    begin, end = event_times.span(part)
    stamp: dt.datetime = part.get("DTSTAMP").dt
    return Event(
        id=identity_of(text(part, "UID")),
        title=text(part, "SUMMARY"),
        begin=event_times.on_the_wall(begin),
        end=event_times.on_the_wall(end),
        rule=str(part.get("RRULE").to_ical(), "utf-8") if "RRULE" in part else "",
        status=_STATUS[text(part, "STATUS")],
        facility=text(part, ENTRY),
        gemeinde_key=text(part, GEMEINDE),
        location=text(part, "LOCATION"),
        description=text(part, "DESCRIPTION"),
        url=text(part, "URL"),
        categories=tuple(categories(part)),
        source=source,
        as_of="" if stamp == UNDATED else stamp.astimezone(ZONE).date().isoformat(),
    )


def _this_time(event: Event, said: Event) -> Event:
    """Return an event with what an exception says differently."""
    return replace(
        event,
        title=said.title,
        status=said.status,
        location=said.location,
        description=said.description,
        url=said.url,
    )


def check_texts(parts: Sequence[icalendar.Event]) -> None:
    """Check that components can be read, and that their texts are what their names say.

    Raises
    ------
    Fault
        One cannot, or has a text that is missing, too long or something else.
    """
    for part in parts:
        _check_readable(part)
        _check_texts(part)


def _check_readable(part: icalendar.Event) -> None:
    """Refuse what no reader can be sure about."""
    for name, _ in part.errors:
        if name is None or name in _READ:
            raise Fault(name or "", "ist so nicht lesbar; vielleicht von Hand geändert")
    for name in _READ - {"CATEGORIES", "RDATE", "EXDATE"}:
        if isinstance(part.get(name), list):
            raise Fault(name, "steht mehrfach; erlaubt ist es einmal")


def _check_texts(part: icalendar.Event) -> None:
    """Refuse texts that are missing, too long or not what their name says."""
    if not text(part, "UID"):
        raise Fault("UID", "fehlt; ohne Kennung ist der Termin nicht wiederzuerkennen")
    if not text(part, "SUMMARY"):
        raise Fault("SUMMARY", "fehlt; erwartet wird ein Titel")
    for name, most in LONGEST.items():
        if len(text(part, name)) > most:
            raise Fault(name, f"ist zu lang; erwartet werden höchstens {most} Zeichen")
    if text(part, "STATUS").upper() not in _STATUS:
        raise Fault("STATUS", f"ist unbekannt; erlaubt sind {', '.join(filter(None, _STATUS))}")
    if text(part, "URL") and not text(part, "URL").startswith(("https://", "http://")):
        raise Fault("URL", "ist keine Adresse mit http:// oder https://")
    if any(len(name) > LONGEST_CATEGORY for name in categories(part)):
        raise Fault("CATEGORIES", f"ist zu lang; je Wort höchstens {LONGEST_CATEGORY} Zeichen")


def _place(part: icalendar.Event, places: EventPlaces) -> Place:
    entry, gemeinde = places.stays(text(part, ENTRY)), text(part, GEMEINDE)
    if entry and entry not in places.entries:
        raise Fault(ENTRY, "ist kein öffentlicher Eintrag im Wegweiser; vielleicht ein Tippfehler")
    if entry and entry not in places.mobile:
        return Place(entry, places.entries[entry])
    return Place(entry, _gemeinde(part, gemeinde, places))


def _gemeinde(part: icalendar.Event, gemeinde: str, places: EventPlaces) -> str:
    """Return the Gemeinde that an event names by key or by the end of its address."""
    if gemeinde and gemeinde not in places.gemeinden:
        problem = "ist kein Gemeindeschlüssel (8 Ziffern) dieses Landkreises"
        raise Fault(GEMEINDE, problem)
    if gemeinde:
        return gemeinde
    said = text(part, "LOCATION")
    found = gemeinden_at_end(said, places)
    if len(found) == 1:
        return next(iter(found))
    raise Fault("LOCATION", f"{_no_place(said, several=bool(found))}, oder {ENTRY} oder {GEMEINDE}")


def _no_place(said: str, *, several: bool) -> str:
    wanted = "erwartet wird der Name einer Gemeinde oder eines Ortsteils am Ende"
    if not said:
        return f"fehlt; {wanted}"
    cause = "kommt im Landkreis mehrfach vor" if several else "ist dort kein Ort des Landkreises"
    return f"nennt am Ende keinen eindeutigen Ort (der Name {cause}); {wanted}"


def _check_same_town(parts: Sequence[icalendar.Event], place: Place, places: EventPlaces) -> None:
    """Refuse an address that is not where the event belongs: people would go to the wrong place."""
    for part in parts:
        found = gemeinden_at_end(text(part, "LOCATION"), places)
        if place.gemeinde and found and place.gemeinde not in found:
            other = "als der des genannten Eintrags" if place.entry else "als der genannten"
            problem = f"nennt einen Ort in einer anderen Gemeinde {other}"
            raise Fault("LOCATION", problem)


def _clean(part: icalendar.Event, identity: str, place: Place) -> icalendar.Event:
    """Return a component with nothing but what is taken over."""
    clean = event_times.clean(part)
    if "RRULE" in part:
        begin, _ = event_times.span(clean)
        clean.add("RRULE", event_rules.checked(part.get("RRULE"), begin))
    clean.add("UID", f"{identity}@familienwegweiser")
    clean.add("DTSTAMP", _stamp(part.get("LAST-MODIFIED") or part.get("DTSTAMP")))
    for name in LONGEST:
        if text(part, name):
            clean.add(name, text(part, name))
    status = text(part, "STATUS").upper()
    for name, said in (("STATUS", status), (ENTRY, place.entry), (GEMEINDE, place.gemeinde)):
        if said:
            clean.add(name, said)
    if "SEQUENCE" in part:
        clean.add("SEQUENCE", int(part.get("SEQUENCE")))
    if named := categories(part):
        clean.categories = named
    return clean


def _stamp(said: icalendar.vDDDTypes | None) -> dt.datetime:
    when = said.dt if said else None
    if not isinstance(when, dt.datetime):
        return UNDATED
    return event_times.in_zone(when).astimezone(dt.UTC)
