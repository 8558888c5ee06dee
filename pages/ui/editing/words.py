"""What a field says, in words: for changes, conflicts and the history."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from geo.district import District
from geo.hours import PUBLIC_HOLIDAYS, WEEKDAYS
from geo.model import LocationClass, Visibility
from loaders.facilities import class_of
from pages.i18n import text
from pages.ui import access as accessibility
from pages.ui import hours, wording
from pages.ui.editing import committee_options, notes, options, times, when_words
from pages.ui.editing.fields import Field, Kind, columns
from pages.ui.editing.hours_fields import REGULAR, SPECIAL
from pages.ui.editing.tables import every_field
from pages.ui.professional import assessment_words


def label(field: Field, inside: str = "") -> str:
    """Return what a field is called; a part of ``inside`` after that."""
    name = f"{inside}-{field.message}" if inside else field.message
    return text(f"pro-edit-field-{name}")


def by_reach(message: str, document: Mapping[str, Any]) -> str:
    """Return what is said of something stored, by who will see it."""
    if class_of(document) is not LocationClass.PUBLIC:
        return text(f"{message}-protected")
    if document.get("visibility") != Visibility.PUBLIC:
        return text(f"{message}-professional")
    return text(message)


def column(name: str) -> str:
    """Return what a column of a document is called."""
    known = {column: one for one in every_field() for column in (one.name, *columns(one))}
    if name in assessment_words.FIELDS:
        return text(assessment_words.FIELDS[name])
    return label(known[name]) if name in known else text("pro-edit-field-other")


def day(name: str) -> str:
    """Return what a day of the hours is called."""
    if name == PUBLIC_HOLIDAYS:
        return text("pro-edit-holidays")
    return hours.day_name(WEEKDAYS.index(name))


def value(place: District, name: str, said: Any) -> str:  # noqa: ANN401 - any JSON value
    """Return what a column of a document says, plain text in one or more lines."""
    if said in (None, "", [], {}, [None, None], ["", "", ""]):
        return text("pro-edit-empty")
    if isinstance(said, bool):
        return text("pro-edit-yes" if said else "pro-edit-no")
    if name in CHOSEN:
        known = options.choices(place, name, said)
        return ", ".join(known[str(one)] for one in (said if isinstance(said, list) else [said]))
    if name in SAID:
        return SAID[name](said)
    if isinstance(said, dict):
        lines = [*_group(place, name, said), _evidence(said)]
        return "\n".join(filter(None, lines)) or text("pro-edit-empty")
    return ", ".join(map(str, said)) if isinstance(said, list) else str(said)


def on_one_line(said: str) -> str:
    """Return what a column says where there is one line for it."""
    return "; ".join(line for line in said.splitlines() if line)


def _point(said: Any) -> str:  # noqa: ANN401
    if not isinstance(said, list):
        return str(said)
    lon, lat = said
    return text("pro-edit-point-at", lat=wording.number(lat, 5), lon=wording.number(lon, 5))


def _group(place: District, name: str, said: Mapping[str, Any]) -> list[str]:
    field = next(one for one in every_field() if one.name == name and one.parts)
    return [
        f"{label(one, field.message)}: {_part(place, one, said[one.name])}"
        for one in field.parts
        if said.get(one.name) not in (None, "")
    ]


def _part(place: District, field: Field, said: Any) -> str:  # noqa: ANN401
    if field.kind is Kind.CHOICE:
        return options.choices(place, field.name, said)[str(said)]
    return value(place, field.name, said)


def _evidence(said: Mapping[str, Any]) -> str:
    day = said.get("asOf") or said.get("updated")
    return wording.evidence(str(day), str(said["source"])) if day and said.get("source") else ""


def _hours(said: Mapping[str, Any]) -> list[str]:
    rules = [*said.get(REGULAR, ()), *said.get(SPECIAL, ())]
    lines = [rule(one) for one in rules]
    lines += [text("hours-by-appointment")] if said.get("appointmentOnly") else []
    return [*lines, str(said["note"])] if said.get("note") else lines


def rule(stored: Mapping[str, Any]) -> str:
    """Return a stored rule of the hours in one line."""
    days = _days(stored.get("dayOfWeek", ()))
    period = _period(str(stored.get("validFrom") or ""), str(stored.get("validThrough") or ""))
    note = str(stored.get("note", ""))
    said = times.said([stored])
    return ", ".join(part for part in (period, f"{days}: {said}" if days else said, note) if part)


def _period(first: str, last: str) -> str:
    if first and last:
        return "–".join(dict.fromkeys((wording.date(first), wording.date(last))))
    if first:
        return text("pro-edit-period-from", date=wording.date(first))
    return text("pro-edit-period-until", date=wording.date(last)) if last else ""


def _days(named: Sequence[str]) -> str:
    return ", ".join(day(one) for one in times.DAYS if one in named)


def _statement(said: Mapping[str, Any]) -> str:
    about = {"attribute": text(f"pro-committees-{said['attribute']}"), "said": said["text"]}
    about |= {"date": wording.as_of(said["as_of"]), "source": said["source"]}
    return text("pro-committees-statement", **about)


CHOSEN: Final = frozenset(
    ("type", "gemeinde_key", "status", "visibility", "location_class", "location_precision")
) | {
    *("event_status", "facility", "building_blocks", "partners", "volunteers_wanted"),
    *("legal_status", *notes.OPTIONS, *committee_options.OPTIONS),
}
MOMENTS: Final = ("as_of", "valid_from", "valid_to", "last_named", "absent_in")
SAID: Final[Mapping[str, Callable[[Any], str]]] = {
    "opening_hours": lambda said: "\n".join([*_hours(said), _evidence(said)]),
    "languages": lambda said: ", ".join(accessibility.language(code) for code in said),
    "as_of_date": lambda said: wording.date(str(said)),
    **dict.fromkeys(MOMENTS, lambda said: wording.as_of(str(said))),
    "lon": _point,
    "statements": lambda said: "\n".join(map(_statement, said)),
    "begin": lambda said: when_words.said(*said),
    "cancelled": lambda said: ", ".join(wording.date(str(one)) for one in said),
    "answers": assessment_words.answers,
    "centre": assessment_words.centre,
}
"""How columns say what they hold that is no plain text."""
