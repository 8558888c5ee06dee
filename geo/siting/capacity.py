"""Places that serve at most as many people as they have room for, for a number or for money.

Covering: Haghani, Capacitated maximum covering location models: formulations and solution
procedures, Journal of Advanced Transportation 30/3, 1996, pages 101-136. Short ways: the
capacitated p-median (Ceselli and Righini, A branch-and-price algorithm for the capacitated p-median
problem, Networks 45/3, 2005, pages 125-142), with prices instead of p if there are any. People of
one cell may go to several places.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse

from geo.siting.model import TIME_LIMIT_S, Floats, Integers, Siting
from geo.siting.reductions import grouped
from geo.siting.rooms import Limits, Pairs, bounded, greedy_rooms
from geo.siting.solver import Rows, maximised

HASTE = 0.3
"""The share of the time in which the bound is looked for before the solver begins."""


@dataclass(frozen=True, eq=False)
class Served:
    """A choice and how many people each chosen place serves, aligned with ``siting.chosen``.

    ``greedy`` is the objective of places chosen one after the other.
    """

    siting: Siting
    people: Floats
    greedy: float


def capacitated_covering(
    reach: sparse.csr_array, weights: Floats, limits: Limits, time_limit_s: float = TIME_LIMIT_S
) -> Served:
    """Return the candidates that together have room for the most people within reach.

    Parameters
    ----------
    reach, weights
        As `geo.siting.covering.maximal_covering`.
    limits
        Fewer candidates are chosen where more serve nobody.

    Raises
    ------
    ValueError
        A room is negative, a cost not above 0, or a figure not finite.
    """
    matrix = sparse.csr_array(reach, dtype=np.int8)
    groups, people = grouped(matrix, np.asarray(weights, dtype=float))
    return _chosen(sparse.csr_array(groups, dtype=float), people, limits, time_limit_s)


def capacitated_median(
    times: Floats,
    weights: Floats,
    stays: Floats,
    limits: Limits,
    time_limit_s: float = TIME_LIMIT_S,
) -> Served:
    """Return the candidates with the least weighted sum of times.

    Who finds no room, or no shorter way, goes on to the place of today.

    Parameters
    ----------
    times
        Shape ``(n, m)``: time of each place of demand to each candidate, finite.
    weights, stays
        People, and the time to the place of today, each of shape ``(n,)``, finite.
    limits
        As above.

    Returns
    -------
    Served
        Its objectives are sums of times; ``people`` are those whose ways become shorter.

    Raises
    ------
    ValueError
        As above, or a time is not finite.
    """
    if not (np.isfinite(times).all() and np.isfinite(stays).all()):
        raise ValueError("times are finite")
    saved = sparse.csr_array(np.maximum(stays[:, np.newaxis] - times, 0.0))
    found, today = _chosen(saved, weights, limits, time_limit_s), float(stays @ weights)
    one = found.siting
    siting = Siting(one.chosen, today - one.objective, today - one.bound)
    return Served(siting, found.people, today - found.greedy)


def _chosen(
    worth: sparse.csr_array, weights: Floats, limits: Limits, time_limit_s: float
) -> Served:
    """Return the choice worth most.

    What comes one after the other, then the bound and what is met on its way, then HiGHS.
    """
    _check(limits)
    pairs = Pairs.of(worth, weights)
    first = greedy_rooms(pairs, limits)
    chosen, served, value = first, *allotted(pairs, limits.rooms, first)
    greedy, bound = value, float(weights @ worth.max(axis=1).toarray().ravel()) if value else 0.0
    if value < bound:
        proven, met = bounded(pairs, limits, value, HASTE * time_limit_s)
        found = [met]
        bound = min(bound, proven)
        if bound > value:
            other, proven = _solved(pairs, limits, (1 - HASTE) * time_limit_s)
            bound, found = min(bound, proven), [met, other]
        for one in found:
            if (better := allotted(pairs, limits.rooms, one))[1] > value:
                chosen, (served, value) = one, better
    useful = served > 0
    order = np.argsort(chosen[useful])
    siting = Siting(chosen[useful][order], value, max(bound, value))
    return Served(siting, served[useful][order], greedy)


def _check(limits: Limits) -> None:
    rooms, costs, budget = limits
    if not (np.isfinite(rooms).all() and (rooms >= 0).all()):
        raise ValueError("rooms are finite and not negative")
    if not (np.isfinite(costs).all() and (costs > 0).all() and np.isfinite(budget)):
        raise ValueError("costs are above 0 and the budget is finite")


def allotted(pairs: Pairs, rooms: Floats, chosen: Integers) -> tuple[Floats, float]:
    """Return how many people each chosen place serves, and the worth of it, if it is the most.

    A linear program; the people have the shape ``(len(chosen),)``.
    """
    from scipy.optimize import linprog  # noqa: PLC0415 - heavy

    few = pairs.of_columns(chosen)
    if not len(few.rows):
        return np.zeros(len(chosen)), 0.0
    of_cell, of_place = _sums(few.rows, len(pairs.weights)), _sums(few.columns, len(chosen))
    found = linprog(
        -few.worth,
        A_ub=sparse.vstack([of_cell, of_place], format="csr"),
        b_ub=np.concatenate([pairs.weights, rooms[chosen]]),
    )
    served: Floats = of_place @ found.x
    return served, float(few.worth @ found.x)


def _solved(pairs: Pairs, limits: Limits, time_limit_s: float) -> tuple[Integers, float]:
    """Return the solver's choice (empty if it has none) and the proven bound.

    Variables: 1 for each candidate that is chosen, then people for each pair of cell and candidate.
    """
    columns, number = pairs.count, len(pairs.rows)
    most = np.minimum(pairs.weights[pairs.rows], limits.rooms[pairs.columns])
    found = maximised(
        np.concatenate([np.zeros(columns), pairs.worth]),
        np.concatenate([np.ones(columns), np.zeros(number)]),
        [Rows(rows, -np.inf, limit) for rows, limit in _rows(pairs, limits, most)],
        time_limit_s,
        np.concatenate([np.ones(columns), most]),
    )
    none = np.array([], dtype=np.int64)
    if found.values is None:
        return none, found.bound
    chosen = np.flatnonzero(found.values[:columns] > 0.5)  # noqa: PLR2004 - a rounded 0 or 1
    # the solver allows for a little noise
    return (chosen if limits.costs[chosen].sum() <= limits.budget else none), found.bound


def _rows(pairs: Pairs, limits: Limits, most: Floats) -> list[tuple[Any, Any]]:
    """Return rows and their upper limits: cells, rooms, pairs of open places alone, money."""
    cells, columns, number = len(pairs.weights), pairs.count, len(pairs.rows)
    of_cell = sparse.hstack([sparse.csr_array((cells, columns)), _sums(pairs.rows, cells)])
    of_place = sparse.hstack([-sparse.diags_array(limits.rooms), _sums(pairs.columns, columns)])
    opened = sparse.csr_array((most, (np.arange(number), pairs.columns)), shape=(number, columns))
    of_pair = sparse.hstack([-opened, sparse.eye_array(number)])
    total = np.concatenate([limits.costs, np.zeros(number)])[np.newaxis]
    rows = (of_cell, of_place, of_pair, total)
    upper = (pairs.weights, np.zeros(columns), np.zeros(number), limits.budget)
    return [(sparse.csr_array(one), limit) for one, limit in zip(rows, upper, strict=True)]


def _sums(rows: Integers, count: int) -> sparse.csr_array:
    """Return the matrix that adds up values by row."""
    number = len(rows)
    return sparse.csr_array((np.ones(number), (rows, np.arange(number))), shape=(count, number))
