"""An import from file to store: planned as a whole, shown, then applied all or not at all."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from geo.permissions import Grant
from loaders.imports import scope
from loaders.imports.area import Area
from loaders.imports.checks import Checked, Refusal, check
from loaders.imports.documents import Basis
from loaders.imports.mapping import Mapped
from loaders.imports.matching import Match, Verdict, match
from loaders.imports.model import Source
from loaders.imports.partners_kept import unnamed
from loaders.problems import DataProblem
from loaders.store import Action, Change, Edit, Store, Why, changes, history
from loaders.store.redirects import redirects

CHECKING: Final = "Zeilen werden geprüft"
COMPARING: Final = "Zeilen werden mit vorhandenen Einträgen verglichen"
Told = Callable[[str], None]
"""Is told in German what is done now."""

STORED: Final = frozenset({Verdict.NEW, Verdict.CHANGED})


@dataclass(frozen=True, eq=False)
class Plan:
    """What an import would do: the file, columns, what was refused, what becomes of the rest."""

    source: Source
    mapping: Mapped
    checked: Checked
    matches: tuple[Match, ...]
    outside: tuple[Refusal, ...] = ()

    @property
    def refused(self) -> tuple[Refusal, ...]:
        """Why rows are not taken over: broken ones, and those ``outside`` of the scope."""
        return tuple(sorted([*self.checked.refused, *self.outside]))

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
    grant: Grant | None = None,
    told: Told = lambda _: None,
) -> Plan:
    """Return what importing a file would do; nothing is stored (see `apply`).

    ``grant`` is what whoever imports was given; without one all of the district is theirs.

    Raises
    ------
    DataProblem
        What holds for all rows is wrong, or the store cannot be read.
    """
    told(CHECKING)
    planned = Plan(source, mapping, check(source, mapping, basis, area), ())
    told(COMPARING)
    return compared(planned, area, store, decisions=decisions, grant=grant)


def compared(
    planned: Plan,
    area: Area,
    store: Store,
    *,
    decisions: Mapping[int, str] | None = None,
    grant: Grant | None = None,
) -> Plan:
    """Return a plan whose rows are compared with the entries as they are now, by decisions.

    Raises
    ------
    DataProblem
        The store cannot be read.
    """
    district, good = area.district.key, planned.checked.good
    entries, numbers = history.entries(store, district), history.numbers(store, district)
    merged = redirects(store, district)
    left_out = unnamed(area.district, entries, merged)
    matches = match(good, entries, numbers, decisions, merged, unnamed=left_out)
    if grant is None:
        return replace(planned, matches=matches)
    reaches = scope.allowed(store, district, grant)
    inside, outside = scope.within(matches, good, entries, reaches)
    refused = scope.refusals(outside, planned.mapping, area.known.gemeinden)
    return replace(planned, matches=inside, outside=tuple(refused))


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
