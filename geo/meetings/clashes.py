"""Meetings at the same time that somebody would have to attend both of."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from geo.meetings.model import Meeting


class Reason(StrEnum):
    """Why two meetings should not be at the same time.

    A role takes part in both; both are for the same area; one area is part of the other and the
    same office leads; the rules keep the meetings of this committee apart.
    """

    ROLE = "role"
    AREA = "area"
    LEAD = "lead"
    COMMITTEE = "committee"


@dataclass(frozen=True)
class Setting:
    """What decides about clashes beside the meetings.

    ``parents`` maps areas to the area they are directly part of, ``leads`` committees to who
    leads them; ``apart`` are the committees whose meetings shall not overlap each other.
    """

    parents: Mapping[str, str]
    leads: Mapping[str, str]
    apart: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Clash:
    """Two meetings that overlap, the earlier one first; ``roles`` take part in both."""

    first: str
    second: str
    reasons: frozenset[Reason]
    roles: tuple[str, ...]


def overlap(one: Meeting, other: Meeting) -> bool:
    """Tell whether two meetings share a moment; what ends when the other begins does not."""
    return _at(one.begin) < _at(other.end) and _at(other.begin) < _at(one.end)


def reasons(one: Meeting, other: Meeting, setting: Setting) -> frozenset[Reason]:
    """Return why two meetings should not be at the same time; the order does not matter."""
    found = set()
    if set(one.roles) & set(other.roles):
        found.add(Reason.ROLE)
    if one.area == other.area:
        found.add(Reason.AREA)
    lead, second = (setting.leads.get(meeting.committee, "") for meeting in (one, other))
    near = (
        setting.parents.get(one.area) == other.area or setting.parents.get(other.area) == one.area
    )
    if lead and lead == second and near:
        found.add(Reason.LEAD)
    if one.committee == other.committee and one.committee in setting.apart:
        found.add(Reason.COMMITTEE)
    return frozenset(found)


def clashes(meetings: Iterable[Meeting], setting: Setting) -> tuple[Clash, ...]:
    """Return all pairs of meetings that overlap for a reason, in the order of their begin."""
    ordered = sorted((m for m in meetings if m.takes_place), key=lambda m: (_at(m.begin), m.id))
    running: list[Meeting] = []
    found = []
    for meeting in ordered:
        running = [one for one in running if _at(one.end) > _at(meeting.begin)]
        for one in running:
            why = reasons(one, meeting, setting)
            if why:
                shared = tuple(sorted(set(one.roles) & set(meeting.roles)))
                found.append(Clash(one.id, meeting.id, why, shared))
        running.append(meeting)
    return tuple(found)


def clashing(found: Collection[Clash], meeting: str) -> tuple[Clash, ...]:
    """Return the clashes of one meeting."""
    return tuple(one for one in found if meeting in (one.first, one.second))


def _at(moment: dt.datetime) -> float:
    """Return a moment as a number: two with the same zone would be compared by the wall."""
    return moment.timestamp()
