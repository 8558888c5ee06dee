"""Areas and their hierarchy, derived from the official keys.

A Gemeinde belongs to the Sozialraum that carries the key of its municipal association (Amt,
Samtgemeinde, or the Gemeinde itself where it belongs to none); a Sozialraum belongs to the
Planregion that the district's membership table names.
"""

from collections.abc import Iterable

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from geo.model import Level

COLUMNS = [
    "level",
    "name",
    "type",
    "parent_key",
    "population",
    "population_date",
    "area_km2",
    "geometry",
]


def build_areas(
    gemeinden: gpd.GeoDataFrame,
    membership: pd.DataFrame,
    population: pd.DataFrame,
    *,
    district_key: str,
    district_name: str,
) -> gpd.GeoDataFrame:
    """Return the areas of all levels in one frame, indexed by key.

    Parameters
    ----------
    gemeinden
        Polygons with ``key, name, type, association_key, area_km2`` in a metric CRS.
    membership
        Indexed by Sozialraum key with ``name, type, planregion_key``; no Planregion where empty.
    population
        ``gemeinde_key, date, total``; the newest date that covers every Gemeinde is used.

    Raises
    ------
    ValueError
        A Gemeinde's association is missing in ``membership``.
    """
    unknown = set(gemeinden["association_key"]) - set(membership.index)
    if unknown:
        raise ValueError(f"no Sozialraum for the association keys {sorted(unknown)}")
    rows = gemeinden.assign(
        level=Level.GEMEINDE.value, parent_key=gemeinden["association_key"]
    ).set_index("key")
    rows = _with_population(rows, population)
    sozialraeume = _merge(rows, Level.SOZIALRAUM).assign(
        name=membership["name"], type=membership["type"], parent_key=membership["planregion_key"]
    )
    parts = [rows, sozialraeume]
    planregion_keys = membership["planregion_key"].fillna("")
    if (planregion_keys != "").all():
        parts.append(
            _merge(sozialraeume, Level.PLANREGION).assign(
                name=lambda frame: "Planregion " + frame.index, type="Planregion"
            )
        )
    parts[-1] = parts[-1].assign(parent_key=district_key)
    whole = _merge(parts[-1], Level.LANDKREIS).assign(
        name=district_name, type="Landkreis", parent_key=""
    )
    frame = pd.concat([whole, *reversed(parts)])[COLUMNS]
    frame.index.name = "key"
    return gpd.GeoDataFrame(frame, crs=gemeinden.crs)


def _with_population(gemeinden: gpd.GeoDataFrame, population: pd.DataFrame) -> gpd.GeoDataFrame:
    complete = population.groupby("date")["gemeinde_key"].nunique() == len(gemeinden)
    date = complete[complete].index.max()
    newest = population[population["date"] == date].set_index("gemeinde_key")["total"]
    return gemeinden.assign(population=newest.astype("Int64"), population_date=date)


def _merge(children: gpd.GeoDataFrame, level: Level) -> gpd.GeoDataFrame:
    """Unite children into their parents; sums of people and area, exact outlines."""
    groups = children.groupby("parent_key")
    outlines = {key: shapely.coverage_union_all(part.geometry) for key, part in groups}
    merged = (
        groups.agg(
            population=("population", "sum"),
            population_date=("population_date", "first"),
            area_km2=("area_km2", "sum"),
        )
        .assign(level=level.value)
        .rename_axis("key")
    )
    geometry = gpd.GeoSeries(outlines, crs=children.crs).reindex(merged.index)
    return gpd.GeoDataFrame(merged, geometry=geometry, crs=children.crs)


def at_level(areas: gpd.GeoDataFrame, level: Level) -> gpd.GeoDataFrame:
    """Return the areas of one level, ordered by name."""
    return areas[areas["level"] == level.value].sort_values("name")


def ancestors(areas: gpd.GeoDataFrame, key: str) -> tuple[str, ...]:
    """Return the keys above ``key``, nearest first; empty for the Landkreis."""
    parent = areas.at[key, "parent_key"]
    return (parent, *ancestors(areas, parent)) if parent else ()


def children(areas: gpd.GeoDataFrame) -> dict[str, list[str]]:
    """Return the keys of the areas directly inside each area that has any."""
    found: dict[str, list[str]] = {}
    for key, parent in zip(areas.index, areas["parent_key"], strict=True):
        found.setdefault(str(parent), []).append(str(key))
    return found


def descendants(areas: gpd.GeoDataFrame, key: str) -> frozenset[str]:
    """Return the keys of all areas inside ``key``, without ``key`` itself."""
    below = children(areas)
    found, ahead = set[str](), [key]
    while ahead:
        parts = below.get(ahead.pop(), [])
        found.update(parts)
        ahead += parts
    return frozenset(found)


def gemeinden_of(areas: gpd.GeoDataFrame, key: str) -> frozenset[str]:
    """Return the keys of the Gemeinden that make up an area of any level."""
    inside = descendants(areas, key) | {key}
    return frozenset(k for k in inside if areas.at[k, "level"] == Level.GEMEINDE)


def members(areas: gpd.GeoDataFrame) -> pd.DataFrame:
    """Return which Gemeinden make up which areas, a Gemeinde itself included.

    Returns
    -------
    pandas.DataFrame
        Columns ``area_key, gemeinde_key``, one row per pair.
    """
    parents = dict(zip(areas.index, areas["parent_key"], strict=True))
    pairs = []
    for gemeinde in areas.index[areas["level"] == Level.GEMEINDE.value]:
        key = gemeinde
        while key:
            pairs.append((key, gemeinde))
            key = parents[key]
    return pd.DataFrame(pairs, columns=["area_key", "gemeinde_key"])


def area_of(areas: gpd.GeoDataFrame, gemeinde_key: str, level: Level) -> str | None:
    """Return the key of the area of ``level`` that holds a Gemeinde, or None if outside."""
    if gemeinde_key not in areas.index:
        return None
    for key in (gemeinde_key, *ancestors(areas, gemeinde_key)):
        if areas.at[key, "level"] == level:
            return str(key)
    return None


def locate(
    areas: gpd.GeoDataFrame, points: Iterable[shapely.Point], level: Level
) -> list[str | None]:
    """Return the key of the area of ``level`` around each point; None outside the district.

    Points are in the CRS of ``areas``. A point on a common border belongs to the area whose key
    comes first, so that the answer never depends on the order of rows.
    """
    layer = at_level(areas, level).sort_index()
    geometries = np.array(list(points), dtype=object)
    found: list[str | None] = [None] * len(geometries)
    point_index, area_index = layer.sindex.query(geometries, predicate="intersects", sort=True)
    for point, area in zip(point_index[::-1], area_index[::-1], strict=True):
        found[point] = str(layer.index[area])
    return found


def claimed(
    areas: gpd.GeoDataFrame, gemeinde_keys: Iterable[str], level: Level
) -> list[str | None]:
    """Return the area of a level that each Gemeinde lies in, None where there is none.

    An empty key serves the whole district: it lies in the Landkreis, and in nothing below.
    """
    keys = list(gemeinde_keys)
    found = {key: area_of(areas, key, level) if key else None for key in set(keys)}
    if level is Level.LANDKREIS:
        found[""] = str(areas.index[areas["level"] == level.value][0])
    return [found[key] for key in keys]
