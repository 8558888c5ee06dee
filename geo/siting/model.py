"""What a search for places answers."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]

TIME_LIMIT_S = 60.0
"""How long a proof is looked for unless the caller says otherwise."""

PROVEN_GAP = 1e-7
"""A gap below this share is none: it is the noise of floats and of the solver."""


@dataclass(frozen=True, eq=False)
class Siting:
    """Chosen candidates and how far from the best they can be.

    ``chosen`` are indices of candidates, rising; ``objective`` is what they reach, ``bound`` what
    no choice can surpass (a maximum for coverage, a minimum for distance).
    """

    chosen: Integers
    objective: float
    bound: float

    @property
    def gap(self) -> float:
        """How far the objective is from the bound, as a share of the objective."""
        apart = abs(self.bound - self.objective)
        return 0.0 if apart == 0 else apart / max(abs(self.objective), np.finfo(float).tiny)

    @property
    def is_optimal(self) -> bool:
        """Tell whether no other choice is better."""
        return self.gap < PROVEN_GAP
