"""Signing in and out, what the own access is for, and all accesses for who looks after them."""

import streamlit as st

from pages.context import district
from pages.ui import account, german
from pages.ui.menu import MY_ACCESS, screen

german.notice()
with german.block("zugang"):
    st.title(screen(MY_ACCESS).title, anchor=False)
    account.own(district())
    account.every(district())
