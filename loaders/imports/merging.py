"""What a received row changes in an entry: only what it says itself, never its protection."""

import hashlib
from typing import Any, Final

from geo.model import LocationClass
from geo.publish import LOCATING
from loaders.imports.checks import ID_DIGITS, Good
from loaders.store import Document
from loaders.store.documents import POINT

PROTECTION: Final = frozenset({"location_class", "visibility"})
NEVER: Final = frozenset({"id"})
SAME_PLACE: Final = 1e-5
"""Degrees; about 1 m: closer places are the same."""

HOURS: Final = "openingHoursSpecification"


def external_id(row: Good) -> str:
    """Return the id that a row gets if it becomes a new entry.

    An id of another house is only unique there: it counts together with the source.
    """
    key = str(row.document["id"])
    if "id" not in row.given:
        return key
    said = f"{row.document['source']}/{key}"
    return f"imp-{hashlib.sha256(said.encode()).hexdigest()[:ID_DIGITS]}"


def merged(before: Document, row: Good) -> tuple[Document, tuple[str, ...]]:
    """Return an entry with what a row says of it, and German notes about what it may not change.

    An empty cell changes nothing: what a file does not say is unknown, not gone.
    """
    given = {name: row.document[name] for name in row.given - NEVER}
    notes = []
    if _moved(before, row.document):
        given |= {name: row.document[name] for name in (*POINT, "location_precision")}
    if any(given.get(name, before.get(name)) != before.get(name) for name in PROTECTION):
        notes.append("Schutz und Sichtbarkeit ändert ein Import nicht")
    given = {name: value for name, value in given.items() if name not in PROTECTION}
    hidden = _hidden(before)
    if hidden & given.keys():
        notes.append("ein geschützter Ort; Angaben zur Lage werden nicht übernommen")
        given = {name: value for name, value in given.items() if name not in hidden}
    if "opening_hours" in given and before.get("opening_hours", {}).get(HOURS):
        notes.append("die Öffnungszeiten des Eintrags sind genauer und bleiben")
        del given["opening_hours"]
    return {**before, **given}, tuple(notes)


def _hidden(before: Document) -> frozenset[str]:
    kind = LocationClass(before.get("location_class", LocationClass.PUBLIC))
    place = () if kind is LocationClass.PUBLIC else (*POINT, "location_precision")
    return frozenset((*LOCATING[kind], *place))


def _moved(before: Document, after: dict[str, Any]) -> bool:
    """Tell whether a row has a place, and it is another one than that of the entry."""
    if after.get("lon") is None:
        return False
    if before.get("lon") is None:
        return True
    return any(abs(after[name] - before[name]) > SAME_PLACE for name in POINT)
