"""The lexicographic order of areas, from the one that is reached worst, as integer programs.

The sum of the k smallest shares is the largest ``k t - sum of max(0, t - share)`` over ``t``, which
is linear; raising it for k = 1, 2, … one after the other raises the smallest share, then the second
smallest, and so on (Ogryczak, On the lexicographic minimax approach to location problems, European
Journal of Operational Research 100/3, 1997, pages 566-585; Ogryczak and Sliwinski, On direct
methods for lexicographic min-max optimization, ICCSA 2006, LNCS 3982, pages 802-811).
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from scipy import sparse

from geo.siting.model import PROVEN_GAP, Floats, Integers
from geo.siting.solver import Rows, maximised

SLACK = 1e-7
"""Shares that differ by less are the same: what the solver allows for."""


class AreaPeople(NamedTuple):
    """The people of areas, each of shape ``(areas,)``: all, and those reached already."""

    total: Floats
    reached: Floats


@dataclass(frozen=True, eq=False)
class Problem:
    """Rows are people of one area whom the same candidates reach; ``kept`` are the candidates.

    ``reach`` has the shape ``(rows, candidates)``, ``weights`` and ``area_of`` that of rows.
    """

    reach: sparse.csr_array
    weights: Floats
    area_of: Integers
    areas: AreaPeople
    kept: Integers

    def ranked(self, chosen: Integers) -> Floats:
        """Return the reached shares (0-1) of areas with people, the smallest first."""
        covered = np.diff(sparse.csr_array(self.reach[:, chosen]).indptr) > 0
        more = np.bincount(self.area_of, self.weights * covered, len(self.areas.total))
        peopled = self.areas.total > 0
        shares = (self.areas.reached + more)[peopled] / self.areas.total[peopled]
        return np.asarray(np.sort(shares))

    def by_area(self, people: Floats) -> sparse.csr_array:
        """Return the matrix that adds up people of rows by area, shape ``(areas, rows)``."""
        entries = (self.area_of, np.arange(len(people)))
        return sparse.csr_array((people, entries), shape=(len(self.areas.total), len(people)))


def is_fairer(one: Floats, other: Floats) -> bool:
    """Tell whether shares, the smallest first, are lexicographically greater than others."""
    differ = np.flatnonzero(np.abs(one - other) > SLACK)
    return bool(len(differ)) and bool(one[differ[0]] > other[differ[0]])


def raise_sum(
    problem: Problem, count: int, floors: dict[int, float], rank: int, time_limit_s: float
) -> tuple[Integers, float]:
    """Return the choice with the greatest sum of the ``rank`` smallest shares, and its bound.

    ``floors`` are sums by rank that the choice does not fall below; the choice is empty if the
    solver has none.
    """
    ranks = [*(one for one in floors if one != rank), rank]
    goal = _variables(problem, ranks)
    start = _start(problem, len(ranks) - 1)
    goal[start], goal[start + 1 : start + 1 + _peopled(problem)] = -rank, 1.0
    return _solve(problem, count, goal, (ranks, floors), time_limit_s)


def most_people(
    problem: Problem, count: int, floors: dict[int, float], time_limit_s: float
) -> tuple[Integers, float]:
    """Return the choice that reaches most people above the floors, and the bound of that."""
    goal = _variables(problem, list(floors))
    rows, columns = problem.reach.shape
    goal[columns : columns + rows] = -problem.weights
    return _solve(problem, count, goal, (list(floors), floors), time_limit_s)


def _peopled(problem: Problem) -> int:
    return len(np.flatnonzero(problem.areas.total > 0))


def _start(problem: Problem, number: int) -> int:
    """Return the position of the ``t`` of a rank; its shortfalls by area follow."""
    rows, columns = problem.reach.shape
    width: int = rows + columns
    return width + number * (1 + _peopled(problem))


def _variables(problem: Problem, ranks: list[int]) -> Floats:
    """Return a 0 for each variable: candidates, rows reached, ``t`` and shortfalls by rank."""
    return np.zeros(_start(problem, len(ranks)))


def _solve(
    problem: Problem,
    count: int,
    goal: Floats,
    asked: tuple[list[int], dict[int, float]],
    time_limit_s: float,
) -> tuple[Integers, float]:
    rows, columns = problem.reach.shape
    more = sparse.csr_array((rows, len(goal) - rows - columns))
    covered = sparse.hstack([problem.reach.astype(float), -sparse.eye_array(rows), more])
    total = np.zeros(len(goal))
    total[:columns] = 1.0
    limits = [
        Rows(sparse.csr_array(covered), 0.0, np.inf),
        Rows(sparse.csr_array(total[np.newaxis]), 0.0, float(count)),
        *(Rows(matrix, least, np.inf) for matrix, least in _ranks(problem, len(goal), asked)),
    ]
    found = maximised(-goal, total, limits, time_limit_s)
    if found.values is None:
        return np.array([], dtype=np.int64), found.bound
    return np.flatnonzero(found.values[:columns] > 0.5), found.bound  # noqa: PLR2004 - a rounded 0 or 1


def _ranks(
    problem: Problem, width: int, asked: tuple[list[int], dict[int, float]]
) -> list[tuple[sparse.csr_array, Floats]]:
    """Return rows and lower limits: shortfalls of each area below ``t``, and the floors."""
    ranks, floors = asked
    shares, known = _shares(problem, width)
    number = _peopled(problem)
    parts = []
    for position, rank in enumerate(ranks):
        at = _start(problem, position)
        here = np.arange(number)
        ones = np.ones(number)
        short = sparse.coo_array((ones, (here, at + 1 + here)), shape=(number, width))
        level = sparse.coo_array((-ones, (here, np.full(number, at))), shape=(number, width))
        parts.append((sparse.csr_array(shares + short + level), -known))
        if rank in floors:
            total = np.zeros((1, width))
            total[0, at], total[0, at + 1 : at + 1 + number] = rank, -1.0
            parts.append((sparse.csr_array(total), np.array([floors[rank] - PROVEN_GAP])))
    return parts


def _shares(problem: Problem, width: int) -> tuple[sparse.csr_array, Floats]:
    """Return the matrix whose rows are the shares that areas with people gain, and those now."""
    rows, columns = problem.reach.shape
    total, reached = problem.areas
    peopled = np.flatnonzero(total > 0)
    parts = problem.weights / np.where(total > 0, total, 1)[problem.area_of]
    entries = (problem.area_of, columns + np.arange(rows))
    sums = sparse.csr_array((parts, entries), shape=(len(total), width))
    return sparse.csr_array(sums[peopled]), reached[peopled] / total[peopled]
