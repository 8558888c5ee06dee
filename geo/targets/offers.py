"""Offers that a target counts, by area: all, for good or for a time, and those that come to people.

What facilities say today is whether they are mobile; nothing says whether they are permanent nor
how many places they have, so that this is unknown until a source says more. Mobile is not
temporary: a bookmobile comes for good.
"""

from collections.abc import Collection

import geopandas as gpd
import numpy as np
import pandas as pd

from geo.model import Level, Status
from geo.regions import claimed
from geo.targets.model import Kind, Permanence, Target

NOWHERE = ""
"""The area of an offer that no area of the level can claim: it serves the whole district."""

COLUMNS = ["area_key", "type", "permanence", "mobile", "capacity"]


def of_facilities(facilities: pd.DataFrame, areas: gpd.GeoDataFrame, level: Level) -> pd.DataFrame:
    """Return one offer (`COLUMNS`) per active facility, in its area of a level.

    A facility without a Gemeinde serves the whole district or may not be placed: it counts at the
    Landkreis, and below it stands `NOWHERE`. One outside the district is left out.

    Parameters
    ----------
    facilities
        ``type, gemeinde_key, status, mobile, outside_district``; ``permanence`` (values of
        `Permanence`) and ``capacity`` (places, NaN: unknown) if a source tells them. Those that the
        reader may see: `geo.publish.public_facilities` has the columns.
    areas
        Areas of all levels indexed by key, as `geo.regions.build_areas` returns them.
    """
    active = facilities["status"] == Status.ACTIVE.value
    here = facilities[active & ~facilities["outside_district"].astype(bool)]
    keys = here["gemeinde_key"].fillna("")
    area_keys = pd.Series(claimed(areas, keys, level), index=here.index, dtype=object)
    found = pd.DataFrame(
        {
            "area_key": area_keys.mask(area_keys.isna() & (keys == ""), NOWHERE),
            "type": here["type"],
            "permanence": here.get("permanence", Permanence.UNKNOWN.value),
            "mobile": here["mobile"].astype(bool),
            "capacity": here.get("capacity", np.nan),
        }
    )
    return found.dropna(subset="area_key")[COLUMNS]


def counted(offers: pd.DataFrame, target: Target, areas: Collection[str]) -> pd.DataFrame:
    """Return what counts towards a target, per area key.

    Units are offers, or places if the target is about capacity. An offer counts unless it is known
    to be of the other kind than the target asks for. An area in which the places of one offer are
    not known has no known sum, nor has one without an offer: nobody says that its list is whole.

    Returns
    -------
    pandas.DataFrame
        ``ist`` and its parts ``permanent, temporary, unknown``; of them all ``mobile``; in units,
        0 where there is no offer.

    Raises
    ------
    ValueError
        The target is a reach: who reaches an offer is not counted here.
    """
    if target.kind is Kind.REACH:
        raise ValueError(f"target {target.key!r} counts people that reach an offer, not offers")
    chosen = _towards(offers, target)
    keys = pd.Index(areas, name="area_key")
    parts = {kind.value: chosen[chosen["permanence"] == kind.value] for kind in Permanence}
    parts = {"ist": chosen, **parts, "mobile": chosen[chosen["mobile"].astype(bool)]}
    return pd.DataFrame({name: _sums(part, target.kind, keys) for name, part in parts.items()})


def unplaced(offers: pd.DataFrame, target: Target) -> int:
    """Return how many offers would count towards a target but stand in no area of the level."""
    return int((_towards(offers, target)["area_key"] == NOWHERE).sum())


def _towards(offers: pd.DataFrame, target: Target) -> pd.DataFrame:
    right = offers["type"].isin(target.types)
    if target.permanence is not Permanence.UNKNOWN:
        right &= offers["permanence"].isin([target.permanence.value, Permanence.UNKNOWN.value])
    return offers[right]


def _sums(offers: pd.DataFrame, kind: Kind, keys: pd.Index) -> pd.Series:
    groups = offers.groupby("area_key")["capacity"]
    offered = groups.size().astype(float)
    if kind is Kind.CAPACITY_PER_PEOPLE:
        return groups.sum().mask(groups.count() < offered).reindex(keys)
    return offered.reindex(keys, fill_value=0.0)
