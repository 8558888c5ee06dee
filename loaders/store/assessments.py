"""What the store keeps of self-assessments of family centres: whose they are, and which there are.

An assessment belongs to whom the entry of its centre belongs to; one of a centre that was merged
into another one to whom that belongs.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from sqlalchemy import Connection

from geo.family_centres import CENTRE_TYPE
from geo.model import Status
from loaders.problems import Finding, Severity
from loaders.self_assessment import Assessment
from loaders.store.base import Store, current_entry
from loaders.store.documents import NAME
from loaders.store.engine import reading
from loaders.store.former import last_document
from loaders.store.history import entries_in
from loaders.store.model import ASSESSMENT, Document, Refused, kind_of
from loaders.store.redirects import redirects_in

NONE: Final = "ist kein Familienzentrum, das in Betrieb ist; nur solche bewerten sich selbst"


def owned(
    connection: Connection, district: str, documents: Iterable[Document | None]
) -> list[Document | None]:
    """Return documents, for each assessment the entry of its centre, as it is or last was.

    One of no centre belongs to nobody: it stays as it is.
    """
    found = list(documents)
    if not any(map(_is_assessment, found)):
        return found
    merged = redirects_in(connection, district)
    return [
        _centre(connection, district, merged, one) or one if _is_assessment(one) else one
        for one in found
    ]


def check_centres(connection: Connection, district: str, documents: Mapping[str, Document]) -> None:
    """Check that what is stored is about family centres that exist, as the matrix has them.

    Raises
    ------
    Refused
        One is not, is only planned, has ended or is no more.
    """
    wanted = {
        str(one["id"]): str(one["centre"]) for one in documents.values() if _is_assessment(one)
    }
    merged = redirects_in(connection, district) if wanted else {}
    findings = [
        Finding(NAME, key, "centre", "", NONE, Severity.ERROR)
        for key, centre in wanted.items()
        if not _is_there(connection, district, merged.get(centre, centre))
    ]
    if findings:
        raise Refused(findings)


def _is_there(connection: Connection, district: str, centre: str) -> bool:
    document = current_entry(connection, district, centre).document or {}
    return document.get("type") == CENTRE_TYPE and document.get("status") == Status.ACTIVE


def _centre(
    connection: Connection,
    district: str,
    merged: Mapping[str, str],
    one: Any,  # noqa: ANN401
) -> Document | None:
    centre = str(one.get("centre") or "")
    return last_document(connection, district, merged.get(centre, centre))


def _is_assessment(document: Document | None) -> bool:
    return document is not None and kind_of(str(document.get("id", ""))) == ASSESSMENT


def assessments(store: Store | None, district: str) -> tuple[Assessment, ...]:
    """Return the assessments of a district as they are now; none without a store.

    Raises
    ------
    DataProblem
        The store cannot be read.
    """
    if store is None:
        return ()
    with reading(store.engine) as connection:
        found = entries_in(connection, district, None, ASSESSMENT)
    known = (Assessment.model_validate(one.document) for one in found)
    return tuple(sorted(known, key=lambda one: one.as_of, reverse=True))
