"""The operator's addresses of a district, read anew when their file changes."""

import functools
import logging

from geo.district import District
from loaders.addresses import FOLDER, AddressBook, read_addresses
from loaders.frames import WGS84
from loaders.problems import DataProblem
from pages import context

log = logging.getLogger(__name__)


def book(district: District) -> AddressBook | None:
    """Return the operator's addresses of the district, None if there are none.

    Raises
    ------
    DataProblem
        The file cannot be used.
    """
    path = context.STORE / FOLDER / f"{district.key}.csv"
    try:
        about = path.stat()
    except OSError:
        return None
    return _book(district, about.st_mtime_ns, about.st_size)


@functools.lru_cache(maxsize=2)
def _book(district: District, _changed_ns: int, _size: int) -> AddressBook:
    west, south, east, north = map(float, district.areas.to_crs(WGS84).total_bounds)
    path = context.STORE / FOLDER / f"{district.key}.csv"
    return read_addresses(path, district.crs, (west, south, east, north))


def usable(district: District) -> AddressBook | None:
    """Return the same where it helps but is not needed: None too while the file is broken."""
    try:
        return book(district)
    except DataProblem:
        log.exception("addresses not available")
        return None
