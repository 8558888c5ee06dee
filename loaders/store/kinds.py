"""The kinds of entries: what each must keep to, and what an entry says about another one."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, Final, NamedTuple, get_origin

from sqlalchemy import Connection

from geo.model import Visibility
from loaders import event_row, self_assessment
from loaders.area_statements import AreaStatement
from loaders.checking import Checked, check_rows
from loaders.committee_row import CommitteeRow
from loaders.event_row import EventRow
from loaders.problems import Finding, Severity
from loaders.records import Row
from loaders.self_assessment import Assessment
from loaders.store import area_notes, committees, documents
from loaders.store.base import current_entries, is_protected
from loaders.store.documents import NAME, Rules, unreadable
from loaders.store.model import (
    AREA_NOTE,
    ASSESSMENT,
    COMMITTEE,
    EVENT,
    FACILITY,
    Document,
    Entry,
    Refused,
    kind_of,
)


class KindOf(NamedTuple):
    """The model of a kind, and what it must keep to besides, anywhere and ``within`` a district."""

    model: type[Row]
    faults: Callable[[str, Any], list[Finding]] = lambda _name, _row: []
    within: Callable[[str, Any, Rules], list[Finding]] = lambda _name, _row, _rules: []


KINDS: Final[Mapping[str, KindOf]] = {
    EVENT: KindOf(EventRow, event_row.faults),
    AREA_NOTE: KindOf(AreaStatement, within=area_notes.outside),
    COMMITTEE: KindOf(CommitteeRow, within=committees.faults),
    ASSESSMENT: KindOf(Assessment, self_assessment.faults),
}
"""All kinds but facilities, which have a place and rules of their own."""


def blank(entity_id: str) -> Document:
    """Return the document that a new entry of any kind but facilities begins with."""
    model = KINDS[kind_of(entity_id)].model
    needed = {name: field for name, field in model.model_fields.items() if field.is_required()}
    values: dict[str, Any] = {
        name: [] if get_origin(field.annotation) is list else "" for name, field in needed.items()
    }
    values |= {"id": entity_id}
    values |= {"visibility": Visibility.PUBLIC.value} if "visibility" in needed else {}
    return model.model_construct(**values).model_dump(mode="json", warnings=False)


def checked(found: Iterable[Document], rules: Rules) -> Checked:
    """Return documents of any kind as the loaders read them, and findings for those refused."""
    by_kind: dict[str, list[Document]] = {}
    for one in found:
        by_kind.setdefault(kind_of(str(one.get("id", ""))), []).append(one)
    rows, findings = documents.checked(by_kind.pop(FACILITY, []), rules)
    for kind, those in by_kind.items():
        good, faults = _checked(kind, those, rules)
        rows += good
        findings += faults
    return rows, findings


def _checked(
    kind: str, found: list[Document], rules: Rules
) -> tuple[list[Document], list[Finding]]:
    model, of_row, within = KINDS[kind]
    faults = [fault for one in found if (fault := unreadable(one))]
    rows, findings = check_rows(NAME, model, [(str(one.get("id", "")), one) for one in found])
    good = [model.model_validate(row) for row in rows]
    more = [one for row in good for one in (*of_row(NAME, row), *within(NAME, row, rules))]
    return rows, [*faults, *findings, *more]


def newly_linked(
    connection: Connection,
    district: str,
    new: Mapping[str, Document],
    known: Mapping[str, Entry],
) -> dict[str, Document | None]:
    """Return the facilities at which events shall be, or in another Gemeinde than before, by id.

    Whoever puts an event there needs the right to the facility, too.
    """
    before = {key: _where(one.document or {}) for key, one in known.items()}
    wanted = {key: _where(one) for key, one in _events(new).items()}
    ids = {one[0] for key, one in wanted.items() if one[0] and one != before.get(key)}
    there = current_entries(connection, district, sorted(ids))
    return {key: one.document for key, one in there.items()}


def check_linked(new: Mapping[str, Document], linked: Mapping[str, Document | None]) -> None:
    """Check that events are at public facilities, and in the Gemeinde of those.

    Raises
    ------
    Refused
        One is not; of a protected facility nothing is told.
    """
    findings = [
        Finding(NAME, key, *fault, Severity.ERROR)
        for key, one in _events(new).items()
        if one.get("facility") in linked
        for fault in _linked(one, linked[str(one["facility"])])
    ]
    if findings:
        raise Refused(findings)


def _where(event: Document) -> tuple[str, str]:
    return str(event.get("facility") or ""), str(event.get("gemeinde_key") or "")


def _linked(event: Document, facility: Document | None) -> Collection[tuple[str, str, str]]:
    if facility is None or is_protected(facility) or facility["visibility"] != Visibility.PUBLIC:
        problem = "ist kein öffentlicher Eintrag, an dem ein Termin stattfinden kann"
        return [("facility", "", problem)]
    if not facility["mobile"] and event["gemeinde_key"] != facility["gemeinde_key"]:
        return [("gemeinde_key", "", "ist nicht die Gemeinde des Eintrags, an dem der Termin ist")]
    return []


def _events(found: Mapping[str, Document]) -> dict[str, Document]:
    return {key: one for key, one in found.items() if kind_of(key) == EVENT}
