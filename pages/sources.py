"""Where the data comes from, of when it is, and what is missing."""

import streamlit as st

from pages.context import district
from pages.i18n import text
from pages.ui import event_sources, provenance

place = district()

st.title(text("provenance-title"), anchor=False)
provenance.summary(place)
provenance.resources(place)
provenance.files()
provenance.coverage_of_types(place)
provenance.problems(place)
event_sources.show()
