"""How far two indicators go together over the areas."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

FEWEST = 3
"""With fewer areas a correlation says nothing at all."""


@dataclass(frozen=True, eq=False)
class Correlation:
    """Two indicators of the same areas.

    ``points`` has a row per area that has both (columns ``area_key, first, second``), ``n`` of
    them. ``pearson`` measures a straight relation, ``spearman`` any rising or falling one, by
    ranks. The p-values are two-sided, from the t distribution: the probability of a correlation at
    least as strong if there were none. All four are NaN with fewer than three areas or where an
    indicator does not vary.
    """

    points: pd.DataFrame
    n: int
    pearson: float
    pearson_p: float
    spearman: float
    spearman_p: float


def correlation(first: pd.Series, second: pd.Series) -> Correlation:
    """Return how two indicators go together; both by area key, NaN where there is no value."""
    from scipy import stats  # noqa: PLC0415 - heavy

    both = pd.DataFrame({"first": first, "second": second}).dropna().sort_index()
    points = both.rename_axis("area_key").reset_index()
    if len(both) < FEWEST or (both.max() == both.min()).any():
        return Correlation(points, len(both), *[np.nan] * 4)
    straight = stats.pearsonr(both["first"], both["second"])
    rising = stats.spearmanr(both["first"], both["second"])
    found = (straight.statistic, straight.pvalue, rising.statistic, rising.pvalue)
    return Correlation(points, len(both), *map(float, found))
