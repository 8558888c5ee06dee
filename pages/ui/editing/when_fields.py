"""When an event takes place: as it is stored (begin, end, RRULE) and in the fields of the form."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any, Final

from loaders.editing.merging import TIMES
from loaders.event_row import moment_of
from loaders.event_rules import WEEKDAYS
from pages.ui.editing import times

ONCE, OWN = "once", "own"
PARTS: Final = ("day", "last", "time", "repeat", "until")
REPEATS: Final = (
    ONCE, "weekly", "fortnightly", "month-weekday", "month-last-weekday", "month-day", "yearly",
)  # fmt: skip
"""How an event can recur in the form; what is stored may follow another rule (`OWN`)."""

_UNTIL = re.compile(r";UNTIL=(\d{8})(?:T\d{6}Z?)?$")
_POINT = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?", flags=re.IGNORECASE)
_ONE_DAY: Final = dt.timedelta(days=1)
_WEEK: Final = 7


def load(name: str, begin: str, end: str, rule: str) -> dict[str, Any]:
    """Return what the fields hold for stored times; the rule as it is stored stays beside them."""
    empty: dict[str, Any] = {"day": None, "last": None, "time": "", "until": None}
    parts = empty | {"repeat": ONCE, "rule": rule or ""}
    if begin and end:
        parts |= _span(moment_of(begin), moment_of(end)) | _repeat(begin, rule)
    return {f"{name}.{part}": value for part, value in parts.items()}


def store(name: str, now: Mapping[str, Any]) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Return the fields as they are stored, and (field, message) for what cannot be read."""
    day, last = now.get(f"{name}.day"), now.get(f"{name}.last")
    if not isinstance(day, dt.date):
        return {}, [(f"{name}.day", "pro-edit-needed")]
    last = last if isinstance(last, dt.date) else day
    if last < day:
        return {}, [(f"{name}.last", "pro-edit-when-last-wrong")]
    written = str(now.get(f"{name}.time") or "").strip()
    clocks = understood(written) if written else ("", "")
    if clocks is None:
        return {}, [(f"{name}.time", "pro-edit-when-time-wrong")]
    repeat, until = str(now.get(f"{name}.repeat") or ONCE), now.get(f"{name}.until")
    rule = str(now.get(f"{name}.rule") or "") if repeat == OWN else rules(day)[repeat]
    if rule and repeat != OWN and isinstance(until, dt.date):
        if until < day:
            return {}, [(f"{name}.until", "pro-edit-when-until-wrong")]
        rule = f"{rule};UNTIL={until:%Y%m%d}"
    return dict(zip(TIMES, (*_stored(day, last, clocks), rule), strict=True)), []


def rules(day: dt.date) -> dict[str, str]:
    """Return the rules that the form offers for an event that begins on a day, by `REPEATS`."""
    weekday = WEEKDAYS[day.weekday()]
    made = (
        "", "FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2",
        f"FREQ=MONTHLY;BYDAY={nth(day)}{weekday}", f"FREQ=MONTHLY;BYDAY=-1{weekday}",
        "FREQ=MONTHLY", "FREQ=YEARLY",
    )  # fmt: skip
    return dict(zip(REPEATS, made, strict=True))


def nth(day: dt.date) -> int:
    """Return the how manieth of its weekday a day is in its month."""
    return (day.day - 1) // _WEEK + 1


def understood(written: str) -> tuple[str, str] | None:
    """Return from when until when (hh:mm) a text says that something lasts, None for none.

    One time alone says when it begins; then both are the same.
    """
    found = times.understood(written)
    if found is None:
        one = _POINT.fullmatch(re.sub(r"uhr|ab|\s", "", written, flags=re.IGNORECASE))
        found = [(clock := f"{int(one[1]):02d}:{one[2] or '00'}", clock)] if one else []
    if len(found) != 1 or found[0] == times.WHOLE_DAY:
        return None
    return found[0] if all(map(_is_clock, found[0])) else None


def repeat_of(begin: dt.date, rule: str) -> tuple[str, dt.date | None]:
    """Return which of `REPEATS` (or `OWN`) a stored rule is, and its last day."""
    if not rule:
        return ONCE, None
    ended = _UNTIL.search(rule)
    body = rule[: ended.start()] if ended else rule
    known = {value: key for key, value in reversed(rules(begin).items()) if value}
    if body not in known:
        return OWN, None
    return known[body], dt.datetime.strptime(ended[1], "%Y%m%d").date() if ended else None  # noqa: DTZ007


def _is_clock(said: str) -> bool:
    hour, minute = map(int, said.split(":"))
    return (hour, minute) <= (24, 0) and minute < 60  # noqa: PLR2004 - a day has 24 hours


def _span(begin: dt.date, end: dt.date) -> dict[str, Any]:
    if not (isinstance(begin, dt.datetime) and isinstance(end, dt.datetime)):
        last = end - _ONE_DAY
        return {"day": begin, "last": last if last > begin else None}
    day, last, closes = begin.date(), end.date(), f"{end:%H:%M}"
    if closes == "00:00" and last > day:
        last, closes = last - _ONE_DAY, "24:00"
    opens = f"{begin:%H:%M}"
    time = opens if (day, opens) == (last, closes) else f"{opens}–{closes}"
    return {"day": day, "last": last if last > day else None, "time": time}


def _repeat(begin: str, rule: str) -> dict[str, Any]:
    first = dt.date.fromisoformat(begin[:10])
    repeat, until = repeat_of(first, rule)
    return {"repeat": repeat, "until": until}


def _stored(day: dt.date, last: dt.date, clocks: tuple[str, str]) -> tuple[str, str]:
    opens, closes = clocks
    if not opens:
        return day.isoformat(), (last + _ONE_DAY).isoformat()
    if closes == "24:00":
        last, closes = last + _ONE_DAY, "00:00"
    return f"{day}T{opens}", f"{last}T{closes}"
