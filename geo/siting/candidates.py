"""Where new places could be: inhabited cells, existing buildings, a list of one's own."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import shapely

from geo.coverage.offers import Flags, Offers
from geo.demand import Demand, Group
from geo.model import Level
from geo.regions import locate
from geo.siting.model import Floats, Integers

DIRECTIONS = 8
"""Points of the compass, clockwise from north."""


class Source(StrEnum):
    """Where a candidate comes from."""

    CELL = "cell"
    BUILDING = "building"
    OWN = "own"


@dataclass(frozen=True, eq=False)
class Candidates:
    """Possible places; all arrays have the shape ``(m,)`` or ``(m, 2)``.

    ``points`` are in the district's CRS in metres, ``gemeinde_keys`` empty outside of the district,
    ``names`` empty for cells.
    """

    ids: tuple[str, ...]
    names: tuple[str, ...]
    sources: tuple[Source, ...]
    points: Floats
    gemeinde_keys: npt.NDArray[np.str_]

    def __len__(self) -> int:
        """Return the number of candidates."""
        return len(self.ids)


def inhabited(demand: Demand, group: Group, least: float) -> Candidates:
    """Return the centres of cells where at least so many people of a group live."""
    chosen = demand.people[group] >= least
    points = demand.points[chosen]
    ids = tuple(f"zelle-{x:.0f}-{y:.0f}" for x, y in points)
    count = len(ids)
    return Candidates(
        ids, ("",) * count, (Source.CELL,) * count, points, demand.gemeinde_keys[chosen]
    )


def buildings(offers: Offers, fixed: Flags) -> Candidates:
    """Return the places of other offers that are located exactly and lie in the district.

    ``fixed`` tells of each whether it may be one: neither mobile nor in need of protection.
    """
    few = offers.only(offers.located & offers.inside & fixed & ~np.isnan(offers.points[:, 0]))
    source = (Source.BUILDING,) * len(few)
    return Candidates(few.ids, few.names, source, few.points, few.gemeinde_keys)


def own(names: Sequence[str], points: Floats, areas: gpd.GeoDataFrame) -> Candidates:
    """Return the places of a list of one's own, in metres in the CRS of ``areas``."""
    ids = tuple(f"liste-{name}" for name in names)
    keys = gemeinden_at(points, areas)
    return Candidates(ids, tuple(names), (Source.OWN,) * len(ids), points, keys)


def gemeinden_at(points: Floats, areas: gpd.GeoDataFrame) -> npt.NDArray[np.str_]:
    """Return the key of the Gemeinde that each point lies in, empty outside of all."""
    keys = locate(areas, shapely.points(points), Level.GEMEINDE)
    return np.array([key or "" for key in keys], dtype=np.str_)


def joined(parts: Iterable[Candidates]) -> Candidates:
    """Return the candidates of several sources; of the same id the first one stays."""
    known = list(parts)
    ids = list(itertools.chain.from_iterable(one.ids for one in known))
    if not ids:
        return Candidates((), (), (), np.empty((0, 2)), np.array([], dtype=np.str_))
    names = list(itertools.chain.from_iterable(one.names for one in known))
    sources = list(itertools.chain.from_iterable(one.sources for one in known))
    points = np.vstack([one.points for one in known])
    keys = np.concatenate([one.gemeinde_keys for one in known])
    first = np.sort(np.unique(ids, return_index=True)[1])
    return Candidates(
        tuple(ids[at] for at in first),
        tuple(names[at] for at in first),
        tuple(sources[at] for at in first),
        points[first],
        keys[first],
    )


class Landmarks(NamedTuple):
    """What places are near to, each of shape ``(m,)``.

    ``nearest`` is a position among the known places of the same Gemeinde, -1 if there is none;
    ``direction`` leads from there to the place: 0 is north, then clockwise in eighths.
    """

    nearest: Integers
    distance_m: Floats
    direction: Integers


def landmarks(
    points: Floats,
    gemeinde_keys: npt.NDArray[np.str_],
    known: Floats,
    known_keys: npt.NDArray[np.str_],
) -> Landmarks:
    """Return of each point the nearest known place ``(k, 2)`` in the same Gemeinde."""
    if not len(known):
        none = np.full(len(points), -1, dtype=np.int64)
        return Landmarks(none, np.full(len(points), np.nan), none)
    apart = points[:, np.newaxis, :] - known[np.newaxis, :, :]
    metres = np.hypot(apart[..., 0], apart[..., 1])
    metres[gemeinde_keys[:, np.newaxis] != known_keys[np.newaxis, :]] = np.inf
    first = np.argmin(metres, axis=1)
    rows = np.arange(len(points))
    distance = metres[rows, first]
    way = apart[rows, first]
    turn = np.arctan2(way[:, 0], way[:, 1]) / (2 * np.pi) * DIRECTIONS
    direction = np.round(turn).astype(np.int64) % DIRECTIONS
    found = np.isfinite(distance)
    return Landmarks(
        np.where(found, first, -1),
        np.where(found, distance, np.nan),
        np.where(found, direction, -1),
    )
