"""The four sections of the area for professionals."""

import streamlit as st

from geo.district import District
from pages.i18n import text
from pages.ui.professional import frame

PARTS = ("information", "places", "calendar")


def sections(_place: District) -> None:
    """Show news, information, facilities and offers by Planregion, and the calendar."""
    st.header(text("pro-home-news"), anchor=False)
    for part in PARTS:
        st.header(text(f"pro-home-{part}"), anchor=False)
        frame.cards(tuple(one for one in frame.screens() if one.part == part))
