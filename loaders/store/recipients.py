"""Who is asked about an entry: the office at the address that the entry has now, and no other."""

from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, select

from geo.model import LocationClass, Status, Visibility
from loaders.mail import is_address
from loaders.store.base import current_entry, of
from loaders.store.model import Document
from loaders.store.tables import mail


class Left(StrEnum):
    """Why an entry gets no mail."""

    NO_ADDRESS = "no_address"
    PROTECTED = "protected"
    LATELY = "lately"
    TOO_MANY = "too_many"
    GONE = "gone"
    DECLINED = "declined"


def left_out(document: Document | None) -> Left | None:
    """Return why an entry gets no mail by what it says itself, None if it may get one.

    Mails are not sent to protected places: a mail is read by others on its way and in its box. Nor
    to an office that wants none.
    """
    unfit = _unfit(document)
    wants_none = (document or {}).get("no_reminders") is True
    return Left.DECLINED if unfit is None and wants_none else unfit


def _unfit(document: Document | None) -> Left | None:
    if document is None or document.get("status") == Status.HISTORIC.value:
        return Left.GONE
    if document.get("location_class") != LocationClass.PUBLIC.value:
        return Left.PROTECTED
    if document.get("visibility") != Visibility.PUBLIC.value:
        return Left.PROTECTED
    return None if is_address(str(document.get("email") or "")) else Left.NO_ADDRESS


def is_meant(document: Document | None, recipient: str) -> bool:
    """Tell whether a link about an entry that went to an address by mail counts."""
    return _unfit(document) is None and (document or {}).get("email") == recipient


def is_still_meant(connection: Connection, row: Any) -> bool:  # noqa: ANN401 - a row of links
    """Tell whether whoever got a link by mail is still the office of its entry."""
    asked = select(mail.c.recipient).where(of(mail, link_id=row.id))
    document = current_entry(connection, row.district, row.entity_id).document
    return all(is_meant(document, one.recipient) for one in connection.execute(asked))
