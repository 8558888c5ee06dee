"""What the store keeps of committees: delivered, checked together, ended if nothing hangs on it."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from sqlalchemy import Connection

from geo.committees.model import Committee
from loaders import committee_row
from loaders.committee_row import POINTING, CommitteeRow, Known
from loaders.committees import COMMITTEES_FILE, read_committees, read_rows
from loaders.files import sha256
from loaders.problems import Finding, Severity
from loaders.store.base import Store, any_of_kind
from loaders.store.documents import NAME, Rules
from loaders.store.engine import reading
from loaders.store.history import entries_in
from loaders.store.model import COMMITTEE, Document, Edit, Refused, kind_of

FILE: Final = COMMITTEES_FILE
MOST_NAMED: Final = 3


def shipped(folder: Path, rules: Rules) -> dict[str, Document]:
    """Return the committees that a district's folder ships, by id.

    Raises
    ------
    DataProblem
        The file is broken.
    """
    rows = read_rows(folder / FILE, _known(rules))
    return {one.id: one.model_dump(mode="json") for one in rows}


def read_by(rules: Rules) -> tuple[str, ...]:
    """Return what else makes the same file another delivery: other fields, areas or topics."""
    fields = sorted(CommitteeRow.model_fields)
    named = "/".join((*sorted(rules.areas), *sorted(rules.lebenslagen)))
    return *fields, sha256(named.encode())


def faults(resource: str, row: CommitteeRow, rules: Rules) -> list[Finding]:
    """Return what is wrong with a committee by itself, in its district."""
    return [_finding(resource, row, fault) for fault in committee_row.faults(row, _known(rules))]


def check_together(
    connection: Connection,
    store: Store,
    district: str,
    edits: Sequence[Edit],
    documents: Mapping[str, Document],
) -> None:
    """Check that committees name others that there are, and that nothing hangs on one that ends.

    Raises
    ------
    Refused
        One does not, by its field; or what hangs on it, in a sentence.
    """
    touched = [edit.entity_id for edit in edits if kind_of(edit.entity_id) == COMMITTEE]
    if not touched:
        return
    there = _rows(connection, district)
    ended = [there[one] for one in touched if one in there and one not in documents]
    new = {one: CommitteeRow.model_validate(documents[one]) for one in touched if one in documents}
    left = {key: row for key, row in {**there, **new}.items() if row not in ended}
    by_key = {row.key: row for row in left.values()}
    findings = [
        _finding(NAME, row, fault)
        for row in new.values()
        for fault in committee_row.pointing(row, by_key)
    ]
    for row in ended:
        hanging = [*_pointing_to(row, by_key), store.hanging(district, row.id)]
        if said := " und ".join(filter(None, hanging)):
            findings.append(_still_needed(row, said))
    if findings:
        raise Refused(findings)


def refused(store: Store, district: str, edit: Edit) -> tuple[Finding, ...]:
    """Return why an edit of a committee would be refused beside all others; none if it would not.

    Raises
    ------
    DataProblem
        The database cannot be read.
    """
    documents = {} if edit.document is None else {edit.entity_id: edit.document}
    with reading(store.engine) as connection:
        try:
            check_together(connection, store, district, [edit], documents)
        except Refused as refusal:
            return refusal.findings
    return ()


def hanging(store: Store, district: str, entity_id: str) -> str:
    """Return what hangs on a committee, for which it cannot end; empty if nothing does.

    Raises
    ------
    DataProblem
        The database cannot be read.
    """
    found = refused(store, district, Edit(entity_id, 0, None))
    return found[0].problem if found else ""


def committees(
    store: Store | None, district: str, folder: Path, known: Known
) -> tuple[Committee, ...]:
    """Return the committees of a district now: by the store, else those shipped in ``folder``.

    A store that was never given any, as one of before that can only be read, does not say which.
    What a committee names that is no more, as after a delivery, it names no longer.

    Raises
    ------
    DataProblem
        The store cannot be read, or without one the shipped file is broken.
    """
    if store:
        with reading(store.engine) as connection:
            if any_of_kind(connection, district, COMMITTEE):
                rows = _rows(connection, district)
                keys = {row.key for row in rows.values()}
                living = (_living(row, keys, known) for row in rows.values())
                return tuple(map(committee_row.committee_of, living))
    return read_committees(folder / FILE, known)


def _living(row: CommitteeRow, keys: set[str], known: Known) -> CommitteeRow:
    others = {name: "" for name in POINTING if getattr(row, name) not in keys}
    topics = [one for one in row.lebenslagen if one in known.lebenslagen]
    return row.model_copy(update={**others, "lebenslagen": topics})


def _rows(connection: Connection, district: str) -> dict[str, CommitteeRow]:
    found = entries_in(connection, district, None, COMMITTEE)
    return {one.entity_id: CommitteeRow.model_validate(one.document or {}) for one in found}


def _known(rules: Rules) -> Known:
    return Known(rules.areas, rules.lebenslagen)


def _pointing_to(row: CommitteeRow, others: Mapping[str, CommitteeRow]) -> Iterator[str]:
    """Yield which committees name one, by their field."""
    words = {"part_of": "gehört dazu", "substitutes": "tritt an seine Stelle"}
    for column, said in words.items():
        names = [one.name for one in others.values() if getattr(one, column) == row.key]
        yield from (f"das Gremium „{name}“ {said}" for name in names[:MOST_NAMED])


def _still_needed(row: CommitteeRow, said: str) -> Finding:
    problem = (
        f"„{row.name}“ wird noch gebraucht: {said}. Bitte zuerst dort ändern; endet das Gremium,"
        " genügt „Besteht bis“: Dann steht es bei den früheren"
    )
    return Finding(NAME, row.id, "", "", problem, Severity.ERROR)


def _finding(resource: str, row: CommitteeRow, fault: committee_row.Fault) -> Finding:
    return Finding(resource, row.id, fault.column, fault.value[:80], fault.problem, Severity.ERROR)
