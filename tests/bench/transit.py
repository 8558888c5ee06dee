"""Time of ways by timetable, beside a plain Python search of the same kind in the same run.

An invented network. No library in the lock searches timetables; r5py would need Java. So the other
side is a textbook connection scan (Dibbelt and others, SEA 2013), written here, one search per
origin and departure: it says what the arrangement of the search gains, not how others fare. Both
give the same times, which is checked. Run: ``.venv/bin/python -m tests.bench.transit``.
"""

import time
from typing import Any

import numpy as np
import typer

from geo.transit.model import Limits, TransitModel
from geo.transit.timetable import Call, Timetable, Window, timetable_of
from geo.travel import Assumption, Mode, ModeAssumptions, StraightLineModel
from tests.bench.access import alone, said, timed

WALK = StraightLineModel(
    {Mode.WALK: ModeAssumptions(Assumption(1.3, "synthetisch"), Assumption(4.3, "synthetisch"))}
)
WINDOW = Window(7 * 3600, 9 * 3600, 600)
LIMITS = Limits(walk_min=15, transfer_min=5, change_min=2, changes=2, longest_min=180)
SIDE_M = 50_000.0
SECONDS_PER_M = 0.12
"""30 km/h, straight from stop to stop."""
LINES, CALLS, HOURS = 200, 15, range(5, 22)
app = typer.Typer()


def invented(lines: int = LINES) -> Timetable:
    """Return lines between random towns, there and back every hour: 15 stops of their own each."""
    random = np.random.default_rng(1)
    towns = random.uniform(0, SIDE_M, (max(lines // 6, 2), 2))
    stops: list[Any] = []
    trips: list[list[Call]] = []
    for _ in range(lines):
        one, other = random.choice(len(towns), 2, replace=False)
        share = np.linspace(0, 1, CALLS)[:, np.newaxis]
        points = (
            towns[one] + share * (towns[other] - towns[one]) + random.normal(0, 150, (CALLS, 2))
        )
        ride = np.hypot(*np.diff(points, axis=0).T) * SECONDS_PER_M + 20
        passed = np.round(np.concatenate([[0], np.cumsum(ride)])).astype(int)
        first = len(stops)
        stops += list(points)
        for hour in HOURS:
            start = hour * 3600 + int(random.integers(0, 3600))
            there = [(first + i, start + t, start + t) for i, t in enumerate(passed.tolist())]
            back = zip(there[::-1], passed.tolist(), strict=True)
            trips += [there, [(stop, start + t, start + t) for (stop, _, _), t in back]]
    return timetable_of(stops, trips)


def points(count: int, seed: int) -> Any:
    return np.random.default_rng(seed).uniform(0, SIDE_M, (count, 2))


def ours(origins: int, places: int, *, nearest: bool = False) -> dict[str, float]:
    """Measure a model that has been used before, as one that answers many questions is."""
    model = TransitModel(invented(), WALK, WINDOW, LIMITS)
    model.nearest(points(9, 2), points(3, 3), Mode.TRANSIT)
    search = model.nearest if nearest else model.travel_times_min
    return timed(lambda: search(points(origins, 2), points(places, 3), Mode.TRANSIT), runs=3)


def prepared() -> dict[str, float]:
    """Measure what a new model does once: cut the day, find all changes."""
    TransitModel(invented(12), WALK, WINDOW, LIMITS).nearest(
        points(9, 2), points(3, 3), Mode.TRANSIT
    )
    day = invented()
    return timed(lambda: TransitModel(day, WALK, WINDOW, LIMITS)._network, runs=3)


def plain(origins: int, places: int) -> dict[str, float]:
    """Measure the plain search, and check that it finds the same."""
    day, here, there = invented(), points(origins, 2), points(places, 3)
    slow: list[Any] = []
    found = timed(lambda: slow.append(scanned(day, here, there)), runs=1)
    fast = TransitModel(day, WALK, WINDOW, LIMITS).travel_times_min(here, there, Mode.TRANSIT)
    np.testing.assert_allclose(fast, slow[0])
    return found


def scanned(day: Timetable, origins: Any, places: Any) -> Any:
    """Return the median minutes, shape ``(n, m)``, by one scan per origin and departure."""
    minute = 60.0
    usable = day.between(WINDOW.first_s, WINDOW.last_s + LIMITS.longest_min * minute)
    rides = connections(usable)
    access = rows(WALK.within(origins, day.stops, Mode.WALK, LIMITS.walk_min))
    egress = rows(WALK.within(places, day.stops, Mode.WALK, LIMITS.walk_min))
    direct = WALK.within(origins, places, Mode.WALK, LIMITS.walk_min).toarray()
    links = rows(WALK.within(day.stops, day.stops, Mode.WALK, LIMITS.transfer_min))
    result = np.full((len(origins), len(places)), np.nan)
    for i in range(len(origins)):
        times = []
        for leaves in WINDOW.departures_s:
            reached = scan(rides, access[i], links, leaves)
            by_bus = [
                min((reached.get(stop, np.inf) + walk for stop, walk in near), default=np.inf)
                for near in egress
            ]
            on_foot = np.where(direct[i] > 0, direct[i] * minute, np.inf)
            times.append(np.minimum(np.array(by_bus) - leaves, on_foot))
        middle = np.sort(times, axis=0)[(len(times) - 1) // 2] / minute
        result[i] = np.where(middle <= LIMITS.longest_min, middle, np.nan)
    return result


def scan(rides: Any, access: Any, links: Any, leaves: float) -> dict[int, float]:
    """Return when a vehicle brings a person to each stop: earliest, over all numbers of changes."""
    ready = [{stop: leaves + walk for stop, walk in access}]
    ready += [{} for _ in range(LIMITS.changes)]
    aboard: list[set[int]] = [set() for _ in ready]
    reached: dict[int, float] = {}
    for departure, start, arrival, end, trip in rides:
        for used, there in enumerate(ready):
            if trip in aboard[used] or there.get(start, np.inf) <= departure:
                aboard[used].add(trip)
                if arrival < reached.get(end, np.inf):
                    reached[end] = arrival
                if used < LIMITS.changes:
                    onward = ready[used + 1]
                    for stop, walk in links[end]:
                        time_s = arrival + walk + LIMITS.change_min * 60
                        if time_s < onward.get(stop, np.inf):
                            onward[stop] = time_s
    return reached


def connections(day: Timetable) -> list[tuple[int, int, int, int, int]]:
    """Return rides from one stop to the next, by departure."""
    inside = np.flatnonzero(np.diff(day.trip) == 0)
    columns = (
        day.departure_s[inside],
        day.stop[inside],
        day.arrival_s[inside + 1],
        day.stop[inside + 1],
        day.trip[inside],
    )
    return sorted(zip(*(column.tolist() for column in columns), strict=True))


def rows(ways: Any) -> list[list[tuple[int, float]]]:
    """Return the walks of each row: what is reached, and seconds."""
    parts = [slice(*ways.indptr[i : i + 2]) for i in range(ways.shape[0])]
    return [
        list(zip(ways.indices[part].tolist(), (ways.data[part] * 60.0).tolist(), strict=True))
        for part in parts
    ]


@app.command()
def main(*, large: bool = True) -> None:
    """Print times, memory and ratios."""
    day = invented()
    known = f"{len(day.stops):,} stops, {len(day.stop):,} stop times"
    print(f"{known}, {len(WINDOW.departures_s)} departures, at most {LIMITS.changes} changes")
    said("new model: cut the day, find the changes", alone(prepared))
    slow, fast = alone(plain, 20, 10), alone(ours, 1_000, 10)
    said("plain Python, 20 x 10", slow)
    ratio = slow["s"] * 50 / fast["s"]
    said(f"ours, 1,000 x 10 ({ratio:,.0f} x faster per origin)", fast)
    for places in (1, 100, 400):
        said(f"ours, 1,000 x {places}", alone(ours, 1_000, places))
    if large:
        for places in (40, 400):
            found = alone(ours, 60_000, places, nearest=True)
            said(f"nearest, 60,000 x {places} ({found['s'] / 60:.4f} s per 1,000)", found)
    start = time.perf_counter()
    alone(ours, 1, 1)
    print(f"a process of its own, from start to answer: {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    app()
