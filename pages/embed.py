"""The code with which a municipality puts a small view of the guide into its site."""

import streamlit as st

from pages.context import district
from pages.ui import embed, options, places, state, state_forms

place = district()
st.title("Einbetten", anchor=False)
st.markdown(
    "Zeigen Sie Angebote Ihrer Gemeinde auf Ihrer eigenen Internetseite: immer auf dem Stand des"
    " Wegweisers, ohne Cookies für Werbung und ohne Zählung der Besuche."
)

left, right = st.columns([1, 1], gap="large")
with left:
    query = state_forms.framing(
        places.choices(place), places.shown, options.lebenslagen(place), embed.views()
    )
    embed.code(state.own_address(), query)
    embed.allowed_hosts()
with right:
    embed.preview(query)
