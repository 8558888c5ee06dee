"""Offices as vCard 3.0 (RFC 2426): one card or many in one file, UTF-8; never persons."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any

import vobject

from loaders.spreadsheets import readable

MEDIA_TYPE = "text/vcard"
COUNTRY = "Deutschland"
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:familienwegweiser:rollen")


@dataclass(frozen=True)
class Card:
    """A role as a card; empty parts are left out.

    ``key`` makes the UID: a later file replaces the card in an address book.
    """

    key: str
    name: str
    organization: str
    role: str = ""
    street: str = ""
    postcode: str = ""
    locality: str = ""
    phones: tuple[str, ...] = ()
    email: str = ""
    web: str = ""
    note: str = ""
    categories: tuple[str, ...] = ()


def make(cards: Iterable[Card]) -> bytes:
    """Return the cards one after the other, with the line ends and folding of the standard."""
    return "".join(_card(_readable(card)) for card in cards).encode()


def _readable(card: Card) -> Card:
    """Return a card whose texts hold nothing that no file can hold."""
    values: dict[str, Any] = {}
    for part in fields(card):
        value = getattr(card, part.name)
        is_text = isinstance(value, str)
        values[part.name] = readable(value) if is_text else tuple(map(readable, value))
    return Card(**values)


def _card(card: Card) -> str:
    made = vobject.vCard()
    made.add("fn").value = card.name
    made.add("n").value = vobject.vcard.Name(family=card.name)
    made.add("org").value = [card.organization]
    made.add("uid").value = uuid.uuid5(_NAMESPACE, card.key).urn
    for name, value in (("role", card.role), ("url", card.web), ("note", card.note)):
        if value:
            made.add(name).value = value
    if card.categories:
        made.add("categories").value = list(card.categories)
    if card.street or card.locality:
        _work(made, "adr").value = vobject.vcard.Address(
            street=card.street, code=card.postcode, city=card.locality, country=COUNTRY
        )
    for phone in card.phones:
        _work(made, "tel").value = phone
    if card.email:
        _work(made, "email").value = card.email
    return str(made.serialize())


def _work(card: vobject.base.Component, name: str) -> vobject.base.ContentLine:
    """Add a line that says that it belongs to work."""
    line = card.add(name)
    line.type_param = "WORK"
    return line
