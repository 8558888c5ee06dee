"""Proposals of offices and editors: look, take over or reject."""

import streamlit as st

from pages.context import district
from pages.ui import german
from pages.ui.menu import screen
from pages.ui.upkeep import approvals

german.notice()
with german.block("freigaben"):
    st.title(screen("approvals.py").title, anchor=False)
    approvals.show(district())
