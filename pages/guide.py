"""The guide: search, filters, list and map of all facilities, one entry in detail."""

from dataclasses import replace

import streamlit as st

from geo.facilities import Filter
from pages.context import district
from pages.i18n import text
from pages.ui import filters, guide, near, options, places, safety, state
from pages.ui.menu import screen
from pages.ui.state import Selection

place = district()

st.title(screen("guide.py").title, anchor=False)
with st.container(key="suchzeile"):
    left, middle, right = st.columns([5, 4, 3], vertical_alignment="bottom")
    with left:
        query = state.search_box()
    with middle:
        area = state.area_box(places.choices(place), places.shown)
    with right, st.popover(text("guide-more-filters"), icon=":material/tune:", width="stretch"):
        open_now = filters.open_now()
        types = state.type_picker(options.types(place))
        core_fields = state.core_field_picker(options.core_fields(place))
        more = filters.for_whom(place, Filter(types=types, core_fields=core_fields, area=area))
        needs = filters.needs()
        nearness = near.controls(area)
        st.button(text("guide-reset"), icon=":material/restart_alt:", on_click=state.reset)
lebenslagen = state.lebenslage_pills(options.lebenslagen(place))

chosen = Selection(
    query=query,
    filter=replace(more, lebenslagen=lebenslagen),
    entry=state.entry(safety.protected_entries(place), place.merged),
    open_now=open_now,
    needs=needs,
    near=nearness,
)
guide.show(place, chosen)
