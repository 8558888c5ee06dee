"""The tables of fields of the other kinds of entries, and which one an entry has."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from loaders.store.model import AREA_NOTE, COMMITTEE, EVENT, FACILITY, PREFIXES, kind_of
from pages.ui.editing.committee_fields import COMMITTEE_FIELDS, NOT_IN_FORM
from pages.ui.editing.fields import FIELDS, Field, Kind, Reason, Section
from pages.ui.state_editing import NEW

EVENT_FIELDS: Final = (
    Field("name", Section.BASICS, Kind.LINE, needed=True),
    Field("audience", Section.BASICS, Kind.LINE, help=True),
    Field("description", Section.BASICS, Kind.LONG, help=True),
    Field("categories", Section.BASICS, Kind.LINES, help=True),
    Field("organization", Section.BASICS, Kind.LINE, help=True),
    Field("event_status", Section.BASICS, Kind.CHOICE),
    Field("visibility", Section.BASICS, Kind.CHOICE, help=True),
    Field("source", Section.BASICS, Kind.LINE, needed=True, help=True),
    Field("as_of_date", Section.BASICS, Kind.DATE, help=True),
    Field("when", Section.WHEN, Kind.WHEN, needed=True),
    Field("facility", Section.WHERE, Kind.CHOICE, help=True),
    Field("gemeinde_key", Section.WHERE, Kind.CHOICE, help=True),
    Field("location", Section.WHERE, Kind.LINE, help=True),
    Field("phones", Section.CONTACT, Kind.LINES, help=True),
    Field("email", Section.CONTACT, Kind.LINE, help=True),
    Field("web", Section.CONTACT, Kind.LINE, help=True),
)
"""The fields of an event (`loaders.event_row.EventRow`), in the order of the form."""

AREA_NOTE_FIELDS: Final = (
    Field("area", Section.BASICS, Kind.CHOICE, needed=True, help=True),
    Field("topic", Section.BASICS, Kind.CHOICE, needed=True, help=True),
    Field("text", Section.BASICS, Kind.LONG, needed=True, help=True),
    Field("as_of", Section.BASICS, Kind.MOMENT, needed=True),
    Field("source", Section.BASICS, Kind.LINE, needed=True, help=True),
    Field("visibility", Section.BASICS, Kind.CHOICE, help=True),
)
"""The fields of a statement about an area (`loaders.area_statements.AreaStatement`)."""

TABLES: Final[Mapping[str, tuple[Field, ...]]] = {
    FACILITY: FIELDS,
    EVENT: EVENT_FIELDS,
    COMMITTEE: COMMITTEE_FIELDS,
    AREA_NOTE: AREA_NOTE_FIELDS,
}
"""The fields of each kind of entry."""

UNCONFIRMED: Final = frozenset({AREA_NOTE})
"""Kinds that say what was said once: nobody confirms today that it was."""

IN_NO_FORM: Final[Mapping[str, Mapping[str, Reason]]] = {
    EVENT: {
        "id": Reason.IDENTITY,
        "as_of": Reason.FOLLOWS,
        "location_class": Reason.FIXED,
        "cancelled": Reason.DEED,
    },
    COMMITTEE: NOT_IN_FORM,
    AREA_NOTE: {"id": Reason.IDENTITY, "location_class": Reason.FIXED},
}
"""The fields of the models that no form offers, and why."""


def table(document: Mapping[str, Any]) -> tuple[Field, ...]:
    """Return the fields of an entry's form."""
    return TABLES[kind_of(str(document.get("id", "")))]


def new_of(kind: str) -> str:
    """Return what the address names for a new entry of a kind."""
    return f"{PREFIXES.get(kind, '')}{NEW}"


def used(document: Mapping[str, Any]) -> Iterator[Section]:
    """Yield the sections of an entry's form in their order."""
    known = {one.section for one in table(document)}
    return (one for one in Section if one in known)


def every_field() -> Iterator[Field]:
    """Yield the fields of all forms; those of facilities last, so that they count."""
    for kind in reversed(list(TABLES)):
        yield from TABLES[kind]
