"""The one table of the fields that can be edited: name, section, kind. The form follows from it.

A field of the document model needs a line in `FIELDS`, or in `NOT_EDITABLE` with the reason. Its
words are the messages ``pro-edit-field-<name>`` and, if it has ``help``, ``pro-edit-help-<name>``
(``_`` and capitals become ``-``); its rules are those of the loaders. A statement with a source
and a date of its own is a `Kind.GROUP` of parts: source and date are added when it is saved.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from geo.model import LocationClass
from geo.publish import LOCATING
from loaders.editing.merging import TIMES
from loaders.store.documents import POINT


class Section(StrEnum):
    """A part of the form."""

    BASICS = "basics"
    PLACE = "place"
    WHEN = "when"
    WHERE = "where"
    CONTACT = "contact"
    HOURS = "hours"
    OFFER = "offer"
    PROVIDER = "provider"
    AREAS = "areas"
    PROFILE = "profile"
    MEETING = "meeting"
    VALIDITY = "validity"
    EARLIER = "earlier"


class Kind(StrEnum):
    """How a field is filled in."""

    LINE = "line"
    LONG = "long"
    LINES = "lines"
    CHOICE = "choice"
    SEVERAL = "several"
    FLAG = "flag"
    DATE = "date"
    NUMBER = "number"
    HOURS = "hours"
    GROUP = "group"
    POINT = "point"
    WHEN = "when"
    MOMENT = "moment"
    ROWS = "rows"


class Reason(StrEnum):
    """Why a field is in no form.

    ``IDENTITY``: it names the entry in addresses and in history. ``FOLLOWS``: it is the source's
    own word for its date and follows ``as_of_date`` once that is changed. ``RESEARCH``: further
    finds of the shipped research that nobody is shown. ``TERMS``: the terms an entry came with;
    new ones are facts. ``FIXED``: it always says the same. ``DEED``: it has a button of its own.
    """

    IDENTITY = "identity"
    FOLLOWS = "follows"
    RESEARCH = "research"
    TERMS = "terms"
    FIXED = "fixed"
    DEED = "deed"


@dataclass(frozen=True)
class Field:
    """A field, as the document has it (JSON name).

    ``needed`` may not stay empty; ``help`` says that there is a message of help; ``parts`` are the
    fields inside a `Kind.GROUP` or in each row of `Kind.ROWS`; ``dated`` is the name of the day of
    a group, empty for one without source.
    """

    name: str
    section: Section
    kind: Kind
    needed: bool = False
    help: bool = False
    parts: tuple["Field", ...] = ()
    dated: str = "asOf"

    @property
    def message(self) -> str:
        """The field's name in the catalogue."""
        return "".join(f"-{one.lower()}" if one.isupper() else one for one in self.name).replace(
            "_", "-"
        )


def _part(name: str, kind: Kind) -> Field:
    return Field(name, Section.OFFER, kind)


def _answers(*names: str) -> tuple[Field, ...]:
    return tuple(Field(name, Section.OFFER, Kind.CHOICE) for name in names)


FIELDS: Final = (
    Field("name", Section.BASICS, Kind.LINE, needed=True),
    Field("type", Section.BASICS, Kind.CHOICE, needed=True),
    Field("organization", Section.BASICS, Kind.LINE, help=True),
    Field("status", Section.BASICS, Kind.CHOICE),
    Field("note", Section.BASICS, Kind.LONG, help=True),
    Field("since", Section.BASICS, Kind.LINE, help=True),
    Field("visibility", Section.BASICS, Kind.CHOICE, help=True),
    Field("source", Section.BASICS, Kind.LINE, needed=True, help=True),
    Field("source_url", Section.BASICS, Kind.LINE, help=True),
    Field("as_of_date", Section.BASICS, Kind.DATE, help=True),
    Field("location_class", Section.PLACE, Kind.CHOICE, needed=True),
    Field("street", Section.PLACE, Kind.LINE, help=True),
    Field("postcode", Section.PLACE, Kind.LINE),
    Field("locality", Section.PLACE, Kind.LINE),
    Field("ortsteil", Section.PLACE, Kind.LINE),
    Field("gemeinde_key", Section.PLACE, Kind.CHOICE, help=True),
    Field("point", Section.PLACE, Kind.POINT),
    Field("location_precision", Section.PLACE, Kind.CHOICE, needed=True, help=True),
    Field("mobile", Section.PLACE, Kind.FLAG),
    Field("outside_district", Section.PLACE, Kind.FLAG),
    Field("phones", Section.CONTACT, Kind.LINES, help=True),
    Field("email", Section.CONTACT, Kind.LINE, help=True),
    Field("no_reminders", Section.CONTACT, Kind.FLAG, help=True),
    Field("web", Section.CONTACT, Kind.LINE, help=True),
    Field("opening_hours", Section.HOURS, Kind.HOURS),
    Field("services", Section.OFFER, Kind.LINES, help=True),
    Field("languages", Section.OFFER, Kind.SEVERAL, help=True),
    Field(
        "accessibility",
        Section.OFFER,
        Kind.GROUP,
        parts=_answers(
            "wheelchair", "toilet", "lift", "parking", "pram", "hearingLoop", "signLanguage",
            "tactileGuidance", "plainLanguage",
        ),
    ),
    Field(
        "service_capacity",
        Section.OFFER,
        Kind.GROUP,
        dated="updated",
        parts=(
            _part("available", Kind.NUMBER), _part("maximum", Kind.NUMBER),
            _part("unit", Kind.LINE), _part("description", Kind.LINE),
        ),
    ),
    Field("building_blocks", Section.OFFER, Kind.SEVERAL, help=True),
    Field("partners", Section.OFFER, Kind.SEVERAL, help=True),
    Field("volunteers_wanted", Section.OFFER, Kind.CHOICE, help=True),
    Field("legal_status", Section.PROVIDER, Kind.CHOICE, help=True),
    Field("staff_roles", Section.PROVIDER, Kind.LINES, help=True),
    Field(
        "funding",
        Section.PROVIDER,
        Kind.GROUP,
        parts=(
            _part("landkreis", Kind.LINE), _part("kommune", Kind.LINE),
            _part("ownMeans", Kind.LINE), _part("thirdParty", Kind.LINE),
            _part("rooms", Kind.LINE),
        ),
    ),
    Field(
        "quality",
        Section.PROVIDER,
        Kind.GROUP,
        parts=(_part("measures", Kind.LINE), *_answers("externalEvaluation")),
    ),
)  # fmt: skip
"""Every field that can be edited, in the order of the form."""

NOT_EDITABLE: Final[Mapping[str, Reason]] = {
    "id": Reason.IDENTITY,
    "as_of": Reason.FOLLOWS,
    "more_source_urls": Reason.RESEARCH,
    "license": Reason.TERMS,
}
"""The fields of the document model that no form offers, and why."""


def columns(field: Field) -> tuple[str, ...]:
    """Return which fields of a document a field of the form is about."""
    if field.kind is Kind.WHEN:
        return TIMES
    return POINT if field.kind is Kind.POINT else (field.name,)


def of_column(column: str, fields: Sequence[Field] = FIELDS) -> Field | None:
    """Return the field that a finding is about; None if it is about the entry as a whole."""
    first = column.split(".", maxsplit=1)[0].split(",", maxsplit=1)[0].strip()
    if first in {"geometry", *POINT}:
        first = "point"
    return next((one for one in fields if first in {one.name, *columns(one)}), None)


def hidden(kind: LocationClass) -> frozenset[str]:
    """Return the fields that a protected place does not have on any screen, this one included."""
    if kind is LocationClass.PUBLIC:
        return frozenset()
    return frozenset((*LOCATING[kind], *POINT, "point", "location_precision"))


def shown_parts(field: Field, kind: LocationClass) -> tuple[Field, ...]:
    """Return the parts of a group that are shown: of a protected place nothing in words."""
    public = kind is LocationClass.PUBLIC
    return tuple(one for one in field.parts if public or one.kind is not Kind.LINE)


def untold(kind: LocationClass) -> frozenset[str]:
    """Return the fields of which no change is told: hidden ones, and groups with hidden parts."""
    some = (one.name for one in FIELDS if len(shown_parts(one, kind)) < len(one.parts))
    return hidden(kind) | frozenset(some)


def is_hidden(field: Field, kind: LocationClass) -> bool:
    """Tell whether a field stays out of the form because the place is protected."""
    return field.name in hidden(kind)


def of_section(section: Section, fields: Sequence[Field] = FIELDS) -> Iterator[Field]:
    """Yield the fields of a section in their order."""
    return (one for one in fields if one.section is section)
