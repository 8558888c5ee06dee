"""The operator's addresses of a district, read anew when their file changes."""

import logging
from pathlib import Path

from loaders.addresses import FOLDER, AddressBook, read_addresses
from loaders.frames import WGS84
from loaders.problems import DataProblem
from pages import context

log = logging.getLogger(__name__)


def book() -> AddressBook | None:
    """Return the operator's addresses of the district, None if there are none.

    Raises
    ------
    DataProblem
        The file cannot be used.
    """
    try:
        about = _path().stat()
    except OSError:
        return None
    return _book(_path(), about.st_mtime_ns, about.st_size)


def _path() -> Path:
    return context.STORE / FOLDER / f"{context.district_key()}.csv"


@context.by_shipped(1)
def _book(path: Path, _changed_ns: int, _size: int) -> AddressBook:
    place = context.shipped()
    west, south, east, north = map(float, place.areas.to_crs(WGS84).total_bounds)
    return read_addresses(path, place.crs, (west, south, east, north))


def usable() -> AddressBook | None:
    """Return the same where it helps but is not needed: None too while the file is broken."""
    try:
        return book()
    except DataProblem:
        log.exception("addresses not available")
        return None
