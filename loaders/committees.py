"""The committees of a district (committees.toml), checked field by field."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

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
from loaders.checking import valid
from loaders.fields import Count, OptionalMoment, Text
from loaders.files import read_toml
from loaders.problems import DataProblem

COMMITTEES_FILE = "committees.toml"
EXPECTED = "zu jedem Gremium key, name, form, levels, scope, tasks, remarks, source und as_of"

Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Texts = Annotated[list[Text], Field(min_length=1)]
Attribute = Literal["spatial", "lead", "participants", "rhythm", "tasks", "remarks"]


@dataclass(frozen=True)
class Known:
    """The keys that a file about committees may point to."""

    areas: Collection[str]
    lebenslagen: Collection[str]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _RhythmRow(_Model):
    text: str = ""
    period: Period | None = None
    minimum: Count | None = None
    maximum: Count | None = None
    days_apart: Count | None = None


class _StatementRow(_Model):
    attribute: Attribute
    text: Text
    source: Text
    as_of: OptionalMoment


class _CommitteeRow(_Model):
    """One committee as the file has it."""

    key: Key
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
    participants: list[Text] = []
    rhythm: _RhythmRow = _RhythmRow()
    lebenslagen: list[Text] = []
    areas: list[Text] = []
    target_group: str = ""
    profile: bool = False
    decision_modes: list[DecisionMode] = []
    decision_note: str = ""
    duration_min: Annotated[int, Field(gt=0)] | None = None
    duration_note: str = ""
    substitutes: str = ""
    part_of: str = ""
    fua_note: str = ""
    goals: list[Text] = []
    valid_from: OptionalMoment = ""
    valid_to: OptionalMoment = ""
    last_named: OptionalMoment = ""
    absent_in: OptionalMoment = ""
    statements: list[_StatementRow] = []


def read_committees(path: Path, known: Known) -> tuple[Committee, ...]:
    """Return the committees of a district in their order; none if it has no such file.

    Raises
    ------
    DataProblem
        The file is not TOML, a committee lacks a field, stands twice, has a rhythm or dates that
        contradict each other, or names an area, situation of life or committee that is unknown.
    """
    if not path.exists():
        return ()
    rows = read_toml(path).get("committees", [])
    found = tuple(_committee(path.name, number, row) for number, row in enumerate(rows, 1))
    _check_keys(path.name, found)
    for committee in found:
        _check_known(path.name, committee, known)
    return found


def _committee(file: str, number: int, values: object) -> Committee:
    inside = f"committees {number}"
    with valid(file, EXPECTED, inside=inside):
        row = _CommitteeRow.model_validate(values)
    _check_profile(file, row)
    _check_dates(file, row)
    plain: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in row
        if name not in {"rhythm", "statements"}
    }
    statements = tuple(Statement(**one.model_dump()) for one in row.statements)
    try:
        rhythm = Rhythm(**dict(row.rhythm))
    except ValueError as error:
        expected = "ein Zeitraum mit Zahlen, die kleinste zuerst, oder nur ein Text"
        raise DataProblem(file, expected, row.rhythm.text, column=f"{inside}.rhythm") from error
    return Committee(**plain, rhythm=rhythm, statements=statements)


def _check_profile(file: str, row: _CommitteeRow) -> None:
    """Refuse a profile that lacks one of the six attributes; the others the model checks."""
    said = {"lead": row.lead, "participants": row.participants, "rhythm": row.rhythm.text}
    for name, value in said.items():
        if row.profile and not value:
            raise DataProblem(file, "alle sechs Angaben", "keine", column=f"{row.key}.{name}")


def _check_dates(file: str, row: _CommitteeRow) -> None:
    """Refuse an end before the beginning; dates of different length compare by their start."""
    for first, later in (("valid_from", "valid_to"), ("last_named", "absent_in")):
        early, late = getattr(row, first), getattr(row, later)
        shortest = min(len(early), len(late))
        if shortest and early[:shortest] > late[:shortest]:
            raise DataProblem(file, f"{later} nach {first}", late, column=f"{row.key}.{later}")


def _check_keys(file: str, committees: tuple[Committee, ...]) -> None:
    keys = Counter(committee.key for committee in committees)
    for key, times in keys.items():
        if times > 1:
            raise DataProblem(file, "jeder Schlüssel nur einmal", key, column="key")
    for committee in committees:
        for column in ("substitutes", "part_of"):
            other = getattr(committee, column)
            if other and (other not in keys or other == committee.key):
                where = f"{committee.key}.{column}"
                raise DataProblem(file, "der Schlüssel eines anderen Gremiums", other, column=where)


def _check_known(file: str, committee: Committee, known: Known) -> None:
    for column, there in (("areas", known.areas), ("lebenslagen", known.lebenslagen)):
        unknown = sorted(set(getattr(committee, column)) - set(there))
        if unknown:
            where = f"{committee.key}.{column}"
            raise DataProblem(file, "bekannte Schlüssel", unknown[0], column=where)
