"""Maximal covering where a place serves at most as many people as it has room for.

Haghani, Capacitated maximum covering location models: formulations and solution procedures, Journal
of Advanced Transportation 30/3, 1996, pages 101-136. People of one cell may go to several places.
"""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from geo.siting.model import TIME_LIMIT_S, Floats, Integers, Siting
from geo.siting.reductions import grouped
from geo.siting.solver import Rows, maximised


@dataclass(frozen=True, eq=False)
class Served:
    """A choice and how many people each chosen place serves, aligned with ``siting.chosen``."""

    siting: Siting
    people: Floats


def capacitated_covering(
    reach: sparse.csr_array,
    weights: Floats,
    capacity: Floats,
    count: int,
    time_limit_s: float = TIME_LIMIT_S,
) -> Served:
    """Return the candidates that together have room for the most people within reach.

    An integer program by HiGHS; if time runs out without an answer, or the program is too large for
    it, the greedy choice of `greedy_capacity` stands with the proven bound.

    Parameters
    ----------
    reach, weights, count
        As `geo.siting.covering.maximal_covering`; fewer are chosen where more serve nobody.
    capacity
        How many people each candidate serves at most, shape ``(m,)``, finite, not negative.

    Raises
    ------
    ValueError
        A capacity is negative or not finite.
    """
    if not (np.isfinite(capacity).all() and (capacity >= 0).all()):
        raise ValueError("capacities are finite and not negative")
    matrix = sparse.csr_array(reach, dtype=np.int8)
    groups, people = grouped(matrix, np.asarray(weights, dtype=float))
    count = min(count, matrix.shape[1])
    if count < 1 or not len(people):
        return Served(Siting(np.array([], dtype=np.int64), 0.0, 0.0), np.array([]))
    chosen, served = greedy_capacity(groups, people, capacity, count)
    single = np.minimum(people @ groups, capacity)
    bound = float(min(people.sum(), np.sort(single)[::-1][:count].sum()))
    if served.sum() < bound:
        other, proven = _solved(groups, people, capacity, count, time_limit_s)
        bound = min(bound, proven)
        shared = allotted(groups, people, capacity, other)
        if shared.sum() > served.sum():
            chosen, served = other, shared
    useful = served > 0
    order = np.argsort(chosen[useful])
    total = float(served.sum())
    found = Siting(chosen[useful][order], total, max(bound, total))
    return Served(found, served[useful][order])


def greedy_capacity(
    reach: sparse.csr_array, weights: Floats, capacity: Floats, count: int
) -> tuple[Integers, Floats]:
    """Return candidates one after the other, each with most room for those still left, and whom.

    What a place serves is taken from its cells in equal shares.
    """
    by_candidate = sparse.csc_array(reach)
    left = np.asarray(weights, dtype=float).copy()
    chosen: list[int] = []
    served: list[float] = []
    for _ in range(count):
        around = left @ by_candidate
        adds = np.minimum(around, capacity)
        adds[chosen] = 0.0
        best = int(np.argmax(adds))
        if adds[best] <= 0:
            break
        chosen.append(best)
        served.append(float(adds[best]))
        cells = by_candidate.indices[slice(*by_candidate.indptr[best : best + 2])]
        left[cells] *= 1 - adds[best] / around[best]
    return np.array(chosen, dtype=np.int64), np.array(served)


def allotted(
    reach: sparse.csr_array, weights: Floats, capacity: Floats, chosen: Integers
) -> Floats:
    """Return how many people each chosen place serves if together they serve as many as they can.

    A linear program; shape ``(len(chosen),)``.
    """
    from scipy.optimize import linprog  # noqa: PLC0415 - heavy

    pairs = sparse.coo_array(reach[:, chosen])
    if not pairs.nnz:
        return np.zeros(len(chosen))
    of_cell, of_place = _sums(pairs.row, reach.shape[0]), _sums(pairs.col, len(chosen))
    found = linprog(
        -np.ones(pairs.nnz),
        A_ub=sparse.vstack([of_cell, of_place], format="csr"),
        b_ub=np.concatenate([weights, capacity[chosen]]),
    )
    served: Floats = of_place @ found.x
    return served


def _solved(
    reach: sparse.csr_array, weights: Floats, capacity: Floats, count: int, time_limit_s: float
) -> tuple[Integers, float]:
    """Return the solver's choice (empty if it has none) and the proven bound.

    Variables: 1 for each candidate that is chosen, then people for each pair of cell and candidate.
    """
    pairs = sparse.coo_array(reach)
    columns, number = reach.shape[1], pairs.nnz
    most = np.minimum(weights[pairs.row], capacity[pairs.col])
    found = maximised(
        np.concatenate([np.zeros(columns), np.ones(number)]),
        np.concatenate([np.ones(columns), np.zeros(number)]),
        _limits(pairs, weights, (capacity, most), count),
        time_limit_s,
        np.concatenate([np.ones(columns), most]),
    )
    if found.values is None:
        return np.array([], dtype=np.int64), found.bound
    return np.flatnonzero(found.values[:columns] > 0.5), found.bound  # noqa: PLR2004 - a rounded 0 or 1


def _limits(
    pairs: sparse.coo_array, weights: Floats, rooms: tuple[Floats, Floats], count: int
) -> list[Rows]:
    """Return rows and their upper limits: cells, rooms, pairs of open places alone, number."""
    capacity, most = rooms
    cells, columns = pairs.shape
    number = pairs.nnz
    of_cell = sparse.hstack([sparse.csr_array((cells, columns)), _sums(pairs.row, cells)])
    of_place = sparse.hstack([-sparse.diags_array(capacity), _sums(pairs.col, columns)])
    opened = sparse.csr_array((most, (np.arange(number), pairs.col)), shape=(number, columns))
    of_pair = sparse.hstack([-opened, sparse.eye_array(number)])
    total = np.concatenate([np.ones(columns), np.zeros(number)])[np.newaxis]
    rows = (of_cell, of_place, of_pair, total)
    limits: tuple[Floats | float, ...] = (weights, 0.0, 0.0, float(count))
    return [
        Rows(sparse.csr_array(one), -np.inf, limit) for one, limit in zip(rows, limits, strict=True)
    ]


def _sums(rows: Integers, count: int) -> sparse.csr_array:
    """Return the matrix that adds up values by row."""
    number = len(rows)
    return sparse.csr_array((np.ones(number), (rows, np.arange(number))), shape=(count, number))
