"""Which column of a received file is about what: proposed by name and content, to be changed."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from rapidfuzz import fuzz

from geo.search import words
from loaders.imports.model import Source
from loaders.imports.targets import TARGETS, Target
from loaders.problems import DataProblem

SAMPLE: Final = 200
"""First values of a column that are looked at."""

LEAST_NAME, LEAST_LOOK = 0.82, 0.8
BY_LOOK: Final = 0.6
"""Confidence in a column whose values alone say what it is about."""

PREVIEWED: Final = 5
Mapped = Mapping[str, str]
"""Columns of a file by the field (`TARGETS`) that they are about."""


class Proposal(NamedTuple):
    """A column for a field, how sure that is (0-1), and its first values."""

    target: str
    column: str
    confidence: float
    examples: tuple[str, ...]


def proposals(source: Source) -> tuple[Proposal, ...]:
    """Return for each field the column that fits best, each column once, surest first."""
    values = {
        column: [row.cells[index] for row in source.rows[:SAMPLE] if row.cells[index]]
        for index, column in enumerate(source.columns)
    }
    rated = sorted(
        (
            (_confidence(column, known, target), -order, name, column)
            for order, (name, target) in enumerate(TARGETS.items())
            for column, known in values.items()
        ),
        reverse=True,
    )
    found: dict[str, Proposal] = {}
    taken: set[str] = set()
    for confidence, _, name, column in rated:
        if confidence and name not in found and column not in taken:
            examples = tuple(dict.fromkeys(values[column]))[:PREVIEWED]
            found[name] = Proposal(name, column, round(confidence, 2), examples)
            taken.add(column)
    return tuple(found.values())


def mapped(source: Source, changes: Mapped = {}) -> dict[str, str]:  # noqa: B006 - never changed
    """Return the proposed columns by field, with those that a person chose; "" is for none.

    Raises
    ------
    DataProblem
        A chosen field or column does not exist, or no column holds a name.
    """
    found = {one.target: one.column for one in proposals(source)}
    for target, column in changes.items():
        if target not in TARGETS:
            known = ", ".join(TARGETS)
            raise DataProblem(source.file, f"eines der Felder {known}", target[:40])
        if column and column not in source.columns:
            there = ", ".join(source.columns)[:200]
            raise DataProblem(source.file, f"die Spalte „{column[:40]}“", there)
        found = {name: one for name, one in found.items() if one != column or not column}
        found[target] = column
    found = {name: column for name, column in found.items() if column}
    if "name" not in found:
        there = ", ".join(source.columns)[:200]
        raise DataProblem(source.file, "eine Spalte mit dem Namen der Einrichtung", there)
    return found


def _confidence(column: str, values: Sequence[str], target: Target) -> float:
    """Return how sure it is that a column is about a field, from 0 to 1."""
    named = max(_similar(column, alias) for alias in target.aliases)
    look = sum(map(target.fits, values)) / len(values) if values else 0.0
    if named >= LEAST_NAME:
        return named * (0.5 + look / 2) if values else named * 0.9
    return BY_LOOK * look if target.telling and look >= LEAST_LOOK else 0.0


def _similar(column: str, alias: str) -> float:
    one, other = " ".join(words(column)), " ".join(words(alias))
    if one == other:
        return 1.0
    short = min(len(one), len(other)) < 4  # noqa: PLR2004 - a slip in three letters is another word
    return 0.0 if short else 0.98 * fuzz.ratio(one, other) / 100
