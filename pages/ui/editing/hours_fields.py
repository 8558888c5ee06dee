"""Opening hours in fields: a line per day of the week, rows for what holds for a while.

Names of the fields: ``<field>.Monday`` …, ``<field>.appointmentOnly``, ``<field>.note``,
``<field>.rows`` (numbers of the rows) and ``<field>.row.<number>.<part>``.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, Final

from pages.ui.editing import times

REGULAR: Final = "openingHoursSpecification"
SPECIAL: Final = "specialOpeningHoursSpecification"
INSTEAD, BESIDE = "instead", "beside"
"""A row holds instead of the usual times, or is itself a usual one (of a season, with a note)."""

PARTS: Final = ("effect", "days", "times", "first", "last", "note")


def load(name: str, hours: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the fields hold for stored hours."""
    regular, special = hours.get(REGULAR, ()), hours.get(SPECIAL, ())
    week = times.week([one for one in regular if times.is_weekly(one)])
    rows = [(BESIDE, one) for one in regular if not times.is_weekly(one)]
    rows += [(INSTEAD, one) for one in special]
    found: dict[str, Any] = {f"{name}.{day}": said for day, said in week.items()}
    found[f"{name}.appointmentOnly"] = bool(hours.get("appointmentOnly"))
    found[f"{name}.note"] = hours.get("note", "")
    found[f"{name}.rows"] = list(range(len(rows)))
    for number, (effect, stored) in enumerate(rows):
        found |= _row(name, number, effect, stored)
    return found


def _row(name: str, number: int, effect: str, stored: Mapping[str, Any]) -> dict[str, Any]:
    values = {
        "effect": effect,
        "days": list(stored.get("dayOfWeek", ())),
        "times": times.said([stored]),
        "first": _day(stored.get("validFrom")),
        "last": _day(stored.get("validThrough")),
        "note": stored.get("note", ""),
    }
    return {part_name(name, number, part): value for part, value in values.items()}


def part_name(name: str, number: int, part: str) -> str:
    """Return the name of a field of a row."""
    return f"{name}.row.{number}.{part}"


def _day(iso: str | None) -> dt.date | None:
    return dt.date.fromisoformat(iso) if iso else None


def store(name: str, now: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Return the fields as stored hours without source and date, and those that are not read."""
    regular, unread = times.weekly({day: now.get(f"{name}.{day}") or "" for day in times.DAYS})
    unread_names = [f"{name}.{day}" for day in unread]
    special: list[dict[str, Any]] = []
    for number in now.get(f"{name}.rows", ()):
        parts = {part: now.get(part_name(name, number, part)) for part in PARTS}
        written = str(parts["times"] or "").strip()
        found = times.understood(written) if written else []
        if found is None:
            unread_names.append(part_name(name, number, "times"))
            continue
        spans: list[times.Interval | None] = [*found] or [None]
        made = [_stored(interval, parts) for interval in spans]
        (special if parts["effect"] == INSTEAD else regular).extend(made)
    hours = {
        REGULAR: regular,
        SPECIAL: special,
        "appointmentOnly": bool(now.get(f"{name}.appointmentOnly")),
        "note": str(now.get(f"{name}.note") or "").strip(),
    }
    return hours, unread_names


def _stored(interval: times.Interval | None, parts: Mapping[str, Any]) -> dict[str, Any]:
    days: Sequence[str] = [day for day in times.DAYS if day in (parts["days"] or ())]
    more = {
        "validFrom": parts["first"].isoformat() if parts["first"] else "",
        "validThrough": parts["last"].isoformat() if parts["last"] else "",
        "note": str(parts["note"] or "").strip(),
    }
    return {**times.rule(interval, days), **{key: value for key, value in more.items() if value}}
