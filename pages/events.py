"""Events: what takes place near a place, this week and in the next ones."""

import streamlit as st

from pages.context import district
from pages.ui import events, places, state, state_areas
from pages.ui.menu import screen
from pages.ui.state_widgets import switch

place = district()

st.title(screen("events.py").title, anchor=False)
area = state.area_box(places.choices(place), places.shown, state_areas.EVENTS_AREA)
period = switch(events.periods())
kinds = events.kinds()
events.show(place, area, period, kinds)
