"""People by cell: every Gemeinde adds up, what is kept secret is filled and counted."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import Point

from geo.demand import Demand, GridBasis, Group, raised

BASIS = GridBasis("Raster (synthetisch)", "2011-05-09", 1000.0, "2024-12-31")
CRS = "EPSG:25833"
NAN = float("nan")


def grid(rows: list[tuple[str, int, float, float]]) -> gpd.GeoDataFrame:
    """Return cells from rows of Gemeinde, people, share under 18, share over 65."""
    keys, people, young, old = zip(*rows, strict=True)
    points = [Point(1000 * number, 500) for number in range(len(rows))]
    columns = {
        "gemeinde_key": keys,
        "population": people,
        "under18_share": young,
        "over65_share": old,
    }
    return gpd.GeoDataFrame(columns, geometry=points, crs=CRS)


def test_a_worked_example() -> None:
    # a: 40 + 60 people of 2011 become 200, so each cell doubles
    cells = grid([("a", 40, 0.25, 0.5), ("a", 60, NAN, 0.0), ("b", 10, 0.1, NAN)])
    found = raised(cells, pd.Series({"a": 200.0, "b": 5.0}), BASIS)
    assert found.people[Group.ALL].tolist() == [80.0, 120.0, 5.0]
    # the secret share of the second cell is that of the rest of its Gemeinde: 0.25
    assert found.people[Group.UNDER_18].tolist() == pytest.approx([20.0, 30.0, 0.5])
    assert found.filled[Group.UNDER_18] == pytest.approx(30.0)
    # b has no cell with a share: it has that of all cells, 20 of 100
    assert found.people[Group.OVER_65].tolist() == pytest.approx([40.0, 0.0, 1.0])
    assert found.points.tolist() == [[0.0, 500.0], [1000.0, 500.0], [2000.0, 500.0]]
    assert found.basis == BASIS


def test_cells_of_others_and_empty_cells_are_left_out() -> None:
    cells = grid([("a", 40, 0.25, 0.5), ("x", 60, 0.5, 0.0), ("a", 0, 0.1, 0.2)])
    assert len(raised(cells, pd.Series({"a": 1.0}), BASIS).points) == 1


def test_people_without_a_cell_are_refused() -> None:
    with pytest.raises(ValueError, match="no cell to hold the people of b"):
        raised(grid([("a", 40, 0.25, 0.5)]), pd.Series({"a": 1.0, "b": 2.0}), BASIS)


def test_without_any_share_a_group_is_unknown() -> None:
    found = raised(grid([("a", 40, NAN, 0.5)]), pd.Series({"a": 80.0}), BASIS)
    assert np.isnan(found.people[Group.UNDER_18]).all()
    assert found.people[Group.OVER_65].tolist() == [40.0]


SHARES = st.one_of(st.floats(0, 1), st.just(NAN))
CELLS = st.lists(
    st.tuples(st.sampled_from("abc"), st.integers(1, 5000), SHARES, SHARES), min_size=3, max_size=30
)


@given(CELLS, st.lists(st.integers(1, 100_000), min_size=3, max_size=3))
def test_every_gemeinde_adds_up_and_no_group_is_larger_than_all(
    rows: list[tuple[str, int, float, float]], people: list[int]
) -> None:
    present = sorted({row[0] for row in rows})
    totals = pd.Series(dict(zip(present, map(float, people), strict=False)))
    found: Demand = raised(grid(rows), totals, BASIS)
    sums = pd.Series(found.people[Group.ALL]).groupby(found.gemeinde_keys).sum()
    assert sums.to_numpy() == pytest.approx(totals.loc[sums.index].to_numpy(), rel=1e-12)
    for group in (Group.UNDER_18, Group.OVER_65):
        part = found.people[group]
        known = ~np.isnan(part)
        assert (part[known] <= found.people[Group.ALL][known] * (1 + 1e-12)).all()
        assert (part[known] >= 0).all()
