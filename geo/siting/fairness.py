"""Covering where the area that is reached worst comes first, then all people.

Maximin after Rawls, A theory of justice, Harvard University Press, 1971 (the difference principle);
as a rule for places: Buzna, Kohani and Janacek, An approximation algorithm for the facility
location problem with lexicographic minimax objective, Journal of Applied Mathematics 2014, 562373;
fairness in maximal covering: Blanco and Gazquez, arXiv 2204.06446. Here only the worst-off area is
lifted before the total counts, not the second worst and so on.
"""

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from scipy import sparse

from geo.siting.covering import greedy_covering
from geo.siting.model import PROVEN_GAP, TIME_LIMIT_S, Floats, Integers, Siting
from geo.siting.reductions import grouped, undominated, value
from geo.siting.solver import Rows, maximised


class AreaPeople(NamedTuple):
    """The people of areas, each of shape ``(areas,)``: all, and those reached already."""

    total: Floats
    reached: Floats


@dataclass(frozen=True, eq=False)
class Fairest:
    """A choice and the smallest reached share (0-1) among areas with it.

    ``siting`` tells how many more people are reached, and how many more at most at this share;
    ``least_share_bound`` is the smallest share that no choice surpasses.
    """

    siting: Siting
    least_share: float
    least_share_bound: float

    @property
    def is_optimal(self) -> bool:
        """Tell whether neither a fairer choice is possible nor a greater total with this share."""
        apart = self.least_share_bound - self.least_share
        return self.siting.is_optimal and apart <= PROVEN_GAP


def fairest_covering(
    reach: sparse.csr_array,
    weights: Floats,
    area_of: Integers,
    areas: AreaPeople,
    limits: tuple[int, float] = (1, TIME_LIMIT_S),
) -> Fairest:
    """Return the candidates that lift the smallest reached share most, then reach most people.

    Two integer programs by HiGHS, each with half of the time.

    Parameters
    ----------
    reach, weights
        As `geo.siting.covering.maximal_covering`: rows are people who are not reached yet.
    area_of
        Position of the area of each row, shape ``(n,)``.
    areas
        All people of each area and those reached already; areas without people do not count.
    limits
        How many candidates are chosen at most, and seconds.
    """
    count, time_limit_s = limits
    matrix = sparse.csr_array(reach, dtype=np.int8)
    problem = _reduced(matrix, np.asarray(weights, dtype=float), area_of, areas)
    count = min(count, len(problem.kept))
    chosen, _ = greedy_covering(problem.reach, problem.weights, count)
    share = problem.least_share(chosen)
    highest = problem.least_share(np.arange(len(problem.kept)))
    if count and share < highest:
        found, proven = _fairest(problem, count, time_limit_s / 2)
        highest = min(highest, proven)
        if problem.least_share(found) > share:
            chosen, share = found, problem.least_share(found)
    total = value(problem.reach, problem.weights, chosen)
    bound = float(problem.weights.sum())
    if count and total < bound:
        found, bound = _largest(problem, count, share, time_limit_s / 2)
        most = value(problem.reach, problem.weights, found)
        if most > total and problem.least_share(found) >= share - PROVEN_GAP:
            chosen, total = found, most
    share = problem.least_share(chosen)
    siting = Siting(np.sort(problem.kept[chosen]), total, max(bound, total))
    return Fairest(siting, share, max(highest, share))


@dataclass(frozen=True, eq=False)
class _Problem:
    """What is left after the reductions; ``kept`` are the candidates of its columns."""

    reach: sparse.csr_array
    weights: Floats
    area_of: Integers
    areas: AreaPeople
    kept: Integers

    def least_share(self, chosen: Integers) -> float:
        """Return the smallest reached share among areas with people (1 if there are none)."""
        covered = np.diff(sparse.csr_array(self.reach[:, chosen]).indptr) > 0
        count = len(self.areas.total)
        more = np.bincount(self.area_of, self.weights * covered, count)
        peopled = self.areas.total > 0
        shares = (self.areas.reached + more)[peopled] / self.areas.total[peopled]
        return float(shares.min(initial=1.0))


def _reduced(
    reach: sparse.csr_array, weights: Floats, area_of: Integers, areas: AreaPeople
) -> _Problem:
    """Return the problem with rows of the same area and candidates as one, and fewer candidates."""
    candidates, count = reach.shape[1], len(areas.total)
    known = np.flatnonzero(np.diff(reach.indptr) > 0)
    place = sparse.csr_array(
        (np.ones(len(known), dtype=np.int8), (np.arange(len(known)), area_of[known])),
        shape=(len(known), count),
    )
    both = sparse.csr_array(sparse.hstack([reach[known], place], format="csr"))
    groups, people = grouped(both, weights[known])
    first = sparse.csr_array(groups[:, :candidates])
    codes: Any = sparse.csr_array(groups[:, candidates:]).indices
    kept = undominated(first)
    return _Problem(
        sparse.csr_array(first[:, kept]), people, np.asarray(codes, dtype=np.int64), areas, kept
    )


def _fairest(problem: _Problem, count: int, time_limit_s: float) -> tuple[Integers, float]:
    """Return the choice with the greatest smallest share, and the bound of that share."""
    rows, columns = problem.reach.shape
    lifted, peopled = _lifted(problem)
    shares = sparse.hstack([lifted, -sparse.csr_array(problem.areas.total[peopled][:, np.newaxis])])
    fair = Rows(sparse.csr_array(shares), -problem.areas.reached[peopled], np.inf)
    goal = np.concatenate([np.zeros(columns + rows), [1.0]])
    chosen, bound = _solve(problem, count, goal, fair, time_limit_s)
    return chosen, min(bound, 1.0)


def _largest(
    problem: _Problem, count: int, share: float, time_limit_s: float
) -> tuple[Integers, float]:
    """Return the choice that reaches most people with at least this smallest share, and bound."""
    lifted, peopled = _lifted(problem)
    total, reached = problem.areas.total[peopled], problem.areas.reached[peopled]
    least = share * total - reached - PROVEN_GAP * total
    goal = np.concatenate([np.zeros(problem.reach.shape[1]), problem.weights])
    fair = Rows(lifted, least, np.inf)
    chosen, bound = _solve(problem, count, goal, fair, time_limit_s)
    return chosen, min(bound, float(problem.weights.sum()))


def _lifted(problem: _Problem) -> tuple[sparse.csr_array, Any]:
    """Return the matrix that adds up people by area, for areas with people, and which these are."""
    rows, columns = problem.reach.shape
    shape = (len(problem.areas.total), columns + rows)
    entries = (problem.area_of, columns + np.arange(rows))
    sums = sparse.csr_array((problem.weights, entries), shape=shape)
    peopled = np.flatnonzero(problem.areas.total > 0)
    return sparse.csr_array(sums[peopled]), peopled


def _solve(
    problem: _Problem,
    count: int,
    goal: Floats,
    fair: Rows,
    time_limit_s: float,
) -> tuple[Integers, float]:
    """Return the solver's choice (empty if it has none) and the bound of what ``goal`` wants.

    Variables: candidates, then rows that are reached, then perhaps the smallest share.
    """
    rows, columns = problem.reach.shape
    more = len(goal) - rows - columns
    parts = [problem.reach.astype(float), -sparse.eye_array(rows), sparse.csr_array((rows, more))]
    covered = sparse.csr_array(sparse.hstack(parts[: 2 + (more > 0)], format="csr"))
    total = np.concatenate([np.ones(columns), np.zeros(rows + more)])[np.newaxis]
    limits = [Rows(covered, 0.0, np.inf), Rows(sparse.csr_array(total), 0.0, float(count)), fair]
    found = maximised(goal, total[0], limits, time_limit_s)
    if found.values is None:
        return np.array([], dtype=np.int64), found.bound
    return np.flatnonzero(found.values[:columns] > 0.5), found.bound  # noqa: PLR2004 - a rounded 0 or 1
