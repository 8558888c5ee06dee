"""The time on the wall in Germany, wherever the server stands."""

import datetime as dt

from geo.hours import ZONE


def now() -> dt.datetime:
    """Return the present moment with its time zone."""
    return dt.datetime.now(tz=ZONE)


def today() -> dt.date:
    """Return the present day."""
    return now().date()
