"""Which committees are responsible for a place: on its levels, and for what stands in it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import geopandas as gpd

from geo.committees.model import Committee, CommitteeLevel
from geo.committees.presence import Presence, Slot, slot
from geo.model import Level, Status
from geo.regions import ancestors, gemeinden_of

BOUND_TO = {
    CommitteeLevel.FAMILIENZENTRUM: "familienzentrum",
    CommitteeLevel.GEMEINSCHAFTSUNTERKUNFT: "gemeinschaftsunterkunft",
}
"""Types of facilities that committees are bound to, by their level."""


@dataclass(frozen=True)
class Place:
    """A picked area and what lies in it.

    Attributes
    ----------
    key
        Key of the area.
    areas
        Keys by level: the area itself and all above it.
    bound
        Gemeinde keys of the facilities in the area that committees are bound to, by level. A
        facility counts at the Gemeinde, never with its place.
    """

    key: str
    areas: Mapping[CommitteeLevel, str]
    bound: Mapping[CommitteeLevel, tuple[str, ...]] = field(default_factory=dict)

    @property
    def levels(self) -> frozenset[CommitteeLevel]:
        """The levels on which something is responsible for this place."""
        return frozenset(self.areas) | {level for level, keys in self.bound.items() if keys}


@dataclass(frozen=True)
class Responsible:
    """A committee responsible for a place, on one of its levels.

    ``area`` is the key of the area it is responsible for; ``choice`` tells that the source leaves
    open on which of several levels it meets; ``bound`` counts the facilities it is bound to, 0 if
    it is bound to areas.
    """

    committee: Committee
    level: CommitteeLevel
    area: str
    slot: Slot
    choice: bool = False
    bound: int = 0


def place_of(areas: gpd.GeoDataFrame, facilities: gpd.GeoDataFrame, key: str) -> Place:
    """Return what a picked area belongs to and what lies in it.

    Parameters
    ----------
    areas
        Areas of all levels, indexed by key, with ``level, parent_key``.
    facilities
        Facilities with ``type, status, gemeinde_key``; only existing ones count.
    key
        Key of an area of any level.

    Raises
    ------
    KeyError
        There is no such area.
    """
    above = {_level(areas, one): one for one in (key, *ancestors(areas, key))}
    inside = gemeinden_of(areas, key)
    here = facilities[
        facilities["gemeinde_key"].isin(inside) & (facilities["status"] == Status.ACTIVE.value)
    ]
    bound = {
        level: tuple(map(str, here.loc[here["type"] == kind, "gemeinde_key"]))
        for level, kind in BOUND_TO.items()
    }
    return Place(key, above, bound)


def responsible_for(
    place: Place, committees: Sequence[Committee], presences: Collection[Presence]
) -> tuple[Responsible, ...]:
    """Return the committees of today that are responsible for a place, from the nearest level up.

    Historic ones are left out. A committee that may meet on several levels is named on each.
    """
    today = [one for one in committees if one.status is not Status.HISTORIC]
    found = [
        _on_level(place, committee, level, (committees, presences))
        for level in reversed(CommitteeLevel)
        if level in place.levels
        for committee in today
        if level in committee.levels and _is_for(place, committee)
    ]
    return tuple(found)


def below(
    areas: gpd.GeoDataFrame, key: str, committees: Iterable[Committee]
) -> dict[CommitteeLevel, int]:
    """Return how many areas there are inside an area, by the levels that committees work on."""
    levels = {level for one in committees for level in one.levels} - set(BOUND_TO)
    inside = [_level(areas, one) for one in areas.index if key in ancestors(areas, str(one))]
    return {level: inside.count(level) for level in CommitteeLevel if level in levels & {*inside}}


def _level(areas: gpd.GeoDataFrame, key: str) -> CommitteeLevel:
    return CommitteeLevel(Level(str(areas.at[key, "level"])).value)


def _is_for(place: Place, committee: Committee) -> bool:
    return not committee.areas or not {place.key, *place.areas.values()}.isdisjoint(committee.areas)


def _on_level(
    place: Place,
    committee: Committee,
    level: CommitteeLevel,
    known: tuple[Sequence[Committee], Collection[Presence]],
) -> Responsible:
    area = place.areas.get(level, place.key)
    return Responsible(
        committee=committee,
        level=level,
        area=area,
        slot=slot(committee, area, *known),
        choice=len(committee.levels) > 1,
        bound=len(place.bound.get(level, ())),
    )
