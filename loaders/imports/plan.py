"""An import from file to store: planned as a whole, shown, then applied all or not at all."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from loaders.imports.checks import Area, Checked, check
from loaders.imports.documents import Basis
from loaders.imports.mapping import Mapped
from loaders.imports.matching import Match, Verdict, match
from loaders.imports.model import Source
from loaders.problems import DataProblem
from loaders.store import Action, Change, Edit, Store, Why, changes, history

STORED: Final = frozenset({Verdict.NEW, Verdict.CHANGED})


@dataclass(frozen=True, eq=False)
class Plan:
    """What an import would do: the file, columns, what was refused, what becomes of the rest."""

    source: Source
    mapping: Mapped
    checked: Checked
    matches: tuple[Match, ...]

    @property
    def counts(self) -> dict[Verdict, int]:
        """How many rows have each verdict."""
        found = Counter(one.verdict for one in self.matches)
        return {verdict: found[verdict] for verdict in Verdict}

    @property
    def edits(self) -> list[Edit]:
        """What would be stored."""
        return [
            Edit(one.entity_id, one.read, one.document)
            for one in self.matches
            if one.verdict in STORED
        ]


def plan(  # noqa: PLR0913 - what, how, for all, where, against what, and what a person decided
    source: Source,
    mapping: Mapped,
    basis: Basis,
    area: Area,
    store: Store,
    *,
    decisions: Mapping[int, str] | None = None,
) -> Plan:
    """Return what importing a file would do; nothing is stored (see `apply`).

    Raises
    ------
    DataProblem
        What holds for all rows is wrong, or the store cannot be read.
    """
    checked = check(source, mapping, basis, area)
    district = area.district.key
    known = history.entries(store, district), history.numbers(store, district)
    return Plan(source, mapping, checked, match(checked.good, *known, decisions))


def apply(store: Store, district: str, planned: Plan, why: Why, now: dt.datetime) -> Change:
    """Store what was planned as one change, all or nothing; its number undoes the whole import.

    Raises
    ------
    Conflict
        Somebody changed an entry since the import was planned; nothing is stored.
    Refused
        An entry breaks a rule; nothing is stored.
    DataProblem
        There is nothing to store, or the store cannot be written.
    """
    edits = planned.edits
    if not edits:
        raise DataProblem(planned.source.file, "mindestens eine neue oder geänderte Zeile", "keine")
    made, _ = changes.write(store, district, edits, why, now, action=Action.IMPORT)
    return made
