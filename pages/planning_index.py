"""An index of the areas with the uncertainty of its ranks, from choices that anyone can change."""

import streamlit as st

from pages import figures, indices
from pages.ui.planning import choice, frame, index_choice, index_results, index_series, index_take

with frame.shown("planning_index.py") as place:
    known = figures.current()
    left, right = st.columns([3, 2], gap="large")
    with right:
        index_choice.upload(known)
    with left:
        chosen = index_choice.chosen(known)
        at = choice.level(place)
    index_choice.about(chosen)
    index_choice.editor(known, chosen)
    made = indices.calculated(at, chosen.preset)
    names = place.areas.loc[place.areas["level"] == at.value, "name"]
    if made.periods:
        found = made.of(index_results.period(made))
        index_results.sentences(made, found, names)
        left, right = st.columns([6, 5], gap="large")
        with left:
            index_results.chart(found, names)
        with right:
            index_results.index_map(made, place, found, names)
            index_results.picked_area(made, found, names)
        index_results.table(made, found, names)
        index_series.show(made, names)
    else:
        index_results.nothing(made, place)
    index_take.items(made)
    index_take.files(made, place)
