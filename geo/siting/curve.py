"""What one more place is worth: the best value for each number of places, greedy beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from geo.siting.covering import greedy_covering, maximal_covering
from geo.siting.model import TIME_LIMIT_S, Floats, Integers


@dataclass(frozen=True, eq=False)
class GainCurve:
    """People reached by 1, 2, … places, each array of shape ``(places,)``.

    ``best`` is the best known value and ``bound`` what no choice surpasses; ``greedy`` has one
    place after the other, none ever moved.
    """

    best: Floats
    bound: Floats
    greedy: Floats

    @property
    def steps(self) -> Floats:
        """What each further place adds to the best value."""
        steps: Floats = np.diff(self.best, prepend=0.0)
        return steps


def gain_curve(
    reach: sparse.csr_array, weights: Floats, most: int, time_limit_s: float = TIME_LIMIT_S
) -> GainCurve:
    """Return what 1 to ``most`` places reach at best; the time is shared among them.

    ``reach`` and ``weights`` as `geo.siting.covering.maximal_covering`.
    """
    most = min(most, reach.shape[1])
    _, gains = greedy_covering(sparse.csr_array(reach, dtype=np.int8), weights, most)
    running = np.cumsum(gains) if len(gains) else np.zeros(1)
    greedy = np.array([running[min(place, len(running) - 1)] for place in range(most)])
    found = [
        maximal_covering(reach, weights, count, time_limit_s / most) for count in range(1, most + 1)
    ]
    best = np.maximum.accumulate([one.objective for one in found] or [0.0])[:most]
    return GainCurve(best, np.array([one.bound for one in found]), greedy)


def gains_of(reach: sparse.csr_array, weights: Floats, chosen: Integers) -> tuple[Integers, Floats]:
    """Return chosen candidates, the one that adds most first, and how many people each adds.

    Who is reached by several counts for the first; those that add nobody come last.
    """
    order, gains = greedy_covering(sparse.csr_array(reach[:, chosen]), weights, len(chosen))
    rest = np.setdiff1d(np.arange(len(chosen)), order)
    added = np.concatenate([gains, np.zeros(len(rest))])
    return chosen[np.concatenate([order, rest]).astype(np.int64)], added


def stacked(
    parts: Sequence[tuple[sparse.csr_array, Floats]],
) -> tuple[sparse.csr_array, Floats]:
    """Return reach and weights for a house with several services.

    Each part is one service: who could reach the candidates, and the people who do not reach this
    service yet. A person counts once per service that they lack, so a house helps somebody who
    lacks two of them twice.
    """
    matrices = [part for part, _ in parts]
    weights = np.concatenate([people for _, people in parts])
    return sparse.csr_array(sparse.vstack(matrices, format="csr")), weights
