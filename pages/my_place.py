"""My place: who is responsible where I live, what is near, and the way on."""

import streamlit as st

from pages.context import district
from pages.ui import event_lists, my_place, places, state_areas
from pages.ui.menu import screen

place = district()
homes = places.homes(place)

st.title(screen("my_place.py").title, anchor=False)
label = state_areas.home_box(homes, places.shown)
if label:
    home = my_place.home_of(place, label, homes[label])
    my_place.areas(place, home)
    my_place.offices(place, home)
    my_place.family_centres(place, home)
    my_place.near(place, home)
    event_lists.next_here(place, home.sozialraum_key)
    my_place.roles(place, home)
    my_place.advice(place, home)
else:
    my_place.invitation()
