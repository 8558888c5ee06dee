"""The code with which a municipality puts a small view of the guide into its site."""

import streamlit as st

from pages.context import district
from pages.i18n import text
from pages.ui import embed, options, places, state, state_forms
from pages.ui.menu import screen

place = district()
st.title(screen("embed.py").title, anchor=False)
st.markdown(text("embed-about"))

left, right = st.columns([1, 1], gap="large")
with left:
    query = state_forms.framing(
        places.choices(place), places.shown, options.lebenslagen(place), embed.views()
    )
    embed.code(state.own_address(), query)
    embed.allowed_hosts()
with right:
    embed.preview(query)
