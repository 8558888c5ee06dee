"""A link as a code for the camera of another device."""

import segno
import streamlit as st

SIDE_PX = 220


def show(link: str, said: str) -> None:
    """Show the code; ``said`` is read aloud in its place."""
    code = segno.make(link, micro=False, error="m")
    picture = code.svg_data_uri(border=4, dark="#1D2B2F", light="#FFFFFF")
    st.image(picture, width=SIDE_PX, alt=said)
