"""Words and abbreviations in plain German."""

import streamlit as st

from pages.context import glossary
from pages.ui import state_areas, word_list

st.title("Glossar", anchor=False)
st.markdown("Wörter und Abkürzungen aus Verwaltung, Gesetz und den Konzepten, einfach erklärt.")
query = state_areas.glossary_search()
word_list.show(glossary(), query)
