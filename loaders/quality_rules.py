"""Reading when entries are to be asked for again and what a good one has (quality.toml)."""

from collections.abc import Collection
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from geo.quality import Interval, Rule, Rules
from loaders.checking import valid
from loaders.fields import IsoDate, Text
from loaders.files import read_toml
from loaders.problems import DataProblem

EXPECTED = "source, as_of, other, intervals und weights; zu jeder Frist due_months < overdue_months"

Months = Annotated[float, Field(gt=0, le=240)]
Weight = Annotated[float, Field(ge=0, le=100)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _Interval(_Strict):
    due_months: Months
    overdue_months: Months
    source: Text
    types: list[Text] = []


class _File(_Strict):
    """The file as a whole."""

    as_of: IsoDate
    source: Text
    source_url: str = ""
    other: _Interval
    intervals: list[_Interval] = []
    weights: dict[Rule, Weight]


def read_quality(path: Path, types: Collection[str]) -> Rules:
    """Return the rules of a file; ``types`` are the keys of types of facilities that exist.

    Raises
    ------
    DataProblem
        The file is missing or not TOML, a part is missing, unknown or impossible, an interval is
        overdue before it is due, or names a type that is unknown or in two intervals.
    """
    values = read_toml(path)
    with valid(path.name, EXPECTED):
        read = _File.model_validate(values)
    named: set[str] = set()
    for number, one in enumerate([read.other, *read.intervals]):
        column = f"intervals {number}" if number else "other"
        if one.due_months >= one.overdue_months:
            found = f"{one.due_months:g} und {one.overdue_months:g}"
            raise DataProblem(path.name, "due_months < overdue_months", found, column=column)
        strange = sorted((set(one.types) - set(types)) | (set(one.types) & named))
        if strange:
            wanted = "bekannte Arten von Einrichtungen, jede nur einmal"
            raise DataProblem(path.name, wanted, ", ".join(strange)[:80], column=f"{column}.types")
        named |= set(one.types)
    return Rules(
        other=_interval(read.other),
        intervals=tuple(map(_interval, read.intervals)),
        weights={rule: read.weights.get(rule, 0.0) for rule in Rule},
        source=read.source,
        as_of=read.as_of,
    )


def _interval(read: _Interval) -> Interval:
    return Interval(read.due_months, read.overdue_months, read.source, frozenset(read.types))
