"""What a floating catchment is made of: zones of distance, and places of supply."""

import itertools
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Zones:
    """How much a place counts by distance: ``weights[k]`` up to and including ``bounds_m[k]``.

    A single zone with the weight 1 is 2SFCA.

    Raises
    ------
    ValueError
        The bounds do not rise from above 0, or a weight is not positive.
    """

    bounds_m: tuple[float, ...]
    weights: tuple[float, ...] = (1.0,)

    def __post_init__(self) -> None:
        """Refuse zones that are none."""
        edges = (0.0, *self.bounds_m)
        rising = all(low < high for low, high in itertools.pairwise(edges))
        positive = all(np.isfinite(weight) and weight > 0 for weight in self.weights)
        if not (self.bounds_m and rising and positive and np.isfinite(edges[-1])):
            raise ValueError("zones have rising bounds and positive weights")
        if len(self.bounds_m) != len(self.weights):
            raise ValueError("each zone has one weight")


@dataclass(frozen=True, eq=False)
class Supply:
    """Places of supply: ``points`` of shape ``(m, 2)`` in metres, ``capacity`` of shape ``(m,)``.

    ``capacity`` is in any unit (1 for each place where it is unknown).
    """

    points: Floats
    capacity: Floats
