"""Free places of an offer, as somebody stated them on a day: never more than that day's word.

Words as in HSDS 3.1 (Open Referral), ``service_capacity``: available, maximum, unit, updated.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

PLACES: Final = "Plätze"
"""What is counted if nobody says it."""


class Vacancy(StrEnum):
    """What a statement of free places says today; without a statement it is unknown."""

    FREE = "free"
    FULL = "full"
    STALE = "stale"
    UNKNOWN = "unknown"


class Wanted(StrEnum):
    """Which offers are looked for: all, those with free places, or those not known to be full."""

    ALL = ""
    FREE = "free"
    NOT_FULL = "not_full"


@dataclass(frozen=True)
class CapacityRule:
    """For how many days (≥ 1) a statement of free places holds, and who laid that down."""

    valid_days: int
    source: str
    as_of: str


def vacancy(stored: Mapping[str, Any], rule: CapacityRule, today: dt.date) -> Vacancy:
    """Return what a stored statement says today.

    ``stored`` has ``available`` (places, ≥ 0) and ``updated`` (ISO date), or is empty. A statement
    from the future is as little to be trusted as an old one.
    """
    if not stored:
        return Vacancy.UNKNOWN
    age = (today - dt.date.fromisoformat(stored["updated"])).days
    if not 0 <= age <= rule.valid_days:
        return Vacancy.STALE
    return Vacancy.FREE if stored["available"] > 0 else Vacancy.FULL


def meets(found: Vacancy, wanted: Wanted) -> bool:
    """Tell whether an offer is among those looked for."""
    if wanted == Wanted.FREE:
        return found == Vacancy.FREE
    return wanted == Wanted.ALL or found != Vacancy.FULL
