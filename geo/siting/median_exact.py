"""p-median as an integer program, for cases small enough to be proven.

ReVelle and Swain, Central facilities location, Geographical Analysis 2/1, 1970, pages 30-42.
"""

from typing import Any

import numpy as np
from scipy import sparse

from geo.siting.model import Floats, Siting


def exact(weighted: Floats, stays: Floats, known: Siting, time_limit_s: float) -> Siting:
    """Return the best choice, or the ``known`` one with a better bound if time runs out.

    Parameters
    ----------
    weighted, stays
        Costs times people of each place to each candidate, and to what stays (infinite: nothing).
    known
        A choice and its bound; only pairs that can be part of a better one are looked at.
    """
    from scipy.optimize import Bounds, LinearConstraint, milp  # noqa: PLC0415 - heavy

    count = weighted.shape[1]
    costs, served, opened = _program(weighted, stays)
    is_candidate = np.arange(len(costs)) < count
    total = sparse.csr_array(is_candidate.astype(float)[np.newaxis])
    found = milp(
        costs,
        integrality=is_candidate.astype(int),
        bounds=Bounds(0, 1),
        constraints=[
            LinearConstraint(served, 1, 1),
            LinearConstraint(opened, -np.inf, 0),
            LinearConstraint(total, len(known.chosen), len(known.chosen)),
        ],
        options={"time_limit": time_limit_s, "mip_rel_gap": 0.0},
    )
    bound = max(known.bound, found.mip_dual_bound if found.mip_dual_bound is not None else -np.inf)
    chosen, value = known.chosen, known.objective
    if found.x is not None:
        other = np.flatnonzero(found.x[:count] > 0.5)  # noqa: PLR2004 - a rounded 0 or 1
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
