"""Checking one event of a calendar file: what is taken over, and in German why it is not.

Only the properties named here are taken over. Whoever organises, attends or is to be asked, alarms,
attachments and everything else of a calendar program stay out; names of computers and people in
identifiers too.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import icalendar
import recurring_ical_events

from geo.events import CANCELLED, TENTATIVE, Event, EventPlaces, gemeinden_at_end
from geo.hours import ZONE
from loaders import event_times
from loaders.event_times import Fault

ENTRY: Final = "X-WEGWEISER-EINTRAG"
GEMEINDE: Final = "X-WEGWEISER-GEMEINDE"
OWN_UID: Final = re.compile(r"([0-9a-f]{16})@familienwegweiser")
UNDATED: Final = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
"""The stamp of events that say nothing about their own age; the format asks for one."""

LONGEST: Final = {"SUMMARY": 200, "LOCATION": 500, "DESCRIPTION": 10_000, "URL": 2_000}
LONGEST_CATEGORY: Final = 60
PROBE: Final = dt.timedelta(days=366 * 30)
ONE_DAY: Final = dt.timedelta(days=1)
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
    """An event with the checked components that its times are computed from."""

    event: Event
    calendar: icalendar.Calendar


def check(parts: Sequence[icalendar.Event], places: EventPlaces, source: str) -> Series:
    """Return the event that components of one UID describe: itself first, then its exceptions.

    Raises
    ------
    Fault
        It cannot be taken over.
    """
    for part in parts:
        _check_readable(part)
        _check_texts(part)
    masters = [part for part in parts if "RECURRENCE-ID" not in part]
    if len(masters) > 1:
        raise Fault("UID", "steht in mehreren Terminen; jeder braucht eine eigene Kennung")
    first = masters[0] if masters else parts[0]
    place = _place(first, places)
    identity = identity_of(text(first, "UID"))
    _check_same_town(parts, place, places)
    calendar = icalendar.Calendar()
    for part in (first, *(part for part in parts if part is not first)):
        calendar.add_component(_clean(part, identity, place))
    _check_times(calendar)
    return Series(described(calendar.events[0], source), calendar)


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


def text(part: icalendar.Component, name: str) -> str:
    """Return a property as text without signs that cannot be seen; empty if not there once."""
    found = part.get(name, "")
    said = "" if isinstance(found, list) else str(found).replace("\r\n", "\n").strip()
    return "".join(sign for sign in said if sign == "\n" or sign.isprintable())


def categories(part: icalendar.Event) -> list[str]:
    """Return the categories that are not empty, each on one line."""
    known = part.categories if "CATEGORIES" in part else []
    lines = (" ".join(str(name).split()) for name in known)
    shown = ("".join(filter(str.isprintable, line)) for line in lines)
    return [name for name in shown if name]


def _check_readable(part: icalendar.Event) -> None:
    """Refuse what no reader can be sure about."""
    for name, _ in part.errors:
        if name is None or name in _READ:
            raise Fault(name or "", "ist so nicht lesbar; vielleicht von Hand geändert")
    for name in _READ - {"CATEGORIES", "RDATE", "EXDATE"}:
        if isinstance(part.get(name), list):
            raise Fault(name, "steht mehrfach; erlaubt ist es einmal")
    if text(part, "CLASS").upper() not in {"", "PUBLIC"}:
        problem = "sagt, dass der Termin nicht öffentlich ist; nur öffentliche werden übernommen"
        raise Fault("CLASS", problem, private=True)


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
    entry, gemeinde = text(part, ENTRY), text(part, GEMEINDE)
    if entry in places.hidden:
        problem = "ist ein geschützter Ort; ein Termin würde zeigen, wo er liegt"
        raise Fault(ENTRY, problem, private=True)
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
    found = gemeinden_at_end(text(part, "LOCATION"), places)
    if len(found) == 1:
        return next(iter(found))
    cause = "kommt im Landkreis mehrfach vor" if found else "ist dort kein Ort des Landkreises"
    raise Fault(
        "LOCATION",
        f"nennt am Ende keinen eindeutigen Ort (der Name {cause}); erwartet wird der Name einer"
        f" Gemeinde oder eines Ortsteils am Ende, oder {ENTRY} oder {GEMEINDE}",
    )


def _check_same_town(parts: Sequence[icalendar.Event], place: Place, places: EventPlaces) -> None:
    """Refuse an address that is not where the event belongs: people would go to the wrong place."""
    for part in parts:
        found = gemeinden_at_end(text(part, "LOCATION"), places)
        if place.gemeinde and found and place.gemeinde not in found:
            other = ENTRY if place.entry else GEMEINDE
            problem = f"nennt einen Ort in einer anderen Gemeinde als {other}"
            raise Fault("LOCATION", problem)


def _clean(part: icalendar.Event, identity: str, place: Place) -> icalendar.Event:
    """Return a component with nothing but what is taken over."""
    clean = event_times.clean(part)
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


def _check_times(calendar: icalendar.Calendar) -> None:
    """Refuse a rule that cannot be computed, or that no day follows from: that would not end."""
    first = calendar.events[0]
    begin, _ = event_times.span(first)
    try:
        if "RRULE" in first:
            probe = icalendar.Calendar()
            probe.add_component(event_times.without_end(first, PROBE))
            after = recurring_ical_events.of(probe).after(begin + ONE_DAY)
            if next(after, None) is None:
                problem = "führt zu keinem weiteren Tag; vielleicht gibt es das Datum nicht"
                raise Fault("RRULE", problem)
        recurring_ical_events.of(calendar).between(begin, begin + ONE_DAY)
    except (ValueError, TypeError, OverflowError) as error:
        raise Fault("RRULE", "lässt sich nicht berechnen; vielleicht ein Tippfehler") from error
