"""School addresses: two ways to write them, one per Land."""

import re
from typing import NamedTuple

# "Bergstraße 11 14797 Kloster Lehnin/OT Damsdorf" and "Schulstr. 3, 27308 Kirchlinteln"
ADDRESS = re.compile(
    r"(?P<street>.+?),? (?P<postcode>\d{5}) (?P<locality>.+?)(?:/OT (?P<ortsteil>.+))?"
)
# "Schulstr. 3", "Alte Dorfstr 1", "Jahnstr.9" and "Große Str. 63"
SHORT_STREET = re.compile(r"(?P<start>[Ss])tr(?:\.|(?= \d))\s*")
# Only Niedersachsen joins a part to the place by a hyphen ("Thedinghausen-Morsum"); names of
# places that carry one themselves would need an entry in the corrections.
JOINED_PLACE = re.compile(r"(?P<locality>[^-]+)-(?P<ortsteil>[A-ZÄÖÜ][^-]+)")


class Address(NamedTuple):
    """An address in its parts; empty where the source has none."""

    street: str
    postcode: str
    locality: str
    ortsteil: str


def parse_address(text: str) -> Address | None:
    """Return the parts of a school's address, or None if it has another form.

    >>> parse_address("Ruhlsdorf / Sputendorfer Straße 1 14513 Teltow").ortsteil
    'Ruhlsdorf'
    """
    found = ADDRESS.fullmatch(text.strip())
    if found is None:
        return None
    street, locality, ortsteil = found["street"], found["locality"], found["ortsteil"] or ""
    before, slash, after = street.partition(" / ")
    if slash:
        ortsteil, street = ortsteil or before, after
    joined = JOINED_PLACE.fullmatch(locality) if "," in text else None
    if joined is not None:
        locality, ortsteil = joined["locality"], joined["ortsteil"]
    street = street.removeprefix(f"{ortsteil} ") if ortsteil else street
    return Address(full_street(street), found["postcode"], locality, ortsteil)


def full_street(street: str) -> str:
    """Return a street with "straße" written out.

    >>> full_street("Jahnstr.9")
    'Jahnstraße 9'
    """
    return SHORT_STREET.sub(r"\g<start>traße ", street).strip()
