"""The data package: what each file is, whose it is, how old, how large and how well it was read."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from loaders.build.descriptions import DESCRIPTIONS, Description
from loaders.build.output import MEDIATYPES, file_name, format_of
from loaders.build.product import Product
from loaders.config import DistrictConfig
from loaders.files import sha256
from loaders.problems import flagged
from loaders.records import Row

ENTRIES_SINCE = 2023
TYPES = ("integer", "number", "boolean")


def manifest(
    config: DistrictConfig, products: Sequence[Product], files: Mapping[str, bytes]
) -> dict[str, Any]:
    """Return the content of ``datapackage.json`` (Frictionless Data Package, version 1)."""
    return described(
        config, [_resource(product, files[file_name(product.name)]) for product in products]
    )


def described(config: DistrictConfig, resources: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the data package of some resources: the newest date, all licences and sources."""
    newest = max(_full_date(resource["as_of"]) for resource in resources)
    licenses = {entry["name"]: entry for resource in resources for entry in resource["licenses"]}
    sources = {entry["title"]: entry for resource in resources for entry in resource["sources"]}
    return {
        "profile": "data-package",
        "name": f"familienwegweiser-{config.key}",
        "title": f"Familienwegweiser {config.name}: Daten",
        "created": f"{newest}T00:00:00Z",
        "licenses": list(licenses.values()),
        "sources": list(sources.values()),
        "resources": list(resources),
    }


def package_bytes(package: Mapping[str, Any]) -> bytes:
    """Return a data package as the bytes of its file."""
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def content_marks(content: bytes) -> dict[str, Any]:
    """Return what a data package says of a file to tell whether it is still the same."""
    return {"bytes": len(content), "hash": f"sha256:{sha256(content)}"}


def _full_date(text: str) -> str:
    return (text + "-01-01"[len(text) - 4 :])[:10] if text else ""


def _resource(product: Product, content: bytes) -> dict[str, Any]:
    about = _dated(DESCRIPTIONS[product.name], product)
    kind = format_of(product.name)
    entry: dict[str, Any] = {
        "name": product.name,
        "title": about.title,
        "description": about.description,
        "path": file_name(product.name),
        "format": kind,
        "mediatype": MEDIATYPES[kind],
        "encoding": "utf-8",
        **content_marks(content),
        "as_of": about.as_of,
        "credit": about.credit,
        "limits": about.limits,
        "licenses": [license_.described() for license_ in about.licenses],
        "sources": [source.described() for source in about.sources],
        "row_counts": {
            "read": product.read,
            "accepted": len(product.rows),
            "refused": product.read - len(product.rows),
            "flagged": len({f.row for f in flagged(product.findings)}),
        },
    }
    if kind == "csv":
        return entry | {"profile": "tabular-data-resource", "schema": schema(product.model)}
    return entry | {"profile": "data-resource", "type": "file"}


def _dated(about: Description, product: Product) -> Description:
    """Return the description of the facilities with the range of dates of their entries."""
    if product.name != "facilities":
        return about
    dates = [row["as_of_date"] for row in product.rows if row["as_of_date"]]
    if not dates:
        return about
    recent = sum(date >= str(ENTRIES_SINCE) for date in dates)
    span = (
        f" Stände von {min(dates)[:4]} bis {max(dates)[:4]}; {recent} von {len(product.rows)}"
        f" Einträgen beruhen auf einer Quelle ab {ENTRIES_SINCE}."
    )
    return replace(about, as_of=max(dates), limits=about.limits + span)


def schema(model: type[Row]) -> dict[str, Any]:
    """Return the Table Schema of a model: name, type, format and meaning of each column."""
    properties = model.model_json_schema()["properties"]
    fields = [
        {"name": name, "type": _type(detail), "description": detail.get("description", "")}
        for name, detail in properties.items()
    ]
    return {"fields": fields, "missingValues": [""]}


def _type(detail: Mapping[str, Any]) -> str:
    if detail.get("format") == "date":
        return "date"
    kinds = [detail.get("type"), *(part.get("type") for part in detail.get("anyOf", []))]
    return next((str(kind) for kind in kinds if kind in TYPES), "string")
