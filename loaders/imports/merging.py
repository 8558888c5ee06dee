"""What a received row changes in an entry: only what it says itself, never its protection."""

import hashlib
from typing import Any, Final

from geo.model import LocationClass
from geo.partners import IS_KEY
from geo.publish import LOCATING
from loaders.addresses import address_key
from loaders.imports.characteristics import DATED, joined
from loaders.imports.checks import BY_ADDRESS, ID_DIGITS, Good
from loaders.imports.partners_kept import Unnamed
from loaders.store import Document
from loaders.store.documents import POINT

PROTECTION: Final = frozenset({"location_class", "visibility"})
NEVER: Final = frozenset({"id"})
SAME_PLACE: Final = 1e-5
"""Degrees; about 1 m: closer places are the same."""

HOURS: Final = "openingHoursSpecification"
PRECISION: Final = "location_precision"
GEMEINDE: Final = "gemeinde_key"
"""It follows the place: what moves lies in the Gemeinde it moved to, none beyond the border."""
FOR_ALL: Final = ("source", "license", "as_of", "as_of_date")
URL: Final = "source_url"
PROVENANCE: Final = frozenset({*FOR_ALL, URL})
GROUPS: Final = {
    "opening_hours": "Öffnungszeiten",
    "service_capacity": "freie Plätze",
    "funding": "Finanzierung und Räume",
    "quality": "Qualität",
}
"""Statements with a source and a day of their own, and what they are called."""

PARTS: Final = {
    "maximum": "Plätze insgesamt",
    "unit": "Einheit der Plätze",
    "description": "Bemerkung",
}
"""What may be said of free places beside their number, and what it is called."""

PARTNERS: Final = "partners"
_STAY: Final = (
    "Kooperationspartner, die Ausgaben nicht nennen (geschützt, beendet, nur für Fachkräfte), "
    "bleiben; streichen lassen sie sich im Formular"
)
_ONLY: Final = "nur leere Felder werden gefüllt, Quelle und Stand bleiben"


def external_id(row: Good) -> str:
    """Return the id that a row gets if it becomes a new entry.

    An id of another house is only unique there: it counts together with the source.
    """
    key = str(row.document["id"])
    if "id" not in row.given:
        return key
    said = f"{row.document['source']}/{key}"
    return f"imp-{hashlib.sha256(said.encode()).hexdigest()[:ID_DIGITS]}"


def is_id(partner: str) -> bool:
    """Tell whether a partner is an id: where the entries are not known, any may be left out."""
    return IS_KEY.fullmatch(partner) is not None


def merged(
    before: Document, row: Good, unnamed: Unnamed = is_id
) -> tuple[Document, tuple[str, ...]]:
    """Return an entry with what a row says of it, and German notes about what it may not change.

    An empty cell changes nothing: what a file does not say is unknown, not gone. Older facts never
    replace newer ones: if the day of the row (its own, else that of the whole file) is before the
    day of the entry, or the row has none and the entry has one, only empty fields are filled.
    An entry without a day takes any. What changes brings source, licence and day of the row along.
    Opening hours, free places, funding and quality have a source and a day of their own and go by
    them alone. Free places are the word of one day: a newer one replaces all of it. Of funding and
    quality what the file does not say stays, with both sources and the older day. Partners that are
    ``unnamed`` in exports stay.
    """
    given = {name: row.document[name] for name in row.given - NEVER}
    notes = []
    hidden = _hidden(before)
    moved = _moved(before, row)
    if moved and not hidden:
        given |= {name: row.document[name] for name in (*POINT, PRECISION, GEMEINDE)}
    if any(given.get(name, before.get(name)) != before.get(name) for name in PROTECTION):
        notes.append("Schutz und Sichtbarkeit ändert ein Import nicht")
    given = {name: value for name, value in given.items() if name not in PROTECTION}
    if hidden and (moved or hidden & given.keys()):
        notes.append("ein geschützter Ort; Angaben zur Lage werden nicht übernommen")
        given = {name: value for name, value in given.items() if name not in hidden}
    if PARTNERS in given:
        given[PARTNERS], stay = _partners(before.get(PARTNERS) or [], given[PARTNERS], unnamed)
        notes += stay
    facts = {name: value for name, value in given.items() if name not in GROUPS}
    groups = {name: value for name, value in given.items() if name in GROUPS}
    day, known = (str(one.get("as_of_date") or "") for one in (row.document, before))
    taken, said = _filled(before, facts, row) if day < known else _replaced(before, facts, row)
    newer, kept = _groups(before, groups)
    if row.by_address and "lon" in taken:
        notes.append(BY_ADDRESS)
    return {**before, **taken, **newer}, (*notes, *said, *kept)


def _filled(before: Document, facts: dict[str, Any], row: Good) -> tuple[dict[str, Any], list[str]]:
    """Return what an older row, or one without a day, adds to an entry.

    What follows from a point comes with it alone.
    """
    day = str(row.document.get("as_of_date") or "")
    facts = {name: value for name, value in facts.items() if name not in PROVENANCE}
    if GEMEINDE not in row.given and not _empty(before.get("lon")):
        facts.pop(GEMEINDE, None)
    added = {name: value for name, value in facts.items() if _empty(before.get(name))}
    if "lon" in added:
        added[PRECISION] = facts[PRECISION]
    if not _differs(before, facts):
        return added, []
    if day:
        stands = f"{_german(day)}, Eintrag {_german(before['as_of_date'])}"
        return added, [f"Angaben der Datei sind älter als der Eintrag (Datei {stands}): {_ONLY}"]
    return added, [f"Angaben der Datei ohne Stand, der Eintrag hat einen: {_ONLY}"]


def _replaced(
    before: Document, facts: dict[str, Any], row: Good
) -> tuple[dict[str, Any], list[str]]:
    """Return what a row of the same day or newer says, with its source if anything else changes.

    On the same day the entry's own word for it stays: "2017-05" is no first of May.
    """
    taken = dict(facts)
    if _differs(before, {name: facts[name] for name in facts.keys() - PROVENANCE}):
        taken = {name: row.document[name] for name in FOR_ALL if row.document.get(name)} | facts
    if before.get("as_of") and taken.get("as_of_date") == before.get("as_of_date"):
        taken.pop("as_of", None)
    if taken.get("source", before.get("source")) != before.get("source") and before.get(URL):
        taken.setdefault(URL, "")
    names = ("source", "license", URL)
    if _differs(before, {name: taken[name] for name in names if name in taken}):
        return taken, ["Quelle und Lizenz des Eintrags sind jetzt die der Datei"]
    return taken, []


def _groups(before: Document, groups: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Return the dated statements that are not older than those of the entry."""
    taken, notes = {}, []
    for name, said in groups.items():
        known = before.get(name) or {}
        if known and _day(said) < _day(known) and not _same(said, known):
            days = f"Datei {_german(_day(said))}, Eintrag {_german(_day(known))}"
            notes.append(f"{GROUPS[name]}: Angaben der Datei sind älter als der Eintrag ({days})")
        elif name == "opening_hours" and known.get(HOURS) and not said.get(HOURS):
            notes.append("die Öffnungszeiten des Eintrags sind genauer und bleiben")
        elif _day(said) >= _day(known):
            whole = joined(known, said) if name in DATED else said
            if _day(said) > _day(known) or not _says_no_more(whole, known):
                taken[name] = whole
                notes += _gone(known, said) if name == "service_capacity" else []
    return taken, notes


def _gone(known: dict[str, Any], said: dict[str, Any]) -> list[str]:
    """Return a note about what is known of free places and the word that replaces it lacks.

    With the new day and source it would be said that nobody said.
    """
    parts = [label for name, label in PARTS.items() if name in known and name not in said]
    if not parts:
        return []
    day = _german(_day(known))
    return [f"freie Plätze: Die Datei ersetzt die Angabe vom {day}; entfällt: {', '.join(parts)}"]


def _partners(known: list[str], said: list[str], unnamed: Unnamed) -> tuple[list[str], list[str]]:
    """Return the partners a row says with those known that it could not say, and a note of it."""
    stay = [one for one in known if one not in said and unnamed(one)]
    whole = [*said, *stay]
    return known if set(whole) == set(known) else whole, [_STAY] if stay else []


def _day(group: dict[str, Any]) -> str:
    return str(group.get("asOf") or group.get("updated") or "")


def _says_no_more(said: dict[str, Any], known: dict[str, Any]) -> bool:
    """Tell whether a statement says nothing that is not known already."""
    return _same({**known, **said}, known)


def _same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Tell whether two statements say the same, whoever said it and when."""
    about = ("source", "asOf", "updated")
    first, second = ({k: v for k, v in each.items() if k not in about} for each in (one, other))
    return first == second


def _german(day: str) -> str:
    return ".".join(reversed(day.split("-")))


def _empty(value: object) -> bool:
    return value in (None, "", [], {}) or value is False


def _differs(before: Document, values: dict[str, Any]) -> bool:
    return any(
        before.get(name) != value and not (_empty(value) and _empty(before.get(name)))
        for name, value in values.items()
    )


def _hidden(before: Document) -> frozenset[str]:
    kind = LocationClass(before.get("location_class", LocationClass.PUBLIC))
    place = () if kind is LocationClass.PUBLIC else (*POINT, "location_precision")
    return frozenset((*LOCATING[kind], *place))


def _at_same_address(before: Document, after: dict[str, Any]) -> bool:
    """Tell whether two entries have the same address, however it is written; no postcode is any."""
    streets = {address_key(str(one.get("street") or "")) for one in (before, after)}
    postcodes = {str(one["postcode"]) for one in (before, after) if one.get("postcode")}
    return len(streets) == 1 and len(postcodes) <= 1


def _moved(before: Document, row: Good) -> bool:
    """Tell whether a row has a place, and it is another one than that of the entry.

    A place that only follows from the address moves nothing while the address is the same.
    """
    after = row.document
    if after.get("lon") is None:
        return False
    if before.get("lon") is None:
        return True
    if row.by_address and _at_same_address(before, after):
        return False
    return any(abs(after[name] - before[name]) > SAME_PLACE for name in POINT)
