"""A package of HSDS 3: CSV tables and a description of their fields (Data Package)."""

import csv
import datetime as dt
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any, Final

from loaders.exports.hsds_hours import Row
from loaders.exports.hsds_tables import Tables
from loaders.spreadsheets import readable

VERSION: Final = "3.1"
PROFILE: Final = "https://docs.openreferral.org/"
EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The date of all files inside: the same entries make the same package."""

FIELDS: Final[Mapping[str, Sequence[str]]] = {
    "organizations": ("id", "name", "description"),
    "services": (
        "id", "organization_id", "name", "description", "url", "email", "status", "assured_date",
        "alert",
    ),
    "locations": (
        "id", "location_type", "organization_id", "name", "latitude", "longitude",
        "external_identifier", "external_identifier_type",
    ),
    "service_at_locations": ("id", "service_id", "location_id"),
    "addresses": (
        "id", "location_id", "address_1", "address_2", "city", "state_province", "postal_code",
        "country", "address_type",
    ),
    "phones": ("id", "service_id", "location_id", "number"),
    "schedules": (
        "id", "service_id", "location_id", "valid_from", "valid_to", "freq", "byday", "opens_at",
        "closes_at", "description", "notes",
    ),
    "languages": ("id", "service_id", "location_id", "code"),
    "accessibility": ("id", "location_id", "description", "details"),
    "units": ("id", "name"),
    "service_capacities": (
        "id", "service_id", "unit_id", "available", "maximum", "description", "updated",
    ),
    "taxonomies": ("id", "name", "description"),
    "taxonomy_terms": (
        "id", "code", "name", "description", "taxonomy", "taxonomy_id", "language",
    ),
    "attributes": ("id", "link_id", "taxonomy_term_id", "link_type", "link_entity", "value"),
}  # fmt: skip
"""The fields of each table in the order of its file ``<table>.csv``."""

REQUIRED: Final[Mapping[str, Sequence[str]]] = {
    "organizations": ("name", "description"),
    "services": ("organization_id", "name", "status"),
    "locations": ("location_type",),
    "service_at_locations": ("service_id", "location_id"),
    "addresses": ("address_1", "city", "country", "address_type"),
    "phones": ("number",),
    "units": ("name",),
    "service_capacities": ("service_id", "unit_id", "available", "updated"),
    "taxonomies": ("name", "description"),
    "taxonomy_terms": ("name", "description"),
    "attributes": ("link_id", "taxonomy_term_id", "link_entity"),
}
TYPES: Final = {
    "latitude": "number",
    "longitude": "number",
    "available": "number",
    "maximum": "number",
    "updated": "date",
    "assured_date": "date",
    "valid_from": "date",
    "valid_to": "date",
    "opens_at": "time",
    "closes_at": "time",
}
REFERENCES: Final = {
    "organization_id": "organizations",
    "service_id": "services",
    "location_id": "locations",
    "unit_id": "units",
    "taxonomy_id": "taxonomies",
    "taxonomy_term_id": "taxonomy_terms",
}


def package(tables: Tables, about: Mapping[str, Any]) -> bytes:
    """Return a ZIP file with the tables as UTF-8 CSV and ``datapackage.json``.

    ``about`` are members of the description, such as ``title``, ``licenses`` and ``sources``.
    Tables without a row are left out. The same tables make the same bytes.
    """
    content = io.BytesIO()
    used = {name: FIELDS[name] for name in FIELDS if tables.get(name)}
    described = {
        "profile": "tabular-data-package",
        "hsds_version": VERSION,
        "specification": PROFILE,
        **about,
        "resources": [_resource(name, used) for name in used],
    }
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        text = json.dumps(described, ensure_ascii=False, indent=2)
        _put(archive, "datapackage.json", text)
        for name, fields in used.items():
            _put(archive, f"{name}.csv", _csv(fields, tables[name]))
    return content.getvalue()


def _put(archive: zipfile.ZipFile, name: str, text: str) -> None:
    info = zipfile.ZipInfo(name, EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(info, text.encode())


def _csv(fields: Sequence[str], rows: Sequence[Row]) -> str:
    content = io.StringIO()
    writer = csv.writer(content, lineterminator="\n")
    writer.writerow(fields)
    writer.writerows([_cell(row.get(field)) for field in fields] for row in rows)
    return content.getvalue()


def _cell(value: Any) -> str:  # noqa: ANN401 - what a table holds
    """Return a value as text, for programs: nothing is put before what a formula begins with."""
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, dt.date | dt.time) else readable(str(value))


def _resource(name: str, used: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    fields = used[name]
    links = {field: REFERENCES[field] for field in fields if REFERENCES.get(field) in used}
    schema: dict[str, Any] = {
        "fields": [_field(name, field) for field in fields],
        "primaryKey": "id",
    }
    if links:
        schema["foreignKeys"] = [
            {"fields": field, "reference": {"resource": table, "fields": "id"}}
            for field, table in links.items()
        ]
    return {
        "name": name,
        "path": f"{name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(table: str, name: str) -> dict[str, Any]:
    found: dict[str, Any] = {"name": name, "type": TYPES.get(name, "string")}
    if name == "id" or name in REQUIRED.get(table, ()):
        found["constraints"] = {"required": True}
    return found
