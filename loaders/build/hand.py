"""The hand-kept inputs of a district: corrections, additions and reviewed notes."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from loaders.checking import Values, valid
from loaders.files import read_toml
from loaders.problems import DataProblem, Finding, Severity

CORRECTIONS_FILE = "corrections.toml"
ADDITIONS_FILE = "additions.toml"
NOTES_FILE = "notes.toml"
MARK_DIGITS = 8
# Parts of raw notes that only keep books: further sources, where a coordinate is from, what the
# source does not say. They never become a published note.
BOOKKEEPING = (
    "weitere Quelle: ", "Koordinate: ", "Straße nicht belegt", "Hausnummer nicht belegt",
    "nur Name und Gemeinde belegt", "Angaben verkürzt",
)  # fmt: skip


@dataclass(frozen=True)
class Correction:
    """One value that the raw data has wrong, why, and how that is known."""

    id: str
    field: str
    value: str | bool | list[str] | list[float] | dict[str, Any]
    reason: str
    source: str
    resource: str = "facilities"


@dataclass(frozen=True)
class ReviewedNote:
    """A note that somebody has read: ``mark`` pins the raw text, ``text`` is what is published."""

    id: str
    mark: str
    text: str


@dataclass(frozen=True)
class HandKept:
    """All hand-kept inputs of a district."""

    corrections: tuple[Correction, ...]
    additions: Mapping[str, Sequence[Values]]
    notes: Mapping[str, ReviewedNote]


def read_hand_kept(folder: Path) -> HandKept:
    """Return the hand-kept inputs of a district; files that do not exist count as empty.

    Raises
    ------
    DataProblem
        A file is not TOML or an entry lacks a field.
    """
    corrections = _entries(folder / CORRECTIONS_FILE, "corrections", Correction)
    notes = _entries(folder / NOTES_FILE, "notes", ReviewedNote)
    path = folder / ADDITIONS_FILE
    additions = read_toml(path) if path.exists() else {}
    return HandKept(tuple(corrections), additions, {note.id: note for note in notes})


def _entries(path: Path, name: str, model: type) -> list[Any]:
    if not path.exists():
        return []
    with valid(path.name):
        items = read_toml(path).get(name, [])
        return TypeAdapter(list[model]).validate_python(items)  # type: ignore[valid-type]


def needs_review(raw: str) -> bool:
    """Tell whether a raw note says more than where the research found or did not find something."""
    return not all(part.startswith(BOOKKEEPING) for part in raw.split("; "))


def note_mark(raw: str) -> str:
    """Return the mark that pins a raw note: it changes when the note does."""
    return hashlib.sha256(raw.encode()).hexdigest()[:MARK_DIGITS]


def correct(
    resource: str, rows: Sequence[Values], corrections: Sequence[Correction]
) -> tuple[list[Values], list[Finding]]:
    """Return the rows with their corrections, and one finding for each.

    Raises
    ------
    DataProblem
        A correction is for a record or a field that does not exist.
    """
    corrected = [dict(row) for row in rows]
    by_id = {row["id"]: row for row in reversed(corrected)}
    findings = []
    for correction in corrections:
        if correction.resource != resource:
            continue
        row = by_id.get(correction.id)
        if row is None or correction.field not in row:
            cause = "der Eintrag ist in den Rohdaten weggefallen; bitte die Berichtigung löschen."
            found = f"{correction.id}, {correction.field}"
            raise DataProblem(CORRECTIONS_FILE, "ein vorhandener Eintrag", found, None, "", cause)
        row[correction.field] = correction.value
        problem = f"berichtigt: {correction.reason}"
        findings.append(
            Finding(resource, correction.id, correction.field, "", problem, Severity.INFO)
        )
    return corrected, findings
