"""Which candidates are proposed: what is wanted, what there is, and the answer of the models."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from geo.coverage.measure import Labels, Reach
from geo.siting.candidates import Candidates, Source
from geo.siting.model import Floats, Integers, Siting

if TYPE_CHECKING:
    from scipy import sparse

    from geo.siting.curve import GainCurve

SOLVE_S, CURVE_S = 5.0, 4.0
"""How long a proof is looked for while a person waits."""

SAME_SHARE = 1e-6
"""Shares (0-1) that differ by less are the same."""

SHORTEST_CURVE = 5
"""The curve of gains shows at least so many places, also where fewer are wanted."""


class Objective(StrEnum):
    """What is best: most people reached, shortest ways, the worst reached area first."""

    COVERING = "covering"
    MEDIAN = "median"
    FAIR = "fair"


@dataclass(frozen=True)
class Wish:
    """What is wanted.

    ``count`` places are chosen, or as many as a ``budget`` pays with ``costs`` by source (for
    `Objective.COVERING`); ``room`` is how many people a new place serves at most (None: no limit;
    for `Objective.COVERING` without budget).
    """

    objective: Objective
    count: int
    budget: float | None = None
    costs: tuple[tuple[Source, float], ...] = ()
    room: float | None = None


@dataclass(frozen=True, eq=False)
class Situation:
    """What there is.

    ``ways`` are those within the limit from cells to candidates, shape ``(n, m)``, whatever their
    values. ``lacking`` tells of each offer of the house, the main one first, who reaches it now.
    ``inside`` are the areas of the level that fairness looks at. ``times`` are minutes of shape
    ``(n, m)``, for `Objective.MEDIAN` alone.
    """

    candidates: Candidates
    ways: "sparse.csr_array"
    lacking: tuple[Reach, ...]
    inside: Labels
    times: Floats | None = None


@dataclass(frozen=True, eq=False)
class Proposal:
    """What is proposed: ``order`` are candidates, most helpful first, ``gains`` the people of each.

    With limited room ``gains`` are those whom a place has room for. ``siting`` says how good the
    choice is by its objective; ``greedy`` what places chosen one after the other reach, of
    `Objective.COVERING` alone; ``missing`` the people not reached so far, once per offer.
    ``least_share`` (before, after, bound) and ``least_areas`` (how many areas have it before)
    belong to `Objective.FAIR`, ``mean_min`` (before, after) to `Objective.MEDIAN`.
    """

    candidates: Candidates
    order: Integers
    gains: Floats
    siting: Siting
    curve: "GainCurve"
    missing: float
    greedy: float | None = None
    least_share: tuple[float, float, float] | None = None
    mean_min: tuple[float, float] | None = None
    least_areas: int = 0


@dataclass(frozen=True, eq=False)
class _Answer:
    """What a model answers; ``gains`` of ``siting.chosen`` if they are not who is reached first."""

    siting: Siting
    greedy: float | None = None
    gains: Floats | None = None
    least_share: tuple[float, float, float] | None = None
    least_areas: int = 0


def propose(wish: Wish, now: Situation) -> Proposal:
    """Return the proposal, the best one that is found in `SOLVE_S`."""
    from geo.siting.curve import gain_curve, gains_of  # noqa: PLC0415 - heavy

    matrix, weights = _problem(now)
    found = _answer(wish, now, matrix, weights)
    order, gains = gains_of(matrix, weights, found.siting.chosen)
    if found.gains is not None:
        places = np.argsort(-found.gains, kind="stable")
        order, gains = found.siting.chosen[places], found.gains[places]
    if wish.objective is not Objective.MEDIAN:
        order, gains = order[gains > 0], gains[gains > 0]
    return Proposal(
        now.candidates,
        order,
        gains,
        found.siting,
        gain_curve(matrix, weights, max(len(order), wish.count, SHORTEST_CURVE), CURVE_S),
        float(weights.sum()),
        found.greedy,
        found.least_share,
        _mean_min(now, order),
        found.least_areas,
    )


def _problem(now: Situation) -> tuple["sparse.csr_array", Floats]:
    """Return who could reach which candidate, and people; rows are cells, once more per offer.

    People who reach an offer have no weight for it.
    """
    from geo.siting.curve import stacked  # noqa: PLC0415 - heavy

    ways = now.ways.copy()
    ways.data = np.ones(len(ways.data), dtype=np.int8)
    parts = [(ways, np.where(one.is_reached, 0.0, one.people)) for one in now.lacking]
    return stacked(parts)


def _answer(wish: Wish, now: Situation, matrix: "sparse.csr_array", weights: Floats) -> _Answer:
    from geo.siting.covering import greedy_covering, maximal_covering  # noqa: PLC0415 - heavy

    if wish.objective is Objective.MEDIAN:
        return _Answer(_median(wish, now))
    if wish.objective is Objective.FAIR:
        return _fair(wish, now, matrix, weights)
    if wish.budget is not None:
        return _budgeted(wish, now, matrix, weights)
    if wish.room is not None:
        return _with_room(wish, now, matrix, weights)
    greedy = greedy_covering(matrix, weights, wish.count)[1].sum()
    return _Answer(maximal_covering(matrix, weights, wish.count, SOLVE_S), float(greedy))


def _budgeted(wish: Wish, now: Situation, matrix: "sparse.csr_array", weights: Floats) -> _Answer:
    from geo.siting.budget import budgeted_covering, greedy_budget  # noqa: PLC0415 - heavy

    prices, budget = dict(wish.costs), wish.budget or 0.0
    costs = np.array([prices[source] for source in now.candidates.sources], dtype=float)
    greedy = greedy_budget(matrix, weights, costs, budget)[1].sum()
    return _Answer(budgeted_covering(matrix, weights, costs, budget, SOLVE_S), float(greedy))


def _with_room(wish: Wish, now: Situation, matrix: "sparse.csr_array", weights: Floats) -> _Answer:
    from geo.siting.capacity import capacitated_covering, greedy_capacity  # noqa: PLC0415 - heavy

    rooms = np.full(len(now.candidates), wish.room or 0.0)
    if wish.count == 1:
        return _one_with_room(matrix.T @ weights, rooms)
    greedy = greedy_capacity(matrix, weights, rooms, wish.count)[1].sum()
    found = capacitated_covering(matrix, weights, rooms, wish.count, SOLVE_S)
    return _Answer(found.siting, float(greedy), found.people)


def _one_with_room(near: Floats, rooms: Floats) -> _Answer:
    """Return the single place that serves most; of those full alike the one nearest to most.

    ``near`` are the people within the limit of each place; rooms are all alike, so the place with
    most of them serves most.
    """
    chosen = np.argsort(-near, kind="stable")[:1]
    people = np.minimum(near, rooms)[chosen]
    served = float(people.sum())
    return _Answer(Siting(chosen, served, served), served, people)


def _fair(wish: Wish, now: Situation, matrix: "sparse.csr_array", weights: Floats) -> _Answer:
    from geo.siting.fairness import AreaPeople, fairest_covering  # noqa: PLC0415 - heavy

    whole = sum(now.inside.totals(one.people) for one in now.lacking)
    codes = np.tile(now.inside.codes, len(now.lacking))
    total = np.asarray(whole, dtype=float)
    reached = np.maximum(total - np.bincount(codes, weights, len(total)), 0.0)
    areas = AreaPeople(total, reached)
    found = fairest_covering(matrix, weights, codes, areas, (wish.count, SOLVE_S))
    parts = reached[total > 0] / total[total > 0]
    before = float(parts.min(initial=1.0))
    shares = (before, found.least_share, found.least_share_bound)
    lowest = int((parts < before + SAME_SHARE).sum())
    return _Answer(found.siting, least_share=shares, least_areas=lowest)


def _median(wish: Wish, now: Situation) -> Siting:
    """Return the choice with the shortest ways.

    Places that fewer than half as many people can reach as the best connected one (those on an
    island of roads) are no choice; cells that do not reach all others do not count.
    """
    from geo.siting.median import p_median  # noqa: PLC0415 - heavy

    times, nearest = _times(now), now.lacking[0].nearest.minutes
    connected = now.lacking[0].people @ np.isfinite(times)
    places = np.flatnonzero((connected > 0) & (connected >= connected.max(initial=0.0) / 2))
    cells = np.isfinite(times[:, places]).all(axis=1) & (now.lacking[0].people > 0)
    stays = None if np.isnan(nearest).all() else np.nan_to_num(nearest[cells], nan=np.inf)
    count = min(wish.count, len(places))
    if not count or not cells.any():
        return Siting(places[:0], 0.0, 0.0)
    costs = times[np.ix_(cells, places)]
    found = p_median(costs, now.lacking[0].people[cells], count, stays, SOLVE_S)
    return Siting(places[found.chosen], found.objective, found.bound)


def _times(now: Situation) -> Floats:
    if now.times is None:
        raise ValueError("the shortest ways need all times")
    return now.times


def _mean_min(now: Situation, order: Integers) -> tuple[float, float] | None:
    """Return the mean minutes to the nearest place now and with the chosen ones.

    Of those who have a way now; of all who have one then, if there is no place yet.
    """
    if now.times is None:
        return None
    before, people = now.lacking[0].nearest.minutes, now.lacking[0].people
    after = np.fmin(before, np.fmin.reduce(now.times[:, order], axis=1, initial=np.nan))
    there = np.isfinite(before)
    common = there if there.any() else np.isfinite(after)
    return _mean(before, people, common), _mean(after, people, common)


def _mean(minutes: Floats, people: Floats, counted: npt.NDArray[np.bool_]) -> float:
    total = people[counted].sum()
    return float((minutes[counted] * people[counted]).sum() / total) if total else float("nan")
