"""Tours of a mobile offer over villages and weekdays, computed for one person."""

from dataclasses import dataclass, replace

import numpy as np

from geo.coverage.measure import Question
from geo.coverage.scenario import Change
from geo.siting.candidates import Candidates, inhabited
from geo.siting.mobile import MobilePlan, Week, mobile_plan
from geo.travel import Basis, Floats, Mode
from pages import reach, sites, ways


@dataclass(frozen=True)
class TourTask:
    """All that tours follow from.

    ``base`` is where they begin, in metres in the district's CRS; ``minutes`` has weekday
    (0 = Monday) and working time; ``most_drive_min`` is infinite without a limit. Cells are
    candidates from ``least`` people on.
    """

    offer: str
    question: Question
    changes: tuple[Change, ...]
    base: tuple[float, float]
    minutes: tuple[tuple[int, float], ...]
    stay_min: int
    walk_min: int
    most_drive_min: float
    least: int


@dataclass(frozen=True, eq=False)
class Tours:
    """The possible stops, the plan, and what ways by car and on foot rest on."""

    candidates: Candidates
    plan: MobilePlan
    driving: Basis
    walking: Basis


def computed(task: TourTask) -> Tours:
    """Return the tours for people who reach no offer now; by roads where the store has them."""
    people, group = reach.demand(), task.question.group
    now = sites.reached_after(task.offer, task.question, task.changes)
    weights: Floats = np.where(now.is_reached, 0.0, now.people)
    walking, driving = (ways.bases(mode)[0] for mode in (Mode.WALK, Mode.CAR))
    known = inhabited(people, group, task.least)
    near = reach.travel(walking).within(people.points, known.points, Mode.WALK, task.walk_min)
    near.data = np.ones_like(near.data)
    useful = np.flatnonzero(weights @ near > 0)
    few, base = _only(known, useful), np.array(task.base)
    week = Week(
        dict(task.minutes),
        float(task.stay_min),
        _driving(np.vstack([few.points, base]), driving, task),
        task.most_drive_min,
    )
    plan = mobile_plan(near[:, useful], weights, few.points, base, week)
    return Tours(few, plan, driving, walking)


def _driving(ends: Floats, basis: Basis, task: TourTask) -> Floats:
    """Return minutes by car between ends; NaN for what is longer than any tour may be."""
    longest = max((minutes for _, minutes in task.minutes), default=0.0)
    limit = min(longest, task.most_drive_min)
    found = reach.travel(basis).within(ends, ends, Mode.CAR, limit).tocoo()
    minutes = np.full(found.shape, np.nan)
    minutes[found.row, found.col] = found.data
    return minutes


def _only(known: Candidates, chosen: np.ndarray) -> Candidates:
    return replace(
        known,
        ids=tuple(known.ids[at] for at in chosen),
        names=tuple(known.names[at] for at in chosen),
        sources=tuple(known.sources[at] for at in chosen),
        points=known.points[chosen],
        gemeinde_keys=known.gemeinde_keys[chosen],
    )
