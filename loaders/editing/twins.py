"""Entries that a new one may repeat: found as an import finds them, by name within a place."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from geo.model import LocationClass
from loaders.facilities import without_location
from loaders.imports.checks import Good
from loaders.imports.matching import Candidate, Known
from loaders.store.documents import POINT
from loaders.store.model import Document, Entry

SHORTEST: Final = 4
"""Letters of a name before it is compared."""


class Twins:
    """The entries that are compared with; where protected ones lie plays no part."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        safe = [one._replace(document=without_place(one.document or {})) for one in entries]
        self._known = Known(safe, {})

    def of(self, document: Mapping[str, Any]) -> tuple[Candidate, ...]:
        """Return the entries with a similar name in the same place, best first, without itself."""
        if len(str(document.get("name") or "")) < SHORTEST:
            return ()
        row = Good(0, dict(document), frozenset(), ())
        found = self._known.similar([row])[0]
        return tuple(one for one in found if one.entity_id != document.get("id"))


def without_place(document: Document) -> Document:
    """Return an entry without what its location class does not allow to be shown."""
    if document.get("location_class") == LocationClass.PUBLIC:
        return document
    return without_location(document) | dict.fromkeys(POINT)
