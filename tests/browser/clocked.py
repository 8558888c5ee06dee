"""The app with a clock of the test's own: so many hours ahead as a file says."""

import datetime as dt
import os
from pathlib import Path

from pages import clock

AHEAD = Path(os.environ["HOURS_AHEAD"])
_real = clock.now


def _ahead() -> dt.datetime:
    return _real() + dt.timedelta(hours=float(AHEAD.read_text("utf-8")))


clock.now = _ahead

from app import app  # noqa: E402 - after the clock

__all__ = ["app"]
