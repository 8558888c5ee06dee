"""Former versions of entries, and the edits by which all is as it was before a change."""

from sqlalchemy import Connection, select

from loaders.problems import Finding, Severity
from loaders.store.base import change_of, entry_of, of
from loaders.store.documents import NAME
from loaders.store.model import Action, Edit, Entry, Refused, kind_of
from loaders.store.tables import change, version


def undone(connection: Connection, district: str, change_id: int) -> list[Edit]:
    """Return the edits that undo a change.

    Raises
    ------
    Refused
        There is no such change in this district, or it is a delivery.
    """
    row = connection.execute(
        select(change).where(of(change, district=district, id=change_id))
    ).one_or_none()
    if row is None:
        raise refused("id", f"{change_id} ist keine Änderung in diesem Landkreis")
    if change_of(row).action is Action.DELIVERY:
        raise refused("id", "ist eine Auslieferung; bitte einzelne Einträge wiederherstellen")
    made = connection.execute(
        select(version).where(version.c.change_id == change_id).order_by(version.c.entity_id)
    )
    return [_back(connection, district, entry_of(one)) for one in made]


def _back(connection: Connection, district: str, made: Entry) -> Edit:
    if made.number == 1:
        return Edit(made.entity_id, made.number, None)
    before = version_of(connection, district, made.entity_id, made.number - 1)
    return Edit(made.entity_id, made.number, before.document, before.merged_into)


def version_of(connection: Connection, district: str, entity_id: str, number: int) -> Entry:
    """Return a version of an entry.

    Raises
    ------
    Refused
        There never was such a version.
    """
    known = {
        "district": district,
        "kind": kind_of(entity_id),
        "entity_id": entity_id,
        "number": number,
    }
    row = connection.execute(select(version).where(of(version, **known))).one_or_none()
    if row is None:
        raise refused("number", f"{number} ist keine Fassung dieses Eintrags")
    return entry_of(row)


def refused(column: str, problem: str) -> Refused:
    """Return a refusal of a change; ``problem`` is the German end of a sentence."""
    return Refused([Finding(NAME, "", column, "", problem, Severity.ERROR)])
