"""Formats of numbers and dates, and the sentences that screens share, in the current language."""

import contextlib
import datetime as dt
import math
import re

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from pages.i18n import current, text

ISOLATED, ISOLATED_END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
KM_FROM_M, WHOLE_KM_FROM_M = 975, 9_950
ROUGH_FROM_MIN, LONGEST_MIN = 20, 120

_NOT_ZERO = re.compile(r"[1-9]")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH = re.compile(r"(\d{4})-(\d{2})")


def no_data() -> str:
    """Return the word for what is missing."""
    return text("wording-no-data")


def status(key: str) -> str:
    """Return whether an entry is planned or gone, empty if it exists."""
    return "" if key == "active" else text(f"wording-status-{key}")


def location_note(precision: str, street: str) -> str:
    """Return what is not known about a location, empty if nothing."""
    if precision == "address":
        return ""
    if street and precision != "landkreis":
        return text("wording-address-without-point")
    return text(f"wording-precision-{precision}")


def number(value: float | None, digits: int = 0) -> str:
    """Return a number as people write it ("−1.234,5"), or the word for missing data.

    The minus is a true one; a number that is written as 0 has none.
    """
    if value is None or value != value:  # noqa: PLR0124 - NaN is the one value unequal to itself
        return no_data()
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    said = str(format_decimal(value, format=f"{pattern};−{pattern}", locale=current().cldr))
    return said if _NOT_ZERO.search(said) else said.removeprefix("−")


def change(value: float, digits: int = 0) -> str:
    """Return a difference with its sign ("+1.234")."""
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return str(format_decimal(value, format=f"+{pattern};−{pattern}", locale=current().cldr))


def date(iso: str) -> str:
    """Return an ISO date as "31.12.2024"; an empty one as the word for missing data."""
    if not iso:
        return no_data()
    return str(format_date(dt.date.fromisoformat(iso), format="medium", locale=current().cldr))


def as_of(said: str) -> str:
    """Return a source's own date ("2020-03", "ca. 2021", "o.D.") as people write it.

    A day that is none ("2023-02-31") is returned as it stands: somebody has to correct it.
    """
    if said in {"", "o.D."}:
        return text("guidemap-undated")
    exact = said.removeprefix("ca. ")
    if _DAY.fullmatch(exact):
        with contextlib.suppress(ValueError):
            exact = date(exact)
    elif match := _MONTH.fullmatch(exact):
        exact = f"{match[2]}/{match[1]}"
    return text("guidemap-about-date", date=exact) if said.startswith("ca. ") else exact


def evidence(date_of_source: str, source: str) -> str:
    """Return "Stand 03/2020, Quelle: …"."""
    return text("wording-evidence", date=as_of(date_of_source), source=source)


def entries(count: int) -> str:
    """Return "1 Eintrag" or "12 Einträge"."""
    return text("wording-entries", count=count)


def distance(metres: float) -> str:
    """Return a straight line as "850 m", "1,2 km" or "24 km"; the browser writes it alike."""
    if metres < KM_FROM_M:
        return text("distance-metres", value=str(max(50, 50 * math.floor(metres / 50 + 0.5))))
    digits = 1 if metres < WHOLE_KM_FROM_M else 0
    kilometres = math.floor(metres / 1000 * 10**digits + 0.5) / 10**digits
    return text("distance-kilometres", value=number(kilometres, digits))


def duration(minutes: float) -> str:
    """Return estimated minutes as "ca. 5 min"; in steps of five from 20 on, "über 2 h" at last."""
    if minutes > LONGEST_MIN:
        return text("distance-longer", hours=str(LONGEST_MIN // 60))
    step = 1 if minutes < ROUGH_FROM_MIN else 5
    shown = max(1, step * math.floor(minutes / step + 0.5))
    return text("distance-minutes", value=str(shown))


def joined(parts: list[str]) -> str:
    """Return "A, B und C"; from right to left each part keeps its own direction."""
    language = current()
    if language.direction == "rtl":
        parts = [f"{ISOLATED}{part}{ISOLATED_END}" for part in parts]
    return format_list(parts, style="standard", locale=language.cldr) if parts else ""


_NAMED_SIGN = re.compile(r":([a-z_/0-9-]+):")
"""What Streamlit would turn into a picture, such as ``:material/home:``."""

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$:])")


def plain(foreign: str) -> str:
    """Return foreign text for use inside Markdown: shown as it is, on one line."""
    unnamed = _NAMED_SIGN.sub(":\N{WORD JOINER}\\1:", " ".join(foreign.split()))
    return _MARKDOWN.sub(r"\\\1", unnamed)
