"""The two maps of who is not reached: areas and cells, with their legends and twins."""

import functools
from collections.abc import Iterable, Sequence

import geopandas as gpd
import numpy as np
import pandas as pd
import streamlit as st

from pages import context, ways
from pages.i18n import text
from pages.kept import kept_by
from pages.ui import near, state_areas, wording
from pages.ui import state_planning_gaps as state
from pages.ui.map import AreaMapData, Cell, area_map
from pages.ui.map.texts import area_texts
from pages.ui.planning import gaps_measures, gaps_words, legend, tables
from pages.ui.planning.coverage_question import Asked
from pages.ui.planning.gaps import Gaps, cells_of
from pages.ui.planning.gaps_measures import CellMeasure, Measure, Scale

KEY = "lueckenkarte"
HATCHING = "repeating-linear-gradient(45deg, #d7dde0 0 4px, #303030 4px 5.5px, #d7dde0 5.5px 8px)"
CORNER_DIGITS = 5


def choose_measure(gaps: Gaps) -> Measure:
    """Show what the areas may be coloured by and return the chosen one."""
    if not gaps.has_ways:
        return Measure.DENSITY
    choices = {text(f"plan-gaps-measure-{one.value}"): one for one in Measure}
    return state.measure_switch(choices, Measure.SHARE, state.MEASURE)


def choose_cell_measure() -> CellMeasure:
    """Show what the cells may be coloured by and return the chosen one."""
    choices = {text(f"plan-gaps-cells-{one.value}"): one for one in CellMeasure}
    return state.measure_switch(choices, CellMeasure.MINUTES, state.CELL_MEASURE)


def areas(gaps: Gaps, measure: Measure, picked: str | None) -> None:
    """Show the map of the areas."""
    scale = gaps_measures.scale_of(gaps, measure)
    said = gaps_measures.said_of(gaps, measure)
    marked = gaps.table["doubt"] if gaps.doubted_in_part else [""] * len(gaps.table)
    rows = zip(gaps.table.index, scale.of, said, marked, strict=True)
    values = {
        str(key): {"class": int(of), "text": _marked(words, doubt)}
        for key, of, words, doubt in rows
    }
    _map(gaps, AreaMapData(
        revision=gaps.place.revision,
        level=gaps.level.value,
        selected=picked,
        values=values,  # type: ignore[arg-type]
        palette=scale.colours,
        points=gaps.asked.offers.ids,
        hatched=tuple(gaps.doubted),
        texts={**area_texts(), "map_label": title(gaps, measure)},
    ))  # fmt: skip


def _marked(words: str, doubt: str) -> str:
    return f"{words} ({text('plan-gaps-unchecked')})" if doubt else words


def cells(gaps: Gaps, measure: CellMeasure, picked: str | None) -> None:
    """Show the map of the cells where somebody of the group lives.

    Hatching would cover the cells: where all lists are in doubt, the sentence above says so.
    """
    drawn, scale = drawn_cells(gaps.asked, measure)
    _map(gaps, AreaMapData(
        revision=gaps.place.revision,
        level=gaps.level.value,
        selected=picked,
        palette=scale.colours,
        points=gaps.asked.offers.ids,
        hatched=tuple(gaps.doubted) if gaps.doubted_in_part else (),
        cells=drawn,
        texts={**area_texts(), "map_label": cell_title(gaps, measure)},
    ))  # fmt: skip


def _map(gaps: Gaps, data: AreaMapData) -> None:
    known = frozenset(map(str, gaps.table.index))
    area_map(data, key=KEY, on_select=functools.partial(state_areas.take_region, KEY, known))


@kept_by(ways.key, 16, context.data_state)
def drawn_cells(asked: Asked, measure: CellMeasure) -> tuple[tuple[Cell, ...], Scale]:
    """Return the cells as the map draws them and their classes."""
    frame = inhabited(asked)
    scale = gaps_measures.scale_of_cells(frame, measure, asked.question.minutes)
    corners = frame.geometry.to_crs("EPSG:4326").get_coordinates().round(CORNER_DIGITS)
    towns = near.gemeinde_names(context.district())
    rings = corners[["y", "x"]].to_numpy().reshape(len(frame), -1)[:, :8]
    lines = zip(frame["gemeinde_key"], frame["people"], _times(frame), strict=True)
    drawn: list[Cell] = []
    for (key, people, minutes), of, ring in zip(lines, scale.of, rings, strict=True):
        said = text(
            "plan-gaps-cell",
            town=towns.get(str(key), ""),
            people=gaps_words.people(people),
            group=gaps_words.group(asked.question.group),
            minutes=gaps_words.minutes(minutes),
        )
        drawn.append({"class": int(of), "text": said, "ring": ring.tolist()})
    return tuple(drawn), scale


def _times(frame: pd.DataFrame) -> list[float]:
    """Return minutes, infinite where there is no way."""
    return [float(minutes) for minutes in frame["minutes"].fillna(np.inf)]


def inhabited(asked: Asked) -> gpd.GeoDataFrame:
    """Return the cells where somebody of the group lives."""
    frame = cells_of(asked)
    return frame.loc[frame["people"] > 0]


def title(gaps: Gaps, measure: Measure) -> str:
    """Return what the map of the areas shows."""
    said = text(f"plan-gaps-measure-{measure.value}")
    return text("plan-gaps-map-title", title=gaps_words.title(gaps), measure=said)


def cell_title(gaps: Gaps, measure: CellMeasure) -> str:
    """Return what the map of the cells shows."""
    said = text(f"plan-gaps-cells-{measure.value}")
    return text("plan-gaps-cell-title", title=gaps_words.title(gaps), measure=said)


def area_legend(gaps: Gaps, measure: Measure) -> None:
    """Show what the colours of the areas mean."""
    scale = gaps_measures.scale_of(gaps, measure)
    heading = text(f"plan-gaps-measure-{measure.value}")
    legend.show(title(gaps, measure), heading, [*_entries(scale), *_hatched(gaps)])


def cell_legend(gaps: Gaps, measure: CellMeasure) -> None:
    """Show what the colours of the cells mean, and the same with people as a table."""
    frame = inhabited(gaps.asked)
    scale = gaps_measures.scale_of_cells(frame, measure, gaps.asked.question.minutes)
    heading, counted = text(f"plan-gaps-cells-{measure.value}"), text("plan-gaps-legend-cells")
    legend.show(cell_title(gaps, measure), heading, _entries(scale), counted)
    with st.expander(text("plan-gaps-cells-table"), icon=":material/table:"):
        _twin(frame, scale, heading)


def _entries(scale: Scale) -> Sequence[legend.Entry]:
    """Return the lines of a legend; what has no way or no data is left out where it is not."""
    lines = list(zip(scale.colours, scale.words, scale.counts, strict=True))
    return [*lines[:-2], *(line for line in lines[-2:] if line[2])]


def _hatched(gaps: Gaps) -> Iterable[legend.Entry]:
    if gaps.doubted:
        yield HATCHING, text("plan-gaps-unchecked"), len(gaps.doubted)


def _twin(frame: pd.DataFrame, scale: Scale, heading: str) -> None:
    sums = pd.Series(frame["people"].to_numpy()).groupby(scale.of).sum()
    lines = [
        {heading: words, text("plan-gaps-legend-cells"): wording.number(count)}
        | {text("plan-gaps-column-people"): gaps_words.number(float(sums.get(of, 0.0)))}
        for of, (words, count) in enumerate(zip(scale.words, scale.counts, strict=True))
        if count
    ]
    tables.show(pd.DataFrame(lines).set_index(heading))
