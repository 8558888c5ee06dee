"""Opening times as people write them, "9–12 und 13–17:30", and as they are stored."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from geo.hours import PUBLIC_HOLIDAYS, WEEKDAYS

DAYS: Final = (*WEEKDAYS, PUBLIC_HOLIDAYS)
CLOSED: Final = ("geschlossen", "zu", "closed", "ruhetag")
ROUND_THE_CLOCK: Final = ("24h", "24stunden", "rundumdie", "durchgehend")
WHOLE_DAY: Final = ("00:00", "24:00")

_SPAN = re.compile(
    r"(\d{1,2})(?:[:.](\d{2}))?(?:-|bis)(\d{1,2})(?:[:.](\d{2}))?", flags=re.IGNORECASE
)
_WORDS = re.compile(r"\b(?:uhr|von)\b|\s+", flags=re.IGNORECASE)

Interval = tuple[str, str]
Rule = dict[str, Any]


def understood(written: str) -> list[Interval] | None:
    """Return the times (from, to) that a text says; empty for closed, None if it is no such text.

    What it says is judged by the loaders.
    """
    plain = re.sub(r"[\u2010-\u2015\u2212]", "-", written.strip())
    joined = _WORDS.sub("", plain).lower()
    if joined in CLOSED:
        return []
    if joined in ROUND_THE_CLOCK:
        return [WHOLE_DAY]
    parts = [
        one for one in re.split(r",|;|/|\n|\bund\b|\+", plain, flags=re.IGNORECASE) if one.strip()
    ]
    spans = [_SPAN.fullmatch(_WORDS.sub("", one)) for one in parts]
    if not spans or None in spans:
        return None
    return [(_clock(one[1], one[2]), _clock(one[3], one[4])) for one in spans if one]


def _clock(hour: str, minute: str | None) -> str:
    return f"{int(hour):02d}:{minute or '00'}"


def said(rules: Sequence[Mapping[str, Any]]) -> str:
    """Return stored rules of one day as a text that `understood` reads; empty without rules."""
    spans = [f"{one['opens']}–{one['closes']}" for one in rules if one.get("opens")]
    return ", ".join(spans) or (CLOSED[0] if rules else "")


def is_weekly(rule: Mapping[str, Any]) -> bool:
    """Tell whether a stored rule says no more than days and times."""
    return bool(rule.get("dayOfWeek")) and not rule.keys() - {"dayOfWeek", "opens", "closes"}


def week(rules: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Return the weekly rules as one text per day."""
    return {day: said([one for one in rules if day in one["dayOfWeek"]]) for day in DAYS}


def weekly(texts: Mapping[str, str]) -> tuple[list[Rule], list[str]]:
    """Return texts per day as stored rules, and the days whose text is not understood.

    Days with the same times share a rule; times come in the order of the first day that has them.
    """
    days: dict[Interval | None, list[str]] = {}
    unread = []
    for day in DAYS:
        written = texts.get(day, "")
        found = understood(written) if written.strip() else None
        if written.strip() and found is None:
            unread.append(day)
        for interval in [None] if found == [] else found or []:
            days.setdefault(interval, []).append(day)
    return [rule(one, named) for one, named in days.items()], unread


def rule(interval: Interval | None, days: Sequence[str] = ()) -> Rule:
    """Return a stored rule; no interval is a closure, no days are all days."""
    made: Rule = {"dayOfWeek": list(days)} if days else {}
    return made | ({"opens": interval[0], "closes": interval[1]} if interval else {})
