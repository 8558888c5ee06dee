"""Asking offices whether their entries still hold, and what became of it."""

import streamlit as st

from pages.context import district
from pages.ui import german
from pages.ui.menu import screen
from pages.ui.upkeep import reminders

german.notice()
with german.block("erinnerungen"):
    st.title(screen("reminders.py").title, anchor=False)
    reminders.show(district())
