"""Places with room and price: what they are worth together, and a bound no choice surpasses.

The bound is Lagrangian: that everybody has one place at most is relaxed, so that each place takes
those worth most to it until it is full, and places are then bought like goods for a knapsack
(Sridharan, The capacitated plant location problem, European Journal of Operational Research 87/2,
1995, pages 203-213; subgradients after Held, Wolfe and Crowder, Validation of subgradient
optimization, Mathematical Programming 6, 1974).
"""

import time
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from scipy import sparse

from geo.siting.model import PROVEN_GAP, Floats, Integers

ITERATIONS, PATIENCE, SMALLEST_STEP = 300, 15, 1e-3
MOST_PRICES = 3
"""So many different prices are counted out; with more of them the knapsack may be cut."""

NOISE = 1e-9


class Limits(NamedTuple):
    """What limits a choice: people that each candidate has room for, its price, and the money.

    ``rooms`` and ``costs`` have the shape ``(m,)``; with costs of 1 ``budget`` is a number.
    """

    rooms: Floats
    costs: Floats
    budget: float


@dataclass(frozen=True, eq=False)
class Pairs:
    """Who gains by which candidate: ``worth`` of a person, each of shape ``(pairs,)``.

    ``weights`` are the people of each row, ``columns`` rise.
    """

    rows: Integers
    columns: Integers
    worth: Floats
    weights: Floats
    count: int

    @classmethod
    def of(cls, worth: sparse.csr_array, weights: Floats) -> "Pairs":
        """Return the pairs with a worth above 0 of rows with people."""
        found = sparse.coo_array(sparse.csc_array(worth))
        kept = (found.data > 0) & (weights[found.row] > 0)
        rows, columns = found.row[kept].astype(np.int64), found.col[kept].astype(np.int64)
        return cls(rows, columns, found.data[kept].astype(float), weights, worth.shape[1])

    def of_columns(self, chosen: Integers) -> "Pairs":
        """Return the pairs of some candidates, numbered anew in this order."""
        number = np.full(self.count, -1)
        number[chosen] = np.arange(len(chosen))
        kept = np.flatnonzero(number[self.columns] >= 0)
        kept = kept[np.argsort(number[self.columns[kept]], kind="stable")]
        columns = number[self.columns[kept]]
        return Pairs(self.rows[kept], columns, self.worth[kept], self.weights, len(chosen))

    def filled(self, worth: Floats, people: Floats, rooms: Floats) -> tuple[Floats, Floats]:
        """Return whom each candidate alone would take, by pair, and what that is worth to it.

        Those with most ``worth`` (of a pair) come first; ``people`` are those of each row.
        """
        order = np.lexsort((-worth, self.columns))
        here, columns = np.where(worth > 0, people[self.rows], 0.0)[order], self.columns[order]
        running = np.cumsum(here)
        ends = np.searchsorted(self.columns, np.arange(self.count))
        base = np.concatenate([[0.0], running])[ends]
        before = running - here - base[columns]
        taken = np.zeros(len(order))
        taken[order] = np.clip(rooms[columns] - before, 0.0, here)
        total: Floats = np.bincount(self.columns, taken * worth, self.count).astype(float)
        return taken, total


def greedy_rooms(pairs: Pairs, limits: Limits) -> Integers:
    """Return candidates one after the other, each worth most per price to those still left.

    Or the best single one, if that is worth more (as in `geo.siting.budget.greedy_budget`).
    """
    left, money, total = pairs.weights.astype(float).copy(), limits.budget, 0.0
    chosen: list[int] = []
    first: Floats | None = None
    while True:
        taken, worth = pairs.filled(pairs.worth, left, limits.rooms)
        worth = np.where(limits.costs <= money + NOISE, worth, 0.0)
        worth[chosen] = 0.0
        first = worth if first is None else first
        best = int(np.argmax(worth / limits.costs)) if len(worth) else 0
        if not len(worth) or worth[best] <= 0:
            break
        chosen.append(best)
        total += float(worth[best])
        money -= limits.costs[best]
        own = pairs.columns == best
        left[pairs.rows[own]] -= taken[own]
    if len(first) and first.max() > total:
        chosen = [int(np.argmax(first))]
    return np.array(chosen, dtype=np.int64)


def one_after_another(pairs: Pairs, rooms: Floats, chosen: Integers) -> float:
    """Return what chosen candidates are worth if each takes the best of those left: no maximum."""
    few = pairs.of_columns(chosen)
    left, total = pairs.weights.astype(float).copy(), 0.0
    for number in range(len(chosen)):
        own = slice(*np.searchsorted(few.columns, [number, number + 1]))
        rows = few.rows[own]
        order = np.argsort(-few.worth[own], kind="stable")
        here = left[rows[order]]
        taken = np.clip(rooms[chosen[number]] - (np.cumsum(here) - here), 0.0, here)
        left[rows[order]] -= taken
        total += float(taken @ few.worth[own][order])
    return total


def bounded(
    pairs: Pairs, limits: Limits, known: float, time_limit_s: float
) -> tuple[float, Integers]:
    """Return what no choice surpasses, and the best choice that was met on the way.

    ``known`` is what a choice is worth that is known already.
    """
    ends, weights = time.monotonic() + time_limit_s, pairs.weights
    prices, step, since = np.zeros(len(weights)), 1.0, 0
    bound, best, met = np.inf, known, np.array([], dtype=np.int64)
    for _ in range(ITERATIONS):
        taken, worth = pairs.filled(pairs.worth - prices[pairs.rows], weights, limits.rooms)
        chosen, value = knapsack(worth, limits.costs, limits.budget)
        relaxed = float(prices @ weights) + value
        since = 0 if relaxed < bound - PROVEN_GAP else since + 1
        bound = min(bound, relaxed)
        if (here := one_after_another(pairs, limits.rooms, chosen)) > best:
            best, met = here, chosen
        if since == PATIENCE:
            step, since = step / 2, 0
        bought = np.isin(pairs.columns, chosen) * taken
        free = 1 - np.bincount(pairs.rows, bought, len(weights)) / np.where(weights > 0, weights, 1)
        free[(weights <= 0) | ((prices <= 0) & (free > 0))] = 0.0
        length = float(weights @ free**2)
        apart = bound - best <= PROVEN_GAP * max(best, 1.0)
        if apart or length <= 0 or step < SMALLEST_STEP or time.monotonic() > ends:
            break
        prices = np.maximum(prices - step * max(relaxed - best, NOISE) / length * free, 0.0)
    return bound, met


def knapsack(worth: Floats, costs: Floats, budget: float) -> tuple[Integers, float]:
    """Return what to buy and a value that no purchase surpasses.

    The best one, and its value, if there are at most `MOST_PRICES` different prices; else by worth
    per price, and the value with the next one cut to size (Dantzig, Discrete-variable extremum
    problems, Operations Research 5/2, 1957).
    """
    prices = np.unique(costs)
    if len(prices) > MOST_PRICES:
        return _cut(worth, costs, budget)
    ranked = [np.flatnonzero((costs == price) & (worth > 0)) for price in prices]
    ranked = [one[np.argsort(-worth[one], kind="stable")] for one in ranked]
    sums = [np.concatenate([[0.0], np.cumsum(worth[one])]) for one in ranked]
    sums += [np.zeros(1)] * (MOST_PRICES - len(sums))
    prices = np.concatenate([prices, np.ones(MOST_PRICES - len(prices))])
    first, second = (np.arange(len(one)) for one in sums[:2])
    left = budget - first[:, np.newaxis] * prices[0] - second * prices[1]
    third = np.clip(np.floor(left / prices[2] + NOISE), 0, len(sums[2]) - 1).astype(np.int64)
    value = sums[0][:, np.newaxis] + sums[1] + sums[2][third]
    value = np.where(left >= -NOISE, value, -np.inf)
    at = np.unravel_index(int(np.argmax(value)), value.shape)
    counts = (int(at[0]), int(at[1]), int(third[at]))
    chosen = [one[:count] for one, count in zip(ranked, counts, strict=False)]
    return np.concatenate([np.array([], dtype=np.int64), *chosen]), float(value[at])


def _cut(worth: Floats, costs: Floats, budget: float) -> tuple[Integers, float]:
    order = np.argsort(-worth / costs, kind="stable")
    order = order[(worth[order] > 0) & (costs[order] <= budget + NOISE)]
    before = np.cumsum(costs[order]) - costs[order]
    part = np.clip((budget - before) / costs[order], 0.0, 1.0)
    return order[part >= 1 - NOISE], float(part @ worth[order])
