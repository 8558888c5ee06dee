"""Where which committee exists as far as a source says so, and who takes a missing one's place.

What no source says is unknown: not the same as missing.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from geo.committees.model import Committee


class Has(StrEnum):
    """Whether a source says that an area has a committee, that it has none, or leaves it open."""

    YES = "ja"
    NO = "nein"
    UNKNOWN = "unbekannt"


@dataclass(frozen=True)
class Presence:
    """What a source says about one committee in one area; ``as_of`` is an ISO moment or empty.

    ``own``: the operator wrote it, it is no part of the shipped data.
    """

    committee: str
    area: str
    has: Has
    source: str
    as_of: str
    note: str = ""
    own: bool = False


class SlotState(StrEnum):
    """What is known about the place of one committee in one area.

    ``SUBSTITUTED``: it is missing and another one takes its place. ``MISSING_UNSURE``: it is
    missing and whether the other one exists is unknown.
    """

    EXISTS = "vorhanden"
    SUBSTITUTED = "vertreten"
    MISSING = "fehlt"
    MISSING_UNSURE = "fehlt_vertretung_unbekannt"
    UNKNOWN = "unbekannt"


@dataclass(frozen=True)
class Slot:
    """The place of one committee in one area.

    ``substitute`` is the key of the committee that takes or could take its place, empty if none
    does; ``evidence`` is what the state rests on, None where nothing is known.
    """

    committee: str
    area: str
    state: SlotState
    substitute: str = ""
    evidence: Presence | None = None


def with_own(shipped: Iterable[Presence], own: Iterable[Presence]) -> tuple[Presence, ...]:
    """Return what is shipped, replaced where the operator says something about the same place."""
    merged = {(one.committee, one.area): one for one in (*shipped, *own)}
    return tuple(merged.values())


def slot(
    committee: Committee,
    area: str,
    committees: Iterable[Committee],
    presences: Iterable[Presence],
) -> Slot:
    """Return the state of one committee's place in one area (rule of the substitute, G02)."""
    said = {one.committee: one for one in presences if one.area == area}
    own = said.get(committee.key)
    if own is None or own.has is Has.UNKNOWN:
        return Slot(committee.key, area, SlotState.UNKNOWN, evidence=own)
    if own.has is Has.YES:
        return Slot(committee.key, area, SlotState.EXISTS, evidence=own)
    others = [one.key for one in committees if one.substitutes == committee.key]
    states = {key: said[key].has if key in said else Has.UNKNOWN for key in others}
    for wanted, state in (
        (Has.YES, SlotState.SUBSTITUTED),
        (Has.UNKNOWN, SlotState.MISSING_UNSURE),
    ):
        for key in others:
            if states[key] is wanted:
                return Slot(committee.key, area, state, key, own)
    return Slot(committee.key, area, SlotState.MISSING, evidence=own)


def slots(
    committees: Sequence[Committee], areas: Iterable[str], presences: Collection[Presence]
) -> tuple[Slot, ...]:
    """Return the state of every committee in every area, area by area.

    A committee that a source names for some areas only has no place in the others.
    """
    return tuple(
        slot(committee, area, committees, presences)
        for area in areas
        for committee in committees
        if not committee.areas or area in committee.areas
    )


def counts(found: Iterable[Slot], committee: str) -> dict[SlotState, int]:
    """Return how many areas are in which state for one committee; all states, also with 0."""
    states = [one.state for one in found if one.committee == committee]
    return {state: states.count(state) for state in SlotState}
