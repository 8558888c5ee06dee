"""Entries whose offices can be asked, for tests of links, proposals and mails; all synthetic."""

import datetime as dt
from pathlib import Path
from typing import Any

from geo.permissions import AccountRole, Grant, Scope
from loaders.store import Document, Edit, Store, Why, accounts, changes
from loaders.store import links as stored_links
from loaders.store.accounts import Account
from loaders.store.engine import writing
from loaders.upkeep_rules import read_upkeep
from tests.entries_stored import DISTRICT, NOW, WHY, entry

RULES = read_upkeep(Path(__file__).parents[1] / "data/rules/upkeep.toml")
ADDRESS = "stelle@example.de"
TRAEGER = "Synthetischer Träger"


def known(store: Store, key: str = "synthetisch-1", **values: Any) -> Document:
    """Store an entry with a mail address and return it as it is stored."""
    document = entry(key, email=ADDRESS, as_of="2020-01", as_of_date="2020-01-01", **values)
    _, (made,) = changes.write(store, DISTRICT, [Edit(key, 0, document)], WHY, NOW)
    assert made.document
    return made.document


def armed(store: Store, key: str = "synthetisch-1", now: dt.datetime = NOW) -> tuple[str, str]:
    """Make a link for an entry as if its mail had gone out; return its id and its token."""
    with writing(store.engine) as connection:
        made = stored_links.make(connection, DISTRICT, key, now, RULES.valid)
        return made, stored_links.arm(connection, made, now, RULES.valid)


def account(store: Store, role: AccountRole, **scope: str) -> Why:
    """Make an account with a role and return what it gives as its reason."""
    grant = Grant(role, Scope(DISTRICT, **scope))
    new = Account("https://anmeldung.example.de", f"{role}-{scope}", "Stelle", grant)
    made = accounts.add(store, new, WHY, NOW)
    return Why(made.id, "Synthetischer Grund", "Synthetische Quelle")
