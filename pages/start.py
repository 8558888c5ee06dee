"""The start: one search, three doors, what is new and how current the data is."""

import streamlit as st

from pages.context import district, search_index
from pages.i18n import text
from pages.ui import safety, start, state, state_areas

place = district()

st.title(text("start-title", district=place.short_name), anchor=False)
st.markdown(text("start-about"))
query = state_areas.start_search()
if query:
    if safety.asks_for_protection(place, query, search_index().search(query).ids):
        state.hand_over(query)
        st.switch_page("guide.py", query_params={})
    st.switch_page("guide.py", query_params={state.QUERY: query})
start.topics(place)
start.doors()
new, current = st.columns(2, gap="large")
with new:
    start.newest()
with current:
    start.currency(place)
start.links(place)
