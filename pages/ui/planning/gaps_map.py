"""The two maps of who is not reached: areas and cells, with their legends and twins."""

import functools
from collections.abc import Iterable, Sequence

import geopandas as gpd
import numpy as np
import pandas as pd
import streamlit as st

from geo.coverage.cells import coarser
from geo.demand import Group
from pages import context, reach, ways
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
METRES_PER_KM = 1000
MOST_DRAWN, COARSE_M = 5000, 1000.0
"""From so many cells on the picture gathers them: each costs 170 bytes in every reader's page."""

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


@kept_by(ways.key, 16)
def drawn_cells(asked: Asked, measure: CellMeasure) -> tuple[tuple[Cell, ...], Scale]:
    """Return the cells as the map draws them and their classes."""
    frame = shown_cells(asked)
    message = "plan-gaps-cell" if drawn_m() == reach.demand().basis.cell_m else "plan-gaps-cell-sum"
    scale = gaps_measures.scale_of_cells(frame, measure, asked.question.minutes)
    corners = frame.geometry.to_crs("EPSG:4326").get_coordinates().round(CORNER_DIGITS)
    towns = near.gemeinde_names(context.district())
    rings = corners[["y", "x"]].to_numpy().reshape(len(frame), -1)[:, :8]
    lines = zip(frame["gemeinde_key"], frame["people"], _times(frame), strict=True)
    drawn: list[Cell] = []
    for (key, people, minutes), of, ring in zip(lines, scale.of, rings, strict=True):
        said = text(
            message,
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


def drawn_m() -> float:
    """Return the width in metres of the cells that the map draws: 1 km where there are many."""
    people = reach.demand()
    inhabited_cells = int((people.people[Group.ALL] > 0).sum())
    return (
        people.basis.cell_m if inhabited_cells <= MOST_DRAWN else max(COARSE_M, people.basis.cell_m)
    )


def width(metres: float) -> str:
    """Return the width of a cell as "100 m" or "1 km"."""
    if metres < METRES_PER_KM:
        return text("plan-gaps-width-m", value=wording.number(metres))
    return text("plan-gaps-width-km", value=wording.number(metres / METRES_PER_KM))


@kept_by(ways.key, 16)
def shown_cells(asked: Asked) -> gpd.GeoDataFrame:
    """Return the inhabited cells as the map draws them, gathered where they are too many."""
    frame, people = inhabited(asked), reach.demand()
    if drawn_m() == people.basis.cell_m or frame.empty:
        return frame
    return coarser(frame, people.points[frame.index], drawn_m())


def title(gaps: Gaps, measure: Measure) -> str:
    """Return what the map of the areas shows."""
    said = text(f"plan-gaps-measure-{measure.value}")
    return text("plan-gaps-map-title", title=gaps_words.title(gaps), measure=said)


def cell_title(gaps: Gaps, measure: CellMeasure) -> str:
    """Return what the map of the cells shows."""
    said = text(f"plan-gaps-cells-{measure.value}")
    return text(
        "plan-gaps-cell-title",
        title=gaps_words.title(gaps),
        measure=said,
        cell=width(drawn_m()),
    )


def area_legend(gaps: Gaps, measure: Measure) -> None:
    """Show what the colours of the areas mean."""
    scale = gaps_measures.scale_of(gaps, measure)
    heading = text(f"plan-gaps-measure-{measure.value}")
    legend.show(title(gaps, measure), heading, [*_entries(scale), *_hatched(gaps)])


def cell_legend(gaps: Gaps, measure: CellMeasure) -> None:
    """Show what the colours of the cells mean, and the same with people as a table."""
    limit = gaps.asked.question.minutes
    heading, counted = text(f"plan-gaps-cells-{measure.value}"), text("plan-gaps-legend-cells")
    _, drawn = drawn_cells(gaps.asked, measure)
    legend.show(cell_title(gaps, measure), heading, _entries(drawn), counted)
    frame, fine_m = inhabited(gaps.asked), reach.demand().basis.cell_m
    if drawn_m() != fine_m:
        said = {"cell": width(fine_m), "drawn": width(drawn_m())}
        count = wording.number(len(frame))
        st.caption(text("plan-gaps-cells-gathered", count=count, **said))
    with st.expander(text("plan-gaps-cells-table"), icon=":material/table:"):
        _twin(frame, gaps_measures.scale_of_cells(frame, measure, limit), heading)


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
