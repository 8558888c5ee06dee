"""Accounts: whom the office that signs people in (OpenID Connect) vouches for, and what as.

An account is known by issuer and subject and called by a label of an office, never by a person's
name. Its history keeps roles and scopes for good, but not whom it belonged to: that goes with it.
"""

import datetime as dt
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy import Connection, delete, func, insert, select, update

from geo.permissions import AccountRole, Action, Grant, is_complete
from loaders.permissions import AccountRules
from loaders.problems import Finding, Severity
from loaders.store.base import Store, of
from loaders.store.documents import canonical, readable
from loaders.store.engine import reading
from loaders.store.model import Denied, Refused, Why
from loaders.store.permits import LOCAL, RETENTION, Deed, authorise, given
from loaders.store.tables import account, account_change
from loaders.store.transaction import changing

LONGEST: Final = {"label": 100, "issuer": 500, "subject": 255}
PERSON: Final = re.compile(r"@|\b(Frau|Herr|Herrn)\b")
PREFIX: Final = "konto-"
MONTH: Final = dt.timedelta(days=365 / 12)


@dataclass(frozen=True)
class Account:
    """An account; ``id`` is empty for one that is not stored yet. Moments are in UTC.

    ``issuer`` is the address of the office that signs people in, ``subject`` its word for who it
    is (1-255 characters). Logins from before ``logins_after`` count no more.
    """

    issuer: str
    subject: str
    label: str
    grant: Grant
    active: bool = True
    valid_until: dt.datetime | None = None
    id: str = ""
    created_at: dt.datetime | None = None
    last_login_at: dt.datetime | None = None
    logins_after: dt.datetime | None = None


def accounts(store: Store, district: str) -> tuple[Account, ...]:
    """Return the accounts of a district in the order of their labels.

    Raises
    ------
    DataProblem
        The database cannot be read.
    """
    asked = select(account).where(account.c.district == district)
    with reading(store.engine) as connection:
        rows = connection.execute(asked.order_by(account.c.label, account.c.id))
        return tuple(account_of(row) for row in rows)


def add(store: Store, new: Account, why: Why, now: dt.datetime) -> Account:
    """Store a new account and return it with its id.

    Raises
    ------
    Denied
        Whoever acts may not look after accounts of this district.
    Refused
        The role lacks its scope or has another one, a text is not readable or names a person, or
        the same person has an account here already.
    DataProblem
        The database cannot be written.
    """
    made = replace(new, id=PREFIX + secrets.token_hex(4), created_at=now.astimezone(dt.UTC))
    _check(made)
    with _changing(store, made.grant.scope.district, why, now) as connection:
        same = of(
            account,
            district=made.grant.scope.district,
            issuer=made.issuer,
            subject=made.subject,
        )
        if connection.execute(select(account.c.id).where(same)).one_or_none():
            raise _refused("Kennung", "hat hier schon einen Zugang")
        connection.execute(insert(account).values(_row(made)))
        _record(connection, made, "add", why, now)
    return made


def save(store: Store, changed: Account, why: Why, now: dt.datetime) -> Account:
    """Store another label, role, scope or end of an account, lock it or unlock it.

    Locking ends all its logins for good.

    Raises
    ------
    Denied
        Whoever acts may not look after accounts of this district, or it is his own account.
    Refused
        As `add`; also refused is an account that is not there.
    DataProblem
        The database cannot be written.
    """
    _check(changed)
    with _changing(store, changed.grant.scope.district, why, now) as connection:
        known = _known(connection, changed.grant.scope.district, changed.id, why)
        ended = now.astimezone(dt.UTC) if not changed.active else known.logins_after
        made = replace(
            known,
            label=changed.label,
            grant=changed.grant,
            active=changed.active,
            valid_until=changed.valid_until,
            logins_after=ended,
        )
        connection.execute(update(account).where(of(account, id=made.id)).values(_row(made)))
        locked = known.active and not made.active
        opened = made.active and not known.active
        _record(connection, made, "lock" if locked else "unlock" if opened else "edit", why, now)
    return made


def remove(store: Store, district: str, account_id: str, why: Why, now: dt.datetime) -> None:
    """Delete an account; that there was one, and what as, stays in the history.

    Raises
    ------
    Denied, Refused, DataProblem
        As `save`.
    """
    with _changing(store, district, why, now) as connection:
        gone = _known(connection, district, account_id, why)
        _record(connection, gone, "remove", why, now)
        connection.execute(delete(account).where(of(account, id=gone.id)))


def retire(store: Store, district: str, rules: AccountRules, now: dt.datetime) -> tuple[int, int]:
    """Lock and remove accounts that nobody has used for long; return how many of each.

    Raises
    ------
    DataProblem
        The database cannot be read or written.
    """
    locked = removed = 0
    why = Why(RETENTION, "Seit langem nicht benutzt", "Regel zur Aufbewahrung von Zugängen")
    for one in accounts(store, district):
        seen = one.last_login_at or one.created_at or now
        if now - seen >= rules.removed_after_months * MONTH:
            remove(store, district, one.id, why, now)
            removed += 1
        elif one.active and now - seen >= rules.locked_after_months * MONTH:
            save(store, replace(one, active=False), why, now)
            locked += 1
    return locked, removed


def account_of(row: Any) -> Account:  # noqa: ANN401 - a row of any query
    """Return a row of accounts."""
    names = ("issuer", "subject", "label", "active", "valid_until", "id", "created_at")
    values = {name: getattr(row, name) for name in (*names, "last_login_at", "logins_after")}
    return Account(grant=given(row), **values)


def _row(one: Account) -> dict[str, object]:
    scope = vars(one.grant.scope)
    values = {name: value for name, value in vars(one).items() if name != "grant"}
    return {**values, **scope, "role": one.grant.role.value}


@contextmanager
def _changing(store: Store, district: str, why: Why, now: dt.datetime) -> Iterator[Connection]:
    with changing(store, why) as connection:
        authorise(connection, store, Deed(why.actor, Action.USERS, district, now))
        yield connection


def _known(connection: Connection, district: str, account_id: str, why: Why) -> Account:
    if account_id == why.actor and why.actor not in LOCAL:
        raise Denied(why.actor)
    known = of(account, id=account_id, district=district)
    row = connection.execute(select(account).where(known)).one_or_none()
    if row is None:
        raise _refused("id", "ist kein Zugang in diesem Landkreis")
    return account_of(row)


def _record(connection: Connection, one: Account, action: str, why: Why, now: dt.datetime) -> None:
    """Add to the history what an account is now, without whom it belongs to."""
    number = connection.execute(select(func.max(account_change.c.id))).scalar() or 0
    scope = {name: value for name, value in vars(one.grant.scope).items() if value}
    until = one.valid_until and one.valid_until.isoformat()
    about = {"label": one.label, "role": one.grant.role.value, "scope": scope, "until": until}
    values = {
        "id": int(number) + 1,
        "district": one.grant.scope.district,
        "account_id": one.id,
        "at": now,
        "action": action,
        "document": None if action == "remove" else canonical({**about, "active": one.active}),
    }
    who = {"actor": why.actor, "reason": why.reason, "source": why.source}
    connection.execute(insert(account_change).values(**values, **who))


def _check(one: Account) -> None:
    for name, longest in LONGEST.items():
        text = getattr(one, name)
        if not text.strip() or len(text) > longest or not readable(text):
            raise _refused(name, f"braucht 1 bis {longest} lesbare Zeichen")
    if PERSON.search(one.label):
        raise _refused("label", "ist der Name einer Stelle, nie der einer Person")
    if one.grant.role is AccountRole.PUBLIC or not is_complete(one.grant):
        raise _refused(
            "role",
            "passt nicht zum Bereich: Träger, Kommune und Planregion brauchen"
            " genau ihren, andere Rollen keinen",
        )


def _refused(column: str, problem: str) -> Refused:
    return Refused([Finding("Zugang", "", column, "", problem, Severity.ERROR)])
