from dataclasses import replace

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from shapely import Point

from geo.district import District
from geo.publish import public_facilities
from geo.whereabouts import origin_of, radii_m, whereabouts
from tests.entries import FACILITY_DEFAULTS
from tests.geo.conftest import CRS, at

ALT_A, BSTADT = "99000011", "99000002"
AMT_A = "990000100"


@pytest.fixture
def placed(district: District) -> District:
    rows = [
        {"id": "here", "location_precision": "address", "geometry": at(1.5, 1.5)},
        {"id": "vague", "location_precision": "gemeinde", "geometry": at(1.01, 1.01)},
        {"id": "secret", "location_class": "municipality", "geometry": at(1.9, 1.9)},
        {"id": "hidden", "location_class": "district", "geometry": at(1.9, 1.9)},
    ]
    same = {"name": "synthetisch", "type": "familienzentrum", "gemeinde_key": BSTADT}
    frame = pd.DataFrame([{**FACILITY_DEFAULTS, **same, **row} for row in rows]).set_index("id")
    places = gpd.GeoDataFrame(
        {"key": [BSTADT], "name": ["Bstadt"], "kind": ["gemeinde"]},
        geometry=[at(1.2, 1.2)],
        crs=CRS,
    )
    facilities = gpd.GeoDataFrame(frame, geometry="geometry", crs=CRS)
    return replace(district, facilities=facilities, places=places)


def test_an_entry_is_where_it_is_and_a_vague_one_at_its_gemeinde(placed: District) -> None:
    found = whereabouts(placed, public_facilities(placed))
    points = dict(zip(found.ids, found.points, strict=True))
    centre = [at(1.2, 1.2).x, at(1.2, 1.2).y]
    assert points["here"] == pytest.approx([at(1.5, 1.5).x, at(1.5, 1.5).y], abs=0.01)
    assert points["vague"].tolist() == centre
    assert points["secret"].tolist() == centre
    assert np.isnan(points["hidden"]).all()
    assert dict(zip(found.ids, found.located, strict=True)) == {
        "here": True, "vague": False, "secret": False, "hidden": False,
    }  # fmt: skip


def test_a_vague_entry_is_never_nearer_than_its_gemeinde_is_wide(placed: District) -> None:
    found = whereabouts(placed, public_facilities(placed))
    cautious = dict(zip(found.ids, found.cautious_m(at(1.2, 1.2)), strict=True))
    radius = radii_m(placed)[BSTADT]
    assert radius == pytest.approx((10e6 / np.pi) ** 0.5)
    assert cautious["vague"] == cautious["secret"] == radius
    assert cautious["here"] == pytest.approx(0.3 * 2**0.5 * 1000, abs=0.01)
    assert np.isnan(cautious["hidden"])


def test_a_search_begins_at_the_point_of_a_gemeinde_else_within_the_area(placed: District) -> None:
    assert origin_of(placed, BSTADT) == at(1.2, 1.2)
    for key in (ALT_A, AMT_A, "99000"):
        point = origin_of(placed, key)
        assert isinstance(point, Point)
        assert placed.areas.at[key, "geometry"].contains(point)
