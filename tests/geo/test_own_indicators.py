"""Own data beside the shipped: which value counts, and where levels contradict each other."""

import dataclasses

import geopandas as gpd
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from geo.indicators.own import PLACE, changes, contradictions, guarded, is_share, merged, overlay
from geo.indicators.values import OBSERVATION, observations
from tests.deliveries import CATALOGUE, COUNT, SHARE

AMT, PARTS = "990000100", ("99000011", "99000012")


def frame(*rows: tuple[str, str, str, float, float]) -> pd.DataFrame:
    return observations(dict(zip(OBSERVATION, (*row, "b"), strict=True)) for row in rows)


def test_additions_never_replace_a_shipped_indicator() -> None:
    other = merged(CATALOGUE, [COUNT]).indicators
    assert dict(other) == dict(CATALOGUE.indicators)
    assert list(merged(merged(CATALOGUE, []), [SHARE]).indicators) == ["quote", "anzahl"]


def test_a_share_is_a_part_of_a_whole() -> None:
    assert is_share(SHARE)
    assert not is_share(COUNT)


def test_levels_that_do_not_add_up_are_found(areas: gpd.GeoDataFrame) -> None:
    parts = [("quote", key, "2024", 5.0, 50.0) for key in PARTS]
    assert contradictions(frame(*parts, ("quote", AMT, "2024", 10, 100)), areas, CATALOGUE).empty
    found = contradictions(frame(*parts, ("quote", AMT, "2024", 11, 100)), areas, CATALOGUE)
    (row,) = found.itertuples()
    assert (row.area_key, row.numerator, row.numerator_of_parts) == (AMT, 11, 10)


def test_counts_are_compared_without_a_denominator(areas: gpd.GeoDataFrame) -> None:
    parts = [("anzahl", key, "2024", 5.0, 1.0) for key in PARTS]
    assert contradictions(frame(*parts, ("anzahl", AMT, "2024", 10, 1)), areas, CATALOGUE).empty
    assert len(contradictions(frame(*parts, ("anzahl", AMT, "2024", 9, 1)), areas, CATALOGUE)) == 1


def test_parts_that_are_not_all_known_contradict_nothing(areas: gpd.GeoDataFrame) -> None:
    one = ("quote", PARTS[0], "2024", 5.0, 50.0)
    other = ("quote", PARTS[1], "2023", 5.0, 50.0)
    whole = ("quote", AMT, "2024", 99, 100)
    assert contradictions(frame(one, other, whole), areas, CATALOGUE).empty


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["quote", "anzahl"]),
        st.sampled_from([AMT, *PARTS]),
        st.sampled_from(["2023", "2024"]),
        st.floats(0, 100),
        st.floats(1, 100),
    ),
    max_size=8,
    unique_by=lambda row: row[:3],
)


@given(ROWS, ROWS)
def test_of_two_values_for_a_place_the_later_counts(
    first: list[tuple[str, str, str, float, float]],
    second: list[tuple[str, str, str, float, float]],
) -> None:
    both = overlay([frame(*first), frame(*second)])
    assert not both.duplicated(PLACE).any()
    assert len(both) == len({row[:3] for row in (*first, *second)})
    assert set(changes(both, frame(*second))["change"]) <= {"unverändert"}
    assert len(overlay([both, frame(*second)])) == len(both)


def test_own_figures_that_count_people_are_protected() -> None:
    people = dataclasses.replace(SHARE, key="menschen", people=True, protected=False)
    places = dataclasses.replace(COUNT, key="orte", people=False, protected=False)
    known = merged(CATALOGUE, [people, places])
    found = guarded(known, {people.key, places.key}).indicators
    assert found[people.key].protected
    assert not found[places.key].protected
    assert not guarded(known, {"andere"}).indicators[people.key].protected
