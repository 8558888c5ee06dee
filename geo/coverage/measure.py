"""What areas have of an offer: how much there is, and who reaches it in what time."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd

from geo.access.pairs import scores_of_ways
from geo.access.zones import Zones
from geo.coverage.offers import Offers
from geo.demand import Demand, Group
from geo.model import Level
from geo.regions import area_of, at_level, claimed
from geo.transit.timetable import Departure
from geo.travel import Basis, Floats, Mode, NearestTimes, TravelModel

if TYPE_CHECKING:
    from scipy import sparse

Integers = npt.NDArray[np.int64]

COLUMNS = [
    "people", "facilities", "unplaced", "per_1000", "median_min", "p90_min", "reached", "unreached",
    "nowhere", "reached_share", "supply_per_1000", "weighted_per_1000", "without_supply",
]  # fmt: skip
PER = 1000
FAR_QUANTILE = 0.9
LONGEST_MIN = 240
"""The longest way that a question may ask for; no longer one says anything about everyday life."""
WEIGHTS = (1.0, 0.68, 0.22)
"""Of the zones of E2SFCA: Luo and Qi, Health & Place 15/4, 2009."""

BARELY = 1e-9
"""Minutes by which a way may be longer than the limit: rounding, not distance."""


@dataclass(frozen=True)
class Question:
    """Whom an offer is for, by which way and in how many minutes; ``beyond``: also outside.

    ``basis`` is what the ways rest on; by timetable ``departure`` tells when people set out.
    """

    group: Group
    mode: Mode
    minutes: float
    beyond: bool = True
    basis: Basis = Basis.ESTIMATED
    departure: Departure | None = None


@dataclass(frozen=True, eq=False)
class Labels:
    """Which area of a level each cell lies in: ``codes`` are positions in ``keys``.

    They are computed once; totals of areas are then one addition over the cells.
    """

    level: Level
    keys: tuple[str, ...]
    names: tuple[str, ...]
    codes: Integers

    def totals(self, people: Floats) -> Floats:
        """Return the sum of the cells of each area, in the order of ``keys``."""
        sums: Floats = np.bincount(self.codes, people, len(self.keys)).astype(float)
        return sums


@dataclass(frozen=True, eq=False)
class Reach:
    """How the people of each cell reach an offer.

    ``nearest`` is the place reached first, NaN minutes where there is no way to any.
    ``supply`` is the floating catchment score (2SFCA): capacity per head of those who reach it
    within the limit, NaN where nothing is in reach; see `floating_catchment`. ``weighted`` is the
    same with near places counting more than far ones (E2SFCA, `ZONES`).
    """

    question: Question
    people: Floats
    nearest: NearestTimes
    supply: Floats
    weighted: Floats

    @property
    def is_reached(self) -> npt.NDArray[np.bool_]:
        """Tell of each cell whether its people reach a place within the limit."""
        # a comparison with NaN is False: no way is never a short way
        return self.nearest.minutes <= self.question.minutes + BARELY


def labels(areas: gpd.GeoDataFrame, level: Level, gemeinde_keys: npt.NDArray[np.str_]) -> Labels:
    """Return the areas of a level by name, and which of them each cell lies in.

    Raises
    ------
    ValueError
        A cell lies in no area of the level.
    """
    layer = at_level(areas, level)
    places = {str(key): number for number, key in enumerate(layer.index)}
    known, cell_of = np.unique(gemeinde_keys, return_inverse=True)
    above = [area_of(areas, str(key), level) for key in known]
    if None in above:
        raise ValueError(f"no {level} for {known[above.index(None)]}")
    codes = np.array([places[str(key)] for key in above], dtype=np.int64)[cell_of]
    return Labels(level, tuple(places), tuple(map(str, layer["name"])), codes)


def reach(demand: Demand, offers: Offers, model: TravelModel, question: Question) -> Reach:
    """Return how the people of each cell reach the offers that the question counts."""
    counted = offers if question.beyond else offers.only(offers.inside)
    people = demand.people[question.group]
    ways = model.within(demand.points, counted.points, question.mode, question.minutes)
    first = model.nearest(demand.points, counted.points, question.mode)
    limit = question.minutes + BARELY
    scores = [
        floating_catchment(ways, people, counted.capacity, zones)
        for zones in (Zones((limit,)), zones_within(limit))
    ]
    return Reach(question, people, first, *scores)


def zones_within(limit: float) -> Zones:
    """Return three zones of equal width up to a limit, with the weights `WEIGHTS`."""
    return Zones((limit / 3, 2 * limit / 3, limit), WEIGHTS)


def floating_catchment(
    ways: "sparse.csr_array", people: Floats, capacity: Floats, zones: Zones
) -> Floats:
    """Return scores of cells: supply per head over the ways within the zones.

    2SFCA with one zone, E2SFCA with more; see `geo.access.pairs.scores_of_ways`. Supply is the
    capacity where that of every place is known; else each place counts 1, so that no unknown
    capacity looks like none.
    """
    units = np.ones_like(capacity) if np.isnan(capacity).any() else capacity
    return scores_of_ways(ways, people, units, zones)


def table(found: Reach, offers: Offers, inside: Labels, areas: gpd.GeoDataFrame) -> pd.DataFrame:
    """Return one row per area, indexed by key, ordered by name.

    Columns ``name`` and `COLUMNS`: ``people`` of the group; ``facilities`` of the district in the
    area, of these the ``unplaced`` to which no way is known, and ``per_1000``; ``median_min``
    and ``p90_min``, the minutes within which half and nine of ten people reach the nearest place
    (infinite: not reached by so many); people who are ``reached`` within the limit, who are not
    (``unreached``), and of these who have no way at all (``nowhere``); ``supply_per_1000`` and
    ``weighted_per_1000``, the mean scores of those in reach of supply, and the people
    ``without_supply``. A share of no people
    is NaN.
    """
    people = inside.totals(found.people)
    reached = inside.totals(np.where(found.is_reached, found.people, 0.0))
    nowhere = inside.totals(np.where(np.isnan(found.nearest.minutes), found.people, 0.0))
    count = _facilities(offers, inside, areas)
    unplaced = offers.only(np.isnan(offers.points[:, 0]))
    way = (found.nearest.minutes, found.people, inside.codes, len(inside.keys))
    middle, far = minutes_of_share(*way, (0.5, FAR_QUANTILE))
    supplied = ~np.isnan(found.supply)
    with_supply = inside.totals(np.where(supplied, found.people, 0.0))
    scores = [
        PER * _ratio(inside.totals(np.where(supplied, one * found.people, 0.0)), with_supply)
        for one in (found.supply, found.weighted)
    ]
    columns = {
        "name": inside.names,
        "people": people,
        "facilities": count,
        "unplaced": _facilities(unplaced, inside, areas),
        "per_1000": _ratio(PER * count, people),
        "median_min": middle,
        "p90_min": far,
        "reached": reached,
        "unreached": people - reached,
        "nowhere": nowhere,
        "reached_share": _ratio(reached, people),
        "supply_per_1000": scores[0],
        "weighted_per_1000": scores[1],
        "without_supply": people - with_supply,
    }
    return pd.DataFrame(columns, index=pd.Index(inside.keys, name="area_key"))


def _facilities(offers: Offers, inside: Labels, areas: gpd.GeoDataFrame) -> Floats:
    """Return how many places of the district each area has.

    A place that publishes no more than the district counts for the district alone.
    """
    keys = offers.gemeinde_keys[offers.inside].tolist()
    area_keys = pd.Series(claimed(areas, keys, inside.level), dtype=object)
    count = area_keys.value_counts().reindex(list(inside.keys), fill_value=0)
    return np.asarray(count, dtype=float)


def _ratio(part: Floats, whole: Floats) -> Floats:
    shares: Floats = np.divide(part, whole, out=np.full(len(whole), np.nan), where=whole > 0)
    return shares


def minutes_of_share(
    minutes: Floats, people: Floats, codes: Integers, count: int, shares: tuple[float, ...]
) -> list[Floats]:
    """Return per share (0-1) the minutes within which so many of each group's people arrive.

    ``minutes`` (NaN: no way), ``people`` and the group ``codes`` (from 0, below ``count``) are
    those of cells. Infinite where fewer arrive at all, NaN where nobody lives.
    """
    known = np.where(np.isnan(minutes), np.inf, minutes)
    by_minutes = np.argsort(known)
    order = by_minutes[np.argsort(codes[by_minutes], kind="stable")]
    ranked, totals = known[order], np.bincount(codes, people, count)
    starts = np.searchsorted(codes[order], np.arange(count))
    sums = np.cumsum(people[order])
    before = np.concatenate([[0.0], sums])[starts]
    populated = np.flatnonzero(totals > 0)
    results = []
    for share in shares:
        wanted = before[populated] + share * totals[populated]
        first = np.minimum(np.searchsorted(sums, wanted * (1 - BARELY)), len(ranked) - 1)
        result = np.full(count, np.nan)
        result[populated] = ranked[first]
        results.append(result)
    return results
