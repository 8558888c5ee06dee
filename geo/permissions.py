"""Who may do what: one table of roles and actions, and the one function that decides by it.

The shape (role × action, some of it only on one's own entries) is role-based access control with
a scope, after Sandhu et al. 1996, Role-Based Access Control Models.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final


class AccountRole(StrEnum):
    """What an account is for; everybody without one is the public."""

    PUBLIC = "public"
    PROFESSIONAL = "professional"
    TRAEGER = "traeger"
    GEMEINDE = "gemeinde"
    REGIONAL_COORDINATION = "regional_coordination"
    SOCIAL_PLANNING = "social_planning"
    ADMINISTRATION = "administration"


class Action(StrEnum):
    """What can be done."""

    SEE = "see"
    SEE_PROFESSIONAL = "see_professional"
    EDIT = "edit"
    APPROVE = "approve"
    PUBLISH = "publish"
    HISTORY = "history"
    IMPORT = "import"
    EXPORT = "export"
    FREEZE = "freeze"
    BACKUP = "backup"
    USERS = "users"


class Reach(StrEnum):
    """How far a role may do something: not at all, with its own entries, in its district."""

    NONE = "none"
    OWN = "own"
    DISTRICT = "district"


OWN: Final[Mapping[AccountRole, str]] = {
    AccountRole.TRAEGER: "traeger",
    AccountRole.GEMEINDE: "gemeinde",
    AccountRole.REGIONAL_COORDINATION: "planregion",
}
"""Which field of its scope makes an entry a role's own; other roles own no entries."""


@dataclass(frozen=True)
class Scope:
    """To whom and where something belongs; an empty field belongs to nobody.

    ``district`` and ``planregion`` are keys, ``gemeinde`` is an AGS (8 digits), ``traeger`` the
    name of an organisation as its entries have it.
    """

    district: str
    traeger: str = ""
    gemeinde: str = ""
    planregion: str = ""


@dataclass(frozen=True)
class Grant:
    """The role somebody has, and for what."""

    role: AccountRole
    scope: Scope


@dataclass(frozen=True)
class Target:
    """What an action is about: an ``entry``, or without one the screen or route as such.

    A screen opens to whoever may do its action with any entry; every single entry is asked again.
    """

    district: str
    entry: Scope | None = None


class PermissionsError(ValueError):
    """A table of permissions that leaves something open, or too much."""


@dataclass(frozen=True)
class Permissions:
    """The table: how far each role may do each action, and why (``sources`` by role).

    What a role of ``four_eyes`` changes waits until somebody else releases it.

    Raises
    ------
    PermissionsError
        A pair is missing, the public may do more than see, a role without entries of its own is
        let to its own, nobody could look after accounts, or nobody could release what waits.
    """

    reach: Mapping[tuple[AccountRole, Action], Reach]
    sources: Mapping[AccountRole, str] = field(default_factory=dict)
    four_eyes: frozenset[AccountRole] = frozenset()

    def __post_init__(self) -> None:
        """Refuse a table that is not complete or gives too much."""
        pairs = {(role, action) for role in AccountRole for action in Action}
        if set(self.reach) != pairs:
            one = min(pairs.symmetric_difference(self.reach))
            raise PermissionsError(f"{one[0]}, {one[1]}")
        for (role, action), reach in self.reach.items():
            too_much = role is AccountRole.PUBLIC and action is not Action.SEE
            if reach is Reach.OWN and role not in OWN:
                raise PermissionsError(f"{role}, {action}: own")
            if too_much and reach is not Reach.NONE:
                raise PermissionsError(f"{role}, {action}")
        if self.reach[AccountRole.ADMINISTRATION, Action.USERS] is not Reach.DISTRICT:
            raise PermissionsError(f"{AccountRole.ADMINISTRATION}, {Action.USERS}")
        releasing = {role for role in AccountRole if self.reach[role, Action.APPROVE] != Reach.NONE}
        if self.four_eyes and not releasing:
            raise PermissionsError(f"four_eyes, {Action.APPROVE}")


def may(permissions: Permissions, grant: Grant, action: Action, target: Target) -> bool:
    """Tell whether somebody may do something; the only place where that is decided."""
    if not target.district or grant.scope.district != target.district:
        return False
    match permissions.reach[grant.role, action]:
        case Reach.NONE:
            return False
        case Reach.DISTRICT:
            return target.entry is None or target.entry.district == target.district
        case Reach.OWN:
            return target.entry is None or _is_own(grant, target.entry)


def _is_own(grant: Grant, entry: Scope) -> bool:
    name = OWN[grant.role]
    mine: str = getattr(grant.scope, name)
    return bool(mine) and mine == getattr(entry, name) and entry.district == grant.scope.district


def is_complete(grant: Grant) -> bool:
    """Tell whether a grant names what its role needs, and nothing besides."""
    given = {name for name in OWN.values() if getattr(grant.scope, name)}
    needed = {OWN[grant.role]} if grant.role in OWN else set()
    return bool(grant.scope.district) and given == needed
