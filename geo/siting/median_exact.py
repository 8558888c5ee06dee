"""p-median as an integer program, for cases small enough to be proven.

ReVelle and Swain, Central facilities location, Geographical Analysis 2/1, 1970, pages 30-42.
"""

from typing import Any

import numpy as np
from scipy import sparse

from geo.siting.model import Floats, Siting
from geo.siting.solver import Rows, maximised


def exact(weighted: Floats, stays: Floats, known: Siting, time_limit_s: float) -> Siting:
    """Return the best choice, or the ``known`` one with a better bound if time runs out.

    Parameters
    ----------
    weighted, stays
        Costs times people of each place to each candidate, and to what stays (infinite: nothing).
    known
        A choice and its bound; only pairs that can be part of a better one are looked at.
    """
    count = weighted.shape[1]
    costs, served, opened = _program(weighted, stays)
    is_candidate = np.arange(len(costs)) < count
    total = sparse.csr_array(is_candidate.astype(float)[np.newaxis])
    number = float(len(known.chosen))
    limits = [Rows(served, 1.0, 1.0), Rows(opened, -np.inf, 0.0), Rows(total, number, number)]
    found = maximised(-costs, is_candidate.astype(float), limits, time_limit_s)
    bound = max(known.bound, -found.bound)
    chosen, value = known.chosen, known.objective
    if found.values is not None:
        other = np.flatnonzero(found.values[:count] > 0.5)  # noqa: PLR2004 - a rounded 0 or 1
        reached = float(np.minimum(weighted[:, other].min(axis=1), stays).sum())
        if reached < value:
            chosen, value = other, reached
    return Siting(chosen, value, min(bound, value))


def _program(weighted: Floats, stays: Floats) -> tuple[Floats, Any, Any]:
    """Return costs and constraints; variables: candidates, pairs that help, places that stay.

    ``served`` has a row per place, 1 for each of its variables; ``opened`` a row per pair, which
    is 0 or less if the candidate is open.
    """
    count = weighted.shape[1]
    place, candidate = np.nonzero(weighted < stays[:, np.newaxis])
    stayed = np.flatnonzero(np.isfinite(stays))
    rows = np.concatenate([place, stayed])
    columns = np.arange(len(rows)) + count
    served = sparse.csr_array(
        (np.ones(len(rows)), (rows, columns)), shape=(len(weighted), count + len(rows))
    )
    pairs = np.arange(len(place))
    opened = sparse.csr_array(
        (
            np.concatenate([np.full(len(place), -1.0), np.ones(len(place))]),
            (np.concatenate([pairs, pairs]), np.concatenate([candidate, pairs + count])),
        ),
        shape=(len(place), count + len(rows)),
    )
    costs = np.concatenate([np.zeros(count), weighted[place, candidate], stays[stayed]])
    return costs, served, opened
