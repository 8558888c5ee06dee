"""What a draft is, what it never holds, and how it stands in a row of proposals."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from geo.model import LocationClass
from geo.publish import CAPACITY, LOCATING, NUMBERS
from loaders.facilities import class_of
from loaders.problems import Finding, Severity
from loaders.store.documents import POINT, parsed
from loaders.store.model import Document, Entry, Refused

ABOUT: Final = (
    "id", "name", "topic", "organization", "gemeinde_key", "area", "areas", "location_class",
)  # fmt: skip
"""What is known of the entry as the draft would have it: its name, whose it is, how protected."""
PLACED: Final = frozenset({*POINT, "point", "location_precision"})
DAY: Final = "day"
"""How a day stands in the values of a draft: ``{"day": "2026-11-22"}``; they hold no other dict."""


@dataclass(frozen=True)
class Kept:
    """A draft; ``read`` is the number of the version its writer saw, 0 for a new entry.

    ``values`` are what the fields of the form held, by their names: texts, numbers, lists, days.
    """

    id: int
    entity_id: str
    read: int
    about: Document
    values: Mapping[str, Any]
    actor: str
    at: dt.datetime


class Found(NamedTuple):
    """A draft with the version its writer saw and the entry as it is now.

    ``base`` is None for a new entry, and where the place is protected better by now.
    """

    kept: Kept
    base: Document | None
    current: Entry

    @property
    def stale(self) -> bool:
        """Whether the entry was changed since the draft was begun."""
        return self.current.number != self.kept.read


class Form(NamedTuple):
    """What is put away: the entry as the form has it, with faults, and what its fields hold.

    ``former`` is the draft that was taken up; it is replaced, unless somebody else was faster.
    """

    entity_id: str
    read: int
    document: Document
    values: Mapping[str, Any]
    former: Kept | None = None


def refused(problem: str) -> Refused:
    """Return a refusal about a draft; ``problem`` is the German end of a sentence."""
    return Refused([Finding("Entwurf", "", "", "", problem, Severity.ERROR)])


def kept_of(row: Any) -> Kept:  # noqa: ANN401 - a row of any query
    """Return a row of proposals that is a draft."""
    patch = parsed(row.patch) or {}
    values = {key: _read(one) for key, one in patch["values"].items()}
    number, read = int(row.id), int(row.read)
    return Kept(number, row.entity_id, read, patch["about"], values, row.actor, row.at)


def unplaced(values: Mapping[str, Any], *known: Document | None) -> dict[str, Any]:
    """Return values without what would locate a place that one of the versions protects."""
    classes = {class_of(one) for one in known if one} - {LocationClass.PUBLIC}
    if not classes:
        return dict(values)
    gone = PLACED.union(*(LOCATING[one] for one in classes))
    return {
        name: value
        for name, value in values.items()
        if (head := name.partition(".")[0]) not in gone
        and (head != CAPACITY or name.partition(".")[2] in NUMBERS)
    }


def patch_of(about: Document, values: Mapping[str, Any]) -> Document:
    """Return what is stored of a draft.

    Raises
    ------
    Refused
        A field holds an object.
    """
    if any(isinstance(one, Mapping) for one in values.values()):
        raise refused("hat Angaben, die kein Feld des Formulars hält")
    return {"about": about, "values": {key: _written(one) for key, one in values.items()}}


def _written(value: Any) -> Any:  # noqa: ANN401 - what a field holds
    return {DAY: value.isoformat()} if isinstance(value, dt.date) else value


def _read(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    is_day = isinstance(value, dict) and set(value) == {DAY}
    return dt.date.fromisoformat(value[DAY]) if is_day else value
