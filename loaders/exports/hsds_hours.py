"""Opening hours as schedules of HSDS 3; times are those on the wall in Germany."""

import datetime as dt
from collections.abc import Iterator
from typing import Any, Final

from geo.hours import PUBLIC_HOLIDAYS, WEEKDAYS, Hours, Kind, day, read
from geo.publish import PublicFacility

CLOSED_NOW: Final = "temporarily closed"
DAYS: Final = dict(zip(WEEKDAYS, ("MO", "TU", "WE", "TH", "FR", "SA", "SU"), strict=True))
GERMAN_DAYS: Final = dict(zip(WEEKDAYS, ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"), strict=True))
HOLIDAYS: Final = "Feiertage"

Row = dict[str, Any]


def closure(entry: PublicFacility, today: dt.date) -> Row:
    """Return status and alert of what is closed today against its hours; else nothing."""
    found = day(read(entry.opening_hours or None), today, {})
    if found.kind is not Kind.CLOSED or not found.special:
        return {}
    return {
        "status": CLOSED_NOW,
        "alert": "; ".join(filter(None, (_said(h) for h in found.special))),
    }


def schedules(entry: PublicFacility) -> Iterator[Row]:
    """Yield a row per hours of the week and per temporary change; times on the wall in Germany."""
    known = read(entry.opening_hours or None)
    if known is None:
        return
    for one in (*known.regular, *known.special):
        weekdays = [DAYS[name] for name in WEEKDAYS if name in one.days]
        yield {
            "valid_from": one.valid_from,
            "valid_to": one.valid_through,
            "freq": "WEEKLY" if weekdays and one.opens else "",
            "byday": ",".join(weekdays) if one.opens else "",
            "opens_at": one.opens,
            "closes_at": one.closes,
            "description": _said(one),
            "notes": one.note,
        }
    if known.appointment_only:
        yield {"description": "nach Vereinbarung", "notes": known.note}


def _said(hours: Hours) -> str:
    """Say hours in one line, such as "Mo, Di 9:00–12:00"."""
    days = [short for name, short in GERMAN_DAYS.items() if name in hours.days]
    if PUBLIC_HOLIDAYS in hours.days:
        days.append(HOLIDAYS)
    if hours.opens is None or hours.closes is None:
        times = "geschlossen"
    else:
        times = f"{hours.opens:%H:%M}–{hours.closes:%H:%M}"
    span = ""
    if hours.valid_from or hours.valid_through:
        edges = (("von", hours.valid_from), ("bis", hours.valid_through))
        span = " ".join(f"{word} {edge:%d.%m.%Y}" for word, edge in edges if edge)
    return " ".join(filter(None, (", ".join(days), times, span, hours.note)))
