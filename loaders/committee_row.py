"""A committee as files and the store have it, and the one way to check it."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal, NamedTuple

from pydantic import BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from geo.committees.model import (
    Committee,
    CommitteeLevel,
    DecisionMode,
    Form,
    Period,
    Rhythm,
    Scope,
    Statement,
)
from loaders.fields import OptionalMoment, Text, written
from loaders.records import Row

Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Texts = Annotated[list[Text], Field(min_length=1)]
Attribute = Literal["spatial", "lead", "participants", "rhythm", "tasks", "remarks"]

PREFIX: Final = "gremium:"
"""How the id of a committee in the store begins; its key follows."""
UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
LONGEST_KEY: Final = 60
POINTING: Final = ("substitutes", "part_of")
"""The fields in which a committee names another one."""


def _whole(least: int, most: int, unit: str) -> BeforeValidator:
    """Refuse numbers beyond their limits, and true and false, which pydantic reads as 1 and 0."""
    message = f"ist keine ganze Zahl von {least} bis {most} ({unit})"

    def check(value: object) -> object:
        inside = not isinstance(value, int) or least <= value <= most
        if isinstance(value, bool) or not inside:
            raise PydanticCustomError("status", message)
        return value

    return BeforeValidator(check)


Minutes = Annotated[int, _whole(1, 24 * 60, "Minuten")]
Times = Annotated[int, _whole(0, 366, "Sitzungen im Zeitraum")]
"""Meetings in a period: at most one each day of a year."""
Days = Annotated[int, _whole(1, 3660, "Tage zwischen zwei Sitzungen")]
"""Days between meetings: at most about ten years."""


@dataclass(frozen=True)
class Known:
    """The keys that a committee may point to."""

    areas: Collection[str]
    lebenslagen: Collection[str]


class Fault(NamedTuple):
    """What is wrong with a field of a committee; ``problem`` is the German end of a sentence."""

    column: str
    value: str
    problem: str


class _Part(Row):
    model_config = ConfigDict(extra="forbid")


class RhythmRow(_Part):
    """How often a committee meets, see `geo.committees.model.Rhythm`."""

    text: str = ""
    period: Period | None = None
    minimum: Times | None = None
    maximum: Times | None = None
    days_apart: Days | None = None


class StatementRow(_Part):
    """What an older document says."""

    attribute: Attribute
    text: Text
    source: Text
    as_of: OptionalMoment


class CommitteeValues(Row):
    """All that is said of a committee but its key, see `geo.committees.model.Committee`."""

    name: Text
    short: Text
    purpose: Text
    form: Form
    levels: Annotated[list[CommitteeLevel], Field(min_length=1)]
    scope: Scope
    spatial: Text
    tasks: Texts
    remarks: Text
    source: Text
    as_of: OptionalMoment
    lead: str = ""
    participants: list[Text] = Field(default_factory=list)
    rhythm: RhythmRow = RhythmRow()
    lebenslagen: list[Text] = Field(default_factory=list)
    areas: list[Text] = Field(default_factory=list)
    target_group: str = ""
    profile: bool = False
    decision_modes: list[DecisionMode] = Field(default_factory=list)
    decision_note: str = ""
    duration_min: Minutes | None = None
    duration_note: str = ""
    substitutes: str = ""
    part_of: str = ""
    fua_note: str = ""
    goals: list[Text] = Field(default_factory=list)
    valid_from: OptionalMoment = ""
    valid_to: OptionalMoment = ""
    last_named: OptionalMoment = ""
    absent_in: OptionalMoment = ""
    statements: list[StatementRow] = Field(default_factory=list)


class CommitteeFileRow(CommitteeValues):
    """A committee in a file."""

    model_config = ConfigDict(extra="forbid")

    key: Key


class CommitteeRow(CommitteeValues):
    """A committee in the store: shown to professionals, and bound to no place of its own."""

    id: Annotated[str, Field(pattern=rf"^{PREFIX}[a-z][a-z0-9_]*$")]
    visibility: Literal["professional"] = "professional"
    location_class: Literal["public"] = "public"

    @property
    def key(self) -> str:
        """The key by which meetings, minutes and other committees name it."""
        return self.id.removeprefix(PREFIX)


def key_from(name: str) -> str:
    """Return the key that a name gives: small letters, digits and ``_``, at most 60."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(UMLAUTS))
    letters = plain.encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "_", letters)[:LONGEST_KEY].strip("_")
    return words if words[:1].isalpha() else f"gremium_{words}".rstrip("_")


def of_file(row: CommitteeFileRow) -> CommitteeRow:
    """Return a committee of a file as the store has it."""
    values = row.model_dump(mode="json")
    return CommitteeRow.model_validate({"id": PREFIX + values.pop("key"), **values})


def committee_of(row: CommitteeRow) -> Committee:
    """Return a committee as a value.

    Raises
    ------
    ValueError
        Its rhythm contradicts itself.
    """
    own = {"id", "visibility", "location_class", "rhythm", "statements"}
    plain: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in row
        if name not in own
    }
    statements = tuple(Statement(**dict(one)) for one in row.statements)
    return Committee(key=row.key, **plain, rhythm=Rhythm(**dict(row.rhythm)), statements=statements)


def faults(row: CommitteeValues, known: Known) -> Iterator[Fault]:
    """Yield what is wrong with a committee by itself, beyond what its fields say."""
    yield from _profile(row)
    yield from _dates(row)
    yield from _rhythm(row)
    for column, there in (("areas", known.areas), ("lebenslagen", known.lebenslagen)):
        for value in sorted(set(getattr(row, column)) - set(there)):
            yield Fault(column, value, "ist nicht bekannt")


def pointing(row: CommitteeRow, others: Mapping[str, CommitteeRow]) -> Iterator[Fault]:
    """Yield what is wrong between a committee and all others of its district, by key."""
    for column in POINTING:
        other = getattr(row, column)
        if other and (other not in others or other == row.key):
            yield Fault(column, other, "ist kein anderes Gremium, das es gibt")
    if any(one.name == row.name for key, one in others.items() if key != row.key):
        yield Fault("name", row.name, "heißt schon ein anderes Gremium")


def _profile(row: CommitteeValues) -> Iterator[Fault]:
    """Yield the attributes that a profile lacks of the six; the others the model checks."""
    said = {"lead": row.lead, "participants": row.participants, "rhythm": row.rhythm.text}
    for name, value in said.items():
        if row.profile and not value:
            yield Fault(name, "", "fehlt; zu einem Steckbrief gehören alle sechs Angaben")


def _dates(row: CommitteeValues) -> Iterator[Fault]:
    """Yield an end before the beginning; dates of different length compare by their start."""
    for first, later in (("valid_from", "valid_to"), ("last_named", "absent_in")):
        early, late = getattr(row, first), getattr(row, later)
        shortest = min(len(early), len(late))
        if shortest and early[:shortest] > late[:shortest]:
            yield Fault(later, late, f"liegt vor {written(early)}")


def _rhythm(row: CommitteeValues) -> Iterator[Fault]:
    try:
        Rhythm(**dict(row.rhythm))
    except ValueError:
        problem = "braucht einen Zeitraum mit Zahlen, die kleinste zuerst, oder nur einen Text"
        yield Fault("rhythm", row.rhythm.text, problem)
