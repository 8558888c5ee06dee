"""Which targets are in force at a date; never two for the same thing."""

from collections.abc import Hashable, Iterable
from itertools import combinations

from geo.targets.model import Target


def subject(target: Target) -> Hashable:
    """Return what a target is about: two targets with the same subject contradict each other.

    The same types of facilities counted in the same way for the same people at the same level; for
    a reach also by the same mode. Values, minutes and sources are not part of it.
    """
    counted = (frozenset(target.types), target.kind, target.group, target.level)
    return (*counted, target.mode, target.permanence)


def is_in_force(target: Target, day: str) -> bool:
    """Tell whether a target counts at a day (ISO).

    A month or a year counts from its first day to its last. Without a beginning (own targets) it
    has always counted; without an end it still counts.
    """
    begun = target.valid_from <= day[: len(target.valid_from)]
    return begun and (not target.valid_to or day[: len(target.valid_to)] <= target.valid_to)


def in_force(targets: Iterable[Target], day: str, district: str) -> tuple[Target, ...]:
    """Return the targets that count in a district (its key) at a day (ISO), in their order.

    Raises
    ------
    ValueError
        Two of them are about the same thing.
    """
    here = [t for t in targets if t.district in ("", district) and is_in_force(t, day)]
    for one, other in combinations(here, 2):
        if subject(one) == subject(other):
            raise ValueError(f"two targets for the same thing: {one.key} and {other.key}")
    return tuple(here)


def clashes(targets: Iterable[Target]) -> list[tuple[Target, Target]]:
    """Return the pairs that are about the same thing in the same district at any one day."""
    return [
        (one, other)
        for one, other in combinations(targets, 2)
        if subject(one) == subject(other)
        and (one.district == other.district or not (one.district and other.district))
        and _begins_before_end(one, other)
        and _begins_before_end(other, one)
    ]


def _begins_before_end(one: Target, other: Target) -> bool:
    """Tell whether one target begins before the other ends, at least within the same period."""
    shorter = min(len(one.valid_from), len(other.valid_to))
    return not other.valid_to or one.valid_from[:shorter] <= other.valid_to[:shorter]
