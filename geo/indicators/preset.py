"""The choices behind an index: its indicators, their weights, and how they are combined."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from geo.indicators.model import Side
from geo.indicators.scores import Aggregation, Flags, Matrix, Normalisation

METHOD_VERSION = 1
"""Grows whenever the same preset and values would give other results."""

LEAST_WEIGHT, MOST_WEIGHT = 0.001, 1e6
"""The weights that are computed with; beyond, sums of them lose all but the greatest."""


class Effect(StrEnum):
    """What a high value of an indicator does to the index."""

    RAISES = "erhoeht"
    LOWERS = "senkt"


class PeriodRule(StrEnum):
    """Which values make up the index of a period.

    - same: all indicators have that very period; the index is a series over time.
    - newest: each indicator has its own newest period; the index is one snapshot, no series.
    """

    SAME = "gleich"
    NEWEST = "neueste"


@dataclass(frozen=True)
class Item:
    """One indicator of an index: what it does, how much it weighs, and why it was chosen."""

    key: str
    polarity: Effect
    weight: float = 1.0
    reason: str = ""


@dataclass(frozen=True)
class Preset:
    """All choices behind an index; together with the values it determines every number.

    Weights are from `LEAST_WEIGHT` to `MOST_WEIGHT`; only their proportions count.
    ``concentration``, ``draws`` and ``seed`` are those of
    `geo.indicators.uncertainty.drawn_weights`.

    Raises
    ------
    ValueError
        It has no item, one indicator twice, a weight out of range, or a number of draws or
        concentration that is not positive.
    """

    name: str
    side: Side
    items: tuple[Item, ...]
    normalisation: Normalisation = Normalisation.Z_SCORE
    aggregation: Aggregation = Aggregation.ARITHMETIC
    period_rule: PeriodRule = PeriodRule.SAME
    draws: int = 1000
    concentration: float = 10.0
    seed: int = 1
    description: str = ""
    decided_by: str = ""

    def __post_init__(self) -> None:
        """Refuse choices that determine no index."""
        keys = {item.key for item in self.items}
        if not keys or len(keys) < len(self.items):
            raise ValueError("an index needs indicators, each once")
        if not all(LEAST_WEIGHT <= item.weight <= MOST_WEIGHT for item in self.items):
            raise ValueError(f"weights are from {LEAST_WEIGHT} to {MOST_WEIGHT}")
        positive = [self.draws, self.concentration]
        if not all(np.isfinite(positive)) or min(positive) <= 0:
            raise ValueError("draws and concentration are positive")

    @property
    def sorted_items(self) -> tuple[Item, ...]:
        """The items by key, so that results never depend on their order."""
        return tuple(sorted(self.items, key=lambda item: item.key))

    @property
    def keys(self) -> list[str]:
        """The keys of `sorted_items`."""
        return [item.key for item in self.sorted_items]

    @property
    def weights(self) -> Matrix:
        """The weights of `sorted_items`, with the sum 1."""
        given = np.array([item.weight for item in self.sorted_items], dtype=float)
        return np.asarray(given / given.sum())

    @property
    def lowers(self) -> Flags:
        """Whether a high value lowers the index, by `sorted_items`."""
        return np.array([item.polarity is Effect.LOWERS for item in self.sorted_items])
