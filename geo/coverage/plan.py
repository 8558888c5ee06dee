"""A scenario that can be kept: the question, the changes, and the data that it was made with."""

from collections.abc import Collection
from dataclasses import dataclass

from geo.coverage.measure import Question
from geo.coverage.scenario import Action, Change
from geo.hours import WEEKDAYS, Hours, OpeningHours

OWN_ASSUMPTION = "eigene Annahme"
"""The source of hours that a planner assumes."""


@dataclass(frozen=True)
class Plan:
    """A scenario for one type of offer; ``revision`` is that of the district's data."""

    district_key: str
    revision: str
    offer: str
    question: Question
    changes: tuple[Change, ...]


def assumed_hours(rules: Collection[Hours]) -> OpeningHours:
    """Return regular hours as a planner assumes them."""
    return OpeningHours(regular=tuple(rules), source=OWN_ASSUMPTION)


def weekdays(first: int, last: int) -> frozenset[str]:
    """Return the names of days (0 = Monday) from ``first`` to ``last``."""
    return frozenset(WEEKDAYS[first : last + 1])


def first_unknown(changes: Collection[Change], places: Collection[str]) -> int | None:
    """Return the position of the first change that cannot be made, None if all can.

    A place that opens must be new, all others must exist by then: among ``places`` or opened
    before, and not closed.
    """
    known = set(places)
    for number, change in enumerate(changes):
        if (change.action is Action.OPEN) == (change.facility in known):
            return number
        if change.action is Action.CLOSE:
            known.remove(change.facility)
        known |= {change.facility} if change.action is Action.OPEN else set()
    return None
