"""Reading what ought to be there (data/rules/targets.toml): each number with who decided it."""

from collections.abc import Collection
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from geo.demand import Group
from geo.model import Level
from geo.targets.force import clashes
from geo.targets.model import Kind, Permanence, Target
from geo.travel import Mode
from loaders.checking import valid
from loaders.fields import Moment, OptionalDistrictKey, OptionalMoment, Url
from loaders.files import read_toml
from loaders.problems import DataProblem

EXPECTED = "zu jedem Ziel eine mögliche Zahl mit Quelle, Wortlaut, Beschluss und Beginn"
FITTING = (
    "Angaben, die zur Art des Ziels passen: minutes und mode nur bei reach, per nur bei Zahlen je"
    " Einwohner, ein Anteil höchstens 1, Ende nach Beginn, keine „eigene Annahme“"
)
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Positive = Annotated[float, Field(gt=0, allow_inf_nan=False)]
Word = Field(strict=False)
"""A word of a list: TOML has it as text."""


class _Entry(BaseModel):
    """One target as the file has it; `geo.targets.model.Target` says what the fields mean."""

    model_config = ConfigDict(extra="forbid", strict=True)

    key: Text
    types: Annotated[list[Text], Field(min_length=1)]
    kind: Annotated[Kind, Word]
    value: Positive
    unit: Text
    level: Annotated[Level, Word]
    group: Annotated[Group, Word]
    per: Positive = 1.0
    minutes: Positive | None = None
    mode: Literal[Mode.WALK, Mode.BIKE, Mode.CAR] | None = None
    permanence: Annotated[Permanence, Word] = Permanence.UNKNOWN
    district: OptionalDistrictKey
    source: Text
    source_url: Url
    quote: Text
    reading: str = ""
    decided_by: Text
    valid_from: Moment
    valid_to: OptionalMoment
    due: OptionalMoment = ""
    note: str = ""


def read_targets(path: Path, types: Collection[str]) -> tuple[Target, ...]:
    """Return the targets of a rules file in their order; ``types`` are the known facility types.

    Raises
    ------
    DataProblem
        The file is missing or not TOML, a field is missing, unknown or impossible, a type of
        facility is unknown, a key comes twice, or two targets are about the same thing at once.
    """
    items = read_toml(path).get("targets")
    if not isinstance(items, list):
        raise DataProblem(path.name, "eine Liste „[[targets]]“", "keine")
    targets = tuple(_target(path.name, f"Nr. {n}", item) for n, item in enumerate(items, start=1))
    _check_types(path.name, targets, types)
    _check_keys(path.name, targets)
    for one, other in clashes(targets):
        found = f"{one.key} und {other.key}"
        cause = "ein neues Ziel, ohne dass das alte ein Ende (valid_to) hat."
        raise DataProblem(path.name, "nur ein Ziel für dasselbe", found, likely_cause=cause)
    return targets


def _target(file: str, number: str, item: Any) -> Target:  # noqa: ANN401 - from a file
    label = str(item.get("key", number)) if isinstance(item, dict) else number
    with valid(file, EXPECTED, subject=label):
        entry = _Entry.model_validate(item)
    try:
        return Target(**{**dict(entry), "types": tuple(entry.types)})
    except ValueError as error:
        raise DataProblem(file, FITTING, label) from error


def _check_types(file: str, targets: Collection[Target], types: Collection[str]) -> None:
    for target in targets:
        for key in target.types:
            if key not in types:
                expected = "eine bekannte Art von Einrichtung"
                found = f"{target.key}: {key}"
                raise DataProblem(file, expected, found, None, "types", "ein Tippfehler.")


def _check_keys(file: str, targets: Collection[Target]) -> None:
    seen: set[str] = set()
    for target in targets:
        if target.key in seen:
            raise DataProblem(file, "jeder Schlüssel nur einmal", target.key, column="key")
        seen.add(target.key)
