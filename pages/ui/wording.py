"""German formats and the sentences that screens share."""

import datetime as dt
import math
import re

from babel.dates import format_date
from babel.numbers import format_decimal

LOCALE = "de_DE"
NO_DATA = "keine Daten"

STATUS_LABELS = {"active": "", "planned": "geplant", "historic": "besteht nicht mehr"}

PRECISION_LABELS = {
    "address": "",
    "street": "Lage ungefähr: nur die Straße ist belegt",
    "place": "Lage ungefähr: nur der Ort ist belegt",
    "gemeinde": "Genaue Lage nicht belegt: nur die Gemeinde ist bekannt",
    "landkreis": "Ohne festen Ort auf der Karte",
}

ADDRESS_WITHOUT_POINT = "Die Adresse ist bekannt, der genaue Punkt auf der Karte nicht"

KM_FROM_M, WHOLE_KM_FROM_M = 975, 9_950
ROUGH_FROM_MIN, LONGEST_MIN = 20, 120

_PARTIAL_DATES = {
    re.compile(r"^(\d{4})-(\d{2})-(\d{2})$"): "{2}.{1}.{0}",
    re.compile(r"^(\d{4})-(\d{2})$"): "{1}/{0}",
}


def location_note(precision: str, street: str) -> str:
    """Return what is not known about a location, empty if nothing."""
    vague = precision in {"street", "place", "gemeinde"}
    return ADDRESS_WITHOUT_POINT if street and vague else PRECISION_LABELS[precision]


def number(value: float | None, digits: int = 0) -> str:
    """Return a number in German style ("1.234,5"), or the word for missing data."""
    if value is None or value != value:  # noqa: PLR0124 - NaN is the one value unequal to itself
        return NO_DATA
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return str(format_decimal(value, format=pattern, locale=LOCALE))


def date(iso: str) -> str:
    """Return an ISO date as "31.12.2024"; an empty one as the word for missing data."""
    if not iso:
        return NO_DATA
    return str(format_date(dt.date.fromisoformat(iso), format="dd.MM.yyyy", locale=LOCALE))


def as_of(text: str) -> str:
    """Return a source's own date ("2020-03", "ca. 2021", "o.D.") in German style."""
    if text in {"", "o.D."}:
        return "ohne Datum"
    for pattern, layout in _PARTIAL_DATES.items():
        if match := pattern.match(text.removeprefix("ca. ")):
            plain = layout.format(*match.groups())
            return f"ca. {plain}" if text.startswith("ca. ") else plain
    return text


def entries(count: int) -> str:
    """Return "1 Eintrag" or "12 Einträge"."""
    return "1 Eintrag" if count == 1 else f"{number(count)} Einträge"


def distance(metres: float) -> str:
    """Return a straight line as "850 m", "1,2 km" or "24 km"; the browser writes it alike."""
    if metres < KM_FROM_M:
        return f"{max(50, 50 * math.floor(metres / 50 + 0.5))} m"
    digits = 1 if metres < WHOLE_KM_FROM_M else 0
    return f"{number(math.floor(metres / 1000 * 10**digits + 0.5) / 10**digits, digits)} km"


def duration(minutes: float) -> str:
    """Return estimated minutes as "ca. 5 min"; in steps of five from 20 on, "über 2 h" at last."""
    if minutes > LONGEST_MIN:
        return f"über {LONGEST_MIN // 60} h"
    step = 1 if minutes < ROUGH_FROM_MIN else 5
    return f"ca. {max(1, step * math.floor(minutes / step + 0.5))} min"


def joined(parts: list[str]) -> str:
    """Return "A, B und C"."""
    if len(parts) <= 1:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} und {parts[-1]}"


_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$:])")


def plain(text: str) -> str:
    """Return foreign text for use inside Markdown: shown as it is, on one line."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))
