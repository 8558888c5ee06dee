"""Maximal covering: reach as many people as possible with a given number of places.

Church and ReVelle, The maximal covering location problem, Papers of the Regional Science
Association 32, 1974, pages 101-118.
"""

import numpy as np
from scipy import sparse

from geo.siting.model import TIME_LIMIT_S, Floats, Integers, Siting
from geo.siting.reductions import grouped, undominated, value
from geo.siting.solver import Rows, maximised


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
    groups, people = grouped(matrix, np.asarray(weights, dtype=float))
    if count < 1 or not len(people):
        return Siting(np.arange(count), 0.0, 0.0)
    kept = undominated(groups)
    fewer = sparse.csr_array(groups[:, kept])
    most = min(count, len(kept))
    chosen, _ = greedy_covering(fewer, people, most)
    bound = greedy_bound(fewer, people, most)
    if value(fewer, people, chosen) < bound:
        allowed = (np.ones(len(kept)), float(most))
        chosen, proven = solved(fewer, people, chosen, allowed, time_limit_s)
        bound = min(bound, proven)
    objective = value(fewer, people, chosen)
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


def greedy_bound(reach: sparse.csr_array, weights: Floats, count: int) -> float:
    """Return what no choice of ``count`` candidates surpasses, without solving anything.

    No choice reaches more than what the first candidates reach together and the most that
    ``count`` others could add to them: Nemhauser, Wolsey and Fisher, An analysis of approximations
    for maximizing submodular set functions, Mathematical Programming 14/1, 1978, pages 265-294.
    """
    order, _ = greedy_covering(reach, weights, count)
    by_candidate = sparse.csc_array(reach)
    left = np.asarray(weights, dtype=float).copy()
    bound = float(left.sum())
    for first in (*order, -1):
        adds = np.sort(left @ by_candidate)[::-1][:count]
        bound = min(bound, float(weights.sum() - left.sum() + adds.sum()))
        if first >= 0:
            left[by_candidate.indices[slice(*by_candidate.indptr[first : first + 2])]] = 0
    return bound


def solved(
    reach: sparse.csr_array,
    weights: Floats,
    start: Integers,
    allowed: tuple[Floats, float],
    time_limit_s: float,
) -> tuple[Integers, float]:
    """Return the solver's choice, or ``start`` if that is not worse, and the proven bound.

    ``allowed`` is what each candidate costs and what all together may cost.
    """
    rows, columns = reach.shape
    costs, budget = allowed
    covered = sparse.hstack([reach.astype(float), -sparse.eye_array(rows)], format="csr")
    total = sparse.csr_array(np.concatenate([costs, np.zeros(rows)])[np.newaxis])
    found = maximised(
        np.concatenate([np.zeros(columns), weights]),
        np.concatenate([np.ones(columns), np.zeros(rows)]),
        [Rows(covered, 0.0, np.inf), Rows(total, 0.0, budget)],
        time_limit_s,
    )
    bound = min(float(weights.sum()), found.bound)
    if found.values is None:
        return start, bound
    chosen = np.flatnonzero(found.values[:columns] > 0.5)  # noqa: PLR2004 - a rounded 0 or 1
    is_worse = value(reach, weights, chosen) < value(reach, weights, start)
    if is_worse or costs[chosen].sum() > budget:  # the solver allows for a little noise
        return start, bound
    return chosen, bound


def _filled(chosen: Integers, count: int, candidates: int) -> Integers:
    """Return the choice with the first other candidates up to ``count``."""
    others = np.setdiff1d(np.arange(candidates), chosen)
    return np.sort(np.concatenate([chosen, others[: count - len(chosen)]]))
