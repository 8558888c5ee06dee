"""The frozen Planungsstände behind the screen: checked, opened again, and beside what is today.

What is shown is what anybody may see: of entries that were protected or hidden at any time since,
no more than that. Professionals see the same; the command ``export`` has the rest.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import geopandas as gpd

from geo.differences import Differences, differences
from geo.district import District
from geo.facilities import published
from geo.model import Status
from geo.publish import public_facilities
from loaders.problems import DataProblem
from loaders.store import Store, snapshots
from loaders.store.showing import as_strict, strictest_since
from loaders.store.snapshots import Snapshot
from pages import clock, context
from pages.i18n import GERMAN, speaking
from pages.kept import P, T, kept_by, lasting
from pages.web import exchange

MOST_KEPT = 3
"""So many states are kept open; one of a district with 20,000 entries takes about 60 MB."""
CHECKED_EVERY_MIN = 10


@dataclass(frozen=True)
class Checked:
    """The frozen states, the newest first, the hash of what is held of each, when that was seen."""

    known: tuple[Snapshot, ...]
    held: Mapping[str, str]
    at: dt.datetime

    def find(self, name: str) -> Snapshot | None:
        """Return the state of a name, None if there is none."""
        return next((one for one in self.known if one.name == name.strip()), None)

    def is_intact(self, one: Snapshot) -> bool:
        """Tell whether a state is as it was frozen."""
        return self.held[one.name] == one.sha256


@dataclass(frozen=True)
class Seen:
    """A state as anybody may see it.

    ``then`` and ``now`` are its public entries that existed, in WGS 84, by id; ``place`` is the
    district as it was, to be written to files.
    """

    place: District
    then: gpd.GeoDataFrame
    now: gpd.GeoDataFrame
    since: Differences


def states() -> Checked:
    """Return the frozen states of the district with their hashes checked, by the minutes above.

    Raises
    ------
    DataProblem
        The database cannot be read.
    """
    store, key = context.store().opened(), context.district_key()
    if store is None:
        return Checked((), {}, clock.now())
    known = tuple(reversed(snapshots.snapshots(store, key)))
    slot = int(clock.now().timestamp()) // (60 * CHECKED_EVERY_MIN)
    return _checked(known, slot)


def _where() -> str:
    return f"{context.district_key()} {context.database()}"


def _for_good(most: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Keep what follows from frozen states alone, which never change, of each database apart."""
    return kept_by(_where, most, lasting)


@_for_good(2)
def _checked(known: tuple[Snapshot, ...], _slot: int) -> Checked:
    found = snapshots.held(_store(), context.district_key()) if known else {}
    return Checked(known, found, clock.now())


def _store() -> Store:
    store = context.store().opened()
    if store is None:
        raise DataProblem("Speicher", "ein Speicher", context.store().notice)
    return store


def seen(frozen: Snapshot) -> Seen:
    """Return a frozen state as anybody may see it, and what is different today.

    Raises
    ------
    DataProblem
        The entries are not those that were frozen, or the database cannot be read.
    """
    return _seen(context.database(), frozen)


@_for_good(MOST_KEPT)
def _opened(frozen: Snapshot) -> District:
    """Return a state as it was, with what needs protection by now: only `_seen` may have it."""
    return snapshots.reopen(_store(), context.shipped(), frozen)


@context.by_district(MOST_KEPT)
def _seen(_database: str, frozen: Snapshot) -> Seen:
    with speaking(GERMAN):
        today = context.district()
    opened = _opened(frozen)
    protection = strictest_since(_store(), opened.key, frozen.change_id)
    place = as_strict(opened, protection)
    then, now = _existing(place), _existing(today)
    alike = as_strict(today, protection._replace(hidden=set()))
    since = differences(then, _existing(alike))
    was = opened.facilities["location_class"]
    same = {
        key: names
        for key, names in since.changed.items()
        if then.at[key, "location_class"] == was[key]
    }
    again = protection.hidden.intersection(published(opened.facilities).index)
    new = tuple(key for key in since.new if key not in again)
    return Seen(place, then, now, replace(since, changed=same, new=new))


def _existing(place: District) -> gpd.GeoDataFrame:
    known = public_facilities(place)
    return known[known["status"] != Status.HISTORIC.value]


def file(frozen: Snapshot, ending: str) -> bytes:
    """Return the public entries of a frozen state as a file, see `pages.web.exchange.make`.

    Raises
    ------
    DataProblem
        As `seen`.
    """
    return _file(context.database(), frozen, ending, clock.today())


@context.by_district(len(exchange.MEDIA_TYPES))
def _file(database: str, frozen: Snapshot, ending: str, day: dt.date) -> bytes:
    wanted = exchange.Wanted(day, cited=exchange.Cited.of(frozen))
    return exchange.make(_seen(database, frozen).place, ending, wanted)
