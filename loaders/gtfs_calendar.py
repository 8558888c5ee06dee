"""On which days a timetable is good for something: the calendar of a GTFS delivery alone."""

import datetime as dt
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from loaders.gtfs_archive import CALENDARS, unpack
from loaders.gtfs_tables import Sieve, read_tables
from loaders.problems import DataProblem

ABOUT = ("agency", "feed_info", *CALENDARS)
"""The tables that tell where a timetable is from and on which days it runs: the small ones."""


@dataclass(frozen=True)
class FeedSource:
    """What a delivery says of itself; what it does not say is empty.

    ``packed_on`` is the date of the stop times in the archive.
    """

    agencies: tuple[str, ...]
    publisher: str
    version: str
    valid_from: dt.date | None
    valid_to: dt.date | None
    packed_on: dt.date | None


@dataclass(frozen=True)
class FeedCalendar:
    """The days on which something runs, in order and at least one; and where that is from."""

    source: FeedSource
    days: tuple[dt.date, ...]


def read_calendar(path: Path, first: dt.date, most: int) -> FeedCalendar:
    """Return the days of a GTFS delivery on which something runs, without reading its trips.

    Parameters
    ----------
    path
        A ZIP file.
    first
        The first day that is of interest; where the timetable ends before it, its last days.
    most
        How many days are looked at.

    Raises
    ------
    DataProblem
        The file is no GTFS delivery or its calendar is broken, or nothing runs on these days.
    """
    with tempfile.TemporaryDirectory() as folder:
        packed_on = unpack(path, Path(folder), ABOUT)
        feed = read_tables(Path(folder), path.name, needed=())
    clean_dates(feed, Sieve(path.name))
    source = source_of(feed, packed_on)
    days = _days(feed, source, first, most)
    if not days:
        raise DataProblem(path.name, "Tage mit Fahrten in calendar.txt", "kein Tag")
    return FeedCalendar(source, days)


def _days(
    feed: Any,  # noqa: ANN401 - gtfs_kit has no types
    source: FeedSource,
    first: dt.date,
    most: int,
) -> tuple[dt.date, ...]:
    if source.valid_from is None or source.valid_to is None:
        return ()
    begin = max(first, source.valid_from)
    if begin > source.valid_to:
        begin = max(source.valid_from, source.valid_to - dt.timedelta(most - 1))
    count = min(most, (source.valid_to - begin).days + 1)
    days = (begin + dt.timedelta(number) for number in range(count))
    return tuple(day for day in days if feed.get_active_services(f"{day:%Y%m%d}"))


def clean_dates(feed: Any, sieve: Sieve) -> None:  # noqa: ANN401
    """Leave out the rows of the calendars whose days are none."""
    for table, columns in (("calendar", ("start_date", "end_date")), ("calendar_dates", ("date",))):
        for column in columns if getattr(feed, table) is not None else ():
            dates = getattr(feed, table)
            real = pd.to_datetime(dates[column], format="%Y%m%d", errors="coerce").notna()
            real &= dates[column].str.fullmatch(r"\d{8}")
            kept = sieve.keep(table, dates, real, column, "ein Tag wie 20261124")
            setattr(feed, table, kept)


def source_of(feed: Any, packed_on: dt.date | None) -> FeedSource:  # noqa: ANN401
    """Return what a feed of gtfs_kit with clean dates says of itself."""
    dates = feed.get_dates(as_date_obj=True)
    first, last = (dates[0], dates[-1]) if dates else (None, None)
    publisher, version = (
        _said(feed.feed_info, f"feed_{key}") for key in ("publisher_name", "version")
    )
    agencies = _said(feed.agency, "agency_name")
    return FeedSource(agencies, "; ".join(publisher), "; ".join(version), first, last, packed_on)


def _said(table: pd.DataFrame | None, column: str) -> tuple[str, ...]:
    if table is None or column not in table.columns:
        return ()
    return tuple(str(value).strip() for value in table[column].dropna().unique())
