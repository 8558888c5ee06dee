"""One area: picked on the map or by name, with inhabitants, places, facilities and offices."""

import streamlit as st

from pages.context import district
from pages.ui import area_picker, profile, take_along
from pages.ui.menu import screen

place = district()

st.title(screen("area.py").title, anchor=False)
left, right = st.columns([5, 6], gap="large")
with left:
    key = area_picker.show(place)
with right:
    profile.headline(place, key)
    take_along.area_papers(place, key)
    profile.members(place, key)
    profile.inhabitants(place, key)
left, right = st.columns([5, 6], gap="large")
with left:
    profile.facilities(place, key)
with right:
    profile.offices(place, key)
    profile.stations(place, key)
