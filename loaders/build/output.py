"""Turning products into bytes: the same input always gives the same bytes."""

import io
from collections.abc import Mapping, Sequence
from typing import Any

import geopandas as gpd

from loaders.build.population import GRID_CRS
from loaders.build.product import Product
from loaders.files import csv_bytes
from loaders.geojson import geojson_bytes
from loaders.problems import Finding
from loaders.records import columns

FORMATS = {
    "gemeinden": "geojson",
    "surroundings": "geojson",
    "places": "geojson",
    "facilities": "geojson",
    "stations": "geojson",
    "population_grid_2011": "parquet",
}
MEDIATYPES = {
    "csv": "text/csv",
    "geojson": "application/geo+json",
    "parquet": "application/vnd.apache.parquet",
}


def format_of(name: str) -> str:
    """Return the file format of a resource: csv, geojson or parquet."""
    return FORMATS.get(name, "csv")


def file_name(name: str) -> str:
    """Return the file of a resource inside the district's folder."""
    return f"{name}.{format_of(name)}"


def rendered(product: Product) -> bytes:
    """Return a product as the bytes of its file."""
    kind = format_of(product.name)
    if kind == "csv":
        return csv_bytes(product.rows, columns(product.model))
    if kind == "geojson":
        features = [(_properties(row), row["geometry"]) for row in product.rows]
        return geojson_bytes(product.name, features)
    return _parquet(product.rows)


def _properties(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key != "geometry"}


def _parquet(rows: Sequence[Mapping[str, Any]]) -> bytes:
    buffer = io.BytesIO()
    frame = gpd.GeoDataFrame([dict(row) for row in rows], geometry="geometry", crs=GRID_CRS)
    frame.to_parquet(buffer, index=False, compression="zstd")
    return buffer.getvalue()


def finding_rows(findings: Sequence[Finding]) -> tuple[dict[str, Any], ...]:
    """Return findings as rows of their table, in a stable order."""
    rows = [
        {
            "resource": finding.resource,
            "row": finding.row,
            "column": finding.column,
            "value": finding.value,
            "problem": finding.problem,
            "severity": finding.severity.value,
        }
        for finding in findings
    ]
    return tuple(sorted(rows, key=lambda row: tuple(str(value) for value in row.values())))
