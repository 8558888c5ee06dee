"""How much of an index is owed to the choice of its weights and indicators.

Method: uncertainty analysis by Monte Carlo as in OECD/JRC, Handbook on Constructing Composite
Indicators, 2008, step 7, and Saisana, Saltelli and Tarantola, Uncertainty and sensitivity analysis
techniques as tools for the quality assessment of composite indicators, Journal of the Royal
Statistical Society A 168/2, 2005, pages 307-323: what could have been chosen otherwise is drawn at
random, and the spread of the ranks is shown with the rank.
"""

import numpy as np

from geo.indicators.scores import Flags, Matrix, Ranks

LOWEST, HIGHEST = 5, 95
"""The percentiles of the drawn ranks between which an area's rank is said to lie."""

AGREEMENT = 0.9
"""The share of draws that must agree on the direction of a change for it to be more than noise."""


def drawn_weights(weights: Matrix, draws: int, concentration: float, seed: int) -> Matrix:
    """Return ``draws`` rows of weights around ``weights``, each row with the sum 1.

    A row is Dirichlet with the parameters concentration × number of indicators × weight: its mean
    is the given weight, and among equal weights each varies by about 1 ÷ √concentration of itself.
    In turn no indicator, the first, the second and so on is left out of a row; the others share
    its weight. A single indicator is never left out.

    The random numbers come from NumPy's frozen generator: the same seed gives the same numbers
    with every version of NumPy.
    """
    own = weights / weights.sum()
    count = len(own)
    stream = np.random.RandomState(seed)
    drawn = stream.standard_gamma(concentration * count * own, size=(draws, count))
    kept = np.ones((draws, count))
    if count > 1:
        left_out = np.arange(draws) % (count + 1)
        kept[left_out > 0, left_out[left_out > 0] - 1] = 0
    rows = drawn * kept
    rows = np.where(rows.sum(axis=1, keepdims=True) > 0, rows, own * kept)
    return np.asarray(rows / rows.sum(axis=1, keepdims=True))


def rank_interval(drawn: Ranks, own: Ranks) -> tuple[Ranks, Ranks]:
    """Return the best and the worst plausible rank of each area (draws × areas, and own ranks).

    They are the 5th and the 95th percentile of the drawn ranks, rounded outwards to ranks that were
    drawn. By definition the interval holds the area's own rank: where that lies outside the
    percentiles, the interval reaches to it.
    """
    low = np.percentile(drawn, LOWEST, axis=0, method="lower")
    high = np.percentile(drawn, HIGHEST, axis=0, method="higher")
    return np.minimum(low, own), np.maximum(high, own)


def is_noise(change: Matrix, drawn: Matrix) -> Flags:
    """Tell which changes are noise: less than 90 % of the draws have the sign of the change.

    ``change`` by area, ``drawn`` draws × areas. No change at all is noise too.
    """
    agreeing = (np.sign(drawn) == np.sign(change)).mean(axis=0)
    return np.asarray((agreeing < AGREEMENT) | (change == 0))
