"""Choosing and counting facilities."""

import datetime as dt
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

import geopandas as gpd

from geo.model import Status, Visibility
from geo.regions import gemeinden_of
from geo.taxonomy import Taxonomy

STALE_YEARS = 5
"""Entries whose source is older say so: phone numbers and hours change within a few years."""


@dataclass(frozen=True)
class Filter:
    """What a person is looking for; empty means: no condition."""

    types: frozenset[str] = frozenset()
    lebenslagen: frozenset[str] = frozenset()
    core_fields: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    area: str = ""
    with_historic: bool = False


def published(facilities: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return the entries that anybody may see."""
    return facilities[facilities["visibility"] == Visibility.PUBLIC.value]


def select(
    facilities: gpd.GeoDataFrame,
    areas: gpd.GeoDataFrame,
    taxonomy: Taxonomy,
    chosen: Filter,
) -> gpd.GeoDataFrame:
    """Return the facilities that meet every condition of the filter, in their given order.

    A facility without a Gemeinde of the district serves the whole district: it belongs to every
    area.
    """
    mask = facilities["type"].isin(_wanted_types(taxonomy, chosen))
    if chosen.area:
        elsewhere = ~facilities["gemeinde_key"].isin(areas.index)
        mask &= elsewhere | facilities["gemeinde_key"].isin(gemeinden_of(areas, chosen.area))
    if not chosen.with_historic:
        mask &= facilities["status"] != Status.HISTORIC.value
    return facilities[mask]


def _wanted_types(taxonomy: Taxonomy, chosen: Filter) -> set[str]:
    def meets(wanted: Collection[str], has: Collection[str]) -> bool:
        return not wanted or not set(wanted).isdisjoint(has)

    return {
        key
        for key, kind in taxonomy.types.items()
        if meets(chosen.types, (key,))
        and meets(chosen.groups, (kind.group,))
        and meets(chosen.lebenslagen, kind.lebenslagen)
        and meets(chosen.core_fields, kind.core_fields)
    }


def count_by_type(facilities: gpd.GeoDataFrame) -> dict[str, int]:
    """Return how many facilities there are per type, most frequent first."""
    return dict(Counter(facilities["type"]).most_common())


def is_stale(as_of_date: object, today: dt.date) -> bool:
    """Tell whether the source of an entry (ISO date) is older than `STALE_YEARS`, or undated."""
    if not isinstance(as_of_date, str) or not as_of_date:
        return True
    known = dt.date.fromisoformat(as_of_date)
    return (today - known).days > STALE_YEARS * 365.25
