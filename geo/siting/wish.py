"""What is wanted of a search for places, and what there is."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from geo.coverage.measure import Labels, Reach
from geo.siting.candidates import Candidates, Source
from geo.siting.model import Floats

if TYPE_CHECKING:
    from scipy import sparse


class Objective(StrEnum):
    """What is best: most people reached, shortest ways, the worst reached areas first."""

    COVERING = "covering"
    MEDIAN = "median"
    FAIR = "fair"


@dataclass(frozen=True)
class Wish:
    """What is wanted.

    ``count`` places are chosen, or as many as a ``budget`` pays with ``costs`` by source; ``room``
    is how many people a new place serves at most (None: no limit). Budget and room hold together;
    `Objective.FAIR` knows neither.
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
