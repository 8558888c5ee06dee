"""Single things done to an event: cancelled, on again, copied to another day. Pure values."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

from geo.events import CANCELLED
from loaders.event_row import EventRow, moment_of, times
from loaders.event_times import Fault
from loaders.store.model import Document

A_YEAR: Final = dt.timedelta(days=366)


def next_days(document: Mapping[str, Any], today: dt.date, most: int) -> tuple[dt.date, ...]:
    """Return the next days on which an event begins and is not cancelled, within a year."""
    try:
        found = times(EventRow.model_validate(document), today, today + A_YEAR)
    except Fault:
        return ()
    on = (one.first_day for one in found if one.event.status != CANCELLED)
    return tuple(day for day in dict.fromkeys(on) if day >= today)[:most]


def cancelled(document: Document, day: dt.date | None) -> Document:
    """Return an event that is cancelled on one day; None: altogether."""
    if day is None:
        return {**document, "event_status": CANCELLED}
    days = {*document.get("cancelled", ()), day.isoformat()}
    return {**document, "cancelled": sorted(days)}


def is_cancelled(document: Mapping[str, Any], today: dt.date) -> bool:
    """Tell whether an event is cancelled, altogether or on a day to come."""
    days = document.get("cancelled", ())
    return document.get("event_status") == CANCELLED or any(
        one >= today.isoformat() for one in days
    )


def reinstated(document: Document, today: dt.date) -> Document:
    """Return an event that takes place from today on; that it did not before stays said."""
    past = [one for one in document.get("cancelled", ()) if one < today.isoformat()]
    return {**document, "event_status": "", "cancelled": past}


def copied(document: Document, entity_id: str, day: dt.date) -> Document:
    """Return a new event like another one that takes place once, on another day."""
    begin, end = moment_of(str(document["begin"])), moment_of(str(document["end"]))
    first = begin.date() if isinstance(begin, dt.datetime) else begin
    moved = [one + (day - first) for one in (begin, end)]
    stored = [
        f"{one:%Y-%m-%dT%H:%M}" if isinstance(one, dt.datetime) else one.isoformat()
        for one in moved
    ]
    again = {"begin": stored[0], "end": stored[1], "rule": "", "cancelled": [], "event_status": ""}
    return {**document, **again, "id": entity_id}
