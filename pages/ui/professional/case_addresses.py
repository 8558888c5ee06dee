"""Places and addresses that are searched in the browser: public names, the operator's addresses."""

from typing import Any

import geopandas as gpd
import numpy as np
import shapely

from geo.district import District
from geo.model import Level
from geo.regions import at_level
from pages import address_book

WGS84 = "EPSG:4326"
DIGITS = 5


def places(district: District) -> list[dict[str, Any]]:
    """Return Gemeinden, Ortsteile and stations with a point in WGS 84.

    Of an Ortsteil only the name is known: its point is that of the Gemeinde, and its kind says so.
    """
    named = district.places.to_crs(WGS84)
    points = {row.key: row.geometry for row in named.itertuples()}
    names = dict(zip(named["key"], named["name"], strict=True))
    found = [
        _place(str(row.name), "gemeinde", "", row.geometry)
        for row in named.sort_values("name").itertuples()
    ]
    found += [
        _place(str(row.name), "ortsteil", names[row.gemeinde_key], points[row.gemeinde_key])
        for row in district.ortsteile.sort_values("name").itertuples()
        if row.gemeinde_key in points and row.name != names[row.gemeinde_key]
    ]
    stations = district.stations.to_crs(WGS84).sort_values("name")
    towns = _gemeinde_names(district, stations)
    return found + [
        _place(str(row.name), "station", "" if town == row.name else town, row.geometry)
        for row, town in zip(stations.itertuples(), towns, strict=True)
    ]


def _gemeinde_names(district: District, points: gpd.GeoDataFrame) -> list[str]:
    """Return the name of the Gemeinde that each point lies in, empty beyond the district."""
    areas = at_level(district.areas, Level.GEMEINDE).to_crs(points.crs)
    inside = shapely.contains(
        areas.geometry.to_numpy()[np.newaxis], points.geometry.to_numpy()[:, np.newaxis]
    )
    names = areas["name"].to_numpy()
    return [str(names[row].item(0)) if row.any() else "" for row in inside]


def _place(name: str, kind: str, within: str, point: Any) -> dict[str, Any]:  # noqa: ANN401
    lat, lng = round(point.y, DIGITS), round(point.x, DIGITS)
    return {"name": name, "kind": kind, "within": within, "lat": lat, "lng": lng}


def gemeinden(district: District) -> list[list[str]]:
    """Return key and name of the Gemeinden that there are addresses of, by name; none if broken."""
    known = address_book.usable()
    names = district.areas["name"]
    found = [[key, str(names.get(key, key))] for key in (known.by_gemeinde if known else ())]
    return sorted(found, key=lambda pair: pair[1])
