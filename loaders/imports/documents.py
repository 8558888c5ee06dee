"""One received row as an entry: its cells by the fields they are about, mended or refused."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from geo.model import LocationClass, Visibility
from geo.search import fold
from loaders.imports import values
from loaders.imports.characteristics import characteristics, dated
from loaders.imports.free_places import free_places
from loaders.imports.mapping import Mapped
from loaders.imports.model import RawRow
from loaders.imports.opening_hours import structured
from loaders.imports.targets import HOURS_OF
from loaders.imports.values import Fault, Known

PLAIN: Final = (
    "id", "name", "organization", "ortsteil", "locality", "note", "since", "source", "source_url",
    "license",
)  # fmt: skip
ADDRESS: Final = re.compile(r"(?P<street>.*?\S),?\s+(?P<code>\d{5})\s+(?P<town>\D.*)", re.DOTALL)
BETWEEN_TIMES: Final = re.compile(r"\s*[;/\n]\s*")
APART: Final = (
    "Öffnungszeiten: der Text und die Spalten der Tage sind unklar oder widersprechen sich; "
    "beide bleiben als Text"
)
CODED: Final = ("location_class", "visibility", "status")
LISTS: Final[Mapping[str, Callable[[str], list[str]]]] = {
    "phones": values.phones,
    "services": values.several,
    "languages": values.several,
}


@dataclass(frozen=True)
class Basis:
    """What holds for all rows that do not say it themselves: type, source, licence, as-of date.

    ``as_of`` is an ISO date or empty; ``crs`` and ``decimal`` (a sign) are what a person chose,
    else they are found.
    ``types`` are words, and the kinds that they stand for in the column of the kind.
    """

    source: str
    license: str
    type: str = ""
    as_of: str = ""
    crs: str = ""
    decimal: str = ""
    types: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Made:
    """A row as an entry without its place: the values, which fields the file gave, what was mended.

    ``given`` are the fields that the row itself has: nothing else changes an entry that exists.
    """

    number: int
    values: dict[str, Any]
    given: frozenset[str]
    notes: tuple[str, ...]


def made(row: RawRow, columns: Sequence[str], mapping: Mapped, basis: Basis, known: Known) -> Made:
    """Return a row as an entry.

    Raises
    ------
    Fault
        A cell cannot be what its field is.
    """
    cells = dict(zip(columns, row.cells, strict=True))
    said = {target: cells[column].strip() for target, column in mapping.items()}
    said = {target: value for target, value in said.items() if value}
    for target, value in said.items():
        values.check_mark(target, value, row.marks.get(mapping[target]))
    notes = [row.note] if row.note else []
    found = _values(said, known, notes)
    if "type" in found and basis.types:
        found["type"] = _by_words(said["type"], basis.types)
    complete = _completed(found, basis, known)
    if "opening_hours" in found and not complete.get("as_of_date"):
        del found["opening_hours"], complete["opening_hours"]
        notes.append("Öffnungszeiten ohne Stand werden nicht übernommen; bitte einen Stand angeben")
    for name, label in dated(complete, found):
        del found[name], complete[name]
        notes.append(f"{label} ohne Stand wird nicht übernommen; bitte einen Stand angeben")
    return Made(row.number, complete, frozenset(found), tuple(notes))


def _values(said: Mapping[str, str], known: Known, notes: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {name: " ".join(said[name].split()) for name in PLAIN if name in said}
    found |= {name: values.code(name, said[name]) for name in CODED if name in said}
    found |= {name: read(said[name]) for name, read in LISTS.items() if name in said}
    found |= _address(said, known, notes)
    if "type" in said:
        found["type"] = known.type_keys.get(fold(said["type"]), said["type"])
    if "email" in said:
        found["email"] = said["email"].removeprefix("mailto:")
    if "web" in said:
        found["web"] = values.web(said["web"])
    if "as_of_date" in said:
        found["as_of_date"] = values.day("as_of_date", said["as_of_date"])
        found["as_of"] = said["as_of_date"]
    if "mobile" in said:
        found["mobile"] = values.is_yes(said["mobile"])
    if hours := _hours(said, notes):
        found["opening_hours"] = hours
    if stated := free_places(said):
        found["service_capacity"] = stated
    return found | characteristics(said)


def _hours(said: Mapping[str, str], notes: list[str]) -> dict[str, Any]:
    """Return opening hours from their text and from a column for each day together; else as a text.

    A day without times, or with a dash alone, is not spoken of.
    """
    days = {day: said.get(name, "").strip("-–— ") for name, day in HOURS_OF.items()}
    spans = {day: BETWEEN_TIMES.sub(", ", times) for day, times in days.items() if times}
    closed = {"zu": "geschlossen"}
    by_day = "; ".join(f"{day} {closed.get(one.casefold(), one)}" for day, one in spans.items())
    texts = [one for one in (said.get("opening_hours", ""), by_day) if one]
    if read := structured(*texts):
        return read
    if len(texts) > 1:
        notes.append(APART)
    return {"note": "; ".join(texts)} if texts else {}


def _by_words(said: str, types: Sequence[tuple[str, str]]) -> str:
    """Return the kind of the first word that a text contains, else the text itself."""
    return next((kind for word, kind in types if word.casefold() in said.casefold()), said)


def _address(said: Mapping[str, str], known: Known, notes: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if (whole := ADDRESS.fullmatch(said.get("address", ""))) and "street" not in said:
        said = {"street": whole["street"], "place": f"{whole['code']} {whole['town']}", **said}
    code, _, town = said.get("place", "").partition(" ")
    if "street" in said:
        street = " ".join((said["street"], said.get("house_number", "")))
        found["street"] = " ".join(street.split())
    if postcode := said.get("postcode") or code:
        found["postcode"] = values.postcode(postcode, known.postcode_areas, notes)
    if town and "locality" not in said:
        found["locality"] = " ".join(town.split())
    if "gemeinde_key" in said:
        found["gemeinde_key"] = values.gemeinde_key(said["gemeinde_key"], known.gemeinden, notes)
        return found
    for name in ("gemeinde", "locality"):
        if key := known.gemeinde_keys.get(fold(said.get(name) or found.get(name, ""))):
            found["gemeinde_key"] = key
            break
    return found


def _completed(found: Mapping[str, Any], basis: Basis, known: Known) -> dict[str, Any]:
    """Return the values with what holds for all; a protected type is never public by itself."""
    given = {"source": basis.source, "license": basis.license}
    if basis.type:
        given["type"] = basis.type
    if basis.as_of:
        given |= {"as_of": basis.as_of, "as_of_date": basis.as_of}
    complete: dict[str, Any] = {**given, **found}
    kind = known.types.get(complete.get("type", ""))
    protected = kind is not None and kind.protected
    usual = LocationClass.DISTRICT if protected else LocationClass.PUBLIC
    complete.setdefault("location_class", usual.value)
    complete.setdefault("visibility", Visibility.PUBLIC.value)
    if hours := complete.get("opening_hours"):
        dated = {"source": complete["source"], "asOf": complete.get("as_of_date", "")}
        complete["opening_hours"] = {**hours, **dated}
    if stated := complete.get("service_capacity"):
        complete["service_capacity"] = {**stated, "source": complete["source"]}
    return complete


def refusal(fault: Fault, mapping: Mapped) -> tuple[str, str]:
    """Return the column of the file that a fault is about, and what is wrong with it."""
    return mapping.get(fault.target, fault.target), fault.problem
