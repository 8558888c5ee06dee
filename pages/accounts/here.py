"""Who is here: asked anew in each run and for each request, never remembered between them."""

import functools
import logging
from dataclasses import replace
from pathlib import Path

from geo.permissions import AccountRole, Action, Grant, Permissions, Scope, Target
from geo.permissions import may as decide
from loaders.permissions import FILE, AccountRules, read_permissions
from loaders.problems import DataProblem
from loaders.store import Denied, logins
from loaders.store.asking import Asking
from loaders.store.base import Store
from loaders.store.logins import Login, Standing
from loaders.store.permits import MAINTENANCE
from pages import clock, context
from pages.accounts import acting, login, maintenance
from pages.accounts.acting import Person
from pages.accounts.login import Claims

log = logging.getLogger(__name__)


@functools.lru_cache(maxsize=4)
def _rules(data: Path) -> tuple[Permissions, AccountRules]:
    return read_permissions(data / "rules" / FILE)


def permissions() -> Permissions:
    """Return who may do what."""
    return _rules(context.DATA)[0]


def account_rules() -> AccountRules:
    """Return how long accounts and logins last."""
    return _rules(context.DATA)[1]


def person() -> Person:
    """Return who is here; outside of a run or a request that was asked for, who runs the script."""
    return acting.person() or of_claims(login.of_script())


def ask(action: Action, entity_id: str = "", *, adds: bool = False) -> str:
    """Return who is here, if they may do something now with an entry, else in the district.

    An account is looked up again. Without a login it is the network that is trusted, or the
    machine: then nobody has entries of their own.

    Raises
    ------
    Denied
        They may not.
    DataProblem
        The database cannot be read, or something is added to an entry that has ended.
    """
    there, actor = store(), person().actor
    if there and actor:
        return Asking(there, actor, context.district_key(), clock.now)(action, entity_id, adds=adds)
    if entity_id or not may(action):
        raise Denied(actor or AccountRole.PUBLIC)
    return actor


def operator() -> Grant:
    """Return what whoever runs commands on the server may do."""
    return Grant(AccountRole.ADMINISTRATION, Scope(context.district_key()))


def may(action: Action) -> bool:
    """Tell whether who is here may do something with any entry of the district that is shown."""
    return _may(person().grant, action)


def may_with(action: Action, entry: Scope) -> bool:
    """Tell whether who is here may do something with what belongs to somebody (``entry``)."""
    about = Target(context.district_key(), entry)
    return decide(permissions(), person().grant, action, about)


def _may(grant: Grant, action: Action) -> bool:
    return decide(permissions(), grant, action, Target(context.district_key()))


def of_claims(claims: Claims) -> Person:
    """Return whom the claims of a login are about, with the role as the store has it now."""
    found = _found(claims)
    return replace(found, opened=_may(found.grant, Action.SEE_PROFESSIONAL))


def _found(claims: Claims) -> Person:
    scope = Scope(context.district_key())
    if maintenance.is_on():
        return Person(MAINTENANCE, Grant(AccountRole.ADMINISTRATION, scope))
    if not login.is_configured():
        role = AccountRole.PROFESSIONAL if context.open_to_professionals() else AccountRole.PUBLIC
        return Person("", Grant(role, scope))
    public = Person("", Grant(AccountRole.PUBLIC, scope))
    if claims.get("is_logged_in") is not True:
        return public
    return _signed_in(logins.login_of(claims), public)


def _signed_in(one: Login | None, public: Person) -> Person:
    """Return whom a login stands for; the public if it cannot be looked up, or be ended later."""
    ended = replace(public, standing=Standing.ENDED)
    there = store()
    if one is None or there is None:
        return ended
    district, now = context.district_key(), clock.now()
    try:
        found = logins.find(there, one, district, account_rules(), now)
        if found.is_new and found.account:
            logins.note(there, one, found.account, now)
    except DataProblem:
        log.exception("login not looked up")
        return ended
    if found.standing is not Standing.GOOD or found.account is None:
        return replace(public, standing=found.standing)
    known = found.account
    return Person(known.id, known.grant, standing=found.standing, account=known)


def end(claims: Claims) -> None:
    """Let the login of claims count no more.

    Raises
    ------
    DataProblem
        The database cannot be written.
    """
    one, known = logins.login_of(claims), store()
    if one and known:
        logins.end(known, one, clock.now())


def store() -> Store | None:
    """Return the store if it can be written."""
    known = context.store()
    known.newest(context.district_key())
    return known.store if known.store and known.store.editable else None
