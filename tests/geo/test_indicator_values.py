"""Sums over the hierarchy: exact, complete or absent, whatever the order of rows."""

import geopandas as gpd
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geo.indicators.model import DataArea, Indicator
from geo.indicators.values import observations, values
from geo.model import Level

GEMEINDEN = ("99000011", "99000012", "99000002", "99000003")
SHARE = Indicator("x", "X", DataArea.POPULATION, "%", "a", "b", "", "", "", factor=100)
COUNT = Indicator("x", "X", DataArea.POPULATION, "", "a", "", "", "", "")
Parts = list[tuple[int, int]]
parts = st.lists(st.tuples(st.integers(0, 10_000), st.integers(1, 10_000)), min_size=4, max_size=4)
same_fixture = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def frame(figures: Parts, basis: str = "A") -> pd.DataFrame:
    return observations(
        {
            "indicator": "x",
            "area_key": key,
            "period": "2024",
            "numerator": numerator,
            "denominator": denominator,
            "basis": basis,
        }
        for key, (numerator, denominator) in zip(GEMEINDEN, figures, strict=True)
    )


@same_fixture
@given(figures=parts)
def test_parts_sum_to_the_whole_at_every_level(areas: gpd.GeoDataFrame, figures: Parts) -> None:
    for level in Level:
        found = values(frame(figures), areas, SHARE, level)
        assert found["numerator"].sum() == sum(numerator for numerator, _ in figures)
        assert found["denominator"].sum() == sum(denominator for _, denominator in figures)
    numerator, denominator = (sum(column) for column in zip(*figures, strict=True))
    whole = values(frame(figures), areas, SHARE, Level.LANDKREIS)["value"]
    assert list(whole) == pytest.approx([100 * numerator / denominator])


@same_fixture
@given(figures=parts, order=st.permutations(range(4)))
def test_the_order_of_rows_does_not_matter(
    areas: gpd.GeoDataFrame, figures: Parts, order: list[int]
) -> None:
    rows = frame(figures)
    shuffled = rows.iloc[order]
    for level in Level:
        found = values(shuffled, areas, COUNT, level)
        pd.testing.assert_frame_equal(found, values(rows, areas, COUNT, level))


@same_fixture
@given(figures=parts, missing=st.integers(0, 3))
def test_a_missing_part_hides_every_sum_with_it(
    areas: gpd.GeoDataFrame, figures: Parts, missing: int
) -> None:
    rows = frame(figures)
    gap = rows.assign(numerator=rows["numerator"].where(rows.index != missing))
    for partial in (rows.drop(index=missing), gap):
        assert values(partial, areas, SHARE, Level.LANDKREIS).empty
        assert len(values(partial, areas, SHARE, Level.PLANREGION)) == 1


def test_the_own_figure_of_an_area_counts_before_the_sum(areas: gpd.GeoDataFrame) -> None:
    own = frame([(1, 2)] * 4).iloc[[0]].assign(area_key="990000100", numerator=9.0)
    rows = pd.concat([frame([(1, 2)] * 4), own])
    found = values(rows, areas, SHARE, Level.SOZIALRAUM).set_index("area_key")["numerator"]
    assert found["990000100"] == 9
    assert list(values(rows, areas, SHARE, Level.LANDKREIS)["numerator"]) == [11]


def test_a_sum_names_all_the_bases_of_its_parts(areas: gpd.GeoDataFrame) -> None:
    rows = frame([(1, 2)] * 4)
    rows.loc[0, "basis"] = "B"
    assert list(values(rows, areas, SHARE, Level.LANDKREIS)["basis"]) == ["A / B"]


def test_a_share_of_nothing_has_no_value(areas: gpd.GeoDataFrame) -> None:
    found = values(frame([(0, 0)] * 4), areas, SHARE, Level.LANDKREIS)
    assert found["value"].isna().all()
