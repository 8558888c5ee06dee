"""What family centres assess themselves by: goals with the words of their source.

The file (`FILE` in a district's folder) is kept by hand; a district without one has no such goals.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, Final, NamedTuple, TypeVar

from pydantic import AfterValidator, ConfigDict, Field, TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from loaders import fields
from loaders.checking import german
from loaders.files import read_text, read_toml
from loaders.problems import DataProblem
from loaders.records import Row

FILE: Final = "quality_goals.toml"
MOST: Final = 200
"""Goals of a district; Anlage 3 of the concept of Potsdam-Mittelmark has 22."""
_KEY: Final = re.compile(r"[a-z0-9_-]{1,60}", re.ASCII)
Found = TypeVar("Found", bound=Row)
GOALS: Final = "goals"
MISSING: Final = "missing"
EXPECTED: Final = {
    GOALS: "zu jedem Ziel key, section, name, text, source und as_of",
    MISSING: "zu allem, was fehlt, text, quote, source und as_of",
}


def _key(value: str) -> str:
    if not _KEY.fullmatch(value):
        message = "besteht nicht allein aus a–z, 0–9, _ und - (höchstens 60 Zeichen)"
        raise PydanticCustomError("pattern", message)
    return value


Key = Annotated[str, AfterValidator(_key)]
Title = Annotated[str, Field(min_length=1, max_length=120)]


class _Sourced(Row):
    """What every entry of the file has: where it is from, and of when (day, month or year)."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    source: fields.Text
    as_of: fields.Moment
    source_url: fields.Url = ""


class Goal(_Sourced):
    """A goal (Leitziel) of a ``section`` (Qualitätsbereich), word for word as its source has it."""

    key: Key
    section: Title
    name: Title
    text: fields.Text
    criteria: tuple[fields.Text, ...] = ()


class Missing(_Sourced):
    """What a source says there is without wording it; ``quote`` are its words."""

    text: fields.Text
    quote: fields.Text


class Catalogue(NamedTuple):
    """The goals of a district in their order, and what is known to be missing among them."""

    goals: tuple[Goal, ...] = ()
    missing: tuple[Missing, ...] = ()

    @property
    def sections(self) -> Mapping[str, Sequence[Goal]]:
        """The goals by section; the sections in the order of their first goals."""
        found: dict[str, list[Goal]] = {}
        for one in self.goals:
            found.setdefault(one.section, []).append(one)
        return found


def read_quality_goals(folder: Path) -> Catalogue:
    """Return the goals of the district whose data is in ``folder``; none if it has no such file.

    Raises
    ------
    DataProblem
        The file is not TOML, an entry lacks a field or has one that there is not, a key comes
        twice, or there are more than `MOST`.
    """
    path = folder / FILE
    if not path.exists():
        return Catalogue()
    raw, lines = read_toml(path), read_text(path).splitlines()
    if unknown := sorted(set(raw) - set(EXPECTED)):
        expected = "nur [[goals]] und [[missing]]"
        raise DataProblem(FILE, expected, ", ".join(unknown)[:80])
    goals = tuple(_rows(Goal, raw, lines, GOALS))
    _check_keys(goals, _headers(lines, GOALS))
    return Catalogue(goals, tuple(_rows(Missing, raw, lines, MISSING)))


def _rows(
    model: type[Found], raw: Mapping[str, Any], lines: Sequence[str], name: str
) -> list[Found]:
    """Return the entries of a table of the file, the first fault as a problem with its line."""
    known = raw.get(name, [])
    if not isinstance(known, list) or len(known) > MOST:
        raise DataProblem(FILE, f"höchstens {MOST} Einträge der Form [[{name}]]", column=name)
    try:
        return TypeAdapter(list[model]).validate_python(known)  # type: ignore[valid-type]
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
    number, *column = first["loc"]
    problem = DataProblem(FILE, EXPECTED[name], german(first), column=".".join(map(str, column)))
    raise _at(problem, _headers(lines, name), int(number), f"{name} {int(number) + 1}")


def _headers(lines: Sequence[str], name: str) -> list[int]:
    """Return the lines, counted from 1, where an entry begins."""
    header = re.compile(rf"\s*\[\[\s*{name}\s*\]\]")
    return [number for number, line in enumerate(lines, 1) if header.match(line)]


def _at(problem: DataProblem, headers: Sequence[int], number: int, said: str) -> DataProblem:
    """Return a problem with the line in which the entry begins, if that can be told."""
    problem.row = headers[number] if number < len(headers) else None
    problem.found = f"{said}: {problem.found}"
    return problem


def _check_keys(goals: Sequence[Goal], headers: Sequence[int]) -> None:
    counted = Counter(one.key for one in goals)
    for number, one in enumerate(goals):
        if counted[one.key] > 1:
            found = f"mehrfach „{one.key}“"
            problem = DataProblem(FILE, "zu jedem Ziel einen eigenen key", found, column="key")
            raise _at(problem, headers, number, f"{GOALS} {number + 1}")
