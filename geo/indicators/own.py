"""Own data beside the shipped: catalogues and observations joined, changes and contradictions."""

import dataclasses
from collections.abc import Collection, Iterable
from enum import StrEnum
from types import MappingProxyType

import geopandas as gpd
import numpy as np
import pandas as pd

from geo.indicators.model import Catalogue, Indicator
from geo.indicators.values import OBSERVATION, values
from geo.model import Level
from geo.regions import at_level

PLACE = ["indicator", "area_key", "period"]
"""What an observation is about: there is one value for it."""

FIGURES = ["numerator", "denominator", "basis"]
CHANGE = [*PLACE, "old_numerator", "old_denominator", "numerator", "denominator", "change"]
"""Columns of a frame of changes."""


CONTRADICTION = [
    *PLACE,
    "numerator",
    "denominator",
    "numerator_of_parts",
    "denominator_of_parts",
]
"""Columns of a frame of contradictions."""


class Change(StrEnum):
    """What an import does to an observation."""

    NEW = "neu"
    CHANGED = "geändert"
    UNCHANGED = "unverändert"


def valid_areas(areas: gpd.GeoDataFrame) -> dict[str, str]:
    """Return keys and names of the areas that values may be about.

    Only the areas of today are known: a key that is not among them may be one of an older
    Gebietsstand, and its values are never joined to those of today.
    """
    return {str(key): str(name) for key, name in areas["name"].items()}


def is_share(indicator: Indicator) -> bool:
    """Tell whether the numerator is a part of the denominator."""
    plain = not indicator.is_count and indicator.offset == 0
    return plain and indicator.unit.strip() in {"%", "Prozent", "Anteil"}


def merged(catalogue: Catalogue, additions: Iterable[Indicator]) -> Catalogue:
    """Return a catalogue with further indicators; one that is there already stays as it is."""
    known = catalogue.indicators
    fresh = {one.key: one for one in additions if one.key not in known}
    return dataclasses.replace(catalogue, indicators=MappingProxyType({**known, **fresh}))


def guarded(catalogue: Catalogue, own: Collection[str]) -> Catalogue:
    """Return a catalogue that protects the indicators in ``own`` that count people.

    The statistical offices have protected what they publish; nobody has protected own figures.
    """
    known = {
        key: dataclasses.replace(one, protected=True) if one.people and key in own else one
        for key, one in catalogue.indicators.items()
    }
    return dataclasses.replace(catalogue, indicators=MappingProxyType(known))


def overlay(frames: Iterable[pd.DataFrame]) -> pd.DataFrame:
    """Return the observations of all frames; of two for the same place the later one counts."""
    stacked = pd.concat([frame[OBSERVATION] for frame in frames if len(frame)] or [_none()])
    return stacked.drop_duplicates(PLACE, keep="last").reset_index(drop=True)


def _none() -> pd.DataFrame:
    return pd.DataFrame(columns=OBSERVATION).astype({"numerator": float, "denominator": float})


def changes(existing: pd.DataFrame, imported: pd.DataFrame) -> pd.DataFrame:
    """Return what an import does to each of its observations, ordered by place.

    Returns
    -------
    pandas.DataFrame
        Columns `CHANGE`; a value on another basis is a change too.
    """
    before = existing[[*PLACE, *FIGURES]].rename(columns={name: f"old_{name}" for name in FIGURES})
    both = imported[OBSERVATION].merge(before, on=PLACE, how="left", indicator=True)
    same = both["basis"] == both["old_basis"]
    for name in ("numerator", "denominator"):
        same &= np.isclose(both[name], both[f"old_{name}"], rtol=1e-12, atol=0, equal_nan=True)
    known = both["_merge"] == "both"
    change = np.select(
        [~known, same], [Change.NEW.value, Change.UNCHANGED.value], Change.CHANGED.value
    )
    return both.assign(change=change)[CHANGE].sort_values(PLACE).reset_index(drop=True)


def contradictions(
    observations: pd.DataFrame, areas: gpd.GeoDataFrame, catalogue: Catalogue
) -> pd.DataFrame:
    """Return the areas whose own figures are not the sums of those of the areas inside them.

    Returns
    -------
    pandas.DataFrame
        Columns `CONTRADICTION`; only areas whose parts are all known are compared.
    """
    found = [pd.DataFrame(columns=CONTRADICTION)]
    for key, own in observations.groupby("indicator"):
        indicator = catalogue.indicators.get(str(key))
        if indicator is None:
            continue
        for level in Level:
            direct = own["area_key"].isin(at_level(areas, level).index)
            if direct.any() and not direct.all():
                sums = values(own[~direct], areas, indicator, level)
                found.append(_unequal(own[direct], sums))
    return pd.concat([part for part in found if len(part)] or found[:1], ignore_index=True)


def _unequal(own: pd.DataFrame, sums: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of ``own`` that differ from the sums for the same area and period."""
    both = own.merge(sums, on=["area_key", "period"], suffixes=("", "_of_parts"))
    equal = pd.Series(data=True, index=both.index)
    for name in FIGURES[:2]:
        whole, parts = (both[column].astype(float) for column in (name, f"{name}_of_parts"))
        equal &= np.isclose(whole, parts, rtol=1e-9, atol=0)
    return both.loc[~equal, CONTRADICTION]
