"""The classes of the maps of gaps: each figure lies where the legend says, nothing is lost."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.coverage.inventory import Doubt
from geo.indicators.palettes import MOST
from geo.model import Level
from pages.context import showing
from pages.ui.planning import gaps_map, gaps_measures
from pages.ui.planning.gaps import cells_of
from pages.ui.planning.gaps_measures import CellMeasure, Measure
from pages.ui.planning.map_classes import NO_VALUE
from tests.pages.gaps_cases import asked, by_hand, of, row
from tests.pages.own_data_store import VERDEN


def test_shares_lie_in_whole_percent() -> None:
    shares = [0.0, 0.004, 0.10, 0.104, 0.25, 0.5, 0.996, 1.0]
    found = by_hand(*(row(unreached=1000.0 * share) for share in shares))
    scale = gaps_measures.scale_of(found, Measure.SHARE)
    assert [scale.words[of] for of in scale.of] == [
        "0 %", "1 bis 10 %", "1 bis 10 %", "1 bis 10 %", "11 bis 25 %", "26 bis 50 %",
        "76 bis 100 %", "76 bis 100 %",
    ]  # fmt: skip
    assert gaps_measures.said_of(found, Measure.SHARE)[1] == "unter 1 %"


def test_no_way_and_no_people_are_classes_of_their_own() -> None:
    times = (15.0, 15.2, np.inf, np.nan)
    found = by_hand(*(row(median_min=time) for time in times))
    scale = gaps_measures.scale_of(found, Measure.MINUTES)
    assert [scale.words[of] for of in scale.of] == [
        "über 10 bis 15 min", "über 15 bis 20 min", "nicht erreicht", "keine Daten",
    ]  # fmt: skip
    assert scale.colours[scale.of[3]] == NO_VALUE
    assert scale.colours[scale.of[2]] == gaps_measures.UNREACHED
    nobody = by_hand(row(), row(people=0.0, unreached=0.0))
    shares = gaps_measures.scale_of(nobody, Measure.SHARE)
    assert shares.words[shares.of[1]] == "keine Daten"


@given(st.floats(0.5, 240))
def test_the_limit_is_a_border_between_minutes(limit: float) -> None:
    borders = gaps_measures.minute_borders(limit)
    assert limit in borders
    assert len(borders) == MOST - 1
    assert list(borders) == sorted(set(borders))


@given(st.lists(st.floats(0, 20_000), max_size=30), st.sampled_from([0.0, 10.0]))
def test_easy_borders_leave_every_figure_its_colour(values: list[float], least: float) -> None:
    figures = np.array([np.nan, *values])
    borders = gaps_measures.easy_borders(figures, least)
    assert borders[0] == 0
    assert len(borders) < MOST
    assert all(border >= least for border in borders[1:])
    scale = gaps_measures.scale(figures, borders, gaps_measures._number)
    assert sum(scale.counts) == len(figures)
    assert len(scale.colours) == len(scale.words)
    assert max(scale.of) < len(scale.colours)


@pytest.mark.parametrize("measure", Measure)
@pytest.mark.parametrize("key", ["12069", VERDEN])
def test_every_area_has_a_colour_and_words(key: str, measure: Measure) -> None:
    with showing(key):
        found = of("grundschule", Level.GEMEINDE)
        scale = gaps_measures.scale_of(found, measure)
        assert sum(scale.counts) == len(found.table)
        assert all(gaps_measures.said_of(found, measure))
        assert len(set(scale.colours)) == len(scale.colours)


@pytest.mark.parametrize("measure", CellMeasure)
def test_cells_are_drawn_where_people_of_the_group_live(measure: CellMeasure) -> None:
    drawn, scale = gaps_map.drawn_cells(asked(), measure)
    frame = gaps_map.inhabited(asked())
    assert len(drawn) == len(frame) == sum(scale.counts) < len(cells_of(asked()))
    people = frame["people"].sum()
    assert people == pytest.approx(of(level=Level.GEMEINDE).whole["people"])
    for cell in drawn[:20]:
        lats, lngs = cell["ring"][::2], cell["ring"][1::2]
        assert len(lats) == len(lngs) == 4
        assert 51 < min(lats) < max(lats) < 53.5
        assert max(lats) - min(lats) < 0.02
        assert 11 < min(lngs) < max(lngs) < 14
        assert "Menschen unter 18" in cell["text"]
        assert "min" in cell["text"]


def test_the_sums_of_cells_are_those_of_the_district() -> None:
    frame, found = cells_of(asked()), of()
    assert frame["unreached"].sum() == pytest.approx(found.whole["unreached"])
    assert frame.loc[frame["reached"], "minutes"].max() <= 15 + 1e-6


def test_words_on_the_map_tell_of_doubt_where_others_are_beyond_it() -> None:
    assert gaps_map._marked("16 %", Doubt.OLD.value) == "16 % (Liste nicht geprüft)"
    assert gaps_map._marked("16 %", "") == "16 %"
