"""Between an entry as it is stored and what stands in the fields of its form.

The fields hold plain values by their names, those inside a group as ``group.part``. What nobody
touched goes back as it came, to the last letter.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from geo.model import LocationClass
from loaders.facilities import class_of
from loaders.store.documents import POINT
from loaders.store.model import Document
from pages.ui import wording
from pages.ui.editing import hours_fields, rows_fields, when_fields
from pages.ui.editing.fields import Field, Kind, columns, hidden, shown_parts, untold
from pages.ui.editing.tables import table

Typed = Mapping[str, Any]

KEPT_INSIDE: Final = frozenset({"gemeinde_key"})
"""Stays inside the store even where it is not published: it says whose entry it is."""


class Fault(NamedTuple):
    """A field (``field`` or ``field.part``) that cannot be read as it stands."""

    name: str
    message: str


class Stated(NamedTuple):
    """Where what is said now is known from, and the day on which it is said."""

    source: str
    day: dt.date


def typed(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the fields of the form hold for a document.

    Of a protected place nothing that would locate it: not even the editor's browser is told.
    """
    kind = class_of(document)
    unseen = hidden(kind)
    found: dict[str, Any] = {"location_class": kind.value}
    for field in table(document):
        value = None if field.name in unseen else _value(field, document)
        found |= LOADS.get(field.kind, _load_plain)(field, value)
        words = set(field.parts) - set(shown_parts(field, kind))
        found |= dict.fromkeys((f"{field.name}.{one.name}" for one in words), "")
    return found


def changed(document: Mapping[str, Any], now: Typed) -> tuple[Field, ...]:
    """Return the fields that hold something else than what the document says.

    What was typed before a place became protected does not count: it is not shown any more.
    """
    before = typed(document)
    unseen = hidden(class_of({"location_class": now.get("location_class")}))
    return tuple(
        one
        for one in table(document)
        if one.name not in unseen
        and any(now.get(name) != value for name, value in before.items() if _of(one, name))
    )


def document(base: Document, now: Typed, stated: Stated) -> tuple[Document, list[Fault]]:
    """Return a document with what stands in the fields, and the fields that cannot be read.

    Dated statements that changed get source and day of ``stated``. A place that becomes protected
    loses what would locate it; one that is no longer protected has of that only what was typed.
    """
    made, faults = dict(base), []
    touched = changed(base, now)
    kind = class_of({"location_class": now.get("location_class")})
    unseen = untold(class_of(base)) - untold(kind)
    for field in table(base):
        if field.name in hidden(kind) or not (field in touched or field.name in unseen):
            continue
        if field not in touched and field.name not in hidden(class_of(base)) - KEPT_INSIDE:
            made |= _seen_before(field, base)
            continue
        value, wrong = _stored(field, _with_words(field, kind, base, now), stated)
        faults += wrong
        if not wrong:
            made |= value
    if made.get("as_of_date") != base.get("as_of_date"):
        made["as_of"] = made["as_of_date"] or ""
    return _protected(base, made), faults


def _seen_before(field: Field, base: Document) -> Document:
    """Return a field that nobody touched without those parts of it that were not shown."""
    unseen = {one.name for one in field.parts} - {
        one.name for one in shown_parts(field, class_of(base))
    }
    value = base.get(field.name)
    if not value or not unseen:
        return {field.name: value} if field.name in base else {}
    kept = {name: said for name, said in value.items() if name not in unseen}
    return {field.name: kept if set(kept) - {"source", field.dated} else {}}


def joined(mine: Document, theirs: Document, made: Document) -> Document:
    """Return what was made of two versions, with its place as protected as its class says.

    Of what ``theirs`` hid, it shows what stands in ``mine``; what both hide stays as it is stored.
    """
    before, after = class_of(theirs), class_of(made)
    made = _protected(theirs, made)
    for field in table(made):
        if field.name in hidden(before) - hidden(after) - KEPT_INSIDE:
            made |= {name: mine[name] for name in columns(field) if name in mine}
        elif field.name in untold(before) - untold(after) and made.get(field.name) != mine.get(
            field.name
        ):
            made |= _seen_before(field, {**made, "location_class": before})
    both = hidden(before) & hidden(after)
    kept = {name: said for name, said in theirs.items() if name in both}
    return {name: said for name, said in made.items() if name not in both} | kept


def _with_words(field: Field, kind: LocationClass, base: Document, now: Typed) -> Typed:
    """Return the fields with what is stored in those parts of a group that are not shown."""
    said = set(field.parts) - set(shown_parts(field, kind))
    known = base.get(field.name) or {}
    return {**now, **{f"{field.name}.{one.name}": known.get(one.name) for one in said}}


def _protected(base: Document, made: Document) -> Document:
    """Return a document without what its protection hides and that of ``base`` did not."""
    kind = class_of(made)
    gone = hidden(kind) - hidden(class_of(base)) - KEPT_INSIDE
    if not gone:
        return made
    names = [name for one in table(made) if one.name in gone for name in columns(one)]
    precision = "landkreis" if kind is LocationClass.DISTRICT else "gemeinde"
    empty = {name: _empty(made[name]) for name in names if made.get(name) is not None}
    return {**made, **empty, "location_precision": precision}


def _empty(value: object) -> object:
    return type(value)() if isinstance(value, str | list | dict) else None


def _value(field: Field, document: Mapping[str, Any]) -> Any:  # noqa: ANN401 - any JSON value
    if field.kind is Kind.POINT:
        place = [document.get(name) for name in POINT]
        return None if None in place else place
    if field.kind is Kind.WHEN:
        return [document.get(name) for name in columns(field)]
    return document.get(field.name)


def _of(field: Field, name: str) -> bool:
    return name == field.name or name.startswith(f"{field.name}.")


def _load_plain(field: Field, value: Any) -> dict[str, Any]:  # noqa: ANN401
    return {field.name: value if value is not None else ""}


def _load_lines(field: Field, value: Any) -> dict[str, Any]:  # noqa: ANN401
    return {field.name: "\n".join(value or ())}


def _load_group(field: Field, value: Any) -> dict[str, Any]:  # noqa: ANN401
    known = value or {}
    empty = {Kind.NUMBER: None}
    return {
        f"{field.name}.{one.name}": empty.get(one.kind, "") if said is None else said
        for one in field.parts
        for said in (known.get(one.name),)
    }


LOADS: Final[Mapping[Kind, Callable[[Field, Any], dict[str, Any]]]] = {
    Kind.LINES: _load_lines,
    Kind.SEVERAL: lambda field, value: {field.name: list(value or ())},
    Kind.FLAG: lambda field, value: {field.name: bool(value)},
    Kind.DATE: lambda field, value: {field.name: dt.date.fromisoformat(value) if value else None},
    Kind.NUMBER: lambda field, value: {field.name: value},
    Kind.POINT: lambda field, value: {field.name: value},
    Kind.MOMENT: lambda field, value: {field.name: wording.as_of(value) if value else ""},
    Kind.GROUP: _load_group,
    Kind.ROWS: rows_fields.load,
    Kind.HOURS: lambda field, value: hours_fields.load(field.name, value or {}),
    Kind.WHEN: lambda field, value: when_fields.load(field.name, *value),
}


def _stored(field: Field, now: Typed, stated: Stated) -> tuple[Document, list[Fault]]:
    name = field.name
    match field.kind:
        case Kind.POINT:
            return dict(zip(POINT, now.get(name) or (None, None), strict=True)), []
        case Kind.GROUP:
            parts = {one.name: now.get(f"{name}.{one.name}") for one in field.parts}
            return {name: _dated(field, parts, stated)}, []
        case Kind.HOURS:
            parts, unread = hours_fields.store(name, now)
            faults = [Fault(one, "pro-edit-hours-unread") for one in unread]
            return {name: _dated(field, parts, stated)}, faults
        case Kind.ROWS:
            return {name: rows_fields.store(field, now)}, []
        case Kind.WHEN:
            times, wrong = when_fields.store(name, now)
            return times, [Fault(*one) for one in wrong]
    plain: Callable[[Any], Any] = PLAIN.get(field.kind, _text)
    return {name: plain(now.get(name))}, []


def _lines(written: Any) -> list[str]:  # noqa: ANN401
    lines = (" ".join(one.split()) for one in str(written or "").splitlines())
    return [one for one in lines if one]


def _text(written: Any) -> str:  # noqa: ANN401
    return str(written or "").strip()


PLAIN: Final[Mapping[Kind, Callable[[Any], Any]]] = {
    Kind.LINES: _lines,
    Kind.SEVERAL: lambda written: list(written or ()),
    Kind.FLAG: bool,
    Kind.NUMBER: lambda written: written,
    Kind.DATE: lambda written: written.isoformat() if written else None,
}
"""How plain kinds of fields are stored that are no text."""


def _dated(field: Field, parts: Mapping[str, Any], stated: Stated) -> dict[str, Any]:
    """Return a statement with its source and day, if it has those; nothing if it says nothing."""
    said = {
        name: value
        for name, value in parts.items()
        if value is not False and value not in (None, "", [])
    }
    if not said or not field.dated:
        return said
    return {**said, "source": stated.source, field.dated: stated.day.isoformat()}
