"""Changing the store: edits, undoing a change, restoring a version. Nothing is overwritten."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from sqlalchemy import Connection

from geo.permissions import Action as Doing
from loaders.problems import Finding, Severity
from loaders.store.assessments import check_centres
from loaders.store.base import (
    Store,
    add_versions,
    begin_change,
    current_entries,
)
from loaders.store.committees import check_together
from loaders.store.documents import NAME
from loaders.store.draft_model import Kept
from loaders.store.drafts import use_up
from loaders.store.engine import reading
from loaders.store.former import undone, version_of
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
)
from loaders.store.permits import Deed, authorise, authorise_publishing, check_four_eyes
from loaders.store.redirects import with_targets
from loaders.store.showing import shown
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
    used: Kept | None = None,
) -> Made:
    """Store edits of a district as one change, all or none, and return it with the new entries.

    ``action`` is `Action.IMPORT` for the rows of a received file. ``used`` is the draft that they
    were begun with: it ends with the change, or not at all.

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

    def then(connection: Connection, _made: Change) -> None:
        if used:
            use_up(connection, store, Deed(why.actor, doing, district, now), used)

    return commit(
        store, district, action, lambda _: list(edits), (why, now), doing=doing, then=then
    )


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
        store, district, Action.UNDO, lambda known: undone(known, district, change_id), (why, now)
    )


def may_undo(store: Store, district: str, change_id: int, actor: str, now: dt.datetime) -> bool:
    """Tell whether somebody may undo a change, unless an entry was changed again since then.

    Raises
    ------
    DataProblem
        The database cannot be read.
    """
    deed = Deed(actor, Doing.EDIT, district, now)
    try:
        with reading(store.engine) as connection:
            edits = with_targets(connection, district, undone(connection, district, change_id))
            documents = check_documents(store, district, edits)
            _authorise_edits(connection, store, deed, edits, documents)
    except Refused:
        return False
    return True


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
        former = version_of(connection, district, entity_id, number)
        return [Edit(entity_id, read, former.document, former.merged_into)]

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
    what shows an entry to more people, or more of its place, needs the right to publish, too. An
    entry that is merged into another one counts as shown as that one is, one that ended as it was
    last: ending and bringing back opens nothing.

    Raises
    ------
    Conflict, Denied, Refused, DataProblem
        As `write`; also refused is a role whose changes wait until somebody else releases them.
    """
    store.rules_of(district)
    with changing(store, why[0]) as connection:
        edits = with_targets(connection, district, wanted := find(connection))
        documents = check_documents(store, district, edits)
        deed = Deed(why[0].actor, doing, district, why[1])
        known = _authorise_edits(connection, store, deed, edits, documents)
        for edit in edits:
            if edit.read != known[edit.entity_id].number:
                raise Conflict(known[edit.entity_id], edit)
        changed = [
            (known[edit.entity_id], documents.get(edit.entity_id))
            for edit in wanted
            if documents.get(edit.entity_id) != known[edit.entity_id].document
        ]
        if not changed:
            raise Refused([_finding("", "nichts würde sich ändern")])
        made = begin_change(connection, district, action, *why)
        merged = {edit.entity_id: edit.merged_into for edit in edits if edit.merged_into}
        entries = add_versions(connection, made, changed, merged)
        then(connection, made)
    return made, entries


def _authorise_edits(
    connection: Connection,
    store: Store,
    deed: Deed,
    edits: Sequence[Edit],
    documents: Mapping[str, Document],
) -> dict[str, Entry]:
    """Return the entries of edits as they are now, if whoever acts may make them ``documents``.

    Raises
    ------
    Denied, Refused
        As `commit`.
    """
    known = current_entries(connection, deed.district, [edit.entity_id for edit in edits])
    seen = {key: shown(connection, one, deed.district) for key, one in known.items()}
    linked = newly_linked(connection, deed.district, documents, known)
    touched = [*documents.values(), *(own for own, *_ in seen.values()), *linked.values()]
    authorise(connection, store, deed, touched)
    check_four_eyes(connection, store, deed)
    pairs = [
        (before, documents.get(edit.merged_into or edit.entity_id))
        for edit in edits
        for before in seen[edit.entity_id]
    ]
    authorise_publishing(connection, store, deed, pairs)
    check_linked(documents, linked)
    check_together(connection, store, deed.district, edits, documents)
    check_centres(connection, deed.district, documents)
    return known


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


def _finding(column: str, problem: str) -> Finding:
    return Finding(NAME, "", column, "", problem, Severity.ERROR)
