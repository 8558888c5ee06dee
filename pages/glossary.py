"""Words and abbreviations in plain German."""

import streamlit as st

from pages.context import glossary
from pages.i18n import text
from pages.ui import german, state_areas, word_list
from pages.ui.menu import screen

st.title(screen("glossary.py").title, anchor=False)
german.notice()
st.markdown(text("glossary-about"))
query = state_areas.glossary_search()
word_list.show(glossary(), query)
