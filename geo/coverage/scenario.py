"""What if: places that open, close, move, grow or change their hours, and what that changes."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
import pandas as pd

from geo.coverage.offers import Offers
from geo.hours import OpeningHours

COMPARED = (
    "facilities", "reached", "reached_share", "unreached", "median_min", "p90_min",
    "supply_per_1000",
)  # fmt: skip


class Action(StrEnum):
    """What happens to a place."""

    OPEN = "open"
    CLOSE = "close"
    MOVE = "move"
    ENLARGE = "enlarge"
    HOURS = "hours"


@dataclass(frozen=True)
class Change:
    """One change of a scenario.

    ``facility`` is the id of the place; of one that opens it is new. ``point`` in metres in the
    district's CRS and ``gemeinde_key`` (empty outside of the district) belong to `Action.OPEN` and
    `Action.MOVE`, ``capacity`` to `Action.OPEN` (None: unknown) and `Action.ENLARGE`, ``hours`` to
    `Action.OPEN` and `Action.HOURS`.
    """

    action: Action
    facility: str
    name: str = ""
    point: tuple[float, float] | None = None
    gemeinde_key: str = ""
    capacity: float | None = None
    hours: OpeningHours | None = None


def applied(offers: Offers, changes: Iterable[Change]) -> Offers:
    """Return the offers after all changes, one after the other.

    Raises
    ------
    ValueError
        A place is unknown or opens twice, or a change lacks what it needs.
    """
    for change in changes:
        offers = _STEPS[change.action](offers, change)
    return offers


def difference(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Return the tables of `geo.coverage.measure.table` side by side, and what has changed.

    Columns ``name, people``, and of each of `COMPARED` the value, ``…_after`` and ``…_change``
    (NaN where a time is infinite before or after).
    """
    joined = before[["name", "people"]].copy()
    for column in COMPARED:
        joined[column] = before[column]
        joined[f"{column}_after"] = after[column]
        change = after[column] - before[column]
        joined[f"{column}_change"] = change.where(np.isfinite(change))
    return joined


def _opened(offers: Offers, change: Change) -> Offers:
    if change.facility in offers.ids:
        raise ValueError(f"{change.facility} exists already")
    return Offers(
        (*offers.ids, change.facility),
        (*offers.names, change.name),
        np.vstack([offers.points, _point(change)]),
        np.append(offers.located, True),
        np.append(offers.gemeinde_keys, change.gemeinde_key),
        np.append(offers.inside, bool(change.gemeinde_key)),
        np.append(offers.capacity, np.nan if change.capacity is None else _capacity(change)),
        (*offers.hours, change.hours),
    )


def _closed(offers: Offers, change: Change) -> Offers:
    kept = np.ones(len(offers), dtype=bool)
    kept[_position(offers, change)] = False
    return offers.only(kept)


def _moved(offers: Offers, change: Change) -> Offers:
    position = _position(offers, change)
    points, located = offers.points.copy(), offers.located.copy()
    points[position], located[position] = _point(change), True
    keys = offers.gemeinde_keys.astype(object)
    keys[position] = change.gemeinde_key
    inside = offers.inside.copy()
    inside[position] = bool(change.gemeinde_key)
    return replace(
        offers, points=points, located=located, gemeinde_keys=keys.astype(np.str_), inside=inside
    )


def _enlarged(offers: Offers, change: Change) -> Offers:
    capacity = offers.capacity.copy()
    capacity[_position(offers, change)] = _capacity(change)
    return replace(offers, capacity=capacity)


def _with_hours(offers: Offers, change: Change) -> Offers:
    hours = list(offers.hours)
    hours[_position(offers, change)] = change.hours
    return replace(offers, hours=tuple(hours))


def _position(offers: Offers, change: Change) -> int:
    if change.facility not in offers.ids:
        raise ValueError(f"no place {change.facility}")
    return offers.ids.index(change.facility)


def _point(change: Change) -> tuple[float, float]:
    if change.point is None or not np.isfinite(change.point).all():
        raise ValueError(f"{change.action} needs a point")
    return change.point


def _capacity(change: Change) -> float:
    if change.capacity is None or not (np.isfinite(change.capacity) and change.capacity >= 0):
        raise ValueError(f"{change.action} needs a capacity of at least 0")
    return change.capacity


_STEPS = {
    Action.OPEN: _opened,
    Action.CLOSE: _closed,
    Action.MOVE: _moved,
    Action.ENLARGE: _enlarged,
    Action.HOURS: _with_hours,
}
