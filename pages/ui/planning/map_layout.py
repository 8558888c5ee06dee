"""How a map for planning stands on the page: with its legend, its table, its notes and files."""

from collections.abc import Sequence

import streamlit as st

from geo.district import District
from pages.figures import Figures
from pages.i18n import text
from pages.ui import places, wording
from pages.ui import state_planning_map as state
from pages.ui.planning import map_files, map_notes, map_tables, map_view
from pages.ui.planning.map_view import Picture

MAP_KEY = "planungskarte"


def single(place: District, picture: Picture, basis: str, warning: str) -> None:
    """Show one map with its legend and the picked area beside, and its table below.

    ``basis`` says what the values rest on, ``warning`` that this has changed, if it has.
    """
    st.markdown(wording.plain(map_view.sentence(place, picture)))
    left, right = st.columns([3, 2], gap="medium")
    with right:
        map_view.show_legend(picture)
        st.caption(wording.plain(basis))
        if warning:
            st.info(wording.plain(warning), icon=":material/compare_arrows:")
        picked = state.region_choice(places.of_level(place, picture.level))
        map_tables.area(picture, picked)
    with left:
        map_view.show(place, picture, MAP_KEY, picked)
    st.header(ranking_title(picture), anchor=False)
    map_tables.ranking(picture, picked)


def ranking_title(picture: Picture) -> str:
    """Return what stands above the table of a map."""
    return text("plan-map-ranking-change") if picture.earlier else text("plan-map-ranking")


def below(known: Figures, pictures: Sequence[Picture]) -> None:
    """Show the files, and what one has to know to read each indicator."""
    map_files.show(pictures)
    st.header(text("plan-map-notes"), anchor=False)
    shown = {(one.indicator.key, one.period): one for one in pictures}
    for picture in shown.values():
        map_notes.show(known, picture)
