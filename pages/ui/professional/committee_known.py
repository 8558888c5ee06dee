"""What is known about committees: read once per process; what the operator says, on every run."""

from dataclasses import dataclass
from pathlib import Path

from geo.committees.model import Committee
from geo.committees.presence import Presence, with_own
from geo.district import Link
from loaders.committee_presence import (
    OWN_FOLDER,
    PRESENCE_FILE,
    Bounds,
    read_own_presence,
    read_presence,
)
from loaders.committees import COMMITTEES_FILE, Known, read_committees
from loaders.problems import Finding
from loaders.roles import read_overview
from pages import context
from pages.context import DATA, by_district, district_key


@dataclass(frozen=True)
class Presences:
    """Where which committee exists, and which rows of the operator's table were refused."""

    all: tuple[Presence, ...]
    own: int
    refused: tuple[Finding, ...]


@by_district()
def committees() -> tuple[Committee, ...]:
    """Return the committees of the district.

    Raises
    ------
    DataProblem
        The shipped file is broken.
    """
    place = context.district()
    known = Known(place.areas.index, place.taxonomy.lebenslagen)
    return read_committees(DATA / district_key() / COMMITTEES_FILE, known)


def presences() -> Presences:
    """Return where which committee exists: what ships, and what the operator says now.

    Raises
    ------
    DataProblem
        The shipped file is broken.
    """
    own, refused = read_own_presence(folder(), _bounds())
    return Presences(with_own(_shipped(), own), len(own), refused)


def folder() -> Path:
    """Return where the operator's table about the district stands."""
    return context.STORE / OWN_FOLDER / district_key()


@by_district()
def overview() -> Link | None:
    """Return where the district itself lists its coordinators.

    Raises
    ------
    DataProblem
        The shipped file is broken.
    """
    return read_overview(DATA / district_key())


@by_district()
def _shipped() -> tuple[Presence, ...]:
    return read_presence(DATA / district_key() / PRESENCE_FILE, _bounds())


@by_district()
def _bounds() -> Bounds:
    levels = context.district().areas["level"]
    by_key = {str(key): str(level) for key, level in levels.items()}
    return Bounds({one.key: one for one in committees()}, by_key)
