"""p-median as an integer program, for cases small enough to be proven.

ReVelle and Swain, Central facilities location, Geographical Analysis 2/1, 1970, pages 30-42.
"""

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

    places, candidates = weighted.shape
    place, candidate = np.nonzero(weighted < stays[:, np.newaxis])
    pairs, stayed = len(place), np.flatnonzero(np.isfinite(stays))
    served = sparse.csr_array(
        (
            np.ones(pairs + len(stayed)),
            (np.concatenate([place, stayed]), np.arange(pairs + len(stayed)) + candidates),
        ),
        shape=(places, candidates + pairs + len(stayed)),
    )
    opened = sparse.hstack(
        [
            -sparse.csr_array(
                (np.ones(pairs), (np.arange(pairs), candidate)), shape=(pairs, candidates)
            ),
            sparse.eye_array(pairs),
            sparse.csr_array((pairs, len(stayed))),
        ],
        format="csr",
    )
    size = candidates + pairs + len(stayed)
    total = sparse.csr_array((np.arange(size) < candidates).astype(float)[np.newaxis])
    found = milp(
        np.concatenate([np.zeros(candidates), weighted[place, candidate], stays[stayed]]),
        integrality=(np.arange(size) < candidates).astype(int),
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
        other = np.flatnonzero(found.x[:candidates] > 0.5)  # noqa: PLR2004 - a rounded 0 or 1
        reached = float(np.minimum(weighted[:, other].min(axis=1), stays).sum())
        if reached < value:
            chosen, value = other, reached
    return Siting(chosen, value, min(bound, value))
