"""Whether neighbouring areas resemble each other: Moran's I, and local patterns (LISA).

Anselin, Local indicators of spatial association, Geographical Analysis 27/2, 1995.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd

Values = npt.NDArray[np.float64]

PERMUTATIONS = 999
SEED = 1
FEWEST = 4
"""With fewer areas Moran's I is not defined."""

SMALL = 30
"""With fewer areas a pattern that is there is easily missed, and none is proven."""


DECIMALS = 10
"""Statistics that agree to so many decimals are the same arrangement."""


class Pattern(StrEnum):
    """An area and its neighbours against the mean of all areas."""

    HIGH_HIGH = "hoch_hoch"
    LOW_HIGH = "niedrig_hoch"
    LOW_LOW = "niedrig_niedrig"
    HIGH_LOW = "hoch_niedrig"


@dataclass(frozen=True, eq=False)
class Moran:
    """How far neighbours resemble each other.

    ``statistic`` is Moran's I: above ``expected`` neighbours are alike, below they differ;
    ``p_value`` is the two-sided share of random arrangements of the values that are at least as
    extreme. ``local`` is indexed by area key: ``statistic``, ``p_value``, ``pattern`` and the
    number of ``neighbours``; areas without neighbours have none of the first three. With many areas
    some local p-values are small by mere chance. ``small`` says that there are fewer than 30 areas.
    """

    n: int
    small: bool
    statistic: float
    expected: float
    p_value: float
    local: pd.DataFrame


def moran(values: pd.Series, areas: gpd.GeoDataFrame, seed: int = SEED) -> Moran | None:
    """Return the spatial pattern of values by area key; None where there is none to speak of.

    Neighbours are areas that share a border or a corner (queen contiguity), all with the same
    weight. Areas without a value take no part. There is no pattern with fewer than four areas, if
    all values are the same, or if no area has a neighbour.

    Parameters
    ----------
    values
        By area key; NaN where there is no value.
    areas
        The outlines, indexed by area key.
    seed
        Of the random arrangements; the same seed gives the same p-values.
    """
    from esda.moran import Moran as Global  # noqa: PLC0415 - heavy

    known = values.dropna().astype(float).sort_index()
    if len(known) < FEWEST or known.max() == known.min():
        return None
    weights = _neighbours(areas.loc[known.index])
    if not weights.nonzero:
        return None
    found = Global(known.to_numpy(), weights, permutations=0)
    random = np.random.default_rng(seed)
    z = np.tile(known.to_numpy() - known.mean(), (PERMUTATIONS, 1))
    arranged = random.permuted(z, axis=1)
    scale = weights.n / weights.s0 / (z[0] @ z[0])
    drawn = scale * (arranged * (weights.sparse @ arranged.T).T).sum(axis=1)
    [p_value] = _p_values(np.array([found.I]), drawn[np.newaxis])
    n = len(known)
    local = _local(known, weights, random)
    return Moran(n, n < SMALL, float(found.I), float(found.EI), float(p_value), local)


def _p_values(found: Values, drawn: Values) -> Values:
    """Return the share of ``drawn`` at least as far from their mean, for each one ``found``.

    As ``esda.significance.calculate_significance(…, "folded")``, which takes Numba seconds to
    compile.
    """
    rounded = np.round(drawn, DECIMALS)
    mean = rounded.mean(axis=1, keepdims=True)
    apart = np.abs(np.round(found, DECIMALS)[:, np.newaxis] - mean)
    farther = (np.abs(rounded - mean) >= apart).sum(axis=1)
    return np.asarray((farther + 1) / (drawn.shape[1] + 1))


def _neighbours(areas: gpd.GeoDataFrame) -> Any:  # noqa: ANN401 - libpysal has no types
    """Return the weights of the areas' neighbours: all the same, and the sum 1 for each area."""
    from libpysal.weights import Queen  # noqa: PLC0415

    weights = Queen.from_dataframe(areas, use_index=True, silence_warnings=True)
    weights.transform = "r"
    return weights


def _local(known: pd.Series, weights: Any, random: np.random.Generator) -> pd.DataFrame:  # noqa: ANN401
    """Return the local patterns; an area keeps its value while those of all others are shuffled."""
    from esda.moran import Moran_Local  # noqa: PLC0415

    found = Moran_Local(known.to_numpy(), weights, permutations=0)
    neighbours = np.array([weights.cardinalities[key] for key in known.index])
    lags = [_shuffled(found.z, at, count, random) for at, count in enumerate(neighbours)]
    drawn = (found.z * found.n_1 / found.den)[:, np.newaxis] * np.array(lags)
    p_values = _p_values(found.Is, drawn)
    patterns = np.array([pattern.value for pattern in Pattern], dtype=object)[found.q - 1]
    frame = pd.DataFrame({"statistic": found.Is, "p_value": p_values}, index=known.index)
    frame = frame.assign(pattern=patterns).where(pd.Series(neighbours > 0, index=known.index))
    return frame.assign(neighbours=neighbours).rename_axis("area_key")


def _shuffled(z: Values, at: int, count: int, random: np.random.Generator) -> Values:
    """Return means of an area's neighbours when the values of all others are shuffled."""
    others = np.tile(np.delete(z, at), (PERMUTATIONS, 1))
    chosen = random.permuted(others, axis=1)[:, :count]
    return np.asarray(chosen.sum(axis=1) / max(count, 1))
