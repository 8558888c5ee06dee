"""The timetable of one day as arrays, and when people set out."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

SECONDS_PER_MIN = 60


@dataclass(frozen=True, eq=False)
class Transfers:
    """Changes that the timetable itself says something about; all of shape ``(q,)``.

    ``seconds`` is the least time from arrival at ``from_stop`` to departure at ``to_stop``;
    infinite where changing is not possible.
    """

    from_stop: Integers
    to_stop: Integers
    seconds: Floats


@dataclass(frozen=True, eq=False)
class Timetable:
    """All trips of one day.

    Times are seconds after midnight and go on beyond 24:00. ``stops`` has the shape ``(s, 2)``,
    metres in the CRS of the district. The calls of trip i are ``starts[i]:starts[i + 1]`` of the
    other arrays, in the order of the way; ``boards`` and ``alights`` tell whether people may get
    on and off there.

    Raises
    ------
    ValueError
        The arrays do not fit each other, a stop does not exist, or a trip goes back in time.
    """

    stops: Floats
    starts: Integers
    stop: Integers
    arrival_s: Integers
    departure_s: Integers
    boards: Flags
    alights: Flags
    transfers: Transfers

    def __post_init__(self) -> None:
        """Check what the search relies on."""
        calls = (self.stop, self.arrival_s, self.departure_s, self.boards, self.alights)
        changes = (self.transfers.from_stop, self.transfers.to_stop, self.transfers.seconds)
        _expect(len({len(values) for values in calls}) == 1, "calls of different lengths")
        _expect(len({len(values) for values in changes}) == 1, "transfers of different lengths")
        _expect(len(self.starts) > 0 and self.starts[0] == 0, "trips do not begin at 0")
        _expect(self.starts[-1] == len(self.stop), "trips do not end with the calls")
        _expect((np.diff(self.starts) >= 0).all(), "trips overlap")
        for stops in (self.stop, *changes[:2]):
            _expect(((stops >= 0) & (stops < len(self.stops))).all(), "an unknown stop")
        _expect((self.transfers.seconds >= 0).all(), "a transfer without a time")
        _expect((self.arrival_s <= self.departure_s).all(), "departure before arrival")
        same = np.diff(self.trip) == 0
        _expect((self.arrival_s[1:] >= self.departure_s[:-1])[same].all(), "back in time")

    @property
    def trip(self) -> Integers:
        """Return the trip of each call."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))

    def between(self, first_s: float, last_s: float) -> "Timetable":
        """Return what can be used by people who set out and arrive within these times."""
        kept = (self.departure_s >= first_s) & (self.arrival_s <= last_s)
        return replace(
            self,
            starts=np.concatenate([[0], np.cumsum(kept)])[self.starts],
            stop=self.stop[kept],
            arrival_s=self.arrival_s[kept],
            departure_s=self.departure_s[kept],
            boards=self.boards[kept],
            alights=self.alights[kept],
        )


@dataclass(frozen=True)
class Window:
    """When people set out: from ``first_s`` every ``step_s`` before ``last_s`` (which is left out).

    Seconds after midnight. 7:00 to 9:00 every 10 minutes is 7:00, 7:10, … 8:50.

    Raises
    ------
    ValueError
        It has no departure.
    """

    first_s: int
    last_s: int
    step_s: int = 10 * SECONDS_PER_MIN

    def __post_init__(self) -> None:
        """Check that somebody sets out."""
        _expect(0 <= self.first_s < self.last_s, "the window ends before it begins")
        _expect(self.step_s > 0, "the step is not positive")

    @property
    def departures_s(self) -> Floats:
        """Return the times at which people set out."""
        return np.arange(self.first_s, self.last_s, self.step_s, dtype=np.float64)


@dataclass(frozen=True)
class Departure:
    """On which day people set out, and when."""

    date: dt.date
    window: Window


NO_TRANSFERS = Transfers(np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0))

Call = tuple[int, int, int]
"""Stop, arrival and departure."""


def timetable_of(
    stops: Any,  # noqa: ANN401 - what numpy takes
    trips: Sequence[Sequence[Call]],
    transfers: Transfers = NO_TRANSFERS,
) -> Timetable:
    """Return the timetable of trips that are given call by call."""
    calls = np.array([call for trip in trips for call in trip], dtype=np.int64).reshape(-1, 3)
    starts = np.cumsum([0, *(len(trip) for trip in trips)], dtype=np.int64)
    everywhere = np.ones(len(calls), dtype=np.bool_)
    points = np.asarray(stops, dtype=np.float64).reshape(-1, 2)
    stop, arrival_s, departure_s = calls.T.copy()
    return Timetable(
        points, starts, stop, arrival_s, departure_s, everywhere, everywhere, transfers
    )


def _expect(fine: object, otherwise: str) -> None:
    if not fine:
        raise ValueError(otherwise)
