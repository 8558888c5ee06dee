"""Areas that are rural and remote from an offer, beside their place in an index of burdens.

Both are hints that are computed: thresholds are assumptions of whoever asks.
"""

import math
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pandas as pd

RURAL_PER_KM2 = 150.0
"""Local units with fewer people per square kilometre are rural: OECD Regional Typology, 2011."""

ROUNDING = 1e-9
"""Shares that differ by less are equal."""


class Burden(StrEnum):
    """Where an area stands in an index.

    ``HIGH``: its whole rank interval is among the highest ranks; ``UNSURE``: its rank is, its
    interval reaches beyond; ``LOWER``: its rank is not; ``UNKNOWN``: it has no rank.
    """

    HIGH = "high"
    UNSURE = "unsure"
    LOWER = "lower"
    UNKNOWN = "unknown"


class Setting(StrEnum):
    """Whether an area is rural and remote from an offer."""

    REMOTE = "remote"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Thresholds:
    """From where on.

    Parameters
    ----------
    highest_share
        Which share (0-1) of the ranked areas counts as the highest; at least one area does.
    unreached_share
        Which share (0-1) of its people, at least, does not reach the offer in a remote area.
    rural_per_km2
        A rural area has fewer people per square kilometre.

    Raises
    ------
    ValueError
        A share is not above 0 and at most 1, or the density is not above 0.
    """

    highest_share: float = 0.25
    unreached_share: float = 0.5
    rural_per_km2: float = RURAL_PER_KM2

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        shares = (self.highest_share, self.unreached_share)
        if not all(0 < share <= 1 for share in shares) or not self.rural_per_km2 > 0:
            raise ValueError("a threshold is impossible")


def burdens(ranks: pd.DataFrame, thresholds: Thresholds) -> "pd.Series[str]":
    """Return the `Burden` of each area.

    Parameters
    ----------
    ranks
        By area key: ``rank`` (1 is the highest value), ``rank_low``, ``rank_high`` and ``ranked``,
        as `geo.indicators.index.index` gives them; missing without an index.
    """
    last = np.maximum(1, np.floor(ranks["ranked"] * thresholds.highest_share + ROUNDING))
    found = pd.Series(Burden.LOWER.value, index=ranks.index, dtype=object)
    found[(ranks["rank"] <= last).fillna(value=False)] = Burden.UNSURE.value
    found[(ranks["rank_high"] <= last).fillna(value=False)] = Burden.HIGH.value
    found[ranks["rank"].isna()] = Burden.UNKNOWN.value
    return found


def settings(
    per_km2: "pd.Series[float]", unreached: "pd.Series[float]", thresholds: Thresholds
) -> "pd.Series[str]":
    """Return the `Setting` of each area by people per square kilometre and share (0-1) unreached.

    What is known to be dense or well reached is not remote, whatever else is missing.
    """
    found = [_setting(*one, thresholds) for one in zip(per_km2, unreached, strict=True)]
    return pd.Series(found, index=per_km2.index, dtype=object)


def _setting(per_km2: float, unreached: float, thresholds: Thresholds) -> str:
    if per_km2 >= thresholds.rural_per_km2:
        return Setting.OTHER.value
    if unreached < thresholds.unreached_share - ROUNDING:
        return Setting.OTHER.value
    unknown = math.isnan(per_km2) or math.isnan(unreached)
    return Setting.UNKNOWN.value if unknown else Setting.REMOTE.value


def crossed(
    burden: "pd.Series[str]", setting: "pd.Series[str]"
) -> dict[tuple[str, str], list[str]]:
    """Return the keys of the areas of every pair of `Burden` and `Setting`, in their order."""
    pairs: dict[tuple[str, str], list[str]] = {
        (one.value, other.value): [] for one in Burden for other in Setting
    }
    for key in burden.index:
        pairs[burden[key], setting[key]].append(str(key))
    return pairs
