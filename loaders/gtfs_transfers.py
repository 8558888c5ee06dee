"""What a GTFS delivery says about changes (transfers.txt)."""

from typing import Any, Final

import numpy as np
import pandas as pd

from geo.transit.timetable import NO_TRANSFERS, Transfers
from loaders.gtfs_tables import Sieve

TABLE: Final = "transfers"
WAITS, TAKES, NOT_POSSIBLE = 1, 2, 3
"""Types: the vehicle waits; it takes ``min_transfer_time``; it cannot be done.

The others say no more than walking does, or are about passengers who stay on their seats.
"""
NARROWER: Final = ("from_route_id", "to_route_id", "from_trip_id", "to_trip_id")


def transfers_of(feed: Any, stops: pd.DataFrame, sieve: Sieve) -> Transfers:  # noqa: ANN401
    """Return changes between stops, as positions in ``stops``.

    What is said of a station holds for its stops, unless something is said of them. What is said of
    some lines or trips only is left out, with a note.

    Parameters
    ----------
    stops
        By id, with their ``station``.
    """
    if feed.transfers is None:
        return NO_TRANSFERS
    said = feed.transfers
    for column in ("from_stop_id", "to_stop_id"):
        known = said[column].isna() | said[column].isin(feed.stops["stop_id"])
        said = sieve.keep(TABLE, said, known, column, "eine bekannte Haltestelle mit Lage")
    said = _general(said, sieve)
    said = said.assign(seconds=_seconds(said))[["from_stop_id", "to_stop_id", "seconds"]].dropna()
    places = _places(stops)
    found = said.merge(places.add_prefix("from_"), on="from_stop_id")
    found = found.merge(places.add_prefix("to_"), on="to_stop_id")
    order = (found["from_exact"] + found["to_exact"]).to_numpy().argsort(kind="stable")
    found = found.iloc[order].drop_duplicates(["from_position", "to_position"], keep="last")
    return Transfers(
        found["from_position"].to_numpy(dtype=np.int64),
        found["to_position"].to_numpy(dtype=np.int64),
        found["seconds"].to_numpy(dtype=np.float64),
    )


def _general(said: pd.DataFrame, sieve: Sieve) -> pd.DataFrame:
    """Return what is said of stops as such."""
    narrower = [column for column in NARROWER if column in said.columns]
    special = said[narrower].notna().any(axis=1)
    if special.any():
        count = int(special.sum())
        problem = f"nicht verwendet: {count} Angaben nur für einzelne Linien oder Fahrten"
        sieve.note(TABLE, narrower[0], problem)
    return said[~special]


def _seconds(said: pd.DataFrame) -> Any:  # noqa: ANN401 - array
    """Return the least time of each change, NaN where walking decides."""
    kind = said["transfer_type"].fillna(0).to_numpy(dtype=int)
    least = np.full(len(said), np.nan)
    if "min_transfer_time" in said.columns:
        least = said["min_transfer_time"].astype("Float64").to_numpy(dtype=float, na_value=np.nan)
    least = np.where(least >= 0, least, np.nan)
    return np.select(
        [kind == WAITS, kind == TAKES, kind == NOT_POSSIBLE], [0.0, least, np.inf], np.nan
    )


def _places(stops: pd.DataFrame) -> pd.DataFrame:
    """Return which stops an id stands for: the stop itself, or all those of a station."""
    position = np.arange(len(stops))
    itself = pd.DataFrame({"stop_id": stops.index, "position": position, "exact": 1})
    station = pd.DataFrame(
        {"stop_id": stops["station"].to_numpy(), "position": position, "exact": 0}
    )
    return pd.concat([itself, station.dropna()], ignore_index=True)
