"""How long it takes to read a full calendar file and to find what takes place in four weeks.

Run: ``.venv/bin/python -m tests.bench.events``.
"""

import datetime as dt
import tempfile
import time
from pathlib import Path

from loaders.events import occurrences, read_events
from tests.calendars import PLACES, calendar, event, written

FIRST, LAST = dt.date(2026, 12, 1), dt.date(2026, 12, 28)
BEGIN = "DTSTART;TZID=Europe/Berlin:19710104T100000"


def main() -> None:
    """Print the times for daily and weekly events that began long ago."""
    for count, rule in ((500, "FREQ=DAILY"), (5_000, "FREQ=WEEKLY")):
        parts = [event(BEGIN, f"RRULE:{rule}", uid=str(number)) for number in range(count)]
        with tempfile.TemporaryDirectory() as folder:
            written(Path(folder), calendar(*parts))
            begun = time.perf_counter()
            agenda = read_events([Path(folder)], PLACES)
        read = time.perf_counter()
        found = occurrences(agenda, agenda.events, FIRST, LAST)
        done = time.perf_counter()
        print(f"{count} {rule}: read {read - begun:.2f} s, {len(found)} in {done - read:.2f} s")


if __name__ == "__main__":
    main()
