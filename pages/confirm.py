"""What an office sees that follows its personal link: its entry, and two ways to answer."""

import streamlit as st

from pages.context import district
from pages.i18n import text
from pages.ui import confirm

st.title(text("confirm-title"), anchor=False)
confirm.show(district())
