"""Single things done to an entry: closed for a while, open again, gone, confirmed. Pure values."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

from geo.model import Status
from loaders.store.model import Document

HOURS: Final = "opening_hours"
SPECIAL: Final = "specialOpeningHoursSpecification"
DATED: Final = ("opening_hours", "accessibility")
"""The fields that have a source and a date of their own."""

_ONE_DAY: Final = dt.timedelta(days=1)


def closed(
    document: Document, period: tuple[dt.date, dt.date], note: str, stated: tuple[str, dt.date]
) -> Document:
    """Return an entry that is closed on the days from the first to the last of ``period``.

    ``stated`` is source and day of the statement, for an entry whose hours are not known; those
    that are keep their own.
    """
    first, last = (one.isoformat() for one in period)
    rule = {"validFrom": first, "validThrough": last, **({"note": note} if note else {})}
    hours = dict(document.get(HOURS) or {})
    hours.setdefault("source", stated[0])
    hours.setdefault("asOf", stated[1].isoformat())
    hours[SPECIAL] = [*hours.get(SPECIAL, ()), rule]
    return {**document, HOURS: hours}


def closures(document: Mapping[str, Any], today: dt.date) -> tuple[Mapping[str, Any], ...]:
    """Return the closures for a while that are not over, as stored, in their order."""
    return tuple(rule for rule in _special(document) if _is_pending(rule, today))


def reopened(document: Document, today: dt.date) -> Document:
    """Return an entry without closures from today on; what was closed before stays said."""
    kept = []
    for rule in _special(document):
        if not _is_pending(rule, today):
            kept.append(rule)
        elif rule["validFrom"] < today.isoformat():
            kept.append({**rule, "validThrough": (today - _ONE_DAY).isoformat()})
    hours = {key: value for key, value in document[HOURS].items() if key != SPECIAL}
    hours |= {SPECIAL: kept} if kept else {}
    if set(hours) <= {"source", "asOf"}:
        hours = {}
    return {**document, HOURS: hours}


def retired(document: Document) -> Document:
    """Return an entry of something that is no more."""
    return {**document, "status": Status.HISTORIC.value}


def confirmed(document: Document, today: dt.date) -> Document:
    """Return an entry all of whose statements were found to be right today."""
    day = today.isoformat()
    dated = {name: {**document[name], "asOf": day} for name in DATED if document.get(name)}
    return {**document, **dated, "as_of": day, "as_of_date": day}


def _special(document: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return list((document.get(HOURS) or {}).get(SPECIAL, ()))


def _is_pending(rule: Mapping[str, Any], today: dt.date) -> bool:
    return "opens" not in rule and str(rule["validThrough"]) >= today.isoformat()
