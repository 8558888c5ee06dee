"""Who changed something, as a role: accounts have no names of persons."""

from loaders.store import Store
from loaders.store.accounts import accounts
from loaders.store.permits import MAINTENANCE, RETENTION
from pages import context
from pages.accounts import here
from pages.i18n import text
from pages.ui.account import role_name

LOCAL = {MAINTENANCE: "pro-edit-actor-maintenance", RETENTION: "pro-edit-actor-rule"}


def name(store: Store, actor: str) -> str:
    """Return the role of an account with its id, or what acts without an account."""
    if actor == here.person().actor:
        return text("pro-edit-actor-self")
    if actor in LOCAL:
        return text(LOCAL[actor])
    known = {one.id: one for one in accounts(store, context.district_key())}
    if actor not in known:
        return text("pro-edit-actor-other", id=actor)
    return text("pro-edit-actor", role=role_name(known[actor].grant.role), id=actor)
