"""Cells as squares of the census grid, with their people and who of them is not reached."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from geo.coverage.cells import GRID_CRS, cells, coarser, squares
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


Small = tuple[int, int, float, float | None]
"""Column and row of a small cell, its people, and minutes (None: no way)."""

SMALL = st.lists(
    st.tuples(
        st.integers(0, 24),
        st.integers(0, 24),
        st.floats(0.5, 500),
        st.none() | st.floats(0, 200),
    ),
    min_size=1,
    max_size=40,
    unique_by=lambda one: one[:2],
)


def small(rows: list[Small]) -> tuple[gpd.GeoDataFrame, np.ndarray]:
    """Return cells of 100 m and their centres, from the corner of a square kilometre on."""
    x, y = np.array([one[:2] for one in rows]).T * 100 + 50
    places = gpd.GeoSeries(gpd.points_from_xy(4_497_000 + x, 3_211_000 + y), crs=GRID_CRS)
    turned = places.to_crs(CRS)
    minutes = np.array([np.nan if one[3] is None else one[3] for one in rows])
    people = np.array([one[2] for one in rows])
    columns = {
        "gemeinde_key": ["a" if one[0] < 12 else "b" for one in rows],
        "people": people,
        "minutes": minutes,
        "reached": minutes <= 15,
        "unreached": np.where(minutes <= 15, 0.0, people),
    }
    frame = gpd.GeoDataFrame(columns, geometry=turned.buffer(50).to_numpy(), crs=CRS)
    return frame, np.column_stack([turned.x, turned.y])


@given(SMALL)
def test_larger_cells_keep_all_people_and_the_time_of_half_of_them(rows: list[Small]) -> None:
    frame, points = small(rows)
    found = coarser(frame, points, 1000.0)
    for column in ("people", "unreached"):
        assert found[column].sum() == pytest.approx(frame[column].sum())
    kilometres: dict[tuple[int, int], list[Small]] = {}
    for one in rows:
        kilometres.setdefault((one[0] // 10, one[1] // 10), []).append(one)
    assert len(found) == len(kilometres)
    for (_, inside), row in zip(sorted(kilometres.items()), found.to_dict("records"), strict=True):
        people = sum(one[2] for one in inside)
        assert row["people"] == pytest.approx(people)
        assert row["reached"] == (row["unreached"] == 0)
        near = sum(one[2] for one in inside if one[3] is not None and one[3] <= row["minutes"])
        if np.isnan(row["minutes"]):
            assert sum(one[2] for one in inside if one[3] is not None) < people / 2 * (1 + 1e-6)
        else:
            assert near >= people / 2 * (1 - 1e-6)
            closer = [one[2] for one in inside if one[3] is not None and one[3] < row["minutes"]]
            assert sum(closer) <= people / 2 * (1 + 1e-6)


def test_a_larger_cell_is_a_square_of_the_grid_and_of_the_town_of_most_people() -> None:
    frame, points = small([(0, 0, 5.0, 1.0), (9, 9, 2.0, None), (11, 0, 3.0, 1.0), (19, 0, 1, 2.0)])
    found = coarser(frame, points, 1000.0)
    shapes = found.geometry.to_crs(GRID_CRS)
    assert shapes.iloc[0].bounds == pytest.approx(
        (4_497_000, 3_211_000, 4_498_000, 3_212_000), abs=0.01
    )
    assert found["gemeinde_key"].tolist() == ["a", "a"]
    assert found["minutes"].tolist() == [1.0, 1.0]
    assert found["unreached"].tolist() == [2.0, 0.0]
