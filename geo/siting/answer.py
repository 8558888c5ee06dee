"""What the models answer to a wish, in the time that a person waits."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geo.coverage.offers import Flags
from geo.siting.model import Floats, Integers, Siting
from geo.siting.wish import Objective, Situation, Wish

if TYPE_CHECKING:
    from scipy import sparse

SOLVE_S = 5.0
"""How long a proof is looked for while a person waits."""


@dataclass(frozen=True, eq=False)
class Fairness:
    """Reached shares (0-1) of areas with people before and after, the smallest first.

    Of the smallest ``proven`` of ``after`` no choice has lexicographically greater ones.
    """

    before: Floats
    after: Floats
    proven: int


@dataclass(frozen=True, eq=False)
class Answer:
    """What a model answers.

    ``gains`` of ``siting.chosen`` if they are not who is reached first; ``greedy`` is the objective
    of places chosen one after the other; ``mean_min`` the mean minutes before, after, and with
    those, if rooms limit who has them.
    """

    siting: Siting
    greedy: float | None = None
    gains: Floats | None = None
    fairness: Fairness | None = None
    mean_min: tuple[float, float, float] | None = None


def answer(wish: Wish, now: Situation, matrix: "sparse.csr_array", weights: Floats) -> Answer:
    """Return the best choice that is found in `SOLVE_S`.

    ``matrix`` and ``weights`` are who could reach which candidate, and how many people.
    """
    from geo.siting.covering import greedy_covering, maximal_covering  # noqa: PLC0415 - heavy

    if wish.objective is Objective.MEDIAN:
        return _median(wish, now)
    if wish.objective is Objective.FAIR:
        return _fair(wish, now, matrix, weights)
    if wish.room is not None:
        return _with_room(wish, now, matrix, weights)
    if wish.budget is not None:
        return _budgeted(wish, now, matrix, weights)
    greedy = greedy_covering(matrix, weights, wish.count)[1].sum()
    return Answer(maximal_covering(matrix, weights, wish.count, SOLVE_S), float(greedy))


def _costs(wish: Wish, now: Situation) -> tuple[Floats, float]:
    """Return what each candidate costs, and the money; without money a number."""
    if wish.budget is None:
        return np.ones(len(now.candidates)), float(wish.count)
    prices = dict(wish.costs)
    costs = [prices[source] for source in now.candidates.sources]
    return np.array(costs, dtype=float), wish.budget


def _budgeted(wish: Wish, now: Situation, matrix: "sparse.csr_array", weights: Floats) -> Answer:
    from geo.siting.budget import budgeted_covering, greedy_budget  # noqa: PLC0415 - heavy

    costs, budget = _costs(wish, now)
    greedy = greedy_budget(matrix, weights, costs, budget)[1].sum()
    return Answer(budgeted_covering(matrix, weights, costs, budget, SOLVE_S), float(greedy))


def _with_room(wish: Wish, now: Situation, matrix: "sparse.csr_array", weights: Floats) -> Answer:
    from geo.siting.capacity import capacitated_covering  # noqa: PLC0415 - heavy
    from geo.siting.rooms import Limits  # noqa: PLC0415 - heavy

    rooms = np.full(len(now.candidates), wish.room or 0.0)
    if wish.count == 1 and wish.budget is None:
        return _one_with_room(matrix.T @ weights, rooms)
    found = capacitated_covering(matrix, weights, Limits(rooms, *_costs(wish, now)), SOLVE_S)
    return Answer(found.siting, found.greedy, found.people)


def _one_with_room(near: Floats, rooms: Floats) -> Answer:
    """Return the single place that serves most; of those full alike the one nearest to most.

    ``near`` are the people within the limit of each place; rooms are all alike, so the place with
    most of them serves most.
    """
    chosen = np.argsort(-near, kind="stable")[:1]
    people = np.minimum(near, rooms)[chosen]
    served = float(people.sum())
    return Answer(Siting(chosen, served, served), served, people)


def _fair(wish: Wish, now: Situation, matrix: "sparse.csr_array", weights: Floats) -> Answer:
    from geo.siting.fairness import AreaPeople, fairest_covering  # noqa: PLC0415 - heavy

    whole = sum(now.inside.totals(one.people) for one in now.lacking)
    codes = np.tile(now.inside.codes, len(now.lacking))
    total = np.asarray(whole, dtype=float)
    reached = np.maximum(total - np.bincount(codes, weights, len(total)), 0.0)
    areas = AreaPeople(total, reached)
    found = fairest_covering(matrix, weights, codes, areas, (wish.count, SOLVE_S))
    before = np.sort(reached[total > 0] / total[total > 0])
    return Answer(found.siting, fairness=Fairness(before, found.shares, found.proven))


def _median(wish: Wish, now: Situation) -> Answer:
    """Return the choice with the shortest ways.

    Places that fewer than half as many people can reach as the best connected one (those on an
    island of roads) are no choice; cells that do not reach all others do not count.
    """
    from geo.siting.median import p_median  # noqa: PLC0415 - heavy

    times, nearest = times_of(now), now.lacking[0].nearest.minutes
    connected = now.lacking[0].people @ np.isfinite(times)
    places = np.flatnonzero((connected > 0) & (connected >= connected.max(initial=0.0) / 2))
    cells = np.isfinite(times[:, places]).all(axis=1) & (now.lacking[0].people > 0)
    if not min(wish.count, len(places)) or not cells.any():
        return Answer(Siting(places[:0], 0.0, 0.0))
    if wish.budget is not None or wish.room is not None:
        return _limited_median(wish, now, places, cells)
    stays = None if np.isnan(nearest).all() else np.nan_to_num(nearest[cells], nan=np.inf)
    costs = times[np.ix_(cells, places)]
    count = min(wish.count, len(places))
    return Answer(
        _moved(p_median(costs, now.lacking[0].people[cells], count, stays, SOLVE_S), places)
    )


def _limited_median(wish: Wish, now: Situation, places: Integers, cells: Flags) -> Answer:
    """Return the choice with the shortest ways that money and rooms allow.

    Who has no way today counts as if it were as long as the longest one to any of the places.
    """
    from geo.siting.capacity import capacitated_median  # noqa: PLC0415 - heavy
    from geo.siting.rooms import Limits  # noqa: PLC0415 - heavy

    times, people = times_of(now)[np.ix_(cells, places)], now.lacking[0].people[cells]
    stays = np.nan_to_num(now.lacking[0].nearest.minutes[cells], nan=times.max())
    total = float(people.sum())
    costs, budget = _costs(wish, now)
    rooms = np.full(len(places), total if wish.room is None else wish.room)
    limits = Limits(rooms, costs[places], budget)
    found = capacitated_median(times, people, stays, limits, SOLVE_S)
    means = (float(stays @ people), found.siting.objective, found.greedy)
    return Answer(
        _moved(found.siting, places),
        gains=None if wish.room is None else found.people,
        mean_min=(means[0] / total, means[1] / total, means[2] / total),
    )


def _moved(found: Siting, places: Integers) -> Siting:
    return Siting(places[found.chosen], found.objective, found.bound)


def times_of(now: Situation) -> Floats:
    """Return all times.

    Raises
    ------
    ValueError
        The situation has none.
    """
    if now.times is None:
        raise ValueError("the shortest ways need all times")
    return now.times
