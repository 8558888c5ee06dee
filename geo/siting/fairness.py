"""Covering where the area that is reached worst comes first, then the second worst, and so on.

Lexicographic max-min: the difference principle (Rawls, A theory of justice, Harvard University
Press, 1971) carried on to all ranks (Sen, Collective choice and social welfare, 1970); for places
Ogryczak 1997, see `geo.siting.leximin`; fairness in maximal covering: Blanco and Gazquez,
arXiv 2204.06446. Among choices that are alike in all of this the one that reaches most people.
"""

import time
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse

from geo.siting.covering import greedy_covering, maximal_covering
from geo.siting.leximin import SLACK, AreaPeople, Problem, is_fairer, most_people, raise_sum
from geo.siting.model import TIME_LIMIT_S, Floats, Integers, Siting
from geo.siting.reductions import grouped, undominated, value

LAST_SHARE = 0.25
"""The share of the time that is kept for the people, after the ranks."""

DIGITS = 7
"""Shares are compared to so many digits."""

__all__ = ["AreaPeople", "Fairest", "fairest_covering"]


@dataclass(frozen=True, eq=False)
class Fairest:
    """A choice and the reached shares (0-1) of areas with people, the smallest first.

    Of the smallest ``proven`` of ``shares`` no choice has lexicographically greater ones.
    ``siting`` tells how many more people are reached, and how many more at most with these;
    ``least_share_bound`` is the smallest share that no choice surpasses.
    """

    siting: Siting
    shares: Floats
    proven: int
    least_share_bound: float

    @property
    def least_share(self) -> float:
        """Return the smallest share, 1 if there are no areas."""
        return float(self.shares[0]) if len(self.shares) else 1.0

    @property
    def is_optimal(self) -> bool:
        """Tell whether neither a fairer choice is possible nor a greater total with this one."""
        return self.siting.is_optimal and self.proven == len(self.shares)


def fairest_covering(
    reach: sparse.csr_array,
    weights: Floats,
    area_of: Integers,
    areas: AreaPeople,
    limits: tuple[int, float] = (1, TIME_LIMIT_S),
) -> Fairest:
    """Return the candidates that lift the smallest share most, then the next, then most people.

    An integer program by HiGHS for each rank that is in question, until time runs out, and one
    for the people.

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
    ends = time.monotonic() + (1 - LAST_SHARE) * time_limit_s
    chosen, floors, proven, bound = _raised(problem, count, ends)
    total, most = value(problem.reach, problem.weights, chosen), float(problem.weights.sum())
    if count == 1:
        most = total
    elif count and total < most:
        other, most = most_people(problem, count, floors, LAST_SHARE * time_limit_s)
        more, shares = value(problem.reach, problem.weights, other), problem.ranked(other)
        if more > total and not is_fairer(problem.ranked(chosen), shares):
            chosen, total = other, more
    shares = problem.ranked(chosen)
    siting = Siting(np.sort(problem.kept[chosen]), total, max(most, total))
    least = float(shares[0]) if len(shares) else 1.0
    return Fairest(siting, shares, proven, max(bound, least))


def _raised(
    problem: Problem, count: int, ends: float
) -> tuple[Integers, dict[int, float], int, float]:
    """Return the fairest choice, the sums by rank that it has, how many are proven, and a bound.

    The bound is that of the smallest share. Ranks that every choice or none can raise, need no
    program.
    """
    chosen = _first(problem, count)
    nothing = np.cumsum(problem.ranked(np.array([], dtype=np.int64)))
    if count == 1:
        ranks = np.cumsum(problem.ranked(chosen))
        bound = float(ranks[0]) if len(ranks) else 1.0
        return chosen, {1 + at: float(ranks[at]) for at in range(len(ranks))}, len(ranks), bound
    highest = _highest(problem, count, ends)
    bound = min(float(highest[0]), 1.0) if len(highest) else 1.0
    floors: dict[int, float] = {}
    for rank in range(1, len(nothing) + 1):
        now = float(problem.ranked(chosen)[:rank].sum())
        if count and highest[rank - 1] > now + SLACK:
            left = ends - time.monotonic()
            if left <= 0:
                return chosen, floors, rank - 1, bound
            other, most = raise_sum(problem, count, floors, rank, left)
            if is_fairer(problem.ranked(other), problem.ranked(chosen)):
                chosen = other
            now = float(problem.ranked(chosen)[:rank].sum())
            bound = min(bound, most) if rank == 1 else bound
            if most > now + 10 * SLACK:
                return chosen, {**floors, rank: now}, rank - 1, bound
        if now > nothing[rank - 1] + SLACK:
            floors[rank] = now
    return chosen, floors, len(nothing), bound


def _first(problem: Problem, count: int) -> Integers:
    """Return the fairer of two choices: most people first, or the fairest next place each time.

    Of a single place the second one is the fairest of all.
    """
    chosen, _ = greedy_covering(problem.reach, problem.weights, count)
    total = problem.areas.total
    peopled = np.flatnonzero(total > 0)
    left, reached, other = problem.weights.astype(float).copy(), problem.areas.reached, []
    for _ in range(count):
        gains = problem.by_area(left) @ problem.reach
        shares = (reached[:, np.newaxis] + gains.toarray())[peopled] / total[peopled, np.newaxis]
        keys = np.vstack([gains.sum(axis=0), np.sort(shares, axis=0)[::-1]])
        best = int(np.lexsort(keys.round(DIGITS))[-1])
        other.append(best)
        reached = reached + gains[:, [best]].toarray().ravel()
        left[sparse.csc_array(problem.reach[:, [best]]).indices] = 0.0
    fair = np.unique(np.array(other, dtype=np.int64))
    is_other = count == 1 or is_fairer(problem.ranked(fair), problem.ranked(chosen))
    return fair if is_other else chosen


def _highest(problem: Problem, count: int, ends: float) -> Floats:
    """Return what the sum of the smallest shares is at most, by rank.

    Areas at a share or below it stay there unless a chosen place lies within reach of them: so
    many places touch only so many of these areas (a maximal covering of areas).
    """
    now = problem.areas.reached / np.where(problem.areas.total > 0, problem.areas.total, 1)
    most = problem.ranked(np.arange(len(problem.kept)))
    touched = sparse.csr_array(problem.by_area(problem.weights) @ problem.reach > 0)
    for share in np.unique(now[problem.areas.total > 0])[::-1]:
        few = np.flatnonzero((now <= share) & (problem.areas.total > 0))
        left = (ends - time.monotonic()) / len(most)
        if left <= 0:
            break
        found = maximal_covering(sparse.csr_array(touched[few]), np.ones(len(few)), count, left)
        stay = len(few) - int(found.bound + SLACK)
        most[:stay] = np.minimum(most[:stay], share)
    return np.cumsum(most)


def _reduced(
    reach: sparse.csr_array, weights: Floats, area_of: Integers, areas: AreaPeople
) -> Problem:
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
    return Problem(
        sparse.csr_array(first[:, kept]), people, np.asarray(codes, dtype=np.int64), areas, kept
    )
