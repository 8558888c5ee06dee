"""Entries that a new one may repeat: found as an import finds them, by name within a place."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from geo.model import LocationClass
from loaders.facilities import without_location
from loaders.imports.checks import Good
from loaders.imports.matching import SURE, Candidate, Known
from loaders.store.documents import POINT
from loaders.store.model import Document, Entry

SHORTEST: Final = 4
"""Letters of a name before it is compared."""


class Twins:
    """The entries that are compared with; where protected ones lie plays no part."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        safe = sorted(entries, key=lambda one: one.entity_id)
        safe = [one._replace(document=without_place(one.document or {})) for one in safe]
        self._known = Known(safe, {})

    def of(self, document: Mapping[str, Any]) -> tuple[Candidate, ...]:
        """Return the entries with a similar name in the same place, best first, without itself."""
        if len(str(document.get("name") or "")) < SHORTEST:
            return ()
        row = Good(0, dict(document), frozenset(), ())
        found = self._known.similar([row])[0]
        return tuple(one for one in found if one.entity_id != document.get("id"))

    def pairs(self) -> tuple[tuple[Candidate, Candidate], ...]:
        """Return entries that are there twice by all appearances, the most alike first.

        Names of fewer than `SHORTEST` letters are not compared; the similarity is `SURE` or more.
        """
        known = [one for one in self._known.entries.values() if one.document]
        rows = [Good(number, dict(one.document or {}), frozenset(), ())
                for number, one in enumerate(known) if len(_name(one)) >= SHORTEST]  # fmt: skip
        found = self._known.similar(rows)
        pairs = [
            (Candidate(key, str(row.document["name"]), 100.0), other)
            for row in rows
            for other in found[row.number]
            if (key := str(row.document["id"])) < other.entity_id and other.similarity >= SURE
        ]
        return tuple(sorted(pairs, key=lambda pair: (-pair[1].similarity, pair[0].entity_id)))


def _name(one: Entry) -> str:
    return str((one.document or {}).get("name") or "")


def without_place(document: Document) -> Document:
    """Return an entry without what its location class does not allow to be shown."""
    if document.get("location_class") == LocationClass.PUBLIC:
        return document
    return without_location(document) | dict.fromkeys(POINT)
