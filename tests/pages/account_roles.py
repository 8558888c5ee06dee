"""Persons of every role for tests of screens and routes; all synthetic."""

from geo.permissions import OWN, AccountRole, Grant, Scope
from pages.accounts.acting import Person

DISTRICT = "12069"
OWNED = {"traeger": "Synthetischer Träger", "gemeinde": "12069017", "planregion": "1"}


def person(role: AccountRole, district: str = DISTRICT) -> Person:
    """Return somebody with a role, as the store would have it."""
    scope = {OWN[role]: OWNED[OWN[role]]} if role in OWN else {}
    actor = "" if role is AccountRole.PUBLIC else f"konto-{role.value}"
    return Person(actor, Grant(role, Scope(district, **scope)))
