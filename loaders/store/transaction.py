"""The one way to write: a transaction that begins only where it may, and when it is said why."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy import Connection

from loaders.problems import DataProblem, Finding, Severity
from loaders.store.base import Store
from loaders.store.documents import NAME, readable
from loaders.store.engine import writing
from loaders.store.model import Refused, Why

ACTOR: Final = re.compile(r"[a-z0-9][a-z0-9.:_-]{0,63}")
LONGEST: Final = 1000


@contextmanager
def changing(store: Store, why: Why | None = None) -> Iterator[Connection]:
    """Give a transaction that is stored as a whole, or not at all.

    ``why`` is who changes something and why; None for what a machine notes by itself.

    Raises
    ------
    Refused
        It is not said who and why, or the actor looks like the name of a person.
    DataProblem
        The store can only be read, or the database cannot be written.
    """
    if not store.editable:
        raise DataProblem(store.name, "ein Speicher, der beschrieben werden kann", "nur lesbar")
    if why is not None:
        _check(why)
    with writing(store.engine) as connection:
        yield connection
    store.commits.add()


def _check(why: Why) -> None:
    findings = []
    if not ACTOR.fullmatch(why.actor):
        problem = "ist weder eine Rolle noch die Kennung eines Kontos (a-z, 0-9, . : _ -)"
        findings.append(_finding("actor", problem))
    for name in ("reason", "source"):
        text = getattr(why, name)
        if not text.strip() or len(text) > LONGEST or not readable(text):
            findings.append(_finding(name, f"braucht 1 bis {LONGEST} lesbare Zeichen"))
    if findings:
        raise Refused(findings)


def _finding(column: str, problem: str) -> Finding:
    return Finding(NAME, "", column, "", problem, Severity.ERROR)
