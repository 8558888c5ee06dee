"""What can be chosen in the fields of an entry: value → words."""

import functools
from collections.abc import Callable, Mapping
from typing import Final

from babel import Locale

from geo.district import District
from geo.events import CANCELLED, TENTATIVE
from geo.facilities import published
from geo.model import Level, LocationClass, LocationPrecision, Status, Visibility
from geo.regions import at_level
from pages.i18n import GERMAN, text
from pages.ui.editing import access, committee_options, known, notes

CODES = {
    "status": Status,
    "location_class": LocationClass,
    "visibility": Visibility,
    "location_precision": LocationPrecision,
}
TWO_LETTERS = 2


def choices(place: District, name: str, current: object) -> dict[str, str]:
    """Return what a field can hold; what it holds now is always among it."""
    of_committee = committee_options.OPTIONS.get(name)
    found = of_committee(place) if of_committee else _choices(place, name)
    held = current if isinstance(current, list) else [current or ""]
    return found | {
        str(one): _unknown(place, name, str(one)) for one in held if str(one) not in found
    }


def _unknown(place: District, name: str, value: str) -> str:
    if name == "facility" and value in published(place.facilities).index:
        return str(place.facilities.at[value, "name"])
    if name in {"area", "areas"} and value in place.areas.index:
        return notes.area(place, value)
    return value or text("pro-edit-nothing")


def _choices(place: District, name: str) -> dict[str, str]:
    if name in CODES:
        return {one.value: word(name, one.value) for one in CODES[name]}
    if name in OPTIONS:
        return OPTIONS[name](place)
    answers = {key: text(f"access-{key}") for key in ("yes", "limited", "no")}
    return {"": text("pro-edit-unknown"), **answers}


def _types(place: District) -> dict[str, str]:
    kinds = place.taxonomy.types.items()
    return dict(sorted(((key, one.label) for key, one in kinds), key=lambda pair: pair[1]))


def _of_event(name: str) -> dict[str, str]:
    if name == "facility":
        return {"": text("pro-edit-nothing"), **known.public_names()}
    return {one: word(name, one or "planned") for one in ("", TENTATIVE, CANCELLED)}


def word(name: str, value: str) -> str:
    """Return what a value of a list is called."""
    return text(f"pro-edit-{name.replace('_', '-')}-{value}")


def gemeinden(place: District) -> dict[str, str]:
    """Return the Gemeinden by name, key → name."""
    names = at_level(place.areas, Level.GEMEINDE)["name"].sort_values()
    return {str(key): str(name) for key, name in names.items()}


@functools.cache
def languages() -> Mapping[str, str]:
    """Return the languages by their German names, code → name."""
    known = Locale.parse(GERMAN.cldr.language).languages
    found = {str(key): str(name) for key, name in known.items() if len(key) == TWO_LETTERS}
    return dict(sorted(found.items(), key=lambda pair: pair[1]))


OPTIONS: Final[Mapping[str, Callable[[District], dict[str, str]]]] = {
    "type": _types,
    "gemeinde_key": lambda place: access.gemeinden(gemeinden(place)),
    "languages": lambda _: dict(languages()),
    "event_status": lambda _: _of_event("event_status"),
    "facility": lambda _: _of_event("facility"),
    **notes.OPTIONS,
    **committee_options.OPTIONS,
}
"""What can be chosen by the name of a field; others are answered with yes, limited or no."""
