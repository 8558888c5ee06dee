"""Choosing and counting facilities."""

import datetime as dt
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

import geopandas as gpd
import pandas as pd

from geo.model import Status, Visibility
from geo.regions import gemeinden_of
from geo.taxonomy import FacilityType, Taxonomy, laws_of

BOTH = ("praevention", "intervention")
"""What a type of facility does whose `prevention` says that it does both."""

STALE_YEARS = 5
"""Entries whose source is older say so: phone numbers and hours change within a few years."""


@dataclass(frozen=True)
class Filter:
    """What a person is looking for; empty means: no condition.

    ``age`` (years), ``target_groups``, ``prevention`` and ``laws`` (such as "SGB VIII") are known
    of types of facilities, not of single houses; ``languages`` (any of them) of single entries.
    ``blocks`` (building blocks of the family centres) and ``volunteering`` are what an entry says
    of itself, and those of its type if it says nothing.
    """

    types: frozenset[str] = frozenset()
    lebenslagen: frozenset[str] = frozenset()
    core_fields: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    area: str = ""
    with_historic: bool = False
    age: int | None = None
    target_groups: frozenset[str] = frozenset()
    blocks: frozenset[int] = frozenset()
    prevention: frozenset[str] = frozenset()
    volunteering: bool = False
    languages: frozenset[str] = frozenset()
    laws: frozenset[str] = frozenset()


def published(facilities: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return the entries that anybody may see."""
    return facilities[facilities["visibility"] == Visibility.PUBLIC.value]


def select(
    facilities: gpd.GeoDataFrame,
    areas: gpd.GeoDataFrame,
    taxonomy: Taxonomy,
    chosen: Filter,
) -> gpd.GeoDataFrame:
    """Return the facilities that meet every condition of the filter, in their given order."""
    return facilities[meeting(facilities, areas, taxonomy, chosen)]


def meeting(
    facilities: gpd.GeoDataFrame,
    areas: gpd.GeoDataFrame,
    taxonomy: Taxonomy,
    chosen: Filter,
) -> pd.Series:
    """Tell of each facility whether it meets every condition of the filter.

    A facility without a Gemeinde of the district serves the whole district: it belongs to every
    area.
    """
    mask: pd.Series = facilities["type"].isin(_wanted_types(taxonomy, chosen))
    if chosen.area:
        elsewhere = ~facilities["gemeinde_key"].isin(areas.index)
        mask &= elsewhere | facilities["gemeinde_key"].isin(gemeinden_of(areas, chosen.area))
    if not chosen.with_historic:
        mask &= facilities["status"] != Status.HISTORIC.value
    if chosen.languages:
        spoken = facilities["languages"].map(chosen.languages.intersection)
        mask &= spoken.map(bool).astype(bool)
    if chosen.blocks:
        mask &= _offers_block(facilities, taxonomy, chosen.blocks)
    if chosen.volunteering:
        mask &= _wants_volunteers(facilities, taxonomy)
    return mask


def blocks_of(taxonomy: Taxonomy, type_key: str) -> frozenset[int]:
    """Return the building blocks that facilities of a type usually offer."""
    return frozenset(one.block for one in taxonomy.services_of(type_key) if one.block)


def _offers_block(
    facilities: gpd.GeoDataFrame, taxonomy: Taxonomy, wanted: frozenset[int]
) -> pd.Series:
    """Tell which entries offer one of the blocks: by their own word, else by their type."""
    usual = facilities["type"].map(
        {key: not wanted.isdisjoint(blocks_of(taxonomy, key)) for key in taxonomy.types}
    )
    own = facilities["building_blocks"].map(lambda said: frozenset(map(int, said)))
    stated = own.map(lambda said: not wanted.isdisjoint(said))
    found: pd.Series = stated.where(own.map(bool), usual).astype(bool)
    return found


def _wants_volunteers(facilities: gpd.GeoDataFrame, taxonomy: Taxonomy) -> pd.Series:
    """Tell which entries want volunteers: by their own word, else by their type."""
    usual = facilities["type"].map({key: one.volunteering for key, one in taxonomy.types.items()})
    own = facilities["volunteers_wanted"]
    found: pd.Series = (own == "yes").where(own.isin(("yes", "no")), usual).astype(bool)
    return found


def _wanted_types(taxonomy: Taxonomy, chosen: Filter) -> set[str]:
    def meets(wanted: Collection[object], has: Collection[object]) -> bool:
        return not wanted or not set(wanted).isdisjoint(has)

    return {
        key
        for key, kind in taxonomy.types.items()
        if meets(chosen.types, (key,))
        and meets(chosen.groups, (kind.group,))
        and meets(chosen.lebenslagen, kind.lebenslagen)
        and meets(chosen.core_fields, kind.core_fields)
        and meets(chosen.target_groups, kind.target_groups)
        and meets(chosen.prevention, BOTH if kind.prevention == "beides" else (kind.prevention,))
        and meets(chosen.laws, laws_of(kind))
        and is_for_age(kind, chosen.age)
    }


def is_for_age(kind: FacilityType, age: int | None) -> bool:
    """Tell whether a type of facility is for people of an age (years); no limit means everybody."""
    if age is None:
        return True
    above = kind.age_min is None or age >= kind.age_min
    return above and (kind.age_max is None or age <= kind.age_max)


def count_by_type(facilities: gpd.GeoDataFrame) -> dict[str, int]:
    """Return how many facilities there are per type, most frequent first."""
    return dict(Counter(facilities["type"]).most_common())


def is_stale(as_of_date: object, today: dt.date) -> bool:
    """Tell whether the source of an entry (ISO date) is older than `STALE_YEARS`, or undated."""
    if not isinstance(as_of_date, str) or not as_of_date:
        return True
    known = dt.date.fromisoformat(as_of_date)
    return (today - known).days > STALE_YEARS * 365.25
