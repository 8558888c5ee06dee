"""Reading HSDS 3 (Open Referral), as a package of CSV tables or as JSON: one row per location."""

import io
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Any, Final

import shapely

from geo.service_capacity import PLACES
from loaders.characteristics import COLUMNS as CHARACTERISTICS
from loaders.imports.archives import members
from loaders.imports.geojson_reader import flat, parsed
from loaders.imports.model import GEOMETRY, MOST_ROWS, Kind, RawRow, Source
from loaders.imports.places import Placed, placed
from loaders.imports.tables import checked
from loaders.problems import DataProblem
from loaders.received.cells import text
from loaders.received.text import decoded, lines

COLUMNS: Final = (
    "id", "name", "organization", "street", "postcode", "locality", "phones", "email", "web",
    "services", "languages", "note", "opening_hours", "as_of_date", *CHARACTERISTICS,
)  # fmt: skip
CAPACITY: Final = (
    "capacity_free", "capacity_maximum", "capacity_unit", "capacity_as_of", "capacity_note",
)  # fmt: skip
"""Columns of a source that states free places."""
NESTED: Final = {
    "organization": "organizations", "services": "services", "service": "services",
    "locations": "locations", "location": "locations", "addresses": "addresses",
    "phones": "phones", "schedules": "schedules", "languages": "languages",
    "service_at_locations": "service_at_locations", "organizations": "organizations",
    "attributes": "attributes", "taxonomy_term": "taxonomy_terms",
    "capacities": "service_capacities", "service_capacities": "service_capacities",
    "unit": "units", "units": "units",
}  # fmt: skip
PARENTS: Final = {
    "organizations": "organization_id",
    "services": "service_id",
    "locations": "location_id",
    "service_at_locations": "service_at_location_id",
}
MOST_DEPTH: Final = 8
Row = dict[str, Any]
Tables = Mapping[str, list[Row]]


def read_hsds_package(file: str, raw: bytes) -> Source:
    """Return the locations of a package of CSV tables.

    Raises
    ------
    DataProblem
        The archive may do harm, a table is broken, or there is no location.
    """
    found: dict[str, list[Row]] = defaultdict(list)
    known = members(file, raw, (".csv",))
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        for part in known:
            name = PurePosixPath(part.filename).stem.casefold()
            if name in NESTED.values():
                found[name] = _table(f"{file}, {part.filename[:60]}", archive.read(part))
    return _source(file, Kind.HSDS_CSV, found, "UTF-8")


def _table(file: str, raw: bytes) -> list[Row]:
    if not raw.strip():
        return []
    content, _ = decoded(file, raw)
    found = lines(file, content, ",")
    header = next(found, (1, [""]))[1]
    return [dict(zip(header, line, strict=False)) for _, line in found]


def read_hsds_json(file: str, raw: bytes) -> Source:
    """Return the locations of an HSDS document: one object, a list, or a page of an API.

    Raises
    ------
    DataProblem
        It is no JSON, or there is no location.
    """
    document, encoding = parsed(file, raw)
    content = document
    if isinstance(document, dict):
        content = document.get("contents", document)
    found: dict[str, list[Row]] = defaultdict(list)
    if isinstance(content, list):
        for one in content:
            _collect(found, _kind_of(one), one, {}, MOST_DEPTH)
    elif isinstance(content, dict):
        _collect(found, _kind_of(content), content, {}, MOST_DEPTH)
    return _source(file, Kind.HSDS_JSON, found, encoding)


def _kind_of(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """Return which table an object at the top belongs to; empty for what only holds others."""
    if not isinstance(value, dict) or "id" not in value:
        return ""
    if {"latitude", "longitude", "location_type", "addresses"} & value.keys():
        return "locations"
    return (
        "services" if {"service_at_locations", "organization"} & value.keys() else "organizations"
    )


def _collect(found: Tables, kind: str, value: Any, parents: Row, depth: int) -> None:  # noqa: ANN401
    """Take an object and all within it into tables, each with the ids of what holds it."""
    if not isinstance(value, dict) or not depth:
        return
    plain = {key: one for key, one in value.items() if not isinstance(one, dict | list)}
    if kind:
        for name in ("organization", "service", "location", "unit", "taxonomy_term"):
            inner = value.get(name)
            if isinstance(inner, dict) and "id" in inner:
                plain.setdefault(f"{name}_id", inner["id"])
        found[kind].append({**parents, **plain})
    key = PARENTS.get(kind)
    below = {**parents, key: value.get("id")} if key else parents
    for name, inner in value.items():
        if name in NESTED:
            for one in inner if isinstance(inner, list) else [inner]:
                _collect(found, NESTED[name], one, below, depth - 1)


def _source(file: str, kind: Kind, found: Tables, encoding: str) -> Source:
    locations = _by_id(found.get("locations", ()))
    if not locations:
        raise DataProblem(file, "mindestens ein Ort (location)", "keiner")
    if len(locations) > MOST_ROWS:
        raise DataProblem(file, f"höchstens {MOST_ROWS} Orte", str(len(locations)))
    joined = _Joined(found)
    columns = (*COLUMNS, *(CAPACITY if found.get("service_capacities") else ()))
    rows = [
        _row(number, columns, joined.values(one), one)
        for number, one in enumerate(locations.values(), start=1)
    ]
    return Source(file, kind, columns, rows, crs="EPSG:4326", encoding=encoding, part="locations")


def _row(number: int, columns: tuple[str, ...], values: Mapping[str, str], location: Row) -> RawRow:
    place = _place(location)
    cells = [values.get(name, "") for name in columns]
    if place.fault:
        return RawRow(number, cells, fault=place.fault, fault_column=GEOMETRY)
    return checked(RawRow(number, cells, place.place), columns)


def _place(location: Row) -> Placed:
    said = [text(location.get(name)) for name in ("longitude", "latitude")]
    if not any(said):
        return Placed()
    try:
        return placed(shapely.Point(float(said[0]), float(said[1])))
    except ValueError:
        return Placed(fault="hat keine lesbaren Koordinaten (latitude, longitude)")


def _by_id(rows: Iterable[Row]) -> dict[str, Row]:
    known: dict[str, Row] = {}
    for row in rows:
        key = text(row.get("id"))
        if key:
            known[key] = {**row, **{k: v for k, v in known.get(key, {}).items() if v}}
    return known


class _Joined:
    """The tables, to be asked what belongs to a location."""

    def __init__(self, found: Tables) -> None:
        self._services = _by_id(found.get("services", ()))
        self._organizations = _by_id(found.get("organizations", ()))
        self._terms = _by_id(found.get("taxonomy_terms", ()))
        linked = ({"link_id": one.get("service_id"), **one} for one in found.get("attributes", ()))
        self._attributes = _grouped(linked, "link_id")
        self._units = _by_id(found.get("units", ()))
        self._capacities = _grouped(found.get("service_capacities", ()), "service_id")
        self._parts = {
            name: _grouped(found.get(name, ()), "location_id")
            for name in ("addresses", "phones", "schedules", "languages", "service_at_locations")
        }

    def values(self, location: Row) -> dict[str, str]:
        """Return the values of a location under the names of `COLUMNS`."""
        key = text(location.get("id"))
        services = self._services_at(key)
        first: Row = services[0] if services else {}
        organization_id = text(location.get("organization_id") or first.get("organization_id"))
        organization = self._organizations.get(organization_id, {})
        address = next(iter(self._parts["addresses"].get(key, [])), {})
        phones = [flat(one.get("number")) for one in self._parts["phones"].get(key, [])]
        spoken = [flat(one.get("code")) for one in self._parts["languages"].get(key, [])]
        return {
            "id": key,
            "name": flat(location.get("name") or first.get("name") or organization.get("name")),
            "organization": flat(organization.get("name")),
            "street": flat(address.get("address_1")),
            "postcode": flat(address.get("postal_code")),
            "locality": flat(address.get("city")),
            "phones": "; ".join(dict.fromkeys(one for one in phones if one)),
            "email": flat(first.get("email") or organization.get("email")),
            "web": flat(location.get("url") or first.get("url") or organization.get("website")),
            "services": "; ".join(flat(one.get("name")) for one in services),
            "languages": "; ".join(one for one in spoken if one),
            "note": flat(location.get("description")),
            "opening_hours": "; ".join(
                flat(one.get("description")) for one in self._parts["schedules"].get(key, [])
            ),
            "as_of_date": flat(first.get("last_modified"))[:10],
            **self._characteristics(text(first.get("id"))),
        } | self._free_places(services)

    def _free_places(self, services: list[Row]) -> dict[str, str]:
        """Return the newest statement of free places of the services of a location."""
        stated = [
            one for each in services for one in self._capacities.get(text(each.get("id")), [])
        ]
        if not stated:
            return {}
        newest = max(stated, key=lambda one: flat(one.get("updated")))
        unit = flat(self._units.get(text(newest.get("unit_id")), {}).get("name"))
        said = (
            flat(newest.get("available")), flat(newest.get("maximum")),
            "" if unit == PLACES else unit, flat(newest.get("updated"))[:10],
            flat(newest.get("description")),
        )  # fmt: skip
        return dict(zip(CAPACITY, said, strict=True))

    def _characteristics(self, service: str) -> dict[str, str]:
        """Return the attributes of a service whose term is one of those that are written here."""
        rows = self._attributes.get(service, ())
        known = ((self._terms.get(text(one.get("taxonomy_term_id")), {}), one) for one in rows)
        said = {text(term.get("code")): flat(one.get("value")) for term, one in known}
        return {name: said[name] for name in CHARACTERISTICS if name in said}

    def _services_at(self, key: str) -> list[Row]:
        links = self._parts["service_at_locations"].get(key, [])
        wanted = dict.fromkeys(text(one.get("service_id")) for one in links)
        return [self._services[one] for one in wanted if one in self._services]


def _grouped(rows: Iterable[Row], key: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[text(row.get(key))].append(row)
    return found
