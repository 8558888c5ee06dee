"""The timetable that coverage by bus and train rests on: the operator's, or that of a command.

The operator puts a GTFS delivery into the store as ``timetables/<district>.zip``. What is computed
from it is kept until the file is another one.
"""

import datetime as dt
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from geo.transit.model import Limits, TransitModel
from geo.transit.timetable import Departure
from geo.travel import Basis, Floats, Mode, NearestTimes, TravelModel
from loaders.gtfs import Delivery, read_delivery
from loaders.gtfs_calendar import FeedCalendar, read_calendar
from pages import clock, context
from pages.kept import kept_by

if TYPE_CHECKING:
    from scipy import sparse

FOLDER = "timetables"
AROUND_M = 30_000.0
"""How far beyond the district stops are kept."""

LIMITS = Limits()
DAYS = 180
"""How many days from today on are offered."""

_own: ContextVar[Path | None] = ContextVar("timetable", default=None)
_ONE_AT_A_TIME = threading.Lock()


@contextmanager
def using(path: Path) -> Iterator[None]:
    """Let the timetable be that of a file for a while."""
    token = _own.set(path)
    try:
        yield
    finally:
        _own.reset(token)


def path() -> Path | None:
    """Return the file of the timetable, None without one."""
    shipped = context.STORE / FOLDER / f"{context.district_key()}.zip"
    return _own.get() or (shipped if shipped.is_file() else None)


def key() -> str:
    """Return by what results that rest on a timetable are kept apart: district, file, its state."""
    file = path()
    if file is None or not file.is_file():
        return context.district_key()
    now = file.stat()
    return f"{context.district_key()} {file} {now.st_mtime_ns} {now.st_size}"


def calendar() -> FeedCalendar | None:
    """Return the days from today on that the timetable knows, None without a timetable.

    Raises
    ------
    DataProblem
        The file is broken.
    """
    return _calendar(clock.today()) if path() else None


@kept_by(key, 8)
def _calendar(today: dt.date) -> FeedCalendar:
    return read_calendar(_file(), today, DAYS)


@kept_by(key, 4)
def delivery(date: dt.date) -> Delivery:
    """Return the timetable of a day, of all stops in the district and not far from it.

    Raises
    ------
    DataProblem
        The file is broken, or nothing runs on that day.
    """
    place = context.district()
    left, bottom, right, top = place.areas.total_bounds
    box = (left - AROUND_M, bottom - AROUND_M, right + AROUND_M, top + AROUND_M)
    return read_delivery(_file(), date, place.crs, box)


@kept_by(key, 8)
def model(departure: Departure) -> TravelModel:
    """Return what knows the ways by timetable of people who set out at some time.

    Raises
    ------
    DataProblem
        As `delivery` does.
    """
    day = delivery(departure.date).timetable
    return _InTurn(TransitModel(day, context.travel(), departure.window, LIMITS))


def _file() -> Path:
    file = path()
    if file is None:
        raise ValueError("no timetable")
    return file


@dataclass(frozen=True, eq=False)
class _InTurn:
    """A model that computes for one person after the other: it takes all cores for each."""

    model: TransitModel

    @property
    def basis(self) -> Basis:
        """Return what the times rest on."""
        return self.model.basis

    def travel_times_min(self, origins: Floats, destinations: Floats, mode: Mode) -> Floats:
        """Return minutes from door to door."""
        with _ONE_AT_A_TIME:
            return self.model.travel_times_min(origins, destinations, mode)

    def nearest(self, origins: Floats, destinations: Floats, mode: Mode) -> NearestTimes:
        """Return the destination with the shortest time."""
        with _ONE_AT_A_TIME:
            return self.model.nearest(origins, destinations, mode)

    def within(
        self, origins: Floats, destinations: Floats, mode: Mode, minutes: float
    ) -> "sparse.csr_array":
        """Return the ways that take at most ``minutes``."""
        with _ONE_AT_A_TIME:
            return self.model.within(origins, destinations, mode, minutes)
