"""Travel times between places: the interface of all models, and the estimate by straight line."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from geo.access.nearest import nearest

if TYPE_CHECKING:
    from scipy import sparse

Floats = npt.NDArray[np.float64]
"""Points are arrays of shape ``(n, 2)``: x and y in metres, in one projected CRS."""

M_PER_KM = 1000
MIN_PER_H = 60


class Mode(StrEnum):
    """How a person is on the way."""

    WALK = "walk"
    BIKE = "bike"
    CAR = "car"
    TRANSIT = "transit"


INDIVIDUAL: Final = (Mode.WALK, Mode.BIKE, Mode.CAR)
"""On one's own, at any time: what can be estimated by straight line, and what citizens choose."""


class Basis(StrEnum):
    """What travel times rest on."""

    ESTIMATED = "estimated"
    ROADS = "roads"
    TIMETABLE = "timetable"


class NearestTimes(NamedTuple):
    """The place that is reached first, as index, and the ``minutes`` to it; both of shape ``(n,)``.

    -1 and NaN minutes where nothing can be reached.
    """

    destination: npt.NDArray[np.int64]
    minutes: Floats


class TravelModel(Protocol):
    """Whatever knows how long ways take: an estimate, a road network, a timetable.

    Origins have the shape ``(n, 2)``, destinations ``(m, 2)``. A point with NaN is nowhere: no way
    begins or ends there.
    """

    @property
    def basis(self) -> Basis:
        """What the times rest on."""
        ...

    def travel_times_min(self, origins: Floats, destinations: Floats, mode: Mode) -> Floats:
        """Return minutes from each origin to each destination, ``(n, m)``; NaN: no way."""
        ...

    def nearest(self, origins: Floats, destinations: Floats, mode: Mode) -> NearestTimes:
        """Return the destination that each origin reaches first."""
        ...

    def within(
        self, origins: Floats, destinations: Floats, mode: Mode, minutes: float
    ) -> "sparse.csr_array":
        """Return the ways that take at most ``minutes``, shape ``(n, m)``, values in minutes.

        A way of 0 minutes is stored; what is not stored is out of reach.
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

    @property
    def basis(self) -> Basis:
        """Return that the times are estimated."""
        return Basis.ESTIMATED

    def travel_times_min(self, origins: Floats, destinations: Floats, mode: Mode) -> Floats:
        """Return estimated minutes, shape ``(n, m)``; NaN where a point is NaN."""
        return self.minutes(distances_m(origins, destinations), mode)

    def nearest(self, origins: Floats, destinations: Floats, mode: Mode) -> NearestTimes:
        """Return the nearest destination of each origin and the estimated minutes to it."""
        known, there = _known(origins), np.flatnonzero(_known(destinations))
        index = np.full(len(origins), -1, dtype=np.int64)
        minutes = np.full(len(origins), np.nan)
        if len(there):
            found = nearest(origins[known], destinations[there])
            index[known] = there[found.supply]
            minutes[known] = self.minutes(found.distance_m, mode)
        return NearestTimes(index, minutes)

    def within(
        self, origins: Floats, destinations: Floats, mode: Mode, minutes: float
    ) -> "sparse.csr_array":
        """Return the estimated ways that take at most ``minutes``, shape ``(n, m)``."""
        from scipy import sparse  # noqa: PLC0415 - heavy
        from scipy.spatial import cKDTree  # noqa: PLC0415

        here, there = np.flatnonzero(_known(origins)), np.flatnonzero(_known(destinations))
        shape = (len(origins), len(destinations))
        if not (len(here) and len(there)):
            return sparse.csr_array(shape)
        trees = cKDTree(origins[here]), cKDTree(destinations[there])
        reach_m = self.reach_m(minutes, mode)
        pairs = trees[0].sparse_distance_matrix(trees[1], reach_m, output_type="ndarray")
        ways = (here[pairs["i"]], there[pairs["j"]])
        return sparse.coo_array((self.minutes(pairs["v"], mode), ways), shape=shape).tocsr()

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


def _known(points: Floats) -> npt.NDArray[np.bool_]:
    return np.isfinite(points[:, 0]) & np.isfinite(points[:, 1])
