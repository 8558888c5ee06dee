"""Shipped files as frames: tables, points, polygons and the census grid."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely

from loaders.checking import Values, all_valid, check_rows, check_unique
from loaders.files import read_csv
from loaders.geojson import Box, Feature, read_geojson
from loaders.problems import DataProblem, Finding
from loaders.records import Row, columns

WGS84 = "EPSG:4326"


def table(
    path: Path, model: type[Row], key: Sequence[str] = ()
) -> tuple[pd.DataFrame, list[Finding]]:
    """Return the valid rows of a table that may be empty, and findings for the others."""
    records = read_csv(path, columns(model), may_be_empty=True)
    rows, findings = check_rows(path.name, model, records)
    if key:
        rows, doubles = check_unique(path.name, rows, key)
        findings += doubles
    return frame(rows, model), findings


def strict_table(path: Path, model: type[Row], key: Sequence[str]) -> pd.DataFrame:
    """Return a table in which every row counts.

    Raises
    ------
    DataProblem
        The file or one of its rows is broken, or a key comes twice.
    """
    rows = all_valid(path.name, check_rows(path.name, model, read_csv(path, columns(model))))
    return frame(all_valid(path.name, check_unique(path.name, rows, key)), model)


def frame(rows: Sequence[Values], model: type[Row]) -> pd.DataFrame:
    """Return rows as a frame with the columns of their model; optional integers as Int64."""
    data = pd.DataFrame(list(rows), columns=columns(model))
    for name, field in model.model_fields.items():
        if field.annotation == int | None:
            data[name] = data[name].astype("Int64")
        elif data[name].isna().all():
            number = field.annotation == float | None
            data[name] = data[name].astype("float64" if number else "str")
    return data


def points(
    name: str, features: Sequence[Feature], model: type[Row], key: str
) -> tuple[gpd.GeoDataFrame, list[Finding]]:
    """Return features with a point or nothing, in WGS 84; a repeated ``key`` is refused."""
    named = [(str(f.properties.get(key) or f.number)[:80], f.properties) for f in features]
    rows, findings = check_rows(name, model, named)
    rows, doubles = check_unique(name, rows, (key,))
    places = {feature.properties.get(key): feature.geometry for feature in reversed(features)}
    geometry = [places[row[key]] for row in rows]
    data = gpd.GeoDataFrame(frame(rows, model), geometry=geometry, crs=WGS84)
    return data, findings + doubles


def polygons(path: Path, model: type[Row], box: Box) -> gpd.GeoDataFrame:
    """Return the areas of a file with their ``key`` column, in WGS 84.

    Raises
    ------
    DataProblem
        The file or one of its areas is broken.
    """
    features = read_geojson(path, box)
    rows = all_valid(path.name, check_rows(path.name, model, numbered(features)))
    rows = all_valid(path.name, check_unique(path.name, rows, ("key",)))
    shapes = [feature.geometry for feature in features]
    for feature in features:
        if not isinstance(feature.geometry, (shapely.Polygon, shapely.MultiPolygon)):
            raise DataProblem(path.name, "eine Fläche", "keine Fläche", feature.number)
    return gpd.GeoDataFrame(frame(rows, model), geometry=shapes, crs=WGS84)


def numbered(features: Sequence[Feature]) -> list[tuple[int, Mapping[str, Any]]]:
    """Return the features' properties with their numbers."""
    return [(feature.number, feature.properties) for feature in features]


def grid(path: Path, needed: Sequence[str]) -> gpd.GeoDataFrame:
    """Return the points of a GeoParquet file.

    Raises
    ------
    DataProblem
        The file is missing, not GeoParquet, or lacks a column.
    """
    try:
        data = gpd.read_parquet(path)
    except (OSError, ValueError) as error:
        found = str(error).splitlines()[0][:80]
        raise DataProblem(path.name, "eine lesbare GeoParquet-Datei", found) from error
    for column in needed:
        if column not in data.columns:
            raise DataProblem(path.name, "diese Spalte", ", ".join(data.columns), column=column)
    return data
