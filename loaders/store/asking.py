"""Asking again inside functions that write elsewhere than to the store of entries.

What they keep lies in files of its own; who may write there is decided by the same table and the
same accounts, read anew for each question.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from geo.permissions import Action
from loaders.problems import DataProblem
from loaders.store.base import Store, current_entry
from loaders.store.engine import reading
from loaders.store.former import last_document
from loaders.store.model import Denied
from loaders.store.permits import Deed, authorise
from loaders.store.redirects import redirects_in


class Ask(Protocol):
    """What a function that writes asks first."""

    def __call__(self, action: Action, entity_id: str = "", /, *, adds: bool = False) -> str:
        """Return who acts, if that may be done now with an entry, without one in the district.

        What ``adds`` something to an entry needs one that has not ended.

        Raises
        ------
        Denied
            It may not.
        DataProblem
            The database cannot be read, or the entry has ended.
        """
        ...


@dataclass(frozen=True)
class Asking:
    """Somebody with an account, or one of `permits.LOCAL`, who does things in a district."""

    store: Store
    actor: str
    district: str
    now: Callable[[], dt.datetime]

    def __call__(self, action: Action, entity_id: str = "", /, *, adds: bool = False) -> str:
        """Return who acts; the entry is the one that the store has, whatever is said of it.

        One that was merged is asked for as the one it leads to, one that ended as it last was:
        what was kept for it elsewhere stays somebody's.
        """
        deed = Deed(self.actor, action, self.district, self.now())
        with reading(self.store.engine) as connection:
            documents, there = [], entity_id
            if entity_id:
                there = redirects_in(connection, self.district).get(entity_id, entity_id)
                documents = [last_document(connection, self.district, there)]
            if None in documents:
                raise Denied(self.actor)
            authorise(connection, self.store, deed, documents)
            if adds and there and current_entry(connection, self.district, there).document is None:
                cause = "er wurde beendet, seit diese Seite geladen ist; bitte neu laden."
                raise DataProblem("Nicht gespeichert", "ein Eintrag, den es noch gibt",
                                  "keiner mehr", likely_cause=cause)  # fmt: skip
        return self.actor
