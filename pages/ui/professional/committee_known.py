"""What is known about committees: kept until one changes; what the operator says, on every run."""

from collections.abc import Iterable
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
from loaders.store import committees as kept
from pages import context
from pages.context import DATA, by_district, by_shipped, district_key


@dataclass(frozen=True)
class Presences:
    """Where which committee exists, and which rows of the operator's table were refused."""

    all: tuple[Presence, ...]
    own: int
    refused: tuple[Finding, ...]


@by_district()
def committees() -> tuple[Committee, ...]:
    """Return the committees of the district as they are now.

    Raises
    ------
    DataProblem
        The store cannot be read, or without one the shipped file is broken.
    """
    store, folder = context.store().opened(), DATA / district_key()
    return kept.committees(store, district_key(), folder, _known())


def presences() -> Presences:
    """Return where which committee exists: what ships, and what the operator says now.

    Raises
    ------
    DataProblem
        The shipped file is broken.
    """
    own, refused = read_own_presence(folder(), _bounds(committees()))
    return Presences(with_own(_shipped(), own), len(own), refused)


def folder() -> Path:
    """Return where the operator's table about the district stands."""
    return context.STORE / OWN_FOLDER / district_key()


@by_shipped()
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
    """Return what ships about where committees exist, as far as it fits those of now."""
    folder, now = DATA / district_key(), _bounds(committees())
    then = _bounds(read_committees(folder / COMMITTEES_FILE, _known()))
    found = read_presence(folder / PRESENCE_FILE, then)
    return tuple(one for one in found if not now.fault(one.committee, one.area)[0])


def _bounds(known: Iterable[Committee]) -> Bounds:
    levels = context.district().areas["level"]
    by_key = {str(key): str(level) for key, level in levels.items()}
    return Bounds({one.key: one for one in known}, by_key)


def _known() -> Known:
    place = context.district()
    return Known(place.areas.index, place.taxonomy.lebenslagen)
