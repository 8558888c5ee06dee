"""Where the data comes from, of when it is, and what is missing."""

import streamlit as st

from pages.context import district
from pages.ui import event_sources, provenance

place = district()

st.title("Quellen und Datenstand", anchor=False)
provenance.summary(place)
provenance.resources(place)
provenance.coverage_of_types(place)
provenance.problems(place)
event_sources.show()
