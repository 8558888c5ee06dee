"""The fields of a committee (`loaders.committee_row.CommitteeRow`), in the order of the form."""

from collections.abc import Mapping
from typing import Final

from pages.ui.editing.fields import Field, Kind, Reason, Section


def _part(name: str, kind: Kind, section: Section = Section.MEETING) -> Field:
    return Field(name, section, kind)


COMMITTEE_FIELDS: Final = (
    Field("name", Section.BASICS, Kind.LINE, needed=True),
    Field("short", Section.BASICS, Kind.LINE, needed=True, help=True),
    Field("purpose", Section.BASICS, Kind.LONG, needed=True, help=True),
    Field("form", Section.BASICS, Kind.CHOICE, needed=True),
    Field("scope", Section.BASICS, Kind.CHOICE, needed=True),
    Field("source", Section.BASICS, Kind.LINE, needed=True, help=True),
    Field("as_of", Section.BASICS, Kind.MOMENT, help=True),
    Field("levels", Section.AREAS, Kind.SEVERAL, needed=True, help=True),
    Field("areas", Section.AREAS, Kind.SEVERAL, help=True),
    Field("spatial", Section.AREAS, Kind.LINE, needed=True, help=True),
    Field("lebenslagen", Section.AREAS, Kind.SEVERAL, help=True),
    Field("target_group", Section.AREAS, Kind.LINE),
    Field("lead", Section.PROFILE, Kind.LINE, help=True),
    Field("participants", Section.PROFILE, Kind.LINES, help=True),
    Field("tasks", Section.PROFILE, Kind.LINES, needed=True, help=True),
    Field("goals", Section.PROFILE, Kind.LINES, help=True),
    Field("remarks", Section.PROFILE, Kind.LONG, needed=True, help=True),
    Field("fua_note", Section.PROFILE, Kind.LONG, help=True),
    Field("profile", Section.PROFILE, Kind.FLAG, help=True),
    Field(
        "statements",
        Section.EARLIER,
        Kind.ROWS,
        parts=(
            _part("attribute", Kind.CHOICE, Section.EARLIER),
            _part("as_of", Kind.MOMENT, Section.EARLIER),
            _part("text", Kind.LONG, Section.EARLIER),
            _part("source", Kind.LINE, Section.EARLIER),
        ),
    ),
    Field(
        "rhythm",
        Section.MEETING,
        Kind.GROUP,
        dated="",
        parts=(
            _part("text", Kind.LINE), _part("period", Kind.CHOICE), _part("minimum", Kind.NUMBER),
            _part("maximum", Kind.NUMBER), _part("days_apart", Kind.NUMBER),
        ),
    ),
    Field("duration_min", Section.MEETING, Kind.NUMBER, help=True),
    Field("duration_note", Section.MEETING, Kind.LINE),
    Field("decision_modes", Section.MEETING, Kind.SEVERAL),
    Field("decision_note", Section.MEETING, Kind.LONG),
    Field("part_of", Section.VALIDITY, Kind.CHOICE, help=True),
    Field("substitutes", Section.VALIDITY, Kind.CHOICE, help=True),
    Field("valid_from", Section.VALIDITY, Kind.MOMENT, help=True),
    Field("valid_to", Section.VALIDITY, Kind.MOMENT, help=True),
    Field("last_named", Section.VALIDITY, Kind.MOMENT, help=True),
    Field("absent_in", Section.VALIDITY, Kind.MOMENT, help=True),
)  # fmt: skip
"""Every field that can be edited."""

NOT_IN_FORM: Final[Mapping[str, Reason]] = {
    "id": Reason.IDENTITY,
    "visibility": Reason.FIXED,
    "location_class": Reason.FIXED,
}
"""The fields of the model that the form does not offer, and why."""
