"""Opening hours as people and OpenStreetMap write them, read where no doubt is left.

The syntax is the part of OpenStreetMap's ``opening_hours`` that says days of the week and times
(https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification), also with German names of
days ("Mo-Do 8-12 und 13-16 Uhr"). Everything else stays a text.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from pydantic import ValidationError

from geo.hours import PUBLIC_HOLIDAYS, WEEKDAYS
from loaders.particulars import OpeningHoursRow

NAMES: Final = (
    ("mo", "montag", "montags"), ("tu", "di", "dienstag", "dienstags"),
    ("we", "mi", "mittwoch", "mittwochs"), ("th", "do", "donnerstag", "donnerstags"),
    ("fr", "freitag", "freitags"), ("sa", "samstag", "samstags", "sonnabend"),
    ("su", "so", "sonntag", "sonntags"),
)  # fmt: skip
DAYS: Final = {name: at for at, names in enumerate(NAMES) for name in names}
HOLIDAYS: Final = {"ph": PUBLIC_HOLIDAYS, "feiertag": PUBLIC_HOLIDAYS, "feiertags": PUBLIC_HOLIDAYS}
OFF: Final = frozenset({"off", "closed", "geschlossen"})
LONGEST: Final = 300
HOURS: Final = "openingHoursSpecification"

_WORD: Final = r"[a-zäöü]+"
_DAY_PART: Final = rf"{_WORD}(?:-{_WORD})?"
_CLOCK: Final = r"\d{1,2}(?::\d{2})?"
_SPAN: Final = rf"{_CLOCK}-{_CLOCK}"
_RULE: Final = re.compile(
    rf"(?P<days>{_DAY_PART}(?:,{_DAY_PART})*)(?::)? ?(?P<times>{_SPAN}(?:,{_SPAN})*|{_WORD})"
)
_BETWEEN: Final = re.compile(rf"([;\n]|(?<=\d),(?={_WORD}))")
Times = list[tuple[str, str]]


def structured(*said: str) -> dict[str, Any] | None:
    """Return hours in the form of an entry (`OpeningHoursRow`), None where the texts leave doubt.

    Source and date come from elsewhere. A rule after a comma or "und" adds times to its days. After
    ``;`` or on a new line OpenStreetMap replaces those of a day while people add to them: a day
    that has times twice in that way is in doubt, unless the later rule closes it. Of several texts
    each must be clear, and a day that two of them speak of must have the same times in both.
    """
    found: dict[str, Times] = {}
    for one in said:
        days = _read(one)
        if days is None or any(
            sorted(found.get(day, of)) != sorted(of) for day, of in days.items()
        ):
            return None
        found = {**days, **found}
    if not any(found.values()):
        return None
    hours = {HOURS: list(_specifications(found))}
    try:
        OpeningHoursRow.model_validate({**hours, "source": "x", "asOf": "2000-01-01"})
    except ValidationError:
        return None
    return hours


def _read(said: str) -> dict[str, Times] | None:
    """Return the times of each day that a text speaks of, none of a closed one; None in doubt."""
    if not said.strip() or len(said) > LONGEST:
        return None
    plain = _plain(said)
    if plain == "24/7":
        return {day: [("00:00", "24:00")] for day in WEEKDAYS}
    found: dict[str, Times] = {}
    parts = ["", *_BETWEEN.split(plain)]
    for between, rule in zip(parts[::2], parts[1::2], strict=True):
        if rule and not _add(found, rule.strip(" ;,"), more=between == ","):
            return None
    return found


def _plain(said: str) -> str:
    """Return a text with one way of writing days and times."""
    plain = said.casefold().replace("–", "-").replace("—", "-")
    plain = re.sub(r"\s*\buhr\b", "", plain)
    plain = re.sub(r"(?<=\d)\.(?=\d{2}\b)", ":", plain)
    plain = re.sub(r"\b([a-zäöü]{2})\.(?![\d])", r"\1", plain)
    plain = re.sub(r"\s+bis\s+", "-", plain)
    plain = re.sub(r"\s*(?:,|\bund\b|\bu\.|\+|/(?=\D))\s*", ",", plain)
    plain = re.sub(r"\s*-\s*", "-", plain)
    return re.sub(r"[ \t]+", " ", plain).strip(" ,;.")


def _add(found: dict[str, Times], rule: str, *, more: bool) -> bool:
    """Add what a rule says, ``more`` beside what was said of its days; tell whether it is clear."""
    known = _RULE.fullmatch(rule)
    if known is None:
        return False
    days = [day for part in known["days"].split(",") for day in _days(part)]
    if not days or "" in days:
        return False
    times = [] if known["times"] in OFF else _times(known["times"])
    if times is None:
        return False
    for day in dict.fromkeys(days):
        before = found.get(day)
        if times and before is not None and not (more and before):
            return False
        found[day] = list(dict.fromkeys([*(before or []), *times])) if times else []
    return True


def _days(part: str) -> list[str]:
    """Return the days that a part names, [""] if it is none."""
    if part in HOLIDAYS:
        return [HOLIDAYS[part]]
    first, _, last = part.partition("-")
    if first not in DAYS or (last and last not in DAYS):
        return [""]
    begin, end = DAYS[first], DAYS[last or first]
    span = (end - begin) % len(WEEKDAYS)
    return [WEEKDAYS[(begin + step) % len(WEEKDAYS)] for step in range(span + 1)]


def _times(said: str) -> Times | None:
    found: Times = []
    for part in said.split(","):
        begin, sign, end = part.partition("-")
        if not sign:
            return None
        found.append((_clock(begin), _clock(end)))
    return found


def _clock(said: str) -> str:
    hour, _, minute = said.partition(":")
    return f"{int(hour):02}:{minute or '00'}"


def _specifications(found: dict[str, Times]) -> Iterator[dict[str, Any]]:
    """Yield days with the same times together, in the order of the week, holidays last."""
    order = (*WEEKDAYS, PUBLIC_HOLIDAYS)
    groups: dict[tuple[tuple[str, str], ...], list[str]] = {}
    for day in sorted(found, key=order.index):
        groups.setdefault(tuple(found[day]), []).append(day)
    for times, days in groups.items():
        if not times and PUBLIC_HOLIDAYS in days:
            yield {"dayOfWeek": [PUBLIC_HOLIDAYS]}
        for opens, closes in times:
            yield {"dayOfWeek": days, "opens": opens, "closes": closes}
