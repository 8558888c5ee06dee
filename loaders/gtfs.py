"""Timetables of bus and train: one day of a GTFS delivery (gtfs.org, Schedule Reference)."""

import datetime as dt
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import pandas as pd

from geo.transit.timetable import Timetable, Transfers
from loaders.crs import check_metric
from loaders.gtfs_archive import unpack
from loaders.gtfs_calendar import FeedSource, clean_dates, source_of
from loaders.gtfs_calls import TIME_EXPECTED, calls_of, seconds_of
from loaders.gtfs_tables import Sieve, read_tables
from loaders.gtfs_transfers import transfers_of
from loaders.problems import DataProblem, Finding

WGS84: Final = "EPSG:4326"
DAY_S: Final = 86_400
LAST_S: Final = 30 * 3600
"""Trips of the next day count until 6 o'clock: people who set out late arrive by them."""
MOST_REPEATED: Final = 200_000
NOT_POSSIBLE: Final = 1
"""In GTFS for getting on and off; to phone before (2, 3) counts as possible."""
INSIDE_STATION: Final = 3
"""From this type on places in stations, which need no coordinates."""
Box = tuple[float, float, float, float]
"""Left, bottom, right, top in metres."""


@dataclass(frozen=True, eq=False)
class Delivery:
    """The timetable of a day, where it comes from, and which rows were left out."""

    timetable: Timetable
    source: FeedSource
    findings: tuple[Finding, ...]


def read_delivery(path: Path, date: dt.date, crs: str, bbox: Box | None = None) -> Delivery:
    """Return one day of a GTFS delivery.

    Trips of the day before that run beyond midnight and early trips of the day after belong to it.
    Trips by frequency run exactly every so many seconds from the beginning of the period.

    Parameters
    ----------
    path
        A ZIP file.
    crs
        That of the district, in metres.
    bbox
        Stops outside are left out; trips go on through them.

    Raises
    ------
    DataProblem
        The file is no GTFS delivery or too broken to be used, nothing runs on that day, or no
        vehicle stops in the box.
    """
    check_metric(crs)
    with tempfile.TemporaryDirectory() as folder:
        packed_on = unpack(path, Path(folder))
        feed = read_tables(Path(folder), path.name)
    sieve = Sieve(path.name)
    _clean(feed, sieve)
    clean_dates(feed, sieve)
    source = source_of(feed, packed_on)
    days = _services(feed, date, path.name, source)
    calls = _calls(feed, days, sieve)
    stops = _stops(feed.stops, crs, bbox)
    calls = calls[calls["stop_id"].isin(stops.index)]
    if calls.empty:
        cause = "ein anderes Gebiet oder ein anderes Koordinatensystem."
        raise DataProblem(path.name, "eine Haltestelle im Gebiet", "keine", likely_cause=cause)
    stops = stops[stops.index.isin(calls["stop_id"].unique())]
    timetable = _timetable(stops, calls, transfers_of(feed, stops, sieve))
    return Delivery(timetable, source, tuple(sieve.findings))


def _clean(feed: Any, sieve: Sieve) -> None:  # noqa: ANN401 - gtfs_kit has no types
    """Leave out the rows that cannot be used; stations stay, they have no trips."""
    stops, trips = feed.stops, feed.trips
    inside = stops["stop_lat"].abs().le(90) & stops["stop_lon"].abs().le(180)
    inside &= stops["stop_lat"].ne(0) | stops["stop_lon"].ne(0)
    if "location_type" in stops.columns:
        inside |= stops["location_type"].ge(INSIDE_STATION).fillna(value=False)
    stops = sieve.keep("stops", stops, inside, "stop_lat", "Breite und Länge in Grad")
    known = stops["stop_id"].notna() & ~stops["stop_id"].duplicated()
    feed.stops = sieve.keep("stops", stops, known, "stop_id", "jede Haltestelle einmal")
    known = trips["trip_id"].notna() & ~trips["trip_id"].duplicated()
    feed.trips = sieve.keep("trips", trips, known, "trip_id", "jede Fahrt einmal")
    calls, expected = feed.stop_times, "eine bekannte Haltestelle mit Lage"
    known = calls["trip_id"].isin(feed.trips["trip_id"])
    calls = sieve.keep("stop_times", calls, known, "trip_id", "eine Fahrt aus trips.txt")
    known = calls["stop_id"].isin(feed.stops["stop_id"])
    calls = sieve.keep("stop_times", calls, known, "stop_id", expected)
    known = calls["stop_sequence"].notna()
    feed.stop_times = sieve.keep("stop_times", calls, known, "stop_sequence", "eine Zahl")


def _services(feed: Any, date: dt.date, name: str, source: FeedSource) -> dict[int, set[str]]:  # noqa: ANN401
    """Return what runs the day before (-1), on the day (0) and the day after (1)."""
    days = {
        shift: set(feed.get_active_services(f"{date + dt.timedelta(shift):%Y%m%d}"))
        for shift in (-1, 0, 1)
    }
    if not feed.trips["service_id"].isin(days[0]).any():
        expected = "ein Tag mit Fahrten"
        if source.valid_from and source.valid_to:
            expected += (
                f" (Fahrplan vom {source.valid_from:%d.%m.%Y} bis {source.valid_to:%d.%m.%Y})"
            )
        raise DataProblem(name, expected, f"keine Fahrt am {date:%d.%m.%Y}")
    return days


def _calls(feed: Any, days: dict[int, set[str]], sieve: Sieve) -> pd.DataFrame:  # noqa: ANN401
    """Return the stop times of the three days, with ``trip`` as a name of one run of a trip."""
    services = set().union(*days.values())
    feed.trips = feed.trips[feed.trips["service_id"].isin(services)]
    feed.stop_times = feed.stop_times[feed.stop_times["trip_id"].isin(feed.trips["trip_id"])]
    calls = calls_of(feed.stop_times, sieve)
    if feed.frequencies is not None:
        feed.stop_times = feed.stop_times.loc[calls.index]
        feed.frequencies = _frequencies(feed.frequencies, sieve)
        feed = feed.expand_frequencies()
        calls = calls_of(feed.stop_times, sieve)
    service = calls["trip_id"].map(feed.trips.set_index("trip_id")["service_id"])
    runs = []
    for shift, active in days.items():
        part = calls[service.isin(active)].copy()
        part[["arrival_s", "departure_s"]] += shift * DAY_S
        ends = part.groupby("trip_id")["arrival_s"].transform("max")
        begins = part.groupby("trip_id")["departure_s"].transform("min")
        if shift:
            part = part[(ends >= 0) & (begins < LAST_S)]
        runs.append(part.assign(trip=f"{shift} " + part["trip_id"].astype(str)))
    return pd.concat(runs)


def _frequencies(repeated: pd.DataFrame, sieve: Sieve) -> pd.DataFrame:
    for column in ("start_time", "end_time"):
        timed = seconds_of(repeated[column]) >= 0
        repeated = sieve.keep("frequencies", repeated, timed, column, TIME_EXPECTED)
    often, expected = repeated["headway_secs"] > 0, "ein Takt in Sekunden über 0"
    repeated = sieve.keep("frequencies", repeated, often, "headway_secs", expected)
    lasts_s = seconds_of(repeated["end_time"]) - seconds_of(repeated["start_time"])
    trips = float((lasts_s / repeated["headway_secs"].to_numpy(dtype=float)).clip(min=0).sum())
    if trips > MOST_REPEATED:
        expected = f"ein Takt mit höchstens {MOST_REPEATED} Fahrten"
        raise DataProblem(f"{sieve.name}/frequencies.txt", expected, f"{trips:.0f}")
    return repeated


def _stops(stops: pd.DataFrame, crs: str, bbox: Box | None) -> pd.DataFrame:
    """Return the stops in the box by id, with ``x`` and ``y`` in metres and their station."""
    import pyproj  # noqa: PLC0415 - heavy

    turn = pyproj.Transformer.from_crs(WGS84, crs, always_xy=True)
    x, y = turn.transform(stops["stop_lon"].to_numpy(float), stops["stop_lat"].to_numpy(float))
    station = stops["parent_station"] if "parent_station" in stops.columns else ""
    placed = pd.DataFrame({"x": x, "y": y, "station": station}, index=stops.index)
    placed.index = pd.Index(stops["stop_id"])
    left, bottom, right, top = bbox or (-np.inf, -np.inf, np.inf, np.inf)
    inside = placed["x"].between(left, right) & placed["y"].between(bottom, top)
    inside &= np.isfinite(placed["x"]) & np.isfinite(placed["y"])
    near: pd.DataFrame = placed.loc[inside]
    return near


def _timetable(stops: pd.DataFrame, calls: pd.DataFrame, transfers: Transfers) -> Timetable:
    trip, _ = pd.factorize(calls["trip"])
    return Timetable(
        stops[["x", "y"]].to_numpy(dtype=np.float64),
        np.concatenate([[0], np.cumsum(np.bincount(trip))]).astype(np.int64),
        stops.index.get_indexer(pd.Index(calls["stop_id"])).astype(np.int64),
        calls["arrival_s"].to_numpy(dtype=np.int64),
        calls["departure_s"].to_numpy(dtype=np.int64),
        _possible(calls, "pickup_type"),
        _possible(calls, "drop_off_type"),
        transfers,
    )


def _possible(calls: pd.DataFrame, column: str) -> Any:  # noqa: ANN401 - array of bool
    if column not in calls.columns:
        return np.ones(len(calls), dtype=np.bool_)
    return calls[column].fillna(0).ne(NOT_POSSIBLE).to_numpy(dtype=bool)
