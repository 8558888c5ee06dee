"""The Merkzettel: entries a person keeps, as list and map, to share by link or QR code."""

import streamlit as st

from pages.context import district
from pages.ui import marks, state
from pages.ui.menu import screen

place = district()
st.title(screen("marks.py").title, anchor=False)

known, unknown = marks.sorted_out(place, state.marked(place.merged))
marks.lost(unknown)
if known:
    marks.entries(place, known)
    marks.share(known)
else:
    marks.empty(place)
