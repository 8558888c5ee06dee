"""Family centres since 2012: where one is documented, and what the documents say."""

import streamlit as st

from pages.context import district, statements
from pages.ui import centre_groups, centre_network, centres, state_areas
from pages.ui.menu import screen

place, said = district(), statements()

st.title(screen("family_centres.py").title, anchor=False)
if said:
    centres.headline(place, said)
    year = state_areas.year_switch(centres.years(said))
    left, right = st.columns([5, 6], gap="large")
    with left:
        centres.coverage_map(place, year)
    with right:
        centres.sayings(said, year)
        centres.table(place, year)
    left, right = st.columns([5, 6], gap="large")
    with left:
        centres.houses(place, year)
    with right:
        centres.events(place, state_areas.picked())
else:
    centres.nothing_known(place)
centre_groups.show(place)
centre_network.show(place)
