"""The stop times of a GTFS delivery as seconds after midnight."""

import re
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pandas as pd

from loaders.gtfs_tables import Sieve

TIME: Final = re.compile(r"\s*(\d{1,2}):([0-5]\d):([0-5]\d)\s*")
"""Hours may go beyond 24: the day of a trip ends with the trip."""
TIME_EXPECTED: Final = "eine Uhrzeit wie 07:05:00 oder, nach Mitternacht, 24:10:00"
TABLE: Final = "stop_times"
Floats = npt.NDArray[np.float64]


def seconds_of(times: "pd.Series[Any]") -> Floats:
    """Return times as seconds after midnight, NaN without a time, -1 if it is none."""
    codes, said = pd.factorize(times)
    known = np.array([_seconds(str(time)) for time in said] + [np.nan])
    return np.asarray(known[codes], dtype=np.float64)


def _seconds(said: str) -> float:
    parts = TIME.fullmatch(said)
    if parts is None:
        return -1.0
    hours, minutes, seconds = map(int, parts.groups())
    return 3600.0 * hours + 60.0 * minutes + seconds


def calls_of(stop_times: pd.DataFrame, sieve: Sieve) -> pd.DataFrame:
    """Return stop times in the order of the trips, with ``arrival_s`` and ``departure_s``.

    A stop without any time has one between its neighbours with a time, in equal steps; GTFS leaves
    this to the reader.

    Raises
    ------
    DataProblem
        As `Sieve.keep` does.
    """
    calls = stop_times
    for column in ("arrival_time", "departure_time"):
        seconds = seconds_of(calls[column])
        calls = sieve.keep(TABLE, calls, ~(seconds < 0), column, TIME_EXPECTED)
    calls = calls.assign(
        arrival_s=seconds_of(calls["arrival_time"].fillna(calls["departure_time"])),
        departure_s=seconds_of(calls["departure_time"].fillna(calls["arrival_time"])),
    ).sort_values(["trip_id", "stop_sequence"], kind="stable")
    calls = _filled(calls)
    expected = "eine Uhrzeit am Anfang und am Ende der Fahrt"
    calls = sieve.keep(TABLE, calls, calls["arrival_s"].notna(), "arrival_time", expected)
    expected = "eine Zeit nicht vor der letzten (die ganze Fahrt fehlt)"
    wrong = _goes_back(calls)
    without = ~calls["trip_id"].isin(calls.loc[wrong, "trip_id"])
    kept = sieve.keep(TABLE, calls, ~wrong, "arrival_time", expected)
    return kept[without.loc[kept.index]]


def _filled(calls: pd.DataFrame) -> pd.DataFrame:
    """Return stop times with those between two known ones of the same trip."""
    trip = calls["trip_id"].to_numpy()
    arrival, departure = (calls[name].to_numpy() for name in ("arrival_s", "departure_s"))
    known = np.flatnonzero(~np.isnan(arrival))
    empty = np.flatnonzero(np.isnan(arrival))
    after = np.searchsorted(known, empty)
    inside = (after > 0) & (after < len(known))
    empty, after = empty[inside], after[inside]
    left, right = known[after - 1], known[after]
    same = np.asarray(trip[left] == trip[right], dtype=bool)
    empty, left, right = empty[same], left[same], right[same]
    share = (empty - left) / (right - left)
    between = np.round(departure[left] + share * (arrival[right] - departure[left]))
    arrival, departure = arrival.copy(), departure.copy()
    arrival[empty] = departure[empty] = between
    return calls.assign(arrival_s=arrival, departure_s=departure)


def _goes_back(calls: pd.DataFrame) -> "pd.Series[bool]":
    """Return which stop times are earlier than the one before on the same trip."""
    before = calls["departure_s"].groupby(calls["trip_id"], sort=False).shift()
    return (calls["departure_s"] < calls["arrival_s"]) | (calls["arrival_s"] < before)
