"""Entries as the tables of HSDS 3 (Human Services Data Specification, Open Referral).

One entry is a service of its Träger at one location; what HSDS has no field for stands in
``attributes``, with a term that says what it is. Ids are UUIDs that follow from the ids here, so
that the same entry has the same one in every export. Source of the fields: the schema of the
specification, https://docs.openreferral.org.
"""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from geo.model import Status
from geo.publish import CAPACITY, PublicFacility
from geo.service_capacity import PLACES
from geo.taxonomy import FacilityType
from loaders import characteristics
from loaders.exports.hsds_hours import Row, closure, schedules

NAMESPACE: Final = uuid.uuid5(uuid.NAMESPACE_URL, "https://docs.openreferral.org/familienwegweiser")
COUNTRY: Final = "DE"
UNKNOWN: Final = "unbekannt"
KINDS: Final = ("Art der Einrichtung", "Codes der Einrichtungsarten des Familienwegweisers")
ORIGIN: Final = ("Herkunft und Genauigkeit", "Woher ein Eintrag stammt und wie genau er ist")
SAID: Final = ("Merkmale", "Was der Eintrag über sich selbst sagt; fehlt etwas, ist es unbekannt")
ORIGINS: Final = {
    "source": "Quelle",
    "source_url": "Adresse der Quelle",
    "license": "Lizenz",
    "as_of": "Stand, wie ihn die Quelle nennt",
    "location_class": "Wie genau der Ort veröffentlicht wird",
    "location_precision": "Wie genau die Quelle den Ort nennt",
    "gemeinde_key": "Amtlicher Gemeindeschlüssel",
}
STATUS: Final = {
    Status.ACTIVE: "active",
    Status.PLANNED: "inactive",
    Status.HISTORIC: "defunct",
}

Tables = dict[str, list[Row]]


def tables(
    district: str,
    entries: Iterable[PublicFacility],
    types: dict[str, FacilityType],
    today: dt.date,
) -> Tables:
    """Return published entries (rows of `public_facilities`, WGS 84) as tables by their name.

    ``district`` is the key of the Landkreis; ``today`` decides what is closed for the time being.
    What is not known is left empty, but HSDS wants an organization: it is called "unbekannt".
    """
    made = _Tables(district, types, today)
    for entry in entries:
        made.add(entry)
    return made.tables


class _Tables:
    """The tables as they grow, one entry after the other."""

    def __init__(self, district: str, types: dict[str, FacilityType], today: dt.date) -> None:
        self.tables: Tables = defaultdict(list)
        self._district, self._types, self._today = district, types, today
        self._known: set[str] = set()

    def add(self, entry: PublicFacility) -> None:
        """Add an entry with all that belongs to it."""
        ids = {
            "service_id": self._id("service", entry.Index),
            "location_id": self._id("location", entry.Index),
        }
        organization = self._organization(entry.organization)
        self.tables["services"].append(
            self._service(entry, ids["service_id"], organization) | closure(entry, self._today)
        )
        self.tables["locations"].append(self._location(entry, ids["location_id"], organization))
        self._part("service_at_locations", entry, 0, ids)
        self._address(entry, ids["location_id"])
        for number, phone in enumerate(entry.phones):
            self._part("phones", entry, number, {**ids, "number": phone})
        for number, row in enumerate(schedules(entry)):
            self._part("schedules", entry, number, {**ids, **row})
        for number, code in enumerate(entry.languages):
            self._part("languages", entry, number, {**ids, "code": code})
        for number, (need, said) in enumerate(dict(entry.accessibility or {}).items()):
            row = {"location_id": ids["location_id"], "description": need, "details": said}
            self._part("accessibility", entry, number, row)
        self._capacity(entry, ids["service_id"])
        self._attributes(entry, ids["service_id"])

    def _id(self, kind: str, key: str) -> str:
        return str(uuid.uuid5(NAMESPACE, f"{self._district}/{kind}/{key}"))

    def _once(self, table: str, row: Row) -> str:
        """Add a row that several entries share; return its id."""
        key = str(row["id"])
        if key not in self._known:
            self._known.add(key)
            self.tables[table].append(row)
        return key

    def _part(self, table: str, entry: PublicFacility, number: int, row: Row) -> None:
        key = self._id(table, f"{entry.Index}/{number}")
        self.tables[table].append({"id": key, **row})

    def _organization(self, name: str) -> str:
        said = "Träger im Familienwegweiser" if name else "Der Träger ist nicht bekannt."
        key = self._id("organization", name)
        row = {"id": key, "name": name or UNKNOWN, "description": said}
        return self._once("organizations", row)

    def _service(self, entry: PublicFacility, key: str, organization: str) -> Row:
        kind = self._types[entry.type].label
        return {
            "id": key,
            "organization_id": organization,
            "name": entry.name,
            "description": ". ".join(filter(None, (kind, entry.note))),
            "url": entry.web,
            "email": entry.email,
            "status": STATUS[Status(entry.status)],
            "assured_date": entry.as_of_date,
            "alert": "",
        }

    def _location(self, entry: PublicFacility, key: str, organization: str) -> Row:
        place = entry.geometry
        return {
            "id": key,
            "location_type": "physical",
            "organization_id": organization,
            "name": entry.name,
            "latitude": None if place is None else round(place.y, 6),
            "longitude": None if place is None else round(place.x, 6),
            "external_identifier": entry.Index,
            "external_identifier_type": f"Familienwegweiser {self._district}",
        }

    def _address(self, entry: PublicFacility, location: str) -> None:
        city = entry.locality or entry.gemeinde
        if not (entry.street and city):
            return
        row = {
            "location_id": location,
            "address_1": entry.street,
            "address_2": f"Ortsteil {entry.ortsteil}" if entry.ortsteil else "",
            "city": city,
            "state_province": "",
            "postal_code": entry.postcode,
            "country": COUNTRY,
            "address_type": "physical",
        }
        self._part("addresses", entry, 0, row)

    def _capacity(self, entry: PublicFacility, service: str) -> None:
        said = dict(getattr(entry, CAPACITY, None) or {})
        if not said:
            return
        unit = said.get("unit") or PLACES
        row = {
            "service_id": service,
            "unit_id": self._once("units", {"id": self._id("unit", unit), "name": unit}),
            **{name: said.get(name) for name in ("available", "maximum", "description", "updated")},
        }
        self._part("service_capacities", entry, 0, row)

    def _attributes(self, entry: PublicFacility, service: str) -> None:
        term = self._term(KINDS, entry.type, self._types[entry.type].label)
        said = [(term, "")]
        for name, label in ORIGINS.items():
            value = str(getattr(entry, name))
            if value:
                said.append((self._term(ORIGIN, name, label), value))
        known = {
            name: getattr(entry, name) for name in characteristics.FIELDS if hasattr(entry, name)
        }
        for name, value in characteristics.flat(known).items():
            if value:
                label = characteristics.COLUMNS[name].label
                said.append((self._term(SAID, name, label), value))
        for number, (key, value) in enumerate(said):
            row = {
                "link_id": service,
                "taxonomy_term_id": key,
                "link_type": "",
                "link_entity": "service",
                "value": value,
            }
            self._part("attributes", entry, number, row)

    def _term(self, taxonomy: tuple[str, str], code: str, name: str) -> str:
        title, said = taxonomy
        parent = self._once(
            "taxonomies", {"id": self._id("taxonomy", title), "name": title, "description": said}
        )
        row = {
            "id": self._id("term", f"{title}/{code}"),
            "code": code,
            "name": name,
            "description": f"{title}: {name}",
            "taxonomy": title,
            "taxonomy_id": parent,
            "language": "de",
        }
        return self._once("taxonomy_terms", row)
