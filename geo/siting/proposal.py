"""Which candidates are proposed: the answer of the models, and what it is worth."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from geo.siting.answer import Answer, Fairness, answer
from geo.siting.candidates import Candidates
from geo.siting.model import Floats, Integers, Siting
from geo.siting.wish import Objective, Situation, Wish

if TYPE_CHECKING:
    from scipy import sparse

    from geo.siting.curve import GainCurve

CURVE_S = 4.0
"""How long the best choices of every number are looked for while a person waits."""

SHORTEST_CURVE = 5
"""The curve of gains shows at least so many places, also where fewer are wanted."""


@dataclass(frozen=True, eq=False)
class Proposal:
    """What is proposed: ``order`` are candidates, most helpful first, ``gains`` the people of each.

    With limited room ``gains`` are those whom a place has room for. ``siting`` says how good the
    choice is by its objective; ``greedy`` what places chosen one after the other reach, of
    `Objective.COVERING` alone; ``missing`` the people not reached so far, once per offer.
    ``fairness`` belongs to `Objective.FAIR`, ``mean_min`` (before, after) to `Objective.MEDIAN`,
    with ``greedy_mean_min`` where money or rooms limit it.
    """

    candidates: Candidates
    order: Integers
    gains: Floats
    siting: Siting
    curve: "GainCurve"
    missing: float
    greedy: float | None = None
    fairness: Fairness | None = None
    mean_min: tuple[float, float] | None = None
    greedy_mean_min: float | None = None


def propose(wish: Wish, now: Situation) -> Proposal:
    """Return the proposal, the best one that is found in `geo.siting.answer.SOLVE_S`."""
    from geo.siting.curve import gain_curve  # noqa: PLC0415 - heavy

    matrix, weights = _problem(now)
    found = answer(wish, now, matrix, weights)
    order, gains = _ranked(wish, found, matrix, weights)
    means = found.mean_min
    places = max(len(order), wish.count if wish.budget is None else 0, SHORTEST_CURVE)
    return Proposal(
        now.candidates,
        order,
        gains,
        found.siting,
        gain_curve(matrix, weights, places, CURVE_S),
        float(weights.sum()),
        found.greedy,
        found.fairness,
        means[:2] if means else _mean_min(now, order),
        means[2] if means else None,
    )


def _ranked(
    wish: Wish, found: Answer, matrix: "sparse.csr_array", weights: Floats
) -> tuple[Integers, Floats]:
    """Return the chosen candidates, most helpful first, and the people of each."""
    from geo.siting.curve import gains_of  # noqa: PLC0415 - heavy

    order, gains = gains_of(matrix, weights, found.siting.chosen)
    if found.gains is not None:
        places = np.argsort(-found.gains, kind="stable")
        order, gains = found.siting.chosen[places], found.gains[places]
    if wish.objective is not Objective.MEDIAN:
        order, gains = order[gains > 0], gains[gains > 0]
    return order, gains


def _problem(now: Situation) -> tuple["sparse.csr_array", Floats]:
    """Return who could reach which candidate, and people; rows are cells, once more per offer.

    People who reach an offer have no weight for it.
    """
    from geo.siting.curve import stacked  # noqa: PLC0415 - heavy

    ways = now.ways.copy()
    ways.data = np.ones(len(ways.data), dtype=np.int8)
    parts = [(ways, np.where(one.is_reached, 0.0, one.people)) for one in now.lacking]
    return stacked(parts)


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
