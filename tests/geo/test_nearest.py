"""Distances in metres, against the straight-line formula and GeoPandas' own nearest join."""

import math

import geopandas as gpd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import Point

from geo.district import District
from geo.nearest import distances_m, nearest

X, Y = 350_000.0, 5_800_000.0


def test_distances_are_metres_and_unknown_places_have_none(district: District) -> None:
    found = distances_m(district.facilities, Point(X, Y))
    assert found[0] == pytest.approx(math.hypot(500, 500))
    assert math.isnan(found[3])


def test_degrees_are_refused(district: District) -> None:
    with pytest.raises(ValueError, match="projected"):
        distances_m(district.facilities.to_crs("EPSG:4326"), Point(13, 52))


def test_nearest_first(district: District) -> None:
    found = nearest(district.facilities, Point(X + 1500, Y + 1500), count=2)
    assert list(found.index) == ["schuld-b", "fz-alt"]


@given(st.floats(0, 2000), st.floats(0, 2000))
def test_nearest_agrees_with_geopandas(district: District, dx: float, dy: float) -> None:
    placed = district.facilities.dropna(subset=["geometry"])
    point = gpd.GeoDataFrame(geometry=[Point(X + dx, Y + dy)], crs=placed.crs)
    joined = gpd.sjoin_nearest(point, placed, distance_col="d")
    found = nearest(district.facilities, point.geometry.iloc[0])
    assert found["distance_m"].iloc[0] == pytest.approx(joined["d"].iloc[0])
