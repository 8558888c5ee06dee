"""Who coordinates what in a district: roles and offices with their tasks, never persons."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

import geopandas as gpd

from geo.model import Level, Status
from geo.regions import ancestors, at_level, gemeinden_of


class RoleKind(StrEnum):
    """What a role does: coordinate, plan, or speak for a group of people."""

    COORDINATION = "koordination"
    PLANNING = "planung"
    REPRESENTATION = "vertretung"


@dataclass(frozen=True)
class Role:
    """A coordinating role; all texts are German, dates are ISO days, months or years.

    Attributes
    ----------
    task, tasks
        What it does, in one sentence and as a list.
    entries
        Ids of the facilities that are this role, if any: their contact is the role's.
    level
        One for the district, one per Planregion, or with the Gemeinden themselves.
    topics
        Codes of the Lebenslagen it is about; empty: all.
    professional
        Shown to professionals alone.
    valid_from, valid_to, last_named, absent_in
        As for a committee: known beginning and end; the last document that names it and the first
        later one that does not.
    """

    key: str
    title: str
    task: str
    source: str
    as_of: str
    tasks: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    web: str = ""
    office: str = ""
    phone: str = ""
    email: str = ""
    by_gemeinde: bool = False
    kind: RoleKind = RoleKind.COORDINATION
    level: Level = Level.LANDKREIS
    topics: tuple[str, ...] = ()
    professional: bool = False
    valid_from: str = ""
    valid_to: str = ""
    last_named: str = ""
    absent_in: str = ""
    note: str = ""

    @property
    def status(self) -> Status:
        """Historic if its end is known or a later document no longer names it."""
        return Status.HISTORIC if self.valid_to or self.absent_in else Status.ACTIVE


@dataclass(frozen=True)
class Post:
    """A role in one of the areas that has it."""

    role: Role
    area: str


def posts(roles: Iterable[Role], areas: gpd.GeoDataFrame, key: str) -> tuple[Post, ...]:
    """Return the roles that are responsible in an area, each with its own area.

    A role of a larger area is named once, with that area. One of smaller areas is named for each
    of those inside; with the Gemeinden themselves it is named once, for the area that was asked.

    Raises
    ------
    KeyError
        There is no such area.
    """
    above = {str(areas.at[one, "level"]): one for one in (key, *ancestors(areas, key))}
    inside = gemeinden_of(areas, key)
    below: Mapping[Level, list[str]] = {
        level: [
            str(one)
            for one in at_level(areas, level).index
            if gemeinden_of(areas, str(one)) <= inside
        ]
        for level in (Level.PLANREGION, Level.SOZIALRAUM)
    }
    found = []
    for role in roles:
        if role.level is Level.GEMEINDE:
            found.append(Post(role, key))
        elif role.level in above:
            found.append(Post(role, above[role.level]))
        else:
            found += [Post(role, one) for one in below.get(role.level, [])]
    return tuple(found)


def about(found: Iterable[Post], topic: str) -> tuple[Post, ...]:
    """Return the posts that are about a Lebenslage; those about all of them are among them."""
    return tuple(
        post for post in found if not topic or not post.role.topics or topic in post.role.topics
    )
