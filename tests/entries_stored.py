"""Entries and reasons for tests of the store; all values are synthetic."""

import datetime as dt
from typing import Any

from sqlalchemy import text

from loaders.store import Document, Store, Why
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


def forge(store: Store, before: str, after: str) -> None:
    """Change what former versions say, by hand: past the triggers that keep them as they are."""
    sqlite = store.engine.dialect.name == "sqlite"
    trigger = "version_no_UPDATE" if sqlite else "version_only_grows ON version"
    change = "UPDATE version SET document = replace(document, :before, :after)"
    with store.engine.begin() as connection:
        connection.execute(text(f"DROP TRIGGER {trigger}"))
        connection.execute(text(change), {"before": before, "after": after})
