"""How often personal links may be tried; a link that counts is looked up whatever others try.

Counted in the store, by all processes that share it together: the SHA-256 of the token and the
moment, nothing about who tried. What is older than an hour is deleted with the next try, at
the latest by `loaders.store.forgetting` within a day.
"""

import datetime as dt
import logging
from enum import StrEnum
from typing import Final

from sqlalchemy import Connection, delete, func, insert, select

from loaders.files import sha256
from loaders.store.base import Store, of
from loaders.store.engine import reading
from loaders.store.tables import link_try
from loaders.store.transaction import changing
from loaders.upkeep_rules import Links

HOUR: Final = dt.timedelta(hours=1)
MINUTE: Final = dt.timedelta(minutes=1)

log = logging.getLogger(__name__)


class Try(StrEnum):
    """What was tried: an answer, or a look at a link that does not count."""

    ANSWER = "answer"
    UNKNOWN = "unknown"


def may_look_up(store: Store, token: str, rules: Links, now: dt.datetime) -> bool:
    """Tell whether a token is looked up: yes, unless it was looked up before in vain.

    Such a token is not looked up again too often in an hour, nor as long as too many other
    unknown ones come.

    Raises
    ------
    DataProblem
        The database cannot be read.
    """
    with reading(store.engine) as connection:
        misses = _count(connection, Try.UNKNOWN, now - HOUR, token)
        many = _count(connection, Try.UNKNOWN, now - MINUTE) >= rules.most_unknown_per_minute
    return not misses or (misses < rules.most_tries_per_hour and not many)


def was_unknown(store: Store, token: str, rules: Links, now: dt.datetime) -> None:
    """Count a token that was looked up in vain; too many in a minute are logged, not stored.

    Those that are not stored wait for no writer: whoever guesses keeps nobody from editing.

    Raises
    ------
    DataProblem
        The database cannot be written.
    """
    with reading(store.engine) as connection:
        known = _count(connection, Try.UNKNOWN, now - MINUTE)
    if known >= rules.most_unknown_per_minute:
        return
    with changing(store) as connection:
        known = _count(connection, Try.UNKNOWN, now - MINUTE)
        if known < rules.most_unknown_per_minute:
            _add(connection, Try.UNKNOWN, token, now)
    if known == rules.most_unknown_per_minute - 1:
        log.warning("%d unknown links in a minute", rules.most_unknown_per_minute)


def may_answer(store: Store, token: str, rules: Links, now: dt.datetime) -> bool:
    """Count an answer by a token and tell whether it may be taken.

    Raises
    ------
    DataProblem
        The database cannot be written.
    """
    with changing(store) as connection:
        allowed = _count(connection, Try.ANSWER, now - HOUR, token) < rules.most_tries_per_hour
        if allowed:
            _add(connection, Try.ANSWER, token, now)
    return allowed


def _count(connection: Connection, what: Try, since: dt.datetime, token: str | None = None) -> int:
    known = {"what": what.value} | ({} if token is None else {"key": _key(token)})
    asked = select(func.count()).select_from(link_try)
    found = connection.execute(asked.where(of(link_try, **known), link_try.c.at > since))
    return int(found.scalar() or 0)


def _add(connection: Connection, what: Try, token: str, now: dt.datetime) -> None:
    connection.execute(delete(link_try).where(link_try.c.at <= now - HOUR))
    last = connection.execute(select(func.max(link_try.c.id))).scalar() or 0
    values = {"id": int(last) + 1, "what": what.value, "key": _key(token), "at": now}
    connection.execute(insert(link_try).values(**values))


def _key(token: str) -> str:
    return sha256(token.encode("utf-8", "replace"))
