"""What the store takes and gives: documents, edits, changes, versions, and its refusals."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, NamedTuple

from loaders.problems import Finding, Severity

Document = dict[str, Any]
"""One entry as plain JSON values; a facility is a `FacilityRow` with ``lon`` and ``lat``."""

FACILITY: Final = "facility"
EVENT: Final = "event"
COMMITTEE: Final = "committee"
AREA_NOTE: Final = "area_note"
ASSESSMENT: Final = "assessment"
PREFIXES: Final = {
    EVENT: "termin:",
    COMMITTEE: "gremium:",
    AREA_NOTE: "notiz:",
    ASSESSMENT: "bewertung:",
}
"""How the ids of a kind begin; those of facilities begin with none of them."""


def kind_of(entity_id: str) -> str:
    """Return the kind of an entry, which its id tells."""
    found = (kind for kind, prefix in PREFIXES.items() if entity_id.startswith(prefix))
    return next(found, FACILITY)


Hanging = Callable[[str, str], str]
"""Tells what outside of the database points to an entry (district, id): a German clause, or ""."""


def nothing_hangs(_district: str, _entity_id: str) -> str:
    """Tell that nothing outside of the database points to an entry."""
    return ""


class Action(StrEnum):
    """What kind of change it was."""

    DELIVERY = "delivery"
    EDIT = "edit"
    UNDO = "undo"
    RESTORE = "restore"
    IMPORT = "import"
    MERGE = "merge"


@dataclass(frozen=True)
class Why:
    """Who changes something, and why: ``actor`` is a role or an account id, never a name.

    ``actor`` is 1-64 of ``a-z 0-9 . : _ -`` beginning with a letter or digit; ``reason`` and
    ``source`` are texts of 1-1000 characters.
    """

    actor: str
    reason: str
    source: str


class Edit(NamedTuple):
    """A new document of an entry, None to end it; ``read`` is the number the writer saw.

    ``read`` is 0 for an entry that is new. ``merged_into`` is the entry to which the id of one
    that ends leads from then on, empty for none.
    """

    entity_id: str
    read: int
    document: Document | None
    merged_into: str = ""


class Entry(NamedTuple):
    """A version of an entry: its number from 1; ``document`` is None once it is ended.

    ``merged_into`` is the entry that it was merged into when it ended, empty for none.
    """

    entity_id: str
    number: int
    document: Document | None
    merged_into: str = ""


@dataclass(frozen=True)
class Change:
    """One change: all its versions are there, or none. ``at`` is in UTC, never before the last."""

    id: int
    district: str
    at: dt.datetime
    action: Action
    why: Why


@dataclass(frozen=True)
class Step:
    """What a change made of one entry; ``before`` is None for one that was not there.

    ``merged_into`` is the entry that it was merged into thereby, empty for none.
    """

    change: Change
    entity_id: str
    number: int
    before: Document | None
    after: Document | None
    merged_into: str = ""


class Difference(NamedTuple):
    """A field that differs; None where a document does not have it."""

    field: str
    before: Any
    after: Any


class Deviation(NamedTuple):
    """An entry that is kept although the newest delivery says something else."""

    entity_id: str
    document: Document | None
    shipped: Document | None


class Conflict(Exception):  # noqa: N818 - the word of the field
    """Somebody else was faster: carries the entry as it is now and what was to be written.

    ``str()`` is a German sentence for the person who writes.
    """

    def __init__(self, current: Entry, edit: Edit) -> None:
        self.current, self.edit = current, edit
        super().__init__(
            f"Der Eintrag „{edit.entity_id}“ wurde inzwischen geändert: gelesen wurde Fassung"
            f" {edit.read}, gespeichert ist Fassung {current.number}. Nichts wurde überschrieben;"
            " bitte beide Fassungen vergleichen und dann noch einmal speichern."
        )


class Refused(Exception):  # noqa: N818 - the word of the house
    """A change that the rules do not allow; ``findings`` say why in German."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        said = (f"{one.column or one.resource} {one.problem}" for one in self.findings)
        super().__init__(f"Nicht gespeichert: {'; '.join(said)}.")


class Waits(Refused):
    """A change by a role that needs four eyes: somebody else has to release it."""


class Denied(Refused):
    """Whoever acts has no right to it; says so in German and nothing about the entry."""

    def __init__(self, actor: str) -> None:
        problem = f"„{actor}“ darf das nicht: Rolle oder Gebiet des Zugangs reichen dafür nicht aus"
        super().__init__([Finding("Zugang", "", "", "", problem, Severity.ERROR)])
