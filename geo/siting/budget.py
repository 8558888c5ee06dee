"""Maximal covering within a budget: places cost different amounts, their sum is limited.

Khuller, Moss and Naor, The budgeted maximum coverage problem, Information Processing Letters 70/1,
1999, pages 39-45; the greedy choice here is theirs (people per cost, or the best single place).
"""

import numpy as np
from scipy import sparse

from geo.siting.covering import solved
from geo.siting.model import TIME_LIMIT_S, Floats, Integers, Siting
from geo.siting.reductions import grouped, undominated, value


def budgeted_covering(
    reach: sparse.csr_array,
    weights: Floats,
    costs: Floats,
    budget: float,
    time_limit_s: float = TIME_LIMIT_S,
) -> Siting:
    """Return the candidates that together reach the most people and cost at most the budget.

    Parameters
    ----------
    reach, weights
        As `geo.siting.covering.maximal_covering`.
    costs
        What each candidate costs, shape ``(m,)``, above 0, in the unit of ``budget``.

    Raises
    ------
    ValueError
        A cost is not above 0 or not finite, or the budget is not finite.
    """
    if not (np.isfinite(costs).all() and (costs > 0).all() and np.isfinite(budget)):
        raise ValueError("costs are above 0 and the budget is finite")
    payable = np.flatnonzero(costs <= budget)
    matrix = sparse.csr_array(sparse.csr_array(reach, dtype=np.int8)[:, payable])
    groups, people = grouped(matrix, np.asarray(weights, dtype=float))
    if not len(people):
        return Siting(np.array([], dtype=np.int64), 0.0, 0.0)
    kept = undominated(groups, costs[payable])
    fewer, prices = sparse.csr_array(groups[:, kept]), costs[payable][kept]
    start, _ = greedy_budget(fewer, people, prices, budget)
    chosen, bound = solved(fewer, people, start, (prices, budget), time_limit_s)
    objective = value(fewer, people, chosen)
    return Siting(np.sort(payable[kept[chosen]]), objective, max(bound, objective))


def greedy_budget(
    reach: sparse.csr_array, weights: Floats, costs: Floats, budget: float
) -> tuple[Integers, Floats]:
    """Return candidates one after the other, and what each adds; or the best single one alone.

    Each is the one that adds most people per cost among those that can still be paid.
    """
    by_candidate = sparse.csc_array(reach)
    left = np.asarray(weights, dtype=float).copy()
    alone = np.where(costs <= budget, left @ by_candidate, 0.0)
    chosen, gains, money = [], [], budget
    while True:
        adds = np.where(costs <= money, left @ by_candidate, 0.0)
        best = int(np.argmax(adds / costs)) if len(adds) else 0
        if not len(adds) or adds[best] <= 0:
            break
        chosen.append(best)
        gains.append(float(adds[best]))
        money -= costs[best]
        left[by_candidate.indices[slice(*by_candidate.indptr[best : best + 2])]] = 0
    if len(alone) and alone.max() > sum(gains):
        chosen, gains = [int(np.argmax(alone))], [float(alone.max())]
    return np.array(chosen, dtype=np.int64), np.array(gains)
