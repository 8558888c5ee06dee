"""Travel times between places: estimated from the straight line until there is a road network."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
"""Points are arrays of shape ``(n, 2)``: x and y in metres, in one projected CRS."""

M_PER_KM = 1000
MIN_PER_H = 60


class Mode(StrEnum):
    """How a person is on the way."""

    WALK = "walk"
    BIKE = "bike"
    CAR = "car"


class TravelModel(Protocol):
    """Whatever knows how long ways take: an estimate today, a road network later."""

    def travel_times_min(self, origins: Floats, destinations: Floats, mode: Mode) -> Floats:
        """Return minutes from each origin ``(n, 2)`` to each destination ``(m, 2)``: ``(n, m)``.

        NaN where a point is unknown or cannot be reached.
        """
        ...


@dataclass(frozen=True)
class Assumption:
    """One figure of an estimate and who says so; ``source_url`` is empty for own assumptions."""

    value: float
    source: str
    source_url: str = ""


@dataclass(frozen=True)
class ModeAssumptions:
    """What an estimate rests on for one mode.

    ``detour_factor`` is the way divided by the straight line (at least 1), ``speed_kmh`` the mean
    speed from door to door.
    """

    detour_factor: Assumption
    speed_kmh: Assumption


@dataclass(frozen=True)
class StraightLineModel:
    """Estimate: straight line times detour factor, at a mean speed per mode.

    The detour factor as a property of a network: Ballou, Rahardja and Sakai, "Selected country
    circuity factors for road travel distance estimation", Transportation Research A 36 (2002).
    """

    assumptions: Mapping[Mode, ModeAssumptions]

    def travel_times_min(self, origins: Floats, destinations: Floats, mode: Mode) -> Floats:
        """Return estimated minutes, shape ``(n, m)``; NaN where a point is NaN."""
        return self.minutes(distances_m(origins, destinations), mode)

    def minutes(self, straight_m: Floats, mode: Mode) -> Floats:
        """Return estimated minutes for straight lines in metres, same shape."""
        return straight_m / self._straight_m_per_min(mode)

    def reach_m(self, minutes: float, mode: Mode) -> float:
        """Return the straight line in metres that is estimated to take ``minutes``."""
        return minutes * self._straight_m_per_min(mode)

    def _straight_m_per_min(self, mode: Mode) -> float:
        known = self.assumptions[mode]
        way_m_per_min = known.speed_kmh.value * M_PER_KM / MIN_PER_H
        return way_m_per_min / known.detour_factor.value


def distances_m(origins: Floats, destinations: Floats) -> Floats:
    """Return straight lines in metres from each origin to each destination, ``(n, m)``."""
    apart = origins[:, np.newaxis, :] - destinations[np.newaxis, :, :]
    return np.hypot(apart[..., 0], apart[..., 1])
