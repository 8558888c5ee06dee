"""The scope of whoever imports: rows about what is not theirs are refused, each with the reason."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from geo.permissions import Action, Grant, Target, may
from loaders.imports.checks import Good, Refusal
from loaders.imports.mapping import Mapped
from loaders.imports.matching import Match, Verdict
from loaders.store import Document, Entry, Store
from loaders.store.permits import scope_of

Allowed = Callable[[Document], bool]


def allowed(store: Store, district: str, grant: Grant) -> Allowed:
    """Return what tells whether a grant reaches an entry to import; writing asks the same."""
    planregionen = store.rules_of(district).planregionen

    def reaches(document: Document) -> bool:
        scope = scope_of(district, document, planregionen)
        return may(store.permissions, grant, Action.IMPORT, Target(district, scope))

    return reaches


def within(
    matches: Iterable[Match],
    good: Iterable[Good],
    entries: Sequence[Entry],
    reaches: Allowed,
) -> tuple[tuple[Match, ...], list[tuple[int, Document]]]:
    """Return the matches within a scope, and number and document of the rows that are not.

    A row is outside if the entry it is about is, or if it would be with it. Entries outside are no
    candidates: nobody decides about them.
    """
    known = {one.entity_id: one.document for one in entries if one.document}
    rows = {one.number: one.document for one in good}
    inside, outside = [], []
    for one in matches:
        documents = [one.document, known.get(one.entity_id)]
        if one.verdict is Verdict.UNCERTAIN and rows[one.number].get("gemeinde_key"):
            documents = [rows[one.number]]
        if all(reaches(document) for document in documents if document):
            own = tuple(each for each in one.candidates if reaches(known.get(each.entity_id) or {}))
            inside.append(replace(one, candidates=own))
        else:
            outside.append((one.number, rows[one.number]))
    return tuple(inside), outside


def refusals(
    outside: Iterable[tuple[int, Document]], mapping: Mapped, gemeinden: Mapping[str, str]
) -> list[Refusal]:
    """Return why rows outside a scope are refused; nothing is said of entries they are about."""
    column = next((mapping[name] for name in ("gemeinde_key", "gemeinde") if name in mapping), "")
    found = []
    for number, document in outside:
        key = str(document.get("gemeinde_key") or "")
        where = f"Gemeinde {gemeinden.get(key, key)}" if key else "Gemeinde unbekannt"
        problem = f"gehört nicht zu dem, was dieser Zugang pflegen darf ({where})"
        found.append(Refusal(number, column, problem))
    return found
