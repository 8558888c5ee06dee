"""The store of what people maintain: entries with their whole history, in SQLite or PostgreSQL.

Read with `history`, change with `changes`, freeze with `snapshots`, copy with `backup`. Whoever
writes states the version he read; a conflict is told, never settled by overwriting.
"""

from loaders.store.base import Store
from loaders.store.model import (
    Action,
    Change,
    Conflict,
    Denied,
    Difference,
    Document,
    Edit,
    Entry,
    Refused,
    Step,
    Waits,
    Why,
)
from loaders.store.opening import open_store

__all__ = [
    "Action",
    "Change",
    "Conflict",
    "Denied",
    "Difference",
    "Document",
    "Edit",
    "Entry",
    "Refused",
    "Step",
    "Store",
    "Waits",
    "Why",
    "open_store",
]
