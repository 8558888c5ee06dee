"""How long the server takes for a year of 500 meetings in all areas.

Run: ``.venv/bin/python -m tests.bench.meetings``.
"""

import datetime as dt
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from geo.hours import ZONE
from geo.meetings.model import Meeting, after, local
from loaders.meetings.changes import Change
from loaders.meetings.store import MeetingStore
from pages import context
from pages.ui.professional import meetings_choice, meetings_data, meetings_html
from tests.asked import maintenance

COUNT, YEAR, RUNS = 500, 2027, 9


def meetings() -> tuple[Meeting, ...]:
    """Return made-up meetings of all committees in all their areas, the same each time."""
    draw = random.Random(YEAR)  # noqa: S311 - no secret
    known = meetings_data.current(meetings_data.committees())
    places = {
        key: list(meetings_data.places_of(context.district(), one).values())
        for key, one in known.items()
    }
    made = []
    for number in range(COUNT):
        committee = draw.choice(list(known))
        day = dt.date(YEAR, 1, 1) + dt.timedelta(days=draw.randrange(365))
        begin = local(day, dt.time(draw.randrange(8, 17)))
        area, end = draw.choice(places[committee]), after(begin, draw.choice((90, 120, 180)))
        roles = tuple(draw.sample(("Jobcenter", "ASD", "Frühe Hilfen", "Schule"), 2))
        made.append(Meeting(f"m{number}", committee, area, begin, end, roles=roles))
    return tuple(made)


def timed(name: str, work: Callable[[], object]) -> None:
    """Print the median and the worst time of a piece of work, in milliseconds."""
    took = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        work()
        took.append(1000 * (time.perf_counter() - begun))
    print(f"{name}: {statistics.median(took):.0f} ms, at worst {max(took):.0f} ms")


def main() -> None:
    """Print the times for reading, computing and each of the calendars."""
    with tempfile.TemporaryDirectory() as folder:
        context.STORE = Path(folder)
        now = dt.datetime(YEAR, 1, 1, tzinfo=ZONE)
        store = MeetingStore(context.STORE, context.district_key(), maintenance)
        store.write(Change(meetings()), now)
        meetings_data.gathered()

        def fresh() -> object:
            meetings_data._gathered.cache_clear()
            return meetings_data.gathered()

        found = meetings_data.gathered()
        areas = meetings_choice.areas(found.district)
        print(
            f"{len(found.kept.meetings)} meetings, {len(areas)} areas, {len(found.clashes)} clashes"
        )
        timed("read and compute after a change", fresh)
        timed("the same without a change", meetings_data.gathered)
        shown = found.kept.meetings
        timed("year", lambda: meetings_html.year(found, shown, areas, YEAR))
        timed("list", lambda: meetings_html.listing(found, shown))
        first = dt.date(YEAR, 5, 1)
        may = [one for one in shown if one.day.month == first.month]
        timed("month", lambda: meetings_html.month(found, may, [], first))


if __name__ == "__main__":
    main()
