"""Entries and reasons for tests of the store; all values are synthetic."""

import datetime as dt
from typing import Any

from loaders.store import Document, Why
from loaders.store.permits import OPERATOR

NOW = dt.datetime(2026, 11, 22, 8, 0, tzinfo=dt.UTC)
DISTRICT = "03361"
WHY = Why(OPERATOR, "Synthetischer Grund", "Synthetische Quelle")
LON, LAT = 9.2345, 52.9123


def later(hours: float) -> dt.datetime:
    return NOW + dt.timedelta(hours=hours)


def entry(key: str = "synthetisch-1", **values: Any) -> Document:
    """Return a facility of Verden as an editor would enter it."""
    return {
        "id": key,
        "name": "Synthetischer Treff",
        "type": "begegnungsstaette",
        "gemeinde_key": "03361012",
        "location_precision": "address",
        "location_class": "public",
        "visibility": "public",
        "source": "Synthetische Quelle",
        "license": "Fakten",
        "lon": LON,
        "lat": LAT,
        **values,
    }
