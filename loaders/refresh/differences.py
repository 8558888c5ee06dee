"""Comparing the outlines of Gemeinden: how much changes, and which entries lie elsewhere then."""

from collections.abc import Mapping
from typing import Any, Final

import geopandas as gpd
import shapely

from geo.model import LocationClass, LocationPrecision
from loaders.build.outlines import metric_outlines
from loaders.build.product import Product
from loaders.refresh.plan import AreaChange, Move

KM2: Final = 1e6
SAME_SHARE: Final = 0.5
"""A new key stands for a former one if it covers so much of its area and the other way round."""

KNOWN_PLACES: Final = frozenset({LocationPrecision.ADDRESS, LocationPrecision.STREET})
"""Entries known by their Gemeinde or district alone have no place that could move."""

Rows = Mapping[str, Mapping[str, Any]]


def area_changes(before: Product, after: Product, crs: str) -> tuple[AreaChange, ...]:
    """Return one row per Gemeinde that is or was, by its key."""
    old, new = metric_outlines(before.rows, crs), metric_outlines(after.rows, crs)
    former = {row["key"]: row for row in before.rows}
    coming = {row["key"]: row for row in after.rows}
    return tuple(
        _change(key, former, coming, old, new) for key in sorted(former.keys() | coming.keys())
    )


def _change(
    key: str, former: Rows, coming: Rows, old: gpd.GeoSeries, new: gpd.GeoSeries
) -> AreaChange:
    if key not in coming:
        row, shape = former[key], old[key]
        successor = _same_area(shape, new, coming.keys() - former.keys())
        said = f"AGS geändert: jetzt {successor}" if successor else "fällt weg"
        return AreaChange(key, row["name"], shape.area / KM2, None, None, (said,))
    if key not in former:
        row, shape = coming[key], new[key]
        origin = _same_area(shape, old, former.keys() - coming.keys())
        said = f"AGS geändert: bisher {origin}" if origin else "neu"
        return AreaChange(key, row["name"], None, shape.area / KM2, None, (said,))
    share = old[key].symmetric_difference(new[key]).area / old[key].area
    notes = _notes(former[key], coming[key])
    areas = old[key].area / KM2, new[key].area / KM2
    return AreaChange(key, coming[key]["name"], *areas, share, notes)


def _notes(former: Mapping[str, Any], coming: Mapping[str, Any]) -> tuple[str, ...]:
    words = (
        ("name", "umbenannt: bisher {}"),
        ("association_key", "Verband geändert: bisher {}"),
        ("ars", "Regionalschlüssel geändert: bisher {}"),
        ("area_km2", "amtliche Fläche geändert: bisher {} km²"),
    )
    return tuple(
        said.format(str(former[column]).replace(".", ","))
        for column, said in words
        if former[column] != coming[column]
    )


def _same_area(shape: shapely.Geometry, others: gpd.GeoSeries, keys: set[str]) -> str:
    for key in sorted(keys):
        both = shape.intersection(others[key]).area
        if both > SAME_SHARE * max(shape.area, others[key].area):
            return key
    return ""


def moves(entries: gpd.GeoDataFrame, before: Product, after: Product, crs: str) -> tuple[Move, ...]:
    """Return the public entries with a known place that lies in another Gemeinde than before.

    ``entries`` are indexed by id, with ``name``, ``location_class``, ``location_precision`` and a
    point or nothing.
    """
    public = entries["location_class"] == LocationClass.PUBLIC
    placed = entries["location_precision"].isin(KNOWN_PLACES) & entries.geometry.notna()
    known = entries[public & placed]
    points = known.geometry.to_crs(crs)
    old = _containing(points, metric_outlines(before.rows, crs))
    new = _containing(points, metric_outlines(after.rows, crs))
    former = {row["key"]: row for row in before.rows}
    coming = {row["key"]: row for row in after.rows}
    return tuple(
        Move(
            str(key),
            str(known.at[key, "name"]),
            _name(former, old[key]),
            _name(coming, new[key]),
            str(former.get(old[key], {}).get("association_key", "")),
            str(coming.get(new[key], {}).get("association_key", "")),
        )
        for key in points.index
        if old[key] != new[key]
    )


def _containing(points: gpd.GeoSeries, outlines: gpd.GeoSeries) -> dict[str, str]:
    tree = shapely.STRtree(outlines.to_numpy())
    found = dict.fromkeys(points.index, "")
    for index, point in points.items():
        hits = sorted(tree.query(point, predicate="intersects"))
        found[index] = str(outlines.index[hits[0]]) if hits else ""
    return found


def _name(rows: Rows, key: str) -> str:
    return str(rows[key]["name"]) if key in rows else ""
