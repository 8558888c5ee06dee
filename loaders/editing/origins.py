"""Where each value of an entry is from: the change that last gave it, and what that named."""

from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from loaders.editing.merging import told
from loaders.store.model import Action, Change, Document, Step

OF_ROWS: Final = frozenset({Action.DELIVERY, Action.IMPORT})
"""Changes whose rows name their source themselves."""
NOTHING: Final[tuple[Any, ...]] = (None, "", [], {}, [None, None], [None, None, None])


class Origin(NamedTuple):
    """The change that gave a value, its source, and the source's own date (empty: not said)."""

    change: Change
    source: str
    as_of: str


def origins(steps: Iterable[Step]) -> dict[str, Origin]:
    """Return the origin of each field that has a value after the last step.

    ``steps`` are those of one entry, oldest first. What is shipped or imported brings source and
    date of its row, opening hours and the like those of their own; any other change said a source.
    """
    found: dict[str, Origin] = {}
    for step in steps:
        for one in told(step.before, step.after):
            found.pop(one.field, None)
            if step.after is not None and one.after not in NOTHING:
                found[one.field] = _origin(step.change, step.after, one.after)
    return found


def _origin(change: Change, after: Document, value: object) -> Origin:
    said = value if isinstance(value, dict) else {}
    if "source" in said:
        return Origin(change, str(said["source"]), str(said.get("asOf", "")))
    if change.action in OF_ROWS:
        return Origin(change, str(after.get("source", "")), str(after.get("as_of") or ""))
    return Origin(change, change.why.source, "")
