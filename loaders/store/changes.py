"""Changing the store: edits, undoing a change, restoring a version. Nothing is overwritten."""

import datetime as dt
from collections.abc import Callable, Sequence

from sqlalchemy import Connection, select

from geo.permissions import Action as Doing
from loaders.problems import Finding, Severity
from loaders.store.base import (
    Store,
    add_versions,
    begin_change,
    change_of,
    current_entries,
    entry_of,
    of,
)
from loaders.store.documents import NAME
from loaders.store.kinds import check_linked, checked, newly_linked
from loaders.store.model import (
    Action,
    Change,
    Conflict,
    Document,
    Edit,
    Entry,
    Refused,
    Why,
    kind_of,
)
from loaders.store.permits import Deed, authorise, authorise_publishing, check_four_eyes
from loaders.store.tables import change, version
from loaders.store.transaction import changing

Made = tuple[Change, tuple[Entry, ...]]
Find = Callable[[Connection], list[Edit]]
Then = Callable[[Connection, Change], None]


def write(  # noqa: PLR0913 - what is changed, by whom, when, and how
    store: Store,
    district: str,
    edits: Sequence[Edit],
    why: Why,
    now: dt.datetime,
    *,
    action: Action = Action.EDIT,
) -> Made:
    """Store edits of a district as one change, all or none, and return it with the new entries.

    ``action`` is `Action.IMPORT` for the rows of a received file.

    Raises
    ------
    Conflict
        An entry has another number than its writer saw.
    Denied
        Whoever changes something may not change one of the entries, as it is or as it would be.
    Refused
        A document breaks a rule of the shipped data, the change says not who or why, an entry
        comes twice, or nothing would change.
    DataProblem
        The database cannot be written; nothing of the change is stored.
    """
    doing = Doing.IMPORT if action is Action.IMPORT else Doing.EDIT
    return commit(store, district, action, lambda _: list(edits), (why, now), doing=doing)


def undo(store: Store, district: str, change_id: int, why: Why, now: dt.datetime) -> Made:
    """Store a change by which everything is as it was before another change.

    Raises
    ------
    Conflict
        An entry was changed again since then.
    Refused
        There is no such change, it is a delivery, or the former state breaks today's rules.
    DataProblem
        The database cannot be written.
    """
    return commit(
        store, district, Action.UNDO, lambda known: _undone(known, district, change_id), (why, now)
    )


def restore(
    store: Store, district: str, former: tuple[str, int], read: int, why: tuple[Why, dt.datetime]
) -> Made:
    """Store a former version of an entry, (id, number), as its newest one.

    ``read`` is the number the writer saw; ``why`` goes with the moment.

    Raises
    ------
    Conflict, Refused, DataProblem
        As `write`; also refused is a version that never was.
    """
    entity_id, number = former

    def find(connection: Connection) -> list[Edit]:
        return [Edit(entity_id, read, _version(connection, district, entity_id, number))]

    return commit(store, district, Action.RESTORE, find, why)


def commit(  # noqa: PLR0913 - what is changed, by whom, as what, and what goes along
    store: Store,
    district: str,
    action: Action,
    find: Find,
    why: tuple[Why, dt.datetime],
    *,
    doing: Doing = Doing.EDIT,
    then: Then = lambda _connection, _made: None,
) -> Made:
    """Store the edits that ``find`` returns, and what ``then`` writes, all or none.

    ``doing`` is what whoever acts needs the right to, with each entry as it is and as it will be;
    what shows an entry to more people, or more of its place, needs the right to publish, too.

    Raises
    ------
    Conflict, Denied, Refused, DataProblem
        As `write`; also refused is a role whose changes wait until somebody else releases them.
    """
    store.rules_of(district)
    with changing(store, why[0]) as connection:
        edits = find(connection)
        documents = check_documents(store, district, edits)
        known = current_entries(connection, district, [edit.entity_id for edit in edits])
        touched = [*documents.values(), *(current.document for current in known.values())]
        linked = newly_linked(connection, district, documents, known)
        touched += linked.values()
        deed = Deed(why[0].actor, doing, district, why[1])
        authorise(connection, store, deed, touched)
        check_four_eyes(connection, store, deed)
        pairs = [(current.document, documents.get(key)) for key, current in known.items()]
        authorise_publishing(connection, store, deed, pairs)
        check_linked(documents, linked)
        for edit in edits:
            if edit.read != known[edit.entity_id].number:
                raise Conflict(known[edit.entity_id], edit)
        changed = [
            (current, documents.get(key))
            for key, current in known.items()
            if documents.get(key) != current.document
        ]
        if not changed:
            raise Refused([_finding("", "nichts würde sich ändern")])
        made = begin_change(connection, district, action, *why)
        entries = add_versions(connection, made, changed)
        then(connection, made)
    return made, entries


def check_documents(store: Store, district: str, edits: Sequence[Edit]) -> dict[str, Document]:
    """Return the documents that edits would store, by id, as the store writes them.

    Raises
    ------
    Refused
        A document breaks a rule of the shipped data, or an entry comes twice.
    DataProblem
        There is no such district.
    """
    ids = [edit.entity_id for edit in edits]
    findings = [] if len(set(ids)) == len(ids) else [_finding("id", "kommt mehrfach vor")]
    documents = {edit.entity_id: edit.document for edit in edits if edit.document is not None}
    if any(document.get("id") != key for key, document in documents.items()):
        findings.append(_finding("id", "ist nicht die des Eintrags"))
    rows, refused = checked(documents.values(), store.rules_of(district))
    if findings or refused:
        raise Refused([*findings, *refused])
    return {row["id"]: row for row in rows}


def _undone(connection: Connection, district: str, change_id: int) -> list[Edit]:
    row = connection.execute(
        select(change).where(of(change, district=district, id=change_id))
    ).one_or_none()
    if row is None:
        raise Refused([_finding("id", f"{change_id} ist keine Änderung in diesem Landkreis")])
    if change_of(row).action is Action.DELIVERY:
        problem = "ist eine Auslieferung; bitte einzelne Einträge wiederherstellen"
        raise Refused([_finding("id", problem)])
    made = connection.execute(
        select(version).where(version.c.change_id == change_id).order_by(version.c.entity_id)
    )
    return [
        Edit(one.entity_id, one.number, _before(connection, district, entry_of(one)))
        for one in made
    ]


def _before(connection: Connection, district: str, entry: Entry) -> Document | None:
    if entry.number == 1:
        return None
    return _version(connection, district, entry.entity_id, entry.number - 1)


def _version(connection: Connection, district: str, entity_id: str, number: int) -> Document | None:
    known = {"kind": kind_of(entity_id), "entity_id": entity_id, "number": number}
    about = of(version, district=district, **known)
    row = connection.execute(select(version).where(about)).one_or_none()
    if row is None:
        raise Refused([_finding("number", f"{number} ist keine Fassung dieses Eintrags")])
    return entry_of(row).document


def _finding(column: str, problem: str) -> Finding:
    return Finding(NAME, "", column, "", problem, Severity.ERROR)
