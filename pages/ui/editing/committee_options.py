"""What can be chosen in the fields of a committee: value → words."""

from collections.abc import Callable, Mapping
from typing import Final, get_args

from geo.committees.model import CommitteeLevel, DecisionMode, Form, Period, Scope
from geo.district import District
from geo.model import Level
from loaders.committee_row import StatementRow
from pages.i18n import text
from pages.ui.editing import access
from pages.ui.professional import committee_known, committee_words


def levels(place: District) -> dict[str, str]:
    """Return for what kinds of area a committee can be, as the district calls them."""
    return {one.value: committee_words.level(place, one) for one in CommitteeLevel}


def areas(place: District) -> dict[str, str]:
    """Return the areas for which who is here may have committees, by their level."""
    own, belonging = access.own_planregion(), access.planregionen()
    found = {}
    for key, name, level in zip(
        map(str, place.areas.index), place.areas["name"], place.areas["level"], strict=True
    ):
        if not own or belonging.get(key) == own:
            kind = place.level_name(Level(str(level))).singular
            found[key] = text("pro-edit-committee-area", name=str(name), level=kind)
    return found


def others(_place: District) -> dict[str, str]:
    """Return all committees by name; the field may stay empty."""
    known = {one.key: one.name for one in committee_known.committees()}
    return {"": text("pro-edit-nothing"), **known}


def _periods(_place: District) -> dict[str, str]:
    known = {one.value: text(f"pro-edit-period-{one.value.replace('_', '-')}") for one in Period}
    return {"": text("pro-edit-nothing"), **known}


def _attributes(_place: District) -> dict[str, str]:
    known = get_args(StatementRow.model_fields["attribute"].annotation)
    return {"": text("pro-edit-nothing"), **{one: text(f"pro-committees-{one}") for one in known}}


OPTIONS: Final[Mapping[str, Callable[[District], dict[str, str]]]] = {
    "form": lambda _: {one.value: text(f"pro-committees-form-{one.value}") for one in Form},
    "scope": lambda _: {one.value: text(f"pro-committees-scope-{one.value}") for one in Scope},
    "levels": levels,
    "areas": areas,
    "lebenslagen": lambda place: {
        key: one.label for key, one in place.taxonomy.lebenslagen.items()
    },
    "decision_modes": lambda _: {
        one.value: text(f"pro-edit-decision-{one.value}") for one in DecisionMode
    },
    "period": _periods,
    "attribute": _attributes,
    "part_of": others,
    "substitutes": others,
}
"""The choices of each field."""
