"""The arithmetic of an index: normalise, turn, combine and rank, for the areas of one period.

The rules follow OECD/JRC, Handbook on Constructing Composite Indicators, 2008, steps 5 and 6.
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Ranks = npt.NDArray[np.int64]

EPSILON = 0.01
"""What the geometric mean takes for the lowest possible value, so that it never collapses at 0."""

DECIMALS = 10
"""Scores that agree to so many decimals are a tie: what differs beyond is the noise of floats."""


class Normalisation(StrEnum):
    """How indicators of different units become comparable, over the areas of one period.

    - z-score: (value − mean) ÷ standard deviation of all areas (divided by n: they are all there
      are, no sample).
    - min-max: (value − lowest) ÷ (highest − lowest), from 0 to 1.
    - rank: (rank from below − 1) ÷ (n − 1), from 0 to 1; equal values share their mean rank.

    Where all areas have the same value, all get the middle: 0 as z-score, else 0.5.
    """

    Z_SCORE = "z"
    MIN_MAX = "min_max"
    RANK = "rang"


class Aggregation(StrEnum):
    """How the normalised values of an area become one number.

    - arithmetic: the weighted mean; a high value makes up for a low one.
    - geometric: the weighted geometric mean of `EPSILON` + (1 − `EPSILON`) × value, so from
      `EPSILON` to 1; a low value weighs more than a high one. z-scores are brought to 0 to 1 by the
      distribution function of the normal distribution before.
    """

    ARITHMETIC = "arithmetisch"
    GEOMETRIC = "geometrisch"


@dataclass(frozen=True)
class Normalised:
    """Normalised values, areas × indicators, with what it takes to recompute them.

    ``value = (compared − centre) ÷ spread``; ``compared`` are the raw values, or the ranks.
    """

    compared: Matrix
    centre: Matrix
    spread: Matrix
    value: Matrix


def normalise(raw: Matrix, method: Normalisation) -> Normalised:
    """Return the normalised values of complete raw values, areas × indicators."""
    compared = _mean_ranks(raw) if method is Normalisation.RANK else raw
    if method is Normalisation.Z_SCORE:
        centre, spread = compared.mean(axis=0), compared.std(axis=0)
    elif method is Normalisation.MIN_MAX:
        centre, spread = compared.min(axis=0), np.ptp(compared, axis=0)
    else:
        centre = np.ones(compared.shape[1])
        spread = np.full(compared.shape[1], len(compared) - 1.0)
    flat = np.ptp(compared, axis=0) == 0
    middle = 0.0 if method is Normalisation.Z_SCORE else 0.5
    value = np.where(flat, middle, (compared - centre) / np.where(flat, 1.0, spread))
    return Normalised(compared, centre, np.where(flat, 0.0, spread), value)


def _mean_ranks(raw: Matrix) -> Matrix:
    """Return ranks from below, 1 = lowest; equal values share their mean rank."""
    others = raw[np.newaxis]
    below = (raw[:, np.newaxis] > others).sum(axis=1)
    equal = (raw[:, np.newaxis] == others).sum(axis=1)
    return np.asarray(1.0 + below + (equal - 1) / 2)


def directed(value: Matrix, method: Normalisation, lowers: Flags) -> Matrix:
    """Return the normalised values, turned around where a high one lowers the index."""
    turned = -value if method is Normalisation.Z_SCORE else 1 - value
    return np.where(lowers, turned, value)


def terms(value: Matrix, method: Normalisation, aggregation: Aggregation) -> Matrix:
    """Return what is weighted and added: the directed values, or logarithms of the mapped ones."""
    return np.log(mapped(value, method)) if aggregation is Aggregation.GEOMETRIC else value


def mapped(value: Matrix, method: Normalisation) -> Matrix:
    """Return directed values between `EPSILON` and 1, for the geometric mean."""
    from scipy.special import ndtr  # noqa: PLC0415 - heavy, and for the geometric mean alone

    share = ndtr(value) if method is Normalisation.Z_SCORE else value
    return np.asarray(EPSILON + (1 - EPSILON) * share)


def combined(parts: Matrix, weights: Matrix, aggregation: Aggregation) -> Matrix:
    """Return the scores of areas × terms; a row of scores per row of weights, which sum to 1."""
    total = weights @ parts.T
    scores = np.exp(total) if aggregation is Aggregation.GEOMETRIC else total
    return np.round(scores, DECIMALS)


def ranked(scores: Matrix) -> Ranks:
    """Return ranks along the last axis, 1 = highest; equal scores share the best of their ranks."""
    order = np.argsort(-scores, axis=-1, kind="stable")
    falling = np.take_along_axis(scores, order, axis=-1)
    new = np.ones(falling.shape, dtype=bool)
    new[..., 1:] = falling[..., 1:] != falling[..., :-1]
    places = np.where(new, np.arange(1, scores.shape[-1] + 1), 0)
    found = np.empty(scores.shape, dtype=np.int64)
    np.put_along_axis(found, order, np.maximum.accumulate(places, axis=-1), axis=-1)
    return found
