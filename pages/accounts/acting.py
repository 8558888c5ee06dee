"""For whom something is done right now, as a value of the running thread or request."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from geo.permissions import Grant
from loaders.store.accounts import Account
from loaders.store.logins import Standing
from pages.accounts import login


@dataclass(frozen=True)
class Person:
    """Who is here: ``actor`` is an account id or "wartung", empty for who may write nothing.

    ``standing`` is None for who is not signed in; ``opened`` tells whether pages for professionals
    are open to this person.
    """

    actor: str
    grant: Grant
    opened: bool = False
    standing: Standing | None = None
    account: Account | None = None


_acting: ContextVar[Person | None] = ContextVar("acting", default=None)


@contextmanager
def acting(person: Person) -> Iterator[None]:
    """Do what follows for somebody."""
    token = _acting.set(person)
    try:
        yield
    finally:
        _acting.reset(token)


def person() -> Person | None:
    """Return for whom things are done, None if that was not asked yet."""
    return _acting.get()


def is_open(*, otherwise: bool) -> bool:
    """Tell whether pages for professionals are open to who is here.

    ``otherwise`` says so for all while nobody is known; where people sign in it never counts.
    """
    known = person()
    return known.opened if known else otherwise and not login.is_configured()
