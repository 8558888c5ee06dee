"""A target: how much of an offer there ought to be, who decided so, and for how long."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypedDict, Unpack

from geo.demand import Group
from geo.model import Level
from geo.taxonomy import FacilityType
from geo.transit.timetable import Departure
from geo.travel import Mode

OWN = "eigene Annahme"
"""The source of a target that a planner sets to try it out; nobody has decided it."""

BOTH = "beides"
"""What types of facilities do together that are for prevention and for intervention."""

MOMENT = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


class Kind(StrEnum):
    """What a target counts.

    ``PER_AREA``: at least ``value`` units in each area of a level. ``PER_PEOPLE``: ``value`` units
    for every ``per`` people of a group. ``CAPACITY_PER_PEOPLE``: ``value`` places (or posts) for
    every ``per`` people; only where the capacity of the offer is known. ``REACH``: the share
    ``value`` (0-1) of a group reaches an offer within ``minutes`` by ``mode``.
    """

    PER_AREA = "per_area"
    PER_PEOPLE = "per_people"
    CAPACITY_PER_PEOPLE = "capacity_per_people"
    REACH = "reach"


class Permanence(StrEnum):
    """Whether an offer or a measure is there for good, for a time, or nobody says."""

    PERMANENT = "permanent"
    TEMPORARY = "temporary"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Target:
    """How much of an offer there ought to be.

    ``types`` are keys of types of facilities; any of them counts. ``unit`` is German. ``per`` is a
    number of people. ``departure`` tells when people set out, for a reach by bus and train.
    ``district`` is a district's key, empty for every district.

    ``valid_from``, ``valid_to`` (the last one that counts; empty: no end known) and ``due`` (when
    it was to be reached; empty: not said) are a day, a month or a year (ISO). ``quote`` is what the
    source says word for word; ``reading`` how the number follows from it, empty if it is there.
    ``permanence`` is what kind of offer is meant; unknown: the source does not say, all count.
    ``assumption`` is true for an own target, which has neither source nor quote.

    Raises
    ------
    ValueError
        The number is impossible, a part is missing or does not fit the kind, a date is none, or a
        target that is no assumption does not say who decided it where.
    """

    key: str
    types: tuple[str, ...]
    kind: Kind
    value: float
    unit: str
    level: Level
    group: Group = Group.ALL
    per: float = 1.0
    minutes: float | None = None
    mode: Mode | None = None
    departure: Departure | None = None
    permanence: Permanence = Permanence.UNKNOWN
    district: str = ""
    source: str = ""
    source_url: str = ""
    quote: str = ""
    reading: str = ""
    decided_by: str = ""
    valid_from: str = ""
    valid_to: str = ""
    due: str = ""
    assumption: bool = False
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        for holds, problem in (*_shape(self), *_dates(self), *_origin(self)):
            if not holds:
                raise ValueError(f"target {self.key!r}: {problem}")

    @property
    def factor(self) -> float:
        """Units that one person of the group ought to have: Faktor F of CoSI.

        NaN for a target by area and for a reach, which do not count units per head.
        """
        per_head = self.kind in (Kind.PER_PEOPLE, Kind.CAPACITY_PER_PEOPLE)
        return self.value / self.per if per_head else math.nan

    def soll(self, people: float) -> float:
        """Return the units that an area with so many people of the group ought to have.

        For a reach these are people: those that ought to reach an offer in time.
        """
        return self.value if self.kind is Kind.PER_AREA else people * self.value / self.per


def _shape(target: Target) -> list[tuple[bool, str]]:
    reach = target.kind is Kind.REACH
    told = target.minutes is not None and target.mode is not None
    untold = target.minutes is None and target.mode is None
    return [
        (bool(target.key and target.types and target.unit), "key, types and unit are needed"),
        (math.isfinite(target.value) and target.value > 0, "the value is above 0"),
        (math.isfinite(target.per) and target.per > 0, "the number of people is above 0"),
        (told if reach else untold, "minutes and mode belong to a reach, and only there"),
        (not told or (target.minutes or 0) > 0, "the minutes are above 0"),
        (
            (target.mode is Mode.TRANSIT) == (target.departure is not None),
            "a departure belongs to bus and train, and only there",
        ),
        (not reach or target.value <= 1, "a share is at most 1"),
        (target.per == 1 or not (reach or target.kind is Kind.PER_AREA), "per belongs to people"),
    ]


def _dates(target: Target) -> list[tuple[bool, str]]:
    dates = (target.valid_from, target.valid_to, target.due)
    ordered = target.valid_from[: len(target.valid_to)] <= target.valid_to
    return [
        (all(MOMENT.fullmatch(date) for date in dates if date), "a date is ISO"),
        (not target.valid_to or ordered, "it ends after it begins"),
    ]


def _origin(target: Target) -> list[tuple[bool, str]]:
    decided = all((target.source, target.quote, target.decided_by, target.valid_from))
    own = target.source == OWN and not (target.quote or target.decided_by)
    return [
        (
            own if target.assumption else decided and target.source != OWN,
            "who decided it, where, since when and in which words is needed, or it is an own one",
        )
    ]


class Details(TypedDict, total=False):
    """What an own target may say beside its number."""

    group: Group
    per: float
    minutes: float
    mode: Mode
    departure: Departure | None
    permanence: Permanence
    district: str
    valid_from: str
    valid_to: str
    due: str
    note: str


def own_target(
    types: tuple[str, ...], kind: Kind, value: float, level: Level, **details: Unpack[Details]
) -> Target:
    """Return a target that a planner sets to try it out: an assumption, decided by nobody.

    The unit is places for a capacity, people for a reach, else offers.
    """
    units = {Kind.CAPACITY_PER_PEOPLE: "Plätze", Kind.REACH: "Personen"}
    key = "_".join(("eigen", kind.value, *types))
    unit = units.get(kind, "Angebote")
    return Target(key, types, kind, value, unit, level, source=OWN, assumption=True, **details)


def prevention_of(target: Target, types: Mapping[str, FacilityType]) -> str:
    """Return whether the types of a target are for ``praevention``, ``intervention`` or ``beides``.

    Empty if that is not known of one of them.
    """
    found = {types[key].prevention for key in target.types}
    if "" in found:
        return ""
    return found.pop() if len(found) == 1 else BOTH
