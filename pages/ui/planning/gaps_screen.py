"""The screen for who is not reached: sentence, maps, list, table, files."""

import streamlit as st

from geo.district import District
from pages.i18n import text
from pages.ui import places, problems, state_along, state_areas, wording
from pages.ui import state_planning_gaps as state
from pages.ui import state_planning_map as state_map
from pages.ui.planning import (
    choice,
    coverage_question,
    gaps,
    gaps_files,
    gaps_map,
    gaps_tables,
    gaps_words,
    remote,
)
from pages.ui.planning.coverage_question import Asked
from pages.ui.planning.gaps import Gaps, Row

PROFILE = "planning_profile.py"
FIRST = 8
"""So many areas are listed at once; the rest waits to be opened."""


def show(place: District, asked: Asked) -> None:
    """Show the answer to a question."""
    found = gaps.answer(place, asked, choice.level(place))
    st.markdown(f"**{wording.plain(gaps_words.district(found))}**")
    if doubt := gaps_words.doubt(found):
        st.info(wording.plain(doubt), icon=":material/help_center:")
    picked = _maps(found)
    coverage_question.show_basis(asked)
    if found.has_ways:
        st.header(text("plan-gaps-list"), anchor=False)
        _list(found)
    st.header(text("plan-gaps-table"), anchor=False)
    st.markdown(wording.plain(gaps_words.border(found)))
    gaps_tables.show(found, picked)
    if found.has_ways:
        with problems.told():  # own figures that are broken leave the ways as they are
            remote.show(found)
    gaps_files.show(found)


def _maps(found: Gaps) -> str | None:
    """Show the chosen map, its legend and the picked area; return the key of that."""
    left, right = st.columns([3, 2], gap="medium")
    with left:
        view = (
            state.view_switch(gaps_map.width(gaps_map.drawn_m())) if found.has_ways else state.AREAS
        )
        by_cells = view == state.CELLS
        cell_measure = gaps_map.choose_cell_measure() if by_cells else None
        measure = None if by_cells else gaps_map.choose_measure(found)
    with right:
        picked = state_map.region_choice(places.of_level(found.place, found.level))
        _picked(found, picked)
        if cell_measure:
            gaps_map.cell_legend(found, cell_measure)
        elif measure:
            gaps_map.area_legend(found, measure)
    with left:
        if cell_measure:
            gaps_map.cells(found, cell_measure, picked)
        elif measure:
            gaps_map.areas(found, measure, picked)
    return picked


def _picked(found: Gaps, picked: str | None) -> None:
    """Show the sentence about the picked area, or how to pick one."""
    rows = found.table.reset_index()
    chosen = rows[rows["area_key"] == picked].to_dict("records")
    if not chosen:
        st.caption(text("plan-gaps-pick"))
    for row in chosen:
        with st.container(border=True):
            _area(found, row, "")


def _list(found: Gaps) -> None:
    """Show the areas where somebody is not reached, each with its sentence and its profile."""
    rows = found.unreached.reset_index().to_dict("records")
    if not rows:
        st.markdown(text("plan-gaps-nobody-unreached"))
        return
    st.caption(text("plan-gaps-list-about"))
    lines = list(enumerate(rows, start=1))
    for number, row in lines[:FIRST]:
        _area(found, row, f"{number}\\. ")
    if more := lines[FIRST:]:
        label = text("plan-gaps-list-more", count=len(more))
        with st.expander(label, icon=":material/format_list_numbered:"):
            for number, row in more:
                _area(found, row, f"{number}\\. ")
    if rest := gaps_words.all_reached(found):
        st.markdown(wording.plain(rest))


def _area(found: Gaps, row: Row, number: str) -> None:
    """Show the sentence about an area and the way to its profile."""
    name = str(row["name"])
    said = gaps_words.area(found, row)
    level = found.place.level_name(found.level).singular
    with st.container(gap=None):
        st.markdown(f"{number}**{wording.plain(name)}:** {wording.plain(said)}")
        st.page_link(
            PROFILE,
            label=wording.plain(text("plan-gaps-profile", area=name)),
            icon=":material/summarize:",
            query_params=state_along.along({state_areas.LEVEL: level, state_areas.REGION: name}),
        )
