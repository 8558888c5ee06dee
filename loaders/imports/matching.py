"""Which entry of the store a received row is about: by id, else by name and place, else asked."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

import numpy as np
from rapidfuzz import fuzz, process

from geo.search import words
from loaders.imports.checks import BY_ADDRESS, Good
from loaders.imports.merged_rows import ids, rows_instead
from loaders.imports.merging import external_id, is_id, merged
from loaders.imports.partners_kept import Unnamed
from loaders.imports.same_place import same_place
from loaders.store import Difference, Document, Entry
from loaders.store.documents import differences

NEW_ENTRY: Final = "neu"
SKIPPED: Final = "auslassen"
"""What a person may decide about an uncertain row, instead of the id of an entry."""

ASKED, SURE = 80, 92
"""Least similarity of two names (0-100) to be asked about, to be the same with the same place."""

AT_ONCE: Final = 20_000_000
"""Pairs of names that are compared in one step; one byte each."""

MOST_CANDIDATES: Final = 5


class Verdict(StrEnum):
    """What an import makes of a row, as a person reads it."""

    NEW = "neu"
    CHANGED = "geändert"
    SAME = "unverändert"
    UNCERTAIN = "unklar"
    SKIPPED = "ausgelassen"


class Candidate(NamedTuple):
    """An entry that a row may be about, and how similar their names are (0-100)."""

    entity_id: str
    name: str
    similarity: float


@dataclass(frozen=True)
class Match:
    """What becomes of a row: which entry it is about, and what would be stored of it.

    ``document`` is None unless something would be stored; ``read`` is the number of the version
    that the row was compared with, 0 for a new entry. ``candidates`` are given if it is uncertain.
    """

    number: int
    verdict: Verdict
    entity_id: str
    name: str
    read: int = 0
    document: Document | None = None
    differences: tuple[Difference, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    notes: tuple[str, ...] = ()


class Known:
    """The entries of the store, to be found by id, and by name within a place."""

    def __init__(
        self,
        entries: Iterable[Entry],
        numbers: Mapping[str, int],
        merged: Mapping[str, str] = MappingProxyType({}),
        unnamed: Unnamed = is_id,
    ) -> None:
        self.entries = {one.entity_id: one for one in entries if one.document}
        self.numbers, self.merged, self.unnamed = numbers, merged, unnamed
        self._blocks: dict[str, list[str]] = defaultdict(list)
        for key, entry in self.entries.items():
            for block in _blocks(entry.document or {}):
                self._blocks[block].append(key)
        self._names = {key: plain(one.document or {}) for key, one in self.entries.items()}

    def similar(self, rows: Sequence[Good]) -> dict[int, list[Candidate]]:
        """Return for each row the entries with a similar name in the same place, best first."""
        found: dict[int, dict[str, Candidate]] = {row.number: {} for row in rows}
        blocks: dict[str, list[Good]] = defaultdict(list)
        for row in rows:
            for block in _blocks(row.document):
                blocks[block].append(row)
        for block, members in blocks.items():
            keys = self._blocks.get(block, [])
            at_once = max(1, AT_ONCE // max(1, len(keys)))
            for begin in range(0, len(members) if keys else 0, at_once):
                self._compare(members[begin : begin + at_once], keys, found)
        return {number: _best(known.values()) for number, known in found.items()}

    def _compare(
        self, rows: Sequence[Good], keys: Sequence[str], found: dict[int, dict[str, Candidate]]
    ) -> None:
        scores = process.cdist(
            [plain(row.document) for row in rows],
            [self._names[key] for key in keys],
            scorer=fuzz.ratio,
            score_cutoff=ASKED,
            dtype=np.uint8,
        )
        for index, other in zip(*np.nonzero(scores), strict=True):
            key = keys[other]
            name = str((self.entries[key].document or {})["name"])
            candidate = Candidate(key, name, float(scores[index, other]))
            found[rows[index].number][key] = candidate


def match(  # noqa: PLR0913 - the rows, what there is, what was decided, what leads elsewhere
    good: Sequence[Good],
    entries: Iterable[Entry],
    numbers: Mapping[str, int],
    decisions: Mapping[int, str] | None = None,
    merged: Mapping[str, str] = MappingProxyType({}),
    *,
    unnamed: Unnamed = is_id,
) -> tuple[Match, ...]:
    """Return what becomes of each row, in the order of the rows.

    Parameters
    ----------
    entries, numbers
        The entries that there are, and the newest number of every entry that ever was.
    decisions
        By row: the id of the entry it is about, `NEW_ENTRY` or `SKIPPED`; counts before anything.
    merged
        By the id of an entry that was merged into another one, the id of that.
    unnamed
        Tells which stored partners a file cannot name, see `merging.merged`.
    """
    known, decided = Known(entries, numbers, merged, unnamed), decisions or {}
    named = {row.number: _named(row, known, decided) for row in good}
    asked = known.similar([row for row in good if named[row.number] is None])
    instead = rows_instead(good, named, decided)
    taken: dict[str, int] = {}
    found = []
    for row in good:
        key = named[row.number]
        if key and row.number in instead:
            found.append(_left_out(row, known.entries[key], instead[row.number]))
            continue
        candidates = asked.get(row.number, [])
        if key is None and (sure := _sure(row, candidates, known)):
            key = sure
        elif key is None and not candidates:
            key = NEW_ENTRY
        one = _decided(row, key, candidates, known)
        if one.document is not None and one.entity_id in taken:
            note = f"derselbe Eintrag wie in {taken[one.entity_id]}"
            one = _uncertain(row, [_candidate(one.entity_id, known, row)], (*row.notes, note))
        elif one.entity_id:
            taken.setdefault(one.entity_id, row.number)
        found.append(one)
    return tuple(found)


def plain(document: Mapping[str, object]) -> str:
    """Return a name as it is compared: folded words in the order of the alphabet."""
    return " ".join(sorted(words(str(document.get("name", "")))))


def _named(row: Good, known: Known, decided: Mapping[int, str]) -> str | None:
    """Return what is decided or said by an id; None if names must be compared."""
    if row.number in decided:
        return decided[row.number]
    for key in ids(row):
        there = known.merged.get(key, key)
        if there in known.entries:
            return there
    return None


def _left_out(row: Good, entry: Entry, instead: int) -> Match:
    name = str((entry.document or {})["name"])
    note = f"zusammengeführt mit „{name}“ ({entry.entity_id}); Zeile {instead} gilt"
    notes = (*row.notes, note)
    return Match(row.number, Verdict.SKIPPED, entry.entity_id, row.document["name"], notes=notes)


def _decided(row: Good, key: str | None, candidates: list[Candidate], known: Known) -> Match:
    if key == SKIPPED:
        return Match(row.number, Verdict.SKIPPED, "", row.document["name"], notes=row.notes)
    if key == NEW_ENTRY:
        entity_id = external_id(row)
        document = {**row.document, "id": entity_id}
        read = known.numbers.get(entity_id, 0)
        notes = (*row.notes, BY_ADDRESS) if row.by_address else row.notes
        return Match(
            row.number, Verdict.NEW, entity_id, document["name"], read, document, notes=notes
        )
    if key is None or key not in known.entries:
        return _uncertain(row, candidates, row.notes)
    return _changed(row, known.entries[key], known.unnamed)


def _changed(row: Good, entry: Entry, unnamed: Unnamed) -> Match:
    before = entry.document or {}
    document, notes = merged(before, row, unnamed)
    found = differences(before, document)
    verdict = Verdict.CHANGED if found else Verdict.SAME
    return Match(
        row.number, verdict, entry.entity_id, str(before["name"]), entry.number,
        document if found else None, found, notes=(*row.notes, *notes),
    )  # fmt: skip


def _uncertain(row: Good, candidates: Sequence[Candidate], notes: tuple[str, ...]) -> Match:
    name = row.document["name"]
    return Match(row.number, Verdict.UNCERTAIN, "", name, candidates=tuple(candidates), notes=notes)


def _candidate(key: str, known: Known, row: Good) -> Candidate:
    entry = known.entries.get(key)
    document = entry.document if entry and entry.document else row.document
    return Candidate(key, str(document["name"]), 100.0)


def _sure(row: Good, candidates: Sequence[Candidate], known: Known) -> str | None:
    """Return the only entry with almost the same name, the same type, and the same place."""
    found = [
        one.entity_id
        for one in candidates
        if one.similarity >= SURE
        and same_place(row.document, known.entries[one.entity_id].document or {})
    ]
    return found[0] if len(found) == 1 else None


def _blocks(document: Mapping[str, object]) -> tuple[str, ...]:
    """Return where an entry is compared: its postcode and its Gemeinde, or nowhere known."""
    known = [str(document.get(name) or "") for name in ("postcode", "gemeinde_key")]
    return tuple(one for one in known if one) or ("",)


def _best(candidates: Iterable[Candidate]) -> list[Candidate]:
    return sorted(candidates, key=lambda one: (-one.similarity, one.entity_id))[:MOST_CANDIDATES]
