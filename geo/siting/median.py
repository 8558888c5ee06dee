"""p-median: the least total distance of people to the nearest of a given number of places.

The choice is found by interchange (Teitz and Bart, Heuristic methods for estimating the generalized
vertex median of a weighted graph, Operations Research 16/5, 1968); how far it can be from the best
is bounded by Lagrangian relaxation with subgradients (Cornuejols, Fisher and Nemhauser, Location of
bank accounts to optimize float, Management Science 23/8, 1977; Held, Wolfe and Crowder, Validation
of subgradient optimization, Mathematical Programming 6, 1974).
"""

from typing import Any

import numba
import numpy as np

from geo.siting.median_exact import exact
from geo.siting.model import PROVEN_GAP, TIME_LIMIT_S, Floats, Integers, Siting

ITERATIONS = 400
PATIENCE = 20
"""Steps without a better bound after which the step is halved."""

SMALLEST_STEP = 1e-4
MOST_EXACT = 40_000


def p_median(
    costs: Floats,
    weights: Floats,
    count: int,
    existing: Floats | None = None,
    time_limit_s: float = TIME_LIMIT_S,
) -> Siting:
    """Return the candidates with the least weighted sum of costs to the nearest place.

    Where the bound leaves a gap and there are at most `MOST_EXACT` pairs, HiGHS goes on from there.

    Parameters
    ----------
    costs
        Shape ``(n, m)``: distance or time of each place of demand to each candidate, finite.
    weights
        People, shape ``(n,)``, not negative.
    count
        How many candidates are chosen, fewer if there are fewer; at least 1 without ``existing``.
    existing
        Cost to the nearest place that stays, shape ``(n,)``; None if there is none.

    Raises
    ------
    ValueError
        A cost is not finite, or there is neither a place that stays nor one to choose.
    """
    count = min(count, costs.shape[1])
    if not np.isfinite(costs).all() or (existing is None and count < 1 and len(costs)):
        raise ValueError("costs are finite and somebody has a place")
    weighted = np.ascontiguousarray(costs * weights[:, np.newaxis])
    stays = np.full(len(costs), np.inf) if existing is None else existing * weights
    if count < 1 or not len(costs):
        value = float(stays.sum()) if len(costs) else 0.0
        return Siting(np.arange(count), value, value)
    chosen = _interchange(weighted, stays, _greedy(weighted, stays, count))
    chosen, bound = _bounded(weighted, stays, chosen)
    found = Siting(np.sort(chosen), _value(weighted, stays, chosen), bound)
    if found.is_optimal or weighted.size > MOST_EXACT:
        return found
    return exact(weighted, stays, found, time_limit_s)


def _value(weighted: Floats, stays: Floats, chosen: Integers) -> float:
    return float(np.minimum(weighted[:, chosen].min(axis=1), stays).sum())


def _greedy(weighted: Floats, stays: Floats, count: int) -> Integers:
    """Return candidates one after the other, each the one that lowers the sum most."""
    now = np.where(np.isfinite(stays), stays, weighted.max(axis=1))
    chosen: list[int] = []
    for _ in range(count):
        sums = np.minimum(weighted, now[:, np.newaxis]).sum(axis=0)
        sums[chosen] = np.inf
        best = int(np.argmin(sums))
        chosen.append(best)
        now = np.minimum(now, weighted[:, best])
    return np.array(chosen, dtype=np.int64)


@numba.njit(cache=True)
def _interchange(weighted: Floats, stays: Floats, start: Integers) -> Any:  # noqa: ANN401 - numba
    """Return a choice that no exchange of one candidate improves."""
    chosen = start.copy()
    is_open = np.zeros(weighted.shape[1], dtype=np.bool_)
    is_open[chosen] = True
    while True:
        first, second, nearest = _two_nearest(weighted, stays, chosen)
        best_gain, best_in, best_out = _best_exchange(
            weighted, is_open, (first, second, nearest), len(chosen)
        )
        if best_gain <= PROVEN_GAP * first.sum():
            return chosen
        is_open[chosen[best_out]] = False
        is_open[best_in] = True
        chosen[best_out] = best_in


@numba.njit(cache=True)
def _two_nearest(weighted: Floats, stays: Floats, chosen: Integers) -> Any:  # noqa: ANN401 - numba
    """Return the least and the second least cost of each place, and which one has the least."""
    count = len(weighted)
    first, second = stays.copy(), np.full(count, np.inf)
    nearest = np.full(count, -1)
    for i in range(count):
        for position in range(len(chosen)):
            cost = weighted[i, chosen[position]]
            if cost < first[i]:
                second[i], first[i], nearest[i] = first[i], cost, position
            elif cost < second[i]:
                second[i] = cost
    return first, second, nearest


@numba.njit(cache=True)
def _best_exchange(weighted: Floats, is_open: Any, now: Any, count: int) -> Any:  # noqa: ANN401 - numba
    """Return the best gain of an exchange, the candidate that comes and the position that goes.

    Whitaker, A fast algorithm for the greedy interchange for large-scale clustering and median
    location problems, INFOR 21/2, 1983.
    """
    first, second, nearest = now
    best_gain, best_in, best_out = 0.0, -1, -1
    for j in range(weighted.shape[1]):
        if is_open[j]:
            continue
        gain = 0.0
        loss = np.zeros(count)
        for i in range(len(weighted)):
            cost = weighted[i, j]
            if cost < first[i]:
                gain += first[i] - cost
            elif nearest[i] >= 0:
                loss[nearest[i]] += min(cost, second[i]) - first[i]
        out = int(np.argmin(loss))
        if gain - loss[out] > best_gain:
            best_gain, best_in, best_out = gain - loss[out], j, out
    return best_gain, best_in, best_out


def _bounded(weighted: Floats, stays: Floats, start: Integers) -> tuple[Integers, float]:
    """Return the best choice met on the way, and a bound from below on any choice."""
    chosen, value = start, _value(weighted, stays, start)
    prices = np.minimum(weighted[:, start].min(axis=1), stays)
    best, best_prices, step, waited = -np.inf, prices, 1.0, 0
    for _ in range(ITERATIONS):
        reduced, served, other = _relaxed(weighted, stays, prices, len(start))
        if reduced > best + PROVEN_GAP * abs(best if np.isfinite(best) else 1.0):
            best, best_prices, waited = reduced, prices, 0
        else:
            waited += 1
        if (found := _value(weighted, stays, other)) < value:
            chosen = _interchange(weighted, stays, other)
            value = min(found, _value(weighted, stays, chosen))
        slope = 1.0 - served
        square = float(slope @ slope)
        if square == 0 or value - best <= PROVEN_GAP * value or step < SMALLEST_STEP:
            break
        if waited >= PATIENCE:
            step, waited, prices = step / 2, 0, best_prices
            continue
        prices = np.maximum(0.0, prices + step * (value * 1.001 - reduced) / square * slope)
    return chosen, min(float(best), value)


@numba.njit(cache=True)
def _reduced_costs(weighted: Floats, prices: Floats) -> Any:  # noqa: ANN401 - numba
    """Return per candidate the sum of what it would save at these prices (0 or less)."""
    sums = np.zeros(weighted.shape[1])
    for i in range(len(weighted)):
        price = prices[i]
        for j in range(weighted.shape[1]):
            saved = weighted[i, j] - price
            if saved < 0:
                sums[j] += saved
    return sums


def _relaxed(
    weighted: Floats, stays: Floats, prices: Floats, count: int
) -> tuple[float, Floats, Integers]:
    """Return the value of the relaxation, how often each place is served, and by which choice."""
    sums = _reduced_costs(weighted, prices)
    opened = np.argpartition(sums, count - 1)[:count]
    kept = np.minimum(0.0, stays - prices)
    value = float(prices.sum() + kept.sum() + sums[opened].sum())
    served = (weighted[:, opened] < prices[:, np.newaxis]).sum(axis=1) + (kept < 0)
    return value, served.astype(float), opened
