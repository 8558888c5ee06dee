"""Maximal covering: reach as many people as possible with a given number of places.

Church and ReVelle, The maximal covering location problem, Papers of the Regional Science
Association 32, 1974, pages 101-118.
"""

import numpy as np
from scipy import sparse

from geo.siting.model import TIME_LIMIT_S, Floats, Integers, Siting


def maximal_covering(
    reach: sparse.csr_array, weights: Floats, count: int, time_limit_s: float = TIME_LIMIT_S
) -> Siting:
    """Return the candidates that together reach the most people.

    Solved as an integer program by HiGHS after reductions that change no optimum: people whom the
    same candidates reach count as one, and a candidate that reaches nobody whom another does not
    reach is left out. If time runs out, the better of the solver's and the greedy choice is
    returned with the bound that is proven by then.

    Parameters
    ----------
    reach
        Shape ``(n, m)``, True where a candidate reaches a place of demand. Rows of people who are
        reached anyway are left out by the caller.
    weights
        People at each place of demand, shape ``(n,)``, not negative.
    count
        How many candidates are chosen, fewer if there are fewer.

    Returns
    -------
    Siting
        With as many candidates as asked for, also where fewer reach the same.
    """
    matrix = sparse.csr_array(reach, dtype=np.int8)
    count = min(count, matrix.shape[1])
    groups, people = _grouped(matrix, np.asarray(weights, dtype=float))
    if count < 1 or not len(people):
        return Siting(np.arange(count), 0.0, 0.0)
    kept = _undominated(groups)
    fewer = sparse.csr_array(groups[:, kept])
    most = min(count, len(kept))
    chosen, _ = greedy_covering(fewer, people, most)
    bound = float(people.sum())
    if _value(fewer, people, chosen) < bound:
        chosen, bound = _better(fewer, people, chosen, most, time_limit_s)
    objective = _value(fewer, people, chosen)
    bound = max(bound, objective)
    return Siting(_filled(kept[chosen], count, matrix.shape[1]), objective, bound)


def greedy_covering(
    reach: sparse.csr_array, weights: Floats, count: int
) -> tuple[Integers, Floats]:
    """Return candidates one after the other, each the one that adds most, and what each adds.

    It stops early where no candidate adds anybody.
    """
    by_candidate = sparse.csc_array(reach)
    left = np.asarray(weights, dtype=float).copy()
    chosen, gains = [], []
    for _ in range(count):
        adds = left @ by_candidate
        best = int(np.argmax(adds))
        if adds[best] <= 0:
            break
        chosen.append(best)
        gains.append(float(adds[best]))
        left[by_candidate.indices[slice(*by_candidate.indptr[best : best + 2])]] = 0
    return np.array(chosen, dtype=np.int64), np.array(gains)


def _grouped(matrix: sparse.csr_array, weights: Floats) -> tuple[sparse.csr_array, Floats]:
    """Return one row per set of candidates that reach somebody, and the people of each."""
    random = np.random.default_rng(0).integers(1, 2**62, size=(matrix.shape[1], 2))
    marks = np.stack([_hashes(matrix, random[:, side]) for side in (0, 1)], axis=1)
    counts = (np.diff(matrix.indptr) > 0) & (weights > 0)
    rows = np.flatnonzero(counts)
    _, first, group = np.unique(marks[rows], axis=0, return_index=True, return_inverse=True)
    sums: Floats = np.bincount(group, weights[rows]).astype(float)
    return sparse.csr_array(matrix[rows[first]]), sums


def _hashes(matrix: sparse.csr_array, numbers: Integers) -> Integers:
    """Return a number per row that is the same for the same columns, by sums that wrap around."""
    running = np.concatenate([[0], np.cumsum(numbers[matrix.indices])])
    return np.asarray(running[matrix.indptr[1:]] - running[matrix.indptr[:-1]])


def _undominated(groups: sparse.csr_array) -> Integers:
    """Return the candidates that are not worth less than another one wherever they reach."""
    shared = (groups.T.astype(np.int32) @ groups.astype(np.int32)).tocoo()
    sizes = np.asarray(groups.sum(axis=0)).astype(np.int64)
    one, other = shared.row, shared.col
    inside = (shared.data == sizes[one]) & (one != other)
    worse = inside & ((sizes[other] > sizes[one]) | (other < one))
    dominated = np.unique(one[worse])
    useful = np.flatnonzero(sizes > 0)
    return np.setdiff1d(useful, dominated)


def _better(
    reach: sparse.csr_array, weights: Floats, start: Integers, count: int, time_limit_s: float
) -> tuple[Integers, float]:
    """Return the solver's choice, or ``start`` if that is not worse, and the proven bound."""
    from scipy.optimize import Bounds, LinearConstraint, milp  # noqa: PLC0415 - heavy

    rows, columns = reach.shape
    covered = sparse.hstack([reach.astype(float), -sparse.eye_array(rows)], format="csr")
    total = sparse.csr_array(np.concatenate([np.ones(columns), np.zeros(rows)])[np.newaxis])
    found = milp(
        np.concatenate([np.zeros(columns), -weights]),
        integrality=np.concatenate([np.ones(columns), np.zeros(rows)]),
        bounds=Bounds(0, 1),
        constraints=[LinearConstraint(covered, 0, np.inf), LinearConstraint(total, 0, count)],
        options={"time_limit": time_limit_s, "mip_rel_gap": 0.0},
    )
    bound = float(weights.sum())
    if found.mip_dual_bound is not None:
        bound = min(bound, -found.mip_dual_bound)
    if found.x is None:
        return start, bound
    chosen = np.flatnonzero(found.x[:columns] > 0.5)  # noqa: PLR2004 - a rounded 0 or 1
    if _value(reach, weights, chosen) < _value(reach, weights, start):
        return start, bound
    return chosen, bound


def _value(reach: sparse.csr_array, weights: Floats, chosen: Integers) -> float:
    """Return the people whom the chosen candidates reach."""
    return float(weights[np.diff(sparse.csr_array(reach[:, chosen]).indptr) > 0].sum())


def _filled(chosen: Integers, count: int, candidates: int) -> Integers:
    """Return the choice with the first other candidates up to ``count``."""
    others = np.setdiff1d(np.arange(candidates), chosen)
    return np.sort(np.concatenate([chosen, others[: count - len(chosen)]]))
