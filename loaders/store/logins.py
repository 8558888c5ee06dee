"""Logins: which account one stands for, and whether it still counts.

A login is known by what the signed cookie of the browser says of it. Nothing of that is stored but
a hash; the account is looked up each time anew.
"""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from sqlalchemy import delete, insert, select, update

from geo.permissions import AccountRole, Grant, Scope
from loaders.files import sha256
from loaders.permissions import AccountRules
from loaders.store.accounts import Account, account_of
from loaders.store.base import Store, of
from loaders.store.engine import reading
from loaders.store.permits import is_usable
from loaders.store.tables import account, login
from loaders.store.transaction import changing

CLOCKS_APART: Final = dt.timedelta(minutes=5)
"""How far the clock of the office that signs people in may be ahead of ours."""
KEPT: Final = dt.timedelta(days=2)
"""How long it is known that a login ended; longer than any may last."""
ONCE: Final = "nonce"
"""What makes a login unlike every other one of the same person; always asked for."""


class Login(NamedTuple):
    """One login: a hash of what it is known by, who it is and when it was (UTC)."""

    key: str
    issuer: str
    subject: str
    at: dt.datetime


class Standing(StrEnum):
    """What a login is worth now."""

    GOOD = "good"
    UNKNOWN = "unknown"
    LOCKED = "locked"
    ENDED = "ended"


class Found(NamedTuple):
    """What a login is worth, and the account if there is one; ``is_new`` if it was never noted."""

    standing: Standing
    account: Account | None = None
    is_new: bool = False

    def grant(self, district: str) -> Grant:
        """Return what whoever signed in may act as; the public unless all is well."""
        if self.standing is Standing.GOOD and self.account:
            return self.account.grant
        return Grant(AccountRole.PUBLIC, Scope(district))


def login_of(claims: Mapping[str, object]) -> Login | None:
    """Return the login that claims of an ID token (OpenID Connect Core 1.0, 2) are about.

    None if one of ``iss``, ``sub``, ``iat`` and ``nonce`` is missing or no such thing.
    """
    texts = [claims.get(name) for name in ("iss", "sub", ONCE)]
    issued = claims.get("iat")
    if not all(isinstance(one, str) and one for one in texts) or type(issued) not in (int, float):
        return None
    issuer, subject, _ = map(str, texts)
    try:
        at = dt.datetime.fromtimestamp(float(str(issued)), dt.UTC)
    except (ValueError, OverflowError, OSError):
        return None
    key = sha256("\n".join([*map(str, texts), str(issued)]).encode())
    return Login(key, issuer, subject, at)


def find(store: Store, one: Login, district: str, rules: AccountRules, now: dt.datetime) -> Found:
    """Return what a login is worth in a district at a moment.

    Raises
    ------
    DataProblem
        The database cannot be read.
    """
    if not now - dt.timedelta(hours=rules.session_hours) < one.at <= now + CLOCKS_APART:
        return Found(Standing.ENDED)
    asked = of(account, district=district, issuer=one.issuer, subject=one.subject)
    with reading(store.engine) as connection:
        noted = connection.execute(select(login).where(of(login, key=one.key))).one_or_none()
        row = connection.execute(select(account).where(asked)).one_or_none()
    if noted and noted.ended_at:
        return Found(Standing.ENDED)
    if row is None:
        return Found(Standing.UNKNOWN)
    known = account_of(row)
    if not is_usable(row, now):
        return Found(Standing.LOCKED, known)
    if known.logins_after and one.at <= known.logins_after:
        return Found(Standing.ENDED)
    return Found(Standing.GOOD, known, is_new=noted is None)


def note(store: Store, one: Login, known: Account, now: dt.datetime) -> None:
    """Store that an account was used, once for each login.

    Raises
    ------
    DataProblem
        The database cannot be written.
    """
    with changing(store) as connection:
        connection.execute(delete(login).where(login.c.at < now - KEPT))
        if connection.execute(select(login).where(of(login, key=one.key))).one_or_none() is None:
            connection.execute(insert(login).values(key=one.key, at=one.at))
            used = update(account).where(of(account, id=known.id)).values(last_login_at=now)
            connection.execute(used)


def end(store: Store, one: Login, now: dt.datetime) -> None:
    """Let a login count no more, whoever comes with its cookie.

    Raises
    ------
    DataProblem
        The database cannot be written.
    """
    with changing(store) as connection:
        connection.execute(delete(login).where(of(login, key=one.key)))
        connection.execute(insert(login).values(key=one.key, at=one.at, ended_at=now))
