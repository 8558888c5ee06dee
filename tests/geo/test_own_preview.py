"""The preview of an import: what changes, and that nobody learns a hidden figure from it."""

from collections.abc import Mapping
from types import MappingProxyType

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from geo.indicators.confidentiality import linked, protected_values
from geo.indicators.model import Catalogue
from geo.indicators.own import Change, contradictions, overlay
from geo.indicators.own_preview import (
    REPLACES_HIDDEN,
    Protected,
    State,
    effects,
    hidden_places,
    protected_preview,
    states,
    without_hidden,
)
from geo.indicators.values import observations
from geo.model import Level
from tests.geo.protected_tables import COUNT, PERIOD, RULE, indicator

A1, A2, B, C = "99000011", "99000012", "99000002", "99000003"
AMT_A = "990000100"
CATALOGUE = Catalogue(MappingProxyType({COUNT.key: COUNT}), MappingProxyType({}))
WORLDS = ({A1: 2, A2: 30, B: 40, C: 50}, {A1: 1, A2: 31, B: 40, C: 50})
"""Two truths that look alike to everybody: the Amt has 32, its Gemeinden are hidden."""


def counted(counts: Mapping[str, float], period: str = PERIOD) -> pd.DataFrame:
    rows = [
        {"indicator": COUNT.key, "area_key": key, "period": period, "numerator": count}
        | {"denominator": 1, "basis": "synthetisch"}
        for key, count in counts.items()
    ]
    return observations(rows)


def protect(stored: pd.DataFrame, areas: gpd.GeoDataFrame) -> Protected:
    return protected_values(stored, areas, CATALOGUE.indicators, RULE)


def seen(
    stored: pd.DataFrame, imported: pd.DataFrame, areas: gpd.GeoDataFrame, level: Level
) -> dict[str, tuple[str, float]]:
    """Return state and value of each area in the preview."""
    before = protect(stored, areas)
    known = without_hidden(stored, before)
    after = protected_preview(
        known, imported, areas, CATALOGUE.indicators, key=COUNT.key, rule=RULE
    )
    touched = imported["area_key"]
    rows = states(after[level], before[COUNT.key][level], touched, areas, level)
    cells = zip(rows["area_key"], rows["state"], rows["value"].fillna(-1), strict=True)
    return {key: (state, value) for key, state, value in cells}


def test_hidden_figures_are_found_and_left_out(areas: gpd.GeoDataFrame) -> None:
    stored = counted(WORLDS[0])
    before = protect(stored, areas)
    assert hidden_places(before) == {(COUNT.key, key, PERIOD) for key in (A1, A2)}
    assert list(without_hidden(stored, before)["area_key"]) == [B, C]


def test_an_import_is_compared_with_what_is_shown(areas: gpd.GeoDataFrame) -> None:
    imported = counted({A1: 2, A2: 5, B: 40, C: 60, AMT_A: 32})
    found = effects(protect(counted(WORLDS[0]), areas), imported).set_index("area_key")
    assert found["change"].to_dict() == {
        A1: REPLACES_HIDDEN,
        A2: REPLACES_HIDDEN,
        B: Change.UNCHANGED,
        C: Change.CHANGED,
        AMT_A: Change.UNCHANGED,
    }
    assert found["old_numerator"].loc[[C, AMT_A]].tolist() == [50, 32]
    assert found["old_numerator"].loc[[A1, A2]].isna().all()
    fresh = effects(protect(counted(WORLDS[0]), areas), counted({B: 1}, "2025"))
    assert list(fresh["change"]) == [Change.NEW]


def test_a_preview_hides_small_counts_and_their_partners(areas: gpd.GeoDataFrame) -> None:
    imported = counted({A1: 2, A2: 30, B: 1, C: 9}, "2025")
    shown = seen(counted(WORLDS[0]), imported, areas, Level.GEMEINDE)
    assert shown[A1] == shown[A2] == (State.HIDDEN, -1)
    assert shown[B] == (State.HIDDEN, -1)


def test_a_value_in_place_of_a_hidden_one_does_not_uncover_its_partner(
    areas: gpd.GeoDataFrame,
) -> None:
    stored = counted(WORLDS[0])
    shown = seen(stored, counted({A1: 100}), areas, Level.GEMEINDE)
    assert shown == {
        A1: (State.SHOWN, 100),
        A2: (State.HIDDEN, -1),
        B: (State.SHOWN, 40),
        C: (State.SHOWN, 50),
    }
    assert seen(stored, counted({A1: 100}), areas, Level.SOZIALRAUM)[AMT_A] == (State.LATER, -1)
    assert seen(stored, counted({B: 41}), areas, Level.SOZIALRAUM)[AMT_A] == (State.SHOWN, 32)
    real = protect(overlay([stored, counted({A1: 100})]), areas)[COUNT.key][Level.GEMEINDE]
    assert not real["hidden"].any(), "after the import the partner is shown: the preview must not"


def test_areas_without_data_stay_without(areas: gpd.GeoDataFrame) -> None:
    shown = seen(counted({B: 40}), counted({C: 50}), areas, Level.SOZIALRAUM)
    assert shown[AMT_A] == (State.MISSING, -1)


@pytest.mark.parametrize("level", list(Level))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(upload={A1: 100})
@example(upload={A1: 2})
@example(upload={A1: 2, AMT_A: 32})
@example(upload={B: 20, C: 31})
@given(
    upload=st.dictionaries(
        st.sampled_from([A1, A2, B, C, AMT_A, "1", "99000"]), st.integers(0, 60), min_size=1
    )
)
def test_whatever_is_delivered_tells_nothing_of_hidden_figures(
    areas: gpd.GeoDataFrame, level: Level, upload: dict[str, int]
) -> None:
    answers = []
    for world in WORLDS:
        stored, imported = counted(world), counted(upload)
        before = protect(stored, areas)
        both = overlay([without_hidden(stored, before), imported])
        answers.append(
            (
                seen(stored, imported, areas, level),
                effects(before, imported).replace(np.nan, -1).to_dict(),
                contradictions(both, areas, CATALOGUE).to_dict(),
            )
        )
    assert answers[0] == answers[1]


def test_what_is_hidden_of_an_indicator_depends_on_those_linked_to_it(
    areas: gpd.GeoDataFrame,
) -> None:
    known = {
        "kinder": COUNT,
        "quote": indicator("quote", "Kinder in Tagesbetreuung", "Kinder"),
        "betreut": indicator("betreut", "Kinder in Tagesbetreuung"),
        "andere": indicator("andere", "Ältere"),
        "offen": indicator("offen", "Kinder", protected=False),
    }
    assert set(linked(known, "betreut")) == {"betreut", "quote", "kinder"}
    assert set(linked(known, "offen")) == {"offen"}
    counts = {"kinder": WORLDS[0], "betreut": {A1: 1, A2: 20, B: 30, C: 40}, "andere": {B: 1}}
    stored = pd.concat(counted(rows).assign(indicator=key) for key, rows in counts.items())
    for key in known:
        alone = protected_values(stored, areas, linked(known, key), RULE)[key]
        whole = protected_values(stored, areas, known, RULE)[key]
        for level in Level:
            pd.testing.assert_frame_equal(alone[level], whole[level])
