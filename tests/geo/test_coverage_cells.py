"""Cells as squares of the census grid, with their people and who of them is not reached."""

import geopandas as gpd
import numpy as np
import pytest
import shapely

from geo.coverage.cells import GRID_CRS, cells, squares
from geo.coverage.measure import Question, Reach
from geo.demand import Demand, GridBasis, Group
from geo.travel import Mode, NearestTimes

CRS = "EPSG:25833"
CENTRES = [(4_497_500, 3_211_500), (4_498_500, 3_211_500), (4_497_500, 3_212_500)]
"""Three neighbours of the grid, in `GRID_CRS`."""


def points() -> np.ndarray:
    turned = gpd.GeoSeries([shapely.Point(*one) for one in CENTRES], crs=GRID_CRS).to_crs(CRS)
    return np.column_stack([turned.x, turned.y])


def demand() -> Demand:
    people = {Group.ALL: np.array([100.0, 40.0, 7.0])}
    basis = GridBasis("synthetisch", "2011-05-09", 1000.0, "2024-12-31")
    return Demand(points(), np.array(["a", "a", "b"]), people, {Group.ALL: 0.0}, basis)


def reach(*minutes: float) -> Reach:
    nearest = NearestTimes(np.zeros(3, dtype=np.int64), np.array(minutes))
    question = Question(Group.ALL, Mode.CAR, 15)
    return Reach(question, demand().people[Group.ALL], nearest, *[np.full(3, np.nan)] * 2)


def test_a_cell_is_the_square_kilometre_of_the_grid_around_its_centre() -> None:
    grid = gpd.GeoSeries(squares(points(), CRS, 1000.0), crs=CRS).to_crs(GRID_CRS)
    for (x, y), shape in zip(CENTRES, grid, strict=True):
        assert shape.bounds == pytest.approx((x - 500, y - 500, x + 500, y + 500), abs=0.01)


def test_neighbouring_cells_share_an_edge_and_no_more() -> None:
    first, beside, above = squares(points(), CRS, 1000.0)
    for other in (beside, above):
        assert first.intersection(other).area < 1
        assert first.buffer(0.01).intersection(other).area > 0


def test_smaller_cells_are_smaller() -> None:
    (shape, *_) = squares(points(), CRS, 100.0)
    assert shape.area == pytest.approx(10_000, rel=0.02)


def test_who_has_no_way_is_not_reached_and_never_at_zero_minutes() -> None:
    found = cells(demand(), reach(15.0, 15.1, np.nan), CRS)
    assert found["reached"].tolist() == [True, False, False]
    assert found["unreached"].tolist() == [0.0, 40.0, 7.0]
    assert found["minutes"].isna().tolist() == [False, False, True]
    assert found["gemeinde_key"].tolist() == ["a", "a", "b"]
    assert found.crs == CRS
