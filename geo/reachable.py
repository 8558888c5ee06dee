"""What is near a point: placed entries by way, those known by their Gemeinde only, and the rest.

The browser computes the same around a point that never leaves it (``near_case/assets/ways.js``);
a test holds both together.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import shapely

from geo.travel import Mode, StraightLineModel
from geo.whereabouts import Whereabouts


class Way(NamedTuple):
    """An entry and the way to it: straight line in metres, estimated minutes."""

    id: str
    metres: float
    minutes: float


@dataclass(frozen=True)
class Limit:
    """How far is near: the ``most`` nearest, or within ``minutes``; 0 leaves that limit out."""

    most: int = 0
    minutes: float = 0


@dataclass(frozen=True)
class Reachable:
    """What is near a point, each group in order.

    ``placed`` have a way. ``vague`` are known by their Gemeinde only: ``metres`` is the straight
    line to its point, at least the radius of the Gemeinde, ``minutes`` what that line takes.
    ``anywhere`` have no point at all: they serve the district, or nothing is known. ``beyond``
    counts placed and vague entries outside the limit.
    """

    placed: tuple[Way, ...]
    vague: tuple[Way, ...]
    anywhere: tuple[str, ...]
    beyond: int


def reachable(
    known: Whereabouts,
    chosen: Collection[str],
    origin: shapely.Point,
    by: tuple[StraightLineModel, Mode],
    limit: Limit,
) -> Reachable:
    """Return what is near ``origin`` (in the CRS of ``known``) among the chosen ids.

    Borders do not count. With ``most`` the vague entries reach as far as the last placed one.
    """
    model, mode = by
    metres = known.cautious_m(origin)
    minutes = model.minutes(metres, mode)
    rows = [row for row, key in enumerate(known.ids) if key in chosen]
    ways = {row: Way(known.ids[row], float(metres[row]), float(minutes[row])) for row in rows}
    order = sorted((row for row in rows if np.isfinite(metres[row])), key=lambda r: metres[r])
    placed = [ways[row] for row in order if known.located[row]]
    vague = [ways[row] for row in order if not known.located[row]]
    near = _within(placed, limit)
    farthest = near[-1].metres if limit.most and near else np.inf
    blurred = [way for way in vague if _inside(way, limit) and way.metres <= farthest]
    anywhere = tuple(known.ids[row] for row in rows if not np.isfinite(metres[row]))
    beyond = len(placed) + len(vague) - len(near) - len(blurred)
    return Reachable(tuple(near), tuple(blurred), anywhere, beyond)


def _within(ways: list[Way], limit: Limit) -> list[Way]:
    near = [way for way in ways if _inside(way, limit)]
    return near[: limit.most] if limit.most else near


def _inside(way: Way, limit: Limit) -> bool:
    return not limit.minutes or way.minutes <= limit.minutes
