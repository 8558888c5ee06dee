"""Possible places: who may be one, in which Gemeinde it lies, what it is near to."""

from collections.abc import Mapping

import geopandas as gpd
import numpy as np
import pytest
import shapely

from geo.coverage.offers import Offers
from geo.demand import Demand, GridBasis, Group
from geo.siting.candidates import (
    Candidates,
    Source,
    buildings,
    gemeinden_at,
    inhabited,
    joined,
    landmarks,
    own,
)

NOWHERE = (np.nan, np.nan)
PEOPLE: Mapping[Group, np.ndarray] = {Group.ALL: np.array([90.0, 50.0, 49.9])}


def cells() -> Demand:
    points = np.array([[500.0, 500.0], [1500.0, 500.0], [2500.0, 500.0]])
    keys = np.array(["10000001", "10000001", "10000002"])
    return Demand(points, keys, PEOPLE, {}, GridBasis("Raster", "2011", 1000.0, "2024-12-31"))


def areas() -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(
        {"level": ["gemeinde", "gemeinde", "landkreis"], "name": ["A", "B", "K"]},
        index=["10000001", "10000002", "10000"],
        geometry=[shapely.box(0, 0, 2000, 1000), shapely.box(2000, 0, 4000, 1000), None],
        crs="EPSG:25833",
    )


def offers() -> Offers:
    points = np.array([[100.0, 100.0], [200.0, 100.0], NOWHERE, [300.0, 100.0], [9e5, 1.0]])
    return Offers(
        ("schule", "ungenau", "haus", "bus", "fern"),
        ("Schule", "Ungenau", "Schutzhaus (synthetisch)", "Bus", "Fern"),
        points,
        np.array([True, False, False, True, True]),
        np.array(["10000001", "10000001", "10000001", "10000001", ""]),
        np.array([True, True, True, True, False]),
        np.full(5, np.nan),
        (None,) * 5,
    )


def test_cells_are_candidates_from_so_many_people_on() -> None:
    found = inhabited(cells(), Group.ALL, 50)
    assert found.ids == ("zelle-500-500", "zelle-1500-500")
    assert set(found.sources) == {Source.CELL}
    assert len(inhabited(cells(), Group.ALL, 91)) == 0


def test_what_is_protected_mobile_vague_or_outside_is_no_building() -> None:
    fixed = np.array([True, True, True, False, True])
    found = buildings(offers(), fixed)
    assert (found.ids, found.gemeinde_keys.tolist()) == (("schule",), ["10000001"])


def test_points_know_their_gemeinde() -> None:
    points = np.array([[100.0, 1.0], [3999.0, 999.0], [2000.0, 500.0], [9e6, 0.0]])
    keys = gemeinden_at(points, areas()).tolist()
    assert keys[:2] == ["10000001", "10000002"]
    assert keys[2:] == ["10000001", ""]  # on the border: the key that comes first
    assert gemeinden_at(np.empty((0, 2)), areas()).tolist() == []
    assert own(["x"], points[:1], areas()).gemeinde_keys.tolist() == ["10000001"]


def test_sources_are_joined_and_nothing_comes_twice() -> None:
    one = inhabited(cells(), Group.ALL, 50)
    both = joined([one, inhabited(cells(), Group.ALL, 0), own(["x"], one.points[:1], areas())])
    assert both.ids == (*one.ids, "zelle-2500-500", "liste-x")
    assert both.points.shape == (4, 2)
    assert isinstance(joined([]), Candidates)
    assert len(joined([])) == 0


@pytest.mark.parametrize(
    ("point", "direction"),
    [((0, 1), 0), ((1, 1), 1), ((1, 0), 2), ((1, -1), 3), ((0, -1), 4), ((-1, 0), 6), ((-1, 1), 7)],
)
def test_a_place_lies_in_a_direction_from_a_landmark(
    point: tuple[int, int], direction: int
) -> None:
    keys = np.array(["a"])
    found = landmarks(np.array([point]) * 1000.0, keys, np.zeros((1, 2)), keys)
    assert (found.nearest.tolist(), found.direction.tolist()) == ([0], [direction])
    assert found.distance_m[0] == pytest.approx(1000 * np.hypot(*point))


def test_a_landmark_is_in_the_same_gemeinde() -> None:
    known, keys = np.array([[0.0, 0.0], [5e3, 0.0]]), np.array(["a", "b"])
    found = landmarks(np.array([[4e3, 0.0], [4e3, 0.0]]), np.array(["a", "c"]), known, keys)
    assert found.nearest.tolist() == [0, -1]
    assert np.isnan(found.distance_m[1])
    assert landmarks(known, keys, np.empty((0, 2)), keys[:0]).nearest.tolist() == [-1, -1]
